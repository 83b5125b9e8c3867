import CallCenter
import Chance
import EventCore
import JSONText

extension PlanBuilder {
  /// Warns of queues with calls that nobody takes, and of queues whose callers never give up although they bring
  /// more work than their operators can do: their waits grow without end.
  mutating func warnOfHopelessQueues() {
    var staffed = Array(repeating: 0.0, count: queues.count)
    let present = operators.map { presentSeconds($0) }
    for row in assignments.rows where row.priority > 0 && !operators[row.operator.index].channels.isEmpty {
      if let queue = row.queue { staffed[queue.index] += present[row.operator.index] }
    }
    var sourcesOf: [[Int]] = Array(repeating: [], count: queues.count)
    for (index, source) in sources.rows.enumerated() { sourcesOf[source.queue.index].append(index) }
    for (index, entry) in scenario.queues.enumerated() where !sourcesOf[index].isEmpty {
      let feeding = sourcesOf[index]
      let place = node(entry.place, "name")
      if staffed[index] == 0 {
        context.log.warning(.suspicious, at: place, "nobody takes the calls of \(quoted(entry.name))")
        continue
      }
      let isPatient = feeding.allSatisfy { scenario.inbound[$0].patience == .never }
      guard isPatient, entry.capacity == nil, entry.maxWait == nil else { continue }
      let work = feeding.reduce(0) { $0 + workSeconds(of: $1) }
      let capacity = staffed[index]
      guard work >= capacity else { continue }
      context.log.warning(
        .suspicious, at: place,
        "callers never give up and bring \(hours(work)) of work, but its operators have \(hours(capacity)): "
          + "waits grow without end",
        hint: "give the callers a \"patience\", or the queue a \"capacity\" or \"maxWait\"")
    }
  }

  /// How long an operator is on duty.
  func presentSeconds(_ row: OperatorPlan) -> Double { row.pool.map(memberSeconds) ?? dutySeconds(row) }

  private func dutySeconds(_ row: OperatorPlan) -> Double {
    row.shift.reduce(0) { $0 + ($1.end - $1.start).seconds } - row.breaks.reduce(0) { $0 + $1.length.seconds }
  }

  /// A pool member's part of its pool's time.
  private func memberSeconds(_ id: PoolID) -> Double {
    let pool = pools[id]
    var total = 0.0
    for (index, size) in pool.sizes.enumerated() {
      let end = index + 1 < pool.sizes.count ? pool.sizes[index + 1].start : horizon.end
      total += Double(size.count) * (end - size.start).seconds
    }
    return total / Double(max(1, pool.members.count))
  }

  /// Talk and wrap-up that a source is expected to bring, in seconds.
  private func workSeconds(of index: Int) -> Double {
    let row = sources.rows[index]
    let wrapUp = scenario.queues[row.queue.index].wrapUp.roughMean
    let talk = scenario.inbound[index].talk.roughMean
    switch row.arrivals {
    case .rates(let profile, busyness: _):
      return min(profile.expectedTotal, Double(row.limit ?? .max)) * (talk + wrapUp)
    case .renewal(_, let open):
      guard case .renewal(let gaps) = scenario.inbound[index].arrivals.process else { return 0 }
      let seconds = open.reduce(0) { $0 + ($1.end - $1.start).seconds }
      return min(seconds / gaps.roughMean, Double(row.limit ?? .max)) * (talk + wrapUp)
    case .listed(let calls):
      return calls.prefix(row.limit ?? .max).reduce(0) {
        $0 + ($1.talk?.seconds ?? talk) + ($1.wrapUp?.seconds ?? wrapUp)
      }
    }
  }
}

/// Seconds as hours, in a message.
private func hours(_ seconds: Double) -> String { "\(JSON.number((seconds / 360).rounded() / 10).text(.compact)) h" }
