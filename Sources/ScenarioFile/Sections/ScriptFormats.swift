import Chance
import JSONText

/// A step as an object with one key.
struct StepPart: DocumentPart {
  var place = Place.nowhere
  var play: Distribution?
  var menu: [MenuChoice]?
  var transfer: String?
  var voicemail: Distribution?
  var hangup: Bool?
  var callback: CallbackEntry?
  static let blank = StepPart()
}

extension Formats {
  static let stepPart = ObjectFormat<StepPart>(
    "script step", "One step of a script: exactly one of its keys.",
    [
      .optional("play", \.play, distribution, "An announcement of that length."),
      .optional("menu", \.menu, menuChoices, "One of several ways by chance; the rest goes on."),
      .optional("transfer", \.transfer, name, "The call leaves for another queue."),
      .optional("voicemail", \.voicemail, distribution, "The caller leaves a message of that length; the call ends."),
      .optional("hangup", \.hangup, bool, "true: the call ends."),
      .optional("callback", \.callback, callback.format, "Callers may keep their place and be called back."),
    ])

  static let callback = ObjectFormat<CallbackEntry>(
    "callback", "Callers who accept hang up, keep their place and are called back by the operator whose turn it is.",
    [
      .required("chance", \.chance, chance, "The chance that a caller accepts."),
      .required("dial", \.dial, distribution, "From the start of the dialling to the answer, or to giving up."),
      .required("answered", \.answered, chance, "The chance that the caller answers."),
      .optional("attempts", \.attempts, whole(1...1000), "So many times at most."),
      .optional("again", \.again, duration, "The time from an attempt that nobody answered to the next."),
    ])

  private static let stepReference: JSON = ["$ref": "#/$defs/scriptStep"]

  /// Steps lead to menus and menus to steps: this one refers to the other by function.
  static let steps = ValueFormat<[ScriptStep]>(
    schema: ["type": "array", "items": stepReference],
    read: { node, context in
      guard node.kind == .array else {
        context.expected("a list of steps", at: node)
        return nil
      }
      return node.elements.compactMap { readStep($0, &context) }
    },
    write: { .array($0.map(writeStep)) })

  static let menuChoice = ObjectFormat<MenuChoice>(
    "menu choice", "One choice of a menu.",
    [
      .required("chance", \.chance, chance, "The chance that a caller takes it."),
      .required("steps", \.steps, steps, "What follows; afterwards the caller goes on behind the menu."),
    ])

  private static let menuChoices = ValueFormat<[MenuChoice]>(
    schema: ["type": "array", "items": ["$ref": "#/$defs/menuChoice"], "minItems": 1],
    read: { node, context in
      guard let choices = menuChoice.format.list(atLeast: 1).read(node, &context) else { return nil }
      let sum = choices.reduce(0) { $0 + $1.chance }
      guard sum <= 1 + 1e-9 else {
        context.log.error(
          .outOfRange, at: node, "the chances of a menu add up to \(JSON.number(sum).text(.compact)), which is above 1")
        return nil
      }
      return choices
    },
    write: { .array($0.map(menuChoice.write)) })

  static let script = ObjectFormat<ScriptEntry>(
    "script", "What a caller goes through before waiting.",
    [
      .required("name", \.name, name, "The name."),
      .required("steps", \.steps, steps, "Its steps, in order; may be empty."),
    ])

  private static func readStep(_ node: JSONNode, _ context: inout ReadingContext) -> ScriptStep? {
    let before = context.log.errorCount
    guard let part = stepPart.read(node, &context), context.log.errorCount == before,
      requireOne(of: stepPart.fields.map(\.key), in: node, &context)
    else { return nil }
    if let play = part.play { return .play(play) }
    if let menu = part.menu { return .menu(menu) }
    if let queue = part.transfer, let place = node["transfer"] { return .transfer(queue, Place(node: place.id)) }
    if let voicemail = part.voicemail { return .voicemail(voicemail) }
    if part.hangup == true { return .hangUp }
    if let callback = part.callback { return .callback(callback) }
    // Nothing at all was read when the parser has already refused the value.
    if part.hangup == false { context.log.error(.outOfRange, at: node, "\"hangup\" can only be true") }
    return nil
  }

  private static func writeStep(_ step: ScriptStep) -> JSON {
    var part = StepPart()
    switch step {
    case .play(let law): part.play = law
    case .menu(let choices): part.menu = choices
    case .transfer(let queue, _): part.transfer = queue
    case .voicemail(let law): part.voicemail = law
    case .hangUp: part.hangup = true
    case .callback(let callback): part.callback = callback
    }
    return stepPart.write(part)
  }
}
