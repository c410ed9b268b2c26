import CMemory
import CommandLine

@main
struct Broadsheet {
  static func main() async {
    take_memory_in_large_steps()
    await BroadsheetCommand.main()
  }
}
