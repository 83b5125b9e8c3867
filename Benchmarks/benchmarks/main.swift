let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case nil: try Benchmark(isSmoke: false).all()
case "--smoke": try Benchmark(isSmoke: true).all()
case "race": print(try Race(arguments.dropFirst()).run())
default:
  print(
    """
    benchmarks            measure everything
    benchmarks --smoke    the same with small sizes, to see that it works
    benchmarks race workload=W3 n=200000 c=200 tiers=4 lambda=0.66667 service=240 [patience=120] seed=1
    benchmarks race workload=W4 pending=1000 n=1000000 seed=1
                          one timed run, one line, for a comparison with other programs
    """)
}
