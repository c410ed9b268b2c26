import Content
import Digesting
import Model
import Stories

/// A site's stories with the numbers that made them: everything a build knows of them but the pages.
package struct ExplainedSite: Sendable {
  package var explainer: StoryExplainer
  package var overrides: [EditorOverride]
  package var diagnostics: [Diagnostic]
  let digester: Digester
  let names: StoryNames

  package var corpus: Corpus { explainer.corpus }
  package var stories: [Story] { explainer.partition.stories }

  /// What a name on the command line stands for.
  package func subject(named name: String, root: String) -> StoryNames.Subject? {
    names.subject(named: name, root: root)
  }

  package func suggestion(for name: String) -> String? { names.suggestion(for: name) }

  /// Why a name that a file has stands for nothing, if a file has it.
  package func leftOut(_ name: String, root: String) -> String? { names.leftOut(name, root: root) }

  package func headline(of story: Int) -> String { digester.headline(of: stories[story], in: corpus).text }

  package func digest(of story: Int) -> StoryDigest { digester.digest(stories[story], in: corpus) }

  package func reasons(of story: Int) -> [SentenceReason] { digester.reasons(of: stories[story], in: corpus) }

  /// The doubtful joins, those of one story when it is named.
  package func doubtful(of story: Int? = nil) -> [DoubtfulPair] {
    explainer.doubtful().filter { story == nil || $0.first == story || $0.second == story }.map {
      DoubtfulPair($0, in: explainer, isLasting: true, title: headline)
    }
  }
}

extension SiteBuilder {
  /// The stories of a site and why they are so; nil, with diagnostics, when the site has errors.
  ///
  /// As in `build`, what an earlier build left only makes it quicker.
  package func explained(_ input: SiteInput, after memory: BuildMemory) -> (
    site: ExplainedSite?, diagnostics: [Diagnostic]
  ) {
    var content = ContentLoader(options: options).load(input, after: memory.articles)
    var build = SiteBuild()
    build.diagnostics = content.diagnostics
    guard !build.diagnostics.hasErrors else { return (nil, build.diagnostics) }
    var terms = memory.terms
    let corpus = analysed(&content, numberedBy: &terms, jobs: options.jobs)
    let (stories, explainer) = identifiedStories(in: corpus, content, &build)
    let overrides = content.configuration.overrides
    let names = StoryNames(
      corpus: corpus, stories: stories.partition.stories, ledger: stories.ledger, files: input.contentPaths)
    let site = ExplainedSite(
      explainer: explainer, overrides: overrides, diagnostics: build.diagnostics,
      digester: Digester(settings: content.configuration.settings), names: names)
    return (site, build.diagnostics)
  }
}
