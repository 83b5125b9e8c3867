import CallCenter
import EventCore

extension ShadowOperator {
  init(of person: AuditedOperator) {
    self.init(
      hasChannel: !person.channels.isEmpty, presence: person.inbound?.presence ?? true,
      ringTimeout: person.inbound?.ringTimeout?.microseconds ?? -1)
    inboundRingTimeout = ringTimeout
    for channel in person.channels { channels |= 1 << channel.rawValue }
    takesLeg = person.inbound?.secondLine ?? false
    guard let autodial = person.autodial else { return }
    dial.hasChannel = true
    dial.channel = autodial.channel
    dial.presence = autodial.presence
    dial.ringTimeout = autodial.ringTimeout?.microseconds ?? -1
    dial.needsStandingLine = autodial.standingLine
    dial.takesLeg = autodial.secondLine && !autodial.standingLine
    dial.lineTakesTrunk = autodial.secondLine && autodial.standingLine
  }

  func hasChannel(for assignment: ShadowAssignment) -> Bool { assignment.isAutodial ? dial.hasChannel : hasChannel }
}

extension AuditedFloor {
  /// Whether an operator can be at the line in time for an autodial.
  func meetsWithin(_ row: AuditedAssignment) -> Bool {
    guard let channel = operators[row.operator].autodial else { return false }
    guard let nuisance = autodials[row.desk - queues.count].nuisance else { return true }
    return channel.soonest <= nuisance.within
  }
}
