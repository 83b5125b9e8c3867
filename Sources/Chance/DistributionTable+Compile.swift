import ElementaryFunctions

extension DistributionTable {
  /// Appends the rows of a law, given that it falls in the window, and returns the row that stands for it.
  ///
  /// Truncation is carried inwards, through shifts and into the components of a mixture, until it reaches a law with an
  /// inverse of its own. So a truncated mixture has its exact law too.
  mutating func compile(_ law: Distribution, within window: Window) -> Int {
    switch law {
    case .empirical(let values, let weights):
      return compileEmpirical(values, weights, within: window)
    case .shifted(let by, let inner):
      let row = compile(inner, within: window.moved(by: -by))
      if rows[row].kind == .constant { return append(CompiledLaw(.constant, rows[row].a + by)) }
      return append(CompiledLaw(.shifted, by, first: row))
    case .truncated(let from, let to, let inner):
      return compile(inner, within: window.intersection(Window(from: from, to: to)))
    case .hyperexponential(let branches):
      let components = branches.map {
        Distribution.Component(chance: $0.chance, of: .exponential(mean: $0.mean))
      }
      return compileMixture(components, within: window)
    case .mixture(let components):
      return compileMixture(components, within: window)
    case .constant, .exponential, .uniform, .triangular, .lognormal, .lognormalByQuantiles, .loglogistic, .gamma,
      .erlang, .weibull:
      let row = append(law.simpleRow)
      if window.isEverything || rows[row].kind == .constant { return row }
      return append(
        CompiledLaw(
          .truncated, window.from, window.to, law.cumulative(window.from), d: law.cumulative(window.to),
          first: row))
    }
  }

  private mutating func append(_ row: CompiledLaw) -> Int {
    rows.append(row)
    return rows.count - 1
  }

  /// Sorted by value, so that larger uniforms give larger draws and the order in the file changes nothing.
  private mutating func compileEmpirical(
    _ values: [Double], _ weights: [Double], within window: Window
  ) -> Int {
    let atoms = values.indices
      .map { (value: values[$0], weight: weights.isEmpty ? 1 : weights[$0]) }
      .filter { $0.weight > 0 && window.contains($0.value) }
      .sorted { ($0.value, $0.weight) < ($1.value, $1.weight) }
    let total = atoms.reduce(0) { $0 + $1.weight }
    let first = parts.count
    var sum = 0.0
    for atom in atoms {
      sum += atom.weight
      parts.append(CompiledPart(upTo: sum / total, value: atom.value, row: 0))
    }
    return append(CompiledLaw(.empirical, first: first, count: atoms.count))
  }

  private mutating func compileMixture(
    _ components: [Distribution.Component], within window: Window
  ) -> Int {
    let masses = components.map { $0.chance * $0.law.chance(within: window) }
    let total = masses.reduce(0, +)
    var compiled: [CompiledPart] = []
    var sum = 0.0
    for (component, mass) in zip(components, masses) where mass > 0 {
      sum += mass
      let row = compile(component.law, within: window)
      compiled.append(CompiledPart(upTo: sum / total, value: 0, row: UInt32(row)))
    }
    let first = parts.count
    parts += compiled
    return append(CompiledLaw(.mixture, first: first, count: compiled.count))
  }
}

extension Distribution {
  /// The row of a law that is not made of others.
  fileprivate var simpleRow: CompiledLaw {
    switch self {
    case .constant(let value): return CompiledLaw(.constant, value)
    case .exponential(let mean): return CompiledLaw(.exponential, mean)
    case .uniform(let from, let to): return CompiledLaw(.uniform, from, to)
    case .triangular(let from, let mode, let to): return CompiledLaw(.triangular, from, mode, to)
    case .lognormal, .lognormalByQuantiles:
      let (mean, deviation) = logarithmMoments!
      return deviation == 0
        ? CompiledLaw(.constant, ElementaryFunctions.exponential(mean)) : CompiledLaw(.lognormal, mean, deviation)
    case .loglogistic(let median, let shape): return CompiledLaw(.loglogistic, median, 1 / shape)
    case .gamma, .erlang:
      let (shape, scale) = gammaParameters!
      if shape == .infinity { return CompiledLaw(.constant, scale) }
      return shape == 1 ? CompiledLaw(.exponential, scale) : CompiledLaw(.gamma, shape, scale)
    case .weibull(let scale, let shape): return CompiledLaw(.weibull, scale, 1 / shape)
    case .hyperexponential, .empirical, .shifted, .truncated, .mixture:
      preconditionFailure("a composite law has no single row")
    }
  }
}
