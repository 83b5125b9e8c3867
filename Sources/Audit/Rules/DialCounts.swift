public import CallCenter

/// What an auditor counted of one autodial: attempts that began in the counted time, and what became of them.
public struct DialCounts: Hashable, Sendable {
  public var attempts: Int64 = 0
  public var live: Int64 = 0
  public var machine: Int64 = 0
  public var busy: Int64 = 0
  public var noAnswer: Int64 = 0
  public var invalid: Int64 = 0
  /// People whose talk began in time.
  public var inTime: Int64 = 0
  /// People whose talk began too late.
  public var late: Int64 = 0
  /// People who reached no operator, those hung up on among them.
  public var lost: Int64 = 0
  /// Machines that operators talked to.
  public var machinesPassed: Int64 = 0
  /// Machines that were taken for persons, and reached no operator.
  public var machinesLost: Int64 = 0

  public init() {}

  /// People whose talk began.
  public var connected: Int64 { inTime + late }
  /// People who were not served in time.
  public var nuisance: Int64 { late + lost }
  /// Attempts whose outcome is known.
  public var outcomes: Int64 { live + machine + busy + noAnswer + invalid }

  mutating func add(_ outcome: AttemptOutcome) {
    switch outcome {
    case .live: live += 1
    case .machine: machine += 1
    case .busy: busy += 1
    case .noAnswer: noAnswer += 1
    case .invalid: invalid += 1
    }
  }

  mutating func merge(_ other: Self) {
    attempts += other.attempts
    live += other.live
    machine += other.machine
    busy += other.busy
    noAnswer += other.noAnswer
    invalid += other.invalid
    inTime += other.inTime
    late += other.late
    lost += other.lost
    machinesPassed += other.machinesPassed
    machinesLost += other.machinesLost
  }

  /// The nuisance rate by a formula; `nil`: a share of nothing.
  func rate(_ formula: NuisanceFormula) -> Double? {
    let fraction = NuisanceCounts(
      connected: Int(connected), connectedInTime: Int(inTime), lost: Int(lost), machinesPassed: Int(machinesPassed),
      machinesLost: Int(machinesLost)
    ).fraction(by: formula)
    return fraction.whole > 0 ? fraction.part / fraction.whole : nil
  }

  /// Whether the books of the same run say the same.
  func agrees(with books: AutodialCounts) -> Bool {
    let outcomes = [live, machine, busy, noAnswer, invalid]
    let theirs = [.live, .machine, .busy, .noAnswer, .invalid].map { Int64(books.outcomes($0)) }
    return attempts == books.attempts && outcomes == theirs && connected == books.connected
      && inTime == books.connectedInTime && lost == books.lost && machinesPassed == books.machinesPassed
      && machinesLost == books.machinesLost
  }
}

extension AuditFindings {
  /// Holds the books of the run against what was counted of its events: both must say who was served in time, who was
  /// a nuisance call, and what became of every attempt.
  ///
  /// - Precondition: these are the findings of one run.
  public mutating func compare(with books: [AutodialCounts]) {
    for (number, counts) in dialled.enumerated() where number < books.count && !counts.agrees(with: books[number]) {
      rules.breach(
        .nuisanceCounted,
        Breach(
          replication: floor.replication, time: floor.end,
          what: "the books of \"\(floor.autodials[number].name)\" say \(books[number].nuisanceCounts.nuisance) "
            + "nuisance calls among \(books[number].live) people, the events \(counts.nuisance) among \(counts.live)"))
    }
  }
}
