// swift-tools-version: 6.2
import PackageDescription

// `make lint` sets the variable: a warning then stops the build, of our own targets only.
let warnings: [SwiftSetting] =
  Context.environment["BROADSHEET_STRICT"] == "1" ? [.treatAllWarnings(as: .error)] : []

// The Makefile sets it: what `--version` names beside the version.
let commit = (Context.environment["BROADSHEET_COMMIT"] ?? "").filter { $0.isHexDigit || $0 == "+" }

// Types such as dictionaries are asked for by their own functions rather than by name: what is asked for by name is
// looked up at run time, among all conformances that the program has, which was a tenth of what `summarize` took.
let directTypes: [SwiftSetting] = [
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release))
]

let strict: [SwiftSetting] =
  [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")] + warnings + directTypes

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// pkg-config's name of a library, where the linker does not find it by itself. On Linux it does, and the system's folder
/// must not come before that of `CCurl`.
func described(_ library: String) -> String? {
  #if os(Linux)
    nil
  #else
    library
  #endif
}

func ring(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

// `make fuzz` sets the variable: the fuzzer brings its own `main`, which a plain build has not.
let fuzzing: [Target] =
  Context.environment["BROADSHEET_FUZZ"] == "1"
  ? [
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Driver",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
  ] : []

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let package = Package(
  name: "broadsheet",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "broadsheet", targets: ["broadsheet"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // C libraries of the system, and the tables and theme inside the binary.
    .systemLibrary(
      name: "CCmark", pkgConfig: described("libcmark"), providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(
      name: "CGumbo", pkgConfig: described("gumbo"), providers: [.apt(["libgumbo-dev"])]),
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
    // Its folder comes first where the linker looks for libcurl: see Sources/CCurl/include/CCurl.h.
    .target(
      name: "CCurl", exclude: ["Linking"],
      linkerSettings: [
        .unsafeFlags(["-L\(Context.packageDirectory)/Sources/CCurl/Linking"], .when(platforms: [.linux]))
      ]),
    .target(name: "CData"),
    .target(name: "CMemory"),
    .target(name: "CFiles"),
    .target(name: "CCommit", cSettings: [.define("BROADSHEET_COMMIT", to: "\"\(commit)\"")]),

    // The rooms, left to right; CONTRIBUTING.md carries the table that a test enforces.
    room("Model", []),
    room("Workers", []),
    room("Language", ["Model", "Workers", "CICU", "CStemmer", "CData"]),
    room("Markdown", ["Model", "CCmark"]),
    room("Content", ["Model", "Markdown", "Language", "CGumbo", "Yams"]),
    room("Stories", ["Model", "Language", "Workers"]),
    room("Digesting", ["Model", "Language", "Stories"]),
    room("Templating", ["Model"]),
    room("Search", ["Model", "Language", "Workers"]),
    room("Site", ["Model", "Workers", "Markdown", "Digesting", "Search", "Templating"]),
    room("Output", ["Model", "Workers", "CFiles"]),
    room("Importing", ["Model", "Workers", "Markdown", "Language", "Content", "Output", "CCurl"]),
    room("Verification", ["Model", "CGumbo"]),
    room(
      "Pipeline",
      [
        "Model", "Language", "Markdown", "Content", "Stories", "Digesting", "Templating", "Site",
        "Search", "Output", "Verification", "CData", "Workers",
      ]),
    room(
      "Preview",
      ["Model", "Output", "Pipeline", .product(name: "FlyingSocks", package: "FlyingFox")]),
    room("Publishing", ["Model", "Output"]),
    room(
      "CommandLine",
      [
        "Model", "Workers", "Language", "Markdown", "Content", "Stories", "Digesting", "Templating",
        "Site", "Output", "Verification", "Pipeline", "Importing", "Preview", "Publishing", "CData",
        "CCommit", argumentParser,
      ]),
    .executableTarget(
      name: "broadsheet", dependencies: ["CommandLine", "CMemory", "CFiles"], swiftSettings: strict),

    // What `make bench` runs besides; not installed.
    .executableTarget(
      name: "language-benchmark", dependencies: ["Model", "Language", "Output", "CICU"],
      path: "Sources/LanguageBenchmark", swiftSettings: strict),

    // Readers of other people's bytes, and what must hold of each: for tests and for `make fuzz`.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Model", "Language", "Markdown", "Content", "Stories", "Templating", "Output", "Pipeline",
        "Preview", "Verification",
      ], path: "Tests/Fuzzing/Targets", swiftSettings: strict),
    ring("FuzzTests", ["FuzzTargets"]),

    ring("ArchitectureTests", []),
    ring("ModelTests", ["Model"]),
    ring("WorkersTests", ["Workers"]),
    ring("LanguageTests", ["Model", "Language"]),
    ring("MarkdownTests", ["Model", "Markdown"]),
    ring("ContentTests", ["Model", "Content", "Markdown", "Language"]),
    ring("StoriesTests", ["Model", "Language", "Stories"]),
    .testTarget(
      name: "DigestingTests", dependencies: ["Model", "Language", "Stories", "Digesting"],
      exclude: [
        "Fixtures/Stories", "Fixtures/Further", "Fixtures/Held", "Fixtures/Fresh", "Fixtures/Late",
        "Fixtures/Press", "Fixtures/Blind",
      ],
      swiftSettings: strict),
    ring("SearchTests", ["Model", "Language", "Search"]),
    // What templates render is held against a library of Mustache.
    ring("TemplatingTests", ["Model", "Templating", mustache]),
    ring("ChannelTests", ["Model", "Pipeline", "Verification"]),
    ring("SiteTests", ["Model", "Content", "Language", "Digesting", "Templating", "Site", "Pipeline"]),
    ring("PipelineTests", ["Model", "Pipeline", "Output"]),
    ring("OutputTests", ["Model", "Output"]),
    ring(
      "ImportingTests",
      [
        "Model", "Markdown", "Content", "Output", "Importing",
        .product(name: "FlyingFox", package: "FlyingFox"),
      ]),
    ring("VerificationTests", ["Model", "Output", "Verification", "Pipeline"]),
    ring("PublishingTests", ["Model", "Output", "Publishing"]),
    ring("PreviewTests", ["Model", "Output", "Pipeline", "Preview"]),
    .testTarget(
      name: "GoldenTests", dependencies: ["Model", "Pipeline", "Output"], exclude: ["Sites"],
      swiftSettings: strict),
    .testTarget(
      name: "ScenarioTests", dependencies: ["broadsheet"], exclude: ["PlainTheme"], swiftSettings: strict),
  ] + fuzzing,
  cLanguageStandard: .gnu2x
)
