/// Numbers counted from 0 in sets that can be united.
///
/// Each set is named by one of its members. Nearly O(1) a step (Tarjan 1975), paths halved on the way.
struct DisjointSets {
  private var parent: [Int]

  /// Every number alone.
  init(count: Int) { parent = Array(0..<count) }

  var count: Int { parent.count }

  /// The member that names the set of a number.
  mutating func root(_ number: Int) -> Int {
    var number = number
    while parent[number] != number {
      parent[number] = parent[parent[number]]
      number = parent[number]
    }
    return number
  }

  /// Makes one set of those of two numbers, named by the lower name of both.
  mutating func unite(_ a: Int, _ b: Int) {
    let (x, y) = (root(a), root(b))
    if x != y { parent[max(x, y)] = min(x, y) }
  }

  /// Makes one set of two that are given by their names; the second name stays.
  mutating func attach(_ name: Int, to other: Int) { parent[name] = other }
}
