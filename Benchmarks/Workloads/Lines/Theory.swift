import ElementaryFunctions

/// The long-run answers that a workload's figures are held to.
public struct Theory: Sendable {
  /// Share of calls that find every operator busy.
  public var waits: Double
  /// Share of calls that give up.
  public var abandons: Double
  /// Mean wait of all calls in seconds.
  public var wait: Double
  /// Share of the talk time per tier, the first tried first; empty with one tier.
  public var tierShares: [Double]

  public init(of workload: Workload) {
    if let patience = workload.patience {
      (waits, abandons, wait) = Self.erlangA(workload, patience: patience)
      tierShares = []
    } else {
      (waits, wait) = Self.erlangC(workload)
      abandons = 0
      tierShares = Self.tierShares(workload, waits: waits)
    }
  }

  /// The chance that all servers are busy in a loss system, by the recursion on their number (Erlang B).
  static func erlangB(_ servers: Int, offered: Double) -> Double {
    var blocked = 1.0
    for server in 0..<servers { blocked = offered * blocked / (Double(server + 1) + offered * blocked) }
    return blocked
  }

  /// Chance to wait and mean wait of M/M/c (Erlang C).
  static func erlangC(_ workload: Workload) -> (Double, Double) {
    let blocked = erlangB(workload.operators, offered: workload.offered)
    let busy = workload.offered / Double(workload.operators)
    let waits = blocked / (1 - busy * (1 - blocked))
    return (waits, waits * workload.service / (Double(workload.operators) - workload.offered))
  }

  /// Chance to wait, chance to give up and mean wait of M/M/c+M, by the weights of its birth–death chain (Palm, 1957),
  /// with the logarithms of the weights against overflow.
  static func erlangA(_ workload: Workload, patience: Double) -> (Double, Double, Double) {
    var logs = [0.0]
    var largest = 0.0
    repeat {
      let state = logs.count
      let serving = Double(min(state, workload.operators)) / workload.service
      let leaving = serving + Double(max(0, state - workload.operators)) / patience
      logs.append(logs[state - 1] + naturalLog(workload.lambda / leaving))
      largest = max(largest, logs[state])
    } while logs.count <= workload.operators || logs[logs.count - 1] > largest - 45
    let weights = logs.map { exponential($0 - largest) }
    let total = weights.reduce(0, +)
    let tail = weights[workload.operators...]
    let waiting = tail.enumerated().map { Double($0.offset) * $0.element }.reduce(0, +) / total
    return (tail.reduce(0, +) / total, waiting / patience / workload.lambda, waiting / workload.lambda)
  }

  /// The share of the work that each tier does when the first tiers are tried first. With the time during which calls
  /// wait cut out, the line has the law of the loss system, in which the first k operators carry a(1 − B(k, a)) erlangs.
  static func tierShares(_ workload: Workload, waits: Double) -> [Double] {
    guard workload.tiers > 1 else { return [] }
    let perTier = workload.operators / workload.tiers
    let offered = workload.offered
    let overflow = (0...workload.tiers).map { offered * erlangB(perTier * $0, offered: offered) }
    let queued = offered / Double(workload.operators) * waits
    return (0..<workload.tiers).map { tier in
      (queued * Double(perTier) + (1 - queued) * (overflow[tier] - overflow[tier + 1])) / offered
    }
  }
}
