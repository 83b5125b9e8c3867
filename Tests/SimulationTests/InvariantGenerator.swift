/// Draws small floors with as much going on as fits: every policy, channel, exit and clock.
struct InvariantGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
  }

  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word >> 31)) % UInt64(bound))
  }

  private mutating func one(in chances: Int) -> Bool { below(chances) == 0 }

  private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  static let policies = [
    "weighted", "weightedRandom", "strict", "longestIdle", "fewestCalls", "leastLoad", "roundRobin", "random",
  ]
  static let tieBreaks = ["longestIdle", "leastLoad", "fewestCalls", "roundRobin", "random"]

  /// - Parameters:
  ///   - timed: all laws constant, so that twice the times give exactly twice the waits.
  ///   - plainSpeed: nobody talks faster than another, so that a caller's talk is the same with everybody.
  mutating func floor(timed: Bool = false, plainSpeed: Bool = false) -> InvariantFloor {
    var floor = InvariantFloor()
    floor.duration = 200 + below(800)
    if one(in: 3) { floor.warmUp = below(floor.duration / 2) }
    floor.atEnd = pick(["stop", "drain"])
    if one(in: 3) { floor.trunks = 1 + below(8) }
    floor.callOrder = pick(["age", "age", "operatorPriority"])
    let names = (0..<1 + below(3)).map { "Line \($0 + 1)" }
    floor.queues = names.map { line($0, among: names) }
    floor.operators = (0..<1 + below(5)).map { person($0 + 1, names, floor.duration, timed: timed) }
    if plainSpeed { for index in floor.operators.indices { floor.operators[index].speed = 1 } }
    floor.sources = (0..<1 + below(3)).map { callers($0 + 1, names, isRandom: !timed) }
    return floor
  }

  private mutating func line(_ name: String, among names: [String]) -> InvariantFloor.Line {
    var line = InvariantFloor.Line(name: name, policy: pick(Self.policies), tieBreak: pick(Self.tieBreaks))
    line.precedence = below(3)
    if one(in: 3) { line.capacity = below(4) }
    if one(in: 3) { line.longest = 10 + below(60) }
    let others = names.filter { $0 != name }
    line.exit = pick(["drop", "voicemail"] + others)
    line.onUnstaffed = pick(["keep", "drop", "voicemail"])
    if one(in: 2) { line.wrapUp = below(40) }
    if one(in: 4) { line.comfort = 5 + below(20) }
    if one(in: 2) { line.announcement = below(15) }
    if one(in: 4) { line.hangsUp = 0.1 }
    if one(in: 4), !others.isEmpty { line.transfer = (0.3, pick(others)) }
    return line
  }

  private mutating func person(
    _ number: Int, _ queues: [String], _ duration: Int, timed: Bool
  ) -> InvariantFloor.Person {
    var person = InvariantFloor.Person(name: "Person \(number)")
    // A leg that finds no trunk costs a moment that does not scale with the times.
    person.channels = timed ? ["OP"] : pick([["OP"], ["OP"], ["SIP"], ["INT"], ["EXT"], ["SIP", "OP"]])
    for queue in queues where !one(in: 4) {
      person.priorities.append(.init(queue: queue, priority: below(5), after: one(in: 4) ? below(30) : 0))
    }
    if one(in: 3) {
      let start = below(duration / 2)
      person.shift = [(start, start + 20 + below(duration))]
      if one(in: 3), let first = person.shift?[0] {
        person.shift?.append((first.to + 1 + below(50), first.to + 100 + below(duration)))
      }
    }
    if one(in: 3) { person.breaks = [(below(duration), 10 + below(100))] }
    if one(in: 3) { person.speed = pick([0.5, 1.5, 2]) }
    if one(in: 2) { person.missed = pick([0.1, 0.5]) }
    if one(in: 2) { person.pickUp = below(20) }
    return person
  }

  private mutating func callers(
    _ number: Int, _ queues: [String], isRandom: Bool
  ) -> InvariantFloor.Callers {
    var source = InvariantFloor.Callers(name: "Callers \(number)", queue: pick(queues), gap: 5 + below(60))
    source.isRandom = isRandom
    source.talk = 5 + below(120)
    if !one(in: 3) { source.patience = 5 + below(100) }
    if one(in: 4) { source.balk = 0.3 }
    if one(in: 3) { source.retry = 0.5 }
    source.priority = below(3)
    return source
  }
}
