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

  /// The numbers that decided, as they are shown: most of them change with every article, but few to the third place.
  mutating func add(why view: WhyView?) {
    add(view != nil)
    guard let view else { return }
    add(view.mean)
    add(view.furtherJoins)
    add(view.terms)
    add(view.joins.count)
    for join in view.joins {
      add(link: join.article)
      add(join.similarity)
      add(join.needed)
      add(link: join.nearest)
      add(join.words)
    }
    add(view.pairs.count)
    for pair in view.pairs {
      add(link: pair.first)
      add(link: pair.second)
      add(pair.similarity)
      add(pair.terms)
    }
    for near in view.neighbours {
      add(link: near.story)
      add(near.similarity)
      add(near.reason)
      add(near.terms)
    }
  }

  private mutating func add(link: Link?) {
    add(link?.text)
    add(link?.href)
    add(link?.note)
    add(link?.lang)
  }
}
