import Chance
import EventCore
import JSONText

/// Expected calls per interval as an object.
struct IntervalPart: DocumentPart {
  var place = Place.nowhere
  var every = SimDuration.zero
  var counts: [Double] = []
  static let blank = IntervalPart()
}

/// Arrivals as an object with one process.
struct ArrivalsPart: DocumentPart {
  var place = Place.nowhere
  var perHour: Double?
  var perInterval: IntervalPart?
  var rates: [RatePoint]?
  var shape: RateShape?
  var perDay: [DayRate]?
  var between: Distribution?
  var calls: [CallEntry]?
  var file: String?
  var open: [Period]?
  var limit: Int?
  var busyness: BusynessChoice?
  static let blank = ArrivalsPart()
}

/// The factor of a source's own as an object.
struct OwnBusynessPart: DocumentPart {
  var place = Place.nowhere
  var gamma = GammaFactor.blank
  static let blank = OwnBusynessPart()
}

extension Formats {
  /// Calls per hour.
  static let perHour = number(0...1e9)

  static let intervalPart = ObjectFormat<IntervalPart>(
    "count per interval", "Calls expected in each interval, from the start (or from midnight).",
    [
      .required("every", \.every, positiveDuration, "The length of an interval."),
      .required("counts", \.counts, number(0...1e9).list(atLeast: 1), "Expected calls; missing ones are 0."),
    ])

  static let ratePoint = ObjectFormat<RatePoint>(
    "rate", "A rate from an instant on.",
    [
      .required("at", \.at, time, "The instant."),
      .required("perHour", \.perHour, perHour, "Calls per hour."),
    ])

  static let gammaFactor = ObjectFormat<GammaFactor>(
    "gamma factor", "A random factor of mean 1.",
    [.required("cv", \.cv, number(0.0001...100), "Its coefficient of variation.")])

  static let ownBusyness = ObjectFormat<OwnBusynessPart>(
    "own busyness", "A day factor of the source's own.",
    [.required("gamma", \.gamma, gammaFactor.format, "The law of the factor.")])

  static let busynessChoice = either(
    name.map({ name, _, _ in BusynessChoice.shared(name) }, { if case .shared(let name) = $0 { name } else { "" } }),
    when: { $0.kind == .string },
    or: ownBusyness.format.map(
      { part, _, _ in BusynessChoice.own(cv: part.gamma.cv) },
      { choice in
        if case .own(let cv) = choice { OwnBusynessPart(gamma: GammaFactor(cv: cv)) } else { .blank }
      }),
    writeFirst: { if case .shared = $0 { true } else { false } })

  /// The keys of a rate that may change over time; a day's rate has no others.
  private static func rateFields() -> [Field<ArrivalsPart>] {
    [
      .optional("perHour", \.perHour, perHour, "A constant rate: calls per hour."),
      .optional("perInterval", \.perInterval, intervalPart.format, "Expected calls per interval."),
      .optional("rates", \.rates, ratePoint.format.list(atLeast: 1), "Rates from given instants on."),
      .optional("shape", \.shape, choice(of: RateShape.self), "For rates: flat (default), or linear between them."),
    ]
  }

  static let dayArrivals = ObjectFormat<ArrivalsPart>(
    "daily rate", "The arrivals of one kind of day; times count from its midnight.", rateFields())

  static let arrivalsPart = ObjectFormat<ArrivalsPart>(
    "arrival process", "When calls arrive: exactly one of perHour, perInterval, rates, perDay, between, calls, file.",
    rateFields() + [
      .optional("perDay", \.perDay, perDay, "A rate by days of the week, such as \"Mon-Fri\"."),
      .optional("between", \.between, distribution, "Independent gaps between calls."),
      .optional("calls", \.calls, callEntry.format.list(), "Given calls."),
      .optional("file", \.file, text, "Given calls in a CSV file in the scenario's folder."),
      .optional("open", \.open, period.list(atLeast: 1), "Opening hours; left out: always open."),
      .optional("limit", \.limit, whole(0...1_000_000_000), "At most so many calls."),
      .optional("busyness", \.busyness, busynessChoice, "A random factor per day: its own, or a shared one by name."),
    ])

  static let arrivals = ValueFormat<ArrivalsEntry>(
    schema: arrivalsPart.format.schema,
    read: { node, context in
      let before = context.log.errorCount
      guard let part = arrivalsPart.read(node, &context), context.log.errorCount == before,
        requireOne(
          of: ["perHour", "perInterval", "rates", "perDay", "between", "calls", "file"], in: node, &context),
        let process = process(part, node, &context)
      else { return nil }
      if part.busyness != nil, part.between != nil || part.calls != nil || part.file != nil,
        let place = node["busyness"]
      {
        context.log.error(.inconsistent, at: place, "a day factor multiplies rates; these arrivals have none")
      }
      return ArrivalsEntry(
        place: Place(node: node.id), process: process, open: part.open, limit: part.limit, busyness: part.busyness)
    },
    write: { entry in
      var part = ArrivalsPart(open: entry.open, limit: entry.limit, busyness: entry.busyness)
      switch entry.process {
      case .rate(let pattern): write(pattern, to: &part)
      case .perDay(let days): part.perDay = days
      case .renewal(let law): part.between = law
      case .calls(let calls): part.calls = calls
      case .file(let path): part.file = path
      }
      return arrivalsPart.write(part)
    })

  private static func process(
    _ part: ArrivalsPart, _ node: JSONNode, _ context: inout ReadingContext
  ) -> ArrivalProcess? {
    if let days = part.perDay { return .perDay(days) }
    if let law = part.between { return .renewal(law) }
    if let calls = part.calls { return .calls(calls) }
    if let file = part.file { return .file(file) }
    return pattern(part, node, &context).map(ArrivalProcess.rate)
  }

  /// The rate that an object describes.
  private static func pattern(
    _ part: ArrivalsPart, _ node: JSONNode, _ context: inout ReadingContext
  ) -> RatePattern? {
    if part.shape != nil, part.rates == nil, let place = node["shape"] {
      context.log.error(.inconsistent, at: place, "\"shape\" belongs to \"rates\"")
    }
    if let rate = part.perHour { return .perHour(rate) }
    if let part = part.perInterval { return .perInterval(every: part.every, counts: part.counts) }
    if let points = part.rates { return .rates(points, part.shape ?? .flat) }
    return nil
  }

  private static func write(_ pattern: RatePattern, to part: inout ArrivalsPart) {
    switch pattern {
    case .perHour(let rate): part.perHour = rate
    case .perInterval(let every, let counts): part.perInterval = IntervalPart(every: every, counts: counts)
    case .rates(let points, let shape):
      part.rates = points
      part.shape = shape == .flat ? nil : shape
    }
  }

  /// The rate of one kind of day.
  private static let dayPattern = ValueFormat<RatePattern>(
    schema: dayArrivals.format.schema,
    read: { node, context in
      guard let part = dayArrivals.read(node, &context),
        requireOne(of: ["perHour", "perInterval", "rates"], in: node, &context)
      else { return nil }
      return pattern(part, node, &context)
    },
    write: { pattern in
      var part = ArrivalsPart()
      write(pattern, to: &part)
      return dayArrivals.write(part)
    })

  static let perDay = byDays(dayPattern, what: "a rate", example: "{ \"Mon-Fri\": { \"perHour\": 30 } }").map(
    { days, _, _ in days.map { DayRate(place: $0.place, days: $0.days, pattern: $0.value) } },
    { days in days.map { DayValue(days: $0.days, value: $0.pattern) } })
}
