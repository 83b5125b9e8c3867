import CallCenter
import Chance
import EventCore
import ScenarioFile
import Testing

@Suite("From document to plan")
struct CompilingTests {
  /// The spans of a shift in hours from the start.
  func hours(_ shift: String, start: String = "00:00", duration: String) throws -> [[Double]] {
    let operators = #"[{"name": "A", "email": "a@b.c", "queues": {"Support": 1}, "shift": \#(shift)}]"#
    let text = scenario(["operators": operators, "start": "\"\(start)\"", "duration": "\"\(duration)\""])
    let outcome = read(text)
    let plan = try #require(outcome.plan, "\(headlines(outcome))")
    return plan.operators.rows[0].shift.map { [$0.start.seconds / 3600, $0.end.seconds / 3600] }
  }

  @Test("a period repeats every day, passes midnight, is cut to the horizon and joined to its neighbours")
  func periods() throws {
    #expect(try hours(#"["09:00-13:00"]"#, duration: "24h") == [[9, 13]])
    #expect(try hours(#"["09:00-13:00"]"#, duration: "36h") == [[9, 13], [33, 36]])
    #expect(try hours(#"["09:00-13:00"]"#, start: "10:00", duration: "24h") == [[0, 3], [23, 24]])
    #expect(try hours(#"["22:00-06:00"]"#, duration: "48h") == [[0, 6], [22, 30], [46, 48]])
    #expect(try hours(#"["22:00-06:00"]"#, start: "20:00", duration: "24h") == [[2, 10]])
    #expect(try hours(#"["09:00-12:00", "11:00-14:00", "14:00-15:00"]"#, duration: "24h") == [[9, 15]])
    #expect(try hours(#"["00:00-24:00"]"#, duration: "48h") == [[0, 48]])
    #expect(try hours(#"[{"from": "09:00"}]"#, duration: "30h") == [[9, 24]])
    #expect(try hours(#"[{"to": "09:00"}]"#, duration: "30h") == [[0, 9], [24, 30]])
  }

  @Test("ends that count from the start are instants: open ones reach the end, those beyond a day come once")
  func periodsFromTheStart() throws {
    #expect(try hours(#"[{"from": "2h"}]"#, start: "09:00", duration: "30h") == [[2, 30]])
    #expect(try hours(#"[{"from": 0, "to": "4h"}]"#, start: "09:00", duration: "30h") == [[0, 4], [24, 28]])
    #expect(try hours(#"[{"from": "25h", "to": "27h"}]"#, duration: "72h") == [[25, 27]])
  }

  @Test("days of the week follow the date of the start")
  func days() throws {
    // 2026-03-06 is a Friday.
    let friday = "2026-03-06T12:00"
    #expect(try hours(#"["Fri 09:00-17:00"]"#, start: friday, duration: "72h") == [[0, 5]])
    #expect(try hours(#"["Sat-Mon 10:00-11:00"]"#, start: friday, duration: "72h") == [[22, 23], [46, 47], [70, 71]])
    #expect(try hours(#"["Thu 22:00-14:00"]"#, start: friday, duration: "24h") == [[0, 2]])
    let leapYear = "2024-02-28T00:00"
    #expect(try hours(#"["Mon,Wed 00:00-24:00"]"#, start: leapYear, duration: "144h") == [[0, 24], [120, 144]])
  }

  @Test("every date has its day of the week", arguments: [
    ((1, 1, 1), Weekday.monday), ((1970, 1, 1), .thursday), ((2000, 2, 29), .tuesday), ((2026, 3, 2), .monday),
    ((2026, 12, 31), .thursday), ((9999, 12, 31), .friday), ((1900, 3, 1), .thursday),
  ] as [((Int, Int, Int), Weekday)])
  func weekdays(date: (Int, Int, Int), weekday: Weekday) {
    #expect(CivilDate(year: date.0, month: date.1, day: date.2)?.weekday == weekday)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil && CivilDate(year: 2026, month: 4, day: 31) == nil)
  }

  /// The pieces of the source's rate: start and end in hours, calls per hour at both ends, day.
  func pieces(_ arrivals: String, _ parts: [String: String] = [:]) throws -> [[Double]] {
    let outcome = read(scenario(arrivals: arrivals, parts))
    let plan = try #require(outcome.plan, "\(headlines(outcome))")
    guard case .rates(let profile, _) = plan.sources.rows[0].arrivals else {
      Issue.record("expected rates")
      return []
    }
    return profile.pieces.map { piece in
      [piece.start / 3600, piece.end / 3600, piece.startRate * 3600, piece.endRate * 3600, Double(piece.day)]
        .map { ($0 * 1e9).rounded() / 1e9 }
    }
  }

  @Test("rates are cut at midnight, where the day factor changes, and at the end")
  func rates() throws {
    #expect(try pieces(#"{"perHour": 6}"#) == [[0, 8, 6, 6, 0]])
    #expect(try pieces(#"{"perHour": 6}"#, ["start": "\"20:00\""]) == [[0, 4, 6, 6, 0], [4, 8, 6, 6, 1]])
    #expect(try pieces(#"{"perInterval": {"every": "3h", "counts": [3, 0, 9]}}"#) == [[0, 3, 1, 1, 0], [6, 8, 3, 3, 0]])
    let flat = #"{"rates": [{"at": "1h", "perHour": 2}, {"at": "3h", "perHour": 4}]}"#
    #expect(try pieces(flat) == [[1, 3, 2, 2, 0], [3, 8, 4, 4, 0]])
    let linear = #"{"shape": "linear", "rates": [{"at": "08:00", "perHour": 2}, {"at": "12:00", "perHour": 4}]}"#
    #expect(try pieces(linear, ["start": "\"10:00\""]) == [[0, 2, 3, 4, 0], [2, 8, 4, 4, 0]])
    #expect(try pieces(#"{"perHour": 6, "open": ["02:00-03:00", "02:30-04:00"]}"#) == [[2, 4, 6, 6, 0]])
  }

  @Test("a rate per kind of day counts its times from midnight, and other days have no calls")
  func ratesPerDay() throws {
    let arrivals = #"""
      {"perDay": {"Fri": {"perHour": 1}, "Sun": {"rates": [{"at": "02:00", "perHour": 5}, {"at": "3h", "perHour": 0}]}}}
      """#
    let parts = ["start": "\"2026-03-06T20:00\"", "duration": "\"72h\""]
    #expect(try pieces(arrivals, parts) == [[0, 4, 1, 1, 0], [30, 31, 5, 5, 2]])
  }

  @Test("shared day factors are one row, own ones are rows of their own with a name nobody else can have")
  func busyness() throws {
    let source = { (name: String, busyness: String) in
      let arrivals = #"{"perHour": 1, "busyness": \#(busyness)}"#
      return #"{"name": "\#(name)", "queue": "Support", "talk": 1, "patience": 1, "arrivals": \#(arrivals)}"#
    }
    let sources = [source("A", "\"A\""), source("B", "\"A\""), source("C", #"{"gamma": {"cv": 0.5}}"#)]
    let text = scenario([
      "busyness": #"[{"name": "A", "gamma": {"cv": 0.25}}, {"name": "C", "gamma": {"cv": 1}}]"#,
      "inbound": "[" + sources.joined(separator: ",") + "]",
    ])
    let plan = try #require(read(text).plan)
    let used = plan.sources.rows.map { row -> Int in
      guard case .rates(_, let busyness) = row.arrivals else { return -1 }
      return busyness?.index ?? -2
    }
    #expect(used == [0, 0, 2])
    #expect(plan.busyness.rows.map(\.variation) == [0.25, 1, 0.5])
    #expect(Set(plan.busyness.rows.map(\.hash)).count == 3)
  }

  @Test("given calls come in the order of time, those of one time in the order given, those outside hours not at all")
  func listedCalls() throws {
    let calls = #"""
      {"calls": [{"at": "00:10", "priority": 1}, {"at": 60, "talk": 5}, {"at": 600, "patience": "never"},
                 {"at": "2h"}, {"at": 60, "patience": 7, "wrapUp": 3}], "open": ["00:00-01:00"]}
      """#
    let plan = try #require(read(scenario(arrivals: calls)).plan)
    guard case .listed(let listed) = plan.sources.rows[0].arrivals else {
      Issue.record("expected calls")
      return
    }
    #expect(listed.map(\.at.seconds) == [60, 60, 600, 600])
    #expect(listed.map(\.talk?.seconds) == [5, nil, nil, nil])
    #expect(listed.map(\.priority) == [nil, nil, 1, nil])
    #expect(listed[1].patience == .given(SimDuration(seconds: 7)) && listed[1].wrapUp == SimDuration(seconds: 3))
    #expect(listed[3].patience == .endless && listed[0].patience == .drawn)
  }

  @Test("a pool has the sizes of its intervals, and nobody afterwards, with a warning")
  func pools() throws {
    let operators = #"""
      [{"count": 8, "name": "P{n}", "email": "p{n}@b.c", "queues": {"Support": 1},
        "onDuty": {"every": "1h", "counts": [4, 6, 6, 8]}}]
      """#
    let outcome = read(scenario(["operators": operators]))
    let plan = try #require(outcome.plan)
    let pool = plan.pools.rows[0]
    #expect(pool.members.map(\.index) == Array(0..<8))
    #expect(pool.sizes.map(\.start.seconds) == [0, 3600, 10800, 14400])
    #expect(pool.sizes.map(\.count) == [4, 6, 8, 0])
    #expect(plan.operators.rows.allSatisfy { $0.pool == PoolID(0) && $0.shift.isEmpty })
    #expect(headlines(outcome).contains { $0.contains("after 4h nobody of these is on duty") })
  }

  @Test("breaks are sorted by time; one before the start is refused, a time of day on a long horizon is warned of")
  func breaks() throws {
    let person = { (breaks: String) in
      #"[{"name": "A", "email": "a@b.c", "queues": {"Support": 1}, "breaks": \#(breaks)}]"#
    }
    let sorted = scenario(["operators": person(#"[{"at": "2h", "for": 60}, {"at": "00:30", "for": "5m"}]"#)])
    let plan = try #require(read(sorted).plan)
    #expect(plan.operators.rows[0].breaks.map(\.start.seconds) == [1800, 7200])
    let early = scenario(["start": "\"22:00\"", "operators": person(#"[{"at": "02:00", "for": 60}]"#)])
    #expect(headlines(read(early)).contains {
      $0.contains(#""02:00" of the first day is before the scenario's start at 22:00"#) && $0.contains("such as \"4h\"")
    })
    let long = scenario(["duration": "\"48h\"", "operators": person(#"[{"at": "02:00", "for": 60}]"#)])
    #expect(headlines(read(long)).contains { $0.contains("this break is taken once") })
  }

  @Test("equal laws share a row of the table")
  func laws() throws {
    let operators = #"[{"count": 50, "name": "P{n}", "email": "p{n}@b.c", "queues": {"Support": 1}, "wrapUp": 7}]"#
    let plan = try #require(read(scenario(["operators": operators])).plan)
    #expect(plan.distributions.count <= 8)
    #expect(Set(plan.operators.rows.map(\.wrapUp)).count == 1)
  }

  @Test("a hundred operators in another order give the same rows under the same names")
  func order() throws {
    let people = (0..<100).map { #"{"name": "P\#($0)", "email": "p\#($0)@b.c", "queues": {"Support": \#($0 % 5)}}"# }
    let one = try #require(read(scenario(["operators": "[" + people.joined(separator: ",") + "]"])).plan)
    let two = try #require(read(scenario(["operators": "[" + people.reversed().joined(separator: ",") + "]"])).plan)
    let facts = { (plan: FloorPlan) in
      plan.operators.rows.map { row in
        "\(row.name) \(row.hash.value) \(row.assignments.map { plan.assignments[$0].priority })"
      }.sorted()
    }
    #expect(facts(one) == facts(two))
  }
}
