import Foundation
import Synchronization
import Testing

/// The real binary, as `swift test` built it beside the tests.
struct Binary {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  static let url: URL = {
    // .../debug/broadsheetPackageTests.xctest and .../debug/broadsheet
    let tests = URL(filePath: ProcessInfo.processInfo.arguments[0])
    return tests.deletingLastPathComponent().appending(path: "broadsheet")
  }()

  /// Runs a command to its end.
  static func run(_ arguments: [String], in folder: URL? = nil) throws -> Outcome {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Both streams are drained at once: a full pipe would stop the binary.
    let reader = StreamReader(errors.fileHandleForReading)
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = reader.finish()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: text, as: UTF8.self), errors: String(decoding: complaint, as: UTF8.self))
  }
}

/// Reads a stream to its end on a thread of its own.
private final class StreamReader: Sendable {
  private let done = DispatchSemaphore(value: 0)
  private let data = Mutex(Data())

  init(_ handle: FileHandle) {
    DispatchQueue.global().async {
      let all = handle.readDataToEndOfFile()
      self.data.withLock { $0 = all }
      self.done.signal()
    }
  }

  func finish() -> Data {
    done.wait()
    return data.withLock { $0 }
  }
}
