import Testing

@testable import Simulation

@Suite("The states' layout")
struct StateLayoutTests {
  @Test("operators and calls lie in whole cache lines, and what every call touches in the first")
  func sizes() {
    #expect(MemoryLayout<OperatorState>.stride == 64)
    #expect(MemoryLayout<OperatorState>.offset(of: \.worksPlainly) == 60)
    #expect(MemoryLayout<CallState>.stride == 3 * 64)
    #expect(MemoryLayout<CallState>.offset(of: \.chance) == 32)
    #expect(MemoryLayout<CallState>.offset(of: \.talk) == 64)
    #expect(MemoryLayout<CallState>.offset(of: \.patienceTicket) == 128)
  }
}
