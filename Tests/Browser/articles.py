"""A small site in three scripts; every word of it is made up."""


def article(title, date, source, text, **more):
    head = {"title": title, "date": date, "source": source, **more}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in head.items()) + f"---\n{text}\n"


CONTENT = {
    "site.yaml": "title: Three Scripts\nbaseURL: https://example.org/digest/\nlanguage: en\ntimeZone: UTC\n",
    "a/ferry.md": article(
        "Ferry runs aground off Lowen Point", "2023-09-10T08:00:00Z", "Sample Wire",
        "The ferry Aurelia ran aground off Lowen Point on Sunday morning with 212 people aboard. "
        "Two lifeboats brought everybody ashore within three hours, the coast guard said. "
        "The harbour master, Odile Brandt, said that a steering fault was being looked into.",
        section="Coast"),
    "b/ferry.md": article(
        "All 212 aboard grounded ferry are safe", "2023-09-10T11:00:00Z", "Sample Courier",
        "Everybody aboard the ferry Aurelia was safe by noon after the ship ran aground off Lowen Point. "
        "Lifeboat crews needed three hours to bring 212 people ashore in calm water.",
        section="Coast"),
    "c/bread.md": article(
        "Bakers of Quellstadt ask for cheaper flour", "2023-09-12", "Sample Courier",
        "The bakers’ guild of Quellstadt asked the council on Tuesday to lower the toll on flour. "
        "Libya’s wheat, the guild wrote, has become dearer since spring.", section="Trade"),
    "d/arabic.md": article(
        "زلزال خفيف يهز بلدة ساحلية", "2023-09-11", "عينة الخبر",
        "ضرب زلزال خفيف بلدة ساحلية صباح يوم الاثنين دون أن يوقع ضحايا. "
        "وقال رئيس البلدية إن المدارس ستفتح أبوابها غدا بعد فحص المباني.", language="ar", section="عالم"),
    "e/chinese.md": article(
        "沿海小镇发生轻微地震", "2023-09-11", "样本日报",
        "星期一早晨，一座沿海小镇发生轻微地震，没有人员伤亡。镇长说，学校在检查房屋以后将于明天重新开放。",
        language="zh", section="世界"),
}


# A word of 66 letters, as German makes them, in everything that stands in narrow places.
LONG = "Hafenkranwartungsvertragsverlängerungsausschreibungsunterlagenmappe"


def long_words():
    """Three outlets on one event, whose headline, names and figures hold a word that fits no phone."""
    content = {"site.yaml": "title: Lange Wörter\nbaseURL: https://example.org/digest/\nlanguage: de\ntimeZone: UTC\n"}
    names = ("Muster-Agentur", "Musterzeitung für Schifffahrt und Hafenwirtschaft", LONG)
    for number, name in enumerate(names):
        content[f"{number}/hafen.md"] = article(
            f"{LONG} in Aldermünde mit {number + 212} Beteiligten", f"2023-09-1{number}T08:00:00Z", name,
            f"Die {LONG} von Aldermünde liegt seit Montag im Rathaus aus, und {number + 212} Menschen haben sie gelesen. "
            f"„Die {LONG} ist uns sehr wichtig“, sagte die Hafenmeisterin Odile Brandt am Montag in Aldermünde. "
            "Der Kran am alten Kai steht still, bis der Stadtrat über den Vertrag entschieden hat.",
            section=LONG, topics=f"[{LONG}]", language="de")
    content["3/allein.md"] = article(
        f"Nur hier eine {LONG}", "2023-09-12T09:00:00Z", LONG,
        f"Ein Segler fand am Dienstag eine {LONG} im Watt vor Quellstadt.", section=LONG, language="de")
    return content


def busy_day(stories=200):
    """One day of many stories, two reports each, in made-up words of each story's own."""
    import random
    chance = random.Random(7)
    syllables = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u")]
    content = {"site.yaml": "title: A Busy Day\nbaseURL: https://example.org/digest/\ntimeZone: UTC\nlanguage: en\n"}
    for number in range(stories):
        words = ["".join(chance.choice(syllables) for _ in range(3)) for _ in range(40)]
        for outlet in ("Sample Wire", "Sample Courier"):
            sentences = [" ".join(chance.choices(words, k=14)).capitalize() + "." for _ in range(8)]
            content[f"{outlet[7:].lower()}/{number}.md"] = article(
                " ".join(chance.choices(words, k=7)).capitalize(), f"2023-09-12T{number % 24:02}:00:00Z", outlet,
                " ".join(sentences), section=f"Section {number % 7}", language="en")
    return content
