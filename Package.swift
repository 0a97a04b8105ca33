// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "pingyi",
  targets: [
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CTerminal"]),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Terminal"], path: "Tests/TerminalProbe"),
    .target(name: "TerminalHarness", path: "Tests/TerminalHarness"),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "TerminalHarness", "terminal-probe"]),
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
