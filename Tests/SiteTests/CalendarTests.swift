import Foundation
import Model
import Testing

@testable import Site

/// The archive's months.
struct CalendarTests {
  private func archive(_ language: String?, _ days: [String]) throws -> String {
    var room = Newsroom()
    room.settings.language = language.flatMap { LanguageTag($0) }
    for (number, day) in days.enumerated() {
      let article = try room.article(
        "a/\(number).txt", title: "Event \(number)", source: "Post", published: "\(day)T08:00Z",
        ["It happened."])
      try room.edition(day, [room.story("event-\(number)", [article])])
    }
    return try #require(try room.site()["editions/index.html"])
  }

  /// The first numbers of each row of the first table; `-` where the day is another month's.
  private func rows(_ page: String) -> [String] {
    let table = page.components(separatedBy: "<tbody>")[1].components(separatedBy: "</tbody>")[0]
    return table.components(separatedBy: "<tr>").dropFirst().map { row in
      row.components(separatedBy: "<td>").dropFirst().map { cell in
        let text = cell.components(separatedBy: "</td>")[0].replacing(/<span[^>]*>[^<]*<\/span>/, with: "")
        let number = text.replacing(/<[^>]*>/, with: "").trimmingCharacters(in: .whitespaces)
        return number.isEmpty ? "-" : number
      }.joined(separator: " ")
    }
  }

  @Test(
    "Weeks begin on the day that the site's language begins them on",
    arguments: [
      (nil, "Mon", "- - - - 1 2 3"), ("en", "Mon", "- - - - 1 2 3"), ("de-AT", "Mon", "- - - - 1 2 3"),
      ("en-US", "Sun", "- - - - - 1 2"), ("he", "Sun", "- - - - - 1 2"), ("ar", "Sat", "- - - - - - 1"),
      ("ar-MA", "Mon", "- - - - 1 2 3"),
    ] as [(String?, String, String)])
  func weeks(language: String?, first: String, row: String) throws {
    let page = try archive(language, ["2024-03-04"])
    let heads = page.components(separatedBy: "<th scope=\"col\"><abbr title=\"").dropFirst()
    #expect(heads.count == 7)
    if language?.hasPrefix("en") ?? true { #expect(heads.first?.contains(">\(first)<") == true) }
    #expect(rows(page).first == row)
    let days = rows(page).joined(separator: " ").split(separator: " ").filter { $0 != "-" }
    #expect(days.map(String.init) == (1...31).map { "\($0)" })
    #expect(rows(page).allSatisfy { $0.split(separator: " ").count == 7 })
  }

  @Test(
    "Each month is a table with a caption, and each day with an edition leads to it and counts its stories")
  func months() throws {
    let page = try archive(nil, ["2024-02-29", "2024-03-04", "2024-03-31"])
    let captions = page.components(separatedBy: "<caption><h2>").dropFirst().map {
      String($0.prefix { $0 != "<" })
    }
    #expect(captions == ["March 2024", "February 2024"])
    #expect(
      page.contains(
        "<a href=\"../editions/2024-02-29/index.html\" aria-label=\"Thursday 29 February 2024\"><time datetime=\"2024-02-29\">29</time></a>"
      ))
    #expect(
      page.components(separatedBy: "aria-label=\"").filter { $0.contains("><time datetime=") }.count == 3)
    #expect(page.components(separatedBy: "<span class=\"unseen\">1 story</span>").count == 4)
  }
}
