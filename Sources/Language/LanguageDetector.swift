import Model

package struct LanguageDetector: Sendable {
  package init() {}
  package func detect(_ text: String) -> LanguageTag? { nil }
}
