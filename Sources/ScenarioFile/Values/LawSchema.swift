import JSONText

extension Formats {
  /// The definition of a distribution in the schema.
  static var distributionDefinition: JSON {
    var forms: [JSON] = [lawSeconds.schema]
    for form in LawForm.all {
      let properties = form.parameters.map { parameter in
        let schema =
          switch parameter {
          case .time: lawSeconds.schema
          case .ratio: number(0...1e6).schema
          case .count: whole(1...1_000_000).schema
          }
        return JSON.Member(parameter.key, schema.adding("description", .string(parameter.doc)))
      }
      forms.append(
        tagged(
          form.key,
          [
            "type": "object", "description": .string(form.doc), "properties": .object(properties),
            "required": .array(form.parameters.map { .string($0.key) }), "additionalProperties": false,
          ]))
    }
    forms.append(tagged("hyperexponential", hyperexponential.format.schema))
    forms.append(tagged("empirical", empirical.format.schema))
    forms.append(tagged("shifted", shifted.format.schema))
    forms.append(tagged("truncated", truncated.format.schema))
    forms.append(tagged("mixture", mixture.schema))
    return [
      "description": "A duration alone is constant; else one of the named probability laws.", "anyOf": .array(forms),
    ]
  }

  /// An object with exactly this one key.
  static func tagged(_ key: String, _ schema: JSON) -> JSON {
    [
      "type": "object", "properties": .object([JSON.Member(key, schema)]), "required": [.string(key)],
      "additionalProperties": false,
    ]
  }
}
