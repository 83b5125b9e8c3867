/// The single checks that a ``FaultSearch`` is made of.
extension FaultSearch {
  mutating func report(_ reason: DistributionFault.Reason, _ path: [Step]) {
    faults.append(DistributionFault(path: path, reason: reason))
  }

  /// A value that is itself drawn: finite, not too long and, with what is added to it, not below zero.
  mutating func bound(_ value: Double, _ path: [Step], _ offset: Double, _ guarded: Bool) {
    if !value.isFinite { return report(.notFinite, path) }
    if value.magnitude > Distribution.longestTime { return report(.tooLong(value), path) }
    if !guarded && value + offset < 0 { report(.belowZero(value + offset), path) }
  }

  mutating func positive(_ value: Double, _ path: [Step]) {
    if !value.isFinite { return report(.notFinite, path) }
    if !(value > 0) { return report(.notPositive(value), path) }
    if value > Distribution.longestTime { report(.tooLong(value), path) }
  }

  mutating func range(_ value: Double, _ lowest: Double, _ highest: Double, _ path: [Step]) {
    if !value.isFinite { return report(.notFinite, path) }
    if !(lowest...highest).contains(value) {
      report(.outOfRange(value, atLeast: lowest, atMost: highest), path)
    }
  }

  mutating func chances(_ chances: [Double], _ path: [Step]) {
    if chances.isEmpty { return report(.empty, path) }
    var usable = true
    for (index, chance) in chances.enumerated() where !(chance >= 0 && chance <= 1) {
      usable = false
      report(chance.isFinite ? .notAChance(chance) : .notFinite, path + [.index(index), .key("chance")])
    }
    let sum = chances.reduce(0, +)
    if usable && (sum - 1).magnitude > 1e-9 { report(.chancesDoNotAddUp(sum: sum), path) }
  }

  mutating func empirical(
    _ values: [Double], _ weights: [Double], _ path: [Step], _ offset: Double, _ guarded: Bool
  ) {
    let valuesPath = path + [.key("values")]
    let weightsPath = path + [.key("weights")]
    if values.isEmpty { report(.empty, valuesPath) }
    for (index, value) in values.enumerated() {
      bound(value, valuesPath + [.index(index)], offset, guarded)
    }
    if weights.isEmpty { return }
    if weights.count != values.count {
      report(.weightsDoNotMatch(weights: weights.count, values: values.count), weightsPath)
    }
    for (index, weight) in weights.enumerated() {
      if !weight.isFinite {
        report(.notFinite, weightsPath + [.index(index)])
      } else if weight < 0 {
        report(.negativeWeight(weight), weightsPath + [.index(index)])
      }
    }
    let total = weights.reduce(0, +)
    if !(total > 0) {
      report(.noWeight, weightsPath)
    } else if total == .infinity {
      report(.notFinite, weightsPath)
    }
  }

  mutating func shifted(_ by: Double, _ law: Distribution, _ path: [Step], _ context: Context) {
    let byPath = path + [.key("by")]
    var inner = context
    inner.depth += 1
    inner.offset += by
    if !by.isFinite {
      report(.notFinite, byPath)
      inner.offset = context.offset
    } else if by.magnitude > Distribution.longestTime {
      report(.tooLong(by), byPath)
      inner.offset = context.offset
    } else if law.startsAtZero && !inner.guarded && inner.offset < 0 {
      report(.belowZero(inner.offset), byPath)
    }
    examine(law, at: path + [.key("of")], inner)
  }

  mutating func truncated(
    _ from: Double, _ to: Double, _ law: Distribution, _ path: [Step], _ context: Context
  ) {
    let before = faults.count
    var inner = context
    inner.depth += 1
    inner.guarded = inner.guarded || from + context.offset >= 0
    if !from.isFinite { report(.notFinite, path + [.key("from")]) }
    if to.isNaN || to == -.infinity { report(.notFinite, path + [.key("to")]) }
    if from.isFinite && !to.isNaN && !(from < to) { report(.emptyRange(from: from, to: to), path) }
    examine(law, at: path + [.key("of")], inner)
    guard faults.count == before else { return }
    let chance = law.chance(within: Window(from: from, to: to))
    if !(chance >= 1e-9) { report(.truncatedToNothing(chance: chance), path) }
  }
}

extension Distribution {
  /// The law's name in a scenario file; empty for a constant, which is written as a bare duration.
  var key: String {
    switch self {
    case .constant: ""
    case .exponential: "exponential"
    case .uniform: "uniform"
    case .triangular: "triangular"
    case .lognormal, .lognormalByQuantiles: "lognormal"
    case .loglogistic: "loglogistic"
    case .gamma: "gamma"
    case .erlang: "erlang"
    case .weibull: "weibull"
    case .hyperexponential: "hyperexponential"
    case .empirical: "empirical"
    case .shifted: "shifted"
    case .truncated: "truncated"
    case .mixture: "mixture"
    }
  }

  /// Whether draws of the law itself come down to 0, so that a negative shift alone is at fault.
  var startsAtZero: Bool {
    switch self {
    case .exponential, .lognormal, .lognormalByQuantiles, .loglogistic, .gamma, .erlang, .weibull, .hyperexponential:
      true
    case .constant, .uniform, .triangular, .empirical, .shifted, .truncated: false
    case .mixture(let components): components.contains { $0.law.startsAtZero }
    }
  }
}
