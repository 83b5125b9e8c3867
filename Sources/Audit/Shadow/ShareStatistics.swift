import EventCore

/// Who was chosen how often, among operators who are alike: for each cell (one desk, one priority, one kind of
/// operator) the shares expected of each, and for each pair of cells whom a choice between them favoured.
///
/// Only decisions between at least two count. All sums are over the decisions in their order, so they are the same in
/// every run of the same events.
struct ShareStatistics: Hashable, Sendable {
  /// One row of the operators who are alike.
  struct Member: Hashable, Sendable {
    var assignment: Int
    var chosen = 0
    /// The calls that fall to this member if all who could take them are equally likely.
    var expected = 0.0
    /// The operator's handled and available time, and the longest single talk, wrap-up or own call, in microseconds.
    var handled: Int64 = 0
    var available: Int64 = 0
    var longest: Int64 = 0
    /// The operator missed an offer, and came last for a while.
    var hasMissed = false

    init(assignment: Int) {
      self.assignment = assignment
    }
  }

  struct Cell: Hashable, Sendable {
    var desk: Int
    var priority: UInt8
    var members: [Int] = []
    /// Shares are compared inside the cell: the policy holds its members equal.
    var comparesShares: Bool
    /// Handled time is compared inside the cell: the policy holds its members equal by load.
    var comparesLoad: Bool
    /// Decisions that fell into this cell with a choice inside it.
    var decisions = 0

    init(desk: Int, priority: UInt8, comparesShares: Bool, comparesLoad: Bool) {
      self.desk = desk
      self.priority = priority
      self.comparesShares = comparesShares
      self.comparesLoad = comparesLoad
    }
  }

  /// Two cells of one desk that differ in priority alone.
  struct Pair: Hashable, Sendable {
    var higher: Int
    var lower: Int
    var decisions = 0
    var toHigher = 0
    /// What would fall to the higher one if priority did not count, and the variance of that.
    var expected = 0.0
    var variance = 0.0
  }

  var members: [Member] = []
  var cells: [Cell] = []
  var pairs: [Pair] = []

  /// Adds another run of the same floor.
  mutating func merge(_ other: Self) {
    precondition(cells.count == other.cells.count, "only runs of one floor can be put together")
    for index in members.indices {
      members[index].chosen += other.members[index].chosen
      members[index].expected += other.members[index].expected
      members[index].handled += other.members[index].handled
      members[index].available += other.members[index].available
      members[index].longest = max(members[index].longest, other.members[index].longest)
      members[index].hasMissed = members[index].hasMissed || other.members[index].hasMissed
    }
    for index in cells.indices { cells[index].decisions += other.cells[index].decisions }
    for index in pairs.indices {
      pairs[index].decisions += other.pairs[index].decisions
      pairs[index].toHigher += other.pairs[index].toHigher
      pairs[index].expected += other.pairs[index].expected
      pairs[index].variance += other.pairs[index].variance
    }
  }
}
