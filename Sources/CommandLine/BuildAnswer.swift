import Model
import Output
import Pipeline

extension SiteBuild {
  /// What `build --json` and `check --json` print.
  func json(report: WriteReport?) -> JSONValue {
    func paths(_ list: [String]) -> JSONValue { .array(list.map { .string($0) }) }
    var members: [JSONValue.Member] = [
      .init("articles", .integer(counts.articles)),
      .init("independentReports", .integer(counts.independentReports)),
      .init("stories", .integer(counts.stories)), .init("editions", .integer(editionCount)),
      .init("files", .integer(fileCount)),
    ]
    members.append(.init("doubtful", .array(doubtful.map(\.json))))
    if let report {
      members += [
        .init("added", paths(report.added)), .init("changed", paths(report.changed)),
        .init("removed", paths(report.removed)), .init("unchanged", .integer(report.unchanged.count)),
      ]
    }
    let all = diagnostics + (report?.diagnostics ?? [])
    members.append(.init("diagnostics", .array(all.ordered().map(\.json))))
    return .object(members)
  }
}
