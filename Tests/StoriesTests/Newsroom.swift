/// Invented reports that several tests share.
enum Newsroom {
  /// Six outlets, one event, no sentence in common.
  static let ferry = [
    Draft(
      "a.txt", title: "Ferry Halvorsen runs aground off Skarvik, 112 rescued", source: "Coast Gazette",
      day: 0.30,
      """
      The car ferry Halvorsen ran aground on a reef outside Skarvik early on Friday with 112 people on board. Rescue boats \
      and two helicopters took every passenger ashore before noon. The shipping line Nordleia said the hull was torn over \
      eleven metres and that the engine room had flooded. Captain Ingrid Moe told the harbour office that the steering \
      failed minutes before the ferry struck the reef.
      """),
    Draft(
      "b.txt", title: "All safe after Halvorsen grounding", source: "Morning Wire", day: 0.42,
      """
      Passengers wrapped in blankets walked into the Skarvik sports hall on Friday after their ferry hit a reef at dawn. \
      Nobody was badly hurt in the grounding of the Halvorsen, police said, though nine people were treated for cold. \
      Helicopters lifted the crew off last. Nordleia, which runs the route, has cancelled sailings to Skarvik until Monday.
      """),
    Draft(
      "c.txt", title: "Steering fault suspected in Skarvik ferry accident", source: "Harbour Post", day: 0.61,
      """
      Investigators boarded the stranded ferry Halvorsen on Friday evening to look at its steering gear. The ship struck the \
      reef outside Skarvik with 112 people on board. Captain Moe reported that the rudder did not answer. The Accident \
      Board said divers would examine the torn hull when the sea is calmer. Nordleia promised to help the inquiry.
      """),
    Draft(
      "d.txt", title: "Oil boom laid around stranded ferry", source: "Green Coast", day: 0.75,
      """
      Coast guard crews laid a boom around the Halvorsen to hold diesel leaking from the ferry's flooded engine room. Some \
      four tonnes may have escaped since it ran aground off Skarvik, the coast guard said. Fish farms near the reef were \
      told to close their pens. Nordleia will pay for the cleaning, its spokesman said. All passengers had been rescued.
      """),
    Draft(
      "e.txt", title: "'We heard a bang': passengers on the Halvorsen", source: "Skarvik Times", day: 0.9,
      """
      Students on their way home were asleep when the Halvorsen hit the reef. "We heard a bang and the lights went out," \
      said Jonas Lie, one of 112 passengers rescued from the ferry. Fishermen from Skarvik reached them first. Helicopters \
      came after forty minutes. He praised Captain Ingrid Moe, who kept people calm until the boats arrived.
      """),
    Draft(
      "f.txt", title: "Nordleia ferry to be towed on Sunday", source: "Shipping News", day: 1.5,
      """
      A salvage company will try to pull the ferry Halvorsen off the reef outside Skarvik on Sunday, Nordleia said. Two tugs \
      are on their way. Divers have welded plates over the torn hull and pumps have emptied the engine room. The grounding \
      on Friday, in which all passengers were rescued, is being examined by the Accident Board.
      """),
  ]
}
