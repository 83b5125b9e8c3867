import JSONText

/// How one kind of value is written in a scenario file: how to read it, how to write it, and how the published
/// schema describes it. Everything the format says about a kind of value is in one of these.
struct ValueFormat<Value: Sendable>: Sendable {
  /// The schema of the value.
  let schema: JSON
  /// Reads a value, or reports why not and returns `nil`.
  let read: @Sendable (JSONNode, inout ReadingContext) -> Value?
  /// Writes a value that reads back as the same.
  let write: @Sendable (Value) -> JSON
  /// The shared definition that the schema refers to, if there is one.
  let definition: JSON.Member?

  init(
    schema: JSON, definition: JSON.Member? = nil,
    read: @escaping @Sendable (JSONNode, inout ReadingContext) -> Value?,
    write: @escaping @Sendable (Value) -> JSON
  ) {
    self.schema = schema
    self.read = read
    self.write = write
    self.definition = definition
  }

  /// The same text for another type.
  func map<Other: Sendable>(
    _ into: @escaping @Sendable (Value, JSONNode, inout ReadingContext) -> Other?,
    _ from: @escaping @Sendable (Other) -> Value
  ) -> ValueFormat<Other> {
    let read = read
    let write = write
    return ValueFormat<Other>(
      schema: schema,
      read: { node, context in
        guard let value = read(node, &context) else { return nil }
        return into(value, node, &context)
      },
      write: { write(from($0)) })
  }

  /// The same value with a schema that refers to a shared definition.
  func named(_ definition: String) -> ValueFormat<Value> {
    ValueFormat(
      schema: ["$ref": .string("#/$defs/\(definition)")], definition: JSON.Member(definition, schema), read: read,
      write: write)
  }

  /// A list of such values; an element that cannot be read is left out after its problem is reported.
  func list(atLeast: Int = 0) -> ValueFormat<[Value]> {
    let element = self
    var schema: [JSON.Member] = [JSON.Member("type", "array"), JSON.Member("items", self.schema)]
    if atLeast > 0 { schema.append(JSON.Member("minItems", .count(atLeast))) }
    return ValueFormat<[Value]>(
      schema: .object(schema),
      read: { node, context in
        guard node.kind == .array else {
          context.expected("a list", at: node)
          return nil
        }
        guard node.count >= atLeast else {
          let least = atLeast == 1 ? "one element" : "\(atLeast) elements"
          context.log.error(.outOfRange, at: node, "expected at least \(least)")
          return nil
        }
        return node.elements.compactMap { element.read($0, &context) }
      },
      write: { .array($0.map(element.write)) })
  }
}

/// Where the formats of all kinds of value live. One extension per theme.
enum Formats {}
