import CallCenter
import Testing

@testable import Experiment

@Suite("Pacing over a campaign")
struct PacingTests {
  /// Twenty operators for three hours, without presence where asked.
  private func figures(pacing: String, operators: Int = 20, presence: Bool = true) -> FigureNode<Estimate> {
    let plan = Floors.plan(
      """
      { "name": "Campaign", "duration": "3h", "seed": 3,
        "channels": { "OP": { "presence": \(presence) } },
        "autodials": [ { "name": "Sales", "contacts": 60000, "dialTimeout": "22s",
          "answerDelay": { "uniform": { "from": "4s", "to": "14s" } },
          "outcomes": { "live": 0.3, "machine": 0.1, "busy": 0.05, "invalid": 0.03 },
          "talk": { "gamma": { "mean": "90s", "cv": 0.8 } }, "wrapUp": "15s", "pacing": \(pacing) } ],
        "operators": [ { "count": \(operators), "name": "Operator {n}", "email": "o{n}@example.com",
          "autodials": { "Sales": 1 } } ] }
      """)
    var options = ExperimentOptions(of: plan, replications: 4)
    options.audit = .none
    return runExperiment(plan, options: options).figures
  }

  private func nuisance(_ figures: FigureNode<Estimate>) throws -> Double {
    guard case .list(let autodials)? = figures["autodials"],
      case .figure(let rate)? = autodials.first?[path: "nuisanceRate.overLive"]
    else { return .infinity }
    return try #require(rate.value)
  }

  private func busy(_ figures: FigureNode<Estimate>) throws -> Double {
    guard case .figure(let load)? = figures[path: "floor.load"] else { return 0 }
    return try #require(load.value)
  }

  @Test("progressive dialling has no nuisance calls, and operators wait a third of the time")
  func progressive() throws {
    let figures = figures(pacing: "\"progressive\"")
    #expect(try nuisance(figures) == 0)
    #expect(try abs(busy(figures) - 0.67) < 0.02)
  }

  @Test("predictive dialling holds its limit and leaves progressive far behind", arguments: [10, 20, 60])
  func predictive(operators: Int) throws {
    let figures = figures(pacing: "{ \"predictive\": { \"limit\": 0.03 } }", operators: operators)
    #expect(try nuisance(figures) < 0.03)
    #expect(try busy(figures) > 0.78)
  }

  @Test("a lower limit is held too, at the cost of waiting operators")
  func lowerLimit() throws {
    let careful = figures(pacing: "{ \"predictive\": { \"limit\": 0.005 } }")
    let usual = figures(pacing: "{ \"predictive\": { \"limit\": 0.03 } }")
    #expect(try nuisance(careful) < 0.005)
    #expect(try busy(careful) < busy(usual))
  }

  @Test("where operators seem free and are not, predictive dialling learns it and holds back")
  func withoutPresence() throws {
    let blind = figures(pacing: "{ \"predictive\": { \"limit\": 0.03 } }", presence: false)
    let naive = figures(pacing: "{ \"ratio\": { \"lines\": 1, \"per\": \"available\" } }", presence: false)
    #expect(try nuisance(naive) > 0.1)
    #expect(try nuisance(blind) < nuisance(naive) / 2)
  }
}
