/// Undirected links between nodes counted from 0, each pair at most once.
struct WeightedGraph: Sendable {
  struct Link: Sendable, Hashable {
    var first: Int
    var second: Int
    var weight: Double
  }

  var nodeCount: Int
  var links: [Link] = []

  init(nodeCount: Int) { self.nodeCount = nodeCount }

  mutating func link(_ a: Int, _ b: Int, _ weight: Double) {
    links.append(Link(first: min(a, b), second: max(a, b), weight: weight))
  }
}
