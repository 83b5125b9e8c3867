import Chance

extension Case {
  private static let laws: [(name: String, law: Distribution)] = [
    ("exponential", .exponential(mean: 240)), ("lognormal", .lognormal(mean: 240, cv: 1.2)),
    ("gamma", .gamma(mean: 240, cv: 0.7)), ("Weibull", .weibull(scale: 240, shape: 1.5)),
    ("hyperexponential", .hyperexponential(branches: [.init(chance: 0.3, mean: 60), .init(chance: 0.7, mean: 300)])),
    ("empirical", .empirical(values: (1...100).map { Double($0 * 5) }, weights: [])),
  ]

  /// Draws: random words, made uniform, through the inverse of a law.
  static func sampling(_ size: Size) -> [Case] {
    let draws = size == .full ? 100_000 : 4_000
    let chosen = size == .guarded ? laws.filter { $0.name == "exponential" || $0.name == "gamma" } : laws
    return chosen.map { name, law in
      Case(
        name: "sampling \(name)", unit: "draw",
        prepare: {
          var table = DistributionTable()
          let id = table.add(law)
          var sum = 0.0
          return { [table] in
            sum += total(of: draws, table, id)
            precondition(sum > 0, "durations are positive")
            return Outcome(units: draws)
          }
        },
        problems: {
          var table = DistributionTable()
          let id = table.add(law)
          guard let mean = law.mean, let variance = law.variance else { return ["it has no mean"] }
          let count = 40_000
          let error = (variance / Double(count)).squareRoot()
          let found = total(of: count, table, id) / Double(count)
          return abs(found - mean) < 5 * error ? [] : ["the mean is \(found), by theory \(mean)"]
        })
    }
  }

  private static func total(of draws: Int, _ table: DistributionTable, _ id: DistributionID) -> Double {
    let key = ChanceKey(seed: 1, replication: 1)
    let entity = EntityHash(name: "sampling")
    var sum = 0.0
    for index in 0..<UInt64(draws / 4) {
      let block = key.block(.caller, entity: entity, index: index)
      for word in 0..<4 { sum += table.sample(id, block.uniform(word)) }
    }
    return sum
  }
}
