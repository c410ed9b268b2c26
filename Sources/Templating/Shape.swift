/// What a template is given: a value that answers names, and declares which names those are.
///
/// ```swift
/// struct Link: TemplateModel {
///   var text: String
///   var href: String
///   static let shape = Shape<Link>(
///     .text("text", "The words of the link") { $0.text },
///     .text("href", "Where it leads") { $0.href })
/// }
/// ```
/// A list `rows` also declares the flag `hasRows`. The declared names let templates be checked before anything is rendered, in parts
/// that this build would not show too.
package protocol TemplateModel: Sendable {
  static var shape: Shape<Self> { get }
  /// The value of a field, by its place in `shape.fields`: `Self.shape.readers[field](self)`.
  ///
  /// The module of the models says so in an extension. Said here for all of them, the readers' type would be looked up for each value.
  func value(at field: Int) -> TemplateValue
}

/// The names of a model, what kind each is, and how to read it.
package struct Shape<Model>: Sendable {
  /// In order of declaration.
  package private(set) var fields: [FieldDescription] = []
  /// How to read each of them.
  package private(set) var readers: [@Sendable (Model) -> TemplateValue] = []

  package init(_ fields: TemplateField<Model>...) {
    for field in fields {
      add(field.description, field.read)
      guard let hasAny = field.hasAny else { continue }
      // A section of a list repeats; what stands around the list once needs a flag.
      let name = field.description.name
      add(
        FieldDescription(
          name: "has" + name.prefix(1).uppercased() + name.dropFirst(),
          meaning: "Whether `\(name)` holds anything", kind: .flag)
      ) { .flag(hasAny($0)) }
    }
  }

  /// These names, and before them all names of a part that every page has.
  ///
  /// `part` is handed what reads the part, so that none is copied: `{ page, read in read(page.frame) }`.
  package func including<Part>(
    _ other: Shape<Part>,
    from part: @escaping @Sendable (Model, (Part) -> TemplateValue) -> TemplateValue
  ) -> Shape {
    var result = Shape()
    for (field, read) in zip(other.fields, other.readers) { result.add(field) { part($0, read) } }
    for (field, read) in zip(fields, readers) { result.add(field, read) }
    return result
  }

  private mutating func add(
    _ field: FieldDescription, _ read: @escaping @Sendable (Model) -> TemplateValue
  ) {
    fields.append(field)
    readers.append(read)
  }

  /// The names without the model, for checking and for documentation.
  package var description: ShapeDescription {
    ShapeDescription(model: Model.self, fields: fields)
  }
}

/// A name of a model and how to read its value.
package struct TemplateField<Model>: Sendable {
  let description: FieldDescription
  let read: @Sendable (Model) -> TemplateValue
  /// Of a list: whether it holds anything.
  private(set) var hasAny: (@Sendable (Model) -> Bool)?

  private init(
    _ name: String, _ meaning: String, _ kind: FieldKind,
    _ read: @escaping @Sendable (Model) -> TemplateValue
  ) {
    description = FieldDescription(name: name, meaning: meaning, kind: kind)
    self.read = read
  }

  /// Text, escaped where it is shown. False in a section when nil or empty.
  package static func text(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> String?
  ) -> TemplateField {
    TemplateField(name, meaning, .text) { .text(read($0) ?? "") }
  }

  /// Markup of our own making, shown with `{{{name}}}`.
  package static func html(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> String
  ) -> TemplateField {
    TemplateField(name, meaning, .html) { .text(read($0)) }
  }

  package static func flag(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> Bool
  ) -> TemplateField {
    TemplateField(name, meaning, .flag) { .flag(read($0)) }
  }

  /// Texts; inside the section each is `{{.}}`.
  package static func texts(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> [String]
  ) -> TemplateField {
    var field = TemplateField(name, meaning, .texts) { .texts(read($0)) }
    field.hasAny = { !read($0).isEmpty }
    return field
  }

  package static func object<Part: TemplateModel>(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> Part?
  ) -> TemplateField {
    TemplateField(name, meaning, .object { Part.shape.description }) { .object(read($0)) }
  }

  package static func list<Element: TemplateModel>(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> [Element]
  ) -> TemplateField {
    var field = TemplateField(name, meaning, .list { Element.shape.description }) { .list(read($0)) }
    field.hasAny = { !read($0).isEmpty }
    return field
  }
}

package struct FieldDescription: Sendable {
  package var name: String
  package var meaning: String
  package var kind: FieldKind
}

/// What stands behind a name. Parts are named by closures because shapes may contain themselves.
package enum FieldKind: Sendable {
  case text
  case html
  case flag
  case texts
  case object(@Sendable () -> ShapeDescription)
  case list(@Sendable () -> ShapeDescription)
}

/// The names of a model.
package struct ShapeDescription: Sendable {
  fileprivate var model: any Any.Type
  package var fields: [FieldDescription]

  /// What the model is called in documentation: `StoryRow`. Worked out anew each time, by reflection.
  package var name: String { String(describing: model) }

  /// Place of the field of a name.
  func place(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
}
