import Model
import Workers

/// Folders of two trees that held the same names of the same files when they were last compared, by what both are known to be unchanged.
///
/// Every change of a folder's names changes its stamp, so that two that still have these stamps need not be compared. It says nothing
/// of the bytes of files, which have the same names in both.
struct MatchedFolders: Sendable {
  struct Folder: Sendable {
    /// Relative to both trees; empty for the trees themselves.
    var path: String
    /// Nil when the two differed, or a further change might not show.
    var stamps: Stamps?
    /// The number after that of the last folder in it.
    fileprivate(set) var end = 0

    init(path: String, stamps: Stamps?) {
      self.path = path
      self.stamps = stamps
    }
  }

  /// Of one folder in both trees.
  struct Stamps: Sendable, Hashable {
    var source: FileStamp
    var target: FileStamp

    /// Nil where one of the two is no folder.
    init?(of path: String, in source: Int32, and target: Int32) {
      let place = path.isEmpty ? "." : path
      guard let first = FileStatus(path: place, in: source), first.kind == .folder,
        let second = FileStatus(path: place, in: target), second.kind == .folder
      else { return nil }
      self.init(source: first.stamp, target: second.stamp)
    }

    fileprivate init(source: FileStamp, target: FileStamp) {
      self.source = source
      self.target = target
    }

    /// Itself, when a change after `now` would show.
    func settled(at now: Int) -> Stamps? {
      source.isSettled(at: now) && target.isSettled(at: now) ? self : nil
    }
  }

  /// In order of the parts of their paths, so that what is in a folder follows it.
  let folders: [Folder]

  /// O(n log n).
  init(_ folders: [Folder] = []) {
    var folders = folders.sorted { precedesByPart($0.path, $1.path) }
    var open: [Int] = []
    for number in folders.indices {
      while let last = open.last, !folders[number].path.isInside(folders[last].path) {
        folders[last].end = number
        open.removeLast()
      }
      open.append(number)
    }
    for number in open { folders[number].end = folders.count }
    self.folders = folders
  }

  /// The number of the trees themselves.
  var top: Int? { folders.first?.path.isEmpty == true ? 0 : nil }

  /// The numbers of the folders in a folder, without those in them.
  func inside(_ number: Int) -> [Int] {
    var numbers: [Int] = []
    var next = number + 1
    while next < folders[number].end {
      numbers.append(next)
      next = folders[next].end
    }
    return numbers
  }
}

extension MatchedFolders {
  private static let head = Array("broadsheet-twin 1\n".utf8)

  /// As it is kept beside the twin, behind a hash: `init(parsing:)` reads it.
  var bytes: [UInt8] {
    var payload: [UInt8] = []
    payload.reserveCapacity(folders.count * 96)
    func add(_ number: Int) { withUnsafeBytes(of: Int64(number).littleEndian) { payload += $0 } }
    for folder in folders {
      add(folder.path.utf8.count)
      payload += folder.path.utf8
      for stamp in [folder.stamps?.source, folder.stamps?.target] {
        add(stamp?.size ?? -1)
        add(stamp?.modified ?? 0)
        add(stamp?.changed ?? 0)
        add(Int(truncatingIfNeeded: stamp?.inode ?? 0))
      }
    }
    return Self.head + Array(ContentHash(payload).description.utf8) + payload
  }

  /// Nil when the bytes are not what `bytes` gave. O(n).
  init?(parsing bytes: [UInt8]) {
    let start = Self.head.count + 32
    guard bytes.count >= start, bytes.starts(with: Self.head) else { return nil }
    let sum = bytes[start...].withUnsafeBytes { ContentHash($0) }
    guard bytes[Self.head.count..<start].elementsEqual(sum.description.utf8) else { return nil }
    var place = start
    func number() -> Int {
      guard bytes.count - place >= 8 else {
        place = bytes.count
        return -1
      }
      defer { place += 8 }
      return Int(
        Int64(littleEndian: bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: Int64.self) })
      )
    }
    func stamp() -> FileStamp? {
      let (size, modified, changed, inode) = (number(), number(), number(), number())
      if size < 0 { return nil }
      return FileStamp(
        size: size, modified: modified, changed: changed, inode: UInt64(truncatingIfNeeded: inode))
    }
    var folders: [Folder] = []
    while place < bytes.count {
      let count = number()
      guard count >= 0, count <= bytes.count - place,
        let path = String(validating: bytes[place..<(place + count)], as: UTF8.self),
        path.isEmpty || fault(inPath: path) == nil
      else { return nil }
      place += count
      let (source, target) = (stamp(), stamp())
      var folder = Folder(path: path, stamps: nil)
      if let source, let target { folder.stamps = Stamps(source: source, target: target) }
      folders.append(folder)
    }
    self.init(folders)
  }
}

/// Matched folders, and which of them are still as they were in both trees.
struct UnchangedFolders: Sendable {
  let matched: MatchedFolders
  /// By folder.
  let isUnchanged: [Bool]

  /// None is known.
  init() { (matched, isUnchanged) = (MatchedFolders(), []) }

  /// Looks at every folder of both trees. O(folders).
  init(of matched: MatchedFolders, in source: Int32, and target: Int32, jobs: Int) {
    self.matched = matched
    let folders = matched.folders
    isUnchanged = parallelMap(stretches(of: folders.count, size: 256), jobs: jobs) { share in
      folders[share].map { folder in
        folder.stamps != nil
          && folder.stamps == MatchedFolders.Stamps(of: folder.path, in: source, and: target)
      }
    }.flatMap { $0 }
  }
}

extension String {
  fileprivate func isInside(_ folder: String) -> Bool {
    folder.isEmpty
      || utf8.count > folder.utf8.count && utf8.starts(with: folder.utf8)
        && utf8[utf8.index(utf8.startIndex, offsetBy: folder.utf8.count)] == 47
  }
}
