import Experiment
import Testing

@testable import Reports

@Suite("CSV tables are tidy: a row per thing, a column per figure")
struct ResultTablesTests {
  private func tables(_ sample: SampleResult = SampleResult()) -> ResultTables {
    var tables = ResultTables()
    tables.add(sample.result)
    return tables
  }

  @Test("operators have a row each, with nested figures under dotted names")
  func operators() {
    #expect(
      tables()[.operators].text == """
        scenario,seed,name,group,role,channels,statuses.offline,statuses.away,statuses.ready,statuses.reserved,\
        statuses.dialing,statuses.talking,statuses.wrapUp,loggedIn,overtime,load,handleTime,idleSpell.mean,\
        idleSpell.deviation,calls.inbound,calls.manual,calls.autodial,offers,blindOffers,missed\r
        Two seniors and a trainee,7,Anna Petrova,Seniors,Operator,OP,0,900,9888,0,0,18012,0,28800,0,0.671,18012,\
        120.5,80,95,0,0,95,0,1\r
        Two seniors and a trainee,7,Boris Sokolov,Seniors,Operator,OP,0,900,10700,0,0,17200,0,28800,0,0.642,17200,\
        120.5,80,91,0,0,91,0,1\r
        Two seniors and a trainee,7,Vera Kim,Trainees,Operator,SIP,0,900,21250,0,0,6650,0,28800,0,0.25,6650,\
        120.5,80,33,0,0,33,0,1\r

        """)
  }

  @Test("assignments, tiers and bands are tables of their own")
  func children() {
    let tables = tables()
    #expect(
      tables[.tiers].text == """
        scenario,seed,queue,priority,operators,calls,share,load\r
        Two seniors and a trainee,7,Support,1,1,33,0.1507,0.25\r
        Two seniors and a trainee,7,Support,3,2,186,0.8493,0.6565\r

        """)
    #expect(tables[.bands].rowCount == 1)
    #expect(tables[.assignments].rowCount == 3)
    #expect(tables[.intervalQueues].rowCount == 2)
    #expect(tables[.queues].columns.contains("wait.all.p90"))
    #expect(
      tables.filled.map(\.name) == [
        "operators", "assignments", "groups", "floor", "queues", "bands", "tiers", "intervals", "interval-queues",
        "rules", "expectations",
      ])
  }

  @Test("with replications each figure is followed by its half-width")
  func halfWidths() {
    var sample = SampleResult()
    sample.replications = [1, 2]
    sample.figures = ["operators": [["name": "=A", "load": .figure(0.5, 0.01)]]]
    #expect(
      tables(sample)[.operators].text
        == "scenario,seed,name,load,load.halfWidth\r\nTwo seniors and a trainee,7,'=A,0.5,0.01\r\n")
  }

  @Test("several scenarios share the tables")
  func several() {
    var tables = tables()
    tables.add(SampleResult().result)
    #expect(tables[.operators].rowCount == 6)
  }
}
