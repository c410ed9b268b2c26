/// What names may refer to at one place of a template: the models and texts of the sections around it.
struct TemplateScopes {
  private enum Scope {
    case model(ShapeDescription, isElement: Bool)
    case text
  }

  /// Where a value is found when the page is rendered.
  struct Reference {
    /// Which of the open sections with a model or text of their own has it; the page's model is 0.
    var level: Int
    /// Place of the field, and of further ones for `first.name`; empty for `{{.}}`.
    var fields: [Int]
  }

  /// What a list tells of the element that is shown: `{{^last()}}, {{/last()}}`.
  enum ListPlace: String {
    case first = "first()"
    case last = "last()"
    case even = "even()"
    case odd = "odd()"
  }

  enum Meaning {
    case value(Reference, FieldKind)
    case place(ListPlace)
    /// With the names that could have been meant.
    case unknown([String])
  }

  private var scopes: [Scope]

  /// The scope of a whole page.
  init(page shape: ShapeDescription) { scopes = [.model(shape, isElement: false)] }

  /// Inside a section of a value.
  func inside(_ kind: FieldKind) -> TemplateScopes {
    var inner = self
    switch kind {
    case .text, .html, .texts: inner.scopes.append(.text)
    case .flag: break
    case .object(let shape): inner.scopes.append(.model(shape(), isElement: false))
    case .list(let shape): inner.scopes.append(.model(shape(), isElement: true))
    }
    return inner
  }

  /// As seen from inside a partial, where the place in a list is not known.
  var included: TemplateScopes {
    var inner = self
    if case .model(let shape, _)? = scopes.last {
      inner.scopes[scopes.count - 1] = .model(shape, isElement: false)
    }
    return inner
  }

  /// What a name stands for: the innermost section that has it decides. O(names in sight).
  func meaning(of name: String) -> Meaning {
    if name == "." {
      guard case .text? = scopes.last else { return .unknown([]) }
      return .value(Reference(level: scopes.count - 1, fields: []), .text)
    }
    if name.hasSuffix("()") {
      guard case .model(_, true)? = scopes.last, let place = ListPlace(rawValue: name) else {
        return .unknown([])
      }
      return .place(place)
    }
    let parts = name.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    guard let first = parts.first else { return .unknown([]) }
    for (level, scope) in scopes.enumerated().reversed() {
      guard case .model(let shape, _) = scope, let field = shape.place(of: first) else { continue }
      var reference = Reference(level: level, fields: [field])
      var kind = shape.fields[field].kind
      for part in parts.dropFirst() {
        guard case .object(let inner) = kind else { return .unknown([]) }
        let shape = inner()
        guard let field = shape.place(of: part) else {
          return .unknown(shape.fields.map { (parts.dropLast() + [$0.name]).joined(separator: ".") })
        }
        reference.fields.append(field)
        kind = shape.fields[field].kind
      }
      return .value(reference, kind)
    }
    return .unknown(
      scopes.reversed().flatMap { scope -> [String] in
        guard case .model(let shape, _) = scope else { return [] }
        return shape.fields.map(\.name)
      })
  }
}
