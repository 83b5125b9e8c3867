import Foundation

/// L lines answered together in front of k free operators, who take k of those who answer at most (domain reference,
/// section 10.4).
struct Batch {
  var operators: Int
  var lines: Int
  /// The chance that a line is answered.
  var answered: Double

  /// P(X = n) for n = 0, 1, …, L, with X ~ Bin(L, p).
  var chances: [Double] {
    var chance = pow(1 - answered, Double(lines))
    let odds = answered / (1 - answered)
    var chances = [chance]
    for n in 1...lines {
      chance *= odds * Double(lines - n + 1) / Double(n)
      chances.append(chance)
    }
    return chances
  }

  var meanAnswered: Double { Double(lines) * answered }

  /// E[(X − k)⁺].
  var meanLost: Double {
    var mean = 0.0
    for (n, chance) in chances.enumerated() where n > operators { mean += Double(n - operators) * chance }
    return mean
  }

  /// E[(X − k)⁺] ÷ (L p).
  var lostShare: Double { meanLost / meanAnswered }

  /// Batches of which the 95 % half-width of the lost share is so small a part of it.
  func needed(for precision: Double) -> Double {
    var variance = 0.0
    for (n, chance) in chances.enumerated() {
      let deviation = Double(max(0, n - operators)) - lostShare * Double(n)
      variance += deviation * deviation * chance
    }
    let error = precision / 2 * meanLost
    return variance / (error * error)
  }

  /// The chance that so many batches lose at most, and that they lose at least, so many in all.
  ///
  /// Losses are rare here: those of all batches together are a compound Poisson number (Panjer's recursion).
  func tails(of lost: Int, in batches: Double) -> (atMost: Double, atLeast: Double) {
    let severity = chances.dropFirst(operators)
    let rate = batches * severity.dropFirst().reduce(0, +)
    var law = [exp(-rate)]
    for total in stride(from: 1, through: lost, by: 1) {
      var sum = 0.0
      for size in stride(from: 1, through: min(total, lines - operators), by: 1) {
        sum += Double(size) * severity[operators + size] * law[total - size]
      }
      law.append(sum * batches / Double(total))
    }
    let atMost = law.reduce(0, +)
    return (atMost, 1 - atMost + law[lost])
  }
}
