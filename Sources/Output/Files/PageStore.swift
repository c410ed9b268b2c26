import CFiles
import Model
import Synchronization
import Workers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Pages of a site that is being made, out of memory: one behind the other in a file without a name, which is gone when the program
/// ends, however it ends.
///
/// The system keeps what is read soon again in memory where there is room. Any number of threads may add, read and release. What is
/// released leaves its room to the disk, stretch by stretch, so that pages on their way into the site stand there once.
package final class PageStore: ByteStore {
  /// Bytes of a stretch.
  static let stretch = 4 << 20

  private let file: Int32
  private let end = Atomic<Int>(0)
  private let isFull = Atomic<Bool>(false)
  private let isBroken = Atomic<Bool>(false)
  /// Bytes of each stretch that are released.
  private let released = Guarded<[Int]>([])

  /// On the disk of a folder; nil where no file can be made, or none of any size: the system ends a program whose file grows over
  /// its limit.
  package init?(in folder: String) {
    file = open_unnamed(folder)
    if file < 0 { return nil }
  }

  deinit { close(file) }

  /// Bytes that it has on the disk.
  var room: Int {
    var info = stat()
    return fstat(file, &info) == 0 ? Int(info.st_blocks) * 512 : 0
  }

  package var hasFailed: Bool { isBroken.load(ordering: .relaxed) }

  package func add(_ bytes: [UInt8]) -> Int? {
    if isFull.load(ordering: .relaxed) { return nil }
    let start = end.add(bytes.count, ordering: .relaxed).oldValue
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { pwrite(file, $0 + done, buffer.count - done, off_t(start + done)) } ?? 0
      }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else {
        isFull.store(true, ordering: .relaxed)
        return nil
      }
      done += wrote
    }
    return start
  }

  package func release(_ offset: Int, count: Int) {
    var start = offset
    while start < offset + count {
      let number = start / PageStore.stretch
      let next = min(offset + count, (number + 1) * PageStore.stretch)
      let isDone = released.withLock { released in
        while released.count <= number { released.append(0) }
        released[number] += next - start
        return released[number] == PageStore.stretch
      }
      if isDone {
        _ = give_back(file, Int64(number * PageStore.stretch), Int64(PageStore.stretch))
      }
      start = next
    }
  }

  package func bytes(at offset: Int, count: Int) -> [UInt8]? {
    if count > 0, isGone(offset..<(offset + count)) {
      // It would be read as zeros.
      isBroken.store(true, ordering: .relaxed)
      return nil
    }
    let found = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count, let base = buffer.baseAddress {
        let got = pread(file, base + done, count - done, off_t(offset + done))
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        done += got
      }
    }
    if found.count == count { return found }
    isBroken.store(true, ordering: .relaxed)
    return nil
  }

  /// Whether any of some bytes lie in a stretch that was given back.
  private func isGone(_ bytes: Range<Int>) -> Bool {
    let stretches = (bytes.lowerBound / PageStore.stretch)...((bytes.upperBound - 1) / PageStore.stretch)
    return released.withLock { released in
      stretches.contains { $0 < released.count && released[$0] >= PageStore.stretch }
    }
  }

  package func empty() {
    isFull.store(true, ordering: .relaxed)
    _ = ftruncate(file, 0)
  }
}

/// The bytes of a file of the site; `shown` is the path that an error names.
func wholeBytes(of file: OutputFile, shown: String) throws(OutputError) -> [UInt8] {
  let bytes = file.bytes
  if bytes.count == file.size { return bytes }
  throw OutputError(
    .write, shown, reason: "its bytes were put aside and cannot be read again",
    help: "Check the disk and build again.")
}
