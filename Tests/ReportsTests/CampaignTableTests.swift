import CallCenter
import EventCore
import Experiment
import Testing

@testable import Reports

@Suite("Tables of campaigns")
struct CampaignTableTests {
  private var tables: ResultTables {
    var tables = ResultTables()
    tables.add(SampleCampaign().result)
    return tables
  }

  @Test("autodials, their tiers, channels, assignments and intervals are tables of their own")
  func tableNames() {
    #expect(
      tables.filled.map(\.name) == [
        "operators", "assignments", "floor", "queues", "autodials", "autodial-assignments", "autodial-tiers",
        "autodial-channels", "intervals", "interval-queues", "interval-autodials",
      ])
    #expect(tables[.autodials].rowCount == 2 && tables[.intervalAutodials].rowCount == 2)
    #expect(tables[.autodialAssignments].rowCount == 4)
    for column in ["outcomes.noAnswer", "nuisanceRate.lostOverPeople", "linesPerOperator", "operatorWait.mean"] {
      #expect(tables[.autodials].columns.contains(column), "\(column)")
    }
  }

  @Test("tiers and channels are rows")
  func rows() {
    #expect(
      tables[.autodialTiers].text == """
        scenario,seed,autodial,priority,operators,calls,share,load\r
        Blended floor,7,Renewals,3,2,238,0.8207,0.68\r
        Blended floor,7,Renewals,1,1,52,0.1793,0.4\r
        Blended floor,7,Surveys,1,1,30,1,0.71\r

        """)
    #expect(
      tables[.autodialChannels].text == """
        scenario,seed,autodial,channel,offers,missed,connected,late,lost,wait.mean\r
        Blended floor,7,Renewals,OP,238,0,230,0,0,0.04\r
        Blended floor,7,Renewals,EXT,60,6,50,3,2,1.56\r
        Blended floor,7,Surveys,OP,30,0,30,0,0,0.05\r

        """)
  }

  @Test("rows of calls have attempts with their autodial and own calls without a number")
  func calls() {
    let anna = OperatorID(0)
    let boris = OperatorID(1)
    let call = CallID(0)
    let happenings: [(Double, [Happening])] = [
      (10, [.operatorTurns(boris, .dialing), .manualCallBegins(boris, QueueID(0), ManualSourceID(0))]),
      (35, [.manualCallEnds(boris, answered: false), .operatorTurns(boris, .wrapUp)]),
      (40, [.operatorTurns(boris, .ready), .attemptBegins(call, AutodialID(1), ContactID(0))]),
      (72, [.attemptIsAnswered(call, .live), .answerIsDetected(call, takenFor: .live)]),
      (72.5, [.offerBegins(call, anna, .webWorkplace, choice: false, blind: false), .callIsAnswered(call, anna)]),
      (100, [.talkEnds(call, anna), .operatorTurns(anna, .ready)]),
    ]
    let events = happenings.flatMap { seconds, all in
      all.map { FloorEvent(time: .zero + SimDuration(seconds: seconds), happening: $0) }
    }
    let rows = CallRows(of: SampleCampaign.plan, isReplicated: false)
    var recorder = CallRecorder(of: SampleCampaign.plan)
    var text: [String] = []
    recorder.read(events) { text.append(rows.row($0, replication: 1)) }
    #expect(
      text == [
        ",Reminders,Support,10,noAnswer,Boris Sokolov,,35,,,,5\r\n",
        "1,Surveys,,40,answered,Anna Petrova,72.5,100,0.5,0,27.5,0\r\n",
      ])
  }
}
