import Content
import Model

extension SiteVerifier {
  /// How Content differs from what the site was built from.
  func changes(of then: BuildRecord, _ now: BuildRecord, _ input: SiteInput) -> (
    paths: Set<String>, diagnostics: [Diagnostic]
  ) {
    let present = Set(input.contentPaths)
    var paths = Set<String>()
    var diagnostics: [Diagnostic] = []
    func add(_ path: String, _ what: String) {
      paths.insert(path)
      diagnostics.append(changed(path, what))
    }
    for path in then.inputs.keys.sorted(by: utf8Precedes) where now.inputs[path] != then.inputs[path] {
      add(
        path,
        !present.contains(path)
          ? "is gone since the site was built"
          : now.inputs[path] == nil
            ? "cannot be read as it was when the site was built" : "has changed since the site was built")
    }
    let settings = ["site.yaml", "sources.yaml", "editor.yaml"]
    for path in input.contentPaths where then.inputs[path] == nil && !then.aside.contains(path) {
      if isArticlePath(path) || settings.contains(path) { add(path, "was added after the site was built") }
    }
    return (paths, diagnostics)
  }

  func changed(_ path: String, _ what: String) -> Diagnostic {
    Diagnostic(
      .error, "verify/content-changed", "This file \(what).", at: SourceLocation(path: "Content/" + path),
      help: "Build the site again.")
  }

  func missing(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "verify/missing", "This file of the site is gone or cannot be read.",
      at: SourceLocation(path: path),
      help: "Build the site again.")
  }

  func foreign(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "verify/foreign", "No build wrote this file, so nothing on it is proved.",
      at: SourceLocation(path: path), help: "Remove it, or publish it elsewhere.")
  }

  func unmade(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "verify/page", "Content and Templates give no such page.", at: SourceLocation(path: path),
      help: "Do not publish this site; build it again.")
  }

  func altered(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "verify/altered", "This file is not as the build wrote it.", at: SourceLocation(path: path),
      help: "Do not publish this site; build it again.")
  }
}
