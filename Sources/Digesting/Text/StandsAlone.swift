import Model

extension StoryText {
  /// Whether a line may be cited by itself outside a summary: a short one too, if it is whole and needs no
  /// sentence before it. "The last witness was heard on 28 February." does, "He left on Monday." does not.
  func standsAlone(_ index: Int) -> Bool {
    if isSound[index] { return true }
    let line = lines[index]
    guard ![.opinion, .live, .analysis].contains(line.kind) else { return false }
    let shape = line.shape
    let isUnsegmented = ["zh", "ja", "th", "lo", "km", "my"].contains(language.primary)
    guard shape.endsSentence || isUnsegmented, shape.isBalanced, !shape.hasAddress, !shape.startsInside,
      !shape.isQuestion, !shape.isExclamation, line.stems.count >= 3, (4...60).contains(line.words),
      shape.capitals * 2 <= shape.letters || shape.letters <= 12, shape.digits <= shape.letters,
      !shape.hasQuote || shape.lettersOutsideQuotes * 10 >= shape.letters
    else { return false }
    return line.dangling == nil
  }
}
