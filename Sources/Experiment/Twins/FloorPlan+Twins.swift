import CallCenter
import Chance
import EventCore

// Changed copies of a plan that must, or must not, go another way.
extension FloorPlan {
  /// Nobody is in a group.
  var withoutGroups: FloorPlan {
    var twin = self
    twin.groups = Table()
    twin.operators = operators.mapped { $0.group = nil }
    return twin
  }

  /// Nobody has a role.
  var withoutRoles: FloorPlan {
    var twin = self
    twin.operators = operators.mapped { $0.role = nil }
    return twin
  }

  /// Forwarding to work numbers and to personal numbers change places; the times stay with the operator.
  var withForwardingSwapped: FloorPlan {
    var twin = self
    twin.operators = operators.mapped { person in
      person.channels = person.channels.map { OperatorChannel(channel: $0.channel.swapped, profile: $0.profile) }
    }
    return twin
  }

  /// Softphones become web workplaces: the same times, but the distributor sees wrap-up and breaks.
  var withPresence: FloorPlan {
    var twin = self
    twin.operators = operators.mapped { person in
      person.channels = person.channels.map { own in
        guard own.channel == .softphone else { return own }
        var profile = own.profile
        profile.presence = true
        return OperatorChannel(channel: .webWorkplace, profile: profile)
      }
    }
    return twin
  }

  /// The operators in the opposite order of the file.
  var withOperatorsReversed: FloorPlan {
    var twin = self
    let last = operators.count - 1
    func moved(_ who: OperatorID) -> OperatorID { OperatorID(last - who.index) }
    twin.operators = Table(operators.rows.reversed())
    twin.assignments = assignments.mapped { $0.operator = moved($0.operator) }
    twin.queues = queues.mapped { $0.assignments.reverse() }
    twin.autodials = autodials.mapped { $0.assignments.reverse() }
    twin.manualSources = manualSources.mapped { $0.operators = $0.operators.map(moved).sorted() }
    twin.pools = pools.mapped { $0.members = $0.members.map(moved) }
    return twin
  }

  /// At desks of strict policy other numbers in the same order; `nil` where there is none, or where operators order
  /// desks by the same numbers.
  var withOtherPriorities: FloorPlan? {
    guard callOrder == .age else { return nil }
    var twin = self
    var rows = assignments.rows
    var isChanged = false
    let strict =
      queues.rows.filter { $0.policy == .strict }.map(\.assignments)
      + autodials.rows.filter { $0.policy == .strict }.map(\.assignments)
    for own in strict {
      let values = Set(own.map { assignments[$0].priority }.filter { $0 > 0 }).sorted()
      let ranks = values.indices.map { UInt8($0 + 1) }
      let others = ranks == values ? ranks.map { 100 - UInt8(values.count) + $0 } : ranks
      for id in own {
        guard let rank = values.firstIndex(of: assignments[id].priority) else { continue }
        rows[id.index].priority = others[rank]
        isChanged = true
      }
    }
    twin.assignments = Table(rows)
    return isChanged ? twin : nil
  }
}

extension Channel {
  /// Work number for personal number and the other way round.
  var swapped: Channel {
    switch self {
    case .webWorkplace, .softphone: self
    case .workNumber: .personalNumber
    case .personalNumber: .workNumber
    }
  }
}

extension Table {
  /// The same rows after a change to each.
  func mapped(_ change: (inout Row) -> Void) -> Table {
    Table(
      rows.map { row in
        var row = row
        change(&row)
        return row
      })
  }
}
