"""What the trials of survival share: sites on disk, commands with a limit on time and memory, and a list of faults."""
import contextlib
import os
import pathlib
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOW = "2023-12-31T12:00:00Z"
faults = []


def check(holds, what):
    if not holds:
        faults.append(what)
        print("FAULT", what, flush=True)
    return bool(holds)


def finish():
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


PLACES = ["Aldermouth", "Bexcombe", "Corrigan", "Dunholm", "Eastwater", "Farleigh", "Garrow", "Hollin", "Inverley", "Jarrold"]


def article(number, day=1, title=None, extra=""):
    """A report that belongs to no other; `number` decides its words."""
    place = PLACES[number % len(PLACES)] + ("" if number < len(PLACES) else f" {number}")
    return f"""---
title: {title or f"Harbour board of {place} closes pier {number}"}
date: 2023-09-{day:02}T08:00:00Z
source: Sample Wire
{extra}---

The harbour board of {place} said on Monday that pier {number} would be taken down before the winter storms.

Dockers in {place} answered that the crane on pier {number} had been safe for forty years and asked for a second opinion.
"""


class Answer:
    def __init__(self, status, out, err, seconds, megabytes):
        self.status, self.out, self.err, self.seconds, self.megabytes = status, out, err, seconds, megabytes


class Site:
    """A site's folder."""

    def __init__(self, binary, root, articles=0, settings="title: Trial\nbaseURL: https://example.org/\n"):
        self.binary, self.root = binary, pathlib.Path(root)
        self.content, self.public = self.root / "Content", self.root / "Public"
        self.content.mkdir(parents=True, exist_ok=True)
        (self.content / "site.yaml").write_text(settings)
        for number in range(articles):
            self.write(f"port/{number}.md", article(number, day=1 + number % 28))

    def write(self, path, text):
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
        return file

    def run(self, *words, seconds=60, megabytes=2048, **options):
        """Runs a command of the binary; one that takes longer or more memory than allowed is ended, with status None."""
        return run([self.binary, *words], seconds, megabytes, cwd=self.root, **options)

    def build(self, *words, **options):
        return self.run("build", "--now", NOW, *words, **options)

    def files(self, folder=None):
        """Path and bytes of all that is published."""
        return tree(folder or self.public)


def tree(folder):
    folder = pathlib.Path(folder)
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and not path.name.startswith(".broadsheet-") and ".broadsheet-staging" not in path.parts}


def run(command, seconds, megabytes, cwd=None, user=None, env=None, stdin=None):
    """A command to its end, with what it took. Memory is what was resident at its highest."""
    start = time.monotonic()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(command, cwd=cwd, stdout=out, stderr=err, stdin=stdin or subprocess.DEVNULL, user=user,
                                   env={**os.environ, **(env or {})})
        status, used, late = None, None, False
        while True:
            done, state, used = os.wait4(process.pid, os.WNOHANG)
            if done:
                status = os.waitstatus_to_exitcode(state)
                break
            if time.monotonic() - start > seconds:
                late = True
                process.kill()
                _, _, used = os.wait4(process.pid, 0)
                break
            time.sleep(0.002)
        process.returncode = status if status is not None else -9
        out.seek(0)
        err.seek(0)
        highest = used.ru_maxrss / 1024
        if highest > megabytes:
            late = True
        return Answer(None if late else status, out.read().decode("utf-8", "replace"), err.read().decode("utf-8", "replace"),
                      time.monotonic() - start, highest)


@contextlib.contextmanager
def folder():
    path = tempfile.mkdtemp(prefix="broadsheet-trial-")
    try:
        yield pathlib.Path(path)
    finally:
        shutil.rmtree(path, ignore_errors=True)


def binary():
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    if not words:
        sys.exit(f"usage: {sys.argv[0]} BINARY [--quick|--long] [TRIAL...]")
    return os.path.abspath(words[0])


def is_long():
    return "--long" in sys.argv


def is_quick():
    """A part of each trial, in some minutes."""
    return "--quick" in sys.argv or is_smoke()


def is_smoke():
    """For every change of the code: a little of some, in well under a minute."""
    return "--smoke" in sys.argv


def few(count):
    """How often, where it has to be quick."""
    return max(1, count // 4) if is_smoke() else count


def seeded(number):
    """Chance that comes out the same each time; SEED in the environment makes it another."""
    return random.Random(f"{number} {os.environ.get('SEED', '')}")


def some(items):
    """All of them, or when it has to be quick every fifth or fortieth."""
    return list(items)[::40 if is_smoke() else 5 if is_quick() else 1]


def raise_limits():
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
