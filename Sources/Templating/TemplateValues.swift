/// What a name of a model stands for, as templates see it.
package enum TemplateValue {
  /// Shown as it is or escaped; false when empty.
  case text(String)
  case flag(Bool)
  /// A known name without a value shows nothing and is false; no surrounding section answers for it.
  case object((any TemplateModel)?)
  case list([any TemplateModel])
  case texts([String])

  /// Whether its section is shown.
  var isTrue: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .flag(let isSet): isSet
    case .object(let model): model != nil
    case .list(let models): !models.isEmpty
    case .texts(let texts): !texts.isEmpty
    }
  }
}
