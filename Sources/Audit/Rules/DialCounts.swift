import CallCenter

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
  }

  /// The nuisance rate by a formula; `nil`: a share of nothing.
  func rate(_ formula: NuisanceFormula) -> Double? {
    let passed = Double(connected + machinesPassed)
    let gone = Double(lost)
    // Without detection some of the lost were machines: as many as among the passed.
    let people = passed > 0 ? gone * Double(connected) / passed : 0
    let (part, whole): (Double, Double) =
      switch formula {
      case .overLive: (Double(nuisance), Double(live))
      case .lostOverPassedAndLost: (gone, passed + gone)
      case .lostOverPassed: (gone, passed)
      case .lostOverPeople: (gone, Double(connected) + gone)
      case .scaledByLiveShare: (people, passed + people)
      }
    return whole > 0 ? part / whole : nil
  }
}
