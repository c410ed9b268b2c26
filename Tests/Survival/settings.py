"""Naughty text in every field of the files that a site is set up with: site.yaml, sources.yaml, editor.yaml, the words of the interface."""
import html.parser
import itertools
import json
import urllib.parse

from naughty import MARKDOWN, MARKUP, PATHS, STRINGS
from trial import Site, article, binary, check, folder, some

ADDRESSES = {"href", "src", "action", "formaction", "data", "poster", "xlink:href", "cite", "background", "srcset"}


class Reader(html.parser.HTMLParser):
    """What a page holds that no page may hold, without a browser."""

    def __init__(self):
        super().__init__()
        self.bad = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag in ("iframe", "object", "embed", "base", "frame", "applet", "portal", "template", "textarea", "video", "audio"):
            self.bad.append(tag)
        if tag == "script" and not values.get("src") and "json" not in (values.get("type") or ""):
            self.bad.append("a script of its own")
        for name, value in attributes:
            if name.startswith("on") or name in ("srcdoc", "ping"):
                self.bad.append(f"{tag} {name}")
            if name in ADDRESSES:
                scheme = "".join(c for c in (value or "") if ord(c) > 32).split(":")[0].lower()
                if scheme in ("javascript", "vbscript", "data", "file"):
                    self.bad.append(f"{tag} {name}={value[:40]}")
                if name == "src" and urllib.parse.urlsplit(value or "").netloc:
                    self.bad.append(f"{tag} {name}={value[:40]}")


def faults_of(site):
    for path, data in site.files().items():
        if path.endswith(".html"):
            reader = Reader()
            reader.feed(data.decode("utf-8", "replace"))
            if reader.bad:
                return f"{path}: {reader.bad[:2]}"
    return None


def settings():
    from hostile import quoted, settled
    vectors = MARKUP + MARKDOWN + PATHS + [text for text in STRINGS if len(text) < 200]
    for number, vector in enumerate(some(vectors)):
        text, other = quoted(vector), quoted("b " + vector)
        plain = "title: Trial\nbaseURL: https://example.org/\n"
        files = {
            "site.yaml": f"title: {text}\ndescription: {text}\nauthors: [{text}, {other}]\nsections: {{m: {text}, \"*\": {other}}}\n"
                         f"names: {{aliases: {{{text}: [{other}]}}, exclude: [{text}]}}\n",
            "bad.yaml": f"{plain}language: {text}\ntimeZone: {text}\nrepublish: {text}\nwindow: {text}\ndigits: {text}\n{text}: {text}\n",
            "base.yaml": f"title: x\nbaseURL: {text}\n",
            "far.yaml": f"title: x\nbaseURL: {quoted('https://example.org/' + vector)}\n",
            "publish.yaml": f"{plain}publish:\n  {text}: {{directory: {text}, branch: {text}, options: [{text}], domain: {text}, rsync: {text}}}\n",
            "sources.yaml": f"{text}: {{family: {text}, language: {text}, opinion: [{text}], keep: [{text}], remove: [{text}, {{line: {text}}}], folder: [{text}]}}\nSample Wire: {{family: {text}, remove: [{text}]}}\n",
            "editor.yaml": "".join(f"- {action}: {value}\n" for action, value in {
                "merge": f"[{text}, m/1.md]", "split": f"[{text}]", "move": f"{{article: {text}, to: {text}}}", "pin": text, "weight": f"{{story: m/0.md, weight: {text}}}", "title": f"{{story: m/0.md, title: {text}}}",
                "lead": f"{{story: m/0.md, sentence: {text}}}", "drop": f"{{article: m/0.md, sentence: {text}}}", "exclude": text, "note": f"{{story: m/0.md, text: {text}}}"}.items()),
            "title.yaml": f"- title: {{story: m/0.md, title: {text}}}\n- note: {{story: m/0.md, text: {text}}}\n- note: {{article: m/1.md, text: {text}}}\n",
            "en.yaml": f"skip: {text}\narticles: {{one: {text}, other: {other}}}\n{text}: {text}\n",
            "words.yaml": f"skip: {quoted(vector.replace('{', '(').replace('}', ')'))}\n",
        }
        places = {"bad.yaml": "site.yaml", "base.yaml": "site.yaml", "far.yaml": "site.yaml", "publish.yaml": "site.yaml", "title.yaml": "editor.yaml",
                  "en.yaml": "../Templates/strings/en.yaml", "words.yaml": "../Templates/strings/en.yaml"}
        # Two of the ten for each text, so that each file meets every fifth text and each text two files.
        for name, written in itertools.islice(itertools.cycle(files.items()), number * 2 % 10, number * 2 % 10 + 2):
            with folder() as root:
                site = Site(binary(), root, settings=plain)
                for place in range(2):
                    site.write(f"m/{place}.md", article(place, 1 + place))
                site.write(places.get(name, name), written)
                what = f"{name} with {json.dumps(vector)[:50]}"
                answer = settled(site, what, seconds=15)
                if answer.status == 0:
                    check(not (bad := faults_of(site)), f"{what}: {bad}")
                    check({p.name for p in root.iterdir()} <= {"Content", "Public", "Templates", ".broadsheet-cache", ".broadsheet-twin"}, f"{what}: wrote beside")
