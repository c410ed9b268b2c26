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
    let made = parallelMap(plan.pages, jobs: options.jobs) { page -> RememberedPage? in
      guard let print = plan.fingerprint(of: page, stories: stories, frame: frame) else { return nil }
      if let known = memory.pages[page.path], known.fingerprint == print,
        known.file != nil || memory.standing.contains(page.path) && known.record != nil
      {
        return known
      }
      return RememberedPage(fingerprint: print)
    }
    // Those that have changed are seldom neighbours' neighbours, so they are shared out apart from the others.
    let changed = plan.pages.indices.filter { made[$0]?.file == nil && made[$0]?.record == nil }
    var files = parallelMap(changed, jobs: options.jobs) { plan.render(plan.pages[$0]) }
    for (number, file) in zip(changed, files) {
      guard var page = made[number] else { continue }
      page.file = file
      build.pages[file.path] = page
    }
    for (number, page) in plan.pages.enumerated() {
      guard let known = made[number], known.file != nil || known.record != nil else { continue }
      build.pages[page.path] = known
      build.kept.insert(page.path)
      if let file = known.file {
        files.append(file)
      } else if let record = known.record {
        build.standing.append(record)
      }
    }
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
    let paths = pages.filter { $0.value.stamp != nil && $0.value.record != nil }.keys.sorted(by: utf8Precedes)
    let chunks = stride(from: 0, to: paths.count, by: 512).map {
      Array(paths[$0..<min($0 + 512, paths.count)])
    }
    let stamps = parallelMap(chunks, jobs: jobs) { fileStamps(of: $0, in: output) }
    standing = []
    for (chunk, stamps) in zip(chunks, stamps) {
      for (path, stamp) in zip(chunk, stamps) where stamp != nil && pages[path]?.stamp == stamp {
        standing.insert(path)
      }
    }
  }

  /// Notes how the pages stand in the output folder after `records` were written there, and lets their bytes go. O(pages).
  package mutating func settle(in output: String, _ records: [FileRecord], jobs: Int) {
    let written = records.filter { pages[$0.path] != nil && !standing.contains($0.path) }
    let chunks = stride(from: 0, to: written.count, by: 512).map {
      Array(written[$0..<min($0 + 512, written.count)])
    }
    let stamps = parallelMap(chunks, jobs: jobs) { fileStamps(of: $0.map(\.path), in: output) }
    let now = fileClock()
    for (chunk, stamps) in zip(chunks, stamps) {
      for (record, stamp) in zip(chunk, stamps) {
        pages[record.path]?.record = record
        pages[record.path]?.stamp = stamp.flatMap { $0.isSettled(at: now) ? $0 : nil }
      }
    }
    for path in pages.keys { pages[path]?.file = nil }
  }
}
