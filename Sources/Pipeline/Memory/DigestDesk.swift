import Digesting
import Model

/// Gives the digests of a partition's stories: those that an earlier build made of the same, and the others made anew.
struct DigestDesk: Sendable {
  private let partition: StoryPartition
  private let corpus: Corpus
  private let memory: BuildMemory?
  /// By story; empty when nothing is remembered.
  private let fingerprints: [ContentHash]

  init(_ partition: StoryPartition, _ corpus: Corpus, _ content: LoadedContent, memory: BuildMemory?) {
    self.partition = partition
    self.corpus = corpus
    self.memory = memory
    fingerprints =
      memory == nil
      ? []
      : partition.stories.map {
        fingerprint(of: $0, articles: content.fingerprints, settings: content.settings)
      }
  }

  /// The digest of a story as of now.
  func digest(_ story: Int, by digester: Digester) -> StoryDigest {
    guard memory != nil else { return digester.digest(partition.stories[story], in: corpus) }
    let print = fingerprints[story]
    return known(print, story) ?? marked(digester.digest(partition.stories[story], in: corpus), print)
  }

  /// A story as an edition tells it.
  func entry(_ task: EditionTask, by planner: EditionPlanner, newest: [StoryDigest]) -> EditionEntry {
    guard memory != nil else { return planner.run(task, of: partition, in: corpus, newest: newest) }
    let print = fingerprint(of: fingerprints[task.story], in: task)
    if !planner.knowsAll(task, of: partition, in: corpus), let digest = known(print, task.story) {
      return EditionEntry(digest: digest, newArticles: task.newArticles, newReports: task.newReports)
    }
    var entry = planner.run(task, of: partition, in: corpus, newest: newest)
    entry.digest = marked(entry.digest, print)
    return entry
  }

  /// All of them, for the next build. Those of editions that know all of a story cost next to nothing, and are not among them.
  func remembered(_ digests: [StoryDigest], _ entries: [EditionEntry], _ tasks: [EditionTask])
    -> [ContentHash: RememberedDigest]
  {
    guard memory != nil else { return [:] }
    var all: [ContentHash: RememberedDigest] = [:]
    all.reserveCapacity(digests.count * 2)
    func add(_ digest: StoryDigest, _ story: Int) {
      guard let print = digest.fingerprint else { return }
      all[print] = RememberedDigest(articles: partition.stories[story].articles, digest: digest)
    }
    for (story, digest) in digests.enumerated() { add(digest, story) }
    for (task, entry) in zip(tasks, entries)
    where entry.digest.story.articles.count < partition.stories[task.story].articles.count {
      add(entry.digest, task.story)
    }
    return all
  }

  private func known(_ print: ContentHash, _ story: Int) -> StoryDigest? {
    memory?.digests[print]?.digest(numbered: partition.stories[story].articles)
  }

  private func marked(_ digest: StoryDigest, _ print: ContentHash) -> StoryDigest {
    var digest = digest
    digest.fingerprint = print
    return digest
  }
}
