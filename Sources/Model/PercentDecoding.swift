/// What a link's path stands for: `%20` as a space.
///
/// Malformed escapes stay as they are, and so does a whole text whose bytes are no UTF-8 (RFC 3986, section 2.1). O(n).
package func percentDecoded(_ text: some StringProtocol) -> String {
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let code = hexadecimalByte(rest.prefix(2)) {
      bytes.append(code)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self) ?? String(text)
}

/// The value of two hexadecimal digits, and of nothing else.
private func hexadecimalByte(_ digits: ArraySlice<UInt8>) -> UInt8? {
  guard digits.count == 2, !digits.contains(UInt8(ascii: "+")), !digits.contains(UInt8(ascii: "-")) else {
    return nil
  }
  return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
}
