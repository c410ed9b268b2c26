/// The template of one page with all its parents, blocks and partials in place, ready to run.
///
/// Every name was looked up when it was made: a step says which open section has the value, and which field it is. Steps
/// are plain numbers in one array, so that running them counts no references but those of the values. What a section
/// holds follows it, up to its `end`.
struct TemplateProgram: Sendable {
  enum Step: Sendable {
    case markup(Range<Int>)
    case text(ValuePath)
    case html(ValuePath)
    case section(ValuePath, end: Int)
    case inverted(ValuePath, end: Int)
    case place(TemplateScopes.ListPlace, isInverted: Bool, end: Int)
    /// Steps each of which begins with the indentation when it begins a line, except the first.
    case lines(indentation: Range<Int>, end: Int)
  }

  /// Where a value is found.
  struct ValuePath: Sendable {
    /// Which of the open sections with a value of their own has it.
    var level: Int
    /// Fields one inside the other, a range of `fields`.
    var fields: Range<Int>
  }

  var steps: [Step] = []
  /// What is shown as it is.
  var markup: [UInt8] = []
  var fields: [Int] = []

  /// The page's bytes. O(bytes written).
  func render(_ model: any TemplateModel) -> [UInt8] {
    var page = RenderedPage(program: self, model: model)
    page.run(0..<steps.count)
    // Ten thousand pages wait in memory: none keeps the room that it grew into.
    return page.bytes.withUnsafeBufferPointer { Array($0) }
  }
}

/// A page while it is rendered.
private struct RenderedPage {
  /// An open section with a value of its own.
  private enum Scope {
    case model(any TemplateModel, place: Int, isLast: Bool)
    case text(String)
  }

  private let steps: [TemplateProgram.Step]
  private let markup: [UInt8]
  private let fields: [Int]
  private var scopes: [Scope]
  private(set) var bytes: [UInt8] = []

  init(program: TemplateProgram, model: any TemplateModel) {
    steps = program.steps
    markup = program.markup
    fields = program.fields
    scopes = [.model(model, place: 0, isLast: true)]
    bytes.reserveCapacity(16_384)
  }

  mutating func run(_ range: Range<Int>) {
    var next = range.lowerBound
    while next < range.upperBound { next = run(next) }
  }

  /// Runs one step with what it holds; where the next one is.
  private mutating func run(_ index: Int) -> Int {
    switch steps[index] {
    case .markup(let range): bytes.append(contentsOf: markup[range])
    case .text(let path): appendText(at: path, isRaw: false)
    case .html(let path): appendText(at: path, isRaw: true)
    case .section(let path, let end):
      open(value(at: path), index + 1..<end)
      return end
    case .inverted(let path, let end):
      if !value(at: path).isTrue { run(index + 1..<end) }
      return end
    case .place(let place, let isInverted, let end):
      if isAt(place) != isInverted { run(index + 1..<end) }
      return end
    case .lines(let indentation, let end):
      runLines(index + 1..<end, markup[indentation])
      return end
    }
    return index + 1
  }

  private mutating func open(_ value: TemplateValue, _ body: Range<Int>) {
    switch value {
    case .flag(let isSet): if isSet { run(body) }
    case .text(let text): if !text.isEmpty { run(body, in: .text(text)) }
    case .object(let model): if let model { run(body, in: .model(model, place: 0, isLast: true)) }
    case .list(let models):
      for (place, model) in models.enumerated() {
        run(body, in: .model(model, place: place, isLast: place == models.count - 1))
      }
    case .texts(let texts): for text in texts { run(body, in: .text(text)) }
    }
  }

  private mutating func run(_ body: Range<Int>, in scope: Scope) {
    scopes.append(scope)
    run(body)
    scopes.removeLast()
  }

  private func value(at path: TemplateProgram.ValuePath) -> TemplateValue {
    switch scopes[path.level] {
    case .text(let text): return .text(text)
    case .model(let model, _, _):
      guard let first = path.fields.first else { return .object(model) }
      var value = model.value(at: fields[first])
      for place in path.fields.dropFirst() {
        guard case .object(let inner?) = value else { return .object(nil) }
        value = inner.value(at: fields[place])
      }
      return value
    }
  }

  private mutating func appendText(at path: TemplateProgram.ValuePath, isRaw: Bool) {
    guard case .text(let text) = value(at: path) else { return }
    if isRaw { bytes.append(contentsOf: text.utf8) } else { appendEscapedHTML(text, to: &bytes) }
  }

  private func isAt(_ asked: TemplateScopes.ListPlace) -> Bool {
    guard case .model(_, let place, let isLast)? = scopes.last else { return false }
    return switch asked {
    case .first: place == 0
    case .last: isLast
    case .even: place.isMultiple(of: 2)
    case .odd: !place.isMultiple(of: 2)
    }
  }

  private mutating func runLines(_ range: Range<Int>, _ indentation: ArraySlice<UInt8>) {
    let start = bytes.count
    var next = range.lowerBound
    while next < range.upperBound {
      guard bytes.count > start, endsLine else {
        next = run(next)
        continue
      }
      bytes.append(contentsOf: indentation)
      let before = bytes.count
      next = run(next)
      if bytes.count == before { bytes.removeLast(indentation.count) }
    }
  }

  /// Whether a line has just ended. As in Mustache's own library, one that ends as on Windows gets no indentation.
  private var endsLine: Bool {
    bytes.last == UInt8(ascii: "\n") && bytes.dropLast().last != UInt8(ascii: "\r")
  }
}
