// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "pingyi",
  products: [.executable(name: "pingyi", targets: ["pingyi"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive"),
    .target(
      name: "ReviewCore",
      dependencies: [
        "CArchive",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [
        .embedInCode("Scheme/DefaultScheme.json"),
        .embedInCode("Application/RecommendingUnits.json"),
      ]),
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CTerminal"]),
    .target(name: "TUI", dependencies: ["ReviewCore", "Terminal"]),
    .executableTarget(
      name: "pingyi",
      dependencies: [
        "ReviewCore", "Terminal", "TUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "ReviewCoreTests",
      dependencies: [
        "ReviewCore", "round-writer", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures", "Oracle"]),
    .executableTarget(
      name: "round-writer", dependencies: ["ReviewCore"], path: "Tests/RoundWriter"),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Terminal"], path: "Tests/TerminalProbe"),
    .target(name: "TerminalHarness", path: "Tests/TerminalHarness"),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "TerminalHarness", "terminal-probe"]),
    .testTarget(
      name: "TUITests", dependencies: ["TUI", "ReviewCore", "Terminal", "TerminalHarness"],
      exclude: ["Fixtures", "Snapshots"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["pingyi", "TerminalHarness"], exclude: ["Emulators"]),
  ]
)

// The language rules of the house: explicit existentials, imports that do not leak into our own
// interfaces, members only from modules that the file imports, and no warnings.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
