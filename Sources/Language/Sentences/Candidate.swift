/// A place where a sentence may end: a run of terminators with what stands around it.
struct Candidate {
  /// Where the run of terminators begins and ends, spaced ellipses (`. . .`) included.
  var run: Range<Int>
  var stops = 0
  /// `!`, `?`, `。` and their like stand in the run.
  var isStrong = false
  var hasEllipsis = false
  var isSpaced = false
  /// The run ends with an ideographic terminator, after which no space is needed.
  var isWide = false
  /// The run holds a terminator of a script without capitals.
  var isForeign = false
  /// After closing marks and note numbers that belong to the sentence.
  var end: Int
  /// Whether a quotation mark or bracket closes after the run.
  var closesQuote = false
  var hasNote = false
  /// The first byte after white space.
  var next: Int
  var lineEnds = 0

  var runEnd: Int { run.upperBound }
  var hasSpace: Bool { next > end }

  init(at position: Int, in scan: SentenceScan) {
    run = position..<position
    end = position
    next = position
    readRun(in: scan)
    if hasEllipsis, isSpaced, !isStrong, let stop = fullStopBeforeEllipsis(in: scan) {
      run = run.lowerBound..<stop
      hasEllipsis = false
      stops = 1
    }
    readClosers(in: scan)
    readSpace(in: scan)
  }

  private mutating func readRun(in scan: SentenceScan) {
    var i = run.lowerBound
    while i < scan.bytes.count {
      let (scalar, length) = scan.bytes.scalar(at: i)
      let traits = scan.traits(scalar)
      if traits.contains(.stop) {
        stops += 1
        if scalar != 0x2E { isWide = true }
      } else if traits.contains(.terminator) {
        isStrong = true
        if scalar >= 0x3000 { isWide = true } else if scalar > 0x500, scalar < 0x2000 { isForeign = true }
      } else if traits.contains(.ellipsis) {
        hasEllipsis = true
      } else if traits.contains(.format) {
      } else if scalar == 0x20 || scalar == 0xA0, stops > 0, !isStrong, stopFollows(i + length, in: scan) {
        isSpaced = true
      } else {
        break
      }
      i += length
    }
    if stops >= 3 { hasEllipsis = true }
    run = run.lowerBound..<i
  }

  /// Whether `.` stands there and no digit or letter sticks to it (`$.50`, `.zip`).
  private func stopFollows(_ i: Int, in scan: SentenceScan) -> Bool {
    guard i < scan.bytes.count, scan.bytes[i] == 0x2E else { return false }
    var k = i
    while k < scan.bytes.count, scan.bytes[k] == 0x2E { k += 1 }
    guard k < scan.bytes.count, k - i < 3 else { return true }
    let next = scan.table[scan.bytes.scalar(at: k).value]
    return next.isDisjoint(with: [.letter, .numeric])
  }

  /// `end. . . . The rest`, `end. ...and`: a stop that sticks to its word ends the sentence when an
  /// ellipsis of three opens the next.
  private func fullStopBeforeEllipsis(in scan: SentenceScan) -> Int? {
    let start = run.lowerBound
    guard stops == 4, start > 0, start + 1 < scan.bytes.count, scan.bytes[start + 1] == 0x20,
      !scan.table[scan.bytes.scalar(before: start).value].contains(.white), run.upperBound < scan.bytes.count
    else { return nil }
    let next = scan.table[scan.bytes.scalar(at: scan.skipWhite(from: run.upperBound)).value]
    return next.contains(.upper) || run.count == 5 && next.contains(.letter) ? start + 1 : nil
  }

  private mutating func readClosers(in scan: SentenceScan) {
    var i = run.upperBound
    while i < scan.bytes.count {
      let (scalar, length) = scan.bytes.scalar(at: i)
      let traits = scan.table[scalar]
      if traits.contains(.format) {
        i += length
      } else if traits.contains(.closer) || (traits.contains(.quote) && scan.closes(scalar, at: i, length)) {
        closesQuote = true
        i += length
      } else if traits.contains(.white), !traits.contains(.lineEnd), scan.closingMarkFollows(i + length) {
        i += length
      } else if scalar == 0x5B, let note = scan.bracketedNote(at: i) {
        hasNote = true
        i = note
      } else if closesQuote, !isStrong, traits.contains(.stop) {
        i += length
      } else {
        break
      }
    }
    if i == run.upperBound || hasNote || closesQuote, let note = scan.noteNumber(at: i, afterRun: run) {
      hasNote = true
      i = note
    }
    end = i
  }

  private mutating func readSpace(in scan: SentenceScan) {
    var i = end
    while i < scan.bytes.count {
      let (scalar, length) = scan.bytes.scalar(at: i)
      let traits = scan.table[scalar]
      guard traits.contains(.white) || traits.contains(.format) else { break }
      if traits.contains(.lineEnd), !(scalar == 0x0A && i > 0 && scan.bytes[i - 1] == 0x0D) { lineEnds += 1 }
      i += length
    }
    next = i
  }
}
