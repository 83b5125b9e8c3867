import CallCenter
import Chance
import EventCore
import JSONText
import ScenarioFile
import Testing

@Suite("Autodials from document to plan")
struct AutodialTests {
  /// The plan of the one autodial of a campaign.
  func autodial(_ keys: String..., parts: [String: String] = [:]) throws -> (row: AutodialPlan, plan: FloorPlan) {
    let text = campaign(keys.joined(separator: ", "), parts: parts)
    let outcome = read(text)
    let plan = try #require(outcome.plan, "\(headlines(outcome))")
    return (plan.autodials.rows[0], plan)
  }

  @Test("what is left out has the documented default")
  func defaults() throws {
    let (row, plan) = try autodial(#""precedence": 0"#)
    #expect(headlines(read(campaign())).isEmpty)
    #expect(row.name == "Winback" && row.hash == EntityHash(name: "Winback"))
    #expect(row.policy == .strict && row.tieBreaks == [.leastLoad] && row.precedence == 0)
    #expect(row.contacts.count == 100 && row.lines == nil && row.dialTimeout == SimDuration(seconds: 22))
    #expect(row.outcomes.live.chance == 0.5 && row.outcomes.machine.chance == 0)
    #expect(row.outcomes.live.after == row.outcomes.machine.after)
    #expect(abs(plan.distributions.sample(row.outcomes.live.after, 0.5) - 9.5) < 1e-9)
    #expect(abs(plan.distributions.sample(row.outcomes.live.after, 0.95) - 20) < 1e-9)
    let constants = [row.outcomes.busy.after, row.outcomes.invalid.after, row.machineTalk, row.patience, row.talk]
    #expect(constants.map { plan.distributions.isConstant($0) } == [3, 2, 12, 2, 60])
    #expect(row.detection == DetectionPlan(duration: nil, missesPerson: 0, missesMachine: 0))
    #expect(row.nuisance == NuisancePlan(within: SimDuration(seconds: 2), limit: 0.03, formula: .overLive))
    #expect(row.pacing == .progressive && row.redial == .never && row.maxAttempts == 1 && row.hours == .always)
    #expect(row.wrapUp.flatMap { plan.distributions.isConstant($0) } == 0)
    #expect(row.holdingQueues.isEmpty && row.assignments.map(\.index) == [0])
  }

  @Test("each pacing has its defaults, and predictive pacing takes its limit from the nuisance")
  func pacings() throws {
    #expect(try autodial(#""pacing": "progressive""#).row.pacing == .progressive)
    #expect(try autodial(#""pacing": {"ratio": {"lines": 1.8}}"#).row.pacing == .ratio(
      RatioPacing(
        lines: 1.8, per: .available, ahead: 0, minimumFree: 0, minimumFreeOf: .autodial, when: .always)))
    func predictive(_ keys: String...) throws -> PredictivePacing? {
      let text = keys.joined(separator: ", ")
      guard case .predictive(let pacing) = try autodial(text).row.pacing else { return nil }
      return pacing
    }
    let standard = try #require(try predictive(#""pacing": {"predictive": {}}"#))
    #expect(standard.limit == 0.03 && abs(standard.aim - 0.025) < 1e-12 && standard.maxRatio == 3)
    #expect(standard.window == SimDuration(seconds: 900))
    let inherited = try predictive(#""nuisance": {"limit": 0.06}"#, #""pacing": {"predictive": {}}"#)
    #expect(inherited?.limit == 0.06 && abs((inherited?.aim ?? 0) - 0.05) < 1e-12)
    let own = try predictive(#""pacing": {"predictive": {"limit": 0.012}}"#)
    #expect(own?.limit == 0.012 && abs((own?.aim ?? 0) - 0.01) < 1e-12)
    #expect(try autodial(#""pacing": {"differenceTarget": {}}"#).row.pacing == .differenceTarget(
      DifferenceTargetPacing(target: 0, limit: 0.03, maxLevel: 3)))
    #expect(try autodial(#""pacing": {"abandonTarget": {}}"#).row.pacing == .abandonTarget(
      AbandonTargetPacing(target: 0.02, maximum: 0.03, loadFactor: 10)))
  }

  @Test("redial rules become sets by weekday and by age, in the order of age")
  func redial() throws {
    let keys = #"""
      "maxAttempts": 3, "redial": {"busy": {"after": "10m", "perDay": 2}, "weekday": {"Sat-Mon": {"lost": {"after": 5,
      "counts": false}}}, "age": [{"days": 3, "busy": {"after": "3h"}}, {"days": 1, "noAnswer": {"after": "1h"}}]}
      """#
    let plan = try autodial(keys, parts: ["start": "\"2026-03-02T09:00\""]).row.redial
    let tenMinutes = RedialRule(after: SimDuration(seconds: 600), perDay: 2, counts: true)
    #expect(plan.rule(for: .busy, weekday: 1, age: 0) == tenMinutes)
    #expect(plan.weekday.map { $0[.lost] != nil } == [true, false, false, false, false, true, true])
    #expect(plan.rule(for: .lost, weekday: 6, age: 0)?.counts == false)
    #expect(plan.age.map(\.days) == [1, 3])
    #expect(plan.rule(for: .busy, weekday: 2, age: 4)?.after == SimDuration(seconds: 10_800))
    #expect(plan.rule(for: .invalid, weekday: nil, age: 0) == nil)
  }

  /// The calling hours as hours from Monday 00:00.
  func hours(_ periods: String, start: String = "2026-03-04T09:00") throws -> [[Double]] {
    try autodial("\"hours\": \(periods)", parts: ["start": "\"\(start)\""]).row.hours.week
      .map { [$0.start.seconds / 3600, $0.end.seconds / 3600] }
  }

  @Test("calling hours are spans of a week from Monday on, pass midnight and the week's end, and are joined")
  func callingHours() throws {
    #expect(try hours(#"["Mon,Wed 09:00-12:00"]"#) == [[9, 12], [57, 60]])
    #expect(try hours(#"["Sun 22:00-02:00"]"#) == [[0, 2], [166, 168]])
    #expect(try hours(#"["Sat 22:00-06:00", "Sun 05:00-07:00"]"#) == [[142, 151]])
    #expect(try hours(#"["22:00-06:00"]"#, start: "09:00") == [
      [0, 6], [22, 30], [46, 54], [70, 78], [94, 102], [118, 126], [142, 150], [166, 168],
    ])
    #expect(try hours(#"["00:00-24:00"]"#, start: "09:00") == [[0, 168]])
    #expect(try hours(#"[{}]"#, start: "09:00") == [[0, 168]])
    #expect(try hours(#"["Mon 09:00-10:00", {"to": "01:00"}]"#).first == [0, 1])
    #expect(try hours(#"["Tue 24:00-02:00"]"#) == [[48, 50]])
  }

  @Test("the horizon knows its weekday and its offset from UTC")
  func horizon() throws {
    let dated = try #require(read(scenario(["start": "\"2026-03-04T09:00\"", "utcOffset": "\"-03:30\""])).plan)
    #expect(dated.horizon.weekday == 2 && dated.horizon.utcOffset == -210)
    let undated = try #require(read(scenario()).plan)
    #expect(undated.horizon.weekday == nil && undated.horizon.utcOffset == 0)
  }

  @Test("operators are assigned by their own entry before their group's, queues before autodials")
  func assignments() throws {
    let parts = [
      "groups": #"[{"name": "G", "queues": {"Support": 2}, "autodials": {"Winback": 9, "Survey": 5}}]"#,
      "autodials": #"""
        [{"name": "Winback", "contacts": 1, "outcomes": {"live": 1}, "talk": 1},
         {"name": "Survey", "contacts": 1, "outcomes": {"live": 1}, "talk": 1}]
        """#,
      "operators": #"""
        [{"count": 2, "name": "A {n}", "email": "a{n}@b.c", "group": "G", "autodials": {"Survey": {"priority": 1,
          "after": 1, "speed": 2, "wrapUp": 7}}}]
        """#,
    ]
    let plan = try #require(read(scenario(parts)).plan)
    #expect(plan.assignments.rows.map(\.desk) == [
      .queue(ID(0)), .autodial(ID(1)), .autodial(ID(0)), .queue(ID(0)), .autodial(ID(1)), .autodial(ID(0)),
    ])
    #expect(plan.assignments.rows.map(\.priority) == [2, 1, 9, 2, 1, 9])
    #expect(plan.assignments.rows[4].speed == 2 && plan.assignments.rows[4].after == SimDuration(seconds: 1))
    #expect(plan.autodials.rows.map { $0.assignments.map(\.index) } == [[2, 5], [1, 4]])
    #expect(plan.operators.rows[1].assignments.map(\.index) == [3, 4, 5])
    #expect(plan.queues.rows[0].assignments.map(\.index) == [0, 3])
  }

  @Test("queues hold the autodials that they name")
  func holding() throws {
    let queues = #"""
      [{"name": "Support", "script": "Greeting", "holdDialling": ["Winback"]}, {"name": "B", "script": "Greeting"},
       {"name": "C", "script": "Greeting", "holdDialling": ["Winback"]}]
      """#
    #expect(try autodial(parts: ["queues": queues]).row.holdingQueues.map(\.index) == [0, 2])
  }

  @Test("a softphone is left out of a group's assignment with a warning, and written out singly it stays out")
  func softphones() throws {
    let parts = [
      "groups": #"[{"name": "G", "autodials": {"Winback": 4}}]"#,
      "operators": #"""
        [{"name": "Anna", "email": "a@b.c", "group": "G"},
         {"name": "Boris", "email": "b@b.c", "group": "G", "channels": ["SIP"], "queues": {"Support": 1}},
         {"name": "Vera", "email": "v@b.c", "group": "G", "channels": ["SIP", "INT"]},
         {"name": "Gleb", "email": "g@b.c", "group": "G", "channels": ["SIP"], "queues": {"Support": 1},
          "autodials": {"Winback": 0}}]
        """#,
    ]
    let outcome = read(campaign(parts: parts))
    #expect(headlines(outcome).map { $0.drop { $0 != " " } } == [
      #" warning: operators[1].group: "Boris" has only SIP, which never carries an autodial's calls, and is left out "#
        + #"of their group's assignment to "Winback""#
    ])
    let plan = try #require(outcome.plan)
    let desks = { (plan: FloorPlan) in
      plan.assignments.rows.filter { $0.autodial != nil }.map { [$0.operator.index, Int($0.priority)] }
    }
    #expect(desks(plan) == [[0, 4], [2, 4], [3, 0]])
    let singles = try #require(outcome.document?.withSingleAssignments)
    let twin = read(bytes: singles.json.bytes(.compact))
    #expect(headlines(twin).isEmpty)
    #expect(try desks(#require(twin.plan)) == desks(plan))
  }
}
