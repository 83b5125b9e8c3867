public import CallCenter
public import JSONText

/// What came of reading a scenario file.
public struct ReadingOutcome: Sendable {
  /// The plan to run; `nil` when there were errors.
  public let plan: FloorPlan?
  /// What the file says, as far as it could be read; `nil` when it is no JSON object.
  public let document: Scenario?
  /// Everything wrong with the file and with the files that it names, warnings included.
  public let log: DiagnosticLog
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
    guard let tree = reading.tree else { return ReadingOutcome(plan: nil, document: nil, log: reading.log) }
    var context = ReadingContext(log: reading.log, normalise: normalise)
    guard let document = Formats.scenario.read(tree.root, &context) else {
      return ReadingOutcome(plan: nil, document: nil, log: context.log)
    }
    var builder = PlanBuilder(document, tree: tree, files: files, context: context)
    let plan = builder.build()
    return ReadingOutcome(plan: plan, document: document, log: builder.context.log)
  }
}

extension Scenario {
  /// The scenario as a file that reads back as the same scenario. Defaults are left out.
  public var json: JSON { Formats.scenario.write(self) }
}
