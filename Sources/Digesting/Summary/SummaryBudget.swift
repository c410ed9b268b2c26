/// How long a summary may be. It is never longer; a short story's is shorter.
package enum SummaryBudget: Sendable, Hashable {
  /// Words as `wc -w` counts them; in Chinese, Japanese, Thai and other unsegmented scripts ICU's words.
  case words(Int)
  case sentences(Int)
}
