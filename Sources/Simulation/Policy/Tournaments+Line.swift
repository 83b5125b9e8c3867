import EventCore

// Those who came in the order of their keys, and need no tournament.
extension Tournaments {
  /// Keys from here on stand behind all ordinary ones, and would close the line to everybody who comes after them.
  static var lastKeyInLine: Int64 { 1 << 62 }

  /// Puts a seat at the end of the line, if its key is above all there and is not the key of the tree's winner.
  ///
  /// - Parameters:
  ///   - place: the seat's, which has the index `number` in `places`.
  ///   - tree: the tree's row.
  @inline(__always)
  mutating func joinsLine(
    _ place: UnsafeMutablePointer<Place>, _ number: Int, key: Int64, of tree: UnsafeMutablePointer<Tree>
  ) -> Bool {
    guard key < Self.lastKeyInLine else { return false }
    let tail = tree.pointee.tail
    let number = Int32(truncatingIfNeeded: number)
    if tail < 0 {
      guard tree.pointee.inTree == 0 || nodes[tree.pointee.firstNode &+ 1].key != key else { return false }
      tree.pointee.head = number
    } else {
      let last = places.place(of: Int(tail))
      guard last.pointee.key < key else { return false }
      last.pointee.next = number
    }
    tree.pointee.tail = number
    place.pointee.key = key
    place.pointee.previous = tail
    place.pointee.next = -1
    return true
  }

  /// Takes a seat out of the line; the caller says where it is next.
  @inline(__always)
  mutating func leaveLine(_ place: UnsafeMutablePointer<Place>, of tree: UnsafeMutablePointer<Tree>) {
    let (before, after) = (place.pointee.previous, place.pointee.next)
    if before < 0 { tree.pointee.head = after } else { places[Int(before)].next = after }
    if after < 0 { tree.pointee.tail = before } else { places[Int(after)].previous = before }
  }

  @inline(__always) mutating func hasHeadOfWinnersKey(_ tree: UnsafeMutablePointer<Tree>) -> Bool {
    // Where nobody is in the tree, nobody's place need be fetched.
    if tree.pointee.inTree == 0 { return false }
    let head = tree.pointee.head
    return head >= 0 && places[Int(head)].key == nodes[tree.pointee.firstNode &+ 1].key
  }

  /// Who comes first, as an index of `places`, where all are in the line; `nil` says nothing.
  @inline(__always) func leader(of tree: Tree) -> Int? {
    tree.inTree == 0 && tree.head >= 0 ? Int(tree.head) : nil
  }

  /// Takes out the leader of a tree whose seats are all in the line.
  @inline(__always) mutating func removeLeader(of tree: UnsafeMutablePointer<Tree>) {
    let place = places.place(of: Int(tree.pointee.head))
    place.pointee.key = Place.absent
    let next = place.pointee.next
    tree.pointee.head = next
    tree.pointee.inLine &-= 1
    if next < 0 { tree.pointee.tail = -1 } else { places[Int(next)].previous = -1 }
  }

  /// Seats the head of the line in the tree if its key is that of the tree's winner, so that all who are equal are in
  /// one place when a tie is resolved. Keys in the line are all different, so the next has a larger one.
  mutating func keepHeadApart(_ row: UnsafeMutablePointer<Tree>) {
    guard hasHeadOfWinnersKey(row) else { return }
    let head = Int(row.pointee.head)
    let place = places.place(of: head)
    let key = place.pointee.key
    leaveLine(place, of: row)
    row.pointee.inLine &-= 1
    row.pointee.inTree &+= 1
    place.pointee.key = Place.inTree
    let seat = head &- row.pointee.firstPlace
    replay(from: seat, as: Node(key: key, winner: seat, equals: 1), in: row.pointee)
  }
}
