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
  static func run(_ arguments: [String], in folder: URL? = nil, input: Data? = nil) throws -> Outcome {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    let source = Pipe()
    if input == nil { process.standardInput = FileHandle.nullDevice } else { process.standardInput = source }
    try process.run()
    if let input {
      try source.fileHandleForWriting.write(contentsOf: input)
      try source.fileHandleForWriting.close()
    }
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

/// A line of the shell, for what no test should make by hand.
struct Shell {
  /// What it writes. The input must fit into a pipe.
  static func output(_ command: String, input: Data = Data()) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    let source = Pipe()
    let output = Pipe()
    process.standardInput = source
    process.standardOutput = output
    try process.run()
    try source.fileHandleForWriting.write(contentsOf: input)
    try source.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
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
