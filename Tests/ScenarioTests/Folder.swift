import Foundation

/// A folder of a test's own, gone when the test is.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "broadsheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A site of three plain articles, two of them on one event.
  static func site() throws -> Folder {
    let folder = try Folder()
    try folder.write("Content/harbour-post/bridge.md", Folder.bridge)
    try folder.write("Content/gazette/bridge.md", Folder.bridgeAgain)
    try folder.write("Content/gazette/museum.md", Folder.museum)
    return folder
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path() }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ data: Data) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Every file below a folder of this one: its path and bytes.
  func tree(_ name: String) throws -> [String: Data] {
    let top = url.appending(path: name)
    var tree: [String: Data] = [:]
    let walker = FileManager.default.enumerator(atPath: top.path())
    while let path = walker?.nextObject() as? String {
      let file = top.appending(path: path)
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: file.path(), isDirectory: &isFolder), !isFolder.boolValue {
        tree[path] = try Data(contentsOf: file)
      }
    }
    return tree
  }

  static let bridge = """
    ---
    title: Swing bridge closes for repairs
    date: 2023-09-12T08:00Z
    ---
    The old swing bridge at Aldermouth harbour closed to all traffic on Tuesday after inspectors found cracks in two of its bearings.

    The harbour board said repairs would take at least six weeks and cost about 2 million pounds.

    Ferries will carry pedestrians across the harbour mouth every 20 minutes until the bridge reopens.
    """

  static let bridgeAgain = """
    ---
    title: Aldermouth swing bridge shut after cracks found
    date: 2023-09-12T10:30Z
    ---
    Cracks in the bearings of the Aldermouth swing bridge forced the harbour board to shut it to traffic on Tuesday.

    Repairs to the swing bridge are expected to last six weeks, the harbour board said, while a ferry carries pedestrians.

    Shopkeepers on the east quay said that they feared for their trade.
    """

  static let museum = """
    ---
    title: Museum shows lost paintings
    date: 2023-09-11T09:00Z
    ---
    Forty paintings that were thought lost for a century went on show at the city museum of Lindholm on Monday.

    The curator Ines Varga found them behind a wall while workers mended the heating in the north wing last winter.
    """
}
