import Model
import Workers

/// One file that a build wrote: where, how long, and which bytes.
package struct FileRecord: Sendable, Hashable {
  /// Relative to the output folder.
  package var path: String
  package var size: Int
  package var hash: ContentHash

  package init(path: String, size: Int, hash: ContentHash) {
    self.path = path
    self.size = size
    self.hash = hash
  }

  package init(_ file: OutputFile) {
    self.init(path: file.path, size: file.size, hash: file.hash)
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
    var bytes = Array("\(kind.rawValue) 1\n".utf8)
    bytes.reserveCapacity(records.reduce(64) { $0 + $1.path.utf8.count + 48 })
    let paths = OrderedTexts(records.count) { $1.append(contentsOf: records[$0].path.utf8) }
    var order = paths.order
    if paths.hasNeighbours(where: ==) {
      order.sort { a, b in
        let (x, y) = (records[a].hash, records[b].hash)
        return utf8Equal(records[a].path, records[b].path)
          ? (x.high, x.low) < (y.high, y.low) : utf8Precedes(records[a].path, records[b].path)
      }
    }
    for number in order {
      bytes.append(contentsOf: records[number].hash.description.utf8)
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: String(records[number].size).utf8)
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: records[number].path.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes.append(contentsOf: "end \(records.count)\n".utf8)
    return bytes
  }

  /// Reads a list; a path that could lead out of the output folder counts as damage. O(n).
  package init(parsing bytes: [UInt8], as kind: Kind, jobs: Int = 1) throws(Fault) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let head = String(decoding: lines[0], as: UTF8.self).split(separator: " ")
    guard head.count == 2, head[0] == kind.rawValue, let version = Int(head[1]), version >= 1 else {
      throw .damaged(line: 1)
    }
    guard version == 1 else { throw .newer }
    // Between the head and the last line, behind which the text ends.
    let listed = lines.dropFirst().dropLast(2)
    let shares = parallelMap(stretches(of: listed.count, size: 1024), jobs: jobs) { share in
      listed[(share.lowerBound + 1)..<(share.upperBound + 1)].map { FileRecord(line: $0) }
    }
    records = []
    records.reserveCapacity(listed.count)
    for record in shares.joined() {
      guard let record else { throw .damaged(line: records.count + 2) }
      records.append(record)
    }
    if lines.count >= 3, lines[lines.count - 1].isEmpty,
      lines[lines.count - 2].elementsEqual("end \(records.count)".utf8)
    {
      return
    }
    let wrong = lines.indices.dropFirst(1 + listed.count).first { FileRecord(line: lines[$0]) == nil }
    throw .damaged(line: (wrong ?? lines.count - 1) + 1)
  }
}

extension FileRecord {
  /// A line of a list: hash, size and path with a space between; nil when it is none.
  fileprivate init?(line: ArraySlice<UInt8>) {
    let (first, space) = (line.startIndex, UInt8(ascii: " "))
    guard line.count > 33, line[first + 32] == space,
      let end = line[(first + 33)...].firstIndex(of: space),
      let hash = ContentHash(hexadecimal: line[..<(first + 32)]),
      let number = String(validating: line[(first + 33)..<end], as: UTF8.self), let size = Int(number),
      size >= 0, let path = String(validating: line[(end + 1)...], as: UTF8.self), fault(inPath: path) == nil
    else { return nil }
    self.init(path: path, size: size, hash: hash)
  }
}

/// Records that are found by their paths' bytes.
struct RecordsByPath: Sendable {
  /// In order of path, each path once.
  let records: [FileRecord]

  /// O(n) for records in order, as they are in a list, else O(n log n). Of two with one path the later stays.
  init(_ records: [FileRecord] = []) {
    if zip(records, records.dropFirst()).allSatisfy({ utf8Precedes($0.path, $1.path) }) {
      self.records = records
      return
    }
    var sorted: [FileRecord] = []
    for number in OrderedTexts(records.count, { $1.append(contentsOf: records[$0].path.utf8) }).order {
      if let last = sorted.last, utf8Equal(last.path, records[number].path) { sorted.removeLast() }
      sorted.append(records[number])
    }
    self.records = sorted
  }

  subscript(path: String) -> FileRecord? { place(of: path).map { records[$0] } }

  /// O(log n).
  private func place(of path: String) -> Int? {
    var (low, high) = (0, records.count)
    while low < high {
      let middle = (low + high) / 2
      if utf8Precedes(records[middle].path, path) { low = middle + 1 } else { high = middle }
    }
    return low < records.count && utf8Equal(records[low].path, path) ? low : nil
  }

  /// Where the records of some paths are. O(1) each for paths that follow each other here as there, else O(log n).
  func places(of paths: some Sequence<String>) -> [Int?] {
    var next = 0
    return paths.map { path in
      let found = next < records.count && utf8Equal(records[next].path, path) ? next : place(of: path)
      if let found { next = found + 1 }
      return found
    }
  }
}
