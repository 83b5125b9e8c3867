import EventCore

// Those who came in the order of their keys, and need no tournament.
extension Tournaments {
  /// Keys from here on stand behind all ordinary ones, and would close the line to everybody who comes after them.
  static var lastKeyInLine: Int64 { 1 << 62 }

  /// Puts a seat at the end of the line, if its key is above all there and is not the key of the tree's winner.
  ///
  /// - Parameter place: the seat's index in `places`.
  @inline(__always) mutating func joinsLine(_ place: Int, key: Int64, of tree: TreeID) -> Bool {
    guard key < Self.lastKeyInLine else { return false }
    let tail = trees[tree].tail
    let number = Int32(truncatingIfNeeded: place)
    if tail < 0 {
      guard nodes[trees[tree].firstNode &+ 1].key != key else { return false }
      trees[tree].head = number
    } else {
      guard places[Int(tail)].key < key else { return false }
      places[Int(tail)].next = number
    }
    trees[tree].tail = number
    places[place] = Place(key: key, previous: tail, next: -1)
    return true
  }

  /// Takes a seat out of the line; the caller says where it is next.
  @inline(__always) mutating func leaveLine(_ place: Int, of tree: TreeID) {
    let (before, after) = (places[place].previous, places[place].next)
    if before < 0 { trees[tree].head = after } else { places[Int(before)].next = after }
    if after < 0 { trees[tree].tail = before } else { places[Int(after)].previous = before }
  }

  /// Seats the head of the line in the tree if its key is that of the tree's winner, so that all who are equal are in
  /// one place when a tie is resolved. Keys in the line are all different, so the next has a larger one.
  mutating func keepHeadApart(_ tree: TreeID) {
    let row = trees[tree]
    let head = Int(row.head)
    if head < 0 { return }
    let key = places[head].key
    guard key == nodes[row.firstNode &+ 1].key else { return }
    leaveLine(head, of: tree)
    places[head].key = Place.inTree
    let seat = head &- row.firstPlace
    replay(from: seat, as: Node(key: key, winner: seat, equals: 1), in: row)
  }
}
