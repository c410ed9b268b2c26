/// The constants of the summary's objective: one default for every language, length and story.
///
/// Each is the middle of a plateau, not a peak, of some 6,000 settings tried on MultiLing 2011 (five affairs of ten
/// articles in seven languages, 250 words). Among 2,269 drawn at random the best on four affairs scores 0.184 on the
/// fifth, ROUGE-2 F in the mean, where first sentences in turn have 0.173.
/// Single words as concepts, words of the headlines and a bonus for outlets not yet cited brought nothing and are
/// left out.
struct SummaryWeights: Sendable {
  /// A gain is divided by words to this power: 1 asks for the best value a word, less favours long sentences.
  var effort = 1.0
  /// How much more a pair weighs in the first sentence of a report than far down.
  var earliness = 1.0
  /// Over how many sentences that falls to a third.
  var earlinessReach = 4.0
  /// What opening its report adds to a sentence, in average sentences.
  var opening = 3.5
  /// What a sentence of average closeness to the story's centroid gets for it, in average sentences.
  var centrality = 0.8
  /// What a sentence gets whose number of dead or injured outdates another.
  var newToll = 2.0
  /// Weight of a pair that one report alone carries, and of one that two or more do, each, below the threshold.
  var alone = 0.15
  var shared = 0.5
  /// Reports from which a pair counts in full, where the story has 8 or more.
  var agreement = 4
  /// The least that a sentence must add, in average sentences: a summary is not filled for its own sake.
  var leastGain = 0.25
  /// Sentences that the greedy choice starts from, and exchanges made after it.
  var starts = 4
  var rounds = 6
  var redundancy = RedundancyBound()
  /// Whether it opens with what most reports open with (`SelectionProblem.lead`), and one sentence at least is of the newest day
  /// (`SelectionProblem.news`).
  var isEdition = false

  static let standard = SummaryWeights()
}
