import Experiment
import JSONText
import Reports

extension Case {
  /// Reports of one result with many operators, as bytes.
  static func reports(_ size: Size) -> [Case] {
    let operators = size == .full ? 10_000 : 100
    let forms: [(name: String, bytes: @Sendable (ExperimentResult) -> [UInt8])] = [
      ("text", { Array(TextReport.text($0, on: Screen(showsEveryone: true)).utf8) }),
      ("JSON", { JSONReport.json($0).bytes(.pretty) }),
      (
        "CSV",
        { result in
          var tables = ResultTables()
          tables.add(result)
          return tables.filled.flatMap { Array($0.text.utf8) }
        }
      ),
    ]
    return (size == .guarded ? Array(forms.prefix(2)) : forms).map { name, bytes in
      let result: @Sendable () throws -> ExperimentResult = {
        let plan = try Workload.w3(scaledTo: operators).with(calls: 2_000).plan()
        return runExperiment(plan, options: ExperimentOptions(of: plan))
      }
      return Case(
        name: "report as \(name)", unit: "operator",
        prepare: {
          let result = try result()
          return {
            precondition(!bytes(result).isEmpty, "a report is never empty")
            return Outcome(units: operators)
          }
        },
        problems: {
          let result = try result()
          let text = String(decoding: bytes(result), as: UTF8.self)
          // Every operator stands in it, the last one too.
          return text.contains("Tier 5, \(operators / 5)") ? [] : ["an operator is missing"]
        })
    }
  }
}
