import Model
import Output
import Site
import Workers

extension SiteBuilder {
  /// Every page: as an earlier build made it where all that it depends on is the same, and made anew otherwise.
  func pages(of plan: SitePlan, _ build: inout SiteBuild) -> [OutputFile] {
    guard let memory = build.memory, plan.hasFingerprints else {
      return parallelMap(plan.pages, jobs: options.jobs) { plan.render($0) }
    }
    let frame = plan.fingerprintOfFrame()
    let stories = parallelMap(Array(0..<plan.storyCount), jobs: options.jobs) {
      plan.fingerprint(ofStory: $0)
    }
    let known = memory.pages.found(at: plan.pages.lazy.map(\.path))
    var pages = parallelMap(Array(plan.pages.indices), jobs: options.jobs) { number -> RememberedPage? in
      let page = plan.pages[number]
      guard let print = plan.fingerprint(of: page, stories: stories, frame: frame) else { return nil }
      if let known = known[number], known.fingerprint == print, known.isAtHand { return known }
      return RememberedPage(path: page.path, fingerprint: print)
    }
    // Those that have changed are seldom neighbours' neighbours, so they are shared out apart from the others.
    let changed = plan.pages.indices.filter { !(pages[$0]?.isAtHand ?? false) }
    let made = parallelMap(changed, jobs: options.jobs) { plan.render(plan.pages[$0]) }
    var files: [OutputFile] = []
    var next = 0
    for number in pages.indices {
      if next < changed.count, changed[next] == number {
        pages[number]?.file = made[next]
        files.append(made[next])
        next += 1
      } else if let page = pages[number] {
        build.keptPages += 1
        if let file = page.file {
          files.append(file)
          build.kept.insert(page.path)
        } else if let record = page.record {
          build.standing.append(record)
        }
      }
    }
    build.pages = pages.compactMap(\.self)
    return files
  }
}

extension SiteBuild {
  /// Keeps the pages for the next build, once they are proved. A build with errors leaves those of the last good one.
  mutating func rememberPages() {
    guard memory != nil, !diagnostics.hasErrors else { return }
    memory?.pages = pages
  }
}

extension BuildMemory {
  /// Finds which pages stand in an output folder as a build wrote them: as many bytes, and not touched since. O(pages).
  package mutating func findStanding(in output: String, jobs: Int) {
    let known = pages.indices.filter { pages[$0].stamp != nil && pages[$0].record != nil }
    for (page, stamp) in stamps(of: known, in: output, jobs: jobs) {
      pages[page].isStanding = stamp != nil && pages[page].stamp == stamp
    }
  }

  /// Notes how the pages stand in the output folder after `records` were written there, and lets their bytes go. O(pages).
  package mutating func settle(in output: String, _ records: [FileRecord], jobs: Int) {
    var numbers: [String: Int] = [:]
    for (number, page) in pages.enumerated() where !page.isStanding { numbers[page.path] = number }
    for record in records {
      // Names that are written alike may be two files.
      if let number = numbers[record.path], pages[number].path.utf8.elementsEqual(record.path.utf8) {
        pages[number].record = record
      }
    }
    let now = fileClock()
    let written = pages.indices.filter { !pages[$0].isStanding && pages[$0].record != nil }
    for (page, stamp) in stamps(of: written, in: output, jobs: jobs) {
      pages[page].stamp = stamp.flatMap { $0.isSettled(at: now) ? $0 : nil }
    }
    for page in pages.indices { pages[page].file = nil }
  }

  /// How some of the pages stand in an output folder.
  private func stamps(of numbers: [Int], in output: String, jobs: Int) -> [(page: Int, stamp: FileStamp?)] {
    let shares = parallelMap(stretches(of: numbers.count, size: 512), jobs: jobs) { share in
      fileStamps(of: numbers[share].map { pages[$0].path }, in: output)
    }
    return Array(zip(numbers, shares.joined())).map { (page: $0, stamp: $1) }
  }
}
