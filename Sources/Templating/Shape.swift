import Mustache

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
package protocol TemplateModel: MustacheParent, Sendable {
  static var shape: Shape<Self> { get }
}

extension TemplateModel {
  package func child(named name: String) -> Any? { Self.shape.readers[name]?(self) }
}

/// The names of a model, what kind each is, and how to read it.
package struct Shape<Model>: Sendable {
  /// In order of declaration.
  package private(set) var fields: [FieldDescription] = []
  var readers: [String: @Sendable (Model) -> Any] = [:]

  package init(_ fields: TemplateField<Model>...) {
    for field in fields { add(field.description, field.read) }
  }

  /// These names, and before them all names of a part that every page has.
  package func including<Part>(
    _ other: Shape<Part>, from part: @escaping @Sendable (Model) -> Part
  ) -> Shape {
    var result = self
    let own = result.fields
    for field in other.fields {
      guard let read = other.readers[field.name] else { continue }
      result.readers[field.name] = { read(part($0)) }
    }
    result.fields = other.fields + own
    return result
  }

  private mutating func add(_ field: FieldDescription, _ read: @escaping @Sendable (Model) -> Any) {
    fields.append(field)
    readers[field.name] = read
    // A section of a list repeats; what stands around the list once needs a flag.
    switch field.kind {
    case .list, .texts:
      let name = "has" + field.name.prefix(1).uppercased() + field.name.dropFirst()
      fields.append(
        FieldDescription(name: name, meaning: "Whether `\(field.name)` holds anything", kind: .flag))
      readers[name] = { !(read($0) is NoValue) }
    case .text, .html, .flag, .object: break
    }
  }

  /// The names without the model, for checking and for documentation.
  package var description: ShapeDescription {
    ShapeDescription(name: String(describing: Model.self), fields: fields)
  }
}

/// A name of a model and how to read its value.
package struct TemplateField<Model>: Sendable {
  let description: FieldDescription
  let read: @Sendable (Model) -> Any

  /// Text, escaped where it is shown. False in a section when nil or empty.
  package static func text(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> String?
  ) -> TemplateField {
    TemplateField(description: FieldDescription(name: name, meaning: meaning, kind: .text)) {
      TextValue(renderText: read($0) ?? "")
    }
  }

  /// Markup of our own making, shown with `{{{name}}}`.
  package static func html(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> String
  ) -> TemplateField {
    TemplateField(description: FieldDescription(name: name, meaning: meaning, kind: .html)) {
      TextValue(renderText: read($0))
    }
  }

  package static func flag(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> Bool
  ) -> TemplateField {
    TemplateField(description: FieldDescription(name: name, meaning: meaning, kind: .flag), read: read)
  }

  /// Texts; inside the section each is `{{.}}`.
  package static func texts(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> [String]
  ) -> TemplateField {
    TemplateField(description: FieldDescription(name: name, meaning: meaning, kind: .texts)) {
      let texts = read($0)
      return texts.isEmpty ? NoValue() : texts.map { TextValue(renderText: $0) }
    }
  }

  package static func object<Part: TemplateModel>(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> Part?
  ) -> TemplateField {
    let kind = FieldKind.object { Part.shape.description }
    return TemplateField(description: FieldDescription(name: name, meaning: meaning, kind: kind)) {
      if let part = read($0) { part } else { NoValue() }
    }
  }

  package static func list<Element: TemplateModel>(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> [Element]
  ) -> TemplateField {
    let kind = FieldKind.list { Element.shape.description }
    return TemplateField(description: FieldDescription(name: name, meaning: meaning, kind: kind)) {
      let elements = read($0)
      return elements.isEmpty ? NoValue() : elements
    }
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
  /// What the model is called in documentation: `StoryRow`.
  package var name: String
  package var fields: [FieldDescription]

  subscript(name: String) -> FieldDescription? { fields.first { $0.name == name } }
}
