import Model
import Output
import Search
import Site
import Workers

extension SiteBuilder {
  /// Every page: as an earlier build made it where all that it depends on is the same, and made anew otherwise.
  func pages(of plan: SitePlan, _ build: inout SiteBuild) -> [OutputFile] {
    guard let memory = build.memory, let prints = plan.fingerprints(jobs: options.jobs) else {
      build.made = parallelMap(plan.pages, jobs: options.jobs) { self.made($0, by: plan) }
      return build.made
    }
    build.rememberExplanations(prints.explanations)
    let known = memory.pages.places(of: plan.pages.lazy.map(\.path))
    let printOfPage = parallelMap(plan.pages, jobs: options.jobs) { plan.fingerprint(of: $0, prints) }
    let isKept = known.indices.map { number in
      guard let place = known[number], let print = printOfPage[number] else { return false }
      return memory.pages[place].fingerprint == print && memory.pages[place].isAtHand
    }
    // Those that have changed are seldom neighbours' neighbours, so they are shared out apart from the others.
    let made = parallelMap(plan.pages.indices.filter { !isKept[$0] }, jobs: options.jobs) {
      self.made(plan.pages[$0], by: plan)
    }
    build.made = made
    build.pages.reserveCapacity(plan.pages.count)
    var files: [OutputFile] = []
    var next = made.makeIterator()
    for number in plan.pages.indices {
      if isKept[number], let place = known[number] {
        let page = memory.pages[place]
        build.keptPages += 1
        build.pages.append(page)
        if let file = page.file {
          files.append(file)
        } else if let record = page.record {
          build.standing.append(record)
        }
      } else if let file = next.next() {
        files.append(file)
        if let print = printOfPage[number] {
          build.pages.append(RememberedPage(path: file.path, fingerprint: print, file: file))
        }
      }
    }
    return files
  }

  private func made(_ page: PlannedPage, by plan: SitePlan) -> OutputFile {
    let file = plan.render(page)
    return store.map { file.putAside(in: $0) } ?? file
  }
}

extension SiteBuild {
  /// Keeps the pages for the next build, once they are proved. A build with errors leaves those of the last good one.
  mutating func rememberPages() {
    guard memory != nil, !diagnostics.hasErrors else { return }
    memory?.pages = pages
  }
}

extension SiteBuild {
  /// Keeps the files of the search among the pages, in order of path as both are: their names tell their bytes.
  mutating func rememberPages(of search: [SearchFile]) {
    guard let memory else { return }
    var found: [RememberedPage] = []
    for (file, place) in zip(search, memory.pages.places(of: search.lazy.map(\.path))) {
      let print = ContentHash(file.path)
      if let bytes = file.file {
        if file.isKept, let place, memory.pages[place].isAtHand {
          found.append(memory.pages[place])
        } else {
          found.append(RememberedPage(path: file.path, fingerprint: print, file: bytes))
        }
      } else if let place, let record = memory.pages[place].record {
        found.append(memory.pages[place])
        standing.append(record)
      }
    }
    var all: [RememberedPage] = []
    all.reserveCapacity(pages.count + found.count)
    var next = pages.startIndex
    for page in found {
      while next < pages.endIndex, utf8Precedes(pages[next].path, page.path) {
        all.append(pages[next])
        next += 1
      }
      all.append(page)
    }
    pages = all + pages[next...]
  }

  /// Keeps what pages show of the stories' explanations for the next build, by what these were worked out from. `prints` are by story.
  mutating func rememberExplanations(_ prints: [ContentHash?]) {
    memory?.explanations = [:]
    for (story, evidence) in evidence { memory?.explanations[evidence] = prints[story] }
  }
}

extension SiteBuild {
  /// Lets the bytes of the pages go, once they stand in the output folder: what is kept for the next build may have their place in memory.
  package mutating func letGoOfBytes() {
    (pages, made) = ([], [])
    if let count = memory?.pages.count {
      for page in 0..<count { memory?.pages[page].file = nil }
    }
    var gone: [OutputFile] = []
    swap(&gone, &files)
    goneFiles += gone.count
    letGo(gone)
  }
}

extension BuildMemory {
  /// Begins to find which pages stand in an output folder as a build wrote them, beside what comes before a page is needed:
  /// one thread is enough for that.
  mutating func beginToFindStanding(in output: String, jobs: Int) {
    let pages = Handover(pages)
    self.pages = []
    standing = Begun(jobs: jobs) {
      var pages = pages.take() ?? []
      pages.findStanding(in: output)
      return pages
    }
  }

  /// Takes the pages back from who finds out how they stand.
  mutating func finishFindingStanding() {
    guard let standing else { return }
    self.standing = nil
    pages = standing.result
    let found = Set(pages.lazy.filter { $0.isStanding && $0.path.hasPrefix("search/") }.map(\.path))
    search.findStanding { found.contains($0) }
  }

  /// Notes how the pages stand in the output folder after `records` were written there. O(pages).
  package mutating func settle(in output: String, _ records: [FileRecord], jobs: Int) {
    var numbers: [String: Int] = [:]
    for (number, page) in pages.enumerated() where !page.isStanding { numbers[page.path] = number }
    for record in records {
      // Names that are written alike may be two files.
      if let number = numbers[record.path], pages[number].path.utf8.elementsEqual(record.path.utf8) {
        pages[number].written = (record.size, record.hash)
      }
    }
    let now = fileClock()
    let written = pages.indices.filter { !pages[$0].isStanding && pages[$0].written != nil }
    for (page, stamp) in pages.stamps(of: written, in: output, jobs: jobs) {
      pages[page].stamp = stamp.flatMap { $0.isSettled(at: now) ? $0 : nil }
    }
  }
}

extension [RememberedPage] {
  /// Finds which pages stand in an output folder as a build wrote them: as many bytes, and not touched since; those that were just
  /// written when they were last looked at are read. O(pages + bytes of these).
  fileprivate mutating func findStanding(in output: String) {
    let known = indices.filter { self[$0].stamp != nil && self[$0].written != nil }
    for (page, stamp) in stamps(of: known, in: output, jobs: 1) {
      self[page].isStanding = stamp != nil && self[page].stamp == stamp
    }
    let now = fileClock()
    let unsettled = indices.filter { self[$0].stamp == nil && self[$0].written != nil }
    for (page, stamp) in stamps(of: unsettled, in: output, jobs: 1) {
      guard let stamp, let written = self[page].written, stamp.size == written.size,
        let bytes = BuiltFolder(output: output).read(self[page].path), bytes.count == written.size,
        ContentHash(bytes) == written.hash
      else { continue }
      self[page].isStanding = true
      self[page].stamp = stamp.isSettled(at: now) ? stamp : nil
    }
  }

  /// How some of the pages stand in an output folder.
  fileprivate func stamps(of numbers: [Int], in output: String, jobs: Int) -> [(page: Int, stamp: FileStamp?)]
  {
    let shares = parallelMap(stretches(of: numbers.count, size: 512), jobs: jobs) { share in
      fileStamps(of: numbers[share].map { self[$0].path }, in: output)
    }
    return [(page: Int, stamp: FileStamp?)](zip(numbers, shares.joined()).map { (page: $0, stamp: $1) })
  }
}
