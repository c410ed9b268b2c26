import CommandLine

@main
struct Broadsheet {
  static func main() async { await BroadsheetCommand.main() }
}
