import CallCenter
import JSONText

/// A contact file as an object.
struct ContactFilePart: DocumentPart {
  var place = Place.nowhere
  var file = ""
  static let blank = ContactFilePart()
}

extension Formats {
  /// The most contacts that one autodial may have.
  static let mostContacts = 10_000_000

  static let contactFile = ObjectFormat<ContactFilePart>(
    "contact file",
    "Contacts in a CSV file with a header line. Its columns, all of them optional: name, utcOffset (+03:00, or hours "
      + "such as -4.5), live (a chance), attempts (made before; they count). An empty field is as for other contacts.",
    [.required("file", \.file, text, "The file, in the scenario's folder.")])

  static let contacts = either(
    whole(0...mostContacts).map(
      { count, _, _ in ContactsEntry.count(count) }, { if case .count(let count) = $0 { count } else { 0 } }),
    when: { $0.kind != .object },
    or: contactFile.format.map(
      { part, _, _ in ContactsEntry.file(part.file) },
      { if case .file(let path) = $0 { ContactFilePart(file: path) } else { .blank } }),
    writeFirst: { if case .count = $0 { true } else { false } })

  static let detection = ObjectFormat<DetectionEntry>(
    "detection", "How people are told from answering machines.",
    [
      .optional("duration", \.duration, distribution, "From the answer to the verdict; left out: at once."),
      .optional("missesPerson", \.missesPerson, chance, "The chance that a person is hung up on as a machine."),
      .optional("missesMachine", \.missesMachine, chance, "The chance that a machine is passed on as a person."),
    ])

  static let nuisance = ObjectFormat<NuisanceEntry>(
    "nuisance limit", "When a live answer is a nuisance, and how many may be.",
    [
      .optional("within", \.within, duration, "From the end of detection to the talk; up to this is in time."),
      .optional("limit", \.limit, share, "The share that is allowed."),
      .optional("formula", \.formula, choice(of: NuisanceFormula.self), "How the rate is computed."),
    ])

  /// A share that cannot be nothing.
  static let share = number(0...1, above: true)

  static let autodial = ObjectFormat<AutodialEntry>(
    "autodial", "A predictive-dial campaign: the system dials contacts and passes answered calls to operators.",
    [
      .required("name", \.name, name, "The name."),
      .optional("project", \.project, name, "The project that the autodial belongs to."),
      .optional("policy", \.policy, choice(of: Policy.self), "Which operator takes the next answered call."),
      .optional(
        "tieBreak", \.tieBreak, oneOrMore(choice(of: TieBreak.self)).unique(),
        "Who is chosen inside equal priority; several are applied in order."),
      .optional("precedence", \.precedence, precedence, "Among autodials; larger is more urgent."),
      .required("contacts", \.contacts, contacts, "How many contacts, or a file of them."),
      .optional("lines", \.lines, whole(1...10_000_000), "Attempts in flight at most; left out: no limit."),
      .optional("dialTimeout", \.dialTimeout, positiveDuration, "An attempt is given up after so long."),
      .optional("answerDelay", \.answerDelay, distribution, "From the dialling to the answer of a person or machine."),
      .required("outcomes", \.outcomes, outcomes.format, "The chances of an attempt's outcomes; the rest: no answer."),
      .optional("detection", \.detection, detection.format, "How people are told from answering machines."),
      .required("talk", \.talk, distribution, "Talk time."),
      .optional("machineTalk", \.machineTalk, distribution, "Talk with a machine that was passed on as a person."),
      .optional("patience", \.patience, distribution, "How long the called person waits for an operator."),
      .optional("nuisance", \.nuisance, nuisance.format, "When a live answer is a nuisance."),
      .optional("pacing", \.pacing, pacing, "How many attempts to begin."),
      .optional("redial", \.redial, redial.format, "When a contact that was not reached is dialled again."),
      .optional("maxAttempts", \.maxAttempts, whole(1...1_000_000), "Attempts on one contact that count."),
      .optional("hours", \.hours, period.list(atLeast: 1), "When contacts may be called, in their local time."),
      .optional("wrapUp", \.wrapUp, distribution, "Wrap-up after each call."),
    ])
}
