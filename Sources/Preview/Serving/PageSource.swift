import Model
import Output

/// Where the pages of a preview come from.
package protocol PageSource: Sendable {
  func find(_ parts: [String]) -> ConfinedFolder.Found
  /// What is done to a page before it is sent, such as adding the reload script.
  func finished(_ page: [UInt8]) -> [UInt8]
  /// The answer to every address while there is no site at all.
  var standIn: PreviewResponse? { get }
  /// Whether pages reload themselves.
  var isLive: Bool { get }
}

/// A built site on disk, served as it is.
package struct FolderPages: PageSource {
  package var folder: ConfinedFolder

  package init(root: String) { folder = ConfinedFolder(root: root) }

  package var standIn: PreviewResponse? { nil }
  package var isLive: Bool { false }

  package func find(_ parts: [String]) -> ConfinedFolder.Found { folder.find(parts) }
  package func finished(_ page: [UInt8]) -> [UInt8] { page }
}
