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
    if tree.pointee.inTree > 0 && tree.pointee.inLine == 0 && nodes[tree.pointee.firstNode &+ 1].key == key {
      return false
    }
    let (ends, number) = (tree.pointee.ends, Int32(truncatingIfNeeded: number))
    let last = places.known(Int(ends)).pointee.previous
    let neighbour = places.known(Int(last))
    guard neighbour.pointee.key < key else { return false }
    neighbour.pointee.next = number
    places.known(Int(ends)).pointee.previous = number
    place.pointee.key = key
    place.pointee.previous = last
    place.pointee.next = ends
    tree.pointee.inLine &+= 1
    return true
  }

  /// Takes a seat out of the line; the caller says where it is next.
  @inline(__always)
  mutating func leaveLine(_ place: UnsafeMutablePointer<Place>, of tree: UnsafeMutablePointer<Tree>) {
    let (before, after) = (place.pointee.previous, place.pointee.next)
    places.known(Int(before)).pointee.next = after
    places.known(Int(after)).pointee.previous = before
    tree.pointee.inLine &-= 1
  }

  /// Who stands first in the line, as an index of `places`; its ends, where nobody does.
  @inline(__always) func head(of tree: Tree) -> Int { Int(places.reading(Int(tree.ends)).pointee.next) }

  @inline(__always) mutating func hasHeadOfWinnersKey(_ tree: UnsafeMutablePointer<Tree>) -> Bool {
    // Where nobody is in the tree, nobody's place need be fetched.
    tree.pointee.inTree > 0 && places[head(of: tree.pointee)].key == nodes[tree.pointee.firstNode &+ 1].key
  }

  /// Who comes first, as an index of `places`, where all are in the line; `nil` says nothing.
  @inline(__always) func leader(of tree: Tree) -> Int? {
    tree.inTree == 0 && tree.inLine > 0 ? head(of: tree) : nil
  }

  /// Takes out the leader of a tree whose seats are all in the line.
  @inline(__always) mutating func removeLeader(of tree: UnsafeMutablePointer<Tree>) {
    let place = places.known(head(of: tree.pointee))
    place.pointee.key = Place.absent
    leaveLine(place, of: tree)
  }

  /// Seats the head of the line in the tree if its key is that of the tree's winner, so that all who are equal are in
  /// one place when a tie is resolved. Keys in the line are all different, so the next has a larger one.
  mutating func keepHeadApart(_ row: UnsafeMutablePointer<Tree>) {
    guard hasHeadOfWinnersKey(row) else { return }
    let head = head(of: row.pointee)
    let place = places.place(of: head)
    let key = place.pointee.key
    leaveLine(place, of: row)
    row.pointee.inTree &+= 1
    place.pointee.key = Place.inTree
    let seat = head &- row.pointee.firstPlace
    replay(from: seat, as: Node(key: key, winner: seat, equals: 1), in: row.pointee)
  }
}
