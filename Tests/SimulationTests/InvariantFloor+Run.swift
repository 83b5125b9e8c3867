import CallCenter
import JSONText
import ScenarioFile
import Simulation

extension InvariantFloor {
  /// The floor as the reader of scenario files understands it.
  var plan: FloorPlan {
    get throws {
      let noFiles: ScenarioFiles = { _ throws(ScenarioFileFault) in
        throw ScenarioFileFault("a random floor names no file")
      }
      let outcome = ScenarioReader.read(
        bytes: Array(text.utf8), fileName: "random.json", files: noFiles, normalise: { $0 })
      guard let plan = outcome.plan else { throw FloorRefused(description: "refused: \(outcome.log.rendered())") }
      return plan
    }
  }

  func simulate(_ plan: FloorPlan, _ observe: ([FloorEvent]) -> Void) {
    var run = FloorRun(of: plan, seed: 1, replication: 1)
    run.run(observe)
  }

  func events(_ plan: FloorPlan) -> [FloorEvent] {
    var all: [FloorEvent] = []
    simulate(plan) { all += $0 }
    return all
  }
}

struct FloorRefused: Error, CustomStringConvertible {
  let description: String
}
