import Model
import Verification
import Workers

/// What was read off published files and held against Content.
package struct SiteProof: Sendable {
  /// Statements by kind.
  package var counts: [Statement.Kind: Int] = [:]
  /// Articles that are cited.
  package var articles = 0
  /// Failures with the page they stand on, in order of page and place.
  package var failures: [(page: String, failure: ProofFailure)] = []

  package init() {}
}

/// Reads every statement off the files and holds it against the article that it names.
///
/// Each file is read once and each article once, in parallel. `content` gives the bytes of a file under Content, or nil. O(bytes).
package func prove(
  _ files: [OutputFile], jobs: Int, content: @escaping @Sendable (String) -> [UInt8]?
) async -> SiteProof {
  let found = parallelMap(files, jobs: jobs) { statements(in: $0) }
  var proof = SiteProof()
  var byArticle: [String: [(file: Int, statement: Statement)]] = [:]
  for (file, statements) in found.enumerated() {
    for statement in statements {
      proof.counts[statement.kind, default: 0] += 1
      byArticle[statement.article, default: []].append((file, statement))
    }
  }
  let groups = byArticle.keys.sorted(by: utf8Precedes).compactMap { path in
    byArticle[path].map {
      ArticleStatements(path: path, files: $0.map(\.file), statements: $0.map(\.statement))
    }
  }
  proof.articles = groups.count
  let faults = parallelMap(groups, jobs: jobs) { group -> [(file: Int, failure: ProofFailure)] in
    let found = failures(group.statements, path: group.path, bytes: content(group.path))
    if found.isEmpty { return [] }
    let places = Dictionary(zip(group.statements, group.files), uniquingKeysWith: { first, _ in first })
    return found.compactMap { failure in places[failure.statement].map { ($0, failure) } }
  }
  proof.failures = faults.joined().sorted {
    ($0.file, $0.failure.statement.offset) < ($1.file, $1.failure.statement.offset)
  }.map { (files[$0.file].path, $0.failure) }
  return proof
}

private struct ArticleStatements: Sendable {
  var path: String
  var files: [Int]
  var statements: [Statement]
}

extension SiteBuilder {
  /// Proves the site before anyone writes it, but for the pages that are an earlier build's: neither they nor the articles that they
  /// cite have changed. A statement that fails is a fault of Broadsheet's own, or of a template of the site's.
  func prove(_ input: SiteInput, _ build: inout SiteBuild) async {
    let present = Set(input.contentPaths)
    let kept = build.kept
    let made = kept.isEmpty ? build.files : build.files.filter { !kept.contains($0.path) }
    let proof = await Pipeline.prove(made, jobs: options.jobs) { path in
      present.contains(path) ? try? input.read("Content/" + path) : nil
    }
    build.proof = proof
    guard !proof.failures.isEmpty else { return }
    let bytes = Dictionary(build.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let hasTemplates = input.templatePaths.contains { $0.hasSuffix(".mustache") }
    let help =
      hasTemplates
      ? "Nothing is written. In Templates, an element with `{{{proof}}}` holds the text that it proves, and nothing else."
      : "Nothing is written. This is a fault of Broadsheet's own: please report it, with the article."
    build.diagnostics += proof.failures.map { page, failure in
      failure.diagnostic(page: page, bytes: bytes[page] ?? [], help: help)
    }
    build.isFaulty = !hasTemplates
  }
}
