import Model

extension Fingerprint {
  /// How a list is called and where it stands; nil for a name that has no page.
  mutating func add(entry: Directory.Entry?) {
    add(entry?.name)
    add(entry?.slug)
  }

  /// A page that lists a directory.
  mutating func add(counts directory: Directory) {
    for entry in directory.entries {
      add(entry: entry)
      add(entry.members.count)
    }
  }

  /// An edition apart from its stories and counts: its days, its newest article, and the editions beside it.
  mutating func add(edition number: Int, of index: SiteIndex) {
    let editions = index.archive.editions
    for near in [number - 1, number, number + 1] {
      add(editions.indices.contains(near))
      guard editions.indices.contains(near) else { continue }
      add(editions[near].folder)
      add(editions[near].window.lowerBound)
      add(editions[near].window.upperBound)
    }
    add(editions[number].asOf)
  }

  /// What `Composer.why` shows of an explanation that neither the story's digest nor its articles tell, nor the digests of those near it.
  ///
  /// Numbers count as they are shown: most of them change with every article, but few to the third place.
  mutating func add(_ explanation: StoryExplanation, articles: [ContentHash]) {
    add(shown: explanation.meanInside)
    add(shown: explanation.threshold)
    add([
      explanation.compared, explanation.terms.count, explanation.joins.count, explanation.pairs.count,
      explanation.neighbours.count,
    ])
    for term in explanation.terms {
      add(term.word)
      add(shown: term.weight)
    }
    for join in explanation.joins {
      add(articles[join.article])
      switch join.way {
      case .alone: add("alone")
      case .editor: add("editor")
      case .sameText(let other):
        add("text")
        add(articles[other])
      case .similarity(let mean, let needed):
        add("likeness")
        add(shown: mean)
        add(shown: needed)
        add(shown: join.link?.similarity)
        add(join.link.map { articles[$0.second] })
      }
    }
    for pair in explanation.pairs {
      add(articles[pair.first])
      add(articles[pair.second])
      add(shown: pair.similarity)
      add(words: pair.parts)
    }
    for near in explanation.neighbours {
      add("\(near.reason)")
      for number in [
        near.similarity, near.needed, near.strongest.cosine * near.strongest.breadth, near.cut?.across,
        near.cut?.needed,
      ] {
        add(shown: number)
      }
      add(words: near.strongest.parts)
    }
  }

  /// How a story is called where it is said to be near another.
  mutating func add(headlineOf story: Int, of index: SiteIndex) {
    let digest = index.archive.digests[story]
    for text in [digest.headline.text, digest.story.slug] { add(text) }
    add(
      (digest.headline.article.map { index.corpus.articles[$0].article.language.value }
        ?? digest.story.language).description)
  }

  private mutating func add(words parts: [SimilarityLink.Part]) {
    add(parts.count)
    for part in parts { add(part.word) }
  }

  /// A number as `decimal` writes it.
  private mutating func add(shown number: Double?) { add(number.map { decimalUnits($0) } ?? -2) }
}
