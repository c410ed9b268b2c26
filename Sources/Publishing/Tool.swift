import Foundation
import Synchronization

/// A program of the system: run with a list of arguments, never through a shell.
struct Tool: Sendable {
  struct Outcome: Sendable {
    var status: Int32
    var output: [UInt8]
    var errors: String

    /// The last lines that the tool wrote of what went wrong.
    var complaint: String {
      let lines = errors.split(whereSeparator: \.isNewline).suffix(4).map {
        $0.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      return withoutSecrets(lines.filter { !$0.isEmpty }.joined(separator: " / "))
    }
  }

  let name: String
  let path: String

  /// Looks the program up as a shell would; a name with a slash is a path.
  init(_ name: String) throws(PublishFault) {
    self.name = name
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(
      separator: ":")
    let places = name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
    guard let path = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      throw PublishFault(
        name: "missing-tool", message: "The program `\(name)` is not installed.",
        help: name.contains(" ")
          ? "Write the program and its words apart: `command: [rsync, -a, ...]`. No shell reads them."
          : name.contains("/")
            ? "Correct its path in Content/site.yaml." : "Install it (Debian: `apt-get install \(name)`).")
    }
    self.path = path
  }

  /// Runs the program to its end. Standard input is empty: a question asked by the tool fails instead of waiting.
  func run(
    _ arguments: [String], input: [UInt8]? = nil, environment: [String: String] = [:]
  ) throws(PublishFault) -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    let (output, errors, standardInput) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = input == nil ? FileHandle.nullDevice : standardInput
    do {
      try process.run()
    } catch {
      throw PublishFault(
        name: "tool", message: "`\(name)` cannot be started: \(error.localizedDescription).",
        help: "Check that it runs by itself.")
    }
    // All streams move at once: a full pipe would stop the tool.
    if let input {
      DispatchQueue.global().async {
        try? standardInput.fileHandleForWriting.write(contentsOf: Data(input))
        try? standardInput.fileHandleForWriting.close()
      }
    }
    let complaint = StreamEnd(errors.fileHandleForReading)
    let result = output.fileHandleForReading.readDataToEndOfFile()
    let text = complaint.wait()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: Array(result), errors: String(decoding: text, as: UTF8.self))
  }

  /// The same; another status than 0 is a fault.
  @discardableResult
  func succeed(
    _ arguments: [String], input: [UInt8]? = nil, environment: [String: String] = [:], help: String
  ) throws(PublishFault) -> [UInt8] {
    let outcome = try run(arguments, input: input, environment: environment)
    guard outcome.status == 0 else { throw fault(outcome, help: help) }
    return outcome.output
  }

  func fault(_ outcome: Outcome, help: String) -> PublishFault {
    let what = outcome.status < 0 ? "was stopped by signal \(-outcome.status)" : "failed (\(outcome.status))"
    let said = outcome.complaint
    return PublishFault(
      name: "tool", message: "`\(name)` \(what)\(said.isEmpty ? "." : ": \(said)")", help: help)
  }
}

/// Reads a stream to its end on a thread of its own.
private final class StreamEnd: Sendable {
  private let done = DispatchSemaphore(value: 0)
  private let data = Mutex(Data())

  init(_ handle: FileHandle) {
    DispatchQueue.global().async {
      let all = handle.readDataToEndOfFile()
      self.data.withLock { $0 = all }
      self.done.signal()
    }
  }

  func wait() -> Data {
    done.wait()
    return data.withLock { $0 }
  }
}

/// A folder that lives as long as it is used.
final class ScratchFolder: Sendable {
  let path: String

  init() throws(PublishFault) {
    path = FileManager.default.temporaryDirectory.path() + "/broadsheet-publish-" + UUID().uuidString
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw PublishFault(
        name: "scratch",
        message: "No folder can be made in \(FileManager.default.temporaryDirectory.path()).",
        help: "Free some disk space there, or set TMPDIR to another folder.")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws(PublishFault) -> String {
    let file = "\(path)/\(name)"
    do {
      if let slash = name.lastIndex(of: "/") {
        try FileManager.default.createDirectory(
          atPath: "\(path)/\(name[..<slash])", withIntermediateDirectories: true)
      }
      try Data(bytes).write(to: URL(filePath: file))
    } catch {
      throw PublishFault(
        name: "scratch", message: "\(file) cannot be written.", help: "Free some disk space there.")
    }
    return file
  }

  /// Names for a tool that reads them with NUL between.
  func list(_ paths: [String]) throws(PublishFault) -> String {
    try write(Array(paths.joined(separator: "\0").utf8) + [0], to: "list")
  }
}
