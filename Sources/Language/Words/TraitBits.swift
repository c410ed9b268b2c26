import Model

/// The bits of `Token.Traits`, for the loop that every word of every article passes through.
///
/// An option set of another module goes through generic code there, a tenfold cost.
enum TraitBits {
  static let stopWord = Token.Traits.stopWord.rawValue
  static let capitalised = Token.Traits.capitalised.rawValue
  static let number = Token.Traits.number.rawValue
  static let opener = Token.Traits.opener.rawValue
  static let allCapitals = Token.Traits.allCapitals.rawValue
  static let afterPunctuation = Token.Traits.afterPunctuation.rawValue
}
