import Foundation
import Testing

/// Files that are larger than any that is meant: told of before they are read.
@Suite("Sizes of files") struct LimitScenarios {
  @Test(
    "Settings over 4 MB are an error with their size, and none of them is read",
    arguments: ["site.yaml", "sources.yaml", "editor.yaml"])
  func settings(name: String) throws {
    let site = try Folder.site()
    _ = try Binary.run(["build"], in: site.url)
    let before = try site.tree("Public")
    try site.write("Content/\(name)", "# nothing\n" + String(repeating: "#\n", count: 2_200_000))
    let answer = try Binary.run(["build"], in: site.url)
    #expect(answer.status == 1)
    #expect(
      answer.errors.contains(
        "Content/\(name): error: Cannot read this file: it has 4400010 bytes, more than the 4194304 allowed.")
    )
    #expect(answer.errors.contains("help: "))
    #expect(try site.tree("Public") == before)
  }
}
