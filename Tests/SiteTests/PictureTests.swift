import Model
import Testing

@testable import Site

/// A file from marks and numbers: `"PNG"` as ASCII, numbers as bytes.
private func file(_ parts: Any...) -> [UInt8] {
  parts.flatMap { part -> [UInt8] in
    switch part {
    case let text as String: Array(text.utf8)
    case let numbers as [Int]: numbers.map { UInt8($0) }
    default: []
    }
  }
}

@Suite("Sizes of pictures") struct PictureTests {
  /// Segments of a JPEG with Exif that says how it lies, then a frame of 3 by 2.
  private static func jpeg(orientation: Int, isLittle: Bool) -> [UInt8] {
    let exif =
      isLittle
      ? file(
        "Exif", [0, 0], "II", [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0])
      : file(
        "Exif", [0, 0], "MM", [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0])
    return file([0xFF, 0xD8, 0xFF, 0xE1, 0, exif.count + 2]) + exif
      + file([0xFF, 0xFF, 0xC4, 0, 3, 9, 0xFF, 0xC2, 0, 11, 8, 0, 2, 0, 3, 1, 1, 1, 1])
  }

  /// An AVIF with a thumbnail before the picture of 640 by 480, and a quarter turn when asked for.
  private static func avif(isTurned: Bool) -> [UInt8] {
    func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
      file([0, 0, (content.count + 8) >> 8, (content.count + 8) & 255], name) + content
    }
    let sizes =
      box("ispe", file([0, 0, 0, 0, 0, 0, 0, 160, 0, 0, 0, 120]))
      + box("ispe", file([0, 0, 0, 0, 0, 0, 2, 128, 0, 0, 1, 224]))
    let turn = isTurned ? box("irot", [1]) : []
    return box("ftyp", file(isTurned ? "mif1" : "avif", [0, 0, 0, 0], "mif1avif"))
      + box("meta", file([0, 0, 0, 0]) + box("hdlr", [1, 2]) + box("iprp", box("ipco", sizes + turn)))
  }

  static let pictures: [(String, [UInt8], PictureSize?)] = [
    (
      "PNG", file([0x89], "PNG\r\n\u{1A}\n", [0, 0, 0, 13], "IHDR", [0, 0, 2, 128, 0, 0, 1, 224]),
      PictureSize(width: 640, height: 480)
    ),
    ("PNG cut off", file([0x89], "PNG\r\n\u{1A}\n", [0, 0, 0, 13], "IHDR", [0, 0, 2]), nil),
    (
      "PNG of nothing", file([0x89], "PNG\r\n\u{1A}\n", [0, 0, 0, 13], "IHDR", [0, 0, 0, 0, 0, 0, 0, 1]), nil
    ),
    ("GIF", file("GIF89a", [64, 1, 200, 0]), PictureSize(width: 320, height: 200)),
    ("JPEG upright", jpeg(orientation: 1, isLittle: true), PictureSize(width: 3, height: 2)),
    ("JPEG on its side", jpeg(orientation: 6, isLittle: true), PictureSize(width: 2, height: 3)),
    (
      "JPEG on its side, other order", jpeg(orientation: 8, isLittle: false), PictureSize(width: 2, height: 3)
    ),
    ("JPEG without a frame", file([0xFF, 0xD8, 0xFF, 0xDA, 0, 2]), nil),
    ("JPEG that ends", file([0xFF, 0xD8, 0xFF, 0xE0, 0, 16]), nil),
    (
      "WebP lossy",
      file("RIFF", [0, 0, 0, 0], "WEBPVP8 ", [0, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 128, 2, 224, 1]),
      PictureSize(width: 640, height: 480)
    ),
    (
      "WebP lossless", file("RIFF", [0, 0, 0, 0], "WEBPVP8L", [0, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x77, 0]),
      PictureSize(width: 640, height: 480)
    ),
    (
      "WebP extended",
      file("RIFF", [0, 0, 0, 0], "WEBPVP8X", [10, 0, 0, 0, 0, 0, 0, 0, 127, 2, 0, 223, 1, 0]),
      PictureSize(width: 640, height: 480)
    ),
    ("AVIF", avif(isTurned: false), PictureSize(width: 640, height: 480)),
    ("AVIF, turned", avif(isTurned: true), PictureSize(width: 480, height: 640)),
    ("Text", file("<svg width=\"3\">"), nil), ("Nothing", [], nil),
  ]

  @Test("The header of each kind says how large it is", arguments: pictures.indices)
  func sizes(place: Int) {
    let (name, bytes, size) = PictureTests.pictures[place]
    #expect(PictureSize(of: bytes) == size, "\(name)")
    // A file that is cut off anywhere gives a size or none, and never a fault.
    for end in bytes.indices { _ = PictureSize(of: Array(bytes[..<end])) }
  }

  @Test("A picture is published under a name with its hash, and shown with its size")
  func published() throws {
    let bytes = file("GIF89a", [64, 1, 200, 0])
    let picture = try #require(Picture(path: "photos/quay.old.gif", bytes: bytes))
    let mark = ContentHash(bytes).description.prefix(8)
    #expect(picture.file.path == "images/photos/quay.old.\(mark).gif")
    #expect(Picture(path: "a.png", bytes: Array("no picture".utf8)) == nil)
  }
}

@Suite("Names of assets") struct AssetNameTests {
  private func names(_ files: [String: String]) -> AssetNames {
    AssetNames(
      Dictionary(uniqueKeysWithValues: files.map { ($0, SourceFile(path: $0, bytes: Array($1.utf8))) }))
  }

  @Test("Style sheets and scripts name other assets by their published names")
  func references() throws {
    let names = names([
      "assets/a.css":
        "@import \"more/b.css\"; p { background: url(icon.svg#x), url(none.svg), url('data:x') }",
      "assets/more/b.css": "q { src: url(\"../fonts/my%20font.woff2?v=1\") }", "assets/icon.svg": "<svg/>",
      "assets/fonts/my font.woff2": "wOF2", "assets/x.js": "import './y.js'; const t = 'icon.svg'",
      "assets/y.js": "1", "digest.schema.json": "{}",
    ])
    func end(_ path: String) throws -> String {
      String(try #require(names[path]).split(separator: "/").last ?? "")
    }
    func text(_ path: String) -> String { String(decoding: names.bytes(path), as: UTF8.self) }
    #expect(
      text("assets/a.css")
        == "@import \"more/\(try end("assets/more/b.css"))\"; p { background: url(\(try end("assets/icon.svg"))#x), url(none.svg), url('data:x') }"
    )
    let font = try end("assets/fonts/my font.woff2").replacing(" ", with: "%20")
    #expect(text("assets/more/b.css") == "q { src: url(\"../fonts/\(font)?v=1\") }")
    #expect(text("assets/x.js") == "import './\(try end("assets/y.js"))'; const t = 'icon.svg'")
    #expect(names["digest.schema.json"] == "digest.schema.json" && names["assets/none.css"] == nil)
    #expect(try end("assets/icon.svg") == "icon.\(ContentHash("<svg/>").description.prefix(8)).svg")
    #expect(names.diagnostics.isEmpty)
  }

  @Test("A change of what a style sheet names changes its own name")
  func changes() {
    let before = names(["assets/a.css": "url(i.svg)", "assets/i.svg": "1"])
    let after = names(["assets/a.css": "url(i.svg)", "assets/i.svg": "2"])
    #expect(before["assets/a.css"] != nil && before["assets/a.css"] != after["assets/a.css"])
  }

  @Test("Style sheets that import each other are an error")
  func cycle() {
    let names = names(["assets/a.css": "@import 'b.css'", "assets/b.css": "@import 'a.css'"])
    #expect(
      names.diagnostics.map(\.rendered) == [
        """
        Templates/assets/a.css: error: `assets/a.css` names itself: assets/a.css > assets/b.css > assets/a.css. [templates/asset-cycle]
          help: Take one of the references away.
        """
      ])
  }
}
