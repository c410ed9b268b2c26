import Digesting
import Model
import Pipeline

/// Why a story is as it is, for people and for programs.
struct StoryReport {
  let site: ExplainedSite
  let story: Story
  let explanation: StoryExplanation
  let digest: StoryDigest
  /// In the order in which the sentences were chosen.
  let reasons: [SentenceReason]
  let doubtful: [DoubtfulPair]

  init(_ number: Int, of site: ExplainedSite) {
    self.site = site
    story = site.stories[number]
    explanation = site.explainer.explanation(of: number)
    digest = site.digest(of: number)
    reasons = site.reasons(of: number)
    doubtful = site.doubtful(of: number)
  }

  /// The editor's lines that changed the story, in the order of the file.
  var lines: [EditorOverride] { site.overrides.filter { story.edits.contains($0.action) } }

  /// Where a sentence stands in the summary, from 1.
  func place(of reason: SentenceReason) -> Int? {
    digest.summary.firstIndex { $0.citation == reason.citation }.map { $0 + 1 }
  }

  func text(of reason: SentenceReason) -> String {
    sentence(reason.citation.article, reason.citation.sentence)
  }

  func sentence(_ article: Int, _ number: Int) -> String {
    let article = site.corpus.articles[article]
    return article.text(of: article.sentences[number])
  }
}

extension ExplainedSite {
  func path(_ article: Int) -> String { corpus.articles[article].article.path }
}

extension EditorOverride.Action {
  /// The key that it is written under in editor.yaml.
  var key: String {
    switch self {
    case .merge: "merge"
    case .split: "split"
    case .move: "move"
    case .pin: "pin"
    case .weight: "weight"
    case .title: "title"
    case .lead: "lead"
    case .drop: "drop"
    case .exclude: "exclude"
    case .note: "note"
    }
  }
}
