import Model

/// Takes away what is not the article, in an order in which each rule sees what the ones before left.
///
/// Nothing is altered: blocks are marked as removed with a reason, or cut in two, of which one is removed.
struct Cleaner: Sendable {
  let agencies: Agencies
  let zone: TimeZoneRules

  /// What an outlet's own rules keep is never removed: `ReadBody` sees to that.
  ///
  /// - Parameters:
  ///   - body: the blocks as they were read.
  ///   - findsHeadings: whether short lines may be headings; in Markdown and HTML these are marked.
  func clean(_ body: inout ReadBody, findsHeadings: Bool) {
    removeFurniture(&body)
    findDateLines(&body, zone: zone)
    removeCaptions(&body, agencies: agencies)
    findTitle(&body, agencies: agencies, findsHeadlineLine: findsHeadings)
    findByline(&body, agencies: agencies)
    findDateLines(&body, zone: zone)
    cutDatelines(&body, agencies: agencies)
    removeCredits(&body, agencies: agencies)
    removeAuthorNotes(&body)
    removeForms(&body)
    if findsHeadings {
      removeLooseLines(&body)
      findSubheadings(&body)
    }
  }
}
