import ArgumentParser
import Model

extension SharedOptions {
  /// Says why a command gives no result, on standard error and, with `--json`, as a document on standard output.
  ///
  /// Diagnostics of `output` name paths from where the user stands. Throw what it returns.
  func refusal(_ site: [Diagnostic], output: [Diagnostic] = []) -> ExitCode {
    terminal.report(site, output: output)
    if json {
      let all = (site + output).ordered().map(\.json)
      terminal.result(JSONValue.object([.init("diagnostics", .array(all))]).serialised(indented: true))
    }
    return .siteHasErrors
  }
}
