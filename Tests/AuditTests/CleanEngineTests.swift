import Audit
import CallCenter
import Testing

@Suite("The engine as it is")
struct CleanEngineTests {
  @Test("breaks no rule on random floors", arguments: 0..<12)
  func isClean(hundreds: Int) {
    for seed in UInt64(hundreds * 25)..<UInt64(hundreds * 25 + 25) {
      let complaints = audit(RandomFloor.plan(seed: seed), seed: seed, strict: seed % 2 == 0).complaints
      #expect(complaints.isEmpty, "plan and seed \(seed)")
    }
  }

  @Test("breaks no rule on random floors that dial", arguments: 0..<12)
  func isCleanWhenDialling(hundreds: Int) {
    for seed in UInt64(hundreds * 25)..<UInt64(hundreds * 25 + 25) {
      let complaints = audit(RandomFloor.dialling(seed: seed), seed: seed, strict: seed % 2 == 0).complaints
      #expect(complaints.isEmpty, "plan and seed \(seed)")
    }
  }
}
