import Foundation
import Testing

/// Standard streams that whoever started the program has closed: their numbers are nobody else's.
@Suite("Closed streams") struct StreamScenarios {
  private func build(_ site: Folder, _ closing: String) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exec \"$0\" build --no-cache \(closing)", Binary.url.path()]
    process.currentDirectoryURL = site.url
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  @Test(
    "No file of the site takes the number of a closed stream, and a result that goes nowhere is told of",
    arguments: [("<&-", 0), (">&-", 1), ("2>&-", 0), ("<&- >&- 2>&-", 1)] as [(String, Int32)])
  func closed(closing: String, status: Int32) throws {
    let site = try Folder.site()
    // Warned of on the error stream.
    try site.write("Content/odd.md", "---\ntitel: A title\n---\n\nThe text of an article stands here.\n")
    let first = try build(site, closing)
    #expect(first.status == status)
    #expect(first.errors.contains("Cannot write the result: Bad file descriptor") == (closing == ">&-"))
    #expect(first.errors.contains("Unknown key") == !closing.contains("2>"))
    #expect(try Binary.run(["verify"], in: site.url).status == 0)
    for (path, bytes) in try site.tree("Public") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("front-matter/unknown-key"), "\(path)")
    }
  }
}
