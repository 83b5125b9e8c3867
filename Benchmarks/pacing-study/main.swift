import Experiment

// pacing-study [REPLICATIONS [FLOORS]]: the table of pacing schemes as Markdown, row by row.
let arguments = CommandLine.arguments.dropFirst()
let replications = arguments.first.flatMap { Int($0) } ?? 30
let floors = StudyFloor.all.prefix(arguments.dropFirst().first.flatMap { Int($0) } ?? StudyFloor.all.count)
let table = StudyTable(replications: replications)
print(table.head, terminator: "")
var widest = 0.0
for floor in floors {
  let compared = try ([.progressive] + Scheme.published).map {
    try StudyRun($0, on: floor, replications: replications)
  }
  let best = try BestRatio.search(on: floor, replications: replications)
  let predictive = try StudyRun(.predictive, on: floor, replications: replications)
  print(StudyTable.row(floor, compared, best: best, predictive: predictive))
  widest = (compared + [best, predictive].compactMap(\.self)).reduce(widest) { max($0, $1.busy.halfWidth ?? 0) }
}
print(StudyTable.foot(widest: widest), terminator: "")
