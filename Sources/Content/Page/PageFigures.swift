import Language
import Model

/// The pictures that stand in a page's article with words beneath them.
///
/// What the page marks as a caption belongs to the nearest picture that stands in one element with it and with no text of the
/// article. Its first block becomes the figure; the others stay what they are, removed captions.
struct PageFigures {
  private let tree: PageTree
  private let base: String?
  /// Pictures that have an address, and the elements of the article's own text; both ascending.
  private let pictures: [Int]
  private let texts: [Int]
  private let agencies: Agencies

  /// How many elements around a caption are looked at.
  private static let highest = 5

  /// - Parameters:
  ///   - texts: elements of the blocks that are the article's text.
  ///   - base: where the page stands.
  init(_ tree: PageTree, texts: [Int], base: String?, agencies: Agencies) {
    self.tree = tree
    self.base = base
    self.texts = texts.sorted()
    self.agencies = agencies
    pictures = tree.nodes.indices.filter {
      tree.nodes[$0].tag == .img && PageFigures.address($0, tree) != nil
    }
  }

  /// A block that is no text of the article.
  struct Words {
    var place: Int
    var element: Int
    var text: String
    var isCaption: Bool
  }

  /// For each picture the captions beneath it, by the place of the first. O(blocks log n).
  func grouped(_ blocks: [Words]) -> [(first: Int, figure: Block)] {
    var groups: [(frame: Int, picture: Int, places: [Int], elements: [Int], texts: [String])] = []
    var known: [Int: Int] = [:]
    for words in blocks {
      guard let (frame, picture) = frame(of: words.element) else { continue }
      if let group = known[picture] {
        // A credit in a block of its own may pass for something else.
        guard words.isCaption || tree.nodes[groups[group].frame].tag == .figure else { continue }
        groups[group].places.append(words.place)
        groups[group].elements.append(words.element)
        groups[group].texts.append(words.text)
      } else if words.isCaption {
        known[picture] = groups.count
        groups.append((frame, picture, [words.place], [words.element], [words.text]))
      }
    }
    return groups.compactMap { group in
      guard let address = PageFigures.address(group.picture, tree) else { return nil }
      var seen = Set<Int>()
      let elements = group.elements.filter { seen.insert($0).inserted }
      let whole = collapsingWhiteSpace(group.texts.joined(separator: " "))
      let words = CaptionWords(whole, credit: credit(in: elements, of: whole), agencies: agencies)
      return (
        group.places[0],
        Block(
          kind: .figure(source: resolved(address), caption: words.caption, credit: words.credit),
          text: collapsingWhiteSpace(tree.value(.alt, of: group.picture) ?? ""))
      )
    }
  }

  /// The nearest element around a caption that holds a picture, and its first picture.
  private func frame(of element: Int) -> (frame: Int, picture: Int)? {
    for (n, ancestor) in tree.ancestors(of: element).enumerated() {
      let end = Int(tree.nodes[ancestor].end)
      if n > PageFigures.highest || holds(texts, ancestor..<end) != nil { return nil }
      if let picture = holds(pictures, ancestor..<end) { return (ancestor, picture) }
      if tree.nodes[ancestor].tag == .figure { return nil }
    }
    return nil
  }

  /// The first of ascending numbers that lies in a range.
  private func holds(_ numbers: [Int], _ range: Range<Int>) -> Int? {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] < range.upperBound ? numbers[low] : nil
  }

  /// What an element inside of a caption holds that is named for credits.
  private func credit(in elements: [Int], of whole: String) -> String? {
    for element in elements {
      for node in element..<Int(tree.nodes[element].end) where !tree.nodes[node].isText {
        let names = [PackedName.class, .itemprop].compactMap { tree.value($0, of: node)?.lowercased() }
        guard names.contains(where: { name in creditNames.contains { name.contains($0) } }),
          !names.contains(where: { $0.contains("caption") })
        else { continue }
        let text = collapsingWhiteSpace(tree.text(in: node))
        if !text.isEmpty, whole.hasSuffix(text) || whole.hasPrefix(text) { return text }
      }
    }
    return nil
  }

  /// An address that a picture names; pages that load pictures late name it elsewhere than in `src`.
  private static func address(_ picture: Int, _ tree: PageTree) -> String? {
    [PackedName.dataSource, .src].lazy.compactMap { tree.value($0, of: picture) }.first {
      !$0.isEmpty && !$0.hasPrefix("data:") && $0.utf8.count < 2000
    }
  }

  /// The address as one of the web, unless it counts from the page's own folder: there a browser puts the pictures of a page
  /// that it saves.
  private func resolved(_ address: String) -> String {
    address.hasPrefix("/") ? resolvedAddress(address, against: base) : resolvedAddress(address, against: nil)
  }
}

private let creditNames = [
  "credit", "copyright", "photographer", "attribution", "byline", "author", "agency", "quelle",
]
