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

/// `%20` as a space; text that is badly encoded stays as it is (RFC 3986, section 2.1).
private func percentDecoded(_ text: some StringProtocol) -> String {
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      bytes.append(code)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self) ?? String(text)
}

extension Article {
  /// Paths under Content of the pictures that its page shows, each once, in order.
  package var imagePaths: [String] {
    var seen = Set<String>()
    let inText = blocks.compactMap { block -> String? in
      guard block.isKept, case .figure(let source) = block.kind else { return nil }
      return contentPath(ofImage: source, inArticle: path)
    }
    let own = image.flatMap { contentPath(ofImage: "/" + $0.path, inArticle: path) }
    return ([own].compactMap(\.self) + inText).filter { seen.insert($0).inserted }
  }
}
