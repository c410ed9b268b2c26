#!/usr/bin/env python3
"""Lies in a built site: mutations.py BINARY [--quick|--long]. One character of the words of any file is changed, left out or added; files go, come or
change places; articles go. `verify` fails each time and names the file, and passes the untouched site. Exit 1 when something is wrong."""
import io
import json
import re
import shutil
import zipfile

from trial import ROOT, Site, binary, check, finish, folder, is_long, is_quick, is_smoke, seeded

CHANNELS = {"pages": r"\.html$", "feeds": r"(feed|rss)\.(xml|json)$", "mails": r"^email/", "books": r"\.epub$", "data": r"^digest\.json$", "search": r"^search/.*\.json$", "maps": r"^(sitemap\.xml|robots\.txt)$"}
LETTERS = "aezAZ059.,é”ßの \u202e\u200b"


def places(text, is_markup):
    """Where a character of a word stands: between tags, or anywhere in data."""
    if not is_markup:
        return [m.start() for m in re.finditer(r"[^\s]", text)]
    return [place for m in re.finditer(r">([^<]+)<", text) for place in range(m.start(1), m.end(1)) if not text[place].isspace()]


def mutated(data, path, seed):
    """The bytes with one character of the words changed; None where there is none."""
    if path.endswith(".epub"):
        return mutated_book(data, seed)
    text = data.decode("utf-8")
    found = places(text, path.endswith((".html", ".xml", ".xhtml")))
    if not found:
        return None
    place = seed.choice(found)
    kind = seed.randrange(4)
    if kind == 0:
        return (text[:place] + text[place + 1:]).encode()
    letter = seed.choice([c for c in LETTERS if c != text[place]])
    if kind == 1:
        return (text[:place] + letter + text[place:]).encode()
    return (text[:place] + letter + text[place + 1:]).encode()


def mutated_book(data, seed):
    """A book whose zip is sound, with one character of one of its chapters changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        chapter = seed.choice([name for name in old.namelist() if name.endswith(".xhtml")])
        for item in old.infolist():
            held = old.read(item)
            new.writestr(item, (mutated(held, item.filename, seed) or held + b" ") if item.filename == chapter else held)
    return out.getvalue()


def named(site, *words):
    """What `verify` says: its exit status, and the files that it names."""
    answer = site.run("verify", "--json", *words, seconds=120)
    found = json.loads(answer.out) if answer.out.startswith("{") else {"diagnostics": []}
    return answer, {d.get("path", (d.get("location") or {}).get("path", "")): d for d in found["diagnostics"]}


def lies(site, whole, count, together):
    """`count` changed characters, so many of them in one run as in `together`."""
    seed = seeded(1791)
    kinds = {name: [p for p in sorted(whole) if re.search(pattern, p)] for name, pattern in CHANNELS.items()}
    check(all(kinds.values()), f"mutations: no files of {[name for name, paths in kinds.items() if not paths]}")
    done = dict.fromkeys(kinds, 0)
    while sum(done.values()) < count:
        chosen = {}
        for _ in range(together):
            kind = seed.choice(sorted(kinds))
            path = seed.choice(kinds[kind])
            data = mutated(whole[path], path, seed)
            if path not in chosen and data and data != whole[path]:
                chosen[path] = kind, data
        for path, (_, data) in chosen.items():
            (site.public / path).write_bytes(data)
        answer, found = named(site)
        for path, (kind, data) in chosen.items():
            done[kind] += 1
            check(answer.status == 1 and any(place.endswith("Public/" + path) for place in found), f"mutations: {path}: exit {answer.status}, not named among {list(found)[:3]}")
            (site.public / path).write_bytes(whole[path])
    print(f"  characters changed, {together} at a time: {done}", flush=True)


def deletions(site, whole, count):
    """Files of the site, and articles, go one at a time; or another takes their place."""
    seed = seeded(1793)
    articles = sorted(p for p in site.content.rglob("*.md"))
    pages = sorted(p for p in whole if not p.startswith(".broadsheet"))
    for number in range(count):
        kind = number % 5
        path = seed.choice(pages)
        page, other = site.public / path, whole[seed.choice([p for p in pages if p != path and p.split(".")[-1] == path.split(".")[-1]] or [path])]
        if kind == 0:
            page.unlink()
        elif kind == 1:
            page.write_bytes(other if other != whole[path] else other + b" ")
        elif kind == 2:
            page = page.parent / "zz.html"
            page.write_bytes(whole["index.html"])
        elif kind == 3:
            page = seed.choice(articles)
            kept = page.read_bytes()
            page.unlink()
        else:
            page = seed.choice(articles)
            kept = page.read_bytes()
            page.write_bytes(kept + b"\nA line that came later.\n")
        answer, found = named(site)
        check(answer.status == 1 and any(place.endswith(str(page.relative_to(site.root))) for place in found),
              f"deletions: {page.relative_to(site.root)}: exit {answer.status}, not named among {list(found)[:3]}")
        if kind == 2:
            page.unlink()
        elif kind > 2:
            page.write_bytes(kept)
        else:
            page.write_bytes(whole[path])
    print(f"  {count} files and articles taken away, exchanged, added or changed", flush=True)


def mutations():
    with folder() as path:
        shutil.copytree(ROOT / "Content", path / "Content")
        settings = (path / "Content" / "site.yaml").read_text() if (path / "Content" / "site.yaml").exists() else "title: Trial\n"
        site = Site(binary(), path, settings=settings)
        check(site.build().status == 0, "mutations: the build")
        whole = {str(p.relative_to(site.public)): p.read_bytes() for p in site.public.rglob("*") if p.is_file()}
        check(named(site)[0].status == 0, "mutations: the untouched site is not proved")
        many, single, gone = (2000, 200, 200) if is_long() else (25, 1, 5) if is_smoke() else (60, 2, 5) if is_quick() else (1000, 50, 50)
        lies(site, whole, many, 25)
        lies(site, whole, single, 1)
        deletions(site, whole, gone)
        check(named(site)[0].status == 0, "mutations: the site put back is not proved")


if __name__ == "__main__":
    mutations()
    finish()
