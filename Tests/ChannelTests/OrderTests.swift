import Foundation
import Testing

/// One edition model feeds every channel.
struct OrderTests {
  /// The stories that a text names, by their addresses, in order of first mention.
  private func stories(_ text: Substring) -> [String] {
    var found: [String] = []
    for match in text.matches(of: #/stories/([^/"\s<]+)//#) {
      let slug = String(match.output.1)
      if !found.contains(slug) { found.append(slug) }
    }
    return found
  }

  private func days() async -> BuiltDays {
    var days = await BuiltDays()
    await days.add(BuiltDays.secondDay)
    await days.add(BuiltDays.reprints)
    return days
  }

  private func data(_ days: BuiltDays) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(days.files["digest.json"] ?? [])) as? [String: Any])
  }

  private func slugs(_ list: Any?) throws -> [String] {
    try #require(list as? [[String: Any]]).map { entry in
      String(try #require(entry["url"] as? String).split(separator: "/").last ?? "")
    }
  }

  @Test("Front page, JSON-LD, feeds, both mails, the book and digest.json have the stories in the same order")
  func newest() async throws {
    let days = await days()
    #expect(days.diagnostics == [])
    let data = try data(days)
    let order = try slugs(data["stories"]) + slugs(data["singles"])
    #expect(order.count == 2 && order.first == "river-arn-floods-old-town-of-arnmouth")
    func among(_ text: String, _ start: String = "") -> [String] {
      let rest = start.isEmpty ? text[...] : text.components(separatedBy: start).dropFirst().joined()[...]
      return stories(rest).filter { order.contains($0) }
    }
    #expect(among(days.text("index.html"), "<main") == order)
    #expect(among(days.text("editions/2024-03-05/index.html"), "<main") == order)
    #expect(
      among(days.text("index.html").components(separatedBy: "</script>")[0], "application/ld+json") == order)
    for feed in ["feed.xml", "rss.xml", "feed.json"] {
      #expect(among(days.text(feed).replacing("\\/", with: "/")) == order, "\(feed)")
    }
    for mail in ["html", "txt"] { #expect(among(days.text("email/2024-03-05.\(mail)")) == order, "\(mail)") }
    #expect(among(days.text("editions/2024-03-05.epub")) == order)
  }

  @Test("An earlier edition's mail and book stay as they are when days are added")
  func earlier() async throws {
    var days = await BuiltDays()
    let paths = ["email/2024-03-04.html", "email/2024-03-04.txt", "editions/2024-03-04.epub"]
    let before = paths.map { days.files[$0] }
    #expect(before.allSatisfy { $0 != nil })
    await days.add(BuiltDays.reprints)
    #expect(paths.map { days.files[$0] } == before)
    let order = stories(days.text("editions/2024-03-04/index.html")[...])
    #expect(order.count == 4)
    for path in paths { #expect(stories(days.text(path)[...]) == order, "\(path)") }
  }
}
