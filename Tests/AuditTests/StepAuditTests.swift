import CallCenter
import EventCore
import Simulation
import Testing

@testable import Audit

/// A step is only a shorter spelling of its events: judged in one it must be judged as they are.
@Suite("Steps before the auditor")
struct StepAuditTests {
  /// What happens, in as few steps as can be.
  private func steps(of plan: FloorPlan, seed: UInt64, fault: PlantedFault? = nil) -> [FloorStep] {
    var run = FloorRun(of: plan, seed: seed, replication: 1, fault: fault)
    var events: [FloorEvent] = []
    run.run { events += $0 }
    let steps = Self.joined(events, of: plan)
    let expansion = StepExpansion(of: plan)
    #expect(expansion.events(of: steps) == events)
    var (ofEvents, ofSteps) = (Fingerprint(), Fingerprint())
    ofEvents.observe(events)
    ofSteps.observe(Column(steps), in: expansion)
    #expect(ofEvents == ofSteps)
    return steps
  }

  /// What is found in the same events, told one by one and in steps.
  private func findings(
    in steps: [FloorStep], of plan: FloorPlan, seed: UInt64, strict: Bool = false
  ) -> (ofEvents: String, ofSteps: String) {
    var ofEvents = Auditor(of: AuditedFloor(of: plan, seed: seed, replication: 1), strict: strict)
    var ofSteps = Auditor(of: plan, seed: seed, replication: 1, strict: strict)
    ofEvents.observe(StepExpansion(of: plan).events(of: steps))
    // Handed over in pieces, as a run does.
    for start in stride(from: 0, to: steps.count, by: 61) {
      ofSteps.observe(Column(steps[start..<min(start + 61, steps.count)]))
    }
    return (text(ofEvents.finish()), text(ofSteps.finish()))
  }

  /// Every breach, count and sum: verdicts are made of these, and round them.
  private func text(_ findings: AuditFindings) -> String {
    """
    \(findings.rules) \(findings.shares) \(findings.assignments) \(findings.calls) \(findings.manualCalls) \
    \(findings.dialled) \(findings.reachedHorizon)
    """
  }

  private func inbound(seed: UInt64) -> [FloorPlan] {
    [RandomFloor.plain(seed: seed), RandomFloor.quick(seed: seed), RandomFloor.plan(seed: seed)]
  }

  @Test("are judged as their events on random floors", arguments: 0..<10 as Range<UInt64>)
  func randomFloors(tens: UInt64) {
    var joined = 0
    for seed in tens * 10..<tens * 10 + 10 {
      for plan in inbound(seed: seed) + [RandomFloor.dialling(seed: seed)] {
        let steps = steps(of: plan, seed: seed)
        for strict in [false, true] {
          let findings = findings(in: steps, of: plan, seed: seed, strict: strict)
          #expect(findings.ofSteps == findings.ofEvents, "plan and seed \(seed)")
        }
        joined += steps.count { if case .happening = $0.what { false } else { true } }
      }
    }
    #expect(joined > 1_000)
  }

  @Test("are judged as their events where the distributor has a fault", arguments: PlantedFault.allCases)
  func faults(fault: PlantedFault) {
    for seed in UInt64(1)...12 {
      let dials = PlantedFaultTests.ofDialling.contains(fault)
      for plan in dials ? [RandomFloor.dialling(seed: seed)] : inbound(seed: seed) {
        let findings = findings(in: steps(of: plan, seed: seed, fault: fault), of: plan, seed: seed)
        #expect(findings.ofSteps == findings.ofEvents, "\(fault), plan and seed \(seed)")
      }
    }
  }

  @Test("are judged as their events where what is told is not true", arguments: 0..<8 as Range<UInt64>)
  func untruths(tens: UInt64) {
    var broken = 0
    for seed in tens * 10..<tens * 10 + 10 {
      for plan in inbound(seed: seed) {
        let steps = steps(of: plan, seed: seed)
        for times in [5, 50, 300] {
          var tampering = Tampering(dice: Dice(seed: seed), operatorCount: plan.operators.count)
          let told = tampering.tamper(steps, onceIn: times)
          let findings = findings(in: told, of: plan, seed: seed)
          #expect(findings.ofSteps == findings.ofEvents, "plan and seed \(seed), one untruth in \(times)")
          if findings.ofEvents.contains("Breach(") { broken += 1 }
        }
      }
    }
    #expect(broken > 40)
  }

  @Test("are judged by a handful of comparisons on plain floors, a good part of them")
  func plainFloors() {
    var (plain, all) = (0, 0)
    for seed in UInt64(0)..<40 {
      let plan = RandomFloor.plain(seed: seed)
      let steps = steps(of: plan, seed: seed)
      var auditor = Auditor(of: plan, seed: seed, replication: 1)
      var number = 0
      while number < steps.count {
        let next = steps.withUnsafeBufferPointer { auditor.judgePlainly($0, from: number) }
        plain += next - number
        if next < steps.count { auditor.observe(Column([steps[next]]) as Column<FloorStep>) }
        number = next + 1
      }
      all += steps.count { if case .happening = $0.what { false } else { true } }
    }
    #expect(Double(plain) > 0.3 * Double(all), "\(plain) of \(all)")
  }
}

extension StepAuditTests {
  /// The events in steps, wherever they spell one, also those that no engine without fault would tell in one.
  private static func joined(_ events: [FloorEvent], of plan: FloorPlan) -> [FloorStep] {
    let expansion = StepExpansion(of: plan)
    var steps: [FloorStep] = []
    var next = 0
    while next < events.count {
      let time = events[next].time
      let what = longestStep(events[next...].prefix(5)).first { what in
        let spelled = expansion.events(of: [FloorStep(time: time, what: what)])
        return events[next...].prefix(spelled.count).elementsEqual(spelled)
      }
      let step = FloorStep(time: time, what: what ?? .happening(events[next].happening))
      steps.append(step)
      next += step.eventCount
    }
    return steps
  }

  /// What a step that begins here could be, the longest first.
  private static func longestStep(_ events: ArraySlice<FloorEvent>) -> [FloorStep.What] {
    let happenings = events.map(\.happening)
    switch happenings[0] {
    case .callArrives(let call, let source, _):
      if happenings.count == 5, case .offerBegins(_, let who, let channel, let choice, _) = happenings[2] {
        return [.callIsAnsweredOnEntry(call, who, source, channel, choice: choice)]
      }
      return [.callWaitsOnEntry(call, source)]
    case .offerBegins(let call, let who, let channel, let choice, _):
      return [.waitingCallIsAnswered(call, who, channel, choice: choice)]
    case .talkEnds(let call, let who):
      return [.talkEndsWithoutWrapUp(call, who)]
    default:
      return []
    }
  }
}
