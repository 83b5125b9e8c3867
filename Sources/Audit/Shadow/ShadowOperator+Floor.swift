import CallCenter
import EventCore

extension ShadowOperator {
  init(of person: AuditedOperator) {
    self.init()
    presence = person.inbound?.presence ?? true
    hasChannel = !person.channels.isEmpty
    for channel in person.channels { channels |= 1 << channel.rawValue }
  }
}

extension ShadowOperatorDetails {
  init(of person: AuditedOperator) {
    let ringTimeout = person.inbound?.ringTimeout?.microseconds ?? -1
    self.init(ringTimeout: ringTimeout, inboundRingTimeout: ringTimeout)
    takesLeg = person.inbound?.secondLine ?? false
  }
}

extension ShadowOutbound {
  init(of person: AuditedOperator) {
    self.init()
    guard let autodial = person.autodial else { return }
    dial.hasChannel = true
    dial.channel = autodial.channel
    dial.presence = autodial.presence
    dial.ringTimeout = autodial.ringTimeout?.microseconds ?? -1
    dial.needsStandingLine = autodial.standingLine
    dial.takesLeg = autodial.secondLine && !autodial.standingLine
    dial.lineTakesTrunk = autodial.secondLine && autodial.standingLine
  }
}

extension AuditedFloor {
  /// Whether an operator can be at the line in time for an autodial.
  func meetsWithin(_ row: AuditedAssignment) -> Bool {
    guard let channel = operators[row.operator].autodial else { return false }
    guard let nuisance = autodials[row.desk - queues.count].nuisance else { return true }
    return channel.soonest <= nuisance.within
  }
}
