import CallCenter
import EventCore
import JSONText

// How a trace's header says that an autodial paces itself.
extension TraceHeaderReading {
  /// `nil`: not known.
  mutating func pacing(_ autodial: JSONNode) -> Pacing? {
    guard let node = autodial["pacing"], node.kind != .null else { return nil }
    if node.string == "progressive" { return .progressive }
    if let plan = node["ratio"] { return ratio(plan).map(Pacing.ratio) }
    if let plan = node["predictive"] { return predictive(plan).map(Pacing.predictive) }
    if let plan = node["differenceTarget"] {
      guard let most = real("maxLevel", in: plan) else { return nil }
      return .differenceTarget(
        DifferenceTargetPacing(
          target: plan["target"]?.double ?? 0, limit: plan["limit"]?.double ?? 1, maxLevel: most))
    }
    if let plan = node["abandonTarget"] {
      return .abandonTarget(
        AbandonTargetPacing(
          target: plan["target"]?.double ?? 0, maximum: plan["maximum"]?.double ?? 1,
          loadFactor: plan["loadFactor"]?.double ?? 0))
    }
    wrong(node, "progressive, or an object that names a known scheme")
    return nil
  }

  private mutating func ratio(_ node: JSONNode) -> RatioPacing? {
    let per = choice("per", in: node, CountedOperators.allCases.map { ($0.rawValue, $0) })
    guard let lines = real("lines", in: node), let per else { return nil }
    return RatioPacing(
      lines: lines, per: per, ahead: within("ahead", in: node, 0...1 << 30) ?? 0,
      minimumFree: within("minimumFree", in: node, 0...1 << 30) ?? 0,
      minimumFreeOf: choice("minimumFreeOf", in: node, FreeScope.allCases.map { ($0.rawValue, $0) }) ?? .autodial,
      when: choice("when", in: node, DialMoment.allCases.map { ($0.rawValue, $0) }) ?? .always)
  }

  private mutating func predictive(_ node: JSONNode) -> PredictivePacing? {
    guard let most = real("maxRatio", in: node) else { return nil }
    return PredictivePacing(
      limit: node["limit"]?.double ?? 1, aim: node["aim"]?.double ?? 1, window: duration("window", in: node) ?? .zero,
      maxRatio: most)
  }

  /// A number from 0 up to a million, which a scheme's bound needs.
  private mutating func real(_ key: String, in node: JSONNode) -> Double? {
    guard let value = node[key] else {
      missing(key, in: node)
      return nil
    }
    guard let number = value.double, (0...1_000_000).contains(number) else {
      wrong(value, "a number from 0 to 1000000")
      return nil
    }
    return number
  }
}
