import Workloads

/// Replications on one thread and on two: the same result, in how much less time.
struct ThreadScaling {
  let size: Case.Size

  /// Runs of about a day, and of the workload's own length.
  func run() throws {
    for calls in size == .full ? [50_000, 200_000] : [1_000] { try compare(Workload.w2.with(calls: calls)) }
  }

  private func compare(_ workload: Workload) throws {
    let replications = size == .full ? 16 : 2
    let plan = try workload.plan()
    var quotients: [Double] = []
    for _ in 0..<(size == .full ? 5 : 1) {
      let one = Stopwatch()
      let first = workload.replicate(plan, replications: replications, threads: 1)
      let alone = one.seconds
      let two = Stopwatch()
      let second = workload.replicate(plan, replications: replications, threads: 2)
      quotients.append(alone / two.seconds)
      require(first == second, "two threads give another result than one")
    }
    quotients.sort()
    let median = quotients[quotients.count / 2]
    print(
      """
      \(replications) replications of \(shown(workload.calls)) calls (W2): two threads are \(shown(median)) times as \
      fast as one (median of \(quotients.count), best \(shown(quotients[quotients.count - 1]))), bit for bit the same
      """)
  }
}
