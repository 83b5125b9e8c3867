import CallCenter
import Chance
import EventCore

extension AuditedAutodial {
  init(of autodial: AutodialPlan, in plan: FloorPlan) {
    self.init(
      name: autodial.name,
      choice: AuditedChoice(policy: autodial.policy, tieBreaks: autodial.tieBreaks, idleClock: .everyContact),
      precedence: autodial.precedence, pacing: autodial.pacing, lines: autodial.lines, nuisance: autodial.nuisance,
      dialling: AuditedDialling(
        redial: autodial.redial, maxAttempts: autodial.maxAttempts, hours: autodial.hours),
      contacts: AuditedContacts(of: autodial.contacts),
      patienceAtMost: plan.distributions.isConstant(autodial.patience).map { .sampled(seconds: $0) },
      holdingQueues: autodial.holdingQueues.map(\.index))
  }
}

extension AuditedContacts {
  init(of contacts: ContactList) {
    switch contacts {
    case .count(let count): self = .count(count)
    case .listed(let rows):
      self = .listed(rows.map { AuditedContact(utcOffset: $0.utcOffset, attempts: $0.attempts) })
    }
  }
}

extension AuditedDialChannel {
  /// At the web workplace the answer is automatic; over a standing line the operator is at the phone already.
  init(of own: OperatorChannel, laws: DistributionTable) {
    let isAnsweredAtOnce = own.channel == .webWorkplace || own.profile.standingLine
    self.init(
      channel: own.channel, presence: own.profile.presence, ringTimeout: own.profile.ringTimeout,
      standingLine: own.profile.standingLine,
      secondLine: own.profile.secondLine && (own.profile.standingLine || !isAnsweredAtOnce),
      soonest: isAnsweredAtOnce ? .zero : laws.smallest(own.profile.setUp) + laws.smallest(own.profile.pickUp))
  }
}

extension AuditedManualSource {
  /// The source's wrap-up law goes before the assignment's, that before the operator's, that before the queue's.
  init(of source: ManualSourcePlan, in plan: FloorPlan) {
    let always = source.operators.filter { who in
      let row = plan.operators[who].assignments.lazy.map { plan.assignments[$0] }
        .first { $0.desk == .queue(source.queue) }
      let law = source.wrapUp ?? row?.wrapUp ?? plan.operators[who].wrapUp ?? plan.queues[source.queue].wrapUp
      return law.map(plan.distributions.alwaysLasts) ?? false
    }
    self.init(name: source.name, queue: source.queue.index, wrapUpFor: always.map(\.index).sorted())
  }
}

extension DistributionTable {
  /// The draw of the smallest uniform number.
  fileprivate func smallest(_ law: DistributionID) -> SimDuration { .sampled(seconds: sample(law, 0x1p-53)) }

  /// Whether a draw of no length is next to impossible: none among some thousands spread evenly.
  fileprivate func alwaysLasts(_ law: DistributionID) -> Bool {
    (0..<4096).allSatisfy { SimDuration.sampled(seconds: sample(law, (Double($0) + 0.5) / 4096)) > .zero }
      && SimDuration.sampled(seconds: sample(law, 1e-6)) > .zero
  }
}
