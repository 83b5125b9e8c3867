import Chance
import JSONText

extension Formats {
  /// A probability law of a duration: a duration alone, or one of the named laws.
  static let distribution = ValueFormat<Distribution>(
    schema: ["$ref": "#/$defs/distribution"],
    read: { node, context in
      let before = context.log.errorCount
      guard let law = readLaw(node, &context) else { return nil }
      // A part that could not be read has a stand-in, about which there is nothing to say.
      guard context.log.errorCount == before else { return nil }
      let faults = law.faults()
      for fault in faults { report(fault, in: node, &context) }
      return faults.isEmpty ? law : nil
    },
    write: writeLaw)

  /// A law inside a law: its faults are found from outside.
  static let law = ValueFormat<Distribution>(
    schema: ["$ref": "#/$defs/distribution"], read: { readLaw($0, &$1) }, write: { writeLaw($0) })

  static let lawKeys = LawForm.all.map(\.key) + ["hyperexponential", "empirical", "shifted", "truncated", "mixture"]

  private static func readLaw(_ node: JSONNode, _ context: inout ReadingContext) -> Distribution? {
    guard node.kind == .object else {
      guard node.kind == .number || node.kind == .string else {
        context.expected("a duration or a distribution such as { \"exponential\": { \"mean\": \"4m\" } }", at: node)
        return nil
      }
      return lawSeconds.read(node, &context).map(Distribution.constant)
    }
    var members = node.members
    guard let member = members.next(), members.next() == nil else {
      context.log.error(
        .wrongType, at: node, "a distribution is an object with exactly one key, found \(node.count)",
        hint: "such as { \"exponential\": { \"mean\": \"4m\" } }")
      return nil
    }
    let key = member.key
    let forms = LawForm.all.filter { $0.key == key }
    if !forms.isEmpty { return readForm(forms, member.value, &context) }
    switch key {
    case "hyperexponential":
      return hyperexponential.read(member.value, &context).map { part in
        .hyperexponential(branches: part.branches.map { .init(chance: $0.chance, mean: $0.mean) })
      }
    case "empirical":
      return empirical.read(member.value, &context).map { .empirical(values: $0.values, weights: $0.weights) }
    case "shifted": return shifted.read(member.value, &context).map { .shifted(by: $0.by, of: $0.of) }
    case "truncated":
      return truncated.read(member.value, &context).map { .truncated(from: $0.from, to: $0.to ?? .infinity, of: $0.of) }
    case "mixture":
      return mixture.read(member.value, &context).map { parts in
        .mixture(parts.map { .init(chance: $0.chance, of: $0.of) })
      }
    default:
      context.log.add(
        .error, .unknownKey, at: member.keyNode.range, path: node.path, "no distribution is called \(quoted(key))",
        hint: didYouMean(key, among: lawKeys) ?? "there are \(lawKeys.joined(separator: ", "))")
      return nil
    }
  }

  /// Reads the parameters of one of the forms that share a key: the one whose first parameter is there.
  private static func readForm(
    _ forms: [LawForm], _ node: JSONNode, _ context: inout ReadingContext
  ) -> Distribution? {
    guard node.kind == .object else {
      let keys = forms[0].parameters.map { "\"\($0.key)\"" }.joined(separator: " and ")
      context.expected("an object with \(keys)", at: node)
      return nil
    }
    let form = forms.first { node[$0.parameters[0].key] != nil } ?? forms[0]
    let keys = form.parameters.map(\.key)
    for member in node.members where !keys.contains(where: member.keyNode.spells) {
      context.log.add(
        .error, .unknownKey, at: member.keyNode.range, path: member.value.path,
        "this form of \(form.key) has no key \(quoted(member.key))",
        hint: didYouMean(member.key, among: keys) ?? "its keys are \(keys.joined(separator: ", "))")
    }
    var values: [Double] = []
    for parameter in form.parameters {
      guard let value = node[parameter.key] else {
        context.log.error(.missingKey, at: node, "the key \"\(parameter.key)\" is missing")
        continue
      }
      let read: Double?
      switch parameter {
      case .time: read = lawSeconds.read(value, &context)
      case .ratio: read = number(0...1e6).read(value, &context)
      case .count: read = whole(1...1_000_000).read(value, &context).map(Double.init)
      }
      if let read { values.append(read) }
    }
    return values.count == form.parameters.count ? form.make(values) : nil
  }

  private static func writeLaw(_ law: Distribution) -> JSON {
    for form in LawForm.all {
      guard let values = form.take(law) else { continue }
      let members = zip(form.parameters, values).map { parameter, value in
        switch parameter {
        case .time(let key): JSON.Member(key, DurationText.write(seconds: value))
        case .ratio(let key), .count(let key): JSON.Member(key, .number(value))
        }
      }
      return [form.key: .object(members)]
    }
    switch law {
    case .constant(let value): return DurationText.write(seconds: value)
    case .hyperexponential(let branches):
      let parts = branches.map { BranchPart(chance: $0.chance, mean: $0.mean) }
      return ["hyperexponential": hyperexponential.write(HyperexponentialPart(branches: parts))]
    case .empirical(let values, let weights):
      return ["empirical": empirical.write(EmpiricalPart(values: values, weights: weights))]
    case .shifted(let by, let inner): return ["shifted": shifted.write(ShiftedPart(by: by, of: inner))]
    case .truncated(let from, let to, let inner):
      let part = TruncatedPart(from: from, to: to.isFinite ? to : nil, of: inner)
      return ["truncated": truncated.write(part)]
    case .mixture(let components):
      return ["mixture": mixture.write(components.map { ComponentPart(chance: $0.chance, of: $0.law) })]
    case .exponential, .uniform, .triangular, .lognormal, .lognormalByQuantiles, .loglogistic, .gamma, .erlang,
      .weibull:
      preconditionFailure("every plain law has a form")
    }
  }
}
