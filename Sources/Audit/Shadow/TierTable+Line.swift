import EventCore

/// A place of a ring in its tier's line. Neighbours are places on the same ring.
struct PlaceInLine: BitwiseCopyable {
  fileprivate(set) var since: Int64 = 0
  /// -1: the first; `absent`: not in line.
  fileprivate var before = absent
  /// -1: the last.
  fileprivate var behind: Int32 = -1

  fileprivate static var absent: Int32 { -2 }

  /// Somebody stands there.
  var isTaken: Bool { before != Self.absent }
}

// Available operators in the order in which they became idle.
extension TierTable {
  @inline(__always) mutating func isInLine(_ place: Int, of tier: Int) -> Bool {
    places[tiers[tier].start &+ place].isTaken
  }

  /// The one who comes before everybody else of the tier, no other having the same key; -1: nobody does, or `first` has
  /// to look.
  @inline(__always) mutating func leader(of tier: Int) -> Int {
    let row = tiers.place(of: tier)
    let head = Int(row.pointee.head)
    if head < 0 { return -1 }
    let champion = Int(winners[row.pointee.root &+ 1])
    if champion < 0 { return head }
    let start = row.pointee.start
    return places[start &+ head].since < keys[start &+ champion].first ? head : -1
  }

  /// Joins the end of the line; false: somebody there has not been idle for longer, and nothing has happened.
  @inline(__always) mutating func queueUp(_ place: Int, of tier: Int, since: Int64) -> Bool {
    let row = tiers.place(of: tier)
    let start = row.pointee.start
    let tail = row.pointee.tail
    if tail >= 0 {
      let last = places.place(of: start &+ Int(tail))
      if last.pointee.since >= since { return false }
      last.pointee.behind = Int32(truncatingIfNeeded: place)
    } else {
      row.pointee.head = Int32(truncatingIfNeeded: place)
    }
    row.pointee.tail = Int32(truncatingIfNeeded: place)
    row.pointee.available &+= 1
    let own = places.place(of: start &+ place)
    own.pointee.since = since
    own.pointee.before = tail
    own.pointee.behind = -1
    return true
  }

  @inline(__always) mutating func leaveLine(_ place: Int, of tier: Int) {
    let row = tiers.place(of: tier)
    let start = row.pointee.start
    let own = places.place(of: start &+ place)
    let (before, behind) = (own.pointee.before, own.pointee.behind)
    if before >= 0 { places[start &+ Int(before)].behind = behind } else { row.pointee.head = behind }
    if behind >= 0 { places[start &+ Int(behind)].before = before } else { row.pointee.tail = before }
    own.pointee.before = PlaceInLine.absent
    row.pointee.available &-= 1
  }
}
