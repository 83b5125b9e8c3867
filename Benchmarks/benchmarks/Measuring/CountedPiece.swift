import MachineCounts
import Workloads

/// What one run of a piece takes, as far as it can be counted and not only timed.
struct CountedPiece: Hashable {
  var outcome: Case.Outcome
  /// `nil` where allocations cannot be counted.
  var allocations: Int?
  /// Bytes of the heap that were in use at a time, above those in use before.
  var peakBytes: Int?
  /// By the processor's own counter.
  var instructions: Int?

  /// Runs the piece twice and counts the second time: the first may make what is made once for all.
  init(_ piece: @escaping Case.Piece) {
    _ = piece()
    self.init(once: piece)
  }

  /// Runs the piece once and counts.
  init(once piece: @escaping Case.Piece) {
    let run = Run(piece)
    let allocationsBefore = heap_allocations()
    let bytesBefore = heap_bytes()
    heap_start_peak()
    let isCounted = instructions_open() == 0
    let instructionsBefore = instructions_read()
    counted_section({ context in Unmanaged<Run>.fromOpaque(context!).takeUnretainedValue().go() }, run.context)
    let instructionsAfter = instructions_read()
    let peak = heap_peak_bytes()
    let allocationsAfter = heap_allocations()
    outcome = run.outcome ?? piece()
    if allocationsBefore >= 0 {
      allocations = Int(allocationsAfter - allocationsBefore)
      peakBytes = Int(peak - bytesBefore)
    }
    if isCounted { instructions = Int(instructionsAfter - instructionsBefore) }
    withExtendedLifetime(run) {}
  }

  /// Carries the piece through C.
  private final class Run {
    private let piece: Case.Piece
    private(set) var outcome: Case.Outcome?

    init(_ piece: @escaping Case.Piece) { self.piece = piece }

    var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
    func go() { outcome = piece() }
  }
}
