extension Case {
  /// Reports of one result with many operators, as bytes.
  static func reports(_ size: Size) -> [Case] {
    let operators = size == .full ? 1_000 : 100
    return (size == .guarded ? [.text, .JSON] : ReportedFloor.Form.allCases).map { form in
      Case(
        name: "report as \(form.rawValue)", unit: "operator",
        prepare: {
          let floor = try ReportedFloor(operators: operators)
          return {
            precondition(!floor.report(as: form).isEmpty, "a report is never empty")
            return Outcome(units: operators)
          }
        },
        problems: {
          let text = String(decoding: try ReportedFloor(operators: operators).report(as: form), as: UTF8.self)
          // Every operator stands in it, the last one too.
          return text.contains("Tier 5, \(operators / 5)") ? [] : ["an operator is missing"]
        })
    }
  }
}
