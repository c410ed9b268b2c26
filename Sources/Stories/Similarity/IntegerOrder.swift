/// Puts keys in rising order.
///
/// Many keys of few bits, such as numbers of terms, go byte by byte into 256 boxes (Seward's radix sort, from the lowest byte). Others by
/// quicksort with the median of three (Hoare 1962, Singleton 1969). Neither keeps equal keys in place, as the library's sort does, which is
/// slower for it. What splits badly is the library's.
/// O(n log n).
func sortKeys(_ keys: inout [UInt64]) {
  let bits = UInt64.bitWidth - (keys.max() ?? 0).leadingZeroBitCount
  if keys.count > 64, bits <= 32 { return sortKeys(&keys, bits: bits) }
  let isSorted = keys.withUnsafeMutableBufferPointer { keys in
    sortKeys(keys, rounds: 2 * (Int.bitWidth - keys.count.leadingZeroBitCount))
  }
  if !isSorted { keys.sort() }
}

private func sortKeys(_ keys: inout [UInt64], bits: Int) {
  var sorted = keys
  for shift in stride(from: UInt64(0), to: UInt64(bits), by: 8) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { places in
      places.initialize(repeating: 0)
      for key in keys { places[Int(key >> shift & 0xFF)] += 1 }
      var sum: Int32 = 0
      for box in places.indices {
        sum += places[box]
        places[box] = sum - places[box]
      }
      for key in keys {
        let box = Int(key >> shift & 0xFF)
        sorted[Int(places[box])] = key
        places[box] += 1
      }
    }
    swap(&keys, &sorted)
  }
}

/// The key at a place of the rising order; others change places. O(n) for keys that split well, O(n log n) at worst.
func keyInOrder(at place: Int, of keys: inout [UInt64]) -> UInt64 {
  var rounds = 2 * (Int.bitWidth - keys.count.leadingZeroBitCount)
  return keys.withUnsafeMutableBufferPointer { keys in
    var range = keys.indices
    while range.count > smallRow, rounds > 0 {
      let end = range.lowerBound + split(UnsafeMutableBufferPointer(rebasing: keys[range]))
      range = place < end ? range.lowerBound..<end : end..<range.upperBound
      rounds -= 1
    }
    var rest = UnsafeMutableBufferPointer(rebasing: keys[range])
    if rest.count > smallRow { rest.sort() } else { insertionSort(rest) }
    return keys[place]
  }
}

/// Rows up to this are sorted by insertion.
private let smallRow = 24

private func sortKeys(_ keys: UnsafeMutableBufferPointer<UInt64>, rounds: Int) -> Bool {
  var rest = keys
  var rounds = rounds
  while rest.count > smallRow {
    if rounds == 0 { return false }
    rounds -= 1
    let end = split(rest)
    guard sortKeys(UnsafeMutableBufferPointer(rebasing: rest[..<end]), rounds: rounds) else { return false }
    rest = UnsafeMutableBufferPointer(rebasing: rest[end...])
  }
  insertionSort(rest)
  return true
}

/// Sorts keys that are few, or nearly in order. O(n + inversions).
func insertionSort(_ keys: UnsafeMutableBufferPointer<UInt64>) {
  for i in keys.indices.dropFirst() {
    let key = keys[i]
    var place = i
    while place > 0, keys[place - 1] > key {
      keys[place] = keys[place - 1]
      place -= 1
    }
    keys[place] = key
  }
}

/// Parts three keys or more so that none before the place returned is greater than any from it on; neither part is empty.
private func split(_ keys: UnsafeMutableBufferPointer<UInt64>) -> Int {
  let (first, middle, last) = (keys[0], keys[keys.count / 2], keys[keys.count - 1])
  let pivot = max(min(first, middle), min(max(first, middle), last))
  var low = -1
  var high = keys.count
  while true {
    repeat { low += 1 } while keys[low] < pivot
    repeat { high -= 1 } while keys[high] > pivot
    // Of the median of three one key at least is not smaller, so something is left behind.
    if low >= high { return high + 1 }
    keys.swapAt(low, high)
  }
}
