import CallCenter
import EventCore
import JSONText

extension PlanBuilder {
  /// Warns of autodials that cannot do what they are for: nobody can take their calls, so that no attempt would ever
  /// begin, nobody is left to dial or ever to be dialled at the scenario's hours, or nobody answers.
  mutating func warnOfHopelessAutodials() {
    for (index, entry) in scenario.autodials.enumerated() {
      let row = autodials[index]
      if !isServed(row) {
        context.log.warning(
          .suspicious, at: node(entry.place, "name"), "nobody can take the calls of \(quoted(entry.name))",
          hint: "assign somebody with a priority above 0 and a channel other than SIP")
      }
      guard row.contacts.count > 0 else { continue }
      if !isEverLive(entry, row.contacts) {
        context.log.warning(
          .suspicious, at: node(entry.place, "outcomes"), "nobody ever answers: no contact has a chance of \"live\"")
      }
      if case .listed(let list) = row.contacts, list.allSatisfy({ $0.attempts >= row.maxAttempts }) {
        context.log.warning(
          .suspicious, at: node(entry.place, "contacts"), "nobody is left to dial: every contact has had its attempts",
          hint: "\"maxAttempts\" is \(row.maxAttempts), and those made before count")
      }
      if !isEverOpen(row) {
        context.log.warning(
          .suspicious, at: node(entry.place, "hours"), "these calling hours have no time in common with the scenario")
      }
    }
  }

  private func isServed(_ row: AutodialPlan) -> Bool {
    row.assignments.contains { id in
      let person = operators[assignments[id].operator.index]
      return assignments[id].priority > 0 && person.autodialChannel != nil && presentSeconds(person) > 0
    }
  }

  /// Whether some contact may be called at some time of the scenario.
  private func isEverOpen(_ row: AutodialPlan) -> Bool {
    guard !row.hours.week.isEmpty else { return true }
    let offsets: Set<Int> =
      switch row.contacts {
      case .count: [horizon.utcOffset]
      case .listed(let list): Set(list.lazy.map { $0.utcOffset ?? horizon.utcOffset })
      }
    let week = 7 * SimDuration.day.microseconds
    let start = Int64(horizon.weekday ?? 0) * SimDuration.day.microseconds + horizon.startOfDay.microseconds
    return offsets.contains { offset in
      let ahead = Int64(offset - horizon.utcOffset) * 60_000_000
      let local = ((start + ahead) % week + week) % week
      return row.hours.week.contains { span in
        // The hours of this week and of the next; a longer scenario meets them all.
        [0, week].contains { later in
          span.start.microseconds + later < local + horizon.duration.microseconds
            && span.end.microseconds + later > local
        }
      }
    }
  }
}
