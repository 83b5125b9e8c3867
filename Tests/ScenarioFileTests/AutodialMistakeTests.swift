import CallCenter
import JSONText
import ScenarioFile
import Testing

@Suite("What the reader says about mistakes in autodials")
struct AutodialMistakeTests {
  @Test("a mistake in an autodial is named", arguments: [
    (#""tlak": 1"#, #"autodials[0].tlak: an autodial has no key "tlak"; did you mean "talk"?"#),
    (#""name": 7"#, #"the key "name" stands twice"#),
    (#""contacts": -1"#, "autodials[0].contacts: expected a whole number from 0 to 10000000, found -1"),
    (#""contacts": {"fiel": "x"}"#, #"a contact file has no key "fiel"; did you mean "file"?"#),
    (#""lines": 0"#, "autodials[0].lines: expected a whole number from 1"),
    (#""dialTimeout": 0"#, "autodials[0].dialTimeout: expected a duration above 0"),
    (#""maxAttempts": 0"#, "autodials[0].maxAttempts: expected a whole number from 1 to 1000000, found 0"),
    (#""outcomes": {"live": 0.5, "machine": 0.4, "busy": 0.2}"#,
      "autodials[0].outcomes: the chances of the outcomes add up to 1.1, which is above 1; what they leave of 1 is no"),
    (#""outcomes": {"noAnswer": 0.5}"#, #"an outcome table has no key "noAnswer""#),
    (#""outcomes": {"live": {"after": 3}}"#, #"autodials[0].outcomes.live: the key "chance" is missing"#),
    (#""outcomes": {"busy": 0.2}"#, "warning: autodials[0].outcomes: nobody ever answers"),
    (#""nuisance": {"limit": 0}"#,
      "autodials[0].nuisance.limit: expected a number above 0 and at most 1, found 0"),
    (#""nuisance": {"limit": 3}"#, "autodials[0].nuisance.limit: expected a number above 0 and at most 1, found 3"),
    (#""nuisance": {"formula": "overLife"}"#, #"did you mean "overLive"?"#),
    (#""detection": {"missesPerson": 1.5}"#, "autodials[0].detection.missesPerson: expected a number from 0 to 1"),
    (#""patience": "never""#, "autodials[0].patience: expected a duration such as"),
    (#""pacing": "progresive""#, #"found "progresive"; did you mean "progressive"?"#),
    (#""pacing": "predictive""#, #"found "predictive"; write { "predictive": {…} }"#),
    (#""pacing": {}"#, "autodials[0].pacing: expected exactly one of \"ratio\""),
    (#""pacing": {"ratio": {}}"#, #"autodials[0].pacing.ratio: the key "lines" is missing"#),
    (#""pacing": {"ratio": {"lines": 0}}"#, "pacing.ratio.lines: expected a number above 0 and at most 1000, found 0"),
    (#""pacing": {"ratio": {"lines": 1, "per": "agent"}}"#, "expected one of available, active, waiting"),
    (#""pacing": {"predictive": {"aim": 0.03}}"#,
      "autodials[0].pacing.predictive.aim: the aim (0.03) must be below the limit (0.03)"),
    (#""pacing": {"predictive": {"limit": 0.05, "aim": 0.2}}"#, "the aim (0.2) must be below the limit (0.05)"),
    (#""pacing": {"predictive": {"limit": 0}}"#, "predictive.limit: expected a number above 0 and at most 1, found 0"),
    (#""pacing": {"predictive": {"limit": 1.1}}"#, "expected a number above 0 and at most 1, found 1.1"),
    (#""pacing": {"abandonTarget": {"maximum": 0.01}}"#, "the target (0.02) must be below the maximum (0.01)"),
    (#""redial": {"buzy": {"after": 1}}"#, #"did you mean "busy"?"#),
    (#""redial": {"busy": {}}"#, #"autodials[0].redial.busy: the key "after" is missing"#),
    (#""redial": {"busy": {"after": 60, "perDay": 0}}"#, "redial.busy.perDay: expected a whole number from 1"),
    (#""redial": {"weekday": {"Sat": {}}}"#, "autodials[0].redial.weekday: days of the week need a dated start"),
    (#""redial": {"weekday": {"Sta": {}}}"#, #"expected days such as "Mon-Fri" or "Sat,Sun", found "Sta""#),
    (#""redial": {"weekday": {"Sat": {}, "Fri-Sun": {}}}"#, "Sat has rules already"),
    (#""redial": {"age": [{"days": 1}, {"days": 1}]}"#, "redial.age[1].days: there are rules for contacts of 1 days"),
    (#""redial": {"busy": {"after": 60}}"#,
      "warning: autodials[0].redial: no contact is dialled again, because one attempt is all that each may have"),
    (#""hours": ["Mon-Fri 09:00-17:00"]"#, "autodials[0].hours[0]: days of the week need a dated start"),
    (#""hours": [{"from": "2h"}]"#, "autodials[0].hours[0]: calling hours are times of the contact's day"),
    (#""hours": []"#, "autodials[0].hours: expected at least one element"),
  ])
  func mistakes(keys: String, says: String) {
    let found = headlines(read(campaign(keys)))
    #expect(found.contains { $0.contains(says) }, "\(found)")
  }

  @Test("the keys that an autodial must have are missed", arguments: ["name", "contacts", "outcomes", "talk"])
  func missing(key: String) throws {
    let keys = [
      "name": #""name": "W""#, "contacts": #""contacts": 5"#, "outcomes": #""outcomes": {"live": 0.5}"#,
      "talk": #""talk": 60"#,
    ]
    let kept = keys.filter { $0.key != key }.values.sorted().joined(separator: ", ")
    let found = headlines(read(scenario(["autodials": "[{\(kept)}]"])))
    #expect(found.contains { $0.contains("error: autodials[0]: the key \"\(key)\" is missing") }, "\(found)")
  }

  @Test("an answer that never comes before the dial time-out is refused where it is stated", arguments: [
    (#""answerDelay": 25"#, "autodials[0].answerDelay: nobody is ever reached: an answer takes longer than the dial"),
    (#""dialTimeout": 10, "outcomes": {"live": {"chance": 0.5, "after": {"uniform": {"from": 11, "to": 20}}}}"#,
      "autodials[0].outcomes.live.after: nobody is ever reached: an answer takes longer than the dial time-out of 10s"),
    (#""dialTimeout": 0.01"#, "autodials[0].dialTimeout: nobody is ever reached"),
    (#""outcomes": {"live": 0.5, "busy": {"chance": 0.1, "after": "1m"}}"#,
      #"warning: autodials[0].outcomes.busy.after: "busy" takes longer than the dial time-out of 22s: it always"#),
  ])
  func neverInTime(keys: String, says: String) {
    let found = headlines(read(campaign(keys)))
    #expect(found.contains { $0.contains(says) }, "\(found)")
  }

  @Test("an answer exactly at the time-out is in time, and what has no chance is not looked at")
  func inTime() {
    #expect(headlines(read(campaign(#""answerDelay": 22"#))).isEmpty)
    let impossible = #""outcomes": {"live": 0.5, "machine": {"chance": 0, "after": "1h"}}"#
    #expect(headlines(read(campaign(impossible))).isEmpty)
  }

  @Test("attempts that can take no time are refused under pacing that always dials", arguments: [
    (#""outcomes": {"live": 0.5, "busy": {"chance": 0.1, "after": 0}}"#,
      #"outcomes.busy.after: "busy" can take no time"#),
    (#""outcomes": {"live": 0.5, "invalid": {"chance": 0.1, "after": 1e-9}}"#, #""invalid" can take no time"#),
    (#""outcomes": {"live": 0.5, "invalid": {"chance": 0.1, "after": {"empirical": {"values": [0, 1, 2]}}}}"#,
      #""invalid" can take no time"#),
    (#""answerDelay": 0, "patience": 0"#, #"answerDelay: "live" can take no time, and so can the patience of who"#),
    (#""answerDelay": 0, "talk": 0"#, #"answerDelay: "live" can take no time, and so can the talk"#),
    (#""answerDelay": 0, "detection": {"missesPerson": 0.1}"#, "and so can its being taken for a machine"),
    (#""outcomes": {"live": 0.5, "machine": {"chance": 0.2, "after": 0}}"#, #""machine" can take no time, and so can"#),
  ])
  func standstill(keys: String, says: String) {
    for pacing in [#""progressive""#, #"{"predictive": {}}"#, #"{"ratio": {"lines": 2}}"#, #"{"abandonTarget": {}}"#] {
      let found = headlines(read(campaign(keys, "\"pacing\": \(pacing)")))
      #expect(found.contains { $0.contains(says) && $0.contains("time would stand still") }, "\(found)")
    }
    let freed = read(campaign(keys, #""pacing": {"ratio": {"lines": 2, "when": "freed"}}"#))
    #expect(freed.plan != nil, "\(headlines(freed))")
  }

  @Test("an answer at once is fine as long as somebody then has time", arguments: [
    #""answerDelay": 0"#, #""answerDelay": 0, "detection": {"duration": 1, "missesPerson": 0.1}, "talk": 0"#,
    #""answerDelay": {"exponential": {"mean": 1}}, "patience": 0"#,
    #""outcomes": {"live": 0.5, "busy": {"chance": 0, "after": 0}}"#,
  ])
  func noStandstill(keys: String) {
    #expect(headlines(read(campaign(keys))).isEmpty)
  }

  @Test("an operator who can take no autodial calls is refused by name, unless their priority is 0", arguments: [
    (#""channels": ["SIP"], "autodials": {"Winback": 3}"#,
      #"operators[0].autodials: "Anna" has only SIP, which never carries an autodial's calls, and is assigned to "W"#),
    (#""channels": ["OP"], "channelProfiles": {"OP": {"autodial": false}}, "autodials": {"Winback": 3}"#,
      #"operators[0].autodials: "Anna" has only OP"#),
    (#""channelProfiles": {"SIP": {"autodial": true}}, "autodials": {"Winback": 3}"#,
      "channelProfiles.SIP.autodial: autodial cannot use SIP: it can never be switched on"),
    (#""channels": ["SIP"], "queues": {"Support": 1}, "autodials": {"Winback": 0}"#,
      #"warning: autodials[0].name: nobody can take the calls of "Winback"; assign somebody with a priority above 0"#),
    (#""channels": [], "autodials": {"Winback": 1}"#, #"warning: operators[0].channels: "Anna" has no channel"#),
    (#""shift": ["22:00-23:00"], "autodials": {"Winback": 1}"#, #"nobody can take the calls of "Winback""#),
    (#""autodials": {"Winbak": 1}"#,
      #"operators[0].autodials: no autodial is called "Winbak"; did you mean "Winback"?"#),
    (#""autodials": {"Winback": 1.5}"#, "operators[0].autodials.Winback: expected a whole number from 0 to 100"),
  ])
  func operators(keys: String, says: String) {
    let parts = ["operators": #"[{"name": "Anna", "email": "a@b.c", \#(keys)}]"#]
    let found = headlines(read(campaign(parts: parts)))
    #expect(found.contains { $0.contains(says) }, "\(found)")
  }

  @Test("calling hours that the scenario never meets are warned of, by each contact's own clock")
  func neverOpen() {
    func found(_ hours: String, start: String, csv: String = "") -> [String] {
      let list = csv.isEmpty ? "" : #""contacts": {"file": "c.csv"}"#
      let parts = ["start": "\"\(start)\"", "utcOffset": "\"+03:00\""]
      return headlines(read(campaign(list, "\"hours\": [\"\(hours)\"]", parts: parts), files: ["c.csv": csv]))
    }
    let says = "warning: autodials[0].hours: these calling hours have no time in common with the scenario"
    // The scenario lasts from 9 to 17 o'clock; 2026-03-08 is a Sunday.
    #expect(found("18:00-20:00", start: "09:00").first?.contains(says) == true)
    #expect(found("Mon 18:00-20:00", start: "2026-03-02T09:00").first?.contains(says) == true)
    #expect(found("16:00-20:00", start: "09:00").isEmpty && found("18:00-09:01", start: "09:00").isEmpty)
    #expect(found("18:00-20:00", start: "09:00", csv: "utcOffset\n+03:00\n+05:00\n").isEmpty)
    #expect(found("18:00-20:00", start: "09:00", csv: "utcOffset\n+03:00\n+04:00\n").first?.contains(says) == true)
    #expect(found("Mon 00:00-01:00", start: "2026-03-08T17:00").isEmpty)
    #expect(found("Mon 01:00-02:00", start: "2026-03-08T17:00").first?.contains(says) == true)
  }

  @Test("a list on which every contact has had its attempts is warned of")
  func nobodyLeft() {
    func found(_ more: String) -> [String] {
      headlines(read(campaign(#""contacts": {"file": "c.csv"}"#, more), files: ["c.csv": "attempts\n1\n2\n"]))
    }
    #expect(found("").first?.contains("autodials[0].contacts: nobody is left to dial: every contact has had") == true)
    #expect(found(#""maxAttempts": 2"#).isEmpty)
  }

  @Test("who is assigned to an autodial alone is not idle")
  func notIdle() {
    #expect(headlines(read(campaign())).isEmpty)
  }

  @Test("autodials have one name each, and expectations know them")
  func names() {
    let one = #"{"name": "W", "contacts": 1, "outcomes": {"live": 1}, "talk": 1}"#
    let twice = headlines(read(scenario(["autodials": "[\(one), \(one)]"])))
    #expect(twice.contains { $0.contains(#"autodials[1].name: there is an autodial called "W" already"#) })
    let expect = #"[{"autodial": "Winbak", "attempts": {"atLeast": 1}}]"#
    let found = headlines(read(campaign(parts: ["expect": expect])))
    #expect(found.contains { $0.contains(#"expect[0].autodial: no autodial is called "Winbak"; did you mean"#) })
    let good = read(campaign(parts: ["expect": #"[{"autodial": "Winback", "attempts": {"atLeast": 1}}]"#]))
    #expect(good.plan?.expectations.count == 1)
  }
}
