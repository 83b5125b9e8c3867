import Audit
import CallCenter
import Foundation
import JSONText
import ScenarioFile
import Testing

@testable import Experiment

@Suite("Floors on which a slip was found once")
struct FoundFloorTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/found")

  static let names = [
    "blind-offer-fails-at-once", "missed-offers-and-equal-loads", "missed-offers-and-equal-shares", "nobody-soon-enough",
    "ripe-call-behind-an-unripe-one", "standing-lines-open-at-one-instant", "transfer-beside-own-calls",
    "transfer-out-of-a-ringing-offer",
  ]

  private func result(_ name: String) throws -> ExperimentResult {
    let bytes = try Array(Data(contentsOf: Self.folder.appendingPathComponent(name + ".json")))
    let outcome = ScenarioReader.read(bytes: bytes, fileName: name) { _ throws(ScenarioFileFault) in
      throw ScenarioFileFault("these scenarios name no files")
    } normalise: {
      $0
    }
    let plan = try #require(outcome.plan, "\(outcome.log.rendered())")
    var options = ExperimentOptions(of: plan)
    options.audit = .strict
    return runExperiment(plan, options: options)
  }

  @Test("break no rule any more, under the strict audit as well", arguments: names)
  func isClean(name: String) throws {
    for rule in try result(name).rules { #expect(rule.verdict != .broken, "\(rule.id): \(rule.evidence)") }
  }

  @Test("nothing is dialled for operators who could take a call only after the called person has given up")
  func nobodySoonEnough() throws {
    guard case .list(let autodials)? = try result("nobody-soon-enough").figures["autodials"],
      case .figure(let attempts)? = autodials.first?["attempts"]
    else {
      Issue.record("there are no attempts in the figures")
      return
    }
    #expect(attempts.value == 0)
  }
}
