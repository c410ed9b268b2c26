import Foundation
import Model
import Testing

@testable import Site

@Suite("Pages") struct PageTests {
  @Test(
    "Every page type renders, and every link and anchor of the site resolves",
    arguments: [
      "", "https://example.org/", "https://example.org/digest/",
    ])
  func links(baseURL: String) throws {
    let files = try sampleWeek(baseURL: baseURL).site()
    let outputs = files.keys.sorted().map {
      OutputFile(path: $0, bytes: Array((files[$0] ?? "").utf8), origin: "")
    }
    #expect(checkLinks(files: outputs, baseURL: baseURL).map(\.rendered) == [])
    if baseURL.isEmpty, let folder = ProcessInfo.processInfo.environment["BROADSHEET_SAMPLE_OUTPUT"] {
      for file in outputs {
        let url = URL(fileURLWithPath: "\(folder)/\(file.path)")
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
    }
  }
}
