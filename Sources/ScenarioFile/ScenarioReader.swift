public import CallCenter
public import JSONText

/// What came of reading a scenario file.
public struct ReadingOutcome: Sendable {
  /// The plan to run; `nil` when there were errors.
  public let plan: FloorPlan?
  /// What the file says, as far as it could be read; `nil` when it is no JSON object.
  public let document: Scenario?
  /// Everything wrong with the file and with the files that it names, warnings included.
  public private(set) var log: DiagnosticLog
  let tree: JSONTree?

  /// Adds an error about one of the plan's expectations, at its place in the file: which figures a result has is
  /// known only above this floor.
  /// - Parameters:
  ///   - index: the position in the plan's expectations.
  ///   - name: the path or rule that is wrong.
  ///   - candidates: what could have been meant.
  public mutating func refuseExpectation(
    _ index: Int, because message: String, name: String, candidates: [String]
  ) {
    guard let tree, let document else { preconditionFailure("only what was read can be refused") }
    let entries = document.expect.flatMap { entry in entry.expectations.map { _ in entry.place } }
    precondition(entries.indices.contains(index), "there are only \(entries.count) expectations")
    let node = entries[index].node.map(tree.node) ?? tree.root
    let key = node.members.first { $0.keyNode.spells(name) }?.keyNode
    let rule = node["rules"]?.elements.first { $0.kind == .string && $0.spells(name) }
    log.error(.unknownName, at: key ?? rule ?? node, message, hint: didYouMean(name, among: candidates))
  }
}

/// Reads scenario files.
public enum ScenarioReader {
  /// Reads a scenario: text to document to plan, with every problem found in one go.
  ///
  /// Pure: the same bytes, files and normaliser give the same outcome. Never crashes on any input.
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - fileName: what messages call the file; its last part without `.json` is the scenario's name if it has none.
  ///   - files: hands over files that the scenario names, by their path relative to its folder.
  ///   - normalise: brings a text to Unicode normalisation form C. Asked only about names beyond ASCII.
  ///   - limits: what the text may cost.
  /// - Complexity: O(bytes + operators + assignments), look-ups included.
  public static func read(
    bytes: [UInt8], fileName: String, limits: JSONLimits = JSONLimits(), files: @escaping ScenarioFiles,
    normalise: @escaping @Sendable (String) -> String
  ) -> ReadingOutcome {
    let reading = JSONReading(SourceText(name: fileName, bytes: bytes), limits: limits)
    guard let tree = reading.tree else { return ReadingOutcome(plan: nil, document: nil, log: reading.log, tree: nil) }
    var context = ReadingContext(log: reading.log, normalise: normalise)
    guard let document = Formats.scenario.read(tree.root, &context) else {
      return ReadingOutcome(plan: nil, document: nil, log: context.log, tree: tree)
    }
    var builder = PlanBuilder(document, tree: tree, files: files, context: context)
    let plan = builder.build()
    return ReadingOutcome(plan: plan, document: document, log: builder.context.log, tree: tree)
  }
}

extension Scenario {
  /// The scenario as a file that reads back as the same scenario. Defaults are left out.
  public var json: JSON { Formats.scenario.write(self) }
}
