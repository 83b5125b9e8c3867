/// What became of an autodial's attempts, in whole numbers: of the whole run, or of those that one interval counts.
///
/// An attempt counts in the interval in which it begins, to its end. Times are in microseconds.
public struct AutodialCounts: Hashable, Sendable {
  /// Begun.
  public internal(set) var attempts = 0
  /// By `AttemptOutcome.rawValue`; see `outcomes(_:)`.
  var outcomes = SIMD8<Int>()
  /// Attempts whose outcome the end of the run cut off.
  public internal(set) var inFlightAtEnd = 0

  /// Persons who talked to an operator.
  public internal(set) var connected = 0
  /// Persons whose talk began no later than the time that the nuisance rule allows.
  public internal(set) var connectedInTime = 0
  /// Persons who answered and reached no operator, those taken for machines among them.
  public internal(set) var lost = 0
  /// Persons who were taken for machines, and hung up on.
  public internal(set) var detectionLosses = 0
  /// Persons who wait for an operator, or are being told from machines, at the end of the run.
  public internal(set) var waitingAtEnd = 0

  /// Machines that were found, and hung up on.
  public internal(set) var machinesFound = 0
  /// Machines that were taken for persons and put through to an operator.
  public internal(set) var machinesPassed = 0
  /// Machines that were taken for persons and reached no operator.
  public internal(set) var machinesLost = 0
  public internal(set) var machinesWaitingAtEnd = 0

  /// Waits of the connected persons, from the end of detection to the start of talk.
  public internal(set) var connectedWait: Int64 = 0
  /// Waits of the lost persons who were not taken for machines.
  public internal(set) var lostWait: Int64 = 0

  /// Persons whose talk came to its end, and how long they talked; the same of machines.
  public internal(set) var talked = 0
  public internal(set) var talk: Int64 = 0
  public internal(set) var machinesTalked = 0
  public internal(set) var machineTalk: Int64 = 0
  /// Talks, also with machines, whose wrap-up came to its end as well, their talk and their wrap-up.
  public internal(set) var handled = 0
  public internal(set) var handledTalk: Int64 = 0
  public internal(set) var wrapUp: Int64 = 0

  /// Integral of the number of lines that dial, or wait for the end of detection.
  public internal(set) var lines: Int64 = 0
  /// Integral of the number of operators who could serve: logged in, not away, with a priority above 0.
  public internal(set) var staffed: Int64 = 0
  /// Integral of the number of operators who talk to persons.
  public internal(set) var talking: Int64 = 0
  /// Integral of the number of operators who talk or wrap up for this autodial.
  public internal(set) var busy: Int64 = 0

  init() {}

  /// Attempts whose outcome is known, by outcome.
  public func outcomes(_ outcome: AttemptOutcome) -> Int { outcomes[Int(outcome.rawValue)] }

  /// Answered by a person.
  public var live: Int { outcomes(.live) }

  /// Talks that operators began, also with machines.
  public var passed: Int { connected + machinesPassed }

  /// Attempts = Σ outcomes + in flight; live = connected + lost + waiting at the end; machines likewise.
  var isConserved: Bool {
    let machines = machinesFound + machinesPassed + machinesLost + machinesWaitingAtEnd
    return attempts == outcomes.wrappedSum() + inFlightAtEnd && live == connected + lost + waitingAtEnd
      && outcomes(.machine) == machines
  }

  /// Adds the counts of other attempts.
  public mutating func merge(_ other: Self) {
    attempts += other.attempts
    outcomes &+= other.outcomes
    inFlightAtEnd += other.inFlightAtEnd
    connected += other.connected
    connectedInTime += other.connectedInTime
    lost += other.lost
    detectionLosses += other.detectionLosses
    waitingAtEnd += other.waitingAtEnd
    machinesFound += other.machinesFound
    machinesPassed += other.machinesPassed
    machinesLost += other.machinesLost
    machinesWaitingAtEnd += other.machinesWaitingAtEnd
    connectedWait += other.connectedWait
    lostWait += other.lostWait
    talked += other.talked
    talk += other.talk
    machinesTalked += other.machinesTalked
    machineTalk += other.machineTalk
    handled += other.handled
    handledTalk += other.handledTalk
    wrapUp += other.wrapUp
    lines += other.lines
    staffed += other.staffed
    talking += other.talking
    busy += other.busy
  }
}
