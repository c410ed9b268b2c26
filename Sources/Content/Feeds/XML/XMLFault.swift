/// What makes a feed no well-formed XML, at a byte of it.
struct XMLFault {
  enum Kind {
    case leadingText, reference, strayMark, attribute, unknownPrefix, mismatch, truncated, control

    /// What is wrong, after "The feed is not well-formed: ".
    var reason: String {
      switch self {
      case .leadingText: "something stands before its first tag"
      case .reference: "an ampersand is not written as `&amp;`, or a name after it is none of XML's"
      case .strayMark: "a `<` begins no tag"
      case .attribute: "an attribute's value has no quotation marks"
      case .unknownPrefix: "a prefix is not declared"
      case .mismatch: "tags do not close in the order in which they open"
      case .truncated: "it breaks off"
      case .control: "it holds control characters"
      }
    }
  }

  var kind: Kind
  var offset: Int
}

/// A name and value of a start tag, references undone.
struct XMLAttribute {
  var name: String
  var value: String
}
