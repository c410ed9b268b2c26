"""Caches that something happened to: the build is the same as without one."""
import os
import shutil

from trial import Site, article, binary, check, few, folder, is_long, is_quick, seeded, some

KINDS = ["cut", "flipped", "longer", "empty", "swapped", "gone", "pipe", "loop", "device", "old", "unfinished", "closed"]


def damage(cache, kind, seed, old):
    """Does one thing to one of its files."""
    packs = sorted(path for path in cache.iterdir() if path.suffix == ".pack" and path.is_file())
    pack, other = seed.choice(packs), seed.choice(packs)
    data = bytearray(pack.read_bytes())
    place = seed.randrange(len(data))
    if kind == "cut":
        pack.write_bytes(data[:place])
    elif kind == "flipped":
        data[place] ^= 1 << seed.randrange(8)
        pack.write_bytes(data)
    elif kind == "longer":
        pack.write_bytes(data[:place] + bytes(seed.randrange(256) for _ in range(40)) + data[place:])
    elif kind == "empty":
        pack.write_bytes(b"")
    elif kind == "swapped":
        pack.write_bytes(other.read_bytes())
        other.write_bytes(data)
    elif kind == "gone":
        pack.unlink()
    elif kind == "old":
        # Put back from an earlier day, as by a backup.
        for name, earlier in old.items():
            if seed.random() < 0.5:
                (cache / name).write_bytes(earlier)
    elif kind == "unfinished":
        (cache / "unfinished").write_bytes(bytes(100))
        (cache / "articles-1-of-64.pack").write_bytes(data)
    elif kind == "closed":
        pack.chmod(0)
    else:
        pack.unlink()
        if kind == "pipe":
            os.mkfifo(pack)
        elif kind == "loop":
            pack.symlink_to(pack.name)
        else:
            pack.symlink_to("/dev/zero")


def damaged_cache():
    """After each fault and some edits the site is that of a build from nothing."""
    seed = seeded(23)
    with folder() as path:
        site = Site(binary(), path, articles=24)
        cache = site.root / ".broadsheet-cache"
        check(site.build().status == 0, "cache: first build")
        old = {p.name: p.read_bytes() for p in cache.iterdir() if p.suffix == ".pack"}
        for number in range(300 if is_long() else few(12) if is_quick() else 48):
            kind = KINDS[number * 5 % len(KINDS)]
            damage(cache, kind, seed, old)
            for _ in range(seed.randrange(3)):
                place = seed.randrange(24)
                site.write(f"port/{place}.md", article(seed.randrange(400), day=1 + place))
            answer = site.build()
            check(answer.status == 0, f"cache {number}, {kind}: exit {answer.status}: {answer.err[-200:]}")
            files = site.files()
            check(site.run("verify").status == 0, f"cache {number}, {kind}: verify")
            shutil.copytree(site.content, path / "twin" / "Content")
            twin = Site(binary(), path / "twin")
            check(twin.build("--no-cache").status == 0 and twin.files() == files, f"cache {number}, {kind}: another site than without a cache")
            shutil.rmtree(path / "twin")
        for kind in some(("file", "pipe", "loop", "device", "closed")):
            if cache.is_dir() and not cache.is_symlink():
                shutil.rmtree(cache)
            else:
                cache.unlink()
            if kind == "file":
                cache.write_bytes(b"x")
            elif kind == "pipe":
                os.mkfifo(cache)
            elif kind == "loop":
                cache.symlink_to(cache.name)
            elif kind == "device":
                cache.symlink_to("/dev/null")
            else:
                cache.mkdir(mode=0o000)
            answer = site.build()
            check(answer.status == 0 and site.files() == files, f"the cache is a {kind}: {answer.status} {answer.err[-200:]}")
            check(os.path.lexists(cache) and (kind != "file" or cache.read_bytes() == b"x"), f"the cache is a {kind}: it was removed")
