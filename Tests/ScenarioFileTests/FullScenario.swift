/// A scenario that uses every key of the format at least once. Reads without a warning beside `calls.csv`.
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
    "groups": [ { "name": "Team", "color": "#3366cc", "queues": { "Support": 2, "Sales": { "priority": 1 } } } ],
    "scripts": [
      { "name": "Empty", "steps": [] },
      { "name": "Menu", "steps": [
        { "play": "8s" },
        { "menu": [ { "chance": 0.2, "steps": [ { "transfer": "Sales" } ] },
                    { "chance": 0.1, "steps": [ { "voicemail": "30s" } ] },
                    { "chance": 0.05, "steps": [
                      { "menu": [ { "chance": 1, "steps": [ { "hangup": true } ] } ] } ] } ] },
        { "play": { "mixture": [ { "chance": 0.1, "of": 0 },
                                 { "chance": 0.9,
                                   "of": { "triangular": { "from": 1, "mode": 2, "to": "4s" } } } ] } } ] }
    ],
    "queues": [
      { "name": "Support", "script": "Menu", "policy": "weightedRandom", "tieBreak": ["leastLoad", "random"],
        "idleClock": "inboundOnly", "precedence": 3,
        "serviceLevel": { "within": "15s", "target": 0.9, "formula": { "shortAbandonsGoodUpTo": "5s" } },
        "bands": [5, "15s", "1m"], "wrapUp": { "gamma": { "mean": "30s", "cv": 0.5 } }, "capacity": 50,
        "maxWait": { "after": "10m", "then": { "transfer": "Sales" } },
        "comfort": { "every": "45s", "play": "6s" }, "onUnstaffed": "voicemail" },
      { "name": "Sales", "script": "Empty", "policy": "strict", "tieBreak": "fewestCalls",
        "serviceLevel": { "formula": "overAnswered" }, "maxWait": "20m", "onUnstaffed": "keep" },
      { "name": "Übersee", "script": "Empty" }
    ],
    "operators": [
      { "name": "Анна", "email": "anna@example.com", "channels": ["OP", "INT"], "group": "Team", "role": "Operator",
        "queues": { "Support": { "priority": 5, "after": "20s", "speed": 0.9, "wrapUp": 12 }, "Übersee": 0 },
        "shift": ["Mon-Fri 08:00-12:00", { "from": "13:00", "to": "17:00" }, { "from": "29h" }],
        "breaks": [ { "at": "1h", "for": "15m", "reason": "coffee" }, { "at": 25000, "for": 60 } ],
        "wrapUp": "20s", "speed": 1.3,
        "channelProfiles": { "INT": { "missed": 0.5 } }, "settings": { "theme": "dark", "n": [1, null] } },
      { "count": 4, "name": "Pool {n}", "email": "pool{n}@example.com", "queues": { "Übersee": 1, "Support": 1 },
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
    "expect": [
      { "queue": "Support", "serviceLevel": { "atLeast": 0.5, "atMost": 1 },
        "wait.answered.mean": { "between": [0, 90] } },
      { "operator": "Pool 3", "load": { "about": 0.5, "within": 0.5 } }, { "group": "Team", "calls": { "atLeast": 0 } },
      { "floor": true, "load": { "atMost": 1 } }, { "rules": "hold" }, { "rules": ["R01", "R40"] }
    ]
  }
  """##

/// The file that ``fullScenario`` names.
let fullScenarioCalls = "talk,at,patience,priority,wrapUp\r\n60,09:00,never,,\r\n,\"1h\",30,2,5\n,40,,,\n"
