/// The words that code says, by their keys in `Templates/strings/en.yaml`.
///
/// A test holds this list against the file. Words that only templates show need no case here: templates name them
/// as `{{strings.key}}`.
package enum Word: String, Sendable, CaseIterable {
  case comma, colon, separator, listSeparator, listLast, listOthers, share
  case firstOfMonth, dateDay, dateDayOfYear, dateWeekday, dateMonth, dateClock, dateMoment, daysInMonth,
    daysInYear, daysAcross
  case articles, stories, reports, independentReports, independentOfThem, newOfThem, sentences, words, days,
    minutes, furtherStories, moreArticles
  case articlesInStories, sentencesAddedCount, sentencesCutCount, sentencesAddedAndCut
  case frontPage, editions, sections, topics, sources, names, about, asOf, asOfDay, reportsOf, reportsFrom,
    pageOf, newer, older
  case labelSingleSource, labelOpinion, labelLive, labelUndated, labelUpdated, labelEdited, labelAnalysis,
    labelRelease
  case otherStories, oneReport, noNewReporting, withoutDate, furtherStoriesOf, furtherStoriesUndated,
    everyEdition
  case markReports, onlyIn, sourceNotStated, peopleAndPlaces, sameOutlet, sameFamily, followStory,
    followSection, followSource, followAffair,
    wholeAffair
  case email, plainText, whereSentencesStand, contents, bookAccessibility
  case comparedPair, comparedMany, sameTextAll, joinedAlone, joinedByEditor, joinedSameText
  case apartBelow, apartAverage, apartTime, apartCut, apartCutBy, apartEditor
  case anArticle, anArticleOf, inSummary, inPartOfStory, photoBy, inStory, differentFigures, whoReported,
    inTheirWords, timeline
  case guessedFromSection, guessedFromSources, guessedFromFolder, guessedFromTitle, guessedFromAddress
  case everyArticle, everyStory, everyMention, noneYet, wireCopy, wireCopyOnly, carriedElsewhere
  case search, searchDescription, countSearch, kilobytes
  case notFound, movedStory, movedArticle, movedAffair, movedEdition, movedPage
  case goToStory, goToArticle, goToAffair, goToEdition, goToArchive, goToList, goToName
  case aboutTitle, aboutDescription, countArticles, countCopies, countReports, countStories, countSeveral,
    countSentences, countSources, countEditions, countDays
  case settingLanguage, settingTimeZone, settingWindow, settingSummary, settingRepublish, settingFull,
    settingQuotes
}
