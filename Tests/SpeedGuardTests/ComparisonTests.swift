import JSONText
import SpeedGuard
import Testing

@Suite("Holding figures to a baseline")
struct ComparisonTests {
  private func guarded(
    _ name: String = "W1", fingerprint: String = "0011223344556677", events: Int = 400, allocations: Int = 12,
    instructions: Int64? = 1_000, ratio: Double? = 2.5
  ) -> GuardedCase {
    GuardedCase(
      name: name, fingerprint: fingerprint, answers: [.init("events", events)],
      costs: [.init("allocations", allocations)], instructions: instructions, ratio: ratio)
  }

  private func baseline(_ cases: GuardedCase..., machine: String = "here", counter: String? = nil) -> Baseline {
    Baseline(machine: machine, counter: counter, cases: cases)
  }

  private func faults(_ now: Baseline, _ known: Baseline, threshold: Double = 0.05) -> [String] {
    Comparison(now, to: known, threshold: threshold).rows.flatMap(\.faults)
  }

  @Test("the same figures are good")
  func same() {
    #expect(faults(baseline(guarded()), baseline(guarded())).isEmpty)
  }

  @Test("time is judged as a ratio, up to the threshold")
  func ratio() {
    let known = baseline(guarded(ratio: 2))
    #expect(faults(baseline(guarded(ratio: 2.09)), known).isEmpty)
    #expect(faults(baseline(guarded(ratio: 2.2)), known) == ["takes 10.0 % more time; 5.0 % is allowed"])
    #expect(Comparison(baseline(guarded(ratio: 2.2)), to: known, threshold: 0.05).slower == ["W1"])
    let faster = Comparison(baseline(guarded(ratio: 1)), to: known, threshold: 0.05)
    #expect(faster.isGood)
    #expect(faster.rows[0].remarks == ["is faster: a new baseline would hold that"])
  }

  @Test("where the same counter counted instructions on both sides, they are judged and time is not")
  func instructions() {
    let known = baseline(guarded(), counter: "counter 1")
    let now = guarded(instructions: 1_100, ratio: 9)
    #expect(
      faults(baseline(now, counter: "counter 1"), known) == ["takes 10.0 % more instructions; 5.0 % is allowed"])
    #expect(faults(baseline(now, counter: "counter 2"), known) == ["takes 260.0 % more time; 5.0 % is allowed"])
    #expect(faults(baseline(guarded(instructions: 900, ratio: 9), counter: "counter 1"), known).isEmpty)
  }

  @Test("answers must be equal, costs must not grow")
  func exact() {
    let known = baseline(guarded())
    #expect(faults(baseline(guarded(events: 399)), known) == ["events are 399, were 400"])
    #expect(
      faults(baseline(guarded(fingerprint: "8899aabbccddeeff")), known)
        == ["fingerprint is 8899aabbccddeeff, was 0011223344556677"])
    #expect(faults(baseline(guarded(allocations: 13)), known) == ["allocations are 13, were 12"])
    #expect(faults(baseline(guarded(allocations: 11)), known).isEmpty)
  }

  @Test("memory must not grow by more than half a percent")
  func memory() {
    let known = baseline(GuardedCase(name: "W1", bytes: 100_000))
    #expect(faults(baseline(GuardedCase(name: "W1", bytes: 100_400)), known).isEmpty)
    #expect(
      faults(baseline(GuardedCase(name: "W1", bytes: 101_000)), known) == ["101000 bytes of memory, were 100000"])
  }

  @Test("on another kind of machine only answers are judged")
  func otherMachine() {
    let known = baseline(guarded(), machine: "there")
    #expect(faults(baseline(guarded(allocations: 99, ratio: 99)), known).isEmpty)
    #expect(faults(baseline(guarded(events: 1)), known).count == 1)
  }

  @Test("a case that only one side knows is a fault")
  func unknown() {
    let now = baseline(guarded("W1"), guarded("W2"))
    let known = baseline(guarded("W1"), guarded("W3"))
    #expect(faults(now, known) == ["is not in the baseline", "was not measured"])
  }

  @Test("a baseline reads back as it was written")
  func roundTrip() throws {
    let written = baseline(
      guarded(ratio: 0.1235), GuardedCase(name: "W", bytes: 7), GuardedCase(name: "bare \"<name>\""), machine: "linux-x86_64", counter: "counter 3.1")
    #expect(try Baseline(reading: written.json.bytes(.pretty), name: "b.json") == written)
  }

  @Test(
    "a file that is no baseline is refused, with what is wrong",
    arguments: [
      ("{", "is no JSON"), ("[]", "is no baseline of format 1"), (#"{"format": 2}"#, "is no baseline of format 1"),
      (#"{"format": 1, "kernel": 0}"#, "is written in times of another reference kernel"),
      (#"{"format": 1, "kernel": 1}"#, "lacks \"machine\" or \"cases\""),
      (#"{"format": 1, "kernel": 1, "machine": "a", "cases": [ {} ]}"#, "has a case without a name"),
      (
        #"{"format": 1, "kernel": 1, "machine": "a", "cases": [ {"name": "A", "costs": {"bytes": "b"}} ]}"#,
        "has no whole number for \"bytes\" of \"A\""
      ),
    ])
  func refused(text: String, reason: String) throws {
    let fault = try #require(throws: BaselineFault.self) { try Baseline(reading: Array(text.utf8), name: "b.json") }
    #expect(fault.reason.hasPrefix(reason))
  }

  @Test("merging replaces what was measured again and keeps the rest")
  func merging() {
    let known = baseline(guarded("W1"), guarded("W2", ratio: 1))
    let merged = known.merging(baseline(guarded("W2", ratio: 7), guarded("W3")))
    #expect(merged.cases.map(\.name) == ["W1", "W2", "W3"])
    #expect(merged["W2"]?.ratio == 7)
  }
}
