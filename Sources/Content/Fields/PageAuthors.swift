import Model

extension ArticleReader {
  /// The authors that a page's markup names, one by one and without what is no author.
  ///
  /// `By JANE DOE and JOHN ROE, Associated Press` gives Jane Doe, John Roe and Associated Press; the outlet's own name
  /// behind a person's, accounts such as `admin`, and offices go.
  func authors(of page: PageMetadata) -> [Field<String>] {
    var authors: [Field<String>] = []
    for field in page.authors {
      let value = withoutOutlet(
        collapsingWhiteSpace(field.value.split(separator: "|").first ?? ""), outlet: page.source?.value)
      let names = bylineNames(value, agencies: agencies) ?? authorNames(value, agencies: agencies)
      for name in names where isAuthor(name, among: names.count, source: page.source?.value) {
        if !authors.contains(where: { $0.value == name }) { authors.append(Field(name, from: field.origin)) }
      }
    }
    return authors
  }

  /// `Jane Doe, Harbour Post` without the outlet's name.
  private func withoutOutlet(_ value: String, outlet: String?) -> String {
    guard let outlet, let comma = value.lastIndex(of: ","), comma > value.startIndex else { return value }
    let (last, own) = (comparisonBytes(String(value[comma...])), comparisonBytes(outlet))
    return !last.isEmpty && (own.starts(with: last) || last.starts(with: own))
      ? String(value[..<comma]) : value
  }

  private func isAuthor(_ name: String, among count: Int, source: String?) -> Bool {
    if accounts.contains(name.lowercased()) { return false }
    // A lone word in lower case is the name of an account.
    if !name.contains(" "), let first = name.unicodeScalars.first, first.properties.isLowercase {
      return false
    }
    guard count > 1, let source else { return true }
    let (own, outlet) = (comparisonBytes(name), comparisonBytes(source))
    return !outlet.starts(with: own) && !own.starts(with: outlet)
  }
}

private let accounts: Set<String> = [
  "admin", "administrator", "webmaster", "editor", "redaktion", "redaction", "redacción", "redazione", "root",
  "user",
  "guest", "staff", "unknown", "anonymous", "author", "wordpress",
]
