import Model

extension SiteBuilder {
  /// The pictures that articles show, published under `images/` by their path in Content.
  ///
  /// A picture that is not there is a warning, and the page shows its words.
  func loadImages(of archive: Archive, _ input: SiteInput, _ build: inout SiteBuild) -> [OutputFile] {
    var images: [String: OutputFile] = [:]
    let present = Set(input.contentPaths)
    for article in archive.corpus.articles.map(\.article) {
      for path in article.imagePaths where images[path] == nil {
        let location = SourceLocation(path: "Content/" + article.path)
        guard present.contains(path) else {
          build.diagnostics.append(
            Diagnostic(
              .warning, "content/missing-image", "The picture `\(path)` is not in Content.", at: location,
              help: "Put the file at Content/\(path), or name another."))
          continue
        }
        do {
          let bytes = try input.read("Content/" + path)
          images[path] = OutputFile(path: "images/" + path, bytes: bytes, origin: "Content/" + path)
        } catch {
          build.diagnostics.append(
            worldFault(error, reading: "Content/" + path, .warning, consequence: "Its words are shown alone.")
          )
        }
      }
    }
    return images.keys.sorted(by: utf8Precedes).compactMap { images[$0] }
  }
}
