import Language

/// Whether an element of that name begins and ends a block of text.
func isBlockElement(_ name: String) -> Bool { blockNames.contains(name) }

/// Elements that begin and end a block of text.
let blockElements = HTMLTagSet(blockElementNames, and: [.dialog])

private let blockElementNames = """
  address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 \
  h3 h4 h5 h6 head header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul
  """
private let blockNames = Set(blockElementNames.split(separator: " ").map(String.init) + ["dialog"])

/// Elements that show no text of their own, or text that nobody reads.
let silentElements = HTMLTagSet(
  """
  script style noscript template svg math iframe object embed applet video audio canvas button select textarea input \
  label option datalist head map frameset noframes title progress meter
  """, and: [.advertisement])

/// Why what an element holds is set aside whatever it says, by its name and what it declares of itself; nil when it is not.
/// - Parameters:
///   - node: the element's place in the tree.
///   - tree: the page.
///   - showsHidden: what is out of sight counts too, as in pages that only a script makes visible.
func asideReason(of node: Int, in tree: PageTree, showsHidden: Bool = false) -> String? {
  switch tree.nodes[node].tag {
  case .nav, .menu: return "navigation"
  case .aside: return "aside"
  case .footer: return "footer"
  case .dialog: return "dialog"
  default: break
  }
  if tree.hasNoAttributes(node) { return nil }
  if !showsHidden, isHidden(node, in: tree) { return "hidden" }
  guard let role = tree.value(.role, of: node)?.lowercased() else { return nil }
  return asideRoles[role]
}

private func isHidden(_ node: Int, in tree: PageTree) -> Bool {
  tree.has(.hidden, node) || tree.bytes(of: .style, of: node, hides) == true
    || tree.bytes(of: .ariaHidden, of: node) { $0.elementsEqual("true".utf8) } == true
}

private let asideRoles = [
  "navigation": "navigation", "menu": "navigation", "menubar": "navigation", "toolbar": "navigation",
  "tablist": "navigation", "search": "navigation", "banner": "navigation", "complementary": "aside",
  "contentinfo": "footer", "dialog": "dialog", "alertdialog": "dialog", "alert": "dialog",
]

/// Whether a style takes its element out of sight: `display: none`, `visibility:hidden`.
private func hides(_ style: UTF8Bytes) -> Bool {
  let plain = style.compactMap { $0 <= 32 ? nil : $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }
  return contains(plain, "display:none") || contains(plain, "visibility:hidden")
}

private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
  let wanted = Array(text.utf8)
  guard bytes.count >= wanted.count else { return false }
  return (0...(bytes.count - wanted.count)).contains { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
}
