import Content
import Digesting
import Model

/// All settings that a site's articles and pages depend on, apart from the theme and the editor's lines.
func fingerprint(of content: LoadedContent, options: BuildOptions, root: String) -> ContentHash {
  var print = Fingerprint("settings")
  print.add(broadsheetVersion)
  print.add(root)
  print.add(options.baseURL)
  for name in ["site.yaml", "sources.yaml"] { print.add(content.inputHashes[name]) }
  let zone = content.configuration.settings.timeZone
  print.add(zone.name)
  print.add(zone.initialOffset)
  for transition in zone.transitions { print.add([transition.seconds, transition.offset]) }
  return print.hash
}

/// An article as the stages after reading see it.
func fingerprint(
  ofArticle path: String, _ content: ContentHash, settings: ContentHash, without removed: [Int]
)
  -> ContentHash
{
  var print = Fingerprint("article")
  print.add(settings)
  print.add(path)
  print.add(content)
  print.add(removed)
  return print.hash
}

/// All that a story's digest is made from: its articles' texts and fields, how they stand to each other, the editor's lines.
///
/// No figure of the whole corpus is among it: a digest is made from its own articles, whatever stands beside them.
func fingerprint(of story: Story, articles: [ContentHash], settings: ContentHash) -> ContentHash {
  var print = Fingerprint("digest")
  var places: [Int: Int] = [:]
  for (place, article) in story.articles.enumerated() { places[article] = place }
  print.add(settings)
  for text in [story.id, story.slug, story.thread, story.language.description] { print.add(text) }
  print.add(story.articles.count)
  for article in story.articles { print.add(articles[article]) }
  print.add(story.copies.count)
  for copy in story.copies {
    print.add([places[copy.article] ?? -1, places[copy.original] ?? -1])
    print.add(copy.shared)
    print.add(copy.ownShare)
    print.add(copy.added)
    print.add(copy.cut)
  }
  print.add(story.reports.count)
  for report in story.reports {
    print.add(places[report.original] ?? -1)
    print.add(report.articles.map { places[$0] ?? -1 })
  }
  for edit in story.edits { print.add("\(edit)") }
  return print.hash
}

/// The digest of a story as an edition tells it.
func fingerprint(of story: ContentHash, in task: EditionTask) -> ContentHash {
  var print = Fingerprint("told")
  print.add(story)
  for moment in [task.until, task.since] {
    print.add(moment != nil)
    print.add(moment?.seconds ?? 0)
  }
  return print.hash
}

/// What every page depends on besides its stories.
func fingerprint(ofSite settings: ContentHash, theme: String) -> ContentHash {
  var print = Fingerprint("site")
  print.add(settings)
  print.add(theme)
  return print.hash
}
