import EventCore

/// A call in the house that has no operator yet, as the ledger knows it.
struct CallRow {
  /// Where the call is.
  enum Place: UInt8 {
    /// It has left, or an operator's row tells the rest.
    case gone
    case script
    case queue
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
  /// When the talk began.
  var answered: Int64
  var isCounted: Bool

  static let none = Work(queue: 0, cell: 0, answered: 0, isCounted: false)
}

/// An operator, as the ledger knows them: three cache lines, what every contact touches in the first. On a floor of
/// thousands the time goes into fetching these rows, so their fields are narrow and in this order; of an odd number of
/// lines, rows lie in all sets of the cache and not in every second.
struct OperatorRow {
  /// How far `work` is.
  enum Contact: UInt8 {
    case none
    case talk
    /// The talk is over and the wrap-up is on, or about to be found of no length.
    case wrapUp
  }

  var status = OperatorStatus.offline
  /// Log-in to log-off, overtime included: where promised shares are collected.
  var isOnDuty = false
  /// The shift is over, or the horizon is.
  var isOvertime = false
  var contact = Contact.none
  /// Counted calls that an operator with one desk answered in steps, still to be entered as `calls`, `offers` and
  /// `idleSpells`; those that ended no idle spell are taken off the last beforehand.
  var answeredAtOnce: UInt32 = 0
  var statusSince: Int64 = 0
  var work = Work.none
  /// There is one assignment, and all work is for its desk.
  var hasOneDesk = false
  /// Counted calls whose wrap-up came to its end.
  var handled: UInt32 = 0
  /// Talk still to be entered as `talk` and as time in that status.
  var shortTalk: Int64 = 0
  /// Idle spells still to be entered as such and as time in the status `ready`.
  var shortIdle: Int64 = 0
  /// In square microseconds; the one sum that is not exact.
  var idleSquares = 0.0

  /// Of counted calls whose wrap-up came to its end.
  var talk: Int64 = 0
  var wrapUp: Int64 = 0
  /// When the talk of `work` ended.
  var talkEnded: Int64 = 0
  var calls: UInt32 = 0
  var offers: UInt32 = 0
  var idleSpells: UInt32 = 0
  /// The assignment under which the latest offer was made.
  var offered: UInt32 = 0
  /// This operator's rows in the ledger's list of own assignments.
  var firstAssignment: UInt32 = 0
  var lastAssignment: UInt32 = 0
  var blindOffers: UInt32 = 0
  var missedNoAnswer: UInt32 = 0
  var missedBusy: UInt32 = 0
  var withdrawn: UInt32 = 0
  /// Ended overtime; minus its start while some is on.
  var overtime: Int64 = 0
  /// Fills the third line, so that every row begins with one.
  private var unused: (Int64, Int64, Int64, Int64, Int64, Int64, Int64) = (0, 0, 0, 0, 0, 0, 0)

  mutating func miss(_ kind: MissKind) {
    switch kind {
    case .noAnswer: missedNoAnswer &+= 1
    case .busy: missedBusy &+= 1
    }
  }
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
  /// Those whose talk began or ended in an event of its own; in a step it changes `busyInSteps`.
  var busy = Headcount()
  /// Counts for the queue and for the house.
  var busyInSteps = Headcount()
  /// Sum of the priorities of those on duty, and its reciprocal, 0 with nobody.
  var priorities = 0
  var reciprocal = 0.0
  /// Σ over the counted answers of 1 ÷ the sum of priorities at that time.
  var promised = 0.0
  /// Counted calls of the current interval that were answered on entry, still to be entered in the account.
  var answeredOnEntry = 0
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

extension OperatorRow {
  /// - Parameters:
  ///   - plan: borrowed, for a copy would count up and down a dozen references for each operator.
  ///   - own: gets the operator's assignments to queues.
  init(_ who: Int, of plan: borrowing FloorPlan, _ own: inout [OwnAssignment]) {
    let rows = plan.appendAssignments(of: who, to: &own) { desk in
      if case .queue(let queue) = desk { queue.rawValue } else { nil }
    }
    firstAssignment = UInt32(rows.lowerBound)
    lastAssignment = UInt32(rows.upperBound)
    hasOneDesk = rows.count == 1
    if rows.count == 1 { work.queue = own[rows.lowerBound].queue }
  }

  /// This operator's own, out of those of all.
  func assignments(among all: UnsafeMutablePointer<OwnAssignment>) -> UnsafeMutableBufferPointer<OwnAssignment> {
    UnsafeMutableBufferPointer(
      start: all + Int(firstAssignment), count: Int(lastAssignment) - Int(firstAssignment))
  }
}

extension UnsafeMutablePointer<OwnAssignment> {
  /// The row in the plan of the assignment to a queue, among those of one operator.
  ///
  /// - Complexity: O(log of the operator's assignments).
  /// - Precondition: the operator is assigned to the queue.
  func row(in queue: UInt32, from first: UInt32, to last: UInt32) -> UInt32 {
    var low = Int(first)
    var end = Int(last)
    while low &+ 1 < end {
      let middle = (low &+ end) &>> 1
      if self[middle].queue <= queue { low = middle } else { end = middle }
    }
    precondition(low < end && self[low].queue == queue, "a call was offered to somebody not assigned to its queue")
    return self[low].row
  }
}
