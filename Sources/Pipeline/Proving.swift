import Language
import Model
import Output
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
/// Portion by portion of the site, so that not all that it says is in memory at once. Each file is read once, and each article once
/// for a portion, in parallel. `content` gives the bytes of a file under Content, or nil. O(bytes).
package func prove(
  _ files: [OutputFile], jobs: Int, content: @escaping @Sendable (String) -> [UInt8]?
) async -> SiteProof {
  var proof = SiteProof()
  var articles = Set<String>()
  var start = 0
  while start < files.count {
    var (end, bytes) = (start, 0)
    while end < files.count, bytes < SiteProof.portion {
      bytes += files[end].size
      end += 1
    }
    proof.add(portion: Array(files[start..<end]), jobs: jobs, &articles, content)
    start = end
  }
  proof.articles = articles.count
  return proof
}

extension SiteProof {
  /// Bytes of the site whose statements are held against Content together.
  fileprivate static let portion = 64 << 20

  fileprivate mutating func add(
    portion files: [OutputFile], jobs: Int, _ articles: inout Set<String>,
    _ content: @escaping @Sendable (String) -> [UInt8]?
  ) {
    // A page's statements are a hundred bytes each: none keeps the room that the list grew into, and each is kept once.
    let found = parallelMap(files, jobs: jobs) { file in
      statements(in: file).withUnsafeBufferPointer { Array($0) }
    }
    var groups: [ArticleStatements] = []
    var groupOfArticle: [String: Int] = [:]
    for (file, statements) in found.enumerated() {
      for kind in Statement.Kind.allCases {
        let count = statements.indices.count { statements[$0].kind == kind }
        if count > 0 { counts[kind, default: 0] += count }
      }
      var group: Int?
      for number in statements.indices {
        // Neighbours mostly cite one article.
        if group.map({ groups[$0].path != statements[number].article }) ?? true {
          group = groupOfArticle[statements[number].article]
        }
        let known = group ?? groups.count
        if known == groups.count {
          groups.append(ArticleStatements(path: statements[number].article))
          groupOfArticle[statements[number].article] = known
        }
        groups[known].statements.append((Int32(file), Int32(number)))
        group = known
      }
    }
    groups.sort { utf8Precedes($0.path, $1.path) }
    articles.formUnion(groups.lazy.map(\.path))
    let faults = parallelMap(groups, jobs: jobs) { group -> [(file: Int, failure: ProofFailure)] in
      let statements = group.statements.map { found[Int($0.file)][Int($0.number)] }
      let faults = Verification.failures(
        statements, path: group.path, bytes: content(group.path), decoding: decodedText)
      if faults.isEmpty { return [] }
      let files = group.statements.map { Int($0.file) }
      let places = Dictionary(zip(statements, files), uniquingKeysWith: { first, _ in first })
      return faults.compactMap { failure in places[failure.statement].map { ($0, failure) } }
    }
    failures += faults.joined().sorted {
      ($0.file, $0.failure.statement.offset) < ($1.file, $1.failure.statement.offset)
    }.map { (files[$0.file].path, $0.failure) }
  }
}

/// What is said of one article.
private struct ArticleStatements: Sendable {
  var path: String
  /// Which file says it, and which of its statements it is.
  var statements: [(file: Int32, number: Int32)] = []
}

extension SiteBuilder {
  /// Proves the site before anyone writes it, but for the pages that are an earlier build's: neither they nor the articles that they
  /// cite have changed. A statement that fails is a fault of Broadsheet's own, or of a template of the site's.
  func prove(_ input: SiteInput, _ build: inout SiteBuild) async {
    let present = Set(input.contentPaths)
    let refused = RefusedReads()
    let proof = await Pipeline.prove(build.made, jobs: options.jobs) { path in
      guard present.contains(path) else { return nil }
      do { return try input.read("Content/" + path) } catch {
        refused.add(path, error)
        return nil
      }
    }
    build.proof = proof
    guard !proof.failures.isEmpty else { return }
    let unread = refused.diagnostics
    if !unread.isEmpty {
      build.diagnostics += unread
      return
    }
    let changed = Set(proof.failures.map(\.failure.statement.article)).filter { path in
      let now = present.contains(path) ? try? input.read("Content/" + path) : nil
      return now.map { ContentHash($0).description } != build.record.inputs[path]
    }
    if !changed.isEmpty {
      build.diagnostics += changed.sorted(by: utf8Precedes).map(changedMeanwhile)
      return
    }
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

/// Articles that were read when the site was made, and could not be read again to prove it. One that is gone has changed.
private final class RefusedReads: Sendable {
  private let errors = Guarded<[String: Diagnostic]>([:])

  var diagnostics: [Diagnostic] {
    errors.withLock { $0.sorted { utf8Precedes($0.key, $1.key) }.map(\.value) }
  }

  func add(_ path: String, _ error: any Error) {
    guard (error as? OutputError)?.hidesContent ?? true else { return }
    let diagnostic = worldFault(
      error, reading: "Content/" + path, .error, consequence: "The site cannot be proved without it.")
    errors.withLock { $0[path] = diagnostic }
  }
}

/// An article that was saved while the site was made of what it said before.
private func changedMeanwhile(_ path: String) -> Diagnostic {
  Diagnostic(
    .error, "site/changed-meanwhile", "This file changed while the site was built.",
    at: SourceLocation(path: "Content/" + path), help: "Nothing is written. Run the command again.")
}
