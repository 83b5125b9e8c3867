import CallCenter
import JSONText

extension PlanBuilder {
  /// Warns of autodials whose answered calls nobody can take: no attempt of theirs would ever begin.
  mutating func warnOfHopelessAutodials() {
    for (index, entry) in scenario.autodials.enumerated() {
      let isServed = autodials[index].assignments.contains { id in
        let row = assignments[id]
        return row.priority > 0 && operators[row.operator.index].autodialChannel != nil
          && presentSeconds(operators[row.operator.index]) > 0
      }
      if isServed { continue }
      context.log.warning(
        .suspicious, at: node(entry.place, "name"), "nobody can take the calls of \(quoted(entry.name))",
        hint: "assign somebody with a priority above 0 and a channel other than SIP")
    }
  }
}
