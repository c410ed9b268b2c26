/// `Content/site.yaml`, every key optional.
package struct SiteSettings: Sendable, Hashable {
  package var title = "Digest"
  package var description = ""
  /// Absolute, with a final slash, or empty for a site whose links are all relative to its root `/`.
  package var baseURL = ""
  /// The language of the interface, and of articles that name none and are too short to tell.
  package var language: LanguageTag?
  package var digits = Digits.western
  package var timeZone = TimeZoneRules.utc
  /// Days that one edition covers.
  package var windowDays = 1
  package var republish = Article.Republish.full
  /// Section by first folder under Content.
  package var sections: [String: String] = [:]
  /// Words of a story's summary on its page.
  package var summaryWords = 120
  /// Sentences of a story's summary on a front page.
  package var frontSentences = 3
  package var authors: [String] = []
  package var names = NameSettings()
  /// In the order in which they are written.
  package var publish: [PublishTarget] = []

  /// How the interface writes numbers, in languages that have digits of their own.
  package enum Digits: String, Sendable, Hashable, CaseIterable {
    /// 0 to 9 in every language.
    case western
    /// Those of the language: ٠ to ٩ in Arabic.
    case native
  }

  package init() {}
}

/// What the editor knows of names: which forms are one, and which are no names.
package struct NameSettings: Sendable, Hashable {
  package struct Aliases: Sendable, Hashable {
    /// The form that is shown.
    package var name: String
    package var short: [String]

    package init(name: String, short: [String]) {
      self.name = name
      self.short = short
    }
  }

  /// In the order in which they are written.
  package var aliases: [Aliases] = []
  /// Names that no page lists.
  package var exclude: [String] = []

  package init() {}
}

/// `Content/sources.yaml`: what is known of each outlet.
package struct SourceCatalogue: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package var name: String
    /// Outlets of one family count as one report.
    package var family: String?
    package var language: LanguageTag?
    package var republish: Article.Republish?
    package var opinionSections: [String]
    /// What is kept, or removed, whatever the cleaning finds.
    package var keep: [TextRule]
    package var remove: [TextRule]
    /// Whether the outlet is a news agency, whose texts others carry.
    package var isAgency: Bool

    package init(name: String) {
      self.name = name
      opinionSections = []
      keep = []
      remove = []
      isAgency = false
    }
  }

  /// By lower-cased name.
  package var entries: [String: Entry]

  package init(entries: [String: Entry] = [:]) { self.entries = entries }

  package subscript(name: String) -> Entry? { entries[name.lowercased()] }
}

/// One line of `Content/editor.yaml`: what the editor wants done, and where it is written.
package struct EditorOverride: Sendable, Hashable {
  package enum Action: Sendable, Hashable {
    /// Stories (ids, slugs or article paths) that are one.
    case merge([String])
    /// Articles that stand in a story of their own, together.
    case split([String])
    case move(article: String, to: String)
    case pin(String)
    case weight(String, Int)
    case title(String, String)
    /// The sentence that opens the summary, by the words it begins with.
    case lead(String, String)
    /// A sentence never shown, by the words it begins with.
    case drop(String, String)
    case exclude(String)
    case note(String, String)
  }

  package var action: Action
  package var location: SourceLocation

  package init(action: Action, location: SourceLocation) {
    self.action = action
    self.location = location
  }
}
