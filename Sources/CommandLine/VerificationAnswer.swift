import Model
import Pipeline
import Verification

extension SiteVerification {
  private func count(_ kind: Statement.Kind) -> Int { proof.counts[kind] ?? 0 }

  /// What `verify` prints when all is well.
  func summary(of target: String) -> String {
    """
    \(target): \(counted(count(.sentence), "sentence")), \(counted(count(.quote), "quote")) and \
    \(counted(count(.figure), "figure")) stand in \(counted(proof.articles, "article")) as published.
    \(counted(files, "file")): \
    \(isCompared ? "each is, byte for byte, what Content gives" : "each is as the build wrote it"). Nothing was changed.
    """
  }

  /// What `verify --json` prints.
  func json(_ diagnostics: [Diagnostic]) -> JSONValue {
    .object([
      .init("verified", .bool(isVerified)), .init("files", .integer(files)),
      .init("articles", .integer(proof.articles)), .init("sentences", .integer(count(.sentence))),
      .init("quotes", .integer(count(.quote))), .init("figures", .integer(count(.figure))),
      .init("compared", .bool(isCompared)), .init("unproved", .array(proof.failures.map(unproved))),
      .init("diagnostics", .array(diagnostics.map(\.json))),
    ])
  }

  private func unproved(_ page: String, _ failure: ProofFailure) -> JSONValue {
    .object([
      .init("page", .string(page)), .init("kind", .string(failure.statement.kind.rawValue)),
      .init("text", .string(failure.published)), .init("article", .string(failure.statement.article)),
      .init("line", failure.line.map { .integer($0) } ?? .null), .init("reads", .optional(failure.truth)),
    ])
  }
}
