/// The parts of the scenario format that this version does not simulate, by object and key. This table is the one
/// place to shorten when one of them arrives: give the key a field in its object's format, and take its row out.
private let unavailable: [String: [String: String]] = [
  "scenario": [
    "autodials": "predictive-dial campaigns", "manual": "calls that operators start themselves",
    "roles": "roles other than the built-in \"Operator\"", "projects": "projects",
  ],
  "operator": ["autodials": "predictive-dial campaigns", "projects": "projects"],
  "group": ["autodials": "predictive-dial campaigns"],
  "queue": ["project": "projects", "holdDialling": "predictive-dial campaigns"],
  "script step": ["callback": "calling back instead of waiting"],
  "expectation": ["autodial": "predictive-dial campaigns"],
]

/// Why a key of the format is refused, or `nil` when the format does not have it at all.
func unavailableKey(_ key: String, in object: String) -> String? {
  unavailable[object]?[key].map { "this version of callfloor does not simulate \($0)" }
}
