/// The path under Content of a picture that an article names, or nil when it is none of the site's own.
///
/// `photos/flood.jpg` counts from the article's folder, `/photos/flood.jpg` from Content. Other hosts, `data:` and ways out of
/// Content give nil, and so do files that a browser would not show as a picture. SVG is left out: opened by itself it can run
/// scripts.
package func contentPath(ofImage source: String, inArticle path: String) -> String? {
  guard !source.contains(":"), !source.hasPrefix("//"), !source.contains("\\"), !source.utf8.contains(0)
  else {
    return nil
  }
  let plain = source.prefix { $0 != "?" && $0 != "#" }
  var parts = source.hasPrefix("/") ? [] : path.split(separator: "/").dropLast().map(String.init)
  for part in plain.split(separator: "/") where part != "." {
    if part != ".." {
      parts.append(percentDecoded(part))
    } else if parts.popLast() == nil {
      return nil
    }
  }
  guard let name = parts.last, !parts.contains(where: { $0.contains("/") || $0.hasPrefix(".") }) else {
    return nil
  }
  let kinds = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"]
  return kinds.contains(where: name.lowercased().hasSuffix) ? parts.joined(separator: "/") : nil
}

extension Article {
  /// A picture that an article names, on its way to a page.
  package struct NamedPicture: Sendable {
    /// As written.
    package var source: String
    /// Under Content; nil when it is none of the site's own, or of a kind that pages do not show.
    package var path: String?
    package var alternative: String
    package var credit: String
    /// Line of the file, 0 when unknown.
    package var line: Int
  }

  /// The pictures of the front matter and of the text, in order; those of a text that no page carries are left out.
  package var pictures: [NamedPicture] {
    let own = image.map { image in
      NamedPicture(
        source: image.path, path: contentPath(ofImage: "/" + image.path, inArticle: path),
        alternative: image.alternative, credit: image.credit ?? "", line: image.line)
    }
    let figures = republish == .full ? body.figures : []
    let inText = figures.map { figure in
      NamedPicture(
        source: figure.source, path: contentPath(ofImage: figure.source, inArticle: path),
        alternative: figure.alternative, credit: figure.credit, line: figure.line)
    }
    return [own].compactMap(\.self) + inText
  }

  /// Paths under Content of the pictures that its page shows, each once, in order.
  package var imagePaths: [String] {
    var seen = Set<String>()
    return pictures.compactMap(\.path).filter { seen.insert($0).inserted }
  }
}
