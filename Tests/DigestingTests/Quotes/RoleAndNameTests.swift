import Model
import Testing

@testable import Digesting

@Test(
  "a role and a name beside each other are one speaker; two names leave it open",
  arguments: [
    ("“We will build the hall again,” said the fire chief, Ida Lund.", "Ida Lund"),
    ("\"We will certainly build the hall again,\" said the fire chief, Ida Lund.", "Ida Lund"),
    ("“We will build the hall again,” said Ida Lund, the fire chief.", "Ida Lund"),
    ("“We will build the hall again,” said the mayor of Orsa, Ida Lund, on Monday.", "Ida Lund"),
    ("“We will build the hall again,” said the White House spokesman, Bob Marsh.", "Bob Marsh"),
    ("“We will build the hall again,” said Orsa’s fire chief, Ida van Lund.", "Ida van Lund"),
    ("The council's leader, Bob Marsh, said: \"We will build it again by spring.\"", "Bob Marsh"),
    ("The harbour master, Ida Lund, told reporters: \"We will build it again by spring.\"", "Ida Lund"),
    ("On Monday the mayor of Orsa, Ida Lund, said: “We will build it again.”", "Ida Lund"),
    ("“We will build the hall again,” the harbour master, Ida Lund, told reporters.", "Ida Lund"),
    ("Ida Lund, the harbour master, said: “We will build it again.”", "Ida Lund"),
    ("“We will build the hall again,” said the fire chief, Ida Lund, and the mayor, Bob Marsh.", "-"),
    ("“We will build the hall again,” said the fire chief, Ida Lund, Bob Marsh and others.", "-"),
    ("Ida Lund, Bob Marsh, said: “We will build it again.”", "-"),
    ("Ida Lund, who works for the mayor, Bob Marsh, said: “We will build it again.”", "-"),
    ("“We will build the hall again,” said the fire chief.", "-"),
  ])
func roleAndName(text: String, speaker: String) throws {
  let room = Newsroom([.init("A", text)])
  let found = QuoteFinder(language: .english).quotes(in: room.corpus.articles[0])
  #expect(try #require(found.first).speaker ?? "-" == speaker)
}
