import CallCenter
import Chance
import EventCore
import JSONText

extension PlanBuilder {
  mutating func addSource(_ entry: SourceEntry) {
    let queue = queueNames.find(entry.queue, at: node(entry.place, "queue"), &context.log)
    let name = entry.effectiveName
    let id = SourceID(sources.count)
    if entry.name == nil, sourceNames.contains(name) {
      context.log.error(
        .missingKey, at: node(entry.place, "queue"), "a second source of one queue needs a name of its own",
        hint: "add \"name\"")
    } else {
      sourceNames.enter(name, as: id, at: node(entry.place, entry.name == nil ? "queue" : "name"), &context.log)
    }
    let arrivals = arrivals(of: entry)
    var retry: RetryPlan?
    if let again = entry.retry {
      checkEndless(again)
      retry = RetryPlan(chances: again.chance, after: law(again.after), outcomes: Set(again.of), caller: again.caller)
    }
    var patience: DistributionID?
    switch entry.patience {
    case .never: break
    case .law(let distribution): patience = law(distribution)
    }
    _ = sources.append(
      SourcePlan(
        name: name, hash: EntityHash(name: name), queue: queue ?? ID(0), arrivals: arrivals,
        limit: entry.arrivals.limit, talk: law(entry.talk), patience: patience, balk: entry.balk, retry: retry,
        priority: entry.priority))
  }

  /// Gaps that are too short on average would bring more calls than any run can simulate.
  private mutating func checkDensity(_ gaps: Distribution, at place: JSONNode) {
    let limit = 1e9
    guard scenario.duration > .zero, gaps.roughMean * limit < scenario.duration.seconds else { return }
    context.log.error(.outOfRange, at: place, "gaps this short bring more than 1000000000 calls")
  }

  /// Callers who call again for certain and without delay would do so for ever at one instant.
  private mutating func checkEndless(_ retry: RetryEntry) {
    guard retry.chance.last == 1, retry.after.roughMean < 0.001 else { return }
    context.log.error(
      .inconsistent, at: node(retry.place), "callers who always call again at once never end",
      hint: "give \"after\" a duration, or \"chance\" a last value below 1")
  }

  private mutating func arrivals(of entry: SourceEntry) -> ArrivalPlan {
    let place = node(entry.arrivals.place)
    let open = entry.arrivals.open.map { spans(of: $0, at: place["open"] ?? place) }
    if let open, open.isEmpty, scenario.duration > .zero {
      context.log.warning(
        .suspicious, at: place["open"] ?? place, "these opening hours have no time in common with the scenario")
    }
    switch entry.arrivals.process {
    case .rate(let pattern):
      return rates(pieces(of: pattern, at: place), open, entry)
    case .perDay(let days):
      return rates(pieces(of: days, at: place["perDay"] ?? place), open, entry)
    case .renewal(let gaps):
      checkDensity(gaps, at: place["between"] ?? place)
      return .renewal(law(gaps), open: open ?? always)
    case .calls(let calls):
      return .listed(listed(calls, open: open))
    case .file(let path):
      return .listed(calls(inFile: path, at: place["file"] ?? place, open: open))
    }
  }

  private mutating func rates(
    _ pieces: [RateProfile.Piece], _ open: [TimeSpan]?, _ entry: SourceEntry
  ) -> ArrivalPlan {
    var profile = RateProfile(pieces: pieces)
    if let open {
      profile = profile.thinned(
        toOpen: open.map { RateProfile.Span(from: $0.start.seconds, to: $0.end.seconds) })
    }
    return .rates(profile, busyness: busyness(of: entry))
  }

  private mutating func busyness(of entry: SourceEntry) -> BusynessID? {
    switch entry.arrivals.busyness {
    case nil: return nil
    case .shared(let name):
      let place = node(entry.arrivals.place, "busyness")
      return busynessNames.find(name, at: place, &context.log)
    case .own(let cv):
      // A name that no shared factor can have: control characters are refused in names.
      let name = "inbound\u{1}" + entry.effectiveName
      return busyness.append(
        BusynessPlan(name: entry.effectiveName, hash: EntityHash(name: name), variation: cv))
    }
  }

  /// Given calls in the order of time, those outside the opening hours and the horizon left out.
  private mutating func listed(
    _ entries: [CallEntry], open: [TimeSpan]?
  ) -> [ListedCall] {
    var calls: [ListedCall] = []
    var late = 0
    for entry in entries {
      guard let at = instant(entry.at, at: node(entry.place, "at")) else { continue }
      if at >= horizon.end, scenario.duration > .zero { late += 1 }
      calls.append(plan(of: entry, at: at))
    }
    if late > 0, let first = entries.first {
      let call = node(first.place)
      context.log.warning(
        .suspicious, at: call.parent ?? call, "\(late) of these calls arrive after the end of the scenario")
    }
    return sortedOpen(calls, open)
  }

  private func plan(of entry: CallEntry, at: SimTime) -> ListedCall {
    let patience: ListedPatience =
      switch entry.patience {
      case nil: .drawn
      case .never: .endless
      case .ends(let after): .given(after)
      }
    return ListedCall(at: at, talk: entry.talk, wrapUp: entry.wrapUp, patience: patience, priority: entry.priority)
  }

  /// Calls in the order of time, those of one time in the order given, only those inside the opening hours.
  private func sortedOpen(_ calls: [ListedCall], _ open: [TimeSpan]?) -> [ListedCall] {
    let spans = open ?? always
    let sorted = calls.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
    var span = 0
    return sorted.map(\.element).filter { call in
      while span < spans.count, spans[span].end <= call.at { span += 1 }
      return span < spans.count && spans[span].start <= call.at
    }
  }

  /// The calls of a CSV file in the scenario's folder.
  private mutating func calls(inFile path: String, at place: JSONNode, open: [TimeSpan]?) -> [ListedCall] {
    guard let bytes = bytes(ofFile: path, at: place) else { return [] }
    var table = CallTable(SourceText(name: path, bytes: bytes))
    table.read()
    var calls: [ListedCall] = []
    var late = 0
    for (entry, row) in zip(table.calls, table.rows) {
      let offset = scenario.start.offset(of: entry.at)
      if offset < .zero {
        table.reader.report(row, "this call arrives before the scenario's start")
      }
      if offset >= scenario.duration { late += 1 }
      calls.append(plan(of: entry, at: .zero + offset))
    }
    if late > 0, scenario.duration > .zero {
      context.log.warning(.suspicious, at: place, "\(late) of these calls arrive after the end of the scenario")
    }
    context.log.merge(table.reader.log)
    return sortedOpen(calls, open)
  }
}
