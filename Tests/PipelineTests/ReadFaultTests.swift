import Model
import Output
import Synchronization
import Testing

@testable import Pipeline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that are there and cannot be read: no site is made without them.
struct ReadFaultTests {
  let site = MadeUpSite(seed: 4, articles: 6)

  /// The site, with an article whose reading fails from some time on.
  private func build(failing code: Int32, from time: Int) async throws -> (SiteBuild, path: String) {
    var input = SiteInput(files: site.files)
    let path = try #require(input.contentPaths.first { $0.hasSuffix(".md") })
    let times = Atomic(0)
    let read = input.read
    input.read = { name in
      guard name == "Content/\(path)" else { return try read(name) }
      if times.add(1, ordering: .relaxed).newValue >= time {
        throw OutputError(.read, "Content/\(path)", code: code)
      }
      return try read(name)
    }
    return (await SiteBuilder(options: BuildOptions(now: site.now, jobs: 2)).build(input), path)
  }

  @Test(
    "An article that may not or cannot be read is an error with its place, and one that is gone a warning",
    arguments: [(EACCES, true), (EIO, true), (EBUSY, true), (EINTR, true), (ENOENT, false)])
  func unread(code: Int32, isError: Bool) async throws {
    let (build, path) = try await build(failing: code, from: 1)
    let told = build.diagnostics.filter { $0.location?.path == "Content/\(path)" }
    #expect(told.map(\.identifier) == ["output/cannot-read"])
    #expect(told.map(\.severity) == [isError ? .error : .warning])
    #expect(build.isFaulty == false)
  }

  @Test("An article that cannot be read again to prove the site is told of as such, not as a fault of ours")
  func unproved() async throws {
    let (build, path) = try await build(failing: EIO, from: 2)
    let errors = build.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.identifier) == ["output/cannot-read"])
    #expect(errors.map(\.location?.path) == ["Content/\(path)"])
    #expect(errors.first?.message.hasSuffix("The site cannot be proved without it.") == true)
    #expect(build.isFaulty == false)
  }
}
