import CallCenter
import Chance
import EventCore
import Testing

@testable import Simulation

/// What is done in one step for speed is what is done one after another.
@Suite("Short ways")
struct ShortWayTests {
  private func events(of plan: FloorPlan, seed: UInt64, shortWays: Bool) -> [FloorEvent] {
    var run = FloorRun(of: plan, seed: seed, replication: 1, fault: nil, shortWays: shortWays)
    var events: [FloorEvent] = []
    run.run { events += $0 }
    return events
  }

  @Test("of a run change no event", arguments: 0..<12 as Range<UInt64>)
  func changeNothing(dozens: UInt64) {
    for seed in dozens * 12..<dozens * 12 + 12 {
      // On plain floors those who log in together are chosen by ties, which the short way goes through seat by seat.
      for plan in [
        RandomFloor.plan(seed: seed), RandomFloor.quick(seed: seed), RandomFloor.plain(seed: seed),
        RandomFloor.dialling(seed: seed),
      ] {
        let (short, long) = (
          events(of: plan, seed: seed, shortWays: true), events(of: plan, seed: seed, shortWays: false)
        )
        #expect(short == long, "plan and seed \(seed)")
      }
    }
  }

  @Test("of the ledger leave the same books", arguments: 0..<12 as Range<UInt64>)
  func keepTheBooks(dozens: UInt64) {
    for seed in dozens * 12..<dozens * 12 + 12 {
      var quick = RandomFloor.quick(seed: seed)
      // Some warm up, and some are served empty, when what happens counts no more.
      quick.horizon.warmUp = SimDuration(microseconds: quick.horizon.duration.microseconds / 4 * Int64(seed % 3))
      for plan in [quick, RandomFloor.plain(seed: seed), RandomFloor.plan(seed: seed), RandomFloor.dialling(seed: seed)] {
        var run = FloorRun(of: plan, seed: seed, replication: 1)
        var steps: [FloorStep] = []
        run.runInSteps { steps += $0.elements }
        let events = StepExpansion(of: plan).events(of: steps)
        var inSteps = Ledger(of: plan, detail: true)
        var inEvents = Ledger(of: plan, detail: true)
        inSteps.observe(Column(steps))
        inEvents.observe(events)
        // Every count and sum, in the order of their declaration.
        let books = "\(inSteps.closed())"
        let slowBooks = "\(inEvents.closed())"
        #expect(books == slowBooks, "plan and seed \(seed)")
        #expect(steps.reduce(0) { $0 + $1.eventCount } == events.count)
      }
    }
  }
}
