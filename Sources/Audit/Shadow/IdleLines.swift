import EventCore

/// The two ends of a tier's idle line.
struct IdleLineEnds: BitwiseCopyable {
  /// Places in the tier's part of `IdleLines`: that of the first, and that which comes free next, equal where nobody is
  /// in line.
  @Narrow fileprivate(set) var head = 0
  @Narrow fileprivate(set) var tail = 0
  /// Since when the last who joined has been idle.
  fileprivate(set) var newest = Int64.min
}

/// For each tier the available operators in the order in which they became idle, each at a later instant than the one
/// before, but for `Tier.tied`.
///
/// A line goes round in a piece of memory of its own. Nearly always the first leaves and somebody joins at the end: both
/// touch the tier's row and that of who comes or goes, and no neighbour's, which with thousands of operators is a line
/// of the cache that nobody has seen for long. Whoever leaves from the middle leaves a gap.
struct IdleLines: ~Copyable {
  struct Entry: BitwiseCopyable {
    var since: Int64 = 0
    @Narrow var assignment: Int = Self.free

    /// Nobody stands here. Before the head and from the tail on all places are free, and no gaps.
    static var free: Int { -1 }
    static var gap: Int { -2 }
  }

  /// Twice as many for each tier as its tree has leaves, from `Tier.root` on: never all taken.
  private var entries: Column<Entry>

  /// - Parameter placeCount: how many nodes the trees of all tiers have.
  init(placeCount: Int) {
    entries = Column(repeating: Entry(), count: placeCount)
  }

  /// The assignment that has been idle for longest; `nil`: nobody is in line.
  mutating func first(of tier: Tier) -> Int? {
    tier.line.head == tier.line.tail ? nil : entries[tier.root + tier.line.head].assignment
  }

  /// Since when an assignment in line has been idle.
  mutating func since(_ row: ShadowAssignment, of tier: Tier) -> Int64 { entries[tier.root + row.placeInLine].since }

  /// Goes to the end of the line; false: somebody there has not been idle for longer, or there is no room because of
  /// gaps, and nothing has happened.
  @inline(__always) mutating func enter(
    _ assignment: Int, _ row: UnsafeMutablePointer<ShadowAssignment>, of tier: UnsafeMutablePointer<Tier>, since: Int64
  ) -> Bool {
    let tail = tier.pointee.line.tail
    if tier.pointee.line.newest >= since, tier.pointee.line.head != tail { return false }
    if tier.pointee.hasFullLine { return false }
    let entry = entries.known(tier.pointee.root &+ tail)
    entry.pointee.since = since
    entry.pointee.assignment = assignment
    row.pointee.placeInLine = tail
    tier.pointee.line.tail = (tail &+ 1) & tier.pointee.lastPlaceInLine
    tier.pointee.line.newest = since
    return true
  }

  /// The first leaves.
  @inline(__always) mutating func removeFirst(
    _ row: UnsafeMutablePointer<ShadowAssignment>, of tier: UnsafeMutablePointer<Tier>
  ) {
    let start = tier.pointee.root
    var head = tier.pointee.line.head
    row.pointee.placeInLine = -1
    repeat {
      entries.known(start &+ head).pointee.assignment = Entry.free
      head = (head &+ 1) & tier.pointee.lastPlaceInLine
    } while entries.known(start &+ head).pointee.assignment == Entry.gap
    tier.pointee.line.head = head
    if tier.pointee.tied > 0 { tier.pointee.tied &-= 1 }
  }

  mutating func leave(_ row: UnsafeMutablePointer<ShadowAssignment>, of tier: UnsafeMutablePointer<Tier>) {
    if tier.pointee.isFirstInLine(row) {
      removeFirst(row, of: tier)
    } else {
      let place = tier.pointee.root + row.pointee.placeInLine
      let head = tier.pointee.root + tier.pointee.line.head
      if tier.pointee.tied > 0, entries[place].since == entries[head].since { tier.pointee.tied -= 1 }
      entries[place].assignment = Entry.gap
      row.pointee.placeInLine = -1
    }
  }

  /// Goes to the end of a line in which all have been idle since the same instant, and so has this one: they are a crowd
  /// from now on, in which each competes; false: it is not such a line.
  mutating func joinCrowd(
    _ assignment: Int, _ row: UnsafeMutablePointer<ShadowAssignment>, of tier: UnsafeMutablePointer<Tier>, since: Int64
  ) -> Bool {
    let (head, tail) = (tier.pointee.line.head, tier.pointee.line.tail)
    guard head != tail, entries[tier.pointee.root + head].since == since else { return false }
    if !tier.pointee.isCrowd {
      guard (head + 1) & tier.pointee.lastPlaceInLine == tail, tier.pointee.competing == 0 else { return false }
      tier.pointee.isCrowd = true
      tier.pointee.competing = 1
      tier.pointee.tied = 0
      // Nobody enters a line behind a crowd.
      tier.pointee.line.newest = .max
    }
    entries[tier.pointee.root + tail] = Entry(since: since, assignment: assignment)
    row.pointee.placeInLine = tail
    tier.pointee.line.tail = (tail + 1) & tier.pointee.lastPlaceInLine
    tier.pointee.competing += 1
    return true
  }

  /// A crowd is a line from now on, in the order of the ring.
  ///
  /// - Parameter ring: the tier's assignments in that order.
  mutating func lineUpCrowd(
    of tier: UnsafeMutablePointer<Tier>, ring: UnsafeBufferPointer<Int32>.SubSequence,
    _ assignments: inout Column<ShadowAssignment>
  ) {
    var place = tier.pointee.line.head
    tier.pointee.line.newest = entries[tier.pointee.root + place].since
    for assignment in ring where assignments[Int(assignment)].isInLine {
      entries[tier.pointee.root + place].assignment = Int(assignment)
      assignments[Int(assignment)].placeInLine = place
      place = (place + 1) & tier.pointee.lastPlaceInLine
    }
    tier.pointee.tied = tier.pointee.competing
    tier.pointee.competing = 0
    tier.pointee.isCrowd = false
  }

  /// Moves everybody together, so that there are no gaps.
  ///
  /// - Complexity: O(operators of the tier); between two times at least as many have left from the middle.
  mutating func closeGaps(of tier: UnsafeMutablePointer<Tier>, _ assignments: inout Column<ShadowAssignment>) {
    let (start, last) = (tier.pointee.root, tier.pointee.lastPlaceInLine)
    var end = tier.pointee.line.head
    var place = end
    while place != tier.pointee.line.tail {
      let entry = entries[start + place]
      entries[start + place].assignment = Entry.free
      if entry.assignment != Entry.gap {
        entries[start + end] = entry
        assignments[entry.assignment].placeInLine = end
        end = (end + 1) & last
      }
      place = (place + 1) & last
    }
    tier.pointee.line.tail = end
  }
}

extension ShadowAssignment {
  /// Stands in the line of its tier.
  @inline(__always) var isInLine: Bool { placeInLine >= 0 }
}

extension Tier {
  /// The places of a line are numbered from 0 to this, and are the low bits of it.
  @inline(__always) fileprivate var lastPlaceInLine: Int { 2 &* leaves &- 1 }

  @inline(__always) var hasEmptyLine: Bool { line.head == line.tail }

  /// There is no room for anybody, because of gaps.
  @inline(__always) var hasFullLine: Bool { (line.tail &+ 1) & lastPlaceInLine == line.head }

  /// Whether this assignment of the tier's has been idle for longest of those in line.
  @inline(__always) func isFirstInLine(_ row: UnsafeMutablePointer<ShadowAssignment>) -> Bool {
    row.pointee.placeInLine == line.head
  }
}
