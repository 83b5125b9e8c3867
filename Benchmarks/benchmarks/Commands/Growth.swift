import MachineCounts
import SpeedGuard
import Workloads

/// `benchmarks growth`: how the cost of a call, and memory, grow with the sizes of everything.
struct Growth {
  let isSmoke: Bool

  func run() throws {
    for axis in GrowthAxis.all(isSmoke: isSmoke) {
      note("growing \(axis.name)")
      var table = TextTable([axis.name, "ns a call", "more for each doubling", "heap, MB"])
      var last: (size: Int, time: Double)?
      for size in axis.sizes {
        let point = axis.point(size)
        let (time, bytes) = try measure(point)
        let slope = last.map { (time - $0.time) / Self.doublings(from: $0.size, to: size) }
        let megabytes = bytes.map { Double($0) / 1e6 }
        table.add([shown(size), shown(time), slope.map { shown($0) } ?? "", shown(megabytes)])
        last = (size, time)
      }
      print("With the number of \(axis.name) (\(axis.setting)):\n\n\(table.markdown)")
    }
    try growReports()
  }

  private func growReports() throws {
    note("growing reports")
    var table = TextTable(["operators"] + ReportedFloor.Form.allCases.map { "\($0.rawValue), µs an operator" })
    for operators in isSmoke ? [10] : [10, 100, 1_000, 10_000] {
      let floor = try ReportedFloor(operators: operators)
      let times = ReportedFloor.Form.allCases.map { form in
        middle((1...3).map { _ in measure(form, of: floor) }) * 1e6 / Double(operators)
      }
      table.add([shown(operators)] + times.map { shown($0) })
    }
    print("Reports of all operators, with their number:\n\n\(table.markdown)")
  }

  private func measure(_ form: ReportedFloor.Form, of floor: ReportedFloor) -> Double {
    let watch = Stopwatch()
    require(!floor.report(as: form).isEmpty, "a report is empty")
    return watch.threadSeconds
  }

  private func measure(_ point: GrowthAxis.Point) throws -> (time: Double, bytes: Int?) {
    let plan = try point.plan()
    heap_start_peak()
    let before = heap_bytes()
    var times: [Double] = []
    for seed in 1...UInt64(point.trials) {
      let run = GrowthRun(of: plan, seed: seed)
      require(run.calls > 0, "nobody called")
      times.append(run.seconds * 1e9 / Double(run.calls))
    }
    return (middle(times), before < 0 ? nil : Int(heap_peak_bytes() - before))
  }

  private static func doublings(from small: Int, to large: Int) -> Double {
    var quotient = Double(large) / Double(small)
    var count = 0.0
    while quotient >= 2 {
      quotient /= 2
      count += 1
    }
    return count + (quotient - 1)
  }
}
