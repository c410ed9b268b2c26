import Model
import Stories

/// Two stories that nearly became one, with their names and the line that would join them.
package struct DoubtfulPair: Sendable {
  package struct Side: Sendable {
    package var id: String
    package var title: String
    /// Its article that is nearest to the other story.
    package var path: String
  }

  package var first: Side
  package var second: Side
  package var join: DoubtfulJoin
  /// The line for `Content/editor.yaml`: `- merge: [s3f9c2a10b7, s81d0c2e9aa]`.
  package var line: String

  /// `isLasting` tells that ids stand in a ledger; otherwise the line names articles.
  init(_ join: DoubtfulJoin, in explainer: StoryExplainer, isLasting: Bool, title: (Int) -> String) {
    func side(_ story: Int, _ article: Int) -> Side {
      Side(
        id: explainer.partition.stories[story].id, title: title(story),
        path: explainer.corpus.articles[article].article.path)
    }
    first = side(join.first, join.strongest.first)
    second = side(join.second, join.strongest.second)
    self.join = join
    let names = [first, second].map { isLasting ? $0.id : $0.path }
    line = "- merge: [\(names.map(yamlScalar).joined(separator: ", "))]"
  }

  package var json: JSONValue {
    func side(_ side: Side) -> JSONValue {
      .object([
        .init("id", .string(side.id)), .init("title", .string(side.title)), .init("path", .string(side.path)),
      ])
    }
    return .object([
      .init("first", side(first)), .init("second", side(second)),
      .init("similarity", .rounded(join.similarity, 6)), .init("threshold", .rounded(join.needed, 6)),
      .init("nearestArticles", .rounded(join.strongest.similarity, 6)),
      .init("sharedTerms", .array(join.strongest.terms.map { .string($0) })), .init("line", .string(line)),
    ])
  }
}

/// A text as YAML reads it back inside a list in brackets: plain where that is safe, in double quotes otherwise.
func yamlScalar(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "./_-".unicodeScalars.contains(scalar)
  }
  if isPlain, let first = text.unicodeScalars.first, first.properties.isAlphabetic { return text }
  return JSONValue.string(text).serialised()
}
