import Mustache

/// A text as templates see it: escaped where it is shown, false when empty.
struct TextValue: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  var isNull: Bool { renderText.isEmpty }

  /// A text has no names in it. Without this answer the library would look into the structure
  /// through a `Mirror`.
  func child(named name: String) -> Any? { nil }
}

/// A known name without a value: shows nothing, and is false.
///
/// Answering `nil` instead would send the look-up on to the surrounding sections.
struct NoValue: MustacheCustomRenderable, MustacheParent {
  var renderText: String { "" }
  var isNull: Bool { true }
  func child(named name: String) -> Any? { nil }
}
