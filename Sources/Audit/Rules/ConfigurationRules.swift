// What the scenario's reader has held, looked at once more.
extension AuditedFloor {
  func judgeNamesAndMail() -> Judgement {
    if operators.isEmpty { return .notExercised("there are no operators") }
    if let problem = Self.problem(with: operators.map(\.name), of: "operator") { return .broken(problem) }
    let addresses = operators.compactMap { person in person.email.map { (person.name, $0) } }
    if let wrong = addresses.first(where: { !Self.looksLikeMail($0.1) }) {
      return .broken("\"\(wrong.0)\" has no valid e-mail address")
    }
    let known = addresses.isEmpty ? "; e-mail addresses are not known here" : ""
    return .holds("\(operators.count) operators\(known)")
  }

  func judgeQueueNames() -> Judgement {
    if queues.isEmpty { return .notExercised("there are no queues") }
    if let problem = Self.problem(with: queues.map(\.name), of: "queue") { return .broken(problem) }
    return .holds("\(queues.count) queues")
  }

  func judgeSoftphoneOnly() -> Judgement {
    if autodials.isEmpty { return .notExercised("there are no autodials") }
    let rows = assignments.filter { isAutodial(desk: $0.desk) && $0.priority > 0 }
    if rows.isEmpty { return .notExercised("nobody is assigned to an autodial") }
    if let wrong = rows.first(where: { operators[$0.operator].hasOnlySoftphone }) {
      let who = operators[wrong.operator].name
      return .broken("\"\(who)\", whose only channel is SIP, is assigned to \"\(name(ofDesk: wrong.desk))\"")
    }
    return .holds("\(rows.count) assignments to autodials")
  }

  private static func problem(with names: [String], of what: String) -> String? {
    var seen = Set<String>()
    for name in names {
      if name.isEmpty { return "a \(what) has no name" }
      if !seen.insert(name).inserted { return "two \(what)s are called \"\(name)\"" }
    }
    return nil
  }

  /// One @, something before it, and something with a dot inside behind it. The reader asks for more.
  private static func looksLikeMail(_ address: String) -> Bool {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
  }
}
