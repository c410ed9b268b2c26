#!/usr/bin/env python3
"""Reads a built site's channels with the programs of others, and by the rules of their formats.

    check_channels.py SITE

Feeds: feedparser (Universal Feed Parser) without `bozo`, and the rules of RFC 4287, of the RSS Advisory Board (2.0.11)
and of JSON Feed 1.1. Books: epubcheck without an error or warning. Mail: what mail programs accept. JSON-LD: parses, and has
what schema.org and search engines ask for. Nothing is skipped: a missing program or an empty list of files is an error.
Standard library and feedparser only; `make channel-deps` installs what is missing.
"""
import argparse
import datetime
import email.utils
import html.parser
import json
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as tree

ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/elements/1.1/}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
LANGUAGE = re.compile(r"[a-z]{2,8}(-[A-Za-z0-9]{1,8})*")

problems = []
counts = {}


def check(truth, path, what):
    if not truth:
        problems.append(f"{path}: {what}")


def counted(kind, number=1):
    counts[kind] = counts.get(kind, 0) + number


def absolute(link):
    return bool(re.fullmatch(r"https?://[^\s<>\"]+", link or ""))


def parsed_by_feedparser(path, entries, feedparser):
    feed = feedparser.parse(str(path))
    check(not feed.bozo, path, f"feedparser: {feed.get('bozo_exception')}")
    check(len(feed.entries) == entries, path, f"feedparser finds {len(feed.entries)} of {entries} entries")
    for entry in feed.entries:
        check(entry.get("id") and entry.get("title") and absolute(entry.get("link")), path, "an entry without id, title or link")
        check(entry.get("published_parsed") is not None, path, "an entry without a date")


def atom(path):
    """RFC 4287, section 4.1."""
    counted("Atom")
    root = tree.fromstring(path.read_bytes())
    check(root.tag == ATOM + "feed", path, "no Atom feed")
    for name in ("id", "title", "updated"):
        check(len(root.findall(ATOM + name)) == 1, path, f"not one {name}")
    check(LANGUAGE.fullmatch(root.get("{http://www.w3.org/XML/1998/namespace}lang", "")), path, "no language")
    check(root.find(ATOM + "author/" + ATOM + "name") is not None, path, "no author")
    links = {link.get("rel"): link.get("href") for link in root.findall(ATOM + "link")}
    check(absolute(links.get("alternate")), path, "no absolute link to its page")
    check(absolute(links.get("self")), path, "no absolute link to itself")
    ids, times = [], []
    for entry in root.findall(ATOM + "entry"):
        ids.append(entry.findtext(ATOM + "id"))
        check(re.fullmatch(r"[a-z][a-z0-9+.-]*:\S+", ids[-1] or ""), path, f"id {ids[-1]} is no IRI")
        check((entry.findtext(ATOM + "title") or "").strip(), path, "an entry without a title")
        for name in ("published", "updated"):
            check(RFC3339.fullmatch(entry.findtext(ATOM + name) or ""), path, f"{name} is not RFC 3339")
        times.append(moment(entry.findtext(ATOM + "updated")))
        check(moment(entry.findtext(ATOM + "published")) <= times[-1], path, "updated before it was published")
        check(entry.find(ATOM + "author/" + ATOM + "name") is not None, path, "an entry without an author")
        own = [link for link in entry.findall(ATOM + "link") if link.get("rel") == "alternate"]
        check(len(own) == 1 and absolute(own[0].get("href")), path, "an entry without one absolute link")
        check(entry.find(ATOM + "content") is not None, path, "an entry without content")
    check(len(set(ids)) == len(ids), path, "an id stands twice")
    if times:
        check(moment(root.findtext(ATOM + "updated")) == max(times), path, "updated is not that of the newest entry")
    return root.findtext(ATOM + "id"), ids, links.get("self")


def rss(path):
    """RSS Advisory Board, version 2.0.11, and its profile of best practices."""
    counted("RSS")
    root = tree.fromstring(path.read_bytes())
    check(root.tag == "rss" and root.get("version") == "2.0", path, "no RSS 2.0")
    channel = root.find("channel")
    for name in ("title", "link", "description", "language"):
        check((channel.findtext(name) or "").strip(), path, f"no {name}")
    check(absolute(channel.findtext("link")), path, "its link is not absolute")
    own = [link for link in channel.findall(ATOM + "link") if link.get("rel") == "self"]
    check(len(own) == 1 and absolute(own[0].get("href")), path, "no atom:link to itself")
    ids = []
    for item in channel.findall("item"):
        guid = item.find("guid")
        check(guid is not None and guid.get("isPermaLink") == "false", path, "a guid that is no permalink must say so")
        ids.append(guid.text if guid is not None else None)
        check(absolute(item.findtext("link")), path, "an item without an absolute link")
        check((item.findtext("title") or "").strip(), path, "an item without a title")
        check(item.find(DC + "creator") is not None, path, "an item without a creator")
        mail_date(path, item.findtext("pubDate"))
    if ids:
        mail_date(path, channel.findtext("lastBuildDate"))
    check(len(set(ids)) == len(ids), path, "a guid stands twice")
    return ids


def mail_date(path, text):
    """RFC 822 with the four-digit year and numeric zone that the profile asks for."""
    form = r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}"
    check(re.fullmatch(form, text or ""), path, f"{text} is no date of RFC 822")
    if re.fullmatch(form, text or ""):
        check(email.utils.parsedate_to_datetime(text).strftime("%a") == text[:3], path, f"{text} names another weekday")


def json_feed(path):
    """jsonfeed.org, version 1.1."""
    counted("JSON Feed")
    feed = json.loads(path.read_bytes())
    check(feed.get("version") == "https://jsonfeed.org/version/1.1", path, "no JSON Feed 1.1")
    check(isinstance(feed.get("title"), str) and feed["title"], path, "no title")
    for name in ("home_page_url", "feed_url"):
        check(absolute(feed.get(name)), path, f"{name} is not absolute")
    check(LANGUAGE.fullmatch(feed.get("language", "")), path, "no language")
    check(feed.get("authors") and "author" not in feed, path, "no authors")
    ids = []
    for item in feed["items"]:
        check(isinstance(item.get("id"), str), path, "an item whose id is no string")
        ids.append(item.get("id"))
        check(absolute(item.get("url")), path, "an item without an absolute url")
        check("content_html" in item or "content_text" in item, path, "an item without content")
        for name in ("date_published", "date_modified"):
            check(RFC3339.fullmatch(item.get(name, "")), path, f"{name} is not RFC 3339")
        check(item.get("authors") and all(author.get("name") for author in item["authors"]), path, "an item without an author")
        check(isinstance(item.get("tags"), list), path, "tags are no list")
    check(len(set(ids)) == len(ids), path, "an id stands twice")
    return ids


def moment(text):
    return datetime.datetime.fromisoformat((text or "1970-01-01T00:00:00Z").replace("Z", "+00:00"))


def feeds(site, feedparser):
    found = sorted(site.rglob("feed.xml"))
    check(found, site, "no feeds")
    own = {}
    for path in found:
        number, ids, address = atom(path)
        if address in own:
            # A story that another one went into: its subscribers go on with that.
            check(own[address] == number, path, "two feeds of one address with different ids")
        elif number in own.values():
            check(False, path, "another feed has its id")
        own[address] = number
        check(rss(path.with_name("rss.xml")) == ids, path, "RSS has other entries than Atom")
        check(json_feed(path.with_name("feed.json")) == ids, path, "JSON Feed has other entries than Atom")
        parsed_by_feedparser(path, len(ids), feedparser)
        parsed_by_feedparser(path.with_name("rss.xml"), len(ids), feedparser)
        page = path.with_name("index.html")
        text = page.read_text()
        for name in ("feed.xml", "rss.xml", "feed.json"):
            is_moved = 'http-equiv="refresh"' in text
            check(is_moved or re.search(r'<link rel="alternate" type="[a-z+/]+" href="[^"]*' + name, text), page, f"does not name {name}")


class Reader(html.parser.HTMLParser):
    """Start tags with their attributes, and the text of scripts."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.data, self._in_data = [], [], False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        self._in_data = tag == "script" and dict(attributes).get("type") == "application/ld+json"

    def handle_data(self, data):
        if self._in_data:
            self.data.append(data)
            self._in_data = False


def pages(site):
    """JSON-LD, and what a link to the page shows."""
    for path in sorted(site.rglob("*.html")):
        text = path.read_text()
        if path.parent.name == "email" or 'http-equiv="refresh"' in text:
            continue
        counted("pages")
        reader = Reader(text)
        shown = {a.get("property") or a.get("name"): a.get("content") for tag, a in reader.tags if tag == "meta"}
        for name in ("og:title", "og:type", "og:site_name", "twitter:card"):
            check(shown.get(name), path, f"no {name}")
        if "og:url" in shown:
            check(absolute(shown["og:url"]), path, "og:url is not absolute")
        kind = path.relative_to(site).parts[0]
        wanted = {"stories": "NewsArticle", "articles": "NewsArticle", "index.html": "ItemList"}.get(kind)
        check(len(reader.data) == (wanted is not None or bool(re.match(r"editions/\d", str(path.relative_to(site)))) and "page" not in path.parts), path, f"{len(reader.data)} blocks of JSON-LD")
        for block in reader.data:
            data = json.loads(block)
            counted("JSON-LD")
            check(data["@context"] == "https://schema.org", path, "another context")
            check(data["@type"] == (wanted or "ItemList"), path, f"a {data['@type']}")
            check(absolute(data["url"]), path, "its url is not absolute")
            check(not any(c in block for c in "<>\u2028\u2029") and not re.search("[\u202a-\u202e\u2066-\u2069]", block), path, "characters that must be escaped")
            if data["@type"] == "NewsArticle":
                check(data["headline"] and data["inLanguage"], path, "no headline or language")
            else:
                positions = [item["position"] for item in data["itemListElement"]]
                check(positions == list(range(1, len(positions) + 1)), path, "positions that do not count from 1")


# What mail programs take away, or refuse.
FORBIDDEN = {"link", "style", "script", "img", "svg", "iframe", "form", "input", "video", "audio", "object", "embed"}


def mails(site):
    found = sorted((site / "email").glob("*.html"))
    check(found, site / "email", "no mail")
    for path in found:
        counted("mails")
        text = path.read_text()
        check(len(path.read_bytes()) < 100_000, path, "mail programs cut it off")
        reader = Reader(text)
        names = [tag for tag, _ in reader.tags]
        check(not FORBIDDEN & set(names), path, f"has {FORBIDDEN & set(names)}")
        check(names.count("h1") == 1, path, "not one h1")
        root = dict(reader.tags[0][1])
        check(root.get("lang") and root.get("dir") in ("ltr", "rtl"), path, "no language or direction")
        for tag, attributes in reader.tags:
            if tag == "a":
                check(absolute(attributes.get("href")), path, f"link {attributes.get('href')} is not absolute")
            if tag == "table":
                check(attributes.get("role") == "presentation", path, "a table that is data to screen readers")
            check(not any(name.startswith("on") for name in attributes), path, "a handler of events")
            check("url(" not in attributes.get("style", ""), path, "a style that loads something")
            check("class" not in attributes or tag == "span", path, "a class without a style sheet")
        plain(path.with_suffix(".txt"))


def width(text):
    return sum(0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def plain(path):
    """RFC 3676, section 4.2 and 4.4."""
    lines = path.read_text().split("\n")
    for line in lines:
        is_address = re.match(r"https?://", line) or re.search(r":(\d+-\d+)?$", line) and " " not in line
        check(is_address or width(line) <= 78, path, f"a line of {width(line)} columns: {line}")
        check(not re.match(r">|From ", line), path, f"a line that mail takes for something else: {line}")
        check(line != "-- ", path, "a line that mail takes for a signature")
        check("\t" not in line and "\r" not in line, path, "a tab")
    numbers = [m for line in lines if (m := re.search(r" \[(\d+)\]$", line))]
    notes = {m[1] for line in lines if (m := re.match(r"\[(\d+)\] ", line))}
    for number in numbers:
        check(number[1] in notes, path, f"no note {number[1]}")


def books(site, epubcheck):
    found = sorted(site.glob("editions/*.epub"))
    check(found, site / "editions", "no books")
    for path in found:
        counted("books")
        result = subprocess.run(
            ["java", "-jar", epubcheck, "--failonwarnings", str(path)], capture_output=True, text=True)
        check(result.returncode == 0, path, result.stdout + result.stderr)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("site", type=pathlib.Path)
    arguments.add_argument("--epubcheck", default="/usr/share/java/epubcheck.jar")
    options = arguments.parse_args()
    try:
        import feedparser
    except ImportError:
        sys.exit("feedparser is missing: run `make channel-deps`.")
    if not shutil.which("java") or not pathlib.Path(options.epubcheck).exists():
        sys.exit("epubcheck is missing: run `make channel-deps`.")
    feeds(options.site, feedparser)
    pages(options.site)
    mails(options.site)
    books(options.site, options.epubcheck)
    print(", ".join(f"{number} {kind}" for kind, number in counts.items()))
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
