import CallCenter
import Testing

@Suite("Formulas of the nuisance rate")
struct NuisanceTests {
  private func rate(_ counts: NuisanceCounts, _ formula: NuisanceFormula) -> Double? {
    let (part, whole) = counts.fraction(by: formula)
    return whole == 0 ? nil : part / whole
  }

  /// 950 passed, 100 of them machines, 30 lost (domain reference, section 5).
  @Test(
    "the published example comes out",
    arguments: [
      (.overLive, 0.0341), (.lostOverPassedAndLost, 0.0306), (.lostOverPassed, 0.0316), (.lostOverPeople, 0.0341),
      (.scaledByLiveShare, 0.0306),
    ] as [(NuisanceFormula, Double)])
  func example(formula: NuisanceFormula, expected: Double) throws {
    let counts = NuisanceCounts(
      connected: 850, connectedInTime: 850, lost: 30, machinesPassed: 100, machinesLost: 0)
    #expect((try #require(rate(counts, formula)) - expected).magnitude < 0.000_05)
  }

  @Test(
    "late talks are a nuisance by one formula alone; machines lost like persons are scaled down",
    arguments: [
      (.overLive, 50.0 / 880), (.lostOverPassedAndLost, 30.0 / 980), (.lostOverPassed, 30.0 / 950),
      (.lostOverPeople, 30.0 / 880), (.scaledByLiveShare, 34.0 / 884),
    ] as [(NuisanceFormula, Double)])
  func late(formula: NuisanceFormula, expected: Double) throws {
    let counts = NuisanceCounts(
      connected: 850, connectedInTime: 830, lost: 30, machinesPassed: 100, machinesLost: 8)
    #expect((try #require(rate(counts, formula)) - expected).magnitude < 1e-12)
  }

  @Test("a rate of nothing does not exist", arguments: NuisanceFormula.allCases)
  func nothing(formula: NuisanceFormula) {
    let nobody = NuisanceCounts(connected: 0, connectedInTime: 0, lost: 0, machinesPassed: 0, machinesLost: 0)
    #expect(rate(nobody, formula) == nil)
  }
}
