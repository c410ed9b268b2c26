import Language

/// The name of an element or attribute in lower case, for comparison: its first eight bytes and its length.
///
/// ```swift
/// PackedName("script") == PackedName(bytes[start..<end])
/// ```
struct PackedName: Hashable, Sendable {
  private let head: UInt64
  private let length: Int

  init(_ bytes: some Collection<UInt8>) {
    var head: UInt64 = 0
    for byte in bytes.prefix(8) { head = head << 8 | UInt64(byte >= 65 && byte <= 90 ? byte | 32 : byte) }
    self.head = head
    length = bytes.count
  }

  init(_ name: StaticString) {
    self.init(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }
}

/// Names few enough that looking at each is the quickest.
struct PackedNames: Sendable {
  private let names: [PackedName]

  init(_ names: [StaticString]) { self.names = names.map { PackedName($0) } }

  func contains(_ name: PackedName) -> Bool { names.contains(name) }
}
