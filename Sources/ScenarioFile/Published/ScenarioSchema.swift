public import JSONText

/// The JSON Schema of scenario files, made from the same tables by which the reader reads them.
public enum ScenarioSchema {
  /// The schema, draft 2020-12, with a description of every key so that editors can help.
  ///
  /// It holds whatever one value can be wrong about. What takes two (names that do not exist, chances that do not
  /// add up, days without a date) only the reader finds.
  public static var json: JSON {
    var definitions: [JSON.Member] = [
      Formats.name.definition, Formats.duration.definition, Formats.positiveDuration.definition,
      Formats.lawSeconds.definition, Formats.time.definition, Formats.period.definition, Formats.exit.definition,
    ].compactMap(\.self)
    definitions.append(JSON.Member("distribution", Formats.distributionDefinition))
    for object in Formats.objects.dropFirst() {
      definitions.append(JSON.Member(object.definitionName, object.definition))
    }
    guard case .object(let scenario) = Formats.scenario.definition else {
      preconditionFailure("the definition of an object is an object")
    }
    return .object(
      [
        JSON.Member("$schema", "https://json-schema.org/draft/2020-12/schema"),
        JSON.Member("title", "CallFloor scenario"),
      ] + scenario + [JSON.Member("$defs", .object(definitions))])
  }
}
