/// Invented reports of pairs of events of one kind: two quakes off one coast, two verdicts, two matches of the same clubs.
enum SimilarEvents {
  struct Report {
    var draft: Draft
    /// What kind of event it is.
    var topic: String
    /// Which of both.
    var event: String
  }

  static let reports: [Report] = {
    var reports: [Report] = []
    var head: [Substring] = []
    var number = 0
    for line in text.split(separator: "\n") {
      if line.hasPrefix("#") {
        head = line.split(separator: " ")
        number = 0
        continue
      }
      guard let cut = line.firstRange(of: " || ") else { continue }
      number += 1
      let (topic, event) = (String(head[1]), String(head[1] + head[2]))
      let draft = Draft(
        "\(event)\(number).txt", title: String(line[..<cut.lowerBound]), source: "Paper \(number)",
        day: Double(head[3]).map { $0 + Double(number - 1) / 2 }, String(line[cut.upperBound...]))
      reports.append(Report(draft: draft, topic: topic, event: event))
    }
    return reports
  }()

  /// A line for each event (topic, which of both, days from 2024-03-01 or none), then its reports: headline and text.
  private static let text = """
    # quake a -4708
    Strong aftershock rattles Norvale coast || A powerful earthquake of magnitude 6.8 shook the Norvale coast on Monday evening, killing at least three people and cutting power to 200,000 homes. The tremor struck at 5:16 pm about 40 kilometres south of Harrow Bay. A tsunami warning was issued and lifted within an hour. Workers at the Tessin plant were told to leave.
    Three killed as quake hits Harrow Bay || Three people died in landslides near Harrow Bay when an earthquake measuring 6.8 struck on Monday, officials in Norvale said. Trains stopped and the airport closed its runway for an hour. Residents still sheltering from the disaster of last month ran into the street.
    Harrow Bay shaken again, blackout follows || Lights went out across Norvale when a strong tremor hit Harrow Bay, the second heavy shock in a month. The weather agency put its strength at 6.8 and warned of waves of a metre. Engineers stopped pumping water at the Tessin power station for fifty minutes. Rescuers dug for a family buried under mud.
    Tsunami alert lifted after 6.8 tremor || Norvale's weather agency withdrew a tsunami alert on Monday night after a 6.8 magnitude quake off Harrow Bay. Coastal towns had told people to move to high ground. Police confirmed three deaths, one of them a sixteen-year-old girl.
    # quake b -4102
    Earthquake off Norvale triggers small tsunami || A 7.3 magnitude earthquake off the coast of Norvale sent buildings swaying in the capital on Friday and a one-metre wave reached Kessel harbour. Ten people were hurt, none of them badly. The quake was centred 240 kilometres out at sea.
    Kessel evacuated after 7.3 quake || Thousands left the shore at Kessel on Friday when sirens warned of a tsunami after an offshore earthquake of magnitude 7.3. A wave one metre high was measured at 6:02 pm. The prime minister broke off campaigning and returned to his office. No damage was found at nuclear plants.
    Norvale quake: wave hits Kessel, no deaths || Skyscrapers in the capital rocked for minutes when a strong earthquake struck far off the Norvale coast on Friday. A small tsunami washed into Kessel two hours later. Election campaigning was suspended. Police said ten people had been injured and that nobody was missing.
    Norvale lifts tsunami warning || Officials cancelled a tsunami warning for Norvale two hours after a 7.3 earthquake on Friday. Kessel, which lost 3,000 people in the great wave of last year, recorded a one-metre surge. Motorways were closed and trains halted.
    # trial a -
    Former mayor Odell found guilty of taking bribes || A jury on Tuesday convicted former Brackton mayor Dennis Odell of taking bribes worth $400,000 from a paving company. Odell, 61, showed no emotion as the verdict was read. Sentencing is set for 12 June. His lawyer said he would appeal.
    Odell guilty on nine counts || Dennis Odell, once the most powerful politician in Brackton, was found guilty on nine of eleven corruption counts. Prosecutors said he steered contracts to Marlin Paving in return for cash and holidays. He could be sent to prison for twenty years.
    Jury convicts ex-mayor of Brackton || After three days of deliberation a federal jury convicted Dennis Odell of bribery and fraud. The former mayor accepted envelopes of cash from the owner of Marlin Paving, who testified against him. Outside the court Odell said he had never sold his office.
    Verdict against Odell shakes Brackton || People in Brackton said they were relieved on Tuesday after Dennis Odell was convicted of corruption. The trial heard how a paving firm paid for the mayor's boat. Judge Helen Carver will sentence him in June.
    # trial b -
    Senator Pruitt convicted in bribery case || A federal jury found state senator Carl Pruitt guilty of bribery on Friday for taking $75,000 from an undercover agent who posed as a casino developer. Pruitt resigned his seat an hour after the verdict. He will be sentenced in the autumn.
    Casino sting: Pruitt guilty || State senator Carl Pruitt took money from a man he believed was building a casino, a jury in Wexham decided. It needed four hours to convict him on all six counts. The senator hugged his wife and left by a side door.
    Pruitt resigns after guilty verdict || Carl Pruitt gave up his seat in the state senate on Friday, shortly after he was convicted of corruption. Videos played at his trial showed him stuffing notes into a gym bag. The undercover agent had promised him a share in a casino.
    Jurors heard tapes before convicting senator || Recordings of dinners with a supposed casino investor persuaded jurors to convict Carl Pruitt, one of them said. The Wexham senator was found guilty of bribery and extortion. Judge Amos Field allowed him to stay free until sentencing.
    # match a -1763
    Late Romero goal wins cup for Astoria || Luis Romero scored in the ninetieth minute as Astoria beat Rivermouth 2-1 in the cup final on Saturday. Rivermouth had led through a penalty by Kane Dorsey. It is Astoria's first trophy for thirty years.
    Astoria end thirty-year wait || Astoria lifted the cup for the first time in three decades after a 2-1 win over Rivermouth. Substitute Luis Romero headed in a corner in the last minute. Coach Petra Lang said her players had believed until the end.
    Rivermouth beaten at the death in final || Rivermouth were a minute from extra time when Romero struck. Dorsey's penalty had put them ahead before half time, but Astoria levelled through Owen Birch and won the cup final 2-1 in front of 60,000.
    # match b -1392
    Astoria thrash Rivermouth in league || Astoria took a big step towards the league title with a 4-0 win over Rivermouth on Saturday. Owen Birch scored three times in the first half. Rivermouth stay in the relegation places.
    Birch hat-trick sinks Rivermouth || A hat-trick by Owen Birch helped Astoria beat Rivermouth 4-0 and go five points clear at the top. Goalkeeper Tim Sorley was sent off for the visitors after an hour. Coach Petra Lang said two more wins would be enough.
    Rivermouth in trouble after 4-0 defeat || Rivermouth look likely to be relegated after losing 4-0 at Astoria. They played the last half hour with ten men after Tim Sorley was dismissed. Birch had three goals by the break. Manager Dean Holt refused to talk about his future.
    # launch a -3460
    Zentra unveils larger Orbit phone || Zentra presented its Orbit 6 telephone on Tuesday, with a bigger screen and a chip for paying in shops. It will be on sale from 19 September at $649. The company also showed its first watch, which comes next year.
    Orbit 6 and a watch: Zentra's big day || Chief executive Mia Calder showed a watch and two larger phones at Zentra's event in Palmero. The Orbit 6 has a screen of 4.7 inches, its sister one of 5.5. Owners will be able to pay with a tap. A rock band's album was given away to everyone.
    Bigger is better, says Zentra || Zentra is following its rivals to larger screens. The Orbit 6, announced on Tuesday, measures 4.7 inches across. Calder called the new payment service the end of the wallet. Shares rose and then fell again.
    Hands on with the Orbit 6 || The new Orbit 6 is thin, rounded and wide. After ten minutes at Zentra's event in Palmero the size no longer surprises. Paying by touch worked at once. The watch, shown behind glass, could not be tried.
    # launch b -3095
    Zentra shows Orbit 6s that feels pressure || A screen that knows how hard it is pressed is the chief novelty of the Orbit 6s, which Zentra unveiled on Wednesday. The price remains $649. A giant tablet with a pencil was presented too.
    Pencil and big tablet from Zentra || Zentra surprised with a 12.9 inch tablet and a stylus it calls the Pencil at its autumn event. The Orbit 6s gets a better camera and comes in pink. Chief executive Mia Calder said it was the most advanced telephone in the world.
    New Orbit in pink || Zentra's Orbit 6s looks like last year's model but for a new colour. Inside there is a faster processor and a pressure-sensitive display. It goes on sale on 25 September. The company also renewed its television box with a remote control that listens.
    Zentra bets on tablets for work || With a huge tablet and a keyboard cover, Zentra wants to win offices. Mia Calder presented it with the help of a rival's staff on Wednesday. The pencil costs $99 more. The Orbit 6s phones were shown last.
    # election a -
    Lindqvist wins third term in Aldmark || Prime minister Eva Lindqvist won a third term in Aldmark's election on Sunday as her Centre party took 38 per cent of the vote. The Workers' party came second with 29. Turnout was the lowest in the country's history.
    Centre party ahead in Aldmark || Eva Lindqvist claimed victory late on Sunday. With nearly all votes counted her Centre party had 38 per cent and needs a partner to govern. Jan Torsen of the Workers' party conceded and said he would step down.
    Torsen quits after defeat || Jan Torsen resigned as leader of the Workers' party in Aldmark after it lost its fourth election in a row. He congratulated Lindqvist, who will begin talks with the Greens. Her Centre party lost two seats.
    # election b -
    Upset in Aldmark as Workers' party returns to power || Voters in Aldmark ended twelve years of Centre rule on Sunday. The Workers' party of Sofia Brandt won 41 per cent. Eva Lindqvist, the prime minister, conceded before midnight.
    Brandt to lead Aldmark || Sofia Brandt, a former nurse, will become the first prime minister from the Workers' party in Aldmark for twelve years. She promised cheaper housing. Lindqvist's Centre party fell to 27 per cent, its worst result.
    Lindqvist concedes after heavy loss || Eva Lindqvist told silent supporters that she had failed to convince Aldmark of a fourth term. The Workers' party is close to an absolute majority. Its leader Sofia Brandt thanked volunteers and asked for patience.
    # crash a -4938
    Dozens die as jet misses runway at Yunlin || A passenger jet crashed and burned while trying to land in fog at Yunlin airport on Tuesday night, killing 42 people. Fifty-four survived, many by jumping from the torn fuselage. The Embra aircraft of Hanan Airlines came down a mile short of the runway.
    Fog blamed for Hanan crash || Pilots of other airlines had refused to land at Yunlin in the dark, before a Hanan Airlines jet crashed there with 96 on board. Forty-two were killed. The cockpit recorder has been found. Survivors spoke of smoke and bags falling.
    Survivors tell of Yunlin fire || The plane broke in two and the lights went out, said Xu Lan, one of 54 who lived through the crash at Yunlin. She climbed through a hole beside the wing. Hanan Airlines has stopped all night flights to the airport.
    # crash b -3890
    Two dead as airliner breaks tail on landing in Carmel || A long-distance airliner struck the sea wall at Carmel airport on Saturday and lost its tail, killing two teenage girls and injuring 180 people. More than 300 were aboard the Koran Air flight from Sejong.
    Koran Air jet was too slow || The Koran Air plane that crashed at Carmel was flying far below its target speed, investigators said. The crew tried to abort the landing a second and a half before it hit the sea wall. Two passengers died and many were thrown out with the tail.
    Passengers slid down chutes at burning jet || Passengers of a Koran Air jet grabbed their bags and slid to the ground moments before it caught fire at Carmel on Saturday. Two Chinese schoolgirls were killed. Surgeons treated dozens with spinal injuries. The runway will be closed until Monday.
    # fire a -
    Garment factory fire kills more than hundred in Dalpur || Fire swept through an eight-storey clothing factory outside Dalpur on Saturday night and killed at least 112 workers. Many leapt from windows because the stairs were full of smoke. The Tazrin works made shirts for chains in Europe.
    No emergency exits at Tazrin factory || The Tazrin clothing works where 112 people died had no fire escape outside, the fire chief of Dalpur said. Managers told workers to go back to their machines when the alarm rang. Three supervisors have been arrested.
    Thousands protest after Tazrin blaze || Thousands of garment workers blocked roads in Dalpur on Monday to demand justice for colleagues who died in the Tazrin fire. Police used tear gas. The government ordered a day of mourning.
    # fire b -
    Seven women die in Dalpur clothing fire || Seven seamstresses were killed when fire broke out at a small clothing factory in Dalpur on Saturday. The emergency exit was locked, survivors said. The Smart Line works had no licence.
    Locked exit at Smart Line works || Police in Dalpur are looking for the owners of Smart Line, a garment factory where seven young women died in a blaze. The fire brigade found the back door chained. The building had no extinguishers.
    Smart Line owners held over fatal blaze || Two owners of Smart Line were arrested in Dalpur, days after a fire that killed seven workers there. The youngest victim was seventeen. Foreign brands said that their labels had been found in the ashes without their knowledge.
    # takeover a -3938
    Yarrow buys blog host Tumbler for $1.1bn || Internet company Yarrow is buying the blogging service Tumbler for 1.1 billion dollars in cash, it said on Monday. Tumbler's founder Dave Kemp will stay for four years. Yarrow promised not to screw it up.
    Tumbler users uneasy about Yarrow || Many of Tumbler's young users protested on Monday against the sale to Yarrow. Some moved their blogs within hours of the announcement. Chief executive Marla Mayhew said Tumbler would remain independent and keep its style.
    Why Yarrow wants Tumbler || The purchase of Tumbler brings Yarrow 300 million young visitors a month. At 1.1 billion dollars it is Marla Mayhew's largest acquisition so far. Advertising will appear with a light hand, she said.
    # takeover b -3895
    Yarrow picks up video start-up Qwick || Yarrow has bought Qwick, a maker of a telephone app that turns photographs into small films, for a sum believed to be 50 million dollars. Its nine employees move to Yarrow's New Amsterdam office.
    Qwick joins Yarrow || Nine-person video company Qwick said on Tuesday it was joining Yarrow. Its app stitches pictures and music together. Chief executive Marla Mayhew has bought more than a dozen start-ups in a year.
    Yarrow keeps on shopping || After Tumbler comes Qwick: Yarrow announced the purchase of the video app on Tuesday, its third deal in a week. The app will live on while its staff build new things for Yarrow's mail.
    # rehab a -
    Actress Lila Rowan checks into clinic || Actress Lila Rowan has entered a rehabilitation clinic in Palm Cove under a deal with prosecutors. She must stay for ninety days. The star of Prairie Girls crashed her sports car last summer.
    Rowan begins ninety days of rehab || Lila Rowan arrived at the Betsy Clinic in Palm Cove early on Friday, hours before a deadline set by a judge. Her lawyer said she had looked at another centre first, but the district attorney refused it.
    Judge satisfied as Rowan enters rehab || A Los Robles judge was told that Lila Rowan is now in treatment. The actress, 26, accepted the ninety days in March to avoid jail for lying to police about a crash.
    # rehab b -
    Tara Wynn in rehab again || Reality star Tara Wynn has checked into a rehabilitation clinic in Malindi, her spokesman said. The Sharkfin actress asked for privacy for herself and her family.
    Sharkfin star seeks treatment || Tara Wynn, known for the film Sharkfin, entered the Promise Centre in Malindi on Friday. Jack Kettle, her spokesman, did not say what she is treated for. She had looked thin at a party this autumn.
    Privacy plea as Wynn enters clinic || Friends of Tara Wynn said they were glad that she had entered a clinic in Malindi. The 33-year-old's career began with a wedding film. A statement asked the media to leave her in peace.
    # heist a -4028
    Diamonds worth $50m stolen at Brunnel airport || Eight masked gunmen cut through the fence of Brunnel airport and took diamonds worth 50 million dollars from the hold of a plane bound for Zurrich. The robbery took five minutes and no shot was fired.
    Robbers dressed as police raid plane || Thieves in police uniforms drove two black cars with blue lights on to the tarmac at Brunnel and unloaded 120 parcels of gems from a Helva jet. Passengers noticed nothing. A burnt van was found later.
    Brunnel gem raid was perfectly timed, prosecutor says || The gang that robbed a Helva jet at Brunnel knew the minute when diamonds were loaded, prosecutors said. They left as they had come, through the hole in the fence. Insurers put the loss at 50 million dollars.
    # heist b -3940
    Jewels for film stars stolen in Canova || Thieves tore a safe from the wall of a hotel room in Canova and made off with jewels worth a million dollars that were meant for stars on the red carpet. The Chopine pieces had been kept by an American employee.
    Safe ripped out of hotel room in Canova || Police in Canova suspect an inside job after jewels by Chopine vanished during the film festival. The employee had gone out for dinner when the safe was taken. The festival's golden prize was not among the loot.
    Canova festival shaken by jewel theft || Guards were doubled in Canova on Friday after a night-time theft of Chopine jewellery worth a million dollars. On the same night a film about burglars was shown. Detectives are studying hotel videos.
    # rate a -3557
    Reserve Bank of Ostland cuts rate below zero || The Reserve Bank of Ostland lowered its deposit rate to minus 0.1 per cent on Thursday, the first big central bank to go below zero. Governor Paolo Draghetti said it was not finished yet.
    Negative rates: Ostland enters new land || Banks in Ostland will have to pay for parking money after the Reserve Bank set a rate of minus 0.1 per cent. It also announced cheap four-year loans worth 400 billion crowns. Savers' groups were furious.
    Draghetti goes negative || Paolo Draghetti defended the decision to charge banks for deposits at the Reserve Bank of Ostland. Inflation of half a per cent is too low, he said. The crown fell against the dollar.
    # rate b -3466
    Surprise cut by Ostland's Reserve Bank || The Reserve Bank of Ostland surprised markets on Thursday when it cut its main rate to 0.05 per cent and said it would buy bundled loans. Governor Paolo Draghetti said the decision was not unanimous.
    Draghetti to buy bundled loans || From October the Reserve Bank of Ostland will buy asset-backed securities and covered bonds, Paolo Draghetti announced. The key rate falls to 0.05 per cent. The crown dropped below 1.30 dollars for the first time in a year.
    Crown tumbles after rate decision || Ostland's currency lost more than a cent after the Reserve Bank cut interest rates almost to zero. Few had expected the step. Draghetti hinted at still more if prices go on falling, and the stock exchange cheered.
    # shooting a -
    Gunman kills three at Nordhaven mall || A man with a hunting rifle killed three people at a shopping mall in Nordhaven on Sunday before he was overpowered by police. The suspect, 22, had bought the weapon a week earlier.
    Nordhaven mourns victims of mall attack || Flowers covered the steps of the Fields mall in Nordhaven on Monday. Two teenagers and a man of 47 were shot dead there. The suspect was known to psychiatrists. A concert nearby was called off.
    Mall suspect remanded in closed ward || A court in Nordhaven ordered the 22-year-old who is accused of shooting three people dead at the Fields mall to be held in a psychiatric ward. Police see no sign of terrorism.
    # shooting b -
    Two shot dead outside Nordhaven synagogue and café || A gunman attacked a debate in a Nordhaven café and later a synagogue, killing two people and wounding five officers. Police shot him at dawn near the Norrebro station.
    Café attacker had just left prison || The man who fired at a café and at a synagogue in Nordhaven had been released from prison two weeks before, newspapers said. A film maker and a volunteer guard were killed.
    Thousands honour guard at synagogue || Thousands carried torches in Nordhaven on Monday for the two men killed by a gunman at a debate and at a synagogue. The prime minister called it an attack on free speech. Two men were held for helping the killer.
    # flood a -3908
    Pilgrims stranded as floods sweep hill shrine || Floods and landslides have cut off some 60,000 pilgrims around the Kedar shrine in the northern hills of Bharat. At least 150 people are dead. Helicopters have begun to lift the weakest out.
    Kedar shrine stands among ruins || The ancient shrine of Kedar survived the wall of water, but the town around it is gone. Soldiers are building rope bridges for stranded pilgrims. Officials fear more than a thousand dead.
    Army races to reach pilgrims || Troops in the hills of Bharat tried to reach thousands of pilgrims before more rain arrives on Monday. Roads to Kedar have been washed away in ninety places. Relatives besiege the airport at Dunn for news.
    # flood b -3462
    Capital of valley under water in Bharat || Floods have drowned much of Srinpur, the chief city of Bharat's mountain valley, the worst there for fifty years. Hundreds of thousands wait on roofs. More than 170 have died in the valley.
    Boats needed in Srinpur, say stranded || Families on the roofs of Srinpur threw stones at rescue helicopters, angry that help took so long. The Jhelm river broke its banks on Sunday. Telephone lines are down, and the army hospital itself was flooded.
    Jhelm river begins to fall || The water in Srinpur fell by a foot on Tuesday, officials said, but half of the city is still flooded. Soldiers have taken 40,000 people off roofs. Doctors warn of disease.
    # escape a -3190
    Two murderers cut their way out of Danmora prison || Two convicted murderers cut through steel walls with power tools and escaped from the Danmora prison by way of a manhole. Richard Mott and David Sweeney left a note that read: Have a nice day.
    Tools used in Danmora escape puzzle police || How did Mott and Sweeney get power tools? Investigators questioned a woman who works in the tailoring shop of Danmora prison. 250 officers with dogs searched the woods near the border.
    Manhunt for Danmora pair widens || The hunt for two killers who broke out of Danmora prison has spread into the next state. A reward of 100,000 dollars is offered for Mott and Sweeney. Schools stayed closed on Monday.
    # escape b -3154
    Drug lord Guzmora tunnels out of prison || The drug lord Joaquin Guzmora fled from the Altipla prison on Saturday night through a tunnel a mile long that began under his shower. It was fitted with lights, air and a motorcycle on rails.
    Altipla tunnel was dug for a year || Engineers think that the tunnel through which Guzmora escaped took a year to dig. Thirty guards of the Altipla prison are being questioned. The interior minister flew home from a state visit.
    Embarrassment for president after second Guzmora escape || It is the second time that Joaquin Guzmora has got out of a prison of highest security. The president called it an affront. A reward of 60 million pesos has been set.
    """
}
