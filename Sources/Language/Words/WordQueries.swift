import Model

/// The share of a text's words that are function words of a language: about 0.45 in English prose,
/// 0.1 in lists and menus. 0 for a text without words or a language without a table. O(n).
package func stopWordShare(of text: String, language: LanguageTag) -> Double {
  guard let frequencies = BackgroundFrequencies.table(for: language) else { return 0 }
  var folder = WordFolder(language: language)
  var words = 0
  var stops = 0
  var text = text
  text.withUTF8 { bytes in
    WordScanner().forEachWord(in: bytes, 0..<bytes.count) { word in
      folder.fold(bytes, word)
      words += 1
      if frequencies.isStopWord(key: tableKey(folder.folded)) { stops += 1 }
    }
  }
  return words == 0 ? 0 : Double(stops) / Double(words)
}

/// The stem of one word, lower-cased first: `Flooding` gives `flood` in English.
package func stem(_ word: String, language: LanguageTag) -> String {
  stems(of: [word], language: language)[0]
}

/// The stems of words, in their order: a stemmer is opened once for all.
package func stems(of words: [String], language: LanguageTag) -> [String] {
  var folder = WordFolder(language: language)
  let stemmer = Stemmer(language: language)
  return words.map { word in
    var word = word
    word.withUTF8 { folder.fold($0, 0..<$0.count) }
    let isNumber = folder.isNumber
    return folder.withFolded { bytes in
      isNumber
        ? String(decoding: bytes, as: UTF8.self)
        : stemmer.withStem(of: bytes) { String(decoding: $0, as: UTF8.self) }
    }
  }
}
