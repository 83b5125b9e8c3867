extension InvariantFloor {
  /// The floor as the text of a scenario file.
  var text: String {
    let parts = [
      "\"name\": \"Random floor\"", "\"duration\": \(duration * scale)", "\"warmUp\": \(warmUp * scale)",
      "\"interval\": \(100 * scale)", "\"atEnd\": \"\(atEnd)\"", "\"callOrder\": \"\(callOrder)\"",
      "\"backOff\": \(5 * scale)", "\"returnsAfter\": \(30 * scale)", "\"awayAtMost\": \(300 * scale)",
      trunks.map { "\"trunks\": \($0)" }, list("scripts", queues.map(script)), list("queues", queues.map(line)),
      list("operators", operators.map(person)), list("inbound", sources.map(callers)),
    ]
    return "{\n  " + parts.compactMap { $0 }.joined(separator: ",\n  ") + "\n}\n"
  }

  private func list(_ name: String, _ rows: [String]) -> String {
    "\"\(name)\": [\n    " + rows.joined(separator: ",\n    ") + "\n  ]"
  }

  private func object(_ fields: [String?]) -> String {
    "{ " + fields.compactMap { $0 }.joined(separator: ", ") + " }"
  }

  private func script(_ line: Line) -> String {
    var choices: [String] = []
    if line.hangsUp > 0 { choices.append("{ \"chance\": \(line.hangsUp), \"steps\": [ { \"hangup\": true } ] }") }
    if let transfer = line.transfer {
      choices.append("{ \"chance\": \(transfer.chance), \"steps\": [ { \"transfer\": \"\(transfer.to)\" } ] }")
    }
    let steps = [
      line.announcement > 0 ? "{ \"play\": \(line.announcement * scale) }" : nil,
      choices.isEmpty ? nil : "{ \"menu\": [ \(choices.joined(separator: ", ")) ] }",
    ]
    let program = steps.compactMap { $0 }.joined(separator: ", ")
    return object(["\"name\": \"To \(line.name)\"", "\"steps\": [ \(program) ]"])
  }

  private func exit(_ name: String) -> String {
    name == "drop" || name == "voicemail" ? "\"\(name)\"" : "{ \"transfer\": \"\(name)\" }"
  }

  private func line(_ line: Line) -> String {
    object([
      "\"name\": \"\(line.name)\"", "\"script\": \"To \(line.name)\"", "\"policy\": \"\(line.policy)\"",
      "\"tieBreak\": \"\(line.tieBreak)\"", "\"precedence\": \(line.precedence)", "\"wrapUp\": \(line.wrapUp * scale)",
      "\"onUnstaffed\": \"\(line.onUnstaffed)\"",
      "\"serviceLevel\": { \"within\": \(20 * scale) }", line.capacity.map { "\"capacity\": \($0)" },
      line.longest.map { "\"maxWait\": { \"after\": \($0 * scale), \"then\": \(exit(line.exit)) }" },
      line.comfort.map { "\"comfort\": { \"every\": \($0 * scale), \"play\": \(5 * scale) }" },
    ])
  }

  private func person(_ person: Person) -> String {
    let queues = person.priorities.map {
      "\"\($0.queue)\": { \"priority\": \($0.priority), \"after\": \($0.after * scale) }"
    }
    let shift = person.shift.map { spans -> String in
      let rows = spans.map { "{ \"from\": \($0.from * scale), \"to\": \($0.to * scale) }" }
      return "\"shift\": [ \(rows.joined(separator: ", ")) ]"
    }
    let breaks = person.breaks.map { "{ \"at\": \($0.at * scale), \"for\": \($0.length * scale) }" }
    let profile = """
      { "setUp": \(person.channels[0] == "EXT" ? 6 * scale : 0), "pickUp": \(person.pickUp * scale), \
      "ringTimeout": \(15 * scale), "missed": \(person.missed) }
      """
    let channels = person.channels.map { "\"\($0)\"" }.joined(separator: ", ")
    return object([
      "\"name\": \"\(person.name)\"",
      "\"email\": \"\(person.name.lowercased().replacing(" ", with: "."))@example.com\"",
      "\"channels\": [ \(channels) ]", "\"channelProfiles\": { \"\(person.channels[0])\": \(profile) }",
      "\"speed\": \(person.speed)", "\"queues\": { \(queues.joined(separator: ", ")) }", shift,
      "\"breaks\": [ \(breaks.joined(separator: ", ")) ]",
    ])
  }

  private func callers(_ source: Callers) -> String {
    func law(_ mean: Int) -> String {
      source.isRandom ? "{ \"exponential\": { \"mean\": \(mean * scale) } }" : "\(mean * scale)"
    }
    return object([
      "\"name\": \"\(source.name)\"", "\"queue\": \"\(source.queue)\"",
      "\"arrivals\": { \"between\": \(law(source.gap)) }",
      "\"talk\": \(law(source.talk))", source.patience.map { "\"patience\": \(law($0))" }, "\"balk\": \(source.balk)",
      "\"priority\": \(source.priority)",
      source.retry > 0 ? "\"retry\": { \"chance\": \(source.retry), \"after\": \(law(40)) }" : nil,
    ])
  }
}
