/// A waiting line whose operators also call out on their own whenever they are idle.
struct ManualLine {
  var line: SteadyLine
  var groups: [Group]
  /// Mean of the exponential time for which an idle operator thinks before calling.
  var think: Double
  /// Mean of the exponential call.
  var call: Double
  /// What the one exponential time of a reference's call is here: nothing else tells the two apart.
  var form: Form

  struct Group {
    var size: Int
    /// 0: no inbound calls.
    var priority: Int
    var dials: Bool
  }

  enum Form: CaseIterable, Sendable {
    /// Answered at once, talking all the time.
    case talk
    /// Ringing all the time, and never answered: a status of its own.
    case dial
  }

  func floor(_ length: Length) -> IdealFloor {
    var floor = line.floor(length)
    floor.warmUp += 10 * call
    let names = groups.indices.map { "Group \($0)" }
    floor.settings["groups"] = .list(names.map { ["name": .text($0)] })
    let groupOfSeat = groups.indices.flatMap { Array(repeating: $0, count: groups[$0].size) }
    for (seat, group) in groupOfSeat.enumerated() { floor.operators[seat]["group"] = .text(names[group]) }
    floor.settings["manual"] = .list(
      groups.indices.filter { groups[$0].dials }.map { group in
        [
          "queue": .text(SteadyLine.name), "operators": ["group": .text(names[group])],
          "every": Law.exponential(think), "dial": form == .talk ? 0 : Law.exponential(call),
          "answered": form == .talk ? 1 : 0, "talk": form == .talk ? Law.exponential(call) : 0,
        ]
      })
    return floor
  }
}

extension ManualLine {
  /// A case with groups that are tried one after the other, some of which dial.
  init(_ truth: TruthCase, form: Form) {
    let mean = truth.input("mean_service")
    groups = (truth.inputs["groups"] ?? .null).items.map { group in
      Group(
        size: Int(group["n"]?.number ?? 0), priority: group["tier"]?.number.map { 10 - Int($0) } ?? 0,
        dials: group["outbound"] == .bool(true))
    }
    line = SteadyLine(
      lambda: truth.input("lambda"), talk: Law.exponential(mean), meanTalk: mean,
      patience: truth.inputs["mean_patience"]?.number,
      seats: groups.flatMap { Array(repeating: SteadyLine.Seat(priority: $0.priority), count: $0.size) })
    line.policy = "strict"
    line.tieBreak = "random"
    line.bands = truth.levels.map(\.limit)
    if truth.inputs["loss"] == .bool(true) { line.capacity = 0 }
    think = 1 / truth.input("theta_out")
    call = truth.input("mean_outbound")
    self.form = form
  }
}
