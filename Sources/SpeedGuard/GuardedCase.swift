/// What is known of one guarded piece of work: in a baseline from yesterday, or measured now.
public struct GuardedCase: Hashable, Sendable {
  /// A whole number with a name.
  public struct Figure: Hashable, Sendable {
    public var name: String
    public var value: Int64

    public init(_ name: String, _ value: Int) {
      self.name = name
      self.value = Int64(value)
    }
  }

  public var name: String
  /// Of all events, 16 hex digits; `nil` where there are none.
  public var fingerprint: String?
  /// What must stay as it is, such as the number of events.
  public var answers: [Figure]
  /// What must not grow, such as the number of allocations.
  public var costs: [Figure]
  /// The most memory it takes; `nil` where that is not known.
  public var bytes: Int64?
  /// How many instructions it takes; `nil` where they were not counted.
  public var instructions: Int64?
  /// How long it takes, in times of the reference kernel; `nil` where it was not timed.
  public var ratio: Double?

  public init(
    name: String, fingerprint: String? = nil, answers: [Figure] = [], costs: [Figure] = [],
    bytes: Int64? = nil, instructions: Int64? = nil, ratio: Double? = nil
  ) {
    self.name = name
    self.fingerprint = fingerprint
    self.answers = answers
    self.costs = costs
    self.bytes = bytes
    self.instructions = instructions
    self.ratio = ratio
  }
}
