// swift-tools-version: 6.1
import PackageDescription

/// Checks that every target is held to. Warnings become errors in `.ci/run`, not here, so that a
/// newer compiler's new warning never stops a planner from building.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A floor of the house: it may import the modules named here, and nothing above or beside it.
func floor(_ name: String, on below: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: below, swiftSettings: strict)
}

func tests(of name: String, using modules: [Target.Dependency] = [], fixtures: Bool = false) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name)] + modules,
    exclude: fixtures ? ["Fixtures"] : [],
    swiftSettings: strict)
}

let package = Package(
  name: "callfloor",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "callfloor", targets: ["callfloor"]),
    .library(name: "CallFloorEngine", targets: ["EventCore", "Chance", "Measures", "CallCenter", "Simulation"]),
    .library(name: "CallFloorTools", targets: ["JSONText", "ScenarioFile", "Audit", "Experiment", "Reports"]),
  ],
  targets: [
    floor("ElementaryFunctions"),
    .target(name: "CacheHints"),
    floor("EventCore"),
    floor("Chance", on: ["ElementaryFunctions"]),
    floor("Measures", on: ["ElementaryFunctions"]),
    floor("JSONText"),
    floor("SpeedGuard", on: ["JSONText"]),
    floor("CallCenter", on: ["EventCore", "Chance", "Measures"]),
    floor("Simulation", on: ["CallCenter", "EventCore", "Chance", "ElementaryFunctions"]),
    floor("Audit", on: ["CallCenter", "EventCore", "Chance", "Measures", "JSONText", "CacheHints"]),
    floor("ScenarioFile", on: ["CallCenter", "EventCore", "Chance", "JSONText"]),
    floor("Experiment", on: ["Simulation", "Audit", "CallCenter", "EventCore", "Chance", "Measures"]),
    floor("Reports", on: ["Experiment", "Audit", "CallCenter", "EventCore", "Measures", "JSONText"]),
    floor(
      "CommandLineTool",
      on: [
        "Reports", "Experiment", "ScenarioFile", "Audit", "CallCenter", "EventCore", "JSONText", "SpeedGuard",
      ]),
    .executableTarget(name: "callfloor", dependencies: ["CommandLineTool"], swiftSettings: strict),
    .target(
      name: "Workloads",
      dependencies: [
        "Reports", "Experiment", "Simulation", "Audit", "ScenarioFile", "CallCenter", "EventCore", "Chance",
        "ElementaryFunctions", "JSONText",
      ],
      path: "Benchmarks/Workloads", swiftSettings: strict),
    .target(name: "MachineCounts", path: "Benchmarks/MachineCounts"),
    .executableTarget(
      name: "benchmarks",
      dependencies: ["Workloads", "MachineCounts", "CommandLineTool", "Reports", "SpeedGuard", "JSONText"],
      path: "Benchmarks/benchmarks", swiftSettings: strict),
    .executableTarget(
      name: "pacing-study", dependencies: ["Experiment", "ScenarioFile", "JSONText"],
      path: "Benchmarks/pacing-study", swiftSettings: strict),
    tests(of: "Workloads", using: ["CallCenter", "EventCore"]),
    .testTarget(name: "HouseTests", swiftSettings: strict),
    tests(of: "EventCore"),
    tests(of: "ElementaryFunctions", fixtures: true),
    tests(of: "Chance", using: ["ElementaryFunctions"], fixtures: true),
    tests(of: "Measures", using: ["ElementaryFunctions"], fixtures: true),
    tests(of: "Simulation", using: ["CallCenter", "EventCore", "Chance", "ScenarioFile", "JSONText"]),
    tests(of: "JSONText"),
    tests(of: "Audit", using: ["Simulation", "CallCenter", "EventCore", "Chance", "JSONText"]),
    tests(of: "ScenarioFile", using: ["CallCenter", "EventCore", "Chance", "JSONText"]),
    tests(of: "CallCenter", using: ["EventCore", "Chance", "Measures"]),
    tests(
      of: "Experiment", using: ["Audit", "CallCenter", "EventCore", "Measures", "ScenarioFile", "JSONText"],
      fixtures: true),
    .testTarget(
      name: "TruthTests", dependencies: ["CommandLineTool"], exclude: ["Fixtures"], swiftSettings: strict),
    tests(
      of: "Reports", using: ["Experiment", "Audit", "CallCenter", "EventCore", "Chance", "JSONText"]),
    tests(of: "SpeedGuard", using: ["JSONText"]),
    tests(of: "CommandLineTool", using: ["Reports", "JSONText"]),
  ]
)
