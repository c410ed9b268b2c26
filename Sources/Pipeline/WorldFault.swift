import Model
import Output

/// What the world refused while a file of the site was read, as a diagnostic.
///
/// A full account with remedy when the disk says why; the bare reason of any other source of bytes.
func worldFault(
  _ error: any Error, reading path: String, _ severity: Diagnostic.Severity, consequence: String
) -> Diagnostic {
  if let error = error as? OutputError {
    var diagnostic = error.diagnostic(severity)
    diagnostic.location = SourceLocation(path: path)
    diagnostic.message += " " + consequence
    return diagnostic
  }
  return Diagnostic(
    severity, "output/cannot-read", "Cannot read this file: \(error). \(consequence)",
    at: SourceLocation(path: path),
    help: "Give yourself the right to read it, or remove it.")
}
