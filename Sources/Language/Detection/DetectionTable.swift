/// The table of frequent words and letter triples (`Tables/detection.bin`), read in place.
///
/// Costs are whole numbers, -ln of a share in sixteenths of a nat, so every machine decides alike.
struct DetectionTable: Sendable {
  private let table: EmbeddedTable
  let languages: [DetectionLanguage]
  let words: Postings
  let triples: Postings

  init?() {
    guard let table = EmbeddedTable("detection"), table.bytes.count > 24 else { return nil }
    let bytes = table.bytes
    self.table = table
    let count = Int(bytes.number(at: 4))
    languages = (0..<count).map { i in
      let record = bytes[24 + 8 * i..<32 + 8 * i]
      let script = record[record.endIndex - 1]
      let tag = String(decoding: record.prefix(7).prefix { $0 != 0 }, as: UTF8.self)
      return DetectionLanguage(tag: tag, script: script & 0x7F, isSparse: script & 0x80 != 0)
    }
    words = Postings(start: 24 + 8 * count, keys: Int(bytes.number(at: 8)))
    let next = words.dataStart + Int(bytes.number(at: 12))
    triples = Postings(start: next, keys: Int(bytes.number(at: 16)))
  }

  var bytes: UnsafeRawBufferPointer { table.bytes }
}

/// A language in one script, as the table knows it.
struct DetectionLanguage: Sendable {
  let tag: String
  let script: UInt8
  /// Known by a short list of words alone.
  let isSparse: Bool
  /// Which languages are told from this one by few words, or 0 when none is.
  let family: UInt8
  /// What stands against a language from the outset: the likelier of two is that of which there is more.
  ///
  /// Where nothing tells Croatian from Serbian in Latin letters or from Bosnian it is called Croatian.
  let handicap: Int

  init(tag: String, script: UInt8, isSparse: Bool) {
    self.tag = tag
    self.script = script
    self.isSparse = isSparse
    switch tag {
    case "hr", "sr", "bs": family = 1
    case "da", "no": family = 2
    case "id", "ms": family = 3
    default: family = 0
    }
    switch tag {
    case "sr": handicap = 16
    case "bs": handicap = 60
    default: handicap = isSparse ? 24 : 0
    }
  }

  /// By how much one language must lead another: 2 nats, e^2 to 1, and more for a handful of words.
  ///
  /// Languages of a family differ in few words, so less must do.
  func lead(over other: DetectionLanguage, words: Int) -> Int {
    guard family != 0, family == other.family else { return 32 + max(0, 8 - words) * 8 }
    if family == 1 { return words < 15 ? 20 : 4 }
    return words < 15 ? 24 : 16
  }
}

/// Keys in ascending order with a list of (language, cost) for each.
struct Postings: Sendable {
  /// Where the keys begin.
  private let keyStart: Int
  private let keys: Int
  /// Where it is told at which key those of each first bits begin.
  private let start: Int
  /// By how much a key is shifted to have its first bits.
  private let shift: UInt32

  init(start: Int, keys: Int) {
    var bits = 0
    while keys > 4 << bits { bits += 1 }
    self.start = start
    self.keys = keys
    shift = UInt32(32 - bits)
    keyStart = start + 4 * (1 << bits + 1)
  }

  var dataStart: Int { keyStart + 8 * keys }

  /// The postings of a key, or nil when it is not listed. O(1): four keys or so have its first bits.
  @inline(__always)
  func range(of key: UInt32, in bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    let bucket = start + 4 * Int(key >> shift)
    var position = Int(bytes.number(at: bucket))
    let end = Int(bytes.number(at: bucket + 4))
    while position < end, bytes.number(at: keyStart + 4 * position) < key { position += 1 }
    guard position < end, bytes.number(at: keyStart + 4 * position) == key else { return nil }
    let ends = keyStart + 4 * keys
    let first = position == 0 ? 0 : Int(bytes.number(at: ends + 4 * (position - 1)))
    return first..<Int(bytes.number(at: ends + 4 * position))
  }

  @inline(__always)
  func posting(_ i: Int, in bytes: UnsafeRawBufferPointer) -> (language: Int, cost: Int) {
    (Int(bytes[dataStart + 2 * i]), Int(bytes[dataStart + 2 * i + 1]))
  }

  @inline(__always)
  func forEach(key: UInt32, in bytes: UnsafeRawBufferPointer, _ body: (Int, Int) -> Void) {
    guard let range = range(of: key, in: bytes) else { return }
    for i in range {
      let (language, cost) = posting(i, in: bytes)
      body(language, cost)
    }
  }
}
