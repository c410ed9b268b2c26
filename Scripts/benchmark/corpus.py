"""Made-up corpora: stories and reprints planted in a Zipf vocabulary, and English text of the sample's paragraphs."""
import bisect
import collections
import itertools
import os
import random

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SEED = 20230912
CONSONANTS, VOWELS = "bcdfghjklmnprstvwz", "aeiou"


def invented(rnd, syllables):
    return "".join(rnd.choice(CONSONANTS) + rnd.choice(VOWELS) for _ in range(syllables))


class Vocabulary:
    """Invented words whose frequencies follow Zipf's law."""

    def __init__(self, rnd, size):
        self.rnd = rnd
        words = dict.fromkeys(invented(rnd, 1 + min(3, i // 90)) for i in range(2 * size))
        self.words = list(words)[:size]
        self.sums = list(itertools.accumulate(1 / (i + 1) for i in range(len(self.words))))

    def word(self):
        return self.words[bisect.bisect(self.sums, self.rnd.random() * self.sums[-1])]

    def topic(self, size):
        return [self.words[self.rnd.randrange(len(self.words) // 20, len(self.words))] for _ in range(size)]


class Corpus:
    """Stories of one to eight articles; three in ten of the later ones reprint the first, lightly edited or cut."""

    def __init__(self, folder, articles, low, high, seed):
        self.rnd = random.Random(seed)
        self.folder, self.low, self.high = folder, low, high
        self.vocabulary = Vocabulary(self.rnd, 20000)
        self.story, self.original = {}, {}
        while len(self.story) < articles:
            self.plant(min(articles - len(self.story), self.rnd.choice([1, 1, 1, 2, 3, 5, 8])))

    def sentence(self, topic):
        length = self.rnd.randint(8, 24)
        words = [self.rnd.choice(topic) if self.rnd.random() < 0.2 else self.vocabulary.word() for _ in range(length)]
        return words

    def body(self, topic):
        goal, count, paragraphs = self.rnd.randint(self.low, self.high), 0, []
        while count < goal:
            paragraph = [self.sentence(topic) for _ in range(self.rnd.randint(1, 5))]
            count += sum(map(len, paragraph))
            paragraphs.append(paragraph)
        return paragraphs

    def reprint(self, paragraphs):
        kept = paragraphs[: max(3, round(len(paragraphs) * self.rnd.uniform(0.7, 1)))]
        return [[[self.vocabulary.word() if self.rnd.random() < 0.03 else w for w in s] for s in p] for p in kept]

    def plant(self, size):
        topic, day, first = self.vocabulary.topic(20), self.rnd.randint(1, 28), None
        for _ in range(size):
            if first and self.rnd.random() < 0.3:
                paragraphs, original = self.reprint(first[0]), first[1]
            else:
                paragraphs, original = self.body(topic), None
            number = len(self.story)
            path = "outlet-%02d/a%06d.md" % (self.rnd.randint(1, 60), number)
            self.story[path], self.original[path] = topic[0] + str(day), original
            if first is None:
                first = (paragraphs, path)
            title = " ".join(self.rnd.choice(topic) for _ in range(7)).capitalize()
            self.write(path, title, day, paragraphs)

    def write(self, path, title, day, paragraphs):
        full = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        clock = "%02d:%02d" % (self.rnd.randint(0, 23), self.rnd.randint(0, 59))
        text = "\n\n".join(" ".join(" ".join(s).capitalize() + "." for s in p) for p in paragraphs)
        with open(full, "w", encoding="utf-8") as file:
            file.write("---\ntitle: %s\ndate: 2023-09-%02dT%s:00Z\n---\n\n%s\n" % (title, day, clock, text))

    def score(self, stories):
        """B-cubed F1 of the stories, and F1 of the pairs of articles that carry one text."""
        found, carried = {}, {}
        for number, story in enumerate(stories):
            for article in story["articles"]:
                found[article["path"]] = number
                carried[article["path"]] = article["copyOf"] or article["path"]
        sizes, gold = collections.Counter(found.values()), collections.Counter(self.story.values())
        both = collections.Counter((found[p], self.story[p]) for p in found)
        precision = sum(both[found[p], self.story[p]] / sizes[found[p]] for p in found) / len(found)
        recall = sum(both[found[p], self.story[p]] / gold[self.story[p]] for p in found) / len(found)
        true = pairs({p: o or p for p, o in self.original.items()})
        guess = pairs(carried)
        hits = len(true & guess)
        return f1(precision, recall), f1(hits / max(1, len(guess)), hits / max(1, len(true)))


def pairs(group_of):
    groups = collections.defaultdict(list)
    for path, group in group_of.items():
        groups[group].append(path)
    return {pair for paths in groups.values() for pair in itertools.combinations(sorted(paths), 2)}


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0


def english(path, megabytes):
    """The sample's English paragraphs in random order; one word in 50 is invented, as rare words are in news."""
    rnd, paragraphs = random.Random(SEED), []
    for folder, _, names in sorted(os.walk(os.path.join(ROOT, "Content"))):
        for name in sorted(names):
            if name.endswith(".md"):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    body = file.read().split("---\n", 2)[-1]
                paragraphs += [p for p in body.split("\n\n") if p.isascii() and len(p.split()) > 12]
    size = 0
    with open(path, "w", encoding="utf-8") as file:
        while size < megabytes * 1_000_000:
            words = [w if rnd.random() > 0.02 else invented(rnd, 4) for w in rnd.choice(paragraphs).split()]
            size += file.write(" ".join(words) + "\n\n")
