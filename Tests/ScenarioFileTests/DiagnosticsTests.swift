import CallCenter
import JSONText
import ScenarioFile
import Testing

/// A mistake: the parts of the small scenario that hold it, and what the reader says.
struct Mistake: Sendable, CustomTestStringConvertible {
  let parts: [String: String]
  let says: String
  var testDescription: String { says }

  init(_ key: String, _ value: String, _ says: String) {
    parts = [key: value]
    self.says = says
  }

  /// A mistake in the one operator.
  static func inOperator(_ keys: String, _ says: String) -> Mistake {
    Mistake("operators", #"[{"name": "A", "email": "a@example.com", "queues": {"Support": 1}, \#(keys)}]"#, says)
  }

  /// A mistake in the one queue.
  static func inQueue(_ keys: String, _ says: String) -> Mistake {
    Mistake("queues", #"[{"name": "Support", "script": "Greeting", \#(keys)}]"#, says)
  }

  /// A mistake in the one source.
  static func inSource(_ keys: String, _ says: String) -> Mistake {
    Mistake(
      "inbound", #"[{"queue": "Support", "arrivals": {"perHour": 1}, "patience": 9, \#(keys)}]"#, says)
  }
}

@Suite("What the reader says about mistakes")
struct DiagnosticsTests {
  @Test("a mistake at the top level is named", arguments: [
    Mistake("seeed", "1", #"error: seeed: a scenario has no key "seeed"; did you mean "seed"?"#),
    Mistake("seed", "-1", "error: seed: expected a whole number from 0 to 18446744073709551615, found -1"),
    Mistake("seed", "18446744073709551616", "found 18446744073709551616"),
    Mistake("seed", "1e400", "error: seed: expected a whole number from 0"),
    Mistake("duration", "", #"error: the key "duration" is missing"#),
    Mistake("duration", "0", "error: duration: expected a duration above 0 and at most 100 years, found 0"),
    Mistake("duration", "-3600", "error: duration: expected a duration above 0 and at most 100 years, found -3600"),
    Mistake("duration", "1e400", "error: duration: expected a duration above 0 and at most 100 years, found 1e400"),
    Mistake("duration", "1e-9", "error: duration: expected a duration of at least a microsecond, found 1e-9"),
    Mistake("duration", "\"8 hours\"", #"found "8 hours"; write "8h""#),
    Mistake("duration", "\"4000d\"", "error: duration: a scenario lasts at most 3660 days"),
    Mistake("duration", "true", "error: duration: expected a duration such as 90 (seconds)"),
    Mistake("warmUp", "\"8h\"", "the warm-up (8h) leaves nothing to count: the scenario lasts 8h"),
    Mistake("interval", "0.001", "8h in steps of 0.001 s: more than 100000 reporting intervals"),
    Mistake("start", "\"25:00\"", "error: start: expected a time of day"),
    Mistake("start", "\"2026-02-29T09:00\"", "error: start: expected a time of day"),
    Mistake("atEnd", "\"drian\"", #"expected one of stop, drain, found "drian"; did you mean "drain"?"#),
    Mistake("trunks", "-1", "error: trunks: expected a whole number from 0 to 10000000, found -1"),
    Mistake("utcOffset", "\"+15:00\"", "error: utcOffset: expected an offset from UTC"),
    Mistake("missesUntilAway", "0", "expected a whole number from 1 to 1000000, found 0"),
    Mistake("channels", #"{"SIP": {"autodial": true}}"#, "channels.SIP.autodial: autodial cannot use SIP"),
    Mistake("channels", #"{"SPI": {}}"#, #"channel profiles has no key "SPI"; did you mean "SIP"?"#),
    Mistake("channels", #"{"OP": {"missed": 1.5}}"#, "channels.OP.missed: expected a number from 0 to 1, found 1.5"),
    Mistake("groups", ##"[{"name": "G", "color": "red"}]"##, "groups[0].color: expected a colour such as"),
    Mistake("groups", ##"[{"name": "G"}, {"name": "G"}]"##, #"groups[1].name: there is a group called "G" already"#),
    Mistake("busyness", #"[{"name": "B", "gamma": {"cv": -1}}]"#,
      "busyness[0].gamma.cv: expected a number from 0.0001"),
    Mistake("expect", #"[{"queue": "Suport", "load": {"atMost": 1}}]"#, #"no queue is called "Suport"; did you mean"#),
    Mistake("expect", #"[{"queue": "Support", "serviceLevl": {"atMost": 1}}]"#, #"did you mean "serviceLevel"?"#),
    Mistake("expect", #"[{"queue": "Support", "load": {"about": 1}}]"#, #""about" and "within" belong together"#),
    Mistake("expect", #"[{"queue": "Support", "load": {"between": [2, 1]}}]"#, "the smaller first"),
    Mistake("expect", #"[{"rules": ["R41"]}]"#, #"expected a rule from "R01" to "R40", found "R41""#),
    Mistake("expect", #"[{"load": {"atMost": 1}}]"#, "expected exactly one of \"queue\""),
  ])
  func topLevel(mistake: Mistake) { expect(mistake) }

  @Test("a mistake in an operator is named", arguments: [
    Mistake("operators", #"[{"email": "a@example.com", "queues": {"Support": 1}}]"#, #"the key "name" is missing"#),
    Mistake("operators", #"[{"name": "A", "queues": {"Support": 1}}]"#,
      #"error: operators[0]: the key "email" is missing"#),
    Mistake("operators", #"[{"name": " ", "email": "a@b.c"}]"#, "operators[0].name: a name must not be empty"),
    Mistake("operators", #"[{"name": "A\u0007", "email": "a@b.c"}]"#, #"the name "A␇" has a control character"#),
    Mistake("operators", #"[{"name": "A", "email": "a.example.com"}]"#, #"expected an e-mail address such as"#),
    Mistake("operators", #"[{"name": "A", "email": "a@b.c", "queues": {"Suport": 3}}]"#,
      #"5:58: error: operators[0].queues: no queue is called "Suport"; did you mean "Support"?"#),
    Mistake("operators", #"[{"name": "A", "email": "a@b.c", "queues": {"Support": 2.5}}]"#,
      "operators[0].queues.Support: expected a whole number from 0 to 100, found 2.5"),
    Mistake("operators", #"[{"name": "A", "email": "a@b.c", "queues": {"Support": 101}}]"#, "from 0 to 100, found 101"),
    Mistake("operators", #"[{"name": "A", "email": "a@b.c", "queues": {"Support": -1}}]"#, "from 0 to 100, found -1"),
    Mistake("operators", #"[{"name": "A", "email": "a@b.c", "queues": {"Support": 1, "Support": 2}}]"#,
      #"the key "Support" stands twice in one object"#),
    Mistake("operators", #"[{"name": "A", "email": "a@b.c"}, {"name": "A", "email": "b@b.c"}]"#,
      #"operators[1].name: there is an operator called "A" already; names are unique per kind"#),
    Mistake("operators", #"[{"count": 2, "name": "A", "email": "a{n}@b.c", "queues": {"Support": 1}}]"#,
      "2 operators cannot have one name; write {n} where the number belongs"),
    Mistake("operators", #"[{"count": 1000000000, "name": "A{n}", "email": "a{n}@b.c"}]"#, "from 1 to 200000"),
    .inOperator(#""channels": ["OP", "OP"]"#, "operators[0].channels: something stands twice in this list"),
    .inOperator(#""channels": ["PO"]"#, #"expected one of OP, SIP, INT, EXT, found "PO"; did you mean "OP"?"#),
    .inOperator(#""channels": []"#, #"warning: operators[0].channels: "A" has no channel and gets no calls"#),
    .inOperator(#""group": "G""#, #"operators[0].group: no group is called "G"; there is no group at all"#),
    .inOperator(#""role": "Operatr""#, #"operators[0].role: no role is called "Operatr"; did you mean "Operator"?"#),
    .inOperator(#""autodials": {"X": 1}"#, #"operators[0].autodials: no autodial is called "X"; there is no autodial"#),
    .inOperator(#""projects": ["X"]"#, #"operators[0].projects[0]: no project is called "X""#),
    .inOperator(#""speed": 0"#, "operators[0].speed: expected a number from 0.01 to 100, found 0"),
    .inOperator(#""shift": ["9-17"]"#, #"operators[0].shift[0]: expected a period such as "09:00-17:00""#),
    .inOperator(#""shift": ["Mon-Fri 09:00-17:00"]"#, "operators[0].shift[0]: days of the week need a dated start"),
    .inOperator(#""shift": ["09:00-09:00"]"#, "expected a period that ends after it begins"),
    .inOperator(#""shift": ["20:00-21:00"]"#, "warning: operators[0].shift: this shift has no time in common"),
    .inOperator(#""breaks": [{"at": "1h", "for": "-5m"}]"#, "operators[0].breaks[0].for: expected a duration"),
    .inOperator(#""breaks": [{"at": 10, "for": 60}, {"at": 30, "for": 60}]"#, "two breaks overlap; one lasts 1m"),
    .inOperator(#""breaks": [{"at": "9h", "for": 60}]"#, "this break begins after the end of the scenario"),
    .inOperator(#""onDuty": {"every": "1h", "counts": [1]}"#, #""onDuty" needs "count""#),
    .inOperator(#""channelProfiles": {"SIP": {"autodial": true}}"#,
      "channelProfiles.SIP.autodial: autodial cannot use SIP"),
    .inOperator(#""wrapUp": "-5s""#, "operators[0].wrapUp: expected a duration"),
    .inOperator(#""settings": 3"#, "operators[0].settings: expected an object {…}, found 3"),
    Mistake("operators", #"[{"name": "A", "email": "a@b.c"}]"#,
      #"warning: operators[0]: "A" is assigned to no queue or autodial and gets no calls"#),
    Mistake("operators",
      #"[{"name": "A", "email": "a@b.c", "queues": {"Support": 1}}, {"name": "B", "email": "A@b.c"}]"#,
      #"warning: operators[1].email: operators[0] has the e-mail address "A@b.c" too"#),
  ])
  func operators(mistake: Mistake) { expect(mistake) }

  @Test("a mistake in a queue or a script is named", arguments: [
    Mistake("queues", #"[{"name": "Support"}]"#, #"error: queues[0]: the key "script" is missing"#),
    Mistake("queues", #"[{"script": "Greeting"}]"#, #"error: queues[0]: the key "name" is missing"#),
    Mistake("queues", #"[{"name": "Support", "script": "Greting"}]"#,
      #"queues[0].script: no script is called "Greting"; did you mean "Greeting"?"#),
    Mistake("queues", "{}", "error: queues: expected a list, found an object"),
    Mistake("queues", "[7]", "error: queues[0]: expected an object {…}, found 7"),
    .inQueue(#""policy": "wieghted""#, #"found "wieghted"; did you mean "weighted"?"#),
    .inQueue(#""tieBreak": ["random", "random"]"#, "something stands twice in this list"),
    .inQueue(#""tieBreak": []"#, "queues[0].tieBreak: expected at least one element"),
    .inQueue(#""precedence": 1.5"#, "expected a whole number from -1000000 to 1000000, found 1.5"),
    .inQueue(#""serviceLevel": {"target": 80}"#,
      "queues[0].serviceLevel.target: expected a number from 0 to 1, found 80"),
    .inQueue(#""bands": [20, 10]"#, "queues[0].bands: the bounds of the bands must ascend"),
    .inQueue(#""capacity": -1"#, "queues[0].capacity: expected a whole number from 0"),
    .inQueue(#""maxWait": {"after": 5}"#, #"queues[0].maxWait: the key "then" is missing"#),
    .inQueue(#""maxWait": {"after": 5, "then": "voicmail"}"#, #"did you mean "voicemail"?"#),
    .inQueue(#""onUnstaffed": {"transfer": "Sales"}"#, #"queues[0].onUnstaffed.transfer: no queue is called "Sales""#),
    .inQueue(#""onUnstaffed": {"transfer": "Support"}"#, "can be transferred in a circle for ever"),
    .inQueue(#""holdDialling": ["X"]"#, #"queues[0].holdDialling[0]: no autodial is called "X""#),
    .inQueue(#""project": "P""#, #"queues[0].project: no project is called "P""#),
    Mistake("scripts", #"[{"name": "Greeting", "steps": [{"callback": {}}]}]"#, #"the key "chance" is missing"#),
    Mistake("scripts",
      #"[{"name": "Greeting", "steps": [{"callback": {"chance": 2, "dial": 1, "answered": 1, "attempts": 0}}]}]"#,
      "scripts[0].steps[0].callback.chance: expected a number from 0 to 1, found 2"),
    Mistake("scripts", #"[{"name": "Greeting", "steps": [{"paly": 3}]}]"#, #"did you mean "play"?"#),
    Mistake("scripts", #"[{"name": "Greeting", "steps": [{}]}]"#, "found none"),
    Mistake("scripts", #"[{"name": "Greeting", "steps": [{"play": 1, "hangup": true}]}]"#,
      #"found "play" and "hangup""#),
    Mistake("scripts", #"[{"name": "Greeting", "steps": [{"hangup": false}]}]"#, #""hangup" can only be true"#),
    Mistake("scripts", #"[{"name": "Greeting", "steps": [{"transfer": "Support"}]}]"#, "in a circle for ever"),
    Mistake("scripts",
      #"[{"name": "X", "steps": [{"menu": [{"chance": 0.6, "steps": []}, {"chance": 0.6, "steps": []}]}]}]"#,
      "the chances of a menu add up to 1.2, which is above 1"),
  ])
  func queues(mistake: Mistake) { expect(mistake) }

  @Test("a mistake in a source of calls is named", arguments: [
    .inSource(#""arivals": 1"#, #"an inbound source has no key "arivals"; did you mean "arrivals"?"#),
    .inSource(#""balk": 2"#, #"error: inbound[0]: the key "talk" is missing"#),
    .inSource(#""talk": {"exponental": {"mean": 3}}"#,
      #"no distribution is called "exponental"; did you mean "exponential"?"#),
    .inSource(#""talk": {"exponential": {"men": 3}}"#,
      #"this form of exponential has no key "men"; did you mean "mean"?"#),
    .inSource(#""talk": {"exponential": {"mean": 0}}"#,
      "inbound[0].talk.exponential.mean: expected more than 0, found 0"),
    .inSource(#""talk": {"uniform": {"from": 5, "to": 5}}"#, #""from" (5 s) must be below "to" (5 s)"#),
    .inSource(#""talk": {"erlang": {"mean": 5, "stages": 1.5}}"#,
      "expected a whole number from 1 to 1000000, found 1.5"),
    .inSource(#""talk": {"mixture": [{"chance": 0.5, "of": 1}, {"chance": 0.4, "of": 2}]}"#,
      "inbound[0].talk.mixture: the chances must add up to 1, found 0.9"),
    .inSource(#""talk": {"hyperexponential": {"branches": [{"chance": 0.5, "mean": 0}, {"chance": 0.5, "mean": 1}]}}"#,
      "inbound[0].talk.hyperexponential.branches[0].mean: expected more than 0"),
    .inSource(#""talk": {"empirical": {"values": [1, 2], "weights": [1]}}"#, "1 weights for 2 values"),
    .inSource(#""talk": {"gamma": {"mean": 1, "cv": 1}, "erlang": {"mean": 1, "stages": 1}}"#,
      "exactly one key, found 2"),
    .inSource(#""talk": {"lognormal": {"median": 5, "cv": 1}}"#, #"this form of lognormal has no key "cv""#),
    .inSource(#""talk": [1]"#, "expected a duration or a distribution such as"),
    .inSource(#""talk": 1, "retry": {"chance": [], "after": 1}"#, "retry.chance: expected at least one element"),
    .inSource(#""talk": 1, "retry": {"chance": [0.5, 1], "after": 0}"#, "callers who always call again at once"),
    .inSource(#""talk": 1, "priority": 0.5"#, "inbound[0].priority: expected a whole number"),
    Mistake("inbound",
      #"[{"queue": "Support", "talk": 1, "arrivals": {"calls": []}}, {"queue": "Support", "talk": 1, "arrivals": {}}]"#,
      "inbound[1].queue: a second source of one queue needs a name of its own"),
    Mistake("inbound", #"[{"queue": "Nowhere", "talk": 1, "arrivals": {"perHour": 1}}]"#,
      #"no queue is called "Nowhere""#),
    Mistake("inbound", #"[{"queue": "Support", "talk": "1h", "arrivals": {"perHour": 2}}]"#,
      "callers never give up and bring 16 h of work, but its operators have 8 h: waits grow without end"),
  ])
  func sources(mistake: Mistake) { expect(mistake) }

  @Test("a mistake in arrivals is named", arguments: [
    ("{}", "inbound[0].arrivals: expected exactly one of \"perHour\""),
    (#"{"perHour": 1, "between": 3}"#, #"found "perHour" and "between""#),
    (#"{"perHour": -1}"#, "expected a number from 0 to 1000000000, found -1"),
    (#"{"between": 0}"#, "inbound[0].arrivals.between: gaps this short bring more than 1000000000 calls"),
    (#"{"between": {"mixture": [{"chance": 1, "of": 0}]}}"#, "gaps this short bring more than"),
    (#"{"between": {"exponential": {"mean": 1e-9}}}"#, "gaps this short bring more than"),
    (#"{"between": 5, "busyness": {"gamma": {"cv": 1}}}"#, "a day factor multiplies rates; these arrivals have none"),
    (#"{"perHour": 1, "busyness": "Rain"}"#, #"no busyness is called "Rain"; there is no busyness at all"#),
    (#"{"perHour": 1, "shape": "linear"}"#, #""shape" belongs to "rates""#),
    (#"{"perInterval": {"every": "1h", "counts": [1, 2, 3, 4, 5, 6, 7, 8, 9]}}"#,
      "9 counts of 1h each, but there is room for 8"),
    (#"{"perInterval": {"every": "1h", "counts": [-1]}}"#, "perInterval.counts[0]: expected a number from 0"),
    (#"{"rates": [{"at": 10, "perHour": 1}, {"at": 10, "perHour": 1}]}"#,
      "rates[1].at: the instants of rates must ascend"),
    (#"{"perDay": {"Mon-Fri": {"perHour": 1}}}"#, "inbound[0].arrivals.perDay: days of the week need a dated start"),
    (#"{"perDay": {"Mon-Fir": {"perHour": 1}}}"#, #"expected days such as "Mon-Fri" or "Sat,Sun", found "Mon-Fir""#),
    (#"{"perDay": {"Mon-Fri": {"perHour": 1}, "Tue": {"perHour": 1}}}"#, "Tue has a rate already"),
    (#"{"perDay": {}}"#, "inbound[0].arrivals.perDay: expected at least one day of the week"),
    (#"{"perDay": {"Mon": {"between": 1}}}"#, #"a daily rate has no key "between""#),
    (#"{"calls": [{"at": -1}]}"#, "inbound[0].arrivals.calls[0].at: expected a duration of at least 0"),
    (#"{"calls": [{"at": "9h"}]}"#, "warning: inbound[0].arrivals.calls: 1 of these calls arrive after the end"),
    (#"{"calls": [{"at": 1, "talk": {"exponential": {"mean": 1}}}]}"#, "calls[0].talk: expected a duration such as"),
    (#"{"file": "/etc/passwd"}"#, "the path must be relative"),
    (#"{"file": "../calls.csv"}"#, "the path must not contain"),
    (#"{"file": "a/../../calls.csv"}"#, "the path must not contain"),
    (#"{"file": "c:\\calls.csv"}"#, #"write / between folders"#),
    (#"{"file": "missing.csv"}"#, #"cannot read "missing.csv": no such file or directory"#),
    (#"{"perHour": 1, "open": ["23:00-23:30"]}"#,
      "warning: inbound[0].arrivals.open: these opening hours have no time"),
  ])
  func arrivals(text: String, says: String) {
    let found = headlines(read(scenario(arrivals: text)))
    #expect(found.contains { $0.contains(says) }, "\(found)")
  }

  @Test("all problems are found in one go, in the order of the file, and one problem is not told twice")
  func allAtOnce() {
    let text = """
      {
        "duraton": "8h",
        "queues": [ { "name": "Support", "script": "Greting", "policy": "weigthed" } ],
        "scripts": [ { "name": "Greeting", "steps": [ { "play": NaN } ] } ],
        "operators": [
          { "name": "A", "email": "nobody", "queues": { "Suport": 3.5 } },
          { "name": "A", "email": "a@example.com", "queues": { "Support": 1, "Support": 2 }, },
        ],
        "inbound": [ { "queue": "Sales", "arrivals": { "perHour": 1 }, "talk": { "exponential": { "mean": "-4m" } } } ]
      }
      """
    let found = headlines(read(text))
    #expect(found.map { $0.prefix { $0 != " " } } == [
      "1:1:", "2:3:", "3:46:", "3:67:", "4:59:", "6:29:", "6:51:", "6:61:", "7:15:", "7:72:", "7:86:", "7:89:", "9:27:",
      "9:101:",
    ], "\(found.joined(separator: "\n"))")
    #expect(Set(found).count == found.count)
  }

  @Test("laws inside laws and steps inside steps may go deep, and long scripts may be long")
  func depth() {
    func nested(_ levels: Int) -> String {
      String(repeating: #"{"shifted": {"by": 1, "of": "#, count: levels) + "1" + String(repeating: "}}", count: levels)
    }
    let deep = headlines(read(scenario(["inbound": #"[{"queue": "Support", "arrivals": {"perHour": 1},"#
      + #" "patience": 1, "talk": \#(nested(60))}]"#])))
    #expect(deep.contains { $0.contains("distributions inside distributions, more than 16 deep") }, "\(deep)")
    let plays = Array(repeating: #"{"play": 0}"#, count: 50_000).joined(separator: ",")
    let long = read(scenario(["scripts": #"[{"name": "Greeting", "steps": [\#(plays)]}]"#]))
    #expect(long.plan?.scripts.rows[0].instructions.count == 50_000)
    let menus = String(repeating: #"{"menu": [{"chance": 0.5, "steps": ["#, count: 40) + #"{"hangup": true}"#
      + String(repeating: "]}]}", count: 40)
    #expect(read(scenario(["scripts": #"[{"name": "Greeting", "steps": [\#(menus)]}]"#])).plan != nil)
  }

  @Test("an expectation that no result can answer is refused at its figure, also when one entry has several")
  func refusedExpectation() throws {
    let figures = #"{"queue": "Support", "load": {"atMost": 1, "atLeast": 0}, "wait.al": {"atMost": 1}}"#
    let expect = #"[{"rules": ["R01"]}, \#(figures)]"#
    var outcome = read(scenario(["expect": expect]))
    try #require(outcome.plan?.expectations.count == 4)
    outcome.refuseExpectation(3, because: "no such figure", name: "wait.al", candidates: ["wait.all.mean", "wait.all"])
    outcome.refuseExpectation(0, because: "no such rule", name: "R01", candidates: [])
    #expect(headlines(outcome) == [
      #"7:23: error: expect[0].rules[0]: no such rule"#,
      #"7:90: error: expect[1]["wait.al"]: no such figure; did you mean "wait.all"?"#,
    ])
  }

  @Test("a name in another normalisation is the same name")
  func normalisation() throws {
    let text = scenario([
      "queues":
        "[{\"name\": \"Caf\u{E9}\", \"script\": \"Greeting\"}, {\"name\": \"Support\", \"script\": \"Greeting\"}]",
      "operators": "[{\"name\": \"A\", \"email\": \"a@b.c\", \"queues\": {\"Cafe\u{301}\": 1, \"Support\": 1}}]",
    ])
    let plan = try #require(read(text).plan)
    #expect(plan.assignments.rows.map(\.queue?.index) == [0, 1])
    let twice = scenario([
      "queues": "[{\"name\": \"\u{E9}\", \"script\": \"Greeting\"}, {\"name\": \"e\u{301}\", \"script\": \"Greeting\"}]"
    ])
    #expect(headlines(read(twice)).contains { $0.contains("queues[1].name: there is a queue called") })
  }

  private func expect(_ mistake: Mistake) {
    let found = headlines(read(scenario(mistake.parts)))
    #expect(found.contains { $0.contains(mistake.says) }, "\(found)")
  }
}
