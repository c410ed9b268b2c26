"""What the tests of publishing and of hosting share: a small site, a free port, a list of what went wrong."""
import contextlib
import os
import pathlib
import socket
import subprocess
import sys
import time

faults = []
ARTICLE = """---
title: {title}
date: 2023-09-{day:02}T08:00:00Z
source: Sample Wire
---

The harbour board of {title} said on Monday that the old crane of the port would be taken down before the winter storms.

Dockers in {title} answered that the crane had been safe for forty years and asked for a second opinion from the university.
"""
PLACES = ["Aldermouth", "Bexcombe", "Corrigan", "Dunholm", "Eastwater"]


def check(holds, what):
    if not holds:
        faults.append(what)
        print("FAULT", what, flush=True)


class Site:
    """A site's folder with one article for each place."""

    def __init__(self, binary, folder, targets):
        self.binary, self.root = binary, folder / "site"
        (self.root / "Content").mkdir(parents=True)
        (self.root / "Content" / "site.yaml").write_text(
            "title: Harbours\nbaseURL: https://example.org/\npublish:\n" + "".join(f"  {line}\n" for line in targets))
        for number in range(4):
            self.add(number)

    def add(self, number):
        text = ARTICLE.format(title=PLACES[number], day=number + 1)
        (self.root / "Content" / f"{PLACES[number].lower()}.md").write_text(text)

    def remove(self, number):
        (self.root / "Content" / f"{PLACES[number].lower()}.md").unlink()

    def run(self, *arguments, status=0, environment=None):
        done = subprocess.run([self.binary, "publish", *arguments], cwd=self.root, capture_output=True, text=True,
                              env={**os.environ, **(environment or {})}, timeout=120)
        check(done.returncode == status, f"publish {' '.join(arguments)}: exit {done.returncode}: {done.stderr}")
        return done

    def files(self):
        public = self.root / "Public"
        return {str(p.relative_to(public)): p.read_bytes() for p in public.rglob("*")
                if p.is_file() and not p.name.startswith(".broadsheet-")}


def below(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in pathlib.Path(folder).rglob("*")
            if p.is_file() and not p.name.startswith(".broadsheet-")}


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def wait_for(port):
    for _ in range(200):
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        time.sleep(0.05)
    sys.exit(f"nothing answers on port {port}")
