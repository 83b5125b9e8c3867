import CallCenter
import Chance
import EventCore

/// Where a call is.
enum CallPhase: UInt8, BitwiseCopyable {
  /// The place is free for another call.
  case free
  case inScript
  /// In the queue, not on offer.
  case waiting
  /// In the queue, on offer to one operator.
  case onOffer
  case talking
  /// The caller has left and will call again; no call is in the house.
  case betweenAttempts
}

/// Everything about one call in the house.
struct CallState: BitwiseCopyable {
  var phase: CallPhase
  var source: SourceID
  var queue: QueueID
  /// Position of the call's priority in the plan's descending list.
  var level: UInt8
  /// How the call leaves when its script's last wait is over, instead of entering the queue.
  var leavesAfterScript: ExitKind?
  /// From 1.
  var attempt: UInt32
  /// Position in the order of all arrivals, from 1.
  var number: UInt64
  /// The caller's number in its source, from 1.
  var caller: UInt64
  /// The random words of this attempt: gap, patience, talk, wrap-up.
  var chance: RandomBlock
  /// Given instead of drawn; negative: drawn. Patience `Int64.max`: endless.
  var givenTalk: Int64
  var givenWrapUp: Int64
  var givenPatience: Int64
  /// The next instruction of the script.
  var instruction: Int32
  /// Draws made by scripts so far.
  var scriptDraws: UInt32
  /// Offers made so far, which number the draws of a drawing policy.
  var offers: UInt32
  var transfers: UInt32
  /// When the call entered its queue.
  var entered: SimTime
  /// Position in the queue's list of waits at which further operators become eligible.
  var escalation: Int32
  /// Whom the call is on offer to, or talks with.
  var `operator`: OperatorID
  /// The operator's row for this call's queue.
  var assignment: AssignmentID
  /// Something of the following runs.
  var hasClocks: Bool
  var patienceTicket: Ticket
  var longestWaitTicket: Ticket
  var escalationTicket: Ticket
  var comfortTicket: Ticket
  /// Neighbours in the waiting line; -1: none.
  var previous: Int32
  var next: Int32
}

typealias Ticket = EventQueue<PendingEvent>.Ticket
