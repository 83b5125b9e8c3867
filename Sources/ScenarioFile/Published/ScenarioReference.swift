import JSONText

/// The reference of scenario files as text, made from the same tables by which the reader reads them.
public enum ScenarioReference {
  /// One section per kind of object in Markdown: its keys, whether they are required, their defaults, what they mean.
  public static var markdown: String {
    Formats.objects.map(section).joined(separator: "\n")
  }

  private static func section(_ object: ObjectDescription) -> String {
    var text = "## \(object.name)\n\n\(object.doc)\n\n| key | default | meaning |\n|---|---|---|\n"
    for key in object.keys {
      let standard = key.isRequired ? "required" : value("default", of: key.schema)?.text(.compact) ?? ""
      guard case .string(let doc)? = value("description", of: key.schema) else {
        preconditionFailure("every key is described")
      }
      text += "| `\(key.key)` | \(standard.isEmpty || key.isRequired ? standard : "`\(standard)`") | \(doc) |\n"
    }
    return text
  }

  private static func value(_ key: String, of schema: JSON) -> JSON? {
    guard case .object(let members) = schema else { return nil }
    return members.first { $0.key == key }?.value
  }
}
