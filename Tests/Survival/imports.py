"""Imports that are killed or run out of room: the next one finishes them, and nothing is there twice or half."""
import collections
import contextlib
import os
import signal
import subprocess
import time

from disks import small_disk
from trial import binary, check, few, folder, is_long, is_quick, run, seeded, tree

WORDS = "the harbour board of {} said that pier {} would be taken down before the winter storms reach the coast"


def feed(path, first, count, name="Post"):
    """An RSS feed with its entries' whole texts."""
    items = []
    for number in range(first, first + count):
        text = " ".join(f"<p>On day {k} {WORDS.format(name, number)}, and a second opinion was asked for in room {number * 7 + k}.</p>" for k in range(20))
        items.append(f"<item><title>Pier {number} of {name} closes</title><link>https://{name.lower()}.example/{number}</link><guid>{name}-{number}</guid>"
                     f"<pubDate>Tue, 12 Sep 2023 08:00:00 +0000</pubDate><description><![CDATA[{text}]]></description></item>")
    path.write_text(f"<?xml version='1.0'?><rss version='2.0'><channel><title>{name}</title><link>https://{name.lower()}.example/</link>{''.join(items)}</channel></rss>")
    return str(path)


def bring(into, *sources, **options):
    return run([binary(), "import", *sources, "--into", str(into)], 60, 1024, **options)


def is_part(files, wanted):
    """Whether nothing is there that the whole import would not leave, but for its memory, and nothing is half."""
    return all(data == wanted.get(name) for name, data in files.items() if name != "import.jsonl")


def hidden(path):
    return [name for name in tree(path) if ".broadsheet-new" in name]


def imports():
    seed = seeded(31)
    outcomes = collections.Counter()
    with folder() as path:
        source = feed(path / "feed.xml", 0, 400)
        answer = bring(path / "whole", source)
        check(answer.status == 0, f"import: {answer.err[-300:]}")
        wanted = tree(path / "whole")
        check(len(wanted) == 401, f"import: {len(wanted)} files of 400 entries")
        took = max(answer.seconds, 0.05)
        for number in range(60 if is_long() else few(4) if is_quick() else 15):
            into = path / f"killed-{number}"
            what = [signal.SIGKILL, signal.SIGTERM, signal.SIGINT][number % 3]
            process = subprocess.Popen([binary(), "import", source, "--into", str(into)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(seed.random() * took)
            process.send_signal(what)
            process.wait(60)
            files = tree(into) if into.exists() else {}
            outcomes["whole" if files == wanted else "part" if files else "nothing"] += 1
            files = {name: data for name, data in files.items() if ".broadsheet-new" not in name}
            check(is_part(files, wanted), f"import, {what.name}: half a file")
            answer = bring(into, source)
            check(answer.status == 0 and tree(into) == wanted, f"import after {what.name}: {len(tree(into))} files, not those of a whole one; {answer.err[-200:]}; left over {hidden(into)[:3]}")
        print(f"  imports that were ended left {dict(outcomes)}", flush=True)
        for free in range(0, 2600, 80) if is_long() else (0, 300, 1500) if is_quick() else (0, 100, 300, 700, 1100, 1500, 1700):
            with small_disk(path / "disk", 6_000) as disk:
                if disk is None:
                    print("  no right to mount a small disk: imports on a full one were not tried")
                    break
                room = os.statvfs(disk)
                with open(disk / "filler", "wb") as filler, contextlib.suppress(OSError):
                    filler.write(b"x" * (room.f_bavail * room.f_frsize - free * 1024))
                answer = bring(disk / "Content", source)
                files = tree(disk / "Content") if (disk / "Content").exists() else {}
                if answer.status == 0:
                    check(files == wanted, f"import with {free} kB: done, but not whole")
                    continue
                check(answer.status == 1 and "No space left" in answer.err, f"import with {free} kB: {answer.status} {answer.err[-200:]}")
                check(is_part(files, wanted) and not hidden(disk), f"import with {free} kB: half a file, or left over: {hidden(disk)[:3]}")
                os.unlink(disk / "filler")
                answer = bring(disk / "Content", source)
                check(answer.status == 0 and tree(disk / "Content") == wanted, f"import with {free} kB: the next one does not finish it: {answer.err[-200:]}")
        two_imports(path)


def two_imports(path):
    """Of two feeds at once: each entry is there once, and is known."""
    feeds = [feed(path / f"{name}.xml", 0, 60, name) for name in ("Post", "Gazette", "Herald")]
    for number in range(10 if is_long() else 3):
        into = path / f"both-{number}"
        both = [subprocess.Popen([binary(), "import", source, "--into", str(into)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for source in feeds]
        ends = [(p.communicate(timeout=60)[1], p.returncode) for p in both]
        for err, code in ends:
            check(code == 0 or code == 1 and "help:" in err, f"imports at once: {code}: {err[-300:]}")
        answer = bring(into, *feeds)
        check(answer.status == 0 and len(tree(into)) == 181, f"imports at once: {len(tree(into))} files, not 181: {answer.err[-300:]}")
        files = tree(into)
        check(bring(into, *feeds).status == 0 and tree(into) == files, "imports at once: the next one changes something")
