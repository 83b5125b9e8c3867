import CallCenter
public import Experiment
import JSONText

/// One replication's figures as a JSON line, for `--each`.
public enum ReplicationLine {
  /// The line, with its line break.
  ///
  /// - Parameter fingerprint: that of the one run.
  public static func bytes(
    scenario: String, seed: UInt64, replication: Int, fingerprint: UInt64, figures: FigureNode<Double?>
  ) -> [UInt8] {
    let line = JSON.object([
      .init("format", .count(JSONReport.format)),
      .init("version", .string(toolVersion)),
      .init("scenario", .string(scenario)),
      .init("seed", .unsigned(seed)),
      .init("replication", .count(replication)),
      .init("fingerprint", .string(Fingerprint.text(of: fingerprint))),
      .init("figures", JSONReport.json(figures) { .number(orNull: $0) }),
    ])
    return line.bytes(.compact) + [UInt8(ascii: "\n")]
  }
}
