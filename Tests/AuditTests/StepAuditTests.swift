import Audit
import CallCenter
import Simulation
import Testing

/// A step is only a shorter spelling of its events: judged in one it must be judged as they are.
@Suite("Steps before the auditor")
struct StepAuditTests {
  /// The verdicts over the same events, told one by one and in as few steps as can be.
  private func verdicts(
    of plan: FloorPlan, seed: UInt64, fault: PlantedFault? = nil, strict: Bool = false
  ) -> (ofEvents: String, ofSteps: String, joined: Int) {
    var run = FloorRun(of: plan, seed: seed, replication: 1, fault: fault)
    var events: [FloorEvent] = []
    run.run { events += $0 }
    let expansion = StepExpansion(of: plan)
    let steps = Self.joined(events, of: plan)
    #expect(expansion.events(of: steps) == events)
    let floor = AuditedFloor(of: plan, seed: seed, replication: 1)
    var ofEvents = Auditor(of: floor, strict: strict)
    var ofSteps = Auditor(of: plan, seed: seed, replication: 1, strict: strict)
    ofEvents.observe(events)
    // Handed over in pieces, as a run does.
    for start in stride(from: 0, to: steps.count, by: 61) {
      ofSteps.observe(Array(steps[start..<min(start + 61, steps.count)]))
    }
    let joined = steps.count { if case .happening = $0.what { false } else { true } }
    return ("\(ofEvents.finish().verdicts())", "\(ofSteps.finish().verdicts())", joined)
  }

  @Test("are judged as their events on random floors", arguments: 0..<10 as Range<UInt64>)
  func randomFloors(tens: UInt64) {
    var joined = 0
    for seed in tens * 10..<tens * 10 + 10 {
      for plan in [RandomFloor.quick(seed: seed), RandomFloor.plan(seed: seed), RandomFloor.dialling(seed: seed)] {
        for strict in [false, true] {
          let verdicts = verdicts(of: plan, seed: seed, strict: strict)
          #expect(verdicts.ofSteps == verdicts.ofEvents, "plan and seed \(seed)")
          joined += verdicts.joined
        }
      }
    }
    #expect(joined > 1_000)
  }

  @Test("are judged as their events where the distributor has a fault", arguments: PlantedFault.allCases)
  func faults(fault: PlantedFault) {
    for seed in UInt64(1)...12 {
      let dials = PlantedFaultTests.ofDialling.contains(fault)
      let inbound = [RandomFloor.quick(seed: seed), RandomFloor.plan(seed: seed)]
      for plan in dials ? [RandomFloor.dialling(seed: seed)] : inbound {
        let verdicts = verdicts(of: plan, seed: seed, fault: fault)
        #expect(verdicts.ofSteps == verdicts.ofEvents, "\(fault), plan and seed \(seed)")
      }
    }
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
        return [.callIsAnsweredOnEntry(call, source, who, channel, choice: choice)]
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
