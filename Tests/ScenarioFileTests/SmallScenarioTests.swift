import CallCenter
import Chance
import EventCore
import JSONText
import ScenarioFile
import Testing

@Suite("Small scenarios")
struct SmallScenarioTests {
  @Test("the starter scenario reads without a warning, whatever its name")
  func starter() throws {
    for name in [StarterScenario.name, "\"<a>\" \\ ü"] {
      let outcome = read(StarterScenario.text(name: name))
      #expect(headlines(outcome).isEmpty)
      let plan = try #require(outcome.plan)
      #expect(plan.name == name)
      #expect(plan.operators.rows.map(\.name) == ["Anna Petrova", "Boris Sokolov", "Vera Kim (trainee)"])
      #expect(plan.assignments.rows.map(\.priority) == [3, 3, 1])
      #expect(plan.queues.rows[0].assignments.map(\.index) == [0, 1, 2])
      #expect(plan.horizon.startOfDay == SimDuration(seconds: 9 * 3600))
      #expect(plan.scripts.rows[0].instructions.count == 1)
      guard case .rates(let profile, busyness: nil) = plan.sources.rows[0].arrivals else {
        Issue.record("expected rates")
        return
      }
      #expect(abs(profile.expectedTotal - 240) < 1e-9)
    }
  }

  @Test("what is left out has the documented default")
  func defaults() throws {
    let plan = try #require(read(scenario()).plan)
    #expect(plan.name == "t" && plan.seed == 1)
    #expect(plan.horizon.interval == SimDuration(seconds: 1800) && plan.horizon.atEnd == .stop)
    #expect(plan.trunks == .unlimited && plan.callOrder == .age && !plan.inboundFirst)
    #expect(plan.missedOffers.backOff == SimDuration(seconds: 5) && plan.missedOffers.missesUntilAway == 3)
    #expect(plan.missedOffers.returnsAfter == SimDuration(seconds: 30))
    #expect(plan.missedOffers.awayAtMost == SimDuration(seconds: 300))
    let queue = plan.queues.rows[0]
    #expect(queue.policy == .weighted && queue.tieBreaks == [.longestIdle] && queue.idleClock == .everyContact)
    #expect(queue.serviceLevel.formula == .excludingShortAbandons && queue.serviceLevel.target == 0.8)
    #expect(queue.bands == [10, 20, 60].map { SimDuration(seconds: $0) } && queue.capacity == nil)
    #expect(queue.onUnstaffed == .keep)
    let anna = plan.operators.rows[0]
    #expect(anna.channels.map(\.channel) == [.webWorkplace] && anna.speed == 1)
    #expect(anna.shift == [TimeSpan(start: .zero, end: plan.horizon.end)])
    let profile = anna.channels[0].profile
    #expect(profile.presence && profile.missed == 0.01 && profile.ringTimeout == SimDuration(seconds: 15))
    #expect(plan.distributions.isConstant(profile.pickUp) == 2)
  }

  @Test("the four channels have the design's profiles, and overrides change only what they name")
  func channelProfiles() throws {
    let operators = #"""
      [{"name": "A", "email": "a@example.com", "channels": ["EXT", "SIP", "INT", "OP"], "queues": {"Support": 1},
        "channelProfiles": {"SIP": {"missed": 0.5}}}]
      """#
    let overrides = #"{"OP": {"pickUp": 0}, "SIP": {"missed": 0, "setUp": 1}}"#
    let text = scenario(["operators": operators, "channels": overrides])
    let plan = try #require(read(text).plan)
    let profiles = plan.operators.rows[0].channels.map(\.profile)
    #expect(plan.operators.rows[0].channels.map(\.channel.name) == ["EXT", "SIP", "INT", "OP"])
    #expect(profiles.map(\.missed) == [0.08, 0.5, 0.05, 0.01])
    #expect(profiles.map(\.voicemail) == [0.1, 0, 0, 0])
    #expect(profiles.map(\.presence) == [false, false, false, true])
    #expect(profiles.map(\.autodial) == [true, false, true, true])
    #expect(profiles.map(\.secondLine) == [true, false, true, false])
    #expect(profiles.map { plan.distributions.isConstant($0.setUp) } == [6, 1, 4, 0])
    #expect(profiles.map { plan.distributions.isConstant($0.pickUp) } == [6, 4, 5, 0])
    #expect(profiles.map(\.ringTimeout.seconds) == [20, 15, 20, 15])
  }

  @Test("a template stands for its operators, and their group assigns what they do not assign themselves")
  func templates() throws {
    let text = scenario([
      "queues": #"[{"name": "Support", "script": "Greeting"}, {"name": "Sales", "script": "Greeting"}]"#,
      "groups": ##"[{"name": "All", "color": "#AABBCC", "queues": {"Support": 7, "Sales": 2}}]"##,
      "operators": #"""
        [{"count": 3, "name": "T {n}", "email": "t{n}@example.com", "group": "All", "queues": {"Support": 0}}]
        """#,
    ])
    let plan = try #require(read(text).plan)
    #expect(plan.operators.rows.map(\.name) == ["T 1", "T 2", "T 3"])
    #expect(plan.operators.rows.map(\.email) == ["t1@example.com", "t2@example.com", "t3@example.com"])
    #expect(plan.groups.rows[0].color == "#aabbcc")
    #expect(plan.assignments.rows.map { [$0.operator.index, $0.queue?.index ?? -1, Int($0.priority)] } == [
      [0, 0, 0], [0, 1, 2], [1, 0, 0], [1, 1, 2], [2, 0, 0], [2, 1, 2],
    ])
    #expect(plan.queues.rows[1].assignments.map(\.index) == [1, 3, 5])
    #expect(plan.operators.rows[2].assignments.map(\.index) == [4, 5])
    #expect(plan.operators.rows[1].hash == EntityHash(name: "T 2"))
  }

  @Test("a script is laid out flat: choices behind the menu, jumps behind the last, nothing backwards")
  func scripts() throws {
    let steps = #"""
      [{"play": 2}, {"menu": [{"chance": 0.25, "steps": [{"transfer": "Support"}]}, {"chance": 0.5, "steps": []},
       {"chance": 0.1, "steps": [{"hangup": true}]}]}, {"voicemail": 9}]
      """#
    let text = scenario(["scripts": #"[{"name": "Greeting", "steps": []}, {"name": "Menu", "steps": \#(steps)}]"#])
    let plan = try #require(read(text).plan)
    let program = plan.scripts.rows[1].instructions
    #expect(program.count == 9)
    guard case .choose(let branches) = program[1] else {
      Issue.record("expected a choice")
      return
    }
    #expect(branches.map(\.target) == [3, 5, 6])
    #expect(branches.map(\.cumulatedChance) == [0.25, 0.75, 0.85])
    #expect(program[2] == .jump(to: 8) && program[3] == .transfer(QueueID(0)) && program[5] == .jump(to: 8))
    #expect(program[6] == .hangUp)
    for (index, instruction) in program.enumerated() {
      if case .jump(let target) = instruction { #expect(target > index && target <= program.count) }
    }
  }
}
