import Audit
import CallCenter

/// Judges R26 on each run's own figures: the rows of all groups and the operators without a group add up to the floor.
struct GroupSums {
  /// Additive figures that the rows have in common.
  private static let paths =
    ["loggedIn", "overtime", "calls.inbound", "calls.manual", "calls.autodial", "offers", "blindOffers", "missed"]
    + OperatorStatus.allCases.map { "statuses.\($0.name)" }

  private let hasGroups: Bool
  private var sumsChecked = 0
  private var breach: String?

  init(of plan: FloorPlan) {
    hasGroups = !plan.groups.isEmpty
  }

  mutating func check(_ run: RunFigures, replication: Int) {
    guard hasGroups, case .list(let groups)? = run.tree["groups"], case .list(let people)? = run.tree["operators"],
      let floor = run.tree["floor"]
    else { return }
    let alone = people.filter { person in
      guard case .text(nil)? = person["group"] else { return false }
      return true
    }
    for path in Self.paths {
      let whole = Self.total(path, of: floor)
      let sum = (groups + alone).reduce(0) { $0 + Self.total(path, of: $1) }
      sumsChecked += 1
      // Whole numbers and whole microseconds as seconds: a wrong row is off by more than the last places of a sum.
      if (sum - whole).magnitude > 1e-6 * max(1, whole), breach == nil {
        let run = "\(path) in replication \(replication)"
        breach = "\(run): groups and operators without one make \(sum), the floor \(whole)"
      }
    }
  }

  var verdict: RuleVerdict {
    let rule = Rule.groupSums
    let judgement: (RuleVerdict.Verdict, String) =
      if let breach {
        (.broken, breach)
      } else if hasGroups {
        (.holds, "\(sumsChecked) sums over groups equal those of the floor")
      } else {
        (.notExercised, "there are no groups")
      }
    return RuleVerdict(
      id: rule.id, kind: rule.kind, statement: rule.statement, verdict: judgement.0, evidence: judgement.1)
  }

  private static func total(_ path: String, of row: FigureNode<Sample>) -> Double {
    guard case .figure(.total(let value))? = row[path: path] else {
      preconditionFailure("\(path) is not a total in every row")
    }
    return value
  }
}
