/// One thing whose speed is told, with the proof that it computes what it should.
public struct Case: Sendable {
  /// How much is done: to see that everything works, to guard, or to tell the time.
  public enum Size: Hashable, Sendable, CaseIterable {
    case smoke
    /// Small enough to be counted instruction by instruction by a tool that is fifty times slower.
    case guarded
    case full
  }

  /// What one run of the timed piece did.
  public struct Outcome: Hashable, Sendable {
    /// How many of the case's units.
    public var units: Int
    public var events: Int
    public var calls: Int

    public init(units: Int, events: Int = 0, calls: Int = 0) {
      self.units = units
      self.events = events
      self.calls = calls
    }
  }

  public typealias Piece = () -> Outcome

  public let name: String
  /// What a time is told for: `call`, `hold`, `draw`.
  public let unit: String
  /// Does what is not timed, and returns what is.
  public let prepare: @Sendable () throws -> Piece
  /// What is wrong with the answer, as clauses; empty when it is right.
  public let problems: @Sendable () throws -> [String]
  /// Of all events; `nil` where there are none.
  public let fingerprint: @Sendable () throws -> String?

  init(
    name: String, unit: String, prepare: @escaping @Sendable () throws -> Piece,
    problems: @escaping @Sendable () throws -> [String],
    fingerprint: @escaping @Sendable () throws -> String? = { nil }
  ) {
    self.name = name
    self.unit = unit
    self.prepare = prepare
    self.problems = problems
    self.fingerprint = fingerprint
  }

  /// Everything that is measured, of that size.
  ///
  /// - Parameter burdens: useless work on top, by the names of cases.
  public static func all(_ size: Size, burdens: [String: Burden] = [:]) throws -> [Case] {
    lines(size, burdens) + audited(size, burdens) + holds(size) + (try shipped(size))
      + [loading(size)] + sampling(size) + reports(size)
  }

  /// The workloads that are run, of that size.
  public static func workloads(_ size: Size) -> [Workload] {
    let floors = [10, 100, 1_000, 10_000].map { Workload.w3(scaledTo: $0) }
    switch size {
    case .smoke: return [.w1.with(calls: 4_000), .w2.with(calls: 2_000), .w3.with(calls: 3_000)]
    case .guarded:
      return [Workload.w1, .w2, .w3].map { $0.with(calls: 20_000) } + [floors[2].with(calls: 20_000)]
    case .full: return [.w1, .w2, .w3] + floors + [.w5]
    }
  }
}
