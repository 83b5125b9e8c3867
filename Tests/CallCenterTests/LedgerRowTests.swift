import Testing

@testable import CallCenter

@Suite("The ledger's rows")
struct LedgerRowTests {
  @Test("an operator's row fills three cache lines, the part that contacts touch within the first")
  func sizes() {
    #expect(MemoryLayout<OperatorRow>.stride == 192)
    #expect(MemoryLayout<OperatorRow>.offset(of: \.idleSquares) == 56)
  }
}
