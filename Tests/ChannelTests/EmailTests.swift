import Foundation
import Testing

/// The edition as mail.
struct EmailTests {
  @Test(
    "The HTML has inline styles alone, tables for layout, absolute links, one heading above all, and no pictures"
  )
  func html() async throws {
    let days = await BuiltDays()
    let mail = days.text("email/2024-03-04.html")
    #expect(mail.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\" dir=\"ltr\">"))
    for tag in ["<link", "<style", "<script", "<img", "<svg", "<iframe", "<form", "class=\"story", "url("] {
      #expect(!mail.contains(tag), "\(tag)")
    }
    #expect(mail.components(separatedBy: "<h1").count == 2)
    #expect(mail.components(separatedBy: "<h2").count == 3)
    #expect(mail.contains("max-width:640px") && mail.contains("width=\"640\""))
    let links = mail.matches(of: #/href="([^"]*)"/#).map { String($0.output.1) }
    #expect(links.count > 5)
    for link in links { #expect(link.hasPrefix("https://example.org/digest/"), "\(link)") }
    for table in mail.components(separatedBy: "<table").dropFirst() {
      #expect(table.hasPrefix(" role=\"presentation\""))
    }
    // The words beside the subject are the lead's first sentence, and proved.
    let preheader = try #require(
      mail.components(separatedBy: "display:none").last?.components(separatedBy: "</div>").first)
    #expect(preheader.contains(#/<span data-article="[^"]+" data-span="\d+-\d+">/#))
    #expect(mail.contains("lang=\"de\"") && mail.contains("lang=\"ar\" dir=\"rtl\""))
    #expect(
      days.text("editions/2024-03-04/index.html").contains(
        "href=\"../../email/2024-03-04.html\" type=\"text/html\""))
    #expect(days.text("index.html").contains("href=\"email/2024-03-04.txt\" type=\"text/plain\""))
  }

  @Test("The plain text keeps to 78 columns but for addresses, and every number has its note")
  func text() async throws {
    let mail = await BuiltDays().text("email/2024-03-04.txt")
    let lines = mail.components(separatedBy: "\n")
    for line in lines where !line.contains("://") && !line.contains(#/:\d+-\d+$/#) {
      #expect(line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) } <= 78, "\(line)")
    }
    let numbers = mail.matches(of: #/ \[(\d+)\]\n\n/#).map { String($0.output.1) }
    let notes = mail.matches(of: #/\n\[(\d+)\] /#).map { String($0.output.1) }
    #expect(!numbers.isEmpty && numbers == notes && numbers == (1...numbers.count).map { "\($0)" })
    #expect(mail.hasPrefix("Harbour & Hill\nMonday 4 March 2024\n"))
    #expect(mail.contains("\nnorth-wire/flood.md:"))
    #expect(mail.contains("\nhttps://example.org/digest/stories/river-arn-floods-old-town-of-arnmouth/\n"))
  }

  @Test("A busy day's mail stays below what mail programs cut off")
  func size() async throws {
    var content = [
      "Content/site.yaml":
        "title: ديوان\nbaseURL: https://example.org/digest/\nlanguage: ar\nsummary: {sentences: 3}\n"
    ]
    content["Content/site.yaml"] = "title: ديوان\nbaseURL: https://example.org/digest/\nlanguage: ar\n"
    for number in 0..<90 {
      content["Content/صحيفة/خبر-طويل-الاسم-جدا-عن-مدينة-بعيدة-\(number).md"] = """
        ---
        title: خبر رقم \(number) عن جسر الميناء القديم في مدينة بعيدة على الساحل الشمالي
        date: 2024-03-04T06:00Z
        source: صحيفة \(number)
        language: ar
        ---
        أغلقت سلطة الميناء رقم \(number) الجسر القديم يوم الاثنين بعد أن كشف الفحص عن شقوق في أعمدته الحجرية الثلاثة.

        """
    }
    let days = await BuiltDays(content)
    let mail = try #require(days.files["email/2024-03-04.html"])
    #expect(mail.count < 100_000)
    #expect(days.text("email/2024-03-04.html").contains("<html lang=\"ar\" dir=\"rtl\">"))
  }
}
