let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "race" {
  print(try Race(arguments.dropFirst()).run())
} else {
  try Benchmark.all()
}
