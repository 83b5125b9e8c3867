import EventCore

// Those who came in the order of their keys, and need no tournament.
extension Tournaments {
  /// Keys from here on stand behind all ordinary ones, and would close the line to everybody who comes after them.
  static var lastKeyInLine: Int64 { 1 << 62 }

  func isInLine(_ seat: Int, of tree: TreeID) -> Bool { places[trees[tree].firstPlace + seat].key >= 0 }

  /// Puts a seat at the end of the line, if its key is above all there and is not the key of the tree's winner.
  mutating func joinsLine(_ seat: Int, key: Int64, of tree: TreeID) -> Bool {
    guard key < Self.lastKeyInLine else { return false }
    let first = trees[tree].firstPlace
    let tail = trees[tree].tail
    let place = Int32(truncatingIfNeeded: seat)
    if tail < 0 {
      guard nodes[trees[tree].firstNode + 1].key != key else { return false }
      trees[tree].head = place
    } else {
      guard places[first + Int(tail)].key < key else { return false }
      places[first + Int(tail)].next = place
    }
    trees[tree].tail = place
    places[first + seat] = Place(key: key, previous: tail, next: -1)
    return true
  }

  /// - Precondition: the seat is in the line.
  mutating func leaveLine(_ seat: Int, of tree: TreeID) {
    let first = trees[tree].firstPlace
    let place = places[first + seat]
    if place.previous < 0 { trees[tree].head = place.next } else { places[first + Int(place.previous)].next = place.next }
    if place.next < 0 { trees[tree].tail = place.previous } else { places[first + Int(place.next)].previous = place.previous }
    places[first + seat] = .none
  }

  /// Seats the head of the line in the tree if its key is that of the tree's winner, so that all who are equal are in one
  /// place when a tie is resolved. Keys in the line are all different, so the next has a larger one.
  mutating func keepHeadApart(_ tree: TreeID) {
    let head = Int(trees[tree].head)
    if head < 0 { return }
    let key = places[trees[tree].firstPlace + head].key
    guard key == nodes[trees[tree].firstNode + 1].key else { return }
    leaveLine(head, of: tree)
    replay(from: head, as: Node(key: key, winner: head, equals: 1), in: trees[tree])
  }
}
