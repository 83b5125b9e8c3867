import CallCenter
import Chance
import EventCore

/// Where a call is.
enum CallPhase: UInt8, BitwiseCopyable {
  /// The place is free for another call.
  case free
  case inScript
  /// An attempt of an autodial: a line rings, or it is being told who answered.
  case dialled
  /// In the queue, not on offer.
  case waiting
  /// In the queue, and not offered for a while: a caller who did not answer when called back.
  case resting
  /// In the queue, on offer to one operator.
  case onOffer
  case talking
  /// The caller has left and will call again; no call is in the house.
  case betweenAttempts
}

/// Everything about one call in the house, in three 64-byte lines: what the end of its talk needs in the first, what
/// most waits need in the second. Of an odd number of lines, calls lie in all sets of the cache and not in every second.
struct CallState: BitwiseCopyable {
  var phase = CallPhase.free
  /// Position of the call's priority in the plan's descending list.
  var level: UInt8 = 0
  /// Something that stops with the wait runs.
  var hasClocks = false
  /// Talk, patience or wrap-up may be given instead of drawn.
  var hasGiven = false
  /// An attempt of an autodial.
  var isAutodial = false
  /// The caller has hung up and is called back.
  var isCallback = false
  /// How the call leaves when its script's last wait is over, instead of entering the queue.
  var leavesAfterScript: ExitKind?
  /// What becomes of an autodial's attempt, drawn when it began.
  var outcome = AttemptOutcome.noAnswer
  var source = SourceID(0)
  var desk = DeskID(0)
  /// Whom the call is on offer to, or talks with.
  var `operator` = OperatorID(0)
  /// The operator's row for this call's queue.
  var assignment = AssignmentID(0)
  /// When the call entered its queue.
  var entered = SimTime.zero
  /// The random words of this attempt: gap, patience, talk, wrap-up.
  var chance = RandomBlock(0, 0, 0, 0)

  /// The talk in seconds, where the source prepares it.
  var talk = 0.0
  /// Position in the order of all arrivals, from 1.
  var number: UInt64 = 0
  /// The caller's number in its source, from 1.
  var caller: UInt64 = 0
  /// What orders a line: the entry of the queue, or the answer of the called person; before that, when the attempt to
  /// reach them began.
  var lineSince = SimTime.zero
  /// Neighbours in the waiting line; -1: none.
  var previous: Int32 = -1
  var next: Int32 = -1
  /// From 1.
  var attempt: UInt32 = 1
  /// Offers made so far, which number the draws of a drawing policy.
  var offers: UInt32 = 0
  /// The next instruction of the script.
  var instruction: Int32 = 0
  /// Draws made by scripts so far.
  var scriptDraws: UInt32 = 0
  /// Position in the queue's list of waits at which further operators become eligible.
  var escalation: Int32 = 0
  var transfers: UInt8 = 0
  /// Times that the caller was called back.
  var callbacks: UInt8 = 0
  /// Comfort messages so far, which number their draws.
  var comfortDraws: UInt16 = 0

  /// This and the next three mean something only while `hasClocks`. Whoever is called back has hung up and has no
  /// patience to lose: here it is the rest between two callbacks.
  var patienceTicket = Ticket.none
  var longestWaitTicket = Ticket.none
  var escalationTicket = Ticket.none
  var comfortTicket = Ticket.none
  /// Given instead of drawn; negative: drawn. Patience `Int64.max`: endless. They mean nothing without `hasGiven`.
  var givenTalk: Int64 = -1
  var givenWrapUp: Int64 = -1
  var givenPatience: Int64 = -1
  /// The instruction that offered the callback, and its script.
  var callbackInstruction: Int32 = 0
  var callbackScript = ScriptID(0)
}

extension CallState {
  /// The queue of an inbound call; queues are the first of the desks.
  var queue: QueueID { QueueID(desk.index) }

  /// A caller's first attempt begins, in a place that another call may have left.
  mutating func begins(from source: SourceID, _ rules: SourceRules, _ prepared: PreparedCaller) {
    self.source = source
    caller = prepared.caller
    chance = prepared.chance
    talk = prepared.talk
    level = rules.level
    hasGiven = false
    isAutodial = false
    attempt = 1
    beginsScript(of: rules.queue)
  }

  /// A caller's first attempt began and was answered at once.
  mutating func isAnsweredOnEntry() {
    phase = .talking
    hasClocks = false
    hasGiven = false
    isAutodial = false
    isCallback = false
  }

  /// The same caller's next attempt begins.
  mutating func beginsAgain(_ rules: SourceRules) {
    attempt += 1
    beginsScript(of: rules.queue)
  }

  private mutating func beginsScript(of queue: QueueID) {
    phase = .inScript
    desk = DeskID(queue.index)
    hasClocks = false
    leavesAfterScript = nil
    instruction = 0
    scriptDraws = 0
    comfortDraws = 0
    offers = 0
    transfers = 0
    isCallback = false
  }

  /// The wait begins, and with it the clocks that stop when it ends.
  mutating func startsClocks() {
    hasClocks = true
    patienceTicket = .none
    longestWaitTicket = .none
    escalationTicket = .none
    comfortTicket = .none
  }

  /// The call is offered to an operator.
  mutating func isOffered(to who: OperatorID, for assignment: AssignmentID) {
    phase = .onOffer
    self.operator = who
    self.assignment = assignment
    offers += 1
  }
}

typealias Ticket = EventQueue<PendingEvent>.Ticket
