import EventCore

/// For each tier the available operators in the order in which they became idle, each at a later instant than the one
/// before.
///
/// A line is a ring that is closed by a place of the tier's own, so that nobody is ever first or last and nothing has to
/// be asked: whether a line is empty changes from call to call, and the processor would guess wrong at every third.
struct IdleLines: ~Copyable {
  struct Place: BitwiseCopyable {
    var since: Int64
    @Narrow var before: Int
    @Narrow var behind: Int
  }

  /// By assignment, and then by tier.
  private var places: Column<Place>
  private let assignmentCount: Int

  /// Stands for `before` of an assignment that is not in line.
  private static var absent: Int { -1 }

  init(assignmentCount: Int, tierCount: Int) {
    self.assignmentCount = assignmentCount
    places = Column(repeating: Place(since: 0, before: Self.absent, behind: 0), count: assignmentCount)
    for tier in 0..<tierCount {
      let own = assignmentCount + tier
      places.append(Place(since: .min, before: own, behind: own))
    }
  }

  /// The assignment that has been idle for longest; `nil`: nobody is in line.
  mutating func first(of tier: Int) -> Int? {
    let head = places[assignmentCount + tier].behind
    return head < assignmentCount ? head : nil
  }

  /// Whether this assignment has been idle for longest.
  @inline(__always) mutating func isFirst(_ assignment: Int, of tier: Int) -> Bool {
    places.known(assignmentCount &+ tier).pointee.behind == assignment
  }

  @inline(__always) mutating func contains(_ assignment: Int) -> Bool {
    places.known(assignment).pointee.before != Self.absent
  }

  /// Since when an assignment in line has been idle.
  mutating func since(_ assignment: Int) -> Int64 { places[assignment].since }

  /// Goes to the end of the line; false: somebody there has not been idle for longer, and nothing has happened.
  @inline(__always) mutating func enter(_ assignment: Int, of tier: Int, since: Int64) -> Bool {
    let end = assignmentCount &+ tier
    let close = places.known(end)
    let before = close.pointee.before
    let last = places.known(before)
    if last.pointee.since >= since { return false }
    last.pointee.behind = assignment
    close.pointee.before = assignment
    let own = places.known(assignment)
    own.pointee.since = since
    own.pointee.before = before
    own.pointee.behind = end
    return true
  }

  @inline(__always) mutating func leave(_ assignment: Int) {
    let own = places.known(assignment)
    let (before, behind) = (own.pointee.before, own.pointee.behind)
    places.known(before).pointee.behind = behind
    places.known(behind).pointee.before = before
    own.pointee.before = Self.absent
  }
}
