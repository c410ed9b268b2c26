import Model
import Pipeline

/// Why an article stands where it stands, for people and for programs.
struct ArticleReport {
  let site: ExplainedSite
  let explanation: ArticleExplanation
  let story: Story?
  /// The doubtful joins of its story.
  let doubtful: [DoubtfulPair]

  init(_ article: Int, of site: ExplainedSite) {
    self.site = site
    explanation = site.explainer.explanation(ofArticle: article)
    story = explanation.story.map { site.stories[$0] }
    doubtful = explanation.story.map { site.doubtful(of: $0) } ?? []
  }

  /// What makes it a copy of another.
  var copy: CopyLink? { story?.copies.first { $0.article == explanation.article } }

  /// The editor's line that excludes it.
  var exclusion: EditorOverride? {
    guard story == nil else { return nil }
    let path = site.path(explanation.article)
    return site.overrides.first {
      if case .exclude(let name) = $0.action { name == path || name.hasSuffix("/" + path) } else { false }
    }
  }
}
