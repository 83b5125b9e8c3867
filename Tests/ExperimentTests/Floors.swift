import CallCenter
import Experiment
import JSONText
import ScenarioFile

/// Floors written as scenarios.
enum Floors {
  /// Two operators on ideal workplaces and four calls, worked out by hand.
  ///
  /// Anna (priority 3) talks 0…30 and 35…55, each with 5 s of wrap-up; Boris (priority 1) talks 5…45. The third call
  /// waits 10…35 for Anna, the fourth gives up after 8 s at 28.
  static let handWorked = plan(
    """
    { "name": "By hand", "duration": 100, "interval": 50,
      "channels": { "OP": { "pickUp": 0, "missed": 0 } },
      "groups": [ { "name": "Seniors" }, { "name": "Trainees" } ],
      "scripts": [ { "name": "None", "steps": [] } ],
      "queues": [ { "name": "Support", "script": "None", "policy": "strict", "wrapUp": 5, "bands": [5, 10, 30],
                    "serviceLevel": { "within": 10 } } ],
      "operators": [
        { "name": "Anna", "email": "anna@example.com", "group": "Seniors", "queues": { "Support": 3 } },
        { "name": "Boris", "email": "boris@example.com", "group": "Trainees", "queues": { "Support": 1 } } ],
      "inbound": [ { "queue": "Support", "talk": 10, "arrivals": { "calls": [
        { "at": 0, "talk": 30 }, { "at": 5, "talk": 40 }, { "at": 10, "talk": 20 },
        { "at": 20, "talk": 10, "patience": 8 } ] } } ] }
    """)

  /// A floor with everything that inbound calls can meet: scripts, transfers, retries, misses, breaks, two queues.
  static func busy(seed: Int, expect: String = "[]") -> FloorPlan {
    plan(
      """
      { "name": "Busy", "duration": "2h", "warmUp": "10m", "seed": \(seed), "atEnd": "drain",
        "groups": [ { "name": "Early" }, { "name": "Late" } ],
        "scripts": [ { "name": "Hello", "steps": [ { "play": 5 }, { "menu": [
            { "chance": 0.1, "steps": [ { "voicemail": 20 } ] },
            { "chance": 0.1, "steps": [ { "transfer": "Sales" } ] } ] } ] },
          { "name": "None", "steps": [] } ],
        "queues": [
          { "name": "Support", "script": "Hello", "wrapUp": { "exponential": { "mean": 20 } }, "maxWait": "5m" },
          { "name": "Sales", "script": "None", "policy": "longestIdle", "capacity": 3 } ],
        "operators": [
          { "count": 3, "name": "E{n}", "email": "e{n}@example.com", "group": "Early", "channels": ["SIP"],
            "queues": { "Support": 4, "Sales": 1 }, "shift": [ { "to": "80m" } ] },
          { "count": 3, "name": "L{n}", "email": "l{n}@example.com", "group": "Late",
            "queues": { "Support": 1 }, "breaks": [ { "at": "50m", "for": "10m" } ] },
          { "name": "Solo", "email": "solo@example.com", "queues": { "Sales": 2 } } ],
        "inbound": [
          { "queue": "Support", "arrivals": { "perHour": 120 }, "talk": { "exponential": { "mean": 120 } },
            "patience": { "exponential": { "mean": 60 } }, "retry": { "chance": 0.3, "after": 60 } },
          { "queue": "Sales", "arrivals": { "perHour": 40 }, "talk": { "lognormal": { "mean": 90, "cv": 1 } },
            "patience": 40, "balk": 0.1 } ],
        "expect": \(expect) }
      """)
  }

  /// A floor with everything that campaigns, own calls and callbacks can meet: detection errors, forwarded phones with
  /// and without standing lines, redials, shifts, breaks, inbound calls between.
  static func campaign(atEnd: String = "stop") -> FloorPlan {
    plan(
      """
      { "name": "Blended", "duration": "2h", "warmUp": "10m", "atEnd": "\(atEnd)",
        "groups": [ { "name": "Early" }, { "name": "Late" } ],
        "channels": { "INT": { "standingLine": false } },
        "scripts": [ { "name": "None", "steps": [
          { "callback": { "chance": 0.3, "dial": 15, "answered": 0.6, "attempts": 2, "again": "2m" } } ] } ],
        "queues": [ { "name": "Support", "script": "None", "wrapUp": 10 } ],
        "autodials": [
          { "name": "Renewals", "contacts": 600, "talk": { "exponential": { "mean": 90 } }, "wrapUp": 15,
            "outcomes": { "live": { "chance": 0.3, "after": { "exponential": { "mean": 10 } } },
              "machine": { "chance": 0.2, "after": 12 }, "busy": { "chance": 0.1, "after": 3 },
              "invalid": { "chance": 0.02, "after": 2 } },
            "detection": { "duration": 1.5, "missesPerson": 0.05, "missesMachine": 0.2 }, "machineTalk": 8,
            "patience": { "exponential": { "mean": 6 } }, "redial": { "busy": { "after": "5m" } },
            "maxAttempts": 3, "pacing": { "ratio": { "lines": 2.5, "per": "available" } } },
          { "name": "Surveys", "contacts": 400, "talk": 40, "policy": "weighted",
            "outcomes": { "live": { "chance": 0.4, "after": 8 } }, "pacing": "progressive" } ],
        "operators": [
          { "count": 4, "name": "E{n}", "email": "e{n}@example.com", "group": "Early", "shift": [ { "to": "90m" } ],
            "queues": { "Support": 1 }, "autodials": { "Renewals": 2, "Surveys": 1 } },
          { "count": 2, "name": "X{n}", "email": "x{n}@example.com", "group": "Late", "channels": ["EXT"],
            "breaks": [ { "at": "50m", "for": "10m" } ], "queues": { "Support": 0 }, "autodials": { "Renewals": 1 } },
          { "count": 2, "name": "I{n}", "email": "i{n}@example.com", "channels": ["INT"],
            "queues": { "Support": 2 }, "autodials": { "Renewals": 1, "Surveys": 3 } } ],
        "inbound": [ { "queue": "Support", "arrivals": { "perHour": 40 }, "talk": { "exponential": { "mean": 80 } },
                       "patience": 60 } ],
        "manual": [ { "name": "Reminders", "queue": "Support", "operators": "all", "dial": 20,
                      "every": { "exponential": { "mean": 300 } }, "answered": 0.6, "talk": 50 } ] }
      """)
  }

  static func plan(_ text: String) -> FloorPlan {
    let outcome = ScenarioReader.read(
      bytes: Array(text.utf8), fileName: "floor.json", files: { _ throws(ScenarioFileFault) in [] }, normalise: { $0 })
    guard let plan = outcome.plan else { preconditionFailure("a test's floor has errors: \(outcome.log)") }
    return plan
  }
}

extension FigureNode<Estimate> {
  /// The figure at a path in which a number stands for a position in a list.
  func value(_ path: String) -> Double? { leaf(path)?.value }

  func leaf(_ path: String) -> Estimate? {
    var node: FigureNode? = self
    for step in path.split(separator: "/") {
      if let position = Int(step), case .list(let elements)? = node {
        node = elements[position]
      } else {
        node = node?[String(step)]
      }
    }
    guard case .figure(let estimate)? = node else { return nil }
    return estimate
  }
}
