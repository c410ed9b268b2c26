import Language
import Model

/// How common each stem of a language is, as a share of running words; nil when the language has no table.
func wordShares(of language: LanguageTag) -> ((String) -> Double?)? {
  guard let table = BackgroundFrequencies.table(for: language) else { return nil }
  return { table.frequency(ofStem: $0) }
}
