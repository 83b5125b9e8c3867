import CallCenter
import JSONText

/// A bound on a figure as an object.
struct BoundPart: DocumentPart {
  var place = Place.nowhere
  var atLeast: Double?
  var atMost: Double?
  var between: [Double]?
  var about: Double?
  var within: Double?
  static let blank = BoundPart()
}

extension Formats {
  private static let figure = number(-1e15...1e15)

  static let bound = ObjectFormat<BoundPart>(
    "bound", "What an assertion allows; bounds are inclusive.",
    [
      .optional("atLeast", \.atLeast, figure, "The figure is at least this."),
      .optional("atMost", \.atMost, figure, "The figure is at most this."),
      .optional("between", \.between, figure.list(atLeast: 2), "The figure lies between these two."),
      .optional("about", \.about, figure, "The figure is this, give or take \"within\"."),
      .optional("within", \.within, number(0...1e15), "How far from \"about\" the figure may be."),
    ])

  private static let subjects = ["queue", "operator", "group", "autodial", "floor"]

  static let expectation = ValueFormat<ExpectEntry>(
    schema: [
      "type": "object",
      "description":
        "{ queue | operator | group | autodial: NAME, FIGURE: bound }, { floor: true, FIGURE: bound } or { rules }.",
      "properties": [
        "queue": ["type": "string"], "operator": ["type": "string"], "group": ["type": "string"],
        "autodial": ["type": "string"], "floor": [:],
        "rules": ["anyOf": [["const": "hold"], ["type": "array", "items": ["type": "string"], "minItems": 1]]],
      ],
      "additionalProperties": ["$ref": "#/$defs/bound"],
    ],
    read: { node, context in
      guard node.kind == .object else {
        context.expected(
          "an object such as { \"queue\": \"Support\", \"serviceLevel\": { \"atLeast\": 0.8 } }", at: node)
        return nil
      }
      let expectations = node["rules"].map { readRules($0, in: node, &context) } ?? readFigures(node, &context)
      return expectations.map { ExpectEntry(place: Place(node: node.id), expectations: $0) }
    },
    write: writeExpectation)

  private static func readRules(
    _ rules: JSONNode, in node: JSONNode, _ context: inout ReadingContext
  ) -> [Expectation]? {
    for member in node.members where !member.keyNode.spells("rules") {
      context.log.error(.unknownKey, at: member.keyNode, "an expectation about rules has no other key")
    }
    if rules.string == "hold" { return [.rules([])] }
    guard let ids = text.list(atLeast: 1).read(rules, &context) else { return nil }
    for element in rules.elements {
      guard let id = element.string else { continue }
      let number = id.utf8.count == 3 && id.hasPrefix("R") ? Int(id.dropFirst()) : nil
      if !(1...40).contains(number ?? 0) { context.outOfRange("a rule from \"R01\" to \"R40\"", at: element) }
    }
    return [.rules(ids)]
  }

  private static func readFigures(_ node: JSONNode, _ context: inout ReadingContext) -> [Expectation]? {
    guard requireOne(of: subjects, in: node, &context), let subject = subject(of: node, &context) else { return nil }
    var expectations: [Expectation] = []
    for member in node.members where !subjects.contains(where: member.keyNode.spells) {
      let path = member.key
      let first = String(path.prefix { $0 != "." })
      if !FigureNames.all.contains(first) {
        context.log.error(
          .unknownKey, at: member.keyNode, "no figure of the result is called \(quoted(first))",
          hint: didYouMean(first, among: FigureNames.all))
      }
      for bound in readBounds(member.value, &context) {
        expectations.append(.figure(ExpectedFigure(subject: subject, path: path, bound: bound)))
      }
    }
    if node.count < 2 { context.log.error(.missingKey, at: node, "an expectation names a figure and its bound") }
    return expectations
  }

  private static func subject(of node: JSONNode, _ context: inout ReadingContext) -> ExpectationSubject? {
    if node["floor"] != nil { return .floor }
    if let queue = node["queue"] { return name.read(queue, &context).map(ExpectationSubject.queue) }
    if let person = node["operator"] { return name.read(person, &context).map(ExpectationSubject.operator) }
    if let group = node["group"] { return name.read(group, &context).map(ExpectationSubject.group) }
    return node["autodial"].flatMap { name.read($0, &context) }.map(ExpectationSubject.autodial)
  }

  private static func readBounds(_ node: JSONNode, _ context: inout ReadingContext) -> [ExpectationBound] {
    guard let part = bound.read(node, &context) else { return [] }
    var bounds: [ExpectationBound] = []
    if let low = part.atLeast { bounds.append(.atLeast(low)) }
    if let high = part.atMost { bounds.append(.atMost(high)) }
    if let ends = part.between {
      if ends.count == 2, ends[0] <= ends[1] {
        bounds.append(.between(ends[0], ends[1]))
      } else {
        context.log.error(.outOfRange, at: node["between"] ?? node, "expected two numbers, the smaller first")
      }
    }
    switch (part.about, part.within) {
    case (let centre?, let reach?): bounds.append(.about(centre, within: reach))
    case (nil, nil): break
    case (_?, nil), (nil, _?): context.log.error(.missingKey, at: node, "\"about\" and \"within\" belong together")
    }
    if bounds.isEmpty, node.count == 0 {
      context.log.error(.missingKey, at: node, "expected one of atLeast, atMost, between, about with within")
    }
    return bounds
  }
}
