/// By what a file that has not changed is known without reading it.
///
/// The system sets `changed` whenever bytes or name change, and no program can set it back.
package struct FileStamp: Sendable, Hashable {
  package var size: Int
  /// Nanoseconds since 1970.
  package var modified: Int
  package var changed: Int
  package var inode: UInt64

  package init(size: Int, modified: Int, changed: Int, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// Whether a later change would show: it could not fall into the same tick of the file system's clock. `now` is in nanoseconds.
  ///
  /// A clock that counts finely ticks every 10 ms at least; one that counts seconds may count pairs of them.
  package func isSettled(at now: Int) -> Bool {
    let last = max(modified, changed)
    let tick = changed % 1_000_000 == 0 ? 2_100_000_000 : 20_000_000
    return last < now - tick
  }
}
