import Audit
public import CallCenter
import EventCore
import Simulation

extension Workload {
  /// Simulates the plan once with the books kept, and tells what was found and how long it took.
  ///
  /// - Parameters:
  ///   - plan: of this workload's scenario; reading it is not timed.
  ///   - audited: judge the rules as well.
  ///   - burden: useless work on top.
  public func measure(
    _ plan: FloorPlan, seed: UInt64, audited: Bool = false, burden: Burden = .none
  ) -> Measured {
    let watch = Stopwatch()
    var run = FloorRun(of: plan, seed: seed, replication: 1)
    var ledger = Ledger(of: plan)
    var check: UInt64 = 1
    if audited {
      var auditor = Auditor(of: plan, seed: seed, replication: 1)
      run.runInSteps { steps in
        ledger.observe(steps)
        auditor.observe(steps)
        burden.carry(steps, into: &check)
      }
    } else {
      run.runInSteps { steps in
        ledger.observe(steps)
        burden.carry(steps, into: &check)
      }
    }
    // As an experiment does: the floor's memory is free before the books are closed.
    _ = consume run
    precondition(check != 0, "what is computed has to be used, or it is not computed")
    let (seconds, threadSeconds) = (watch.seconds, watch.threadSeconds)
    return measured(ledger.closed(), seconds: seconds, threadSeconds: threadSeconds)
  }

  /// The fingerprint of the same run, which takes no part in the timing.
  public func fingerprint(_ plan: FloorPlan, seed: UInt64) -> String {
    var run = FloorRun(of: plan, seed: seed, replication: 1)
    var fingerprint = Fingerprint()
    run.run { fingerprint.observe($0) }
    return fingerprint.text
  }

  private func measured(_ account: RunAccount, seconds: Double, threadSeconds: Double) -> Measured {
    let queue = account.queues[0]
    let talk = account.operators.map(\.counts.talk)
    let work = Double(talk.reduce(0, +))
    let perTier = operators / tiers
    return Measured(
      seconds: seconds, threadSeconds: threadSeconds,
      events: queue.arrived + queue.counts.talked + queue.counts.abandoned, calls: calls,
      waits: Double(queue.counts.delayed) / Double(queue.arrived),
      abandons: Double(queue.counts.abandoned) / Double(queue.arrived),
      wait: Double(queue.counts.wait) / 1e6 / Double(queue.arrived),
      busy: work / 1e6 / Double(operators) / (Double(calls) / lambda),
      tierShares: tiers == 1
        ? [] : (0..<tiers).map { Double(talk[$0 * perTier..<($0 + 1) * perTier].reduce(0, +)) / work })
  }
}
