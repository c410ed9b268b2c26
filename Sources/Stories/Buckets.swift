/// Numbers gathered by key in two flat arrays: links by article, articles by story.
struct Buckets: Sendable {
  private var starts: [Int]
  private var items: [Int32]

  /// Pairs of key and number; numbers of one key keep their order. O(n).
  init(count: Int, _ pairs: some Collection<(key: Int, item: Int)>) {
    starts = [Int](repeating: 0, count: count + 1)
    for pair in pairs { starts[pair.key + 1] += 1 }
    for key in 0..<count { starts[key + 1] += starts[key] }
    var next = starts
    items = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      items[next[pair.key]] = Int32(pair.item)
      next[pair.key] += 1
    }
  }

  subscript(key: Int) -> some RandomAccessCollection<Int> {
    items[starts[key]..<starts[key + 1]].lazy.map { Int($0) }
  }
}
