import Markdown
import Model
import Site

extension SiteBuilder {
  /// The pictures that articles show, published under `images/` by their path in Content.
  ///
  /// What is wrong with one is a warning, and the page shows its words. One that does not say what it shows, or whose it is,
  /// is a warning too. O(bytes).
  func loadPictures(of archive: Archive, _ input: SiteInput, _ build: inout SiteBuild) -> [Picture] {
    var pictures: [String: Picture] = [:]
    var read = Set<String>()
    lazy var present = Set(input.contentPaths)
    for analysed in archive.corpus.articles {
      let article = analysed.article
      for named in article.pictures {
        // A saved page names its pictures where they stood; only those that lie in Content are anyone's business.
        if article.format == .html, !(named.path.map(present.contains) ?? false) { continue }
        guard let path = named.path else {
          build.diagnostics.append(
            isOfAnotherHost(named.source) ? remote(named, in: article) : wrongKind(named, in: article))
          continue
        }
        guard present.contains(path) else {
          build.diagnostics.append(missing(path, named, in: article))
          continue
        }
        if article.format != .html { build.diagnostics += silent(named, in: article) }
        guard read.insert(path).inserted else { continue }
        do {
          let bytes = try input.read("Content/" + path)
          if let picture = Picture(path: path, bytes: bytes) {
            pictures[path] = picture
            if bytes.count > largePicture {
              build.diagnostics.append(large(path, bytes.count, named, in: article))
            }
          } else {
            build.diagnostics.append(unreadable(path, named, in: article))
          }
        } catch {
          build.diagnostics.append(
            worldFault(error, reading: "Content/" + path, .warning, consequence: "Its words are shown alone.")
          )
        }
      }
    }
    return pictures.keys.sorted(by: utf8Precedes).compactMap { pictures[$0] }
  }
}

/// Bytes above which a picture makes a page slow on a phone.
private let largePicture = 5_000_000

private func place(_ picture: Article.NamedPicture, in article: Article) -> SourceLocation {
  SourceLocation(path: "Content/" + article.path, line: picture.line > 0 ? picture.line : nil)
}

private func missing(_ path: String, _ picture: Article.NamedPicture, in article: Article) -> Diagnostic {
  Diagnostic(
    .warning, "content/missing-image", "The picture `\(path)` is not in Content.",
    at: place(picture, in: article), help: "Put the file at Content/\(path), or name another.")
}

private func remote(_ picture: Article.NamedPicture, in article: Article) -> Diagnostic {
  Diagnostic(
    .warning, "content/remote-image",
    "The picture `\(picture.source)` is on another host, so it is left out: pages ask no other host for anything.",
    at: place(picture, in: article), help: "Put a copy of it under Content, and name that.")
}

private func large(
  _ path: String, _ bytes: Int, _ picture: Article.NamedPicture, in article: Article
) -> Diagnostic {
  Diagnostic(
    .warning, "content/large-image",
    "The picture `\(path)` has \(bytes / 1_000_000) MB, and every reader of the page loads all of it.",
    at: place(picture, in: article), help: "Save it smaller: 2000 pixels are enough for any page.")
}

private func wrongKind(_ picture: Article.NamedPicture, in article: Article) -> Diagnostic {
  Diagnostic(
    .warning, "content/image-kind", "`\(picture.source)` is no picture that pages show.",
    at: place(picture, in: article), help: "Name a PNG, JPEG, GIF, WebP or AVIF file under Content.")
}

private func unreadable(_ path: String, _ picture: Article.NamedPicture, in article: Article) -> Diagnostic {
  Diagnostic(
    .warning, "content/unreadable-image", "The file `\(path)` does not begin like a picture.",
    at: place(picture, in: article), help: "Save it again as PNG, JPEG, GIF, WebP or AVIF.")
}

/// What a picture does not say: what it shows, for those who cannot see it, and whose it is.
private func silent(_ picture: Article.NamedPicture, in article: Article) -> [Diagnostic] {
  let isInText = article.image?.line != picture.line || picture.line == 0
  var diagnostics: [Diagnostic] = []
  func warn(_ identifier: String, _ message: String, _ help: String) {
    diagnostics.append(
      Diagnostic(.warning, "content/\(identifier)", message, at: place(picture, in: article), help: help))
  }
  if collapsingWhiteSpace(picture.alternative).isEmpty {
    warn(
      "image-words", "The picture `\(picture.source)` has no words for those who cannot see it.",
      isInText
        ? "Write what it shows between the brackets: `![The flooded quay](\(picture.source))`."
        : "Add `imageAlt: ` with what it shows.")
  }
  if collapsingWhiteSpace(picture.credit).isEmpty {
    warn(
      "image-credit", "The picture `\(picture.source)` does not say whose it is.",
      isInText
        ? "Write it behind the file: `![...](\(picture.source) \"Photo: A. Name\")`."
        : "Add `imageCredit: ` with the name of who made it.")
  }
  return diagnostics
}
