import CallCenter
import EventCore

// Several answered calls of one autodial at one instant.
extension Auditor {
  /// The choice for one call, and under the strict policy its place among those of the same instant: when several calls
  /// find several operators, these are the highest, taken in descending order.
  mutating func judgeDialChoice(of assignment: Int, for slot: Int, claimsChoice: Bool) {
    let before = rules[.strictAutodial].breaches + rules[.choiceByPolicy].breaches
    judgeChoice(of: assignment, for: slot, claimsChoice: claimsChoice)
    let isRight = rules[.strictAutodial].breaches + rules[.choiceByPolicy].breaches == before
    let desk = shadow.assignments[assignment].desk
    // Where some operators take only calls that have waited, calls of one instant have different takers.
    guard shadow.desks[desk].tiersCompete == .highest, shadow.desks[desk].delays.isEmpty else { return }
    judgeDescent(assignment, slot, desk - shadow.queueCount, isRight: isRight)
  }

  private mutating func judgeDescent(_ assignment: Int, _ slot: Int, _ autodial: Int, isRight: Bool) {
    var instant = shadow.autodials[autodial].instant
    if instant.time != now { instant = InstantOffers(time: now) }
    shadow.events += 1
    instant.count += 1
    let person = shadow.assignments[assignment].operator
    let priority = shadow.assignments[assignment].priority
    let wasThere = shadow.outbound[person].dial.availableSince < instant.event
    let isLate = instant.count > 1 && priority > instant.priority && wasThere
    instant.isWrong = instant.isWrong || !isRight || isLate
    instant.priority = priority
    instant.event = shadow.events
    shadow.autodials[autodial].instant = instant
    guard instant.count > 1 else { return }
    look(.descendingPriorities)
    if instant.isWrong {
      breach(
        .descendingPriorities,
        "\(callName(slot)), one of \(instant.count) of \"\(floor.autodials[autodial].name)\" at this instant, went to "
          + "\(name(person)) of priority \(priority), out of order")
    }
  }
}
