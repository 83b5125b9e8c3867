extension RunCommand {
  /// What may be typed after `callfloor run`.
  enum Options {
    static let replications = Option(
      "replications", .required("N"),
      help: "simulate replications 1 to N and report their means with confidence intervals (1 unless given)")
    static let replication = Option(
      "replication", .required("K"), help: "simulate the K-th replication alone, exactly as it runs among others")
    static let threads = Option(
      "threads", .required("N"),
      help: "run so many replications at a time (1 unless given); the report stays the same, to the byte")
    static let seed = Option("seed", .required("N"), help: "use this seed instead of the scenario's, 0 to 2⁶⁴ − 1")
    static let confidence = Option(
      "confidence", .required("SHARE"), help: "confidence level of the intervals, between 0 and 1 (0.95 unless given)")
    static let format = Option(
      "format", .required("text|json|csv"),
      help: "a report to read (text, unless given), the versioned JSON result, or tables as comma-separated values")
    static let table = Option(
      "table", .required("NAME"),
      help: "with --format csv and without --output: which table to print (operators unless given)")
    static let output = Option(
      "output", .required("FILE"),
      help: """
        write the report there instead of standard output; a folder for --format csv (one file per table) and for \
        several scenarios
        """)
    static let calls = Option(
      "calls", .required("FILE"),
      help: """
        write a CSV row per call: of callers, of autodials' attempts (the autodial is the source, and there is no \
        queue), of operators' own calls (without a number)
        """)
    static let each = Option("each", .required("FILE"), help: "write a JSON line of figures per replication")
    static let trace = Option(
      "trace", .required("FILE"),
      help: "write every event as a JSON line for callfloor audit (one replication; see callfloor schema --trace)")
    static let group = Option(
      "group", .required("NAME"), repeats: true,
      help: "report only operators of this group (may stand several times); figures stay those of the whole floor")
    static let queue = Option(
      "queue", .required("NAME"), repeats: true,
      help: "report only this queue and the operators assigned to it (may stand several times)")
    static let autodial = Option(
      "autodial", .required("NAME"), repeats: true,
      help: "report only this autodial and the operators assigned to it (may stand several times, also with --queue)")
    static let detail = Option(
      "detail", .required("operators"),
      help: "add each operator to the intervals of the JSON result and the CSV tables")
    static let all = Option("all", help: "list every operator in the text report, however many there are")
    static let strict = Option(
      "strict", help: "end with status 1 also for a broken rule or an undecided expectation")
    static let strictAudit = Option(
      "strict-audit", help: "check the auditor's picture of the floor against a full recount at every event (slow)")
    static let noAudit = Option("no-audit", help: "do not judge the rules (a little faster)")
    static let width = Option(
      "width", .required("COLUMNS"),
      help: """
        lay the text report out for so many columns; 0 for as many as it needs (the terminal's, unless given, else 120)
        """)
    static let color = Option(
      "color", .required("auto|always|never"),
      help: "colours in the text report: on a terminal unless NO_COLOR is set (auto, unless given), always, or never")

    static let everything = [
      replications, replication, threads, seed, confidence, format, table, output, calls, each, trace, group, queue,
      autodial, detail, all, strict, strictAudit, noAudit, width, color,
    ]
  }

  static let form = CommandForm(
    name: "run",
    summary: "simulate a scenario and report the load per operator",
    operands: .oneOrMore("SCENARIO"),
    options: Options.everything,
    notes: [
      """
      SCENARIO is a JSON file (callfloor schema describes it), or - for standard input. The same scenario, seed and \
      replication number always give the same report, to the byte.
      """,
      """
      With several scenarios, FILE of --output, --calls, --each and --trace is a folder in which each scenario gets a \
      file of its own.
      """,
    ],
    examples: [
      .init(line: "callfloor run Scenarios/support-floor.json", purpose: "a report to read"),
      .init(
        line: "callfloor run Scenarios/support-floor.json --replications 20 --format json --output day.json",
        purpose: "figures with error bars for further use"),
      .init(
        line: "callfloor run Scenarios/softphones.json --queue Softphones",
        purpose: "only one queue and those who work for it"),
    ])
}
