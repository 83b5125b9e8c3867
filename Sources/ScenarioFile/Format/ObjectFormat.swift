import JSONText

/// How one kind of JSON object is written: its keys, and nothing but them. The reader checks unknown and missing
/// keys against this table, the writer goes through it, and the schema is made from it.
struct ObjectFormat<Owner: DocumentPart>: Sendable {
  /// What the object is called in messages, such as `script step`.
  let name: String
  let doc: String
  let fields: [Field<Owner>]

  init(_ name: String, _ doc: String, _ fields: [Field<Owner>]) {
    precondition(fields.count <= 64, "the keys that were seen are kept in 64 bits")
    self.name = name
    self.doc = doc
    self.fields = fields
  }

  /// The name of the definition in the schema, such as `scriptStep`.
  var definitionName: String {
    let words = name.split(separator: " ")
    return words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The object as a kind of value; its schema refers to the definition of this name.
  var format: ValueFormat<Owner> {
    ValueFormat(
      schema: ["$ref": .string("#/$defs/\(definitionName)")],
      read: { read($0, &$1) },
      write: write)
  }

  /// Reads an object. A part whose keys are partly wrong is returned with defaults in their place, so that what
  /// depends on the rest can be checked as well.
  func read(_ node: JSONNode, _ context: inout ReadingContext) -> Owner? {
    guard node.kind == .object else {
      context.expected("an object {…}", at: node)
      return nil
    }
    var owner = Owner.blank
    owner.place = Place(node: node.id)
    var seen: UInt64 = 0
    var guess = 0
    for member in node.members {
      guard let index = index(of: member.keyNode, from: guess) else {
        reportUnknown(member, &context)
        continue
      }
      guess = index + 1
      if seen & 1 << UInt64(index) != 0 { continue }
      seen |= 1 << UInt64(index)
      fields[index].read(member.value, &context, &owner)
    }
    for index in fields.indices where fields[index].isRequired && seen & 1 << UInt64(index) == 0 {
      context.log.add(
        .error, .missingKey, at: node.range.lowerBound..<node.range.lowerBound + 1, path: node.path,
        "the key \"\(fields[index].key)\" is missing")
    }
    return owner
  }

  /// Writes an object with the keys that say more than the defaults, in the order of the table.
  func write(_ owner: Owner) -> JSON {
    .object(fields.compactMap { field in field.write(owner).map { JSON.Member(field.key, $0) } })
  }

  /// The definition of the object in the schema.
  var definition: JSON {
    var members: [JSON.Member] = [
      JSON.Member("type", "object"), JSON.Member("description", .string(doc)),
      JSON.Member("properties", .object(fields.map { JSON.Member($0.key, $0.schema) })),
    ]
    let required = fields.filter(\.isRequired).map { JSON.string($0.key) }
    if !required.isEmpty { members.append(JSON.Member("required", .array(required))) }
    members.append(JSON.Member("additionalProperties", false))
    return .object(members)
  }

  /// The object without its type, for the schema and the reference.
  var description: ObjectDescription {
    ObjectDescription(
      name: name, definitionName: definitionName, doc: doc, definition: definition,
      keys: fields.map { ObjectDescription.Key(key: $0.key, isRequired: $0.isRequired, schema: $0.schema) })
  }

  /// Files tend to keep the order of the table, so the search begins where the last key was found.
  private func index(of key: JSONNode, from guess: Int) -> Int? {
    for step in fields.indices {
      let index = guess + step < fields.count ? guess + step : guess + step - fields.count
      if index < fields.count, key.spells(fields[index].key) { return index }
    }
    return nil
  }

  private func reportUnknown(_ member: JSONNode.Member, _ context: inout ReadingContext) {
    let key = member.key
    let keys = fields.map(\.key)
    context.log.add(
      .error, .unknownKey, at: member.keyNode.range, path: member.value.path,
      "\(withArticle(name)) has no key \(quoted(key))",
      hint: didYouMean(key, among: keys) ?? "its keys are \(keys.joined(separator: ", "))")
  }
}

/// `a queue`, `an operator`.
func withArticle(_ noun: String) -> String {
  ("aeiou".contains(noun.first ?? "x") ? "an " : "a ") + noun
}
