import Model

/// Writes values one after another as bytes: numbers in as few as they need, texts and hashes as they are.
///
/// Nothing says what a value is: who reads asks for the same values in the same order.
struct PackWriter {
  private(set) var bytes: [UInt8] = []

  /// A number of 0 or more, 7 bits a byte (LEB128).
  mutating func count(_ number: Int) {
    var rest = UInt64(truncatingIfNeeded: number)
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A number that may be negative: small ones of either sign are short.
  mutating func integer(_ number: Int) { count((number << 1) ^ (number >> (Int.bitWidth - 1))) }

  mutating func flag(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func word(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Numbers of eight bytes each.
  mutating func words(_ words: [UInt64]) {
    count(words.count)
    bytes.reserveCapacity(bytes.count + words.count * 8)
    for number in words { word(number) }
  }

  mutating func text(_ text: String) {
    count(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func raw(_ more: some Collection<UInt8>) {
    count(more.count)
    bytes.append(contentsOf: more)
  }

  /// Bytes without their number.
  mutating func plain(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

  mutating func list<Element>(_ list: [Element], _ write: (inout PackWriter, Element) -> Void) {
    count(list.count)
    for element in list { write(&self, element) }
  }

  mutating func optional<Value>(_ value: Value?, _ write: (inout PackWriter, Value) -> Void) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  mutating func texts(_ texts: [String]) { list(texts) { $0.text($1) } }

  mutating func integers(_ integers: [Int]) { list(integers) { $0.integer($1) } }

  mutating func choice(_ choice: some RawRepresentable<String>) { text(choice.rawValue) }

  mutating func hash(_ hash: ContentHash) {
    word(hash.high)
    word(hash.low)
  }

  mutating func value(_ value: some Packable) { value.pack(into: &self) }

  mutating func values(_ values: [some Packable]) { list(values) { $0.value($1) } }

  mutating func value(_ value: (some Packable)?) { optional(value) { $0.value($1) } }
}

/// Reads what a `PackWriter` wrote.
///
/// Bytes that nobody wrote so never stop the program: what they lack reads as nothing, and `isDamaged` says so.
struct PackReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  private(set) var isDamaged = false
  /// How many terms number the words that the bytes hold.
  var termCount = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  var isAtEnd: Bool { place == bytes.endIndex }

  private mutating func byte() -> UInt8 {
    guard place < bytes.endIndex else {
      isDamaged = true
      return 0
    }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func count() -> Int {
    // Most numbers are one byte.
    if place < bytes.endIndex, bytes[place] < 0x80 {
      defer { place += 1 }
      return Int(bytes[place])
    }
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = byte()
      number |= UInt64(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 || shift > 63 { return Int(truncatingIfNeeded: number) }
    }
  }

  mutating func integer() -> Int {
    let number = UInt64(bitPattern: Int64(count()))
    return Int(Int64(bitPattern: (number >> 1) ^ (0 &- (number & 1))))
  }

  mutating func flag() -> Bool { byte() != 0 }

  mutating func word() -> UInt64 {
    let taken = take(8)
    guard taken.count == 8 else { return 0 }
    return UInt64(littleEndian: taken.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) })
  }

  /// What is made of each of some numbers of eight bytes.
  mutating func words<Element>(_ make: (UInt64) -> Element) -> [Element] {
    let count = count()
    let taken = take(count < 1 << 48 ? count * 8 : -1)
    return taken.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: 8).map {
        make(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self)))
      }
    }
  }

  /// So many bytes; none when there are not so many.
  private mutating func take(_ count: Int) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - place else {
      isDamaged = true
      place = bytes.endIndex
      return []
    }
    defer { place += count }
    return bytes[place..<(place + count)]
  }

  mutating func text() -> String { String(decoding: take(count()), as: UTF8.self) }

  mutating func raw() -> [UInt8] { Array(take(count())) }

  /// The same bytes where they are.
  mutating func slice() -> ArraySlice<UInt8> { take(count()) }

  mutating func list<Element>(_ read: (inout PackReader) -> Element) -> [Element] {
    let count = count()
    // Each element takes a byte at least.
    guard count >= 0, count <= bytes.endIndex - place else {
      isDamaged = true
      return []
    }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count where !isDamaged { list.append(read(&self)) }
    return list
  }

  mutating func optional<Value>(_ read: (inout PackReader) -> Value) -> Value? { flag() ? read(&self) : nil }

  mutating func texts() -> [String] { list { $0.text() } }

  mutating func integers() -> [Int] { list { $0.integer() } }

  mutating func choice<Choice: RawRepresentable<String>>(or other: Choice) -> Choice {
    if let choice = Choice(rawValue: text()) { return choice }
    isDamaged = true
    return other
  }

  mutating func hash() -> ContentHash { ContentHash(high: word(), low: word()) }

  /// Whether a number may count parts of one article: more would be a lie that takes the machine's memory.
  static func isCount(_ number: Int) -> Bool { (0..<(1 << 30)).contains(number) }

  /// A range of which the ends stand in order.
  mutating func range() -> Range<Int> {
    let start = integer()
    let length = count()
    guard length >= 0, length < 1 << 48, abs(start) < 1 << 48 else {
      isDamaged = true
      return 0..<0
    }
    return start..<(start + length)
  }

  mutating func value<Value: Packable>() -> Value { Value(from: &self) }

  mutating func values<Value: Packable>() -> [Value] { list { $0.value() } }

  mutating func value<Value: Packable>() -> Value? { optional { $0.value() } }

  mutating func fail() { isDamaged = true }
}

extension PackWriter {
  mutating func range(_ range: Range<Int>) {
    integer(range.lowerBound)
    count(range.count)
  }
}

/// A value that is kept between two runs of the program.
protocol Packable {
  func pack(into writer: inout PackWriter)
  init(from reader: inout PackReader)
}
