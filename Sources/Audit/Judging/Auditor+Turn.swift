import CallCenter
import EventCore

// Whose turn it was among the calls.
extension Auditor {
  /// No more urgent or earlier call that this operator could take may be open.
  ///
  /// Where the operator's own priorities order desks of one kind, only calls of one desk and of the other kind are
  /// compared.
  mutating func judgeTurn(of slot: Int, for assignment: Int) {
    if shadow.open > 1 { look(.callsInOrder) }
    let who = shadow.assignments[assignment].operator
    let desk = shadow.lines.calls[slot].desk
    if let rival = earlierCall(than: slot, for: assignment) { breachTurn(of: slot, who, rival) }
    let range = shadow.ownAssignments[who].all
    guard range.count > 1, floor.callOrder == .age || shadow.ownAssignments[who].hasAutodials else { return }
    for other in range where other != assignment && shadow.assignments[other].tier >= 0 {
      guard shadow.desks[shadow.assignments[other].desk].open > 0 else { continue }
      let rival =
        shadow.assignments[other].isAutodial == shadow.assignments[assignment].isAutodial
        ? rivalOfItsKind(of: slot, in: desk, for: other) : rivalOfOtherKind(for: other)
      if let rival { breachTurn(of: slot, who, rival) }
    }
  }

  /// A call of another desk, of the same kind, that goes first.
  private mutating func rivalOfItsKind(of slot: Int, in desk: Int, for other: Int) -> Int? {
    guard floor.callOrder == .age else { return nil }
    let own = shadow.desks[desk].precedence
    let others = shadow.desks[shadow.assignments[other].desk].precedence
    if others < own { return nil }
    return others > own ? firstAcceptable(for: other) : earlierCall(than: slot, for: other)
  }

  /// Answered calls of autodials go before inbound ones, or the other way round.
  private mutating func rivalOfOtherKind(for other: Int) -> Int? {
    let goesFirst = shadow.assignments[other].isAutodial != floor.inboundFirst
    return goesFirst && shadow.isAvailable(for: other) ? firstAcceptable(for: other) : nil
  }

  private mutating func breachTurn(of slot: Int, _ who: Int, _ rival: Int) {
    breach(
      .callsInOrder,
      "\(callName(slot)) of \(deskName(shadow.lines.calls[slot].desk)) was offered to \(name(who)) while "
        + "\(callName(rival)) of \(deskName(shadow.lines.calls[rival].desk)) came first")
  }

  /// An open call of the assignment's desk that goes before this one and that the operator could take.
  private mutating func earlierCall(than slot: Int, for assignment: Int) -> Int? {
    let desk = shadow.assignments[assignment].desk
    let latest = now - shadow.assignments[assignment].after
    let level = Int(shadow.lines.calls[slot].level)
    for urgent in 0...level {
      guard let head = shadow.lines.first(of: desk, level: urgent), head != slot,
        shadow.lines.details[head].lineSince <= latest
      else { continue }
      if urgent < level || shadow.lines.isEarlier(head, than: slot) { return head }
    }
    return nil
  }

  private mutating func firstAcceptable(for assignment: Int) -> Int? {
    let latest = now - shadow.assignments[assignment].after
    for level in 0..<shadow.lines.levels {
      guard let head = shadow.lines.first(of: shadow.assignments[assignment].desk, level: level) else { continue }
      if shadow.lines.details[head].lineSince <= latest { return head }
    }
    return nil
  }
}
