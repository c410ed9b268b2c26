/// Whether a picture's source is of another host, which pages never ask for anything: its words would stand there for no picture.
package func isOfAnotherHost(_ source: String) -> Bool { source.contains(":") || source.hasPrefix("//") }

/// A picture as a page shows it: its address on this site, and its size, so that nothing moves while it loads.
package struct ShownPicture: Sendable {
  package var address: String
  package var width: Int
  package var height: Int

  package init(address: String, width: Int, height: Int) {
    self.address = address
    self.width = width
    self.height = height
  }

  /// A figure with the picture's words and, beneath, its caption and whose it is.
  ///
  /// - Parameters:
  ///   - alternative: what the picture shows, in words.
  ///   - caption: what is said of it; nothing when empty.
  ///   - credit: whose it is; nothing is said when empty.
  ///   - isFirst: whether the reader sees it at once; others load when they come near.
  package func html(
    alternative: String, caption: String = "", credit: String, isFirst: Bool = false
  ) -> String {
    let words = [caption, credit].filter { !$0.isEmpty }.map(escapedHTML).joined(separator: " ")
    let caption = words.isEmpty ? "" : "<figcaption>\(words)</figcaption>"
    return
      "<figure><img src=\"\(escapedHTML(address))\" alt=\"\(escapedHTML(alternative))\" width=\"\(width)\""
      + " height=\"\(height)\" decoding=\"async\"\(isFirst ? "" : " loading=\"lazy\"")>\(caption)</figure>"
  }
}
