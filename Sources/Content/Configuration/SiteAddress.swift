/// Where a site will stand, with a `/` at its end; nil when the text is no address for one.
///
/// ```swift
/// siteAddress("https://example.org/digest")   // "https://example.org/digest/"
/// siteAddress("https://example.org//")        // nil
/// ```
/// An absolute http or https URL without a query or fragment. Its path has no empty part, since a link to `//assets/a.css` leads to
/// a host of that name (RFC 3986, section 4.2), and no `.` or `..`, which browsers resolve. O(n).
package func siteAddress(_ text: String) -> String? {
  guard let url = absoluteURL(text), !url.contains("?"), !url.contains("#"),
    let host = url.firstRange(of: "://")?.upperBound
  else { return nil }
  var parts = url[host...].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
  if parts.last?.isEmpty == true { parts.removeLast() }
  guard parts.allSatisfy({ !["", ".", ".."].contains($0) }) else { return nil }
  return url.hasSuffix("/") ? url : url + "/"
}
