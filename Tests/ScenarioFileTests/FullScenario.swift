/// A scenario that uses every key of the format at least once. Reads without a warning beside ``fullScenarioFiles``.
let fullScenario = ##"""
  {
    "$schema": "https://example.com/scenario.schema.json",
    "name": "Everything", "description": "All keys", "seed": 18446744073709551615,
    "start": "2026-03-02T08:00", "duration": "30h", "warmUp": 1800.5, "interval": "15m", "atEnd": "drain",
    "utcOffset": "-03:30", "trunks": { "inbound": 30, "outbound": 10 }, "inboundFirst": true,
    "callOrder": "operatorPriority", "backOff": 4, "missesUntilAway": 2, "returnsAfter": "20s", "awayAtMost": "4m",
    "busyness": [ { "name": "Weather", "gamma": { "cv": 0.2 } } ],
    "channels": {
      "OP": { "presence": true, "setUp": 0, "pickUp": { "uniform": { "from": 1, "to": 3 } }, "ringTimeout": 12,
              "missed": 0.02, "voicemail": 0, "secondLine": false, "standingLine": false, "autodial": true },
      "SIP": { "autodial": false }
    },
    "projects": [ { "name": "East" }, { "name": "West" } ],
    "roles": [ { "name": "Chief", "permissions": ["see the load", "see names"], "projects": ["East"] } ],
    "groups": [ { "name": "Team", "color": "#3366cc", "queues": { "Support": 2, "Sales": { "priority": 1 } },
                  "autodials": { "Winback": 4 } } ],
    "scripts": [
      { "name": "Empty", "steps": [] },
      { "name": "Menu", "steps": [
        { "play": "8s" }, { "callback": { "chance": 0.05, "dial": { "uniform": { "from": 5, "to": 15 } },
                                          "answered": 0.8, "attempts": 2, "again": "15m" } },
        { "menu": [ { "chance": 0.2, "steps": [ { "transfer": "Sales" } ] },
                    { "chance": 0.1, "steps": [ { "voicemail": "30s" } ] },
                    { "chance": 0.05, "steps": [
                      { "menu": [ { "chance": 1, "steps": [ { "hangup": true } ] } ] } ] } ] },
        { "play": { "mixture": [ { "chance": 0.1, "of": 0 },
                                 { "chance": 0.9,
                                   "of": { "triangular": { "from": 1, "mode": 2, "to": "4s" } } } ] } } ] }
    ],
    "queues": [
      { "name": "Support", "script": "Menu", "project": "East", "policy": "weightedRandom",
        "tieBreak": ["leastLoad", "random"],
        "idleClock": "inboundOnly", "precedence": 3,
        "serviceLevel": { "within": "15s", "target": 0.9, "formula": { "shortAbandonsGoodUpTo": "5s" } },
        "bands": [5, "15s", "1m"], "wrapUp": { "gamma": { "mean": "30s", "cv": 0.5 } }, "capacity": 50,
        "maxWait": { "after": "10m", "then": { "transfer": "Sales" } },
        "comfort": { "every": "45s", "play": "6s" }, "onUnstaffed": "voicemail",
        "holdDialling": ["Winback", "Survey"] },
      { "name": "Sales", "script": "Empty", "policy": "strict", "tieBreak": "fewestCalls",
        "serviceLevel": { "formula": "overAnswered" }, "maxWait": "20m", "onUnstaffed": "keep" },
      { "name": "Übersee", "script": "Empty" }
    ],
    "autodials": [
      { "name": "Winback", "project": "East", "policy": "weighted", "tieBreak": ["longestIdle", "random"],
        "precedence": 2, "contacts": { "file": "lists/contacts.csv" }, "lines": 30, "dialTimeout": "25s",
        "answerDelay": { "gamma": { "mean": 8, "cv": 0.5 } },
        "outcomes": { "live": { "chance": 0.3, "after": { "uniform": { "from": 3, "to": 9 } } }, "machine": 0.25,
                      "busy": { "chance": 0.1, "after": 2 }, "invalid": 0.05 },
        "detection": { "duration": "1.5s", "missesPerson": 0.02, "missesMachine": 0.1 },
        "talk": { "lognormal": { "mean": "3m", "cv": 1 } }, "machineTalk": "8s",
        "patience": { "exponential": { "mean": 4 } },
        "nuisance": { "within": "1s", "limit": 0.05, "formula": "lostOverPeople" },
        "pacing": { "predictive": { "limit": 0.04, "aim": 0.03, "window": "10m", "maxRatio": 2.5 } },
        "redial": { "busy": { "after": "10m", "perDay": 3, "counts": false }, "noAnswer": { "after": "2h" },
                    "machine": { "after": "4h" }, "lost": { "after": "24h" }, "invalid": { "after": "72h" },
                    "weekday": { "Sat,Sun": { "busy": { "after": "30m" } }, "Fri": { "noAnswer": { "after": "3h" } } },
                    "age": [ { "days": 2, "noAnswer": { "after": "1h", "perDay": 1 } }, { "days": 5 } ] },
        "maxAttempts": 4, "hours": ["Mon-Fri 09:00-20:00", "Sat 22:00-02:00"], "wrapUp": "20s" },
      { "name": "Survey", "contacts": 5000, "outcomes": { "live": 0.4 }, "talk": "1m",
        "pacing": { "ratio": { "lines": 1.8, "per": "active", "ahead": 2, "minimumFree": 3, "minimumFreeOf": "floor",
                               "when": "freed" } }, "hours": [ { "from": "10:00" } ] },
      { "name": "Average", "contacts": 10, "outcomes": { "live": 0.4 }, "talk": "1m",
        "pacing": { "differenceTarget": { "target": -1, "limit": 0.02, "maxLevel": 4 } } },
      { "name": "Hosted", "contacts": 10, "outcomes": { "live": 0.4 }, "talk": "1m",
        "pacing": { "abandonTarget": { "target": 0.01, "maximum": 0.05, "loadFactor": 5 } } },
      { "name": "Plain", "contacts": 10, "outcomes": { "live": 0.4 }, "talk": "1m", "pacing": "progressive" }
    ],
    "operators": [
      { "name": "Анна", "email": "anna@example.com", "channels": ["OP", "INT"], "group": "Team", "role": "Chief",
        "projects": ["East", "West"], "autodials": { "Survey": { "priority": 3, "after": 1 }, "Plain": 0 },
        "queues": { "Support": { "priority": 5, "after": "20s", "speed": 0.9, "wrapUp": 12 }, "Übersee": 0 },
        "shift": ["Mon-Fri 08:00-12:00", { "from": "13:00", "to": "17:00" }, { "from": "29h" }],
        "breaks": [ { "at": "1h", "for": "15m", "reason": "coffee" }, { "at": 25000, "for": 60 } ],
        "wrapUp": "20s", "speed": 1.3,
        "channelProfiles": { "INT": { "missed": 0.5 } }, "settings": { "theme": "dark", "n": [1, null] } },
      { "count": 4, "name": "Pool {n}", "email": "pool{n}@example.com", "role": "Operator",
        "queues": { "Übersee": 1, "Support": 1 }, "autodials": { "Average": 1, "Hosted": 1, "Plain": 1 },
        "onDuty": { "every": "15h", "counts": [2, 4] } }
    ],
    "inbound": [
      { "queue": "Support", "arrivals": { "perHour": 12.5, "open": ["Mon-Fri 08:00-20:00"], "limit": 400,
          "busyness": "Weather" },
        "talk": { "lognormal": { "mean": "4m", "cv": 1.1 } }, "patience": { "weibull": { "scale": 90, "shape": 1.2 } },
        "balk": { "byWaiting": [0, 0, 0.2, 1] },
        "retry": { "chance": [0.5, 0.2], "after": { "exponential": { "mean": "10m" } },
                   "of": ["balked", "abandoned", "blocked"], "caller": "same" }, "priority": -2 },
      { "name": "Days", "queue": "Sales", "talk": { "lognormal": { "median": "2m", "p95": "9m" } },
        "arrivals": { "perDay": { "Mon,Wed-Fri": { "perInterval": { "every": "6h", "counts": [0, 30, 40.5] } },
                                  "Tue": { "rates": [ { "at": "09:00", "perHour": 5 }, { "at": "10h", "perHour": 9 } ],
                                           "shape": "linear" } },
                      "busyness": { "gamma": { "cv": 0.3 } } },
        "balk": 0.1, "patience": "never" },
      { "name": "Clockwork", "queue": "Sales", "arrivals": { "between": { "erlang": { "mean": "5m", "stages": 3 } } },
        "talk": { "hyperexponential": {
          "branches": [ { "chance": 0.3, "mean": 60 }, { "chance": 0.7, "mean": 200 } ] } },
        "retry": { "chance": 0.1, "after": "5m" } },
      { "name": "Listed", "queue": "Support", "talk": { "empirical": { "values": [60, "2m"], "weights": [1, 3] } },
        "patience": { "truncated": { "from": 5, "of": { "loglogistic": { "median": 60, "shape": 1.5 } } } },
        "arrivals": { "calls": [ { "at": "09:30", "talk": 61, "wrapUp": 5, "patience": "never", "priority": 1 },
                                 { "at": 20, "patience": "1m30s" } ] } },
      { "name": "Replay", "queue": "Support", "talk": { "shifted": { "by": 10, "of": { "truncated":
          { "to": "10m", "of": { "exponential": { "mean": 100 } } } } } }, "arrivals": { "file": "calls.csv" } },
      { "name": "Wave", "queue": "Übersee", "talk": 60, "patience": 60,
        "arrivals": { "rates": [ { "at": 0, "perHour": 4 }, { "at": "10:30", "perHour": 8 } ] } }
    ],
    "manual": [
      { "name": "Own calls", "operators": { "names": ["Анна", "Pool 2"] }, "queue": "Übersee",
        "every": { "exponential": { "mean": "20m" } }, "dial": "12s", "answered": 0.6, "talk": "2m", "wrapUp": "30s" },
      { "operators": { "group": "Team" }, "queue": "Sales", "every": "30m", "dial": 10, "answered": 1, "talk": 90 },
      { "operators": "all", "queue": "Sales", "every": "1h", "dial": 10, "answered": 0.5, "talk": 90 }
    ],
    "expect": [
      { "queue": "Support", "serviceLevel": { "atLeast": 0.5, "atMost": 1 },
        "wait.answered.mean": { "between": [0, 90] } },
      { "operator": "Pool 3", "load": { "about": 0.5, "within": 0.5 } }, { "group": "Team", "calls": { "atLeast": 0 } },
      { "autodial": "Winback", "attempts": { "atLeast": 0 } },
      { "floor": true, "load": { "atMost": 1 } }, { "rules": "hold" }, { "rules": ["R01", "R40"] }
    ]
  }
  """##

/// The files that ``fullScenario`` names.
let fullScenarioFiles = ["calls.csv": fullScenarioCalls, "lists/contacts.csv": fullScenarioContacts]

let fullScenarioContacts = "name,live,attempts,utcOffset\r\n\"Petrova, Anna\",0.5,1,+03:00\r\n,,,\nKim,1,0,-4.5\n"

let fullScenarioCalls = "talk,at,patience,priority,wrapUp\r\n60,09:00,never,,\r\n,\"1h\",30,2,5\n,40,,,\n"
