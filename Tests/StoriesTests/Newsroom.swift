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

extension Newsroom {
  /// Five short reports of one country on one day that have nothing else in common.
  static let oneCountry = [
    Draft(
      "1.txt", title: "Peru raises minimum wage", source: "A", day: 0.2,
      """
      Peru will raise its minimum wage by a tenth from May, the labour minister said in Lima on Monday. Employers called the \
      step premature while unions had asked for twice as much. The government says prices have risen by eight per cent.
      """),
    Draft(
      "2.txt", title: "Bus plunges into ravine in Peru", source: "B", day: 0.3,
      """
      At least fourteen people died when a bus fell into a ravine in southern Peru on Monday, police said. The driver lost \
      control on a wet bend near Ayacucho. Rescuers carried the injured to a hospital in Lima by air.
      """),
    Draft(
      "3.txt", title: "Archaeologists open tomb in Peru", source: "C", day: 0.4,
      """
      Archaeologists in northern Peru have opened a tomb that is said to be three thousand years old. It holds a priest \
      buried with shells and a bronze knife. The find will go to a museum in Lima, the culture ministry said on Monday.
      """),
    Draft(
      "4.txt", title: "Peru beat Chile in friendly", source: "D", day: 0.5,
      """
      Two late goals gave Peru a win over Chile in a friendly match in Lima on Monday night. The visitors led at half time \
      through a penalty. Coach and players were cheered off the pitch by forty thousand people.
      """),
    Draft(
      "5.txt", title: "Peru's congress rejects cabinet", source: "E", day: 0.6,
      """
      Lawmakers in Peru refused a vote of confidence to the prime minister's cabinet on Monday after nine hours of debate. \
      The president must now name new ministers. Hundreds protested outside parliament in Lima, police said.
      """),
  ]

  /// Two quakes in one week, three reports each.
  static let twoQuakes = [
    Draft(
      "m1.txt", title: "Earthquake kills dozens in Mindoro", source: "A", day: 0.2,
      """
      An earthquake of magnitude 6.4 struck the island of Mindoro before dawn on Tuesday, killing at least 31 people. Houses \
      collapsed in Calapan, where rescuers dug through rubble with their hands. The Philippine seismological institute said \
      the epicentre lay 12 kilometres south of the port. Ferries to Batangas were halted and schools closed.
      """),
    Draft(
      "m2.txt", title: "Mindoro quake: search for survivors in Calapan", source: "B", day: 0.5,
      """
      Soldiers joined the search for survivors in Calapan on Tuesday after an earthquake flattened parts of the town. The \
      governor of Mindoro put the number of dead at 31 and said more were missing. Aftershocks drove people into the \
      streets. Magnitude 6.4 was measured by the Philippine institute. Batangas sent ambulances by ferry.
      """),
    Draft(
      "m3.txt", title: "Philippine island counts its dead after quake", source: "C", day: 0.9,
      """
      Coffins were lined up in a gymnasium in Calapan as the Philippine island of Mindoro counted its dead. The earthquake \
      on Tuesday, of magnitude 6.4, brought down a market hall and two schools. Rescuers pulled a girl from the rubble after \
      nine hours. The governor asked Manila for tents and water.
      """),
    Draft(
      "k1.txt", title: "Strong earthquake hits Kermanshah in Iran", source: "A", day: 2.1,
      """
      A strong earthquake shook the Iranian province of Kermanshah on Thursday, killing at least 18 people. Houses collapsed \
      in villages near Sarpol, state television said, and rescuers dug through rubble. Tehran University's seismological \
      centre gave a magnitude of 6.1. The Red Crescent flew in dogs and tents as snow fell.
      """),
    Draft(
      "k2.txt", title: "Iran quake: snow hampers rescuers near Sarpol", source: "B", day: 2.5,
      """
      Snow hampered rescuers in western Iran on Thursday as they searched for survivors of an earthquake that killed 18 \
      people. The Red Crescent said villages around Sarpol in Kermanshah had no power. The quake, of magnitude 6.1, was felt \
      in Baghdad. Aftershocks drove people into the streets.
      """),
    Draft(
      "k3.txt", title: "Kermanshah mourns after earthquake", source: "C", day: 2.9,
      """
      The Iranian government declared a day of mourning in Kermanshah after Thursday's earthquake. The Red Crescent has set \
      up camps near Sarpol for people whose homes are gone. Hospitals in the province treated hundreds. Tehran sent field \
      kitchens. The death toll stood at 18.
      """),
  ]

  /// Two league matches of one evening, two reports each.
  static let twoMatches = [
    Draft(
      "p1.txt", title: "Late Okafor goal sinks Hartwell", source: "A", day: 0.9,
      """
      A header by Okafor in the 88th minute gave Portmere a win over Hartwell United in the league on Saturday. The home \
      side had missed a penalty in the first half. Manager Lindqvist praised his young goalkeeper. Portmere are now third in \
      the table.
      """),
    Draft(
      "p2.txt", title: "Portmere 1 Hartwell United 0", source: "B", day: 0.95,
      """
      Portmere climbed to third in the league after Okafor headed in a corner two minutes from time. Hartwell United had \
      the better chances and their captain struck the post. Lindqvist called the missed penalty a lesson for his Portmere \
      team.
      """),
    Draft(
      "r1.txt", title: "Rowanbridge and Eastfold share six goals", source: "A", day: 0.9,
      """
      Rowanbridge came back from three goals down to draw with Eastfold in the league on Saturday. Striker Valdez scored \
      twice for Eastfold in the first half. A penalty by Mbeki in the 90th minute saved a point for the home side. Eastfold \
      stay in tenth place in the table.
      """),
    Draft(
      "r2.txt", title: "Valdez double not enough for Eastfold", source: "B", day: 0.96,
      """
      Eastfold threw away a lead of three goals at Rowanbridge, where Mbeki converted a penalty in the last minute. Valdez \
      had put the visitors ahead after two minutes and scored again before half time. The manager of Eastfold spoke of a \
      collapse.
      """),
  ]
}
