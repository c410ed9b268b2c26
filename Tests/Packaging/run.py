#!/usr/bin/env python3
"""Tries the Debian package that `make deb` left in a folder: run.py FOLDER. Debian's own checker finds nothing wrong; the manual page and
the completions name every command and option that the program has; unpacked elsewhere, the program makes, builds and verifies a site.
And the files by which others cite the project are valid. Exit 1 when something is wrong."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

faults = []
HERE = pathlib.Path(__file__).resolve().parents[2]


def check(holds, what):
    if not holds:
        faults.append(what)
        print("FAULT", what, flush=True)


def run(*words, status=0, **options):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=300, **options)
    check(done.returncode == status, f"{' '.join(map(str, words))}: exit {done.returncode}: {done.stdout}{done.stderr}")
    return done


def checker(package):
    """No error and no warning but those that the package says why it has."""
    said = run("lintian", "--allow-root", "--fail-on", "error,warning", package).stdout
    check(not re.search(r"^[EW]:", said, re.M), said)


def fields(package):
    """The C libraries that the program needs, or opens, are named, as the packages that this system has them from."""
    depends = run("dpkg-deb", "--field", package, "Depends").stdout
    with tempfile.TemporaryDirectory() as root:
        run("dpkg-deb", "--extract", package, root)
        dynamic = run("objdump", "-p", f"{root}/usr/bin/broadsheet").stdout
    needed = re.findall(r"NEEDED\s+(\S+)", dynamic)
    sources = [*HERE.glob("Sources/**/*.c"), *HERE.glob("Sources/**/*.swift")]
    needed += [name for source in sources for name in re.findall(r'dlopen\("([^"]+)"', source.read_text())]
    check(len(needed) > 3, f"the program needs only {needed}")
    for library in needed:
        owners = {line.split(":")[0] for line in run("dpkg", "--search", f"*/{library}").stdout.splitlines()}
        check(any(re.search(rf"\b{re.escape(owner)}\b", depends) for owner in owners), f"{library} of {owners} is no dependency: {depends}")


def licences():
    """The copyright file names each package that the program has something of inside, and no other."""
    binary = HERE / ".build/release/broadsheet"
    symbols = run("nm", binary).stdout
    inside = {name[:int(length)] for length, name in set(re.findall(r"\$s(\d+)([A-Za-z_]\w*)", symbols)) if len(name) >= int(length)}
    named = (HERE / "Scripts/packaging/copyright").read_text()
    for pin in json.loads((HERE / "Package.resolved").read_text())["pins"]:
        package = pin["location"].split("/")[-1].removesuffix(".git")
        modules = {path.name for path in (HERE / ".build/checkouts" / package).glob("**/Sources/*") if path.is_dir()}
        modules |= {path.name for path in (HERE / ".build/checkouts" / package).iterdir() if path.is_dir()}
        check(len(modules) > 1, f"{package} has no modules")
        is_linked = bool(modules & inside)
        check((f"\nFiles: {package}/*" in named) == is_linked, f"{package}: linked is {is_linked}, the copyright file says otherwise")


def commands(command, words=()):
    """Every command that is shown, with the words that call it."""
    if not command["shouldDisplay"]:
        return []
    below = [each for child in command.get("subcommands", []) for each in commands(child, (*words, child["commandName"]))]
    return [(words, command), *below]


def options(command):
    return ["-" + name["name"] if name["kind"] == "short" else "--" + name["name"]
            for argument in command.get("arguments", []) if argument["shouldDisplay"] for name in argument.get("names", [])]


def manual(root, all_commands):
    page = root / "usr/share/man/man1/broadsheet.1.gz"
    complaints = subprocess.run(f"gzip -dc '{page}' | mandoc -T lint -W warning", shell=True, capture_output=True, text=True)
    check(not complaints.stdout, f"the manual page: {complaints.stdout}")
    text = subprocess.run(f"gzip -dc '{page}' | mandoc -T utf8 -O width=200 | sed 's/.\\x08//g'", shell=True, capture_output=True,
                          text=True).stdout
    parts = re.split(r"^   (?=\S)", text, flags=re.M)
    shared = text[text.index("OPTIONS OF ALL COMMANDS"):text.index("COMMANDS", text.index("OPTIONS OF ALL COMMANDS") + 30)]
    for words, command in all_commands:
        if not words or words[0] == "help" or command.get("subcommands"):
            continue
        part = next((part for part in parts if part.startswith(" ".join(words) + "\n")), None)
        check(part is not None, f"the manual page does not have `{' '.join(words)}`")
        for option in options(command):
            pattern = rf"(?<![-\w]){re.escape(option)}(?![-\w])"
            check(re.search(pattern, (part or "") + shared), f"the manual page does not have {option} of `{' '.join(words)}`")
    for heading in ("SYNOPSIS", "EXIT STATUS", "FILES", "EXAMPLES"):
        check(f"\n{heading}\n" in text, f"the manual page has no {heading}")


def completions(root, all_commands):
    folder = root / "usr/share"
    bash = folder / "bash-completion/completions/broadsheet"
    zsh = folder / "zsh/vendor-completions/_broadsheet"
    fish = folder / "fish/vendor_completions.d/broadsheet.fish"
    run("bash", "-n", bash)
    run("zsh", "-n", zsh)
    run("fish", "--no-execute", fish)
    for words, command in all_commands:
        names = [child["commandName"] for child in command.get("subcommands", []) if child["shouldDisplay"]]
        for name in names:
            line = " ".join(["broadsheet", *words, name[:-1]])
            offered = run("fish", "--private", "--no-config", "-c", f"source {fish}; complete -C '{line}'").stdout
            check(re.search(rf"^{name}\b", offered, re.M), f"fish does not complete {line!r}: {offered!r}")
        for file in (bash, zsh):
            text = file.read_text()
            for option in options(command):
                check(option in text, f"{file.name} does not have {option}")
    script = (f"source {bash}; COMP_WORDS=(broadsheet publ); COMP_CWORD=1; COMP_LINE='broadsheet publ'; COMP_POINT=15; "
              "_broadsheet broadsheet publ broadsheet; printf '%s\\n' \"${COMPREPLY[@]}\"")
    offered = run("bash", "--norc", "-c", script).stdout.split()
    check(offered == ["publish"], f"bash does not complete `broadsheet publ`: {offered}")


def program(root, folder):
    """The program out of the package makes a site, in an environment that has nothing of this checkout."""
    binary = root / "usr/bin/broadsheet"
    bare = {"PATH": "/usr/bin:/bin", "HOME": str(folder)}
    version = run(binary, "--version", env=bare).stdout
    commit = subprocess.run(["git", "rev-parse", "--short=12", "HEAD"], cwd=HERE, capture_output=True, text=True).stdout.strip()
    check(re.fullmatch(rf"\d+\.\d+\.\d+ \({commit}\+?\)\n", version), f"--version says {version!r}, the commit is {commit}")
    run(binary, "new", "site", "daily", cwd=folder, env=bare)
    built = run(binary, "build", "--root", "daily", cwd=folder, env=bare).stdout
    check("2 articles, 2 independent reports, 1 story" in built, f"build says {built!r}")
    check((folder / "daily/Public/index.html").exists(), "no page was built")
    proved = run(binary, "verify", "--root", "daily", cwd=folder, env=bare).stdout
    check("Nothing was changed" in proved, f"verify says {proved!r}")
    return version.split()[0]


def documents(root, version):
    folder = root / "usr/share/doc/broadsheet"
    for name in ("copyright", "changelog.gz", "NEWS.gz", "README.md.gz", "examples/nginx.conf", "examples/Caddyfile"):
        check((folder / name).exists(), f"the package has no {name}")
    news = subprocess.run(["gzip", "-dc", folder / "NEWS.gz"], capture_output=True, text=True).stdout
    check(f"\n## {version}" in news, f"the release notes say nothing of {version}")
    citation = HERE / "CITATION.cff"
    said = run(pathlib.Path(sys.executable).parent / "cffconvert", "--validate", "--infile", citation)
    check("valid" in said.stdout + said.stderr, f"CITATION.cff: {said.stdout}{said.stderr}")
    check(f"\nversion: {version}\n" in citation.read_text(), f"CITATION.cff does not cite {version}")


def main():
    packages = sorted(pathlib.Path(sys.argv[1]).resolve().glob("broadsheet_*.deb"))
    if len(packages) != 1:
        sys.exit(f"{len(packages)} packages in {sys.argv[1]}")
    package = packages[0]
    checker(package)
    fields(package)
    licences()
    with tempfile.TemporaryDirectory(prefix="broadsheet-package-") as folder:
        folder = pathlib.Path(folder)
        root = folder / "root"
        run("dpkg-deb", "--extract", package, root)
        tree = json.loads(run(root / "usr/bin/broadsheet", "--experimental-dump-help").stdout)["command"]
        manual(root, commands(tree))
        completions(root, commands(tree))
        documents(root, program(root, folder))
    print(f"{package.name}: {os.path.getsize(package) // 1_000_000} MB, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
