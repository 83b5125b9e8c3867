/// A pacing of the study, as a scenario states it.
struct Scheme {
  let name: String
  let pacing: String

  static let progressive = Scheme(name: "progressive", pacing: "\"progressive\"")
  static let predictive = Scheme(name: "predictive", pacing: "{ \"predictive\": { \"limit\": 0.03 } }")
  /// The published schemes that stand for comparison.
  static let published = [
    Scheme(
      name: "difference target",
      pacing: "{ \"differenceTarget\": { \"target\": 0, \"limit\": 0.03, \"maxLevel\": 3 } }"),
    Scheme(
      name: "abandon target",
      pacing: "{ \"abandonTarget\": { \"target\": 0.02, \"maximum\": 0.03, \"loadFactor\": 10 } }"),
  ]

  /// A fixed ratio, in hundredths of a line per operator.
  static func ratio(_ hundredths: Int, per counted: String) -> Scheme {
    let cents = hundredths % 100
    let lines = "\(hundredths / 100).\(cents < 10 ? "0" : "")\(cents)"
    return Scheme(
      name: "\(lines) per \(counted)", pacing: "{ \"ratio\": { \"lines\": \(lines), \"per\": \"\(counted)\" } }")
  }
}
