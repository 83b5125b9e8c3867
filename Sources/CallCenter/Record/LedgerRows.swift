import EventCore

/// A call in the house, as the ledger knows it.
struct CallRow {
  /// Where the call is.
  enum Place: UInt8 {
    case gone
    case script
    case queue
    case talk
  }

  var place: Place
  /// It arrived in the counted part of the horizon.
  var isCounted: Bool
  var queue: UInt32
  /// The cell, interval × queue, in which the call counts.
  var cell: UInt32
  /// Queue entry, in microseconds.
  var entered: Int64

  static let none = CallRow(place: .gone, isCounted: false, queue: 0, cell: 0, entered: 0)
}

/// What an operator's last answered call still owes: whose wrap-up it is.
struct Work {
  var queue: UInt32
  var cell: UInt32
  var isCounted: Bool
  /// The talk is over and the wrap-up is on, or about to be found of no length.
  var isWrappingUp: Bool
  /// When the talk began.
  var answered: Int64
  /// When the talk ended.
  var talkEnded: Int64

  static let none = Work(
    queue: 0, cell: 0, isCounted: false, isWrappingUp: false, answered: 0, talkEnded: 0)
}

/// An operator, as the ledger knows them.
struct OperatorRow {
  var status = OperatorStatus.offline
  var statusSince: Int64 = 0
  /// Log-in to log-off, overtime included: where promised shares are collected.
  var isOnDuty = false
  /// The shift is over, or the horizon is.
  var isOvertime = false
  var overtimeSince: Int64 = 0
  /// The assignment under which the latest offer was made.
  var offered: UInt32 = 0
  var work = Work.none
  var counts = OperatorCounts()
}

/// A queue, as the ledger knows it.
struct QueueRow {
  /// Waits up to this long are within the service level.
  let within: Int64
  /// Abandonments up to this long are forgiven by the formula that names it; below 0 otherwise.
  let short: Int64
  /// The policy promises a share.
  let promisesShares: Bool
  var waiting = Level()
  var busy = Level()
  /// Sum of the priorities of those on duty, and its reciprocal, 0 with nobody.
  var priorities = 0
  var reciprocal = 0.0
  /// Σ over the counted answers of 1 ÷ the sum of priorities at that time.
  var promised = 0.0
  var account: QueueAccount

  init(_ plan: QueuePlan) {
    within = plan.serviceLevel.within.microseconds
    short =
      if case .shortAbandonsGoodUpTo(let length) = plan.serviceLevel.formula { length.microseconds } else { -1 }
    promisesShares =
      switch plan.policy {
      case .weighted, .weightedRandom: true
      case .strict, .longestIdle, .fewestCalls, .leastLoad, .roundRobin, .random: false
      }
    account = QueueAccount(bands: plan.bands)
  }

  /// Somebody with that priority comes on duty, or leaves it when negative.
  mutating func changeStaff(by priority: Int) {
    priorities += priority
    reciprocal = priorities == 0 ? 0 : 1 / Double(priorities)
  }
}

/// Under which assignment an operator serves a queue, found without a search through the plan.
struct AssignmentFinder: Sendable {
  /// Rows of an operator: `starts[operator]..<starts[operator + 1]`, ascending in queue.
  private var starts: [Int32] = [0]
  private var queues: [UInt32] = []
  private var rows: [UInt32] = []

  init(_ plan: FloorPlan) {
    for `operator` in plan.operators.rows {
      let own = `operator`.assignments.sorted { plan.assignments[$0].queue < plan.assignments[$1].queue }
      queues += own.map { plan.assignments[$0].queue.rawValue }
      rows += own.map(\.rawValue)
      starts.append(Int32(rows.count))
    }
  }

  /// All assignments of one operator.
  func assignments(of who: OperatorID) -> ArraySlice<UInt32> {
    rows[Int(starts[who.index])..<Int(starts[who.index + 1])]
  }

  /// - Complexity: O(log of the operator's assignments).
  /// - Precondition: the operator is assigned to the queue.
  func assignment(of who: OperatorID, in queue: UInt32) -> UInt32 {
    var low = Int(starts[who.index])
    var high = Int(starts[who.index + 1]) - 1
    while low < high {
      let middle = (low + high) >> 1
      if queues[middle] < queue { low = middle + 1 } else { high = middle }
    }
    precondition(low == high && queues[low] == queue, "a call was offered to somebody who is not assigned to its queue")
    return rows[low]
  }
}
