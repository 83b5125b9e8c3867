/// One campaign of the study: eight hours, operators on the web workplace, one list.
struct StudyFloor {
  let name: String
  var operators = 50
  /// The chance that a person answers.
  var live = 0.3
  /// That chance from noon on.
  var liveFromNoon: Double?
  /// Mean talk and wrap-up, seconds.
  var talk = 90
  var wrapUp = 15

  /// The floor of `campaign-predictive`, and what is varied one at a time.
  static let all: [StudyFloor] = [
    StudyFloor(name: "5 operators", operators: 5),
    StudyFloor(name: "10 operators", operators: 10),
    StudyFloor(name: "20 operators", operators: 20),
    StudyFloor(name: "50 operators"),
    StudyFloor(name: "100 operators", operators: 100),
    StudyFloor(name: "200 operators", operators: 200),
    StudyFloor(name: "answers 0.15", live: 0.15),
    StudyFloor(name: "answers 0.5", live: 0.5),
    StudyFloor(name: "short talks, 30 s", talk: 30, wrapUp: 5),
    StudyFloor(name: "long talks, 5 min", talk: 300, wrapUp: 30),
    StudyFloor(name: "answers halve at noon", liveFromNoon: 0.15),
    StudyFloor(name: "20 operators, answers 0.15", operators: 20, live: 0.15),
    StudyFloor(name: "200 operators, answers 0.5", operators: 200, live: 0.5),
    StudyFloor(name: "20 operators, long talks", operators: 20, talk: 300, wrapUp: 30),
  ]

  /// The scenario, paced as `pacing` says, a JSON value.
  func scenario(pacing: String) -> String {
    """
    {
      "name": "\(name)", "seed": 7, "start": "2026-03-02T08:00", "duration": "8h",
      "autodials": [ {
        "name": "Campaign", "contacts": \(contacts), "dialTimeout": "22s",
        "answerDelay": { "uniform": { "from": "4s", "to": "14s" } },
        "outcomes": { "live": \(live), "machine": 0.1, "busy": 0.05, "invalid": 0.03 },
        "talk": { "gamma": { "mean": \(talk), "cv": 0.8 } }, "wrapUp": { "gamma": { "mean": \(wrapUp), "cv": 0.5 } },
        "nuisance": { "within": "2s", "limit": 0.03 }, \(hours)
        "detection": { "duration": 0, "missesPerson": 0, "missesMachine": 0 },
        "pacing": \(pacing)
      } ],
      "operators": [ { "count": \(operators), "name": "Operator {n}", "email": "o{n}@example.com",
        "autodials": { "Campaign": 1 } } ]
    }
    """
  }

  /// More contacts than anybody can dial in eight hours.
  private var listLength: Int { 400 * operators * 90 / max(30, talk) * 10 }

  private var contacts: String {
    liveFromNoon == nil ? String(listLength) : "{ \"file\": \"\(Self.contactFile)\" }"
  }

  /// Those who may be called before noon and those who may be called after it live four hours apart.
  private var hours: String { liveFromNoon == nil ? "" : "\"hours\": [\"08:00-12:00\"]," }

  static let contactFile = "contacts.csv"

  /// The contacts of a list whose answer chance changes at noon.
  var contactRows: String {
    guard let liveFromNoon else { return "" }
    let before = String(repeating: "+00:00,\(live)\n", count: listLength / 2)
    let after = String(repeating: "-04:00,\(liveFromNoon)\n", count: listLength / 2)
    return "utcOffset,live\n" + before + after
  }
}
