/// What every formula of the nuisance rate is computed from, as raw counts.
public struct NuisanceCounts: Hashable, Sendable {
  /// Persons who talked to an operator.
  public var connected: Int
  /// Those of them whose wait the nuisance rule allows.
  public var connectedInTime: Int
  /// Persons who answered and reached no operator.
  public var lost: Int
  /// Machines that were put through to an operator.
  public var machinesPassed: Int
  /// Machines that were taken for persons and reached no operator.
  public var machinesLost: Int

  public init(connected: Int, connectedInTime: Int, lost: Int, machinesPassed: Int, machinesLost: Int) {
    self.connected = connected
    self.connectedInTime = connectedInTime
    self.lost = lost
    self.machinesPassed = machinesPassed
    self.machinesLost = machinesLost
  }

  /// Persons who were not connected in time: the lost, and those connected late. Whoever still waits at the end of the
  /// run is neither.
  public var nuisance: Int { lost + connected - connectedInTime }

  /// Numerator and denominator of a formula. A denominator of 0: the rate does not exist.
  public func fraction(by formula: NuisanceFormula) -> (part: Double, whole: Double) {
    let passed = connected + machinesPassed
    switch formula {
    case .overLive: return (Double(nuisance), Double(connected + lost))
    case .lostOverPassedAndLost: return (Double(lost), Double(passed + lost))
    case .lostOverPassed: return (Double(lost), Double(passed))
    case .lostOverPeople: return (Double(lost), Double(connected + lost))
    case .scaledByLiveShare:
      // Nothing passed, nothing known of the share of people.
      guard passed > 0 else { return (0, 0) }
      let people = Double(lost + machinesLost) * Double(connected) / Double(passed)
      return (people, Double(connected) + people)
    }
  }
}

extension AutodialCounts {
  /// The counts that the nuisance rate is made of.
  public var nuisanceCounts: NuisanceCounts {
    NuisanceCounts(
      connected: connected, connectedInTime: connectedInTime, lost: lost, machinesPassed: machinesPassed,
      machinesLost: machinesLost)
  }
}
