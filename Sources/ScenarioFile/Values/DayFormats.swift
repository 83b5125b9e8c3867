import JSONText

/// Something that belongs to some days of the week.
struct DayValue<Value: Sendable>: Sendable {
  var place = Place.nowhere
  var days: DaySet
  var value: Value
}

extension Formats {
  /// Values by days of the week, such as `{"Mon-Fri": …, "Sat,Sun": …}`; no day has two.
  /// - Parameter what: what a day has one of, in a message: `a rate`.
  static func byDays<Value>(
    _ element: ValueFormat<Value>, what: String, example: String
  ) -> ValueFormat<[DayValue<Value>]> {
    ValueFormat<[DayValue<Value>]>(
      schema: [
        "type": "object", "propertyNames": ["pattern": .string("^\(daysText)$")],
        "additionalProperties": element.schema, "minProperties": 1,
      ],
      read: { node, context in
        guard node.kind == .object else {
          context.expected("an object such as \(example)", at: node)
          return nil
        }
        if node.count == 0 { context.log.error(.outOfRange, at: node, "expected at least one day of the week") }
        var taken: DaySet = []
        return node.members.compactMap { member in
          guard let days = DaySet(text: member.key) else {
            context.log.error(
              .wrongType, at: member.keyNode,
              "expected days such as \"Mon-Fri\" or \"Sat,Sun\", found \(quoted(member.key))")
            return nil
          }
          guard taken.isDisjoint(with: days) else {
            context.log.error(.inconsistent, at: member.keyNode, "\(taken.intersection(days).text) has \(what) already")
            return nil
          }
          taken.formUnion(days)
          return element.read(member.value, &context).map {
            DayValue(place: Place(node: member.value.id), days: days, value: $0)
          }
        }
      },
      write: { .object($0.map { JSON.Member($0.days.text, element.write($0.value)) }) })
  }
}
