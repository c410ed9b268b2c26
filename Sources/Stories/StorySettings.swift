/// What decides which articles are copies, stories and threads: one default for every language,
/// length and folder.
///
/// The values are plateaus measured on labelled news; see the notes of each. None of them is meant to
/// be set by a user.
package struct StorySettings: Sendable, Hashable {
  // MARK: Wire copy

  /// Words in one shingle.
  package var shingleWords = 4
  /// Share of one text that must stand in the other to make one a copy.
  package var copyContainment = 0.5
  /// The same where a credit line names the other's agency.
  package var creditedContainment = 0.3
  /// Share that must stand in the other *both ways* for two articles to count once in all statistics.
  package var sameTextContainment = 0.6
  /// Share of the shorter sentence's word triples that two aligned sentences have in common.
  package var sentenceOverlap = 0.6

  // MARK: Terms

  /// Body words that are looked at.
  package var bodyWords = 400
  /// Words that count as the lead.
  package var leadWords = 60
  package var leadWeight = 0.3
  package var titleWeight = 2.0
  /// Documents that the background table stands for; more where there are few others: see `fewness`.
  package var pseudoDocuments = 300.0
  package var pseudoDocumentsOfFew = 780.0
  /// Articles of which half are few.
  package var fewArticles = 30.0
  /// Factor on terms that one article alone has: they lengthen its vector and meet nothing. In a large corpus most of them
  /// are chance; in a folder of five articles they are what sets unrelated reports apart, and count almost fully.
  package var loneTermFactor = 0.3
  /// The same when affairs are looked for, where stories share little but their subject.
  package var threadLoneTermFactor = 0.25
  /// Heaviest terms kept of an article.
  package var vectorTerms = 150

  // MARK: Pairs

  /// Heaviest terms of an article that are looked up to find its neighbours.
  package var indexTerms = 25
  /// Two articles, or two stories of an affair, are compared when they share two of their looked-up terms; three when each of these
  /// leads to more than this, as among many two are shared by chance. Small folders have no common terms by this.
  package var commonTerm = 100
  /// Newest articles of a term that are looked at.
  package var postingLimit = 300
  /// Standard deviation of the decay over time, in days.
  package var decayDays = 3.0
  /// Days to each side in which articles crowd a date; see `Crowding`.
  package var crowdDays = 3.0
  package var rarityDivisor = 18.0
  package var rarityLimit = 400.0
  /// Factor on the similarity when a date is unknown.
  package var undatedFactor = 0.85
  /// Factor when an article without a date names a later year than the other's.
  package var laterYearFactor = 0.6
  /// Factor when neither has a date and the latest years they name differ.
  package var otherYearFactor = 0.7
  /// Shared terms at which half of a cosine is believed; see `VectorSpace.Likeness`.
  package var breadth = 1.0
  /// What `breadth` grows by where articles are few and names alone make a likeness, which then may be those of a country and its
  /// capital; and the share of other words in a likeness from which it does not.
  package var nameBreadth = 3.0
  package var plainShare = 0.2
  /// Where more of the terms than this are written with capitals, as in German, these tell no names.
  package var capitalShare = 0.35
  /// Weaker links are taken for none.
  package var weakestLink = 0.02

  // MARK: Stories and threads

  /// Average similarity from which two groups are one story.
  package var joinSimilarity = 0.1
  /// Factor on the threshold for two articles that are alone: one number is all that speaks for them.
  package var pairFactor = 1.55
  /// Two groups stay apart when they are this much less alike than each is in itself.
  package var joinRatio = 0.5
  /// An article alone stays so when it is this much less alike to a group than the group is in itself, and less than the
  /// threshold times `loneFactor`: a report on prices shares many words with three on the bank that meets on prices, but fewer
  /// than they share.
  package var loneRatio = 0.53
  package var loneFactor = 1.9
  /// Two groups of which no report names anybody or anything that a report of the other has are strangers, and need this: two
  /// earthquakes of one week share all their words but the names.
  package var strangerSimilarity = 0.5
  /// Least inverse document frequency of a name that tells, and names that a text must have for their lack in the other to tell.
  package var nameWeight = 2.0
  package var leastNames = 2
  /// Stories of this many reports are examined for two events in one.
  package var splitSize = 6
  /// A cut stands when similarity across it is under this share of that inside the looser part.
  package var splitRatio = 0.4
  /// Parts that are more alike than this in the whole corpus' words are one event.
  package var splitCeiling = 0.4
  /// Most reports of a story that are examined.
  package var splitLimit = 400
  /// Average similarity of stories from which they are one affair, after `threadBreadth`. At 0.06 the set of
  /// long affairs scores higher (0.98 for 0.92) and unrelated stories of one week share affairs; a false affair is the worse fault.
  package var threadSimilarity = 0.085
  /// As `breadth`, for affairs: how many terms their likeness has to rest on.
  package var threadBreadth = 4.0
  /// Least similarity of two groups of stories of which neither names anything that the other has.
  package var threadStrangerSimilarity = 0.5
  /// Heaviest terms of a story that are looked up to find those of its affair.
  package var threadIndexTerms = 50
  /// Two stories whose likeness reaches this share of what they would have needed are a doubtful case for the editor.
  package var doubtfulShare = 0.5
  /// Pairs kept that nearly joined.
  package var doubtfulLimit = 100

  package init() {}

  /// How few so many articles are: from 1 for none to 0 for very many, k / (n + k).
  func fewness(of articles: Int) -> Double { fewArticles / (Double(articles) + fewArticles) }
}
