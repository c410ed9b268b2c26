import Testing

@testable import Preview

@Test(
  "A range of ten bytes is what RFC 9110 says, however large its numbers",
  arguments: [
    (nil, ByteRange.whole), ("bytes=0-0", .part(0..<1)), ("bytes=0-", .part(0..<10)),
    ("bytes=-3", .part(7..<10)),
    ("bytes=-99", .part(0..<10)), ("bytes=9-", .part(9..<10)), ("bytes=10-", .unsatisfiable),
    ("bytes=-0", .unsatisfiable),
    ("bytes=5-4", .whole), ("bytes=-", .whole), ("bytes=", .whole), ("bytes=a-", .whole),
    ("bytes=1--2", .whole),
    ("bytes=0-1,3-4", .whole), ("lines=0-1", .whole), ("BYTES=0-1", .part(0..<2)),
    ("bytes=0-9223372036854775807", .part(0..<10)),
    ("bytes=9223372036854775807-9223372036854775807", .unsatisfiable),
    ("bytes=0-18446744073709551616", .part(0..<10)), ("bytes=-18446744073709551616", .part(0..<10)),
    ("bytes=18446744073709551616-18446744073709551617", .unsatisfiable),
    ("bytes=-9223372036854775807", .part(0..<10)),
  ] as [(String?, ByteRange)])
func byteRanges(header: String?, range: ByteRange) {
  #expect(ByteRange(header: header, size: 10) == range)
}

@Test("An empty file has no part", arguments: ["bytes=0-", "bytes=-1", "bytes=0-0"])
func rangesOfNothing(header: String) {
  #expect(ByteRange(header: header, size: 0) == .unsatisfiable)
}
