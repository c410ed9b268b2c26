"""A site that is one thing and then another, and what may never be found on a disk afterwards."""
import json
import os
import re

from trial import Site, article, binary, check

LINK = re.compile(rb'(?:href|src)="([^"#?:]+)[#"?]')


def broken_links(files):
    """Pages that name a page or asset which is not there."""
    found = []
    for path, data in files.items():
        if not path.endswith(".html") or path.startswith("email/"):
            continue
        for link in set(LINK.findall(data)):
            if link.startswith(b"/"):
                continue
            target = os.path.normpath(os.path.join(os.path.dirname(path), link.decode()))
            if target not in files and os.path.join(target, "index.html").removeprefix("./") not in files:
                found.append((path, link.decode()))
    return found


def ledger_is_whole(site):
    path = site.content / "ledger.jsonl"
    if not path.exists():
        return True
    data = path.read_bytes()
    try:
        return data.endswith(b"\n") and all(json.loads(line)["id"] for line in data.splitlines())
    except ValueError:
        return False


def leftovers(site):
    """Files that a killed build may leave and a whole one may not."""
    return [str(path) for path in (site.root / ".broadsheet-twin").glob("*.staging")] + [
            str(path.relative_to(site.root)) for path in site.root.rglob(".*broadsheet*")
            if path.name not in (".broadsheet-manifest", ".broadsheet-record", ".broadsheet-cache", ".broadsheet-twin") and ".broadsheet-cache/" not in str(path)]


class Twins:
    """A site whose Content is now one thing, now another; and what each gives when nothing disturbs the build."""

    def __init__(self, path, articles, foreign=None):
        self.site = Site(binary(), path, articles=articles)
        self.articles = articles
        self.trees, self.ledgers, self.all = {}, {}, {}
        self.foreign = foreign or {}
        if self.foreign:
            check(self.site.build().status == 0, "the first build")
        for name, data in self.foreign.items():
            (self.site.public / name).parent.mkdir(parents=True, exist_ok=True)
            (self.site.public / name).write_bytes(data)
        for _ in range(2):
            for name in "AB":
                self.turn(name)
                answer = self.site.build("--no-cache")
                check(answer.status == 0, answer.err)
                self.trees[name] = self.site.files()
                self.all[name] = self.everything()
                self.ledgers[name] = (self.site.content / "ledger.jsonl").read_bytes()
        self.turn("A")
        check(self.site.build().status == 0 and self.site.files() == self.trees["A"], "the same Content gives another site after some turns")

    def turn(self, name):
        """Every second article is another one, and the title of the site, which every page carries."""
        for number in range(self.articles):
            is_other = name == "B" and number % 2
            text = article(number + (1000 if is_other else 0), day=1 + number % 28)
            self.site.write(f"port/{number}.md", text)
        self.site.write("site.yaml", f"title: Trial {name}\nbaseURL: https://example.org/\n")

    def foreign_is_whole(self):
        """Whether the files that no build wrote stand in Public as they were put there."""
        return all((self.site.public / name).is_file() and (self.site.public / name).read_bytes() == data for name, data in self.foreign.items())

    def strange(self, files):
        """Some of the files by which a site differs from each of the two."""
        return {name: [p for p in sorted(files.keys() | wanted.keys()) if files.get(p) != wanted.get(p)][:3] for name, wanted in self.all.items()}

    def everything(self):
        """Every file in Public, hidden ones too."""
        public = self.site.public
        return {str(path.relative_to(public)): path.read_bytes() for path in public.rglob("*") if path.is_file()}

    def state(self):
        """Which of the two stands in Public, with nothing else in it; None when neither does."""
        found = self.everything()
        for name, wanted in self.all.items():
            if found == wanted:
                return name, found
        return None, found
