"""Builds on disks that are full, closed, faulty, or others than that of the content."""
import collections
import contextlib
import itertools
import os
import pathlib
import re
import shutil
import subprocess

from trial import NOW, binary, check, folder, is_long, is_quick, run, seeded, tree
from twins import Twins, leftovers, ledger_is_whole


@contextlib.contextmanager
def small_disk(path, kilobytes):
    path.mkdir(parents=True, exist_ok=True)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", path], capture_output=True).returncode:
        yield None
        return
    try:
        yield path
    finally:
        subprocess.run(["umount", "-l", path], check=False)


def full_disk():
    """A disk with less and less room: an error that says so, the old site, and after some room is made the new one."""
    steps = list(range(0, 640, 12)) if is_long() else [0, 64, 330] if is_quick() else [0, 8, 32, 100, 200, 330, 520]
    failed = 0
    for whole in (True,) if is_quick() else (False, True):
        for free in steps:
            with folder() as path, small_disk(path / "disk", 16_000) as disk:
                if disk is None:
                    print("  no right to mount a small disk: full disks were not tried")
                    return
                twins = Twins(disk / "site" if whole else path / "site", articles=12)
                site = twins.site
                words = [] if whole else ["--output", str(disk / "public")]
                site.public = disk / "site" / "Public" if whole else disk / "public"
                check(site.build(*words).status == 0, "full disk: the first build")
                twins.trees["A"] = site.files()
                old = site.files()
                twins.turn("B")
                room = os.statvfs(disk)
                with open(disk / "filler", "wb") as filler:
                    with contextlib.suppress(OSError):
                        filler.write(b"x" * max(0, room.f_bavail * room.f_frsize - free * 1024))
                answer = site.build(*words)
                if answer.status == 0:
                    check(site.files() == twins.trees["B"], f"full disk, {free} kB free: done, but not the new site")
                    continue
                failed += 1
                check(answer.status == 1 and "No space left" in answer.err, f"full disk, {free} kB free: {answer.status} {answer.err[-200:]}")
                check(site.files() == old, f"full disk, {free} kB free: the old site is damaged")
                check(ledger_is_whole(site), f"full disk, {free} kB free: the ledger is damaged")
                os.unlink(disk / "filler")
                answer = site.build(*words)
                check(answer.status == 0 and site.files() == twins.trees["B"], f"full disk, {free} kB free: the next build does not mend it: {answer.err[-200:]}")
                check(not leftovers(site), f"full disk: left over: {leftovers(site)}")
    check(failed >= 3, f"full disk: only {failed} builds had too little room")
    print(f"  {failed} builds ran out of room", flush=True)


def no_rights():
    """As a user who may not write here or read there."""
    if os.getuid():
        print("  not root: missing rights were not tried")
        return
    nobody = 65534
    with folder() as path:
        path.chmod(0o755)
        copy = path / "broadsheet"
        shutil.copy(binary(), copy)
        copy.chmod(0o755)

        def trial(name, prepare, wanted, words, mend=None):
            root = path / name.replace(" ", "-")
            twins = Twins(root, articles=6)
            site = twins.site
            site.binary = str(copy)
            for item in [root, *root.rglob("*")]:
                os.lchown(item, nobody, nobody)
            old, ledger = site.files(), (site.content / "ledger.jsonl").read_bytes()
            twins.turn("B")
            prepare(site)
            answer = site.build(user=nobody)
            check(answer.status in wanted, f"no rights: {name}: exit {answer.status}: {answer.err[-200:]}")
            check(all(word in answer.err for word in words), f"no rights: {name}: {answer.err[-300:]}")
            if answer.status:
                check(site.files() == old, f"no rights: {name}: the old site is damaged")
                check((site.content / "ledger.jsonl").read_bytes() == ledger, f"no rights: {name}: the ledger was changed")
            for item in [root, *root.rglob("*")]:
                os.lchown(item, nobody, nobody)
                if not item.is_symlink():
                    item.chmod(0o755 if item.is_dir() else 0o644)
            answer = site.build(user=nobody)
            check(answer.status == 0 and site.files() == twins.trees["B"], f"no rights: {name}: the next build does not mend it: {answer.err[-200:]}")
            check(not leftovers(site), f"no rights: {name}: left over: {leftovers(site)}")

        trial("Public is closed", lambda s: s.public.chmod(0o555), (1,), ["Public", "Permission denied", "chmod"])
        trial("a folder of Public is closed", lambda s: [p.chmod(0o555) for p in (s.public / "articles").iterdir()], (1,), ["Public/articles", "Permission denied"])
        trial("pages that cannot be read", lambda s: [p.chmod(0) for p in s.public.rglob("*.html")], (0, 1), [])
        trial("pages that may not be written", lambda s: [p.chmod(0o444) for p in s.public.rglob("*.html")], (0,), [])
        trial("Public of another", lambda s: [os.chown(p, 0, 0) for p in [s.public, *s.public.rglob("*")]], (1,), ["Permission denied"])
        trial("Content is closed", lambda s: s.content.chmod(0o555), (1,), ["ledger.jsonl", "Permission denied"])
        trial("the ledger cannot be read", lambda s: (s.content / "ledger.jsonl").chmod(0), (1,), ["ledger.jsonl", "Permission denied"])
        trial("settings cannot be read", lambda s: (s.content / "site.yaml").chmod(0), (1,), ["site.yaml", "Permission denied"])
        trial("the manifest cannot be read", lambda s: (s.public / ".broadsheet-manifest").chmod(0), (1,), ["Permission denied"])
        trial("a folder of Content is closed", lambda s: (s.content / "port").chmod(0), (1,), ["Content/port", "Permission denied"])
        trial("an article cannot be read", lambda s: (s.content / "port/3.md").chmod(0), (1,), ["Content/port/3.md", "Permission denied"])
        trial("the root is closed", lambda s: s.root.chmod(0o555), (0,), [])


def refusals():
    """A disk that refuses one call of many: the old site with an error, or the new one; then all calls from one on: the next build mends it."""
    if not shutil.which("strace"):
        print("  no strace: faulty disks were not tried")
        return
    seed = seeded(5)
    outcomes = collections.Counter()
    with folder() as path:
        twins = Twins(path / "site", articles=12)
        site = twins.site
        names = itertools.cycle("BA")
        for call, fault, highest in REFUSALS:
            for number in range(12 if is_long() else 1 if is_quick() else 4):
                for lasting in ("", "+") if call in LASTING and fault != "EINTR" else ("",):
                    name, when = next(names), f"{seed.randrange(1, highest)}{lasting}"
                    twins.turn(name)
                    old = site.files()
                    what = f"{call} {fault} at {when}"
                    command = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:error={fault}:when={when}",
                               site.binary, "build", "--now", NOW, *(["--no-cache"] if number % 2 else [])]
                    answer = run(command, 60, 4096, cwd=site.root)
                    files = site.files()
                    if answer.status == 127:
                        # It met the loader of libraries, and no build began.
                        continue
                    outcomes[answer.status] += 1
                    check(answer.status in (0, 1), f"{what}: exit {answer.status}: {answer.err[-300:]}")
                    if answer.status == 0:
                        check(files == twins.trees[name], f"{what}: done, but not the new site")
                    elif not lasting or files == old:
                        check(files == old, f"{what}: the old site is damaged: {answer.err[-200:]}")
                        check(PLACE.search(answer.err) or call == "write", f"{what}: an error without a place: {answer.err[-200:]}")
                    check(ledger_is_whole(site), f"{what}: the ledger is damaged")
                    answer = site.build()
                    check(answer.status == 0 and site.files() == twins.trees[name], f"{what}: the next build does not mend it: {answer.err[-300:]}")
                    check(not leftovers(site), f"{what}: left over: {leftovers(site)}")
    print(f"  builds on a disk that refuses: {dict(outcomes)}", flush=True)


PLACE = re.compile(r"^\S.*: error: ", re.M)
# Those that may fail to the end; without the others no program starts.
LASTING = ("renameat,renameat2,rename", "unlinkat", "linkat", "mkdirat", "fsync", "write", "pwrite64", "pread64")

# The calls by which a site is written and Content is read, what they say, and how far in one of them may fail.
REFUSALS = [
    ("renameat,renameat2,rename", "EIO", 60), ("renameat,renameat2,rename", "EPERM", 60), ("renameat,renameat2,rename", "ENOSPC", 60), ("unlinkat", "EIO", 60),
    ("linkat", "EIO", 40), ("linkat", "EPERM", 2), ("linkat", "ENOSPC", 40), ("mkdirat", "EDQUOT", 20), ("fsync", "EIO", 8), ("write", "EDQUOT", 60), ("openat", "EMFILE", 200),
    ("openat", "EIO", 200), ("getdents64", "EIO", 30), ("getdents64", "EACCES", 12), ("getdents64", "EINTR", 12), ("lseek", "EACCES", 20), ("read", "EIO", 40), ("read", "EINTR", 40),
    ("pwrite64", "ENOSPC", 60), ("pwrite64", "EINTR", 60), ("pread64", "EIO", 120), ("pread64", "EINTR", 120),
    ("newfstatat,fstat,statx", "EIO", 60), ("flock", "ENOLCK", 3), ("flock", "EINTR", 3),
]


def other_disks():
    with folder() as path:
        twins = Twins(path / "site", articles=6)
        elsewhere = pathlib.Path("/dev/shm") / path.name
        try:
            for target in ("--output", "link"):
                twins.turn("A")
                if target == "link":
                    shutil.rmtree(twins.site.public)
                    elsewhere.mkdir()
                    twins.site.public.symlink_to(elsewhere)
                words = ["--output", str(elsewhere)] if target == "--output" else []
                for name in "ABA":
                    twins.turn(name)
                    answer = twins.site.build(*words)
                    check(answer.status == 0 and tree(elsewhere) == twins.trees[name], f"another disk by {target}: {answer.err[-200:]}")
                check(twins.site.run("verify", *words).status == 0, f"another disk by {target}: verify")
                check(twins.site.run("clean", *words).status == 0 and not tree(elsewhere), f"another disk by {target}: clean")
                shutil.rmtree(elsewhere)
        finally:
            shutil.rmtree(elsewhere, ignore_errors=True)
