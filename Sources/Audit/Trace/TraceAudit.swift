import CallCenter
public import JSONText

/// Reads a trace and judges it on the way, in pieces of any size.
public struct TraceAudit: ~Copyable {
  private var reader: TraceReader
  private var auditor: Auditor?
  private let isStrict: Bool

  /// - Parameters:
  ///   - name: what messages call the file.
  ///   - strict: see `Auditor`.
  public init(name: String, strict: Bool = false) {
    reader = TraceReader(name: name)
    isStrict = strict
  }

  /// Nothing more is worth reading: the file is not a trace, or has too many errors.
  public var hasGivenUp: Bool { reader.hasGivenUp }

  public mutating func read(_ bytes: [UInt8]) {
    judge(reader.read(bytes))
  }

  /// What was found, and everything wrong with the file. With errors in the log there are no findings.
  public mutating func finish() -> (findings: AuditFindings?, log: DiagnosticLog) {
    judge(reader.finish())
    guard reader.log.isClean, let auditor = auditor.take() else { return (nil, reader.log) }
    return (auditor.finish(), reader.log)
  }

  private mutating func judge(_ events: [FloorEvent]) {
    if auditor == nil, let floor = reader.floor { auditor = Auditor(of: floor, strict: isStrict) }
    if !events.isEmpty { auditor?.observe(events) }
  }
}
