import JSONText

/// One key of an object: its name, its value's format, its default and its documentation.
struct Field<Owner: DocumentPart>: Sendable {
  let key: String
  let isRequired: Bool
  /// The schema of the value, with description and default.
  let schema: JSON
  /// Reads the value into its owner, or reports why not.
  let read: @Sendable (JSONNode, inout ReadingContext, inout Owner) -> Void
  /// Writes the value; `nil` when it is the default.
  let write: @Sendable (Owner) -> JSON?

  /// A key that must be there.
  static func required<Value: Sendable>(
    _ key: String, _ path: any WritableKeyPath<Owner, Value> & Sendable, _ format: ValueFormat<Value>, _ doc: String
  ) -> Field {
    Field(
      key: key, isRequired: true, schema: describe(format.schema, doc),
      read: { node, context, owner in
        if let value = format.read(node, &context) { owner[keyPath: path] = value }
      },
      write: { format.write($0[keyPath: path]) })
  }

  /// A key that may be left out; the blank owner holds its default.
  static func optional<Value: Sendable & Equatable>(
    _ key: String, _ path: any WritableKeyPath<Owner, Value> & Sendable, _ format: ValueFormat<Value>, _ doc: String
  ) -> Field {
    Field(
      key: key, isRequired: false,
      schema: describe(format.schema, doc, default: format.write(Owner.blank[keyPath: path])),
      read: { node, context, owner in
        if let value = format.read(node, &context) { owner[keyPath: path] = value }
      },
      write: { $0[keyPath: path] == Owner.blank[keyPath: path] ? nil : format.write($0[keyPath: path]) })
  }

  /// A key that may be left out and then means something that cannot be written, which the documentation says.
  static func optional<Value: Sendable>(
    _ key: String, _ path: any WritableKeyPath<Owner, Value?> & Sendable, _ format: ValueFormat<Value>, _ doc: String
  ) -> Field {
    Field(
      key: key, isRequired: false, schema: describe(format.schema, doc),
      read: { node, context, owner in
        if let value = format.read(node, &context) { owner[keyPath: path] = value }
      },
      write: { $0[keyPath: path].map(format.write) })
  }

  /// A key whose value is checked by nobody and means nothing.
  static func ignored(_ key: String, _ doc: String) -> Field {
    Field(key: key, isRequired: false, schema: ["description": .string(doc)], read: { _, _, _ in }, write: { _ in nil })
  }
}

/// A schema with a description and a default. Draft 2020-12 allows both beside `$ref`.
private func describe(_ schema: JSON, _ doc: String, default standard: JSON? = nil) -> JSON {
  guard case .object(var members) = schema else { return schema }
  members.removeAll { $0.key == "description" }
  members.append(JSON.Member("description", .string(doc)))
  if let standard, standard != .null { members.append(JSON.Member("default", standard)) }
  return .object(members)
}
