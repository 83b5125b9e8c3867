import CallCenter

/// An operator as the events so far show them. Times are microseconds; -1 stands for nobody and never.
struct ShadowOperator: Sendable {
  /// The operator's rows among the shadow's assignments.
  var firstAssignment: Int
  var endOfAssignments: Int
  var hasChannel: Bool
  var presence: Bool
  /// From the start of ringing; -1: not known.
  var ringTimeout: Int64

  var status = OperatorStatus.offline
  var onDuty = false
  var backsOff = false
  var isSentAway = false
  /// The last offer was missed, and none was answered since.
  var missedLast = false
  /// The distributor could offer a call: on duty, nothing in hand that it sees.
  var isAvailable = false
  /// The call on offer, by slot.
  var offer = -1
  /// The call talked to, by slot.
  var call = -1
  var missesInRow = 0

  var statusSince: Int64 = 0
  var offerBegan: Int64 = 0
  var ringBegan: Int64 = 0
  var answeredAt: Int64 = 0
  var missedAt: Int64 = 0
  var sentAwayAt: Int64 = 0
  /// Since when the distributor has seen the operator ready, for `longestIdle`.
  var idleSince: Int64 = 0
  var offerIsBlind = false
  /// The phone was heard to ring for the offer that is on.
  var hasRung = false

  /// Time in status `talking`, and time between answers and ends of talk: they must agree.
  var talkingTime: Int64 = 0
  var talkTime: Int64 = 0
  /// Time in status `reserved`; time of offers, and of those among them that were not blind.
  var reservedTime: Int64 = 0
  var offerTime: Int64 = 0
  var seenOfferTime: Int64 = 0
  /// Counted time over all statuses.
  var countedTime: Int64 = 0

  /// Whether the distributor sees the operator ready and may offer a call.
  var couldBeOffered: Bool {
    guard hasChannel, onDuty, offer < 0, call < 0, !backsOff, !isSentAway else { return false }
    return presence ? status == .ready : status != .offline
  }
}

/// Operator × queue, with the clocks by which the queue's policy chooses.
struct ShadowAssignment: Sendable {
  var `operator`: Int
  var queue: Int
  var priority: UInt8
  var after: Int64
  /// -1: never offered a call of this queue.
  var tier = -1
  /// The place on the tier's ring.
  var place = -1
  /// Which of the queue's delays holds; -1: none.
  var delay = -1
  /// The cell of operators who are alike; -1: not compared.
  var cell = -1

  var shareClock: Int64 = 0
  var calls: Int64 = 0
  var load: Int64 = 0
}
