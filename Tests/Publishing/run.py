#!/usr/bin/env python3
"""Publishes to real targets on this machine: run.py BINARY. A folder, rsync over ssh, a git branch, S3 storage through rclone, a command
of one's own; growth, shrinking, files of others, broken connections. And serves one with nginx and Caddy. Exit 1 when something is wrong."""
import contextlib
import getpass
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import urllib.request

from common import Site, below, check, faults, free_port, wait_for
from hosting import FOREVER, LASTING, TYPES, hosting


@contextlib.contextmanager
def ssh_server(folder):
    """An sshd of our own: gives the words of `ssh` that reach it."""
    port = free_port()
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    (folder / "authorized").write_bytes((folder / "user.pub").read_bytes())
    (folder / "sshd_config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nPidFile {folder}/sshd.pid\nStrictModes no\n"
        f"AuthorizedKeysFile {folder}/authorized\nPasswordAuthentication no\nUsePAM no\nPermitRootLogin yes\n")
    if os.getuid() == 0:
        os.makedirs("/run/sshd", exist_ok=True)
    server = subprocess.Popen([shutil.which("sshd") or "/usr/sbin/sshd", "-D", "-e", "-f", folder / "sshd_config"],
                              stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        yield f"ssh -p {port} -i {folder}/user -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR"
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def s3_server():
    port = free_port()
    server = subprocess.Popen([str(pathlib.Path(sys.executable).parent / "moto_server"), "-H", "127.0.0.1", "-p", str(port)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def life(site, name, there, foreign):
    """A target through its life: first push, nothing to do, growth, shrinking; a file of somebody else's stays."""
    site.run(name, "--dry-run")
    check(not there(), f"{name}: --dry-run wrote something")
    said = site.run(name).stdout
    check(there() == site.files(), f"{name}: the first push is not the site")
    check(all(f"+ {path}\n" in said for path in site.files()), f"{name}: a push does not say what it adds: {said}")
    foreign()
    check("0 added, 0 changed, 0 removed" in site.run(name).stdout, f"{name}: a second push has something to do")
    site.add(4)
    dry = site.run(name, "--dry-run").stdout
    check("+ articles/" in dry and "~ index.html" in dry, f"{name}: --dry-run does not say what goes up: {dry}")
    site.run(name)
    grown = there()
    check("theirs.txt" in grown, f"{name}: a file of somebody else's is gone")
    grown.pop("theirs.txt", None)
    check(grown == site.files(), f"{name}: after growth it is not the site")
    site.remove(4)
    dry = site.run(name, "--dry-run", "--max-deletes", "1", status=1)
    check(dry.stdout.count("\n- ") == 4 and "[publish/too-many-deletes]" in dry.stderr,
          f"{name}: --dry-run does not say what too many deletions are: {dry.stdout}{dry.stderr}")
    refused = site.run(name, "--max-deletes", "1", status=1)
    check("[publish/too-many-deletes]" in refused.stderr, f"{name}: --max-deletes does not refuse: {refused.stderr}")
    check({**there(), "theirs.txt": b""}.keys() - {"theirs.txt"} == grown.keys(), f"{name}: a refused push changed something")
    site.run(name, "--max-deletes", "-1")
    shrunk = there()
    check(shrunk.pop("theirs.txt", None) is not None, f"{name}: a file of somebody else's is gone")
    check(shrunk == site.files(), f"{name}: after shrinking it is not the site")


def guarded(site, name, place, there, remove):
    """A file of somebody else's in the way: nothing is pushed over it, but with --force. `place` puts one there, and `remove` takes away."""
    place("index.html", b"theirs")
    for flag in ([], ["--dry-run"]):
        refused = site.run(name, *flag, status=1)
        check("[publish/foreign-file]" in refused.stderr and "`index.html` there" in refused.stderr,
              f"{name}: goes over a file of somebody else's: {refused.stderr}")
        check(there() == {"index.html": b"theirs"}, f"{name}: a refused push changed something")
    site.run(name, "--force")
    check(there() == site.files(), f"{name}: --force does not go over a file of somebody else's")
    remove()
    # One that has the same bytes is nobody's loss.
    place("robots.txt", site.files()["robots.txt"])
    site.run(name)
    check(there() == site.files(), f"{name}: is not the site where one file was there already")
    remove()


def folder_target(binary, folder):
    www = folder / "www"
    site = Site(binary, folder, [f"disk: {{directory: {www}}}"])
    life(site, "disk", lambda: below(www), lambda: (www / "theirs.txt").write_text("kept"))
    inside = Site(binary, folder / "inside", ["bad: {directory: Content/www}"])
    check("[output/guarded-folder]" in inside.run(status=1).stderr, "a target inside Content is not refused")


def git_target(binary, folder):
    bare = folder / "bare.git"
    subprocess.run(["git", "init", "-q", "--bare", bare], check=True)
    site = Site(binary, folder, [f"pages: {{git: {bare}, branch: gh-pages, domain: news.example.org}}"])

    def git(*words, cwd=None):
        return subprocess.run(["git", "-c", "user.name=T", "-c", "user.email=t@localhost", *words], cwd=cwd, check=True,
                              capture_output=True, text=True).stdout

    def there():
        if "gh-pages" not in git("-C", str(bare), "branch", "--list"):
            return {}
        copy = folder / "checkout"
        shutil.rmtree(copy, ignore_errors=True)
        git("clone", "-q", "--branch", "gh-pages", str(bare), str(copy))
        shutil.rmtree(copy / ".git")
        found = below(copy)
        check(found.pop(".nojekyll", None) == b"" and found.pop("CNAME", None) == b"news.example.org\n",
              "pages: no .nojekyll or CNAME")
        return found

    def foreign():
        copy = folder / "theirs"
        git("clone", "-q", "--branch", "gh-pages", str(bare), str(copy))
        (copy / "theirs.txt").write_text("kept")
        git("add", "theirs.txt", cwd=copy)
        git("commit", "-q", "-m", "Theirs", cwd=copy)
        git("push", "-q", cwd=copy)

    life(site, "pages", there, foreign)
    commits = git("-C", str(bare), "rev-list", "--count", "gh-pages").strip()
    check(commits == "4", f"pages: {commits} commits, not one for each push that changed something")
    git_history(site, bare, git, there)
    (folder / "site" / "Content" / "site.yaml").write_text("title: T\npublish: {git: /nowhere/at/all.git}\n")
    check("[publish/tool]" in site.run(status=1).stderr, "a repository that is not there is not told")


def git_history(site, bare, git, there):
    """A branch that moves while we push is left as it is, and the next run goes on from there; a CNAME of its own stays."""
    folder = site.root.parent / "tools"
    folder.mkdir()
    (folder / "git").write_text(f"""#!/bin/sh
case " $* " in *" push "*) [ -e {folder}/moved ] || {{
  touch {folder}/moved
  commit=$({shutil.which("git")} -C {bare} -c user.name=T -c user.email=t@localhost commit-tree -p gh-pages -m Meanwhile 'gh-pages^{{tree}}')
  {shutil.which("git")} -C {bare} update-ref refs/heads/gh-pages $commit
}} ;; esac
exec {shutil.which("git")} "$@"
""")
    (folder / "git").chmod(0o755)
    site.add(4)
    refused = site.run("pages", status=1, environment={"PATH": f"{folder}:{os.environ['PATH']}"})
    check("[publish/rejected]" in refused.stderr, f"pages: a branch that moved is no fault: {refused.stderr}")
    check(git("-C", str(bare), "log", "-1", "--format=%s", "gh-pages") == "Meanwhile\n", "pages: a branch that moved was overwritten")
    site.run("pages")
    subjects = git("-C", str(bare), "log", "--format=%s", "gh-pages").splitlines()
    check(subjects[1] == "Meanwhile" and len(subjects) == 6, f"pages: history is not kept: {subjects}")
    check({k: v for k, v in there().items() if k != "theirs.txt"} == site.files(), "pages: not the site after a branch that moved")
    settings = site.root / "Content" / "site.yaml"
    settings.write_text(settings.read_text().replace(", domain: news.example.org", ""))
    site.remove(4)
    site.run("pages")
    there()


def rsync_target(binary, folder):
    with ssh_server(folder) as ssh:
        www = folder / "deep" / "er" / "www"
        site = Site(binary, folder, [f"live: {{rsync: \"{getpass.getuser()}@127.0.0.1:{www}\", options: [\"--rsh={ssh}\"]}}"])
        def place(path, text):
            www.mkdir(parents=True, exist_ok=True)
            (www / path).write_bytes(text)

        guarded(site, "live", place, lambda: below(www), lambda: shutil.rmtree(www))
        shutil.rmtree(folder / "deep")
        life(site, "live", lambda: below(www) if www.exists() else {}, lambda: (www / "theirs.txt").write_text("kept"))
        empty = [p for p in www.rglob("*") if p.is_dir() and not any(p.iterdir())]
        check(not empty, f"live: empty folders stay: {empty}")
        mended(site, "live", lambda: {k: v for k, v in below(www).items() if k != "theirs.txt"}, "rsync", range(1, 9))


def mended(site, name, there, tool, cuts):
    """A tool that is cut off at its nth call, for each of `cuts`: pages there never name an asset that is not there, and the next run finishes."""
    folder = site.root.parent / "tools"
    folder.mkdir()
    real = shutil.which(tool)
    wrapper = folder / tool
    wrapper.write_text(f"""#!/bin/sh
n=$(cat {folder}/count 2>/dev/null || echo 0); n=$((n + 1)); echo $n > {folder}/count
if [ "$n" -ge "$BREAK_AT" ]; then echo 'connection lost' >&2; exit 12; fi
exec {real} "$@"
""")
    wrapper.chmod(0o755)
    for number, cut in enumerate(cuts):
        (site.remove if number % 2 else site.add)(4)
        # Another style sheet each time: its name changes in every page, and the old one goes.
        style = site.root / "Templates" / "assets" / "custom.css"
        style.parent.mkdir(parents=True, exist_ok=True)
        style.write_text(f"main {{ margin: {number}px }}\n")
        (folder / "count").write_text("0")
        environment = {"PATH": f"{folder}:{os.environ['PATH']}", "BREAK_AT": str(cut)}
        done = subprocess.run([site.binary, "publish", name], cwd=site.root, capture_output=True, text=True,
                              env={**os.environ, **environment}, timeout=120)
        if done.returncode == 0:
            check(cut > 4, f"{name}: {cut} calls were enough")
        else:
            check("connection lost" in done.stderr, f"{name}: {done.stderr}")
        now = there()
        for path, text in now.items():
            if path.endswith(".html") and not path.startswith("email/"):
                for asset in {a.split(b'"')[0].lstrip(b"./").decode() for a in text.split(b'href="')[1:]
                              if b"assets/" in a.split(b'"')[0]}:
                    check(asset in now, f"{name}: cut at {cut}: {path} names {asset}, which is not there")
        site.run(name)
        check(there() == site.files(), f"{name}: cut at {cut}: the next run does not finish")


def s3_target(binary, folder):
    with s3_server() as address:
        configuration = folder / "rclone.conf"
        configuration.write_text(f"""[test]
type = s3
provider = Other
access_key_id = test
secret_access_key = test
endpoint = {address}
force_path_style = true
acl = public-read
""")
        os.environ["RCLONE_CONFIG"] = str(configuration)
        os.environ["NO_PROXY"] = "127.0.0.1"
        # rclone cannot load such a bundle, and nothing here is encrypted.
        os.environ.pop("AWS_CA_BUNDLE", None)
        rclone = lambda *words: subprocess.run(["rclone", *words], check=True, capture_output=True).stdout
        rclone("mkdir", "test:news")
        site = Site(binary, folder, ["bucket: {rclone: \"test:news/digest\"}"])

        def there():
            copy = folder / "copy"
            shutil.rmtree(copy, ignore_errors=True)
            subprocess.run(["rclone", "copy", "test:news/digest", copy], capture_output=True)
            return below(copy) if copy.exists() else {}

        def foreign():
            (folder / "theirs.txt").write_text("kept")
            rclone("copy", str(folder / "theirs.txt"), "test:news/digest")

        def place(path, text):
            (folder / "one").mkdir(exist_ok=True)
            (folder / "one" / path).write_bytes(text)
            rclone("copyto", str(folder / "one" / path), f"test:news/digest/{path}")

        guarded(site, "bucket", place, there, lambda: rclone("purge", "test:news/digest"))
        life(site, "bucket", there, foreign)

        def head(path):
            request = urllib.request.Request(f"{address}/news/digest/{path}", method="HEAD")
            with urllib.request.urlopen(request) as answer:
                return answer.headers

        for path in site.files():
            kind = next(kind for ending, kind in TYPES if path.endswith(ending))
            fields = head(path)
            check(fields["Cache-Control"] == (FOREVER if LASTING.search(path) else "public, max-age=300"),
                  f"bucket: {path}: Cache-Control {fields['Cache-Control']}")
            text = "" if kind == "application/epub+zip" else "; charset=utf-8"
            check(fields["Content-Type"] == kind + text, f"bucket: {path} is {fields['Content-Type']}")
        mended(site, "bucket", lambda: {k: v for k, v in there().items() if k != "theirs.txt"}, "rclone", (3, 6, 9, 12))


def command_target(binary, folder):
    site = Site(binary, folder, [f"mine: {{command: [cp, -r, \"{{output}}/.\", {folder}/copied]}}", "broken: {command: [\"false\"]}",
                                 "missing: {command: [no-such-program]}", "shell: {command: rm -rf x}"])
    (folder / "copied").mkdir()
    site.run("mine", "--dry-run")
    check(not any((folder / "copied").iterdir()), "mine: --dry-run ran the command")
    site.run("mine")
    check(below(folder / "copied") == site.files(), "mine: the command has not got the site")
    check("[publish/tool]" in site.run("broken", status=1).stderr, "a command that fails is no error")
    check("[publish/missing-tool]" in site.run("missing", status=1).stderr, "a command that is missing is not told")
    check("Write the program and its words apart" in site.run("shell", status=1).stderr, "a command written as a line of the shell is not told")
    check("[publish/unknown-target]" in site.run("elsewhere", status=1).stderr, "an unknown target is not told")
    answer = json.loads(site.run("mine", "--json").stdout)
    check([t["kind"] for t in answer["targets"]] == ["command"], "--json does not name the target")
    # What cannot be proved is not pushed.
    page = next((site.root / "Public" / "articles").rglob("index.html"))
    broken = Site(binary, folder / "broken", ["mine: {directory: ../www}"])
    (broken.root / "Content" / "bexcombe.md").write_text("---\ntitle: [\n---\nText.\n")
    broken.run(status=1)
    check(not (folder / "broken" / "www").exists(), "a site with errors was pushed")
    check(page.exists(), "a page is gone")


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    binary = os.path.abspath(sys.argv[1])
    for target in (folder_target, command_target, git_target, rsync_target, s3_target, hosting):
        with tempfile.TemporaryDirectory(prefix="broadsheet-publish-") as folder:
            path = pathlib.Path(folder)
            (path / "inside").mkdir()
            (path / "broken").mkdir()
            target(binary, path)
            print(target.__name__.removesuffix("_target"), "done", flush=True)
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
