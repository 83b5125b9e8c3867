import Chance

/// Draws of a law with the uniforms of a fixed seed.
func draws(of law: Distribution, count: Int, seed: UInt64) -> [Double] {
  var table = DistributionTable()
  let id = table.add(law)
  let key = ChanceKey(seed: seed, replication: 0)
  return (0..<count).map { index in
    table.sample(id, key.block(.caller, entity: EntityHash(name: "sampler"), index: UInt64(index)).uniform(1))
  }
}

/// The largest distance between the share of draws up to a value and a distribution function (Kolmogorov and Smirnov),
/// also for laws with atoms.
func largestDistance(_ draws: [Double], from cumulative: (Double) -> Double) -> Double {
  let sorted = draws.sorted()
  let count = Double(sorted.count)
  var largest = 0.0
  var index = 0
  while index < sorted.count {
    let value = sorted[index]
    let below = Double(index) / count
    while index < sorted.count && sorted[index] == value { index += 1 }
    largest = max(largest, (Double(index) / count - cumulative(value)).magnitude)
    largest = max(largest, (below - cumulative(value.nextDown)).magnitude)
  }
  return largest
}

/// Mean, variance and fourth central moment of draws.
func moments(_ draws: [Double]) -> (mean: Double, variance: Double, fourth: Double) {
  let count = Double(draws.count)
  let mean = draws.reduce(0, +) / count
  let squares = draws.map { ($0 - mean) * ($0 - mean) }
  return (mean, squares.reduce(0, +) / (count - 1), squares.map { $0 * $0 }.reduce(0, +) / count)
}
