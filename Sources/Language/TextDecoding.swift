internal import CICU

/// A text in an encoding of the web as UTF-8: `windows-1251`, `shift_jis`, `gb2312`; nil for a name that is none.
///
/// Names mean what browsers take them for (WHATWG Encoding, section 4.2): `iso-8859-1` is Windows-1252, `gb2312` is
/// GB 18030. Bytes that the encoding does not have become U+FFFD. O(n).
package func decodedText(_ bytes: [UInt8], charset: String) -> [UInt8]? {
  let name = charset.lowercased().filter { $0 != " " && $0 != "\"" && $0 != "'" }
  guard !name.isEmpty, name.utf8.count < 40, name.utf8.allSatisfy({ $0 > 32 && $0 < 0x7F && $0 != 0x2C }),
    bytes.count < 1 << 30
  else { return nil }
  let known = webEncodings[name] ?? name
  return bytes.withUnsafeBytes { source -> [UInt8]? in
    let start = source.bindMemory(to: CChar.self).baseAddress
    let length = icu_decode(known, start, Int32(source.count), nil, 0)
    guard length >= 0 else { return nil }
    return [UInt8](unsafeUninitializedCapacity: Int(length) + 1) { target, count in
      count = 0
      target.withMemoryRebound(to: CChar.self) { target in
        count = max(0, Int(icu_decode(known, start, Int32(source.count), target.baseAddress, length + 1)))
      }
    }
  }
}

private let webEncodings = [
  "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "latin1": "windows-1252",
  "latin-1": "windows-1252",
  "us-ascii": "windows-1252", "ascii": "windows-1252", "cp1252": "windows-1252", "iso-8859-9": "windows-1254",
  "latin5": "windows-1254", "iso-8859-11": "windows-874", "tis-620": "windows-874", "gb2312": "gb18030",
  "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030", "euc-cn": "gb18030", "euc-kr": "windows-949",
  "ks_c_5601-1987": "windows-949", "ksc5601": "windows-949", "shift_jis": "windows-31j",
  "shift-jis": "windows-31j",
  "sjis": "windows-31j", "x-sjis": "windows-31j", "cp1251": "windows-1251", "cp1250": "windows-1250",
  "big5-hkscs": "big5-hkscs", "x-cp1251": "windows-1251", "utf-16": "utf-16le", "unicode": "utf-16le",
]
