import Foundation
import Workloads

let words = Array(CommandLine.arguments.dropFirst())
let rest = Array(words.dropFirst())
switch words.first {
case nil: try Everything(size: .full).run()
case "--smoke": try Everything(size: .smoke).run()
case "compare": exit(try GuardCommands.compare(rest) ? 0 : 1)
case "update": try GuardCommands.update(rest)
case "prove-guard": try GuardProof(rest).run()
case "count": try GuardCommands.count(rest)
case "time": try GuardCommands.time(rest)
case "counts-instructions": exit(GuardCommands.countsInstructions ? 0 : 1)
case "growth": try Growth(isSmoke: rest.contains("--smoke")).run()
case "parts": try Parts(names: rest.isEmpty ? ["W1", "W2", "W3"] : rest).run()
case "compete": try RaceCommands.compete(rest)
case "fill": try RaceCommands.fill(rest)
case "race": print(try OneRun(rest).run())
default:
  print(
    """
    benchmarks            measure everything
    benchmarks --smoke    the same with small sizes, to see that it works
    benchmarks compare [FOLDER|FILE] [--time] [--only=CASE,…] [--plant=CASE=WORK,…]
                          hold the guarded cases to their baseline; status 1 when something got worse; --time judges
                          time even where instructions are counted, --plant adds useless work per event
    benchmarks update [FOLDER|FILE]
                          write the baseline of this kind of machine anew, and show what changed
    benchmarks prove-guard [RUNS] [time] [instructions]
                          how often a planted slowdown of 10 % is caught, and how often there is a false alarm
    benchmarks growth     how the cost of a call grows with operators, queues, calls and waiting callers
    benchmarks parts [CASE…]
                          which share of the instructions each part of the program takes
    benchmarks compete NAME=COMMAND…
                          race against other programs; Benchmarks/race/run finds and builds them
    benchmarks race workload=W3 n=200000 c=200 tiers=4 lambda=0.66667 service=240 [patience=120] seed=1
    benchmarks race workload=W4 pending=1000 n=1000000 seed=1
                          one timed run, one line, for a comparison with other programs; with audit=1 the rules are
                          judged as well
    """)
}
