import CallCenter
import EventCore

/// What became of one autodial's attempts, in the whole run or in an interval.
struct AutodialTotals {
  let counts: AutodialCounts

  init(_ counts: AutodialCounts) {
    self.counts = counts
  }

  /// The figures that count attempts, in the order of the JSON result.
  var countFields: [(name: String, node: FigureNode<Sample>)] {
    [
      ("attempts", .figure(.count(counts.attempts))),
      (
        "outcomes",
        .object(AttemptOutcome.allCases.map { ($0.name, .figure(.count(counts.outcomes($0)))) })
      ),
      ("live", .figure(.count(counts.live))),
      ("connected", .figure(.count(counts.connected))),
      ("inTime", .figure(.count(counts.connectedInTime))),
      ("lost", .figure(.count(counts.lost))),
      ("nuisance", .figure(.count(counts.nuisanceCounts.nuisance))),
    ]
  }

  /// What becomes of machines, of errors of detection, and what the end of the run cut off.
  var detectionFields: [(name: String, node: FigureNode<Sample>)] {
    [
      ("lostToDetection", .figure(.count(counts.detectionLosses))),
      ("machinesPassed", .figure(.count(counts.machinesPassed))),
      ("machinesLost", .figure(.count(counts.machinesLost))),
      ("waitingAtEnd", .figure(.count(counts.waitingAtEnd))),
      ("inFlightAtEnd", .figure(.count(counts.inFlightAtEnd))),
    ]
  }

  /// The nuisance rate by these formulas, each from the raw counts.
  func nuisanceRate(by formulas: [NuisanceFormula]) -> FigureNode<Sample> {
    .object(
      formulas.map { formula in
        let (part, whole) = counts.nuisanceCounts.fraction(by: formula)
        return (formula.rawValue, .figure(.ratio(part, over: whole)))
      })
  }

  /// Mean talk with persons and with machines; mean wrap-up and handle time after both.
  var contactFields: [(name: String, node: FigureNode<Sample>)] {
    [
      ("talk", .figure(.mean(counts.talk, over: counts.talked))),
      ("machineTalk", .figure(.mean(counts.machineTalk, over: counts.machinesTalked))),
      ("wrapUp", .figure(.mean(counts.wrapUp, over: counts.handled))),
      ("handle", .figure(.mean(counts.handledTalk + counts.wrapUp, over: counts.handled))),
    ]
  }

  /// Lines in flight, per operator who could serve as well; those operators; the busy ones among them: averages over
  /// that time.
  func lineFields(over time: SimDuration) -> [(name: String, node: FigureNode<Sample>)] {
    [
      ("linesInFlight", .figure(.timeShare(counts.lines, of: time.microseconds))),
      ("linesPerOperator", .figure(.timeShare(counts.lines, of: counts.staffed))),
      ("staffed", .figure(.timeShare(counts.staffed, of: time.microseconds))),
      ("busy", .figure(.timeShare(counts.busy, of: time.microseconds))),
    ]
  }

  /// Seconds of talk with persons per hour of an operator who could serve.
  var talkPerHour: FigureNode<Sample> { .figure(.perHour(counts.talking, of: counts.staffed)) }
}
