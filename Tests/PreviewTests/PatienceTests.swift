import Testing

@testable import Preview

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Patience with slow connections") struct PatienceTests {
  /// Two ends of a connection inside of this process.
  private func pair() throws -> (Int32, Int32) {
    var ends: [Int32] = [0, 0]
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    try #require(socketpair(AF_UNIX, kind, 0, &ends) == 0)
    return (ends[0], ends[1])
  }

  @Test("ends one that reads for too long, which can still be answered, and no other") func reading() throws {
    let patience = Patience()
    let (slow, client) = try pair()
    let (quick, other) = try pair()
    defer { for number in [slow, client, quick, other] { close(number) } }
    patience.give(.seconds(1), for: .reading, to: slow)
    patience.give(.seconds(100), for: .reading, to: quick)
    patience.endOverdue(at: .now)
    #expect(!patience.hasExpired(slow))
    patience.endOverdue(at: .now + .seconds(2))
    #expect(patience.hasExpired(slow) && !patience.hasExpired(quick))
    var byte: UInt8 = 65
    #expect(read(slow, &byte, 1) == 0)
    #expect(write(slow, &byte, 1) == 1 && read(client, &byte, 1) == 1)
    #expect(write(other, &byte, 1) == 1 && read(quick, &byte, 1) == 1)
  }

  @Test("cuts one that writes for too long; one that is forgotten lives on") func writing() throws {
    let patience = Patience()
    let (slow, client) = try pair()
    let (patient, other) = try pair()
    defer { for number in [slow, client, patient, other] { close(number) } }
    patience.give(.seconds(1), for: .writing, to: slow)
    patience.give(.seconds(1), for: .writing, to: patient)
    patience.forget(patient)
    patience.endOverdue(at: .now + .seconds(2))
    var byte: UInt8 = 65
    #expect(send(slow, &byte, 1, Int32(MSG_NOSIGNAL)) < 0)
    #expect(write(patient, &byte, 1) == 1 && read(other, &byte, 1) == 1)
  }
}
