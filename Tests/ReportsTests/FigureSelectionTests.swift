import Experiment
import Testing

@testable import Reports

@Suite("Selecting shows a part and changes no figure")
struct FigureSelectionTests {
  private func names(_ node: Node?) -> [String] { (node?.elements ?? []).compactMap { $0.text("name") } }

  @Test("a group selects its members and its own row")
  func group() {
    let selected = FigureSelection(groups: ["Trainees"]).applied(to: SampleResult.oneRun)
    #expect(names(selected["operators"]) == ["Vera Kim"])
    #expect(names(selected["groups"]) == ["Trainees"])
    #expect(names(selected["queues"]) == ["Support"])
    #expect(selected["operators"]?.elements[0].estimate("load").value == 0.25)
  }

  @Test("a queue selects itself and those assigned to it, with that assignment alone")
  func queue() {
    let people: Node = [
      ["name": "A", "group": "G", "queues": ["Support": ["calls": 1], "Sales": ["calls": 2]]],
      ["name": "B", "group": nil, "queues": ["Sales": ["calls": 3]]],
    ]
    let figures: Node = ["operators": people, "queues": [["name": "Support"], ["name": "Sales"]]]
    let selected = FigureSelection(queues: ["Support"]).applied(to: figures)
    #expect(names(selected["operators"]) == ["A"])
    #expect(selected["operators"]?.elements[0]["queues"]?.fields.map(\.name) == ["Support"])
    #expect(names(selected["queues"]) == ["Support"])
  }

  @Test("intervals are selected alike")
  func intervals() {
    let figures: Node = ["intervals": [["start": 0, "queues": [["name": "Support"], ["name": "Sales"]]]]]
    let selected = FigureSelection(queues: ["Sales"]).applied(to: figures)
    #expect(names(selected["intervals"]?.elements[0]["queues"]) == ["Sales"])
  }

  @Test("nothing selected is everything")
  func everything() {
    #expect(names(FigureSelection().applied(to: SampleResult.oneRun)["operators"]).count == 3)
  }
}
