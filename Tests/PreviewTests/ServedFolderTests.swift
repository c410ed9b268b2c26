import Output
import Testing

@testable import Preview

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Serving a folder as it is") struct ServedFolderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("<body>front</body>", to: "Public/index.html")
    try folder.write("data", to: "Public/a/data.txt")
    try folder.write("hidden", to: "Public/.git/config")
    try folder.write("secret", to: "secret.txt")
    try folder.write("secret", to: "PublicX/x.txt")
    folder.link("Public/inside.txt", to: "a/data.txt")
    folder.link("Public/b", to: "a")
    folder.link("Public/out.txt", to: "../secret.txt")
    folder.link("Public/absolute.txt", to: folder["secret.txt"])
    folder.link("Public/up", to: "..")
    folder.link("Public/near", to: "../PublicX")
    folder.link("Public/config.txt", to: ".git/config")
    folder.link("Public/loop", to: "loop")
    mkfifo(folder["Public/pipe"], 0o600)
  }

  private func get(_ path: String) -> PreviewResponse {
    Responder(
      source: FolderPages(root: folder["Public"]), hosts: HostRule(host: "127.0.0.1", machineName: nil)
    )
    .answer(PreviewRequest("GET", path, headers: ["host": "localhost"]))
  }

  @Test("pages are sent byte for byte, without a script") func plain() {
    #expect(text(get("/")) == "<body>front</body>")
    #expect(get("/.broadsheet/reload.js").status == 404 && get("/.broadsheet/events").status == 404)
  }

  @Test("links that stay inside are followed", arguments: ["/inside.txt", "/b/data.txt"])
  func inside(path: String) { #expect(text(get(path)) == "data") }

  @Test(
    "links that lead out or to hidden files, loops and pipes are not",
    arguments: [
      "/out.txt", "/absolute.txt", "/up/secret.txt", "/near/x.txt", "/config.txt", "/loop", "/pipe",
      "/.git/config",
      "/up/Public/index.html", "/a", "/a/",
    ])
  func outside(path: String) {
    if path == "/up/Public/index.html" { return #expect(get(path).status == 200) }
    #expect(get(path).status == 404)
    #expect(!text(get(path)).contains("secret") && !text(get(path)).contains("hidden"))
  }

  @Test("the folder is looked at anew for each request") func fresh() throws {
    try folder.write("newer", to: "Public/a/data.txt")
    #expect(text(get("/a/data.txt")) == "newer")
    rename(folder["Public"], folder["Old"])
    #expect(get("/a/data.txt").status == 404)
  }
}
