import Model
import Output
import Synchronization

/// What one build made for the preview: the site's files in order of path, and what was found wrong.
package struct PreviewSite: Sendable {
  package var files: [OutputFile]
  package var diagnostics: [Diagnostic]
  /// Called when it is shown: not every build is, as a further save may have made it old.
  package var whenShown: @Sendable () -> Void

  package init(
    files: [OutputFile], diagnostics: [Diagnostic], whenShown: @escaping @Sendable () -> Void = {}
  ) {
    self.files = files
    self.diagnostics = diagnostics
    self.whenShown = whenShown
  }
}

/// The site in memory: the last good build, and the errors of the newest one.
///
/// A build takes the place of the one before in one step. A build with errors leaves the last good site in place and shows its
/// errors over every page.
package final class LiveSite: PageSource {
  private struct State {
    var files: [OutputFile] = []
    var hasSite = false
    var errors: [Diagnostic] = []
    var build = 0

    /// The file at a path. O(log n).
    func file(at path: String) -> OutputFile? {
      var (low, high) = (0, files.count)
      while low < high {
        let middle = (low + high) / 2
        if utf8Precedes(files[middle].path, path) { low = middle + 1 } else { high = middle }
      }
      return low < files.count && !utf8Precedes(path, files[low].path) ? files[low] : nil
    }
  }

  private let state = Mutex(State())
  /// Tells this run of the preview from others, so that pages left open reload when it starts again.
  private let run: String

  package init(run: String = String(UInt64.random(in: .min ... .max), radix: 36)) { self.run = run }

  /// Names the newest build; different for each one that changed what pages show.
  package var buildName: String { state.withLock { "\(run).\($0.build)" } }

  /// Takes over a build. Returns whether what pages show has changed.
  package func replace(with site: PreviewSite) -> Bool {
    var errors = site.diagnostics.filter { $0.severity == .error }.ordered()
    // Where warnings count as errors, they alone can be why there are no files.
    if errors.isEmpty, site.files.isEmpty { errors = site.diagnostics.ordered() }
    return state.withLock { state in
      // A build that failed has at most half a site; half a site is better than none only when there is none.
      let takesFiles = errors.isEmpty || !site.files.isEmpty && !state.hasSite
      let isSame = state.build > 0 && errors == state.errors && (!takesFiles || state.files == site.files)
      if isSame { return false }
      if takesFiles {
        state.files = site.files
        state.hasSite = true
      }
      state.errors = errors
      state.build += 1
      return true
    }
  }

  package var isLive: Bool { true }

  package func find(_ parts: [String]) -> ConfinedFolder.Found {
    state.withLock { $0.file(at: parts.joined(separator: "/")) }.map { .file($0.bytes) } ?? .missing
  }

  package func finished(_ page: [UInt8]) -> [UInt8] {
    let (errors, build) = state.withLock { ($0.errors, $0.build) }
    return inserting(LiveSite.addition(errors: errors, build: "\(run).\(build)"), beforeEndOf: page)
  }

  package var standIn: PreviewResponse? {
    let state = state.withLock { $0 }
    if state.hasSite { return nil }
    let isWaiting = state.errors.isEmpty
    let title = isWaiting ? "The site is being built" : "The site has errors"
    let text = isWaiting ? "<p>This page reloads when it is ready.</p>" : ""
    let page = """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>\(title)</title></head>
      <body><h1>\(title)</h1>\(text)
      \(LiveSite.addition(errors: state.errors, build: "\(run).\(state.build)"))</body>
      </html>

      """
    return PreviewResponse(
      isWaiting ? 503 : 500, [("Content-Type", "text/html; charset=utf-8")], body: Array(page.utf8))
  }

  /// The elements added to a page: the errors, if any, and the script.
  static func addition(errors: [Diagnostic], build: String) -> String {
    var html = ""
    if !errors.isEmpty {
      let text = errors.map(\.rendered).joined(separator: "\n\n")
      let noun = errors.hasErrors ? "error" : "warning"
      let title = errors.count == 1 ? "1 \(noun)" : "\(errors.count) \(noun)s"
      html += "<link rel=\"stylesheet\" href=\"\(ReloadPage.stylePath)\">"
      html += "<div id=\"broadsheet-errors\" role=\"alert\" lang=\"en\" dir=\"ltr\"><h2>\(title); "
      html += "the site below is the last good one</h2><pre>\(escapedMarkup(text))</pre></div>\n"
    }
    return html
      + "<script src=\"\(ReloadPage.scriptPath)\" data-build=\"\(escapedMarkup(build))\"></script>\n"
  }
}

/// A page with an addition before its last `</body>`, or at its end. O(n).
func inserting(_ addition: String, beforeEndOf page: [UInt8]) -> [UInt8] {
  let mark = Array("</body".utf8)
  var place = page.count
  var i = page.count - mark.count
  while i >= 0 {
    // Setting bit 6 makes a letter lower-case and changes neither `<` nor `/`.
    if page[i] == mark[0], zip(page[i...], mark).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
      place = i
      break
    }
    i -= 1
  }
  return Array(page[..<place]) + Array(addition.utf8) + Array(page[place...])
}
