#!/usr/bin/env python3
"""Builds under fire: faults.py BINARY [--quick|--long] [TRIAL...]. Signals at random moments, full disks, missing rights, other
file systems, files that change while they are read, two builds at once, damaged ledgers and caches, imports that are killed, merges in git, and the order in which
bytes reach the disk. Public is the old site or the new one, nothing is lost, and the next build mends it. Exit 1 when something is wrong."""
import collections
import contextlib
import fcntl
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

from caches import damaged_cache
from disks import full_disk, no_rights, other_disks, refusals
from imports import imports
from trial import NOW, Site, article, binary, check, few, finish, folder, is_long, is_quick, run, seeded
from twins import Twins, broken_links, leftovers, ledger_is_whole


def signals():
    """Ends builds at random moments: the path shows the old site or the new one, to the byte, with the files that are not the site's."""
    runs = 500 if is_long() else few(25) if is_quick() else 60
    seed = seeded(1789)
    with folder() as path:
        twins = Twins(path, articles=60 if is_long() else 30, foreign=FOREIGN)
        site = twins.site
        inode = site.public.stat().st_ino
        took = max(site.build("--no-cache").seconds, 0.05)
        counts = collections.Counter()
        last = "A"
        for number in range(runs):
            name = "AB"[(number + 1) % 2]
            twins.turn(name)
            what = [signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP][number % 5]
            process = subprocess.Popen([site.binary, "build", "--now", NOW], cwd=site.root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            time.sleep(seed.random() * took * 1.15)
            process.send_signal(what)
            _, err = process.communicate(timeout=60)
            check(process.returncode in (0, -what), f"run {number}, {what.name}: exit {process.returncode}: {err[-200:]}")
            state, files = twins.state()
            counts["whole" if process.returncode == 0 else what.name] += 1
            if process.returncode == 0:
                check(state == name, f"run {number}: a build that ended well left {state}")
            else:
                check(state in (name, last), f"run {number}, {what.name}: neither the old site nor the new one ({state}): {twins.strange(files)}")
            check(twins.foreign_is_whole(), f"run {number}, {what.name}: a file that no build wrote is not what it was")
            check(ledger_is_whole(site), f"run {number}, {what.name}: the ledger is damaged")
            check((site.content / "ledger.jsonl").read_bytes() in twins.ledgers.values(), f"run {number}: the ledger is neither the old nor the new one")
            if state == name or seed.random() < 0.5:
                # Half of the unfinished builds are followed by another that is killed.
                answer = site.build(*(["--no-cache"] if seed.random() < 0.2 else []))
                check(answer.status == 0, f"run {number}: the next build: {answer.err[-300:]}")
                state, files = twins.state()
                check(state == name, f"run {number}: the next build does not mend it")
                check(not leftovers(site), f"run {number}: left over: {leftovers(site)}")
                check(site.public.stat().st_ino == inode, f"run {number}: Public is another folder than it was")
                last = name
                if number % 25 == 0:
                    check(site.run("verify").status == 0, f"run {number}: verify fails")
            else:
                last = state or last
            counts["of them new"] += process.returncode != 0 and state == name
        print(f"  {runs} builds of about {took:.2f} s: {dict(counts)}", flush=True)


# The calls by which a site is written, and how many of each a build of twelve articles makes at most.
MOMENTS = [("renameat2", 2), ("renameat,rename", 95), ("linkat", 170), ("unlinkat", 100), ("mkdirat", 40), ("fsync", 11), ("write", 100)]


def moments():
    """Kills builds at the very calls that change a disk, the exchange of folders and all between its halves among them."""
    if not shutil.which("strace"):
        print("  no strace: builds were not killed at single calls")
        return
    seed = seeded(31)
    counts = collections.Counter()
    with folder() as path:
        twins = Twins(path, articles=12, foreign=FOREIGN)
        site = twins.site
        inode = site.public.stat().st_ino
        last = "A"
        for number in range(700 if is_long() else few(28) if is_quick() else 140):
            call, highest = MOMENTS[number % len(MOMENTS)]
            when, name = 1 + (number // len(MOMENTS)) % 2 if highest == 2 else seed.randrange(1, highest + 1), "BA"[(last == "B")]
            twins.turn(name)
            command = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={when}", site.binary, "build", "--now", NOW]
            answer = run(command, 60, 4096, cwd=site.root)
            what = f"moments: {call} {when}"
            state, files = twins.state()
            check(state in (name, last), f"{what}: neither the old site nor the new one ({state}): {twins.strange(files)}")
            check(twins.foreign_is_whole(), f"{what}: a file that no build wrote is not what it was")
            check(ledger_is_whole(site), f"{what}: the ledger is damaged")
            counts["ended well" if answer.status == 0 else "aside" if site.public.stat().st_ino != inode else "new" if state == name else "old"] += 1
            if state == name:
                check(site.run("verify").status == 0, f"{what}: verify fails")
            if seed.random() < 0.3:
                # The next is killed too, before anything was mended.
                last = state or last
                continue
            answer = site.build()
            check(answer.status == 0 and site.files() == twins.trees[name], f"{what}: the next build does not mend it: {answer.err[-300:]}")
            check(site.public.stat().st_ino == inode and not leftovers(site), f"{what}: left over: {leftovers(site)}")
            last = name
        print(f"  builds killed at a call: {dict(counts)}", flush=True)


# What no build wrote and every site keeps.
FOREIGN = {"CNAME": b"example.org\n", ".well-known/security.txt": b"Contact: mailto:a@example.org\n", "articles/mine/photo.jpg": b"mine", ".git/HEAD": b"ref: refs/heads/main\n"}


def order():
    """What strace sees: bytes before names, the ledger before the pages, the list of files after them; with the exchange of folders, and without."""
    if not shutil.which("strace"):
        print("  no strace: the order of writes was not looked at")
        return
    for has_twin in (True, False):
        with folder() as path:
            twins = Twins(path / "site", articles=12)
            if not has_twin:
                shutil.rmtree(twins.site.root / ".broadsheet-twin")
                (twins.site.root / ".broadsheet-twin").write_text("a file in the way")
            twins.turn("B")
            look_at(traced(twins.site, path / "log"), twins, has_twin)


def traced(site, log):
    """What a build does to files, in order, with the paths that they had at that moment."""
    calls = "openat,write,pwrite64,fsync,fdatasync,syncfs,renameat,renameat2,rename,unlinkat,mkdirat"
    done = subprocess.run(["strace", "-f", "-y", "-e", f"trace={calls}", "-o", log, site.binary, "build", "--now", NOW], cwd=site.root, capture_output=True, text=True)
    check(done.returncode == 0, done.stderr)
    events = []
    for line in log.read_text(errors="replace").splitlines():
        line = line.split(" ", 1)[1].strip()
        if "= -1" in line or "resumed" in line:
            continue
        if line.startswith(("fsync", "fdatasync", "syncfs")):
            events.append(("sync", re.search(r"<(.*?)>", line)[1]))
        elif line.startswith("rename"):
            names = re.findall(r'<(.*?)>, "(.*?)"', line)
            events.append(("swap" if "RENAME_EXCHANGE" in line else "rename", "/".join(names[0]), "/".join(names[1])))
        elif line.startswith("unlinkat"):
            names = re.findall(r'<(.*?)>, "(.*?)"', line)
            events.append(("unlink", "/".join(names[0])))
        elif line.startswith("write"):
            events.append(("write", re.search(r"<(.*?)>", line)[1]))
    return events


def look_at(events, twins, has_twin):
    def place(kind, end):
        return [n for n, event in enumerate(events) if event[0] == kind and event[-1].endswith(end)]

    swaps = [n for n, event in enumerate(events) if event[0] == "swap"]
    # Where the folder stands while its files change: at its own path, or aside between the two exchanges.
    site = str(twins.site.public) + "/" if not has_twin else events[swaps[0]][2] + "/" if swaps else "?"
    start, end = swaps if has_twin and len(swaps) == 2 else (0, len(events))
    check(len(swaps) == (2 if has_twin else 0), f"order: {len(swaps)} exchanges")

    def is_page(path, below):
        return path.startswith(below) and not path.removeprefix(below).startswith(".broadsheet-")

    pages = [n for n, event in enumerate(events) if event[0] == "rename" and start <= n <= end and is_page(event[2], site)]
    removals = [n for n, event in enumerate(events) if event[0] == "unlink" and start <= n <= end and is_page(event[1], site)]
    journal, manifest, ledger = place("rename", "/.broadsheet-journal"), place("rename", "/.broadsheet-manifest"), place("rename", "/ledger.jsonl")
    gone = place("unlink", "/.broadsheet-journal")
    if has_twin:
        # With what is staged, on the disk before the exchange, and gone with it.
        journal, gone = place("sync", "/own.broadsheet-journal.new"), place("unlink", "/own.broadsheet-journal.new")
    if not check(len(pages) > 10 and journal and manifest and ledger and gone and removals, f"order: what was looked for did not happen: {len(pages)} {journal} {manifest} {ledger} {gone} {removals}"):
        return
    if has_twin:
        public = str(twins.site.public) + "/"
        touched = [event for event in events if event[0] in ("rename", "unlink") and is_page(event[-1], public)]
        check(not touched, f"order: a page at the path changes by itself: {touched[:2]}")
        check(max(journal[0], ledger[0]) < start, "order: the exchange comes before the journal or the ledger")
        check(("sync", events[start][2]) in events[:start], "order: what is exchanged is not made sure")
        for number in swaps:
            check(("sync", str(twins.site.root)) in events[number:number + 3], "order: an exchange is not made sure")
    check(journal[0] < pages[0], "order: a page stands before the journal claims it")
    check(ledger[0] < pages[0], "order: a page has its address before the ledger knows it")
    check(max(pages) < min(n for n in removals if n > pages[0]), "order: a page goes before the last new one stands")
    check(max(pages) < manifest[0] < gone[0], "order: the list of files is written before the pages stand, or after the journal is gone")
    fresh = [n for n in pages if events[n][2].removeprefix(site) not in twins.trees["A"]]
    changed = [n for n in pages if n not in fresh]
    check(not fresh or not changed or max(fresh) < min(changed), "order: a page is changed before the pages that it may name stand")
    for number in ([] if has_twin else journal) + manifest + ledger + place("rename", "/.broadsheet-record"):
        source, target = events[number][1], events[number][2]
        before = [event for event in events[:number] if event[0] in ("sync", "write") and os.path.basename(event[1]) == os.path.basename(source)]
        check(before and before[-1][0] == "sync", f"order: {target} takes its name before its bytes are on the disk")
        parent = os.path.dirname(target)
        check(("sync", parent) in events[number:number + 4], f"order: the name of {target} is not made sure")


def moving_content():
    """Files that come, go and change while builds run."""
    with folder() as path:
        site = Site(binary(), path, articles=40)
        (site.content / "assets").mkdir()
        done = threading.Event()
        seed = seeded(3)

        def disturb():
            number = 0
            while not done.wait(seed.random() * 0.4):
                number += 1
                file = site.content / f"port/{seed.randrange(40)}.md"
                act = number % 5
                with contextlib.suppress(OSError):
                    if act == 0:
                        file.unlink()
                    elif act == 1:
                        file.write_text(article(number % 400))
                    elif act == 2:
                        with open(file, "r+b") as handle:
                            handle.truncate(seed.randrange(120, 300))
                    elif act == 3:
                        other = site.content / ".new"
                        other.write_text(article(number % 400))
                        other.rename(file)
                    else:
                        with open(file, "ab") as handle:
                            handle.write(b"\nMore was said about it on the evening of the day by the board.\n" * seed.randrange(50))

        worker = threading.Thread(target=disturb)
        worker.start()
        outcomes = collections.Counter()
        try:
            for number in range(150 if is_long() else 25):
                answer = site.build(*(["--no-cache"] if number % 4 == 0 else []))
                outcomes[answer.status] += 1
                check(answer.status in (0, 1), f"moving Content: exit {answer.status}: {answer.err[-300:]}")
                check(ledger_is_whole(site), "moving Content: the ledger is damaged")
                if answer.status == 0:
                    check(not broken_links(site.files()), "moving Content: a broken link")
                proof = site.run("verify")
                check(proof.status in (0, 1), f"moving Content: verify: exit {proof.status}: {proof.err[-300:]}")
        finally:
            done.set()
            worker.join()
        check(outcomes[0] > 0, f"moving Content: no build came through: {outcomes}: {answer.err[-600:]}")
        for number in range(40):
            site.write(f"port/{number}.md", article(number, day=1 + number % 28))
        check(site.build().status == 0 and site.run("verify").status == 0, "moving Content: the build after it")
        cached = site.files()
        check(site.build("--no-cache").status == 0 and site.files() == cached, "moving Content: without a cache there is another site")
        print(f"  builds while files moved: {dict(outcomes)}", flush=True)


def two_at_once():
    with folder() as path:
        twins = Twins(path, articles=30)
        site = twins.site
        outcomes = collections.Counter()
        for number in range(60 if is_long() else few(4) if is_quick() else 12):
            twins.turn("AB"[number % 2])
            both = [subprocess.Popen([site.binary, "build", "--now", NOW], cwd=site.root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in range(3)]
            ends = [(p.communicate(timeout=60)[1], p.returncode) for p in both]
            outcomes[tuple(sorted(code for _, code in ends))] += 1
            check(any(code == 0 for _, code in ends), f"two at once: none came through: {ends}")
            for err, code in ends:
                check(code == 0 or code == 1 and "another build" in err and "help:" in err, f"two at once: {code}: {err[-200:]}")
            check(site.files() == twins.trees["AB"[number % 2]], "two at once: not the new site")
            check(ledger_is_whole(site) and not leftovers(site), f"two at once: left over: {leftovers(site)}")
        # Into two folders, and with Content that changed between: the address that one gave out is kept by the other.
        for held in (site.public, site.content):
            lock = os.open(held, os.O_RDONLY)
            fcntl.flock(lock, fcntl.LOCK_EX)
            answer = site.build()
            check(answer.status == 1 and "another build" in answer.err and "help:" in answer.err, f"a lock on {held.name}: {answer.status} {answer.err[-200:]}")
            for words in (["check"], ["build", "--dry-run"], ["verify"]):
                check(site.run(*words).status == 0, f"a lock on {held.name}: {words} waits for it")
            os.close(lock)
            check(site.build().status == 0, f"a lock on {held.name} is stale")
        process = subprocess.Popen([site.binary, "build", "--no-cache"], cwd=site.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.1)
        process.kill()
        process.wait()
        check(site.build().status == 0, "after kill -9 the lock is stale")
        print(f"  three builds at once ended with {dict(outcomes)}", flush=True)


def damaged_ledger():
    with folder() as path:
        site = Site(binary(), path, articles=20)
        check(site.build().status == 0, "damaged ledger: first build")
        whole = (site.content / "ledger.jsonl").read_bytes()
        files = site.files()
        seed = seeded(11)
        for number in range(300 if is_long() else few(12) if is_quick() else 40):
            data = bytearray(whole)
            kind = number % 6
            place = seed.randrange(len(data))
            if kind == 0:
                data = data[:place]
            elif kind == 1:
                data[place] ^= 1 << seed.randrange(8)
            elif kind == 2:
                data[place:place] = bytes(seed.randrange(256) for _ in range(20))
            elif kind == 3:
                data = data[place:] + data[:place]
            elif kind == 4:
                data = b"<<<<<<< ours\n" + data[:place] + b"\n=======\n" + data[place:] + b">>>>>>> theirs\n"
            else:
                data[place:place + 50] = bytes(50)
            (site.content / "ledger.jsonl").write_bytes(data)
            standing = site.files()
            answer = site.build()
            check(answer.status in (0, 1), f"damaged ledger {number}: exit {answer.status}: {answer.err[-300:]}")
            if kind == 4:
                check(answer.status == 1 and "Content/ledger.jsonl:1:1: error: A mark of an unfinished merge" in answer.err, f"damaged ledger {number}: {answer.err[-200:]}")
            if answer.status:
                check("Content/ledger.jsonl:" in answer.err and "help:" in answer.err, f"damaged ledger {number}: not told: {answer.err[-200:]}")
                check((site.content / "ledger.jsonl").read_bytes() == data and site.files() == standing, f"damaged ledger {number}: something was written")
            if answer.status == 0:
                check(ledger_is_whole(site), f"damaged ledger {number}: not mended")
                check(site.run("verify").status == 0, f"damaged ledger {number}: verify")
            (site.content / "ledger.jsonl").write_bytes(whole)
        check(site.build().status == 0 and site.files() == files, "damaged ledger: with the whole one back the site is another")


def merges():
    """Two branches, each with articles and a build of its own, come together without a conflict, and every address stays."""
    with folder() as path:
        root = path / "site"
        done = run([binary(), "new", "site", str(root)], 20, 512)
        check(done.status == 0, done.err)
        site = Site(binary(), root, articles=6)
        git = lambda *words, ok=True: subprocess.run(["git", "-c", "user.name=T", "-c", "user.email=t@localhost", "-C", str(root), *words], check=ok, capture_output=True, text=True)
        git("init", "-q", "-b", "main")
        (root / ".gitignore").write_text("Public\n.broadsheet-cache\n")
        check(site.build().status == 0, "merge: first build")
        git("add", "-A")
        git("commit", "-q", "-m", "Start")
        pages = {}
        for branch, first in (("ours", 20), ("theirs", 50)):
            git("checkout", "-q", "-b", branch, "main")
            for number in range(first, first + 12):
                site.write(f"port/{number}.md", article(number, day=1 + number % 28))
            check(site.build().status == 0, f"merge: build on {branch}")
            pages[branch] = {p for p in site.files() if p.startswith("stories/") and p.endswith("index.html")}
            git("add", "-A")
            git("commit", "-q", "-m", branch)
        git("checkout", "-q", "ours")
        merged = git("merge", "-q", "theirs", ok=False)
        check(merged.returncode == 0, f"merge: conflict: {merged.stdout} {merged.stderr}")
        answer = site.build()
        check(answer.status == 0, f"merge: build: {answer.err[-300:]}")
        now = set(site.files())
        check(pages["ours"] | pages["theirs"] <= now, f"merge: addresses are lost: {sorted((pages['ours'] | pages['theirs']) - now)[:3]}")
        check(site.run("verify").status == 0, "merge: verify")


TRIALS = [order, full_disk, no_rights, refusals, other_disks, moving_content, two_at_once, damaged_ledger, damaged_cache, merges, imports, signals, moments]


def main():
    words = [word for word in sys.argv[2:] if not word.startswith("--")]
    for trial in [t for t in TRIALS if not words or t.__name__ in words]:
        start = time.monotonic()
        trial()
        print(f"{trial.__name__} done in {time.monotonic() - start:.0f} s", flush=True)
    finish()


if __name__ == "__main__":
    main()
