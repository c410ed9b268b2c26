/// Why a block is a list of labels and no prose, or nil.
///
/// `Calendar An icon of a desk calendar. Email An icon of a paper envelope. ...` is an icon run: labels that name an
/// icon or logo, three or more, and often. `Go to page one Go to page two ...` is repetition: nearly all of its words
/// stand in trigrams that come again and again, and hardly any in a closed sentence that stands once. Ten results in
/// the same words with other names and scores are ten sentences, so they stay. O(n).
func repetition(in text: String) -> String? {
  let beginnings = WordBeginnings(text)
  guard beginnings.mayNameIcons || beginnings.mayRepeat else { return nil }
  let words = BlockWords(text).words
  let labels = iconLabels(words)
  if labels >= 3, labels * 25 >= words.count { return "icon run" }
  guard words.count >= 30 else { return nil }
  guard repeatedWords(words) * 100 >= words.count * 65 else { return nil }
  return wordsOfLoneSentences(words) * 3 < words.count ? "repetition" : nil
}

// So few that a look at each is the quickest.
private let icons = ["icon", "icons", "logo"].map { letterHash($0) }
private let articles: Set<UInt64> = Set(["a", "an"].map(letterHash))
private let describers: Set<UInt64> = Set(
  ["of", "that", "used", "representing", "indicating", "displaying", "showing"].map(letterHash))

/// How often a label names an icon: `An icon of a tick`, `Share icon. Print icon.`, `Search Icon A magnifying glass`.
private func iconLabels(_ words: [BlockWords.Word]) -> Int {
  let places = words.indices.filter { icons.contains(words[$0].letters) }
  return places.enumerated().count { n, i in
    let before = i > 0 ? words[i - 1] : nil
    let after = i + 1 < words.count ? words[i + 1] : nil
    if let before, articles.contains(before.letters), let after, describers.contains(after.letters) {
      return true
    }
    if before?.isCapital == true, !words[i].isSentenceEnd, after?.isCapital == true { return true }
    return n > 0 && i - places[n - 1] <= 3 || n + 1 < places.count && places[n + 1] - i <= 3
  }
}

/// How many words stand in a trigram that comes three times or more.
private func repeatedWords(_ words: [BlockWords.Word]) -> Int {
  let trigrams = (0..<max(0, words.count - 2)).map { joinedHash(words[$0...$0 + 2]) }
  var counts: [UInt64: Int] = [:]
  for trigram in trigrams { counts[trigram, default: 0] += 1 }
  var end = 0
  var repeated = 0
  for (i, trigram) in trigrams.enumerated() where counts[trigram, default: 0] >= 3 {
    repeated += i + 3 - max(i, end)
    end = i + 3
  }
  return repeated
}

/// How many words stand in closed sentences of five words or more that come once.
private func wordsOfLoneSentences(_ words: [BlockWords.Word]) -> Int {
  var sentences: [UInt64: (words: Int, count: Int)] = [:]
  var start = 0
  for i in words.indices where words[i].isSentenceEnd {
    let sentence = words[start...i]
    start = i + 1
    // What is as long as a page and closes only there is no sentence.
    guard (5...120).contains(sentence.count) else { continue }
    let key = joinedHash(sentence)
    sentences[key] = (sentence.count, (sentences[key]?.count ?? 0) + 1)
  }
  return sentences.values.reduce(0) { $0 + ($1.count == 1 ? $1.words : 0) }
}

/// One number for words in a row.
private func joinedHash(_ words: ArraySlice<BlockWords.Word>) -> UInt64 {
  words.reduce(UInt64(words.count)) { ($0 ^ ($0 >> 31) ^ $1.letters) &* 0xBF58_476D_1CE4_E5B9 }
}
