import CFiles
import CMemory
import CommandLine

@main
struct Broadsheet {
  static func main() async {
    hold_standard_streams()
    take_memory_in_large_steps()
    await BroadsheetCommand.main()
  }
}
