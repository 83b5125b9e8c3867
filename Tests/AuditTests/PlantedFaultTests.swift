import Audit
import CallCenter
import Simulation
import Testing

@Suite("A fault planted in the distributor")
struct PlantedFaultTests {
  /// The rule that must catch a fault.
  static func rule(for fault: PlantedFault) -> String {
    switch fault {
    case .listOrderTieBreak, .floodsNewcomer, .lowerTierFirst: "R15"
    case .servesPriorityZero: "R10"
    case .lifoQueue, .ignoresPrecedence: "R20"
    case .overlooksIdleOperator: "R19"
    case .doubleBooks: "R21"
    case .ignoresWrapUp: "R31"
    case .missKeepsOrder, .skipsBackOff: "R32"
    case .ignoresLinesInFlight: "R34"
    case .countsPriorityZeroAsCapacity, .dialsWithNobodyOnDuty: "R35"
    case .autodialsOverSoftphone: "R03"
    case .countsNuisanceAsAnswered: "R33"
    case .redialsTooEarly: "R36"
    case .skipsWrapUpAfterUnanswered: "R31"
    }
  }

  /// Faults in dialling need floors that dial.
  static let ofInboundCalls = PlantedFault.allCases.prefix { $0 != .ignoresLinesInFlight }
  static let ofDialling = PlantedFault.allCases.dropFirst(ofInboundCalls.count)

  @Test("in dialling is caught by its rule on random floors", arguments: ofDialling)
  func isCaughtWhenDialling(fault: PlantedFault) {
    let caught = (UInt64(1)...40).count { seed in
      audit(RandomFloor.dialling(seed: seed), seed: seed, fault: fault).ids(.broken).contains(Self.rule(for: fault))
    }
    #expect(caught >= 1, "\(fault) was caught on none of 40 floors")
  }

  @Test("in the order of tiers is caught by the rule of strict autodials too")
  func lowerTierFirst() {
    let caught = (UInt64(1)...40).count { seed in
      audit(RandomFloor.dialling(seed: seed), seed: seed, fault: .lowerTierFirst).ids(.broken).contains("R13")
    }
    #expect(caught >= 1)
  }

  @Test("is caught by its rule on random floors", arguments: ofInboundCalls)
  func isCaught(fault: PlantedFault) {
    var caught = 0
    for seed in UInt64(1)...56 {
      var plan = RandomFloor.plan(seed: seed)
      // Without lines for a second leg, an offer fails in no time: without a pause that would go on for ever.
      plan.trunks = .unlimited
      let verdicts = audit(plan, seed: seed, fault: fault)
      if verdicts.ids(.broken).contains(Self.rule(for: fault)) { caught += 1 }
    }
    #expect(caught >= 1, "\(fault) was caught on \(caught) of 56 floors")
  }
}
