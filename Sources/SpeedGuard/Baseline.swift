public import JSONText

/// The figures that later ones are held to, as they stand in a file.
public struct Baseline: Hashable, Sendable {
  /// The version of the file's form.
  public static let format: Int64 = 1

  /// The kind of machine that the times are from.
  public var machine: String
  /// What counted the instructions, such as a tool with its version; `nil` when nothing did.
  public var counter: String?
  /// In the order of measuring.
  public var cases: [GuardedCase]

  public init(machine: String, counter: String? = nil, cases: [GuardedCase]) {
    self.machine = machine
    self.counter = counter
    self.cases = cases
  }

  /// The case of that name.
  public subscript(name: String) -> GuardedCase? { cases.first { $0.name == name } }

  /// The same with some cases replaced or added.
  public func merging(_ newer: Baseline) -> Baseline {
    var merged = newer
    merged.cases = cases.map { newer[$0.name] ?? $0 }
    merged.cases += newer.cases.filter { self[$0.name] == nil }
    return merged
  }

  /// As JSON, for the file.
  public var json: JSON {
    .object([
      .init("format", .integer(Self.format)), .init("machine", .string(machine)),
      .init("counter", counter.map(JSON.string) ?? .null), .init("kernel", .count(ReferenceKernel.number)),
      .init("cases", .array(cases.map(\.json))),
    ])
  }

  /// Reads the file.
  /// - Throws: what is wrong with it, as a clause.
  public init(reading bytes: [UInt8], name: String) throws(BaselineFault) {
    let reading = JSONReading(SourceText(name: name, bytes: bytes))
    guard reading.log.isClean, let root = reading.tree?.root else {
      throw BaselineFault("is no JSON: \(reading.log.rendered())")
    }
    guard root["format"]?.int64 == Self.format else {
      throw BaselineFault("is no baseline of format \(Self.format)")
    }
    guard root["kernel"]?.int64 == Int64(ReferenceKernel.number) else {
      throw BaselineFault("is written in times of another reference kernel than number \(ReferenceKernel.number)")
    }
    guard let machine = root["machine"]?.string, let list = root["cases"], list.kind == .array else {
      throw BaselineFault("lacks \"machine\" or \"cases\"")
    }
    self.machine = machine
    counter = root["counter"]?.string
    cases = []
    for element in list.elements { cases.append(try GuardedCase(reading: element)) }
  }
}

/// What is wrong with a baseline.
public struct BaselineFault: Error, Hashable, Sendable {
  /// A clause: `is no JSON: …`.
  public let reason: String

  init(_ reason: String) { self.reason = reason }
}

extension GuardedCase {
  var json: JSON {
    func object(_ figures: [Figure]) -> JSON { .object(figures.map { .init($0.name, .integer($0.value)) }) }
    var members: [JSON.Member] = [.init("name", .string(name))]
    if let fingerprint { members.append(.init("fingerprint", .string(fingerprint))) }
    if !answers.isEmpty { members.append(.init("answers", object(answers))) }
    if !costs.isEmpty { members.append(.init("costs", object(costs))) }
    if let bytes { members.append(.init("bytes", .integer(bytes))) }
    if let instructions { members.append(.init("instructions", .integer(instructions))) }
    // Four digits: more would be noise, and would make every update a change.
    if let ratio { members.append(.init("ratio", .number((ratio * 1e4).rounded() / 1e4))) }
    return .object(members)
  }

  init(reading node: JSONNode) throws(BaselineFault) {
    guard let name = node["name"]?.string else { throw BaselineFault("has a case without a name") }
    func figures(_ key: String) throws(BaselineFault) -> [Figure] {
      var figures: [Figure] = []
      guard let object = node[key] else { return [] }
      for member in object.members {
        guard let value = member.value.int64 else {
          throw BaselineFault("has no whole number for \"\(member.key)\" of \"\(name)\"")
        }
        figures.append(Figure(member.key, Int(value)))
      }
      return figures
    }
    self.init(
      name: name, fingerprint: node["fingerprint"]?.string, answers: try figures("answers"),
      costs: try figures("costs"), bytes: node["bytes"]?.int64, instructions: node["instructions"]?.int64,
      ratio: node["ratio"]?.double)
  }
}
