import Model

/// One file that a build wrote: where, how long, and which bytes.
package struct FileRecord: Sendable, Hashable {
  /// Relative to the output folder.
  package var path: String
  package var size: Int
  /// 32 lower-case hexadecimal digits of `ContentHash`.
  package var hash: String

  package init(path: String, size: Int, hash: String) {
    self.path = path
    self.size = size
    self.hash = hash
  }

  package init(_ file: OutputFile) {
    self.init(path: file.path, size: file.bytes.count, hash: ContentHash(file.bytes).description)
  }
}

/// A list of files that a build wrote (the manifest) or is about to write (the journal).
///
/// Plain text, sorted by path, the same for the same site:
/// ```
/// broadsheet-manifest 1
/// 0b242d361fda71bc30f71e1e5b5ad8f4 5120 about/index.html
/// 9a1c0f1c2ed1d7c0f4b1d8f0a3c2b5e6 812 feed.xml
/// end 2
/// ```
/// The last line tells a whole list from one cut short.
package struct RecordList: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case manifest = "broadsheet-manifest"
    case journal = "broadsheet-journal"
  }

  /// Why a list cannot be used.
  package enum Fault: Error, Sendable, Hashable {
    /// Written by a later Broadsheet.
    case newer
    /// The first line that is wrong.
    case damaged(line: Int)
  }

  package var records: [FileRecord]

  package init(_ records: [FileRecord] = []) { self.records = records }

  package func serialised(as kind: Kind) -> [UInt8] {
    var text = "\(kind.rawValue) 1\n"
    for record in records.sorted(by: {
      $0.path == $1.path ? $0.hash < $1.hash : utf8Precedes($0.path, $1.path)
    }) {
      text += "\(record.hash) \(record.size) \(record.path)\n"
    }
    text += "end \(records.count)\n"
    return Array(text.utf8)
  }

  /// Reads a list; a path that could lead out of the output folder counts as damage. O(n).
  package init(parsing bytes: [UInt8], as kind: Kind) throws(Fault) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .damaged(line: 1) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let head = lines[0].split(separator: " ")
    guard head.count == 2, head[0] == kind.rawValue, let version = Int(head[1]), version >= 1 else {
      throw .damaged(line: 1)
    }
    guard version == 1 else { throw .newer }
    records = []
    records.reserveCapacity(lines.count)
    for (number, line) in lines.enumerated().dropFirst() {
      if line == "end \(records.count)", number == lines.count - 2, lines[number + 1].isEmpty { return }
      let fields = line.split(separator: " ", maxSplits: 2)
      guard fields.count == 3, fields[0].utf8.count == 32, let size = Int(fields[1]), size >= 0,
        fault(inPath: String(fields[2])) == nil
      else { throw .damaged(line: number + 1) }
      records.append(FileRecord(path: String(fields[2]), size: size, hash: String(fields[0])))
    }
    throw .damaged(line: lines.count)
  }
}
