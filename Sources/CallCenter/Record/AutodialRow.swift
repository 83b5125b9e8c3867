import EventCore

/// An attempt under way, as the ledger knows it.
struct AttemptRow {
  /// Where the attempt is.
  enum State: UInt8 {
    case gone
    case dialing
    case detecting
    case waiting
    case talking
  }

  var state: State
  /// Answered by a person; only known once it is answered.
  var isLive: Bool
  /// It began in the counted part of the horizon.
  var isCounted: Bool
  var autodial: UInt32
  /// The cell, interval × autodial, in which the attempt counts.
  var cell: UInt32
  /// The end of detection, in microseconds.
  var detected: Int64

  static let none = AttemptRow(state: .gone, isLive: false, isCounted: false, autodial: 0, cell: 0, detected: 0)
}

/// An autodial, as the ledger knows it.
struct AutodialRow {
  /// A person's wait up to this long is in time.
  let within: Int64
  /// Where the bits of this autodial's contacts begin.
  let firstWord: Int
  var lines = Headcount()
  var staffed = Headcount()
  var talking = Headcount()
  var busy = Headcount()
  /// Sum of the priorities of those on duty, and its reciprocal, 0 with nobody.
  var priorities = 0
  var reciprocal = 0.0
  /// Σ over the counted answers of 1 ÷ the sum of priorities at that time.
  var promised = 0.0
  var account = AutodialAccount()

  init(_ plan: AutodialPlan, firstWord: Int) {
    within = plan.nuisance.within.microseconds
    self.firstWord = firstWord
  }

  /// Somebody with that priority comes on duty, or leaves it when negative.
  mutating func changeStaff(by priority: Int) {
    priorities += priority
    reciprocal = priorities == 0 ? 0 : 1 / Double(priorities)
  }
}

/// What an operator has to do with such traffic.
struct OutboundPerson {
  /// This operator's rows in the list of assignments to autodials.
  var firstAssignment: UInt32 = 0
  var lastAssignment: UInt32 = 0
  /// The channel of the latest offer of an autodial's call, and the time in `ready` that it ended.
  var channel = Channel.webWorkplace
  var idle: Int64 = 0
  /// The autodial call in hand is with a person.
  var isLive = false
  /// Calls of autodials that were taken, counted ones only.
  var autodialCalls: UInt32 = 0
  var manual = ManualCall.none
  var counts = ManualCounts()

  init() {}
}

/// The latest call that an operator started.
struct ManualCall {
  var queue: UInt32
  var isCounted: Bool
  var begun: Int64
  /// Minus 1: not answered.
  var answered: Int64

  static let none = ManualCall(queue: 0, isCounted: false, begun: 0, answered: -1)
}

/// A queue's part in such traffic.
struct OutboundQueue {
  var manual = ManualCounts()
  var manualBusy = Headcount()
  var callbacks = CallbackCounts()
}
