"""The sample configurations of Scripts/hosting with the real servers: a built site is served, at its host's root and below a path, and
every file of it is fetched and held against what the README says of pages, types, caches, compression and policies."""
import contextlib
import gzip
import html
import http.client
import os
import pathlib
import re
import shutil
import struct
import subprocess
import urllib.parse
import zlib

from common import Site, check, free_port, wait_for

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "Scripts" / "hosting"
FOREVER = "public, max-age=31536000, immutable"
LASTING = re.compile(r"(^|/)((assets|images)/.+\.[0-9a-f]{8}\.[0-9a-z]+|search/(articles|words)-[0-9a-f]{12}\.(json|txt))$")
# The ending of a path, and its type without parameters. The first that fits counts.
TYPES = [("feed.xml", "application/atom+xml"), ("rss.xml", "application/rss+xml"), ("feed.json", "application/feed+json"),
         (".html", "text/html"), (".css", "text/css"), (".js", "text/javascript"), (".txt", "text/plain"),
         (".json", "application/json"), (".webmanifest", "application/manifest+json"), (".xml", "application/xml"),
         (".epub", "application/epub+zip"), (".svg", "image/svg+xml"), (".png", "image/png")]
PICTURES = ("image/png", "application/epub+zip")


def picture():
    """A small PNG."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + b"\x80\x60\x40" * 40 for _ in range(30))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 40, 30, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def sample_site(binary, folder, address, www):
    """A site with a page that leads on, a picture, a manifest of one's own and an address in Greek, published into the folder `www`."""
    site = Site(binary, folder, [f"www: {{directory: {www}}}"])
    settings = site.root / "Content" / "site.yaml"
    settings.write_text(settings.read_text().replace("https://example.org/", address))
    article = site.root / "Content" / "aldermouth.md"
    text = article.read_text()
    article.write_text(text.replace("source:", "slug: the-old-crane\nsource:"))
    (site.root / "Content" / "quay.png").write_bytes(picture())
    (site.root / "Content" / "piraeus.md").write_text(
        "---\ntitle: Το λιμάνι έκλεισε\ndate: 2023-09-05T08:00:00Z\nsource: Εφημερίδα\nlanguage: el\nimage: quay.png\n"
        "imageAlt: Το λιμάνι\nimageCredit: Jane Doe\n---\n\nΤο λιμάνι έκλεισε τη Δευτέρα για όλα τα πλοία, είπε η λιμενική αρχή.\n")
    (site.root / "Templates" / "assets").mkdir(parents=True)
    (site.root / "Templates" / "assets" / "site.webmanifest").write_text('{"name": "Harbours", "start_url": "../"}\n')
    site.run()
    article.write_text(text.replace("source:", "slug: the-crane\nsource:"))
    site.run()
    return site


@contextlib.contextmanager
def nginx(folder, root, missing):
    port = free_port()
    sample = (SAMPLES / "nginx.conf").read_text()
    for line, own in [("    listen 80; ", f"    listen 127.0.0.1:{port}; "), ("    listen [::]:80;\n", ""),
                      ("root /srv/www/digest;", f"root {root};"), (" /404.html;", f" {missing};")]:
        check(sample.count(line) == 1, f"nginx.conf has not one line with {line!r}")
        sample = sample.replace(line, own)
    (folder / "site.conf").write_text(sample)
    places = "".join(f"    {kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    user = "user root;\n" if os.getuid() == 0 else ""
    # Around it, what Debian's own nginx.conf has.
    (folder / "nginx.conf").write_text(
        f"{user}pid {folder}/pid;\nerror_log {folder}/error.log;\ndaemon off;\nevents {{ }}\nhttp {{\n    access_log off;\n"
        f"    sendfile on;\n    include /etc/nginx/mime.types;\n    default_type application/octet-stream;\n{places}"
        f"    include {folder}/site.conf;\n}}\n")
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    tried = subprocess.run([program, "-t", "-q", "-c", folder / "nginx.conf", "-e", folder / "error.log"],
                           capture_output=True, text=True)
    check(tried.returncode == 0 and "warn" not in tried.stderr, f"nginx: {tried.stderr}")
    with running([program, "-c", folder / "nginx.conf", "-e", folder / "error.log"], port):
        yield port


@contextlib.contextmanager
def caddy(folder, root, missing):
    port = free_port()
    sample = (SAMPLES / "Caddyfile").read_text()
    for line, own in [("\nnews.example.org {", f"\nhttp://127.0.0.1:{port} {{"), ("root * /srv/www/digest", f"root * {root}"),
                      ("rewrite * /404.html", f"rewrite * {missing}")]:
        check(sample.count(line) == 1, f"Caddyfile has not one line with {line!r}")
        sample = sample.replace(line, own)
    file = folder / "Caddyfile"
    file.write_text("{\n\tadmin off\n}\n" + sample)
    own = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    tried = subprocess.run(["caddy", "validate", "--adapter", "caddyfile", "--config", file], capture_output=True, text=True, env=own)
    check(tried.returncode == 0 and '"level":"warn"' not in tried.stderr, f"caddy: {tried.stderr}")
    formatted = subprocess.run(["caddy", "fmt", SAMPLES / "Caddyfile"], capture_output=True, text=True)
    check(formatted.stdout == (SAMPLES / "Caddyfile").read_text(), "the Caddyfile is not as `caddy fmt` writes it")
    with running(["caddy", "run", "--adapter", "caddyfile", "--config", file], port, own):
        yield port


@contextlib.contextmanager
def running(words, port, environment=None):
    server = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    try:
        wait_for(port)
        yield
    finally:
        server.terminate()
        server.wait()


class Host:
    """A server and the path below which the site stands: `/` or `/digest/`."""

    def __init__(self, name, port, base):
        self.name, self.base = f"{name} {base}", base
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)

    def get(self, path, method="GET", **headers):
        """The answer to a path below the base: status, headers, bytes. Nothing is decoded, no redirect followed."""
        fields = {key.replace("_", "-"): value for key, value in headers.items()}
        self.connection.request(method, self.base + urllib.parse.quote(path, safe="/%?=.:"), headers=fields)
        answer = self.connection.getresponse()
        return answer.status, answer.headers, answer.read()

    def check(self, holds, what):
        check(holds, f"{self.name}: {what}")


def directives(policy):
    parts = [part.split() for part in policy.split(";")]
    return {part[0]: part[1:] for part in parts if part}


def check_file(host, path, text):
    """One file of the site as it is answered."""
    status, fields, body = host.get(path)
    host.check(status == 200 and body == text, f"{path}: {status}, {len(body)} bytes instead of {len(text)}")
    expected = next((kind for ending, kind in TYPES if path == ending or path.endswith("/" + ending)
                     or ending.startswith(".") and path.endswith(ending)), None)
    kind, _, parameters = (fields["Content-Type"] or "").partition(";")
    host.check(kind == expected, f"{path}: is {kind}, not {expected}")
    if expected.startswith("text/") or "xml" in expected.removeprefix("image/svg+xml"):
        host.check(parameters.strip().lower() == "charset=utf-8", f"{path}: says {parameters!r} of its encoding")
    cache = FOREVER if LASTING.search(path) else "no-cache"
    host.check(fields.get_all("Cache-Control") == [cache], f"{path}: Cache-Control {fields.get_all('Cache-Control')}")
    host.check(fields["X-Content-Type-Options"] == "nosniff", f"{path}: may be sniffed")
    host.check(fields["Referrer-Policy"] == "strict-origin-when-cross-origin", f"{path}: no Referrer-Policy")
    check_policy(host, path, fields, text)
    # Asked again, and asked for fewer bytes.
    status, _, body = host.get(path, If_None_Match=fields["ETag"] or "none")
    host.check(status == 304 and not body, f"{path}: an unchanged file is answered by {status}")
    status, packed, body = host.get(path, Accept_Encoding="gzip")
    if expected in PICTURES:
        host.check(packed["Content-Encoding"] is None, f"{path}: is packed twice")
    elif len(text) > 1024:
        host.check(packed["Content-Encoding"] == "gzip" and gzip.decompress(body) == text, f"{path}: is not packed")
        host.check("accept-encoding" in (packed["Vary"] or "").lower(), f"{path}: Vary does not name Accept-Encoding")
        status, _, _ = host.get(path, Accept_Encoding="gzip", If_None_Match=packed["ETag"] or "none")
        host.check(status == 304, f"{path}: packed and unchanged, it is answered by {status}")


def check_policy(host, path, fields, text):
    """The server allows all that a page allows itself, and to the front page no more: but for frames, of which no page can speak."""
    policies = fields.get_all("Content-Security-Policy") or []
    host.check(len(policies) == 1, f"{path}: {len(policies)} policies")
    policy = directives(policies[0]) if policies else {}
    host.check(policy.pop("frame-ancestors", None) == ["'self'"], f"{path}: may stand in anybody's frame")
    own = re.search(rb'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    if own:
        wanted = directives(html.unescape(own[1].decode()))
        refused = [name for name, values in wanted.items()
                   if values != ["'none'"] and not set(values) <= set(policy.get(name, policy.get("default-src", [])))]
        host.check(not refused, f"{path}: the server's policy refuses {refused}")
        host.check(path != "index.html" or policy == wanted, f"{path}: another policy than its own: {policy}")
    elif path.startswith("email/") and path.endswith(".html"):
        host.check(b" style=" in text and not re.search(rb"<(script|link|img|style)\b", text), f"{path}: needs more than styles")
        host.check(policy["style-src"] == ["'unsafe-inline'"] and policy["default-src"] == ["'none'"], f"{path}: {policy}")
    else:
        host.check(not path.endswith(".html"), f"{path}: has no policy of its own")


def check_addresses(host, site, files):
    """Addresses that are no files: folders with and without a slash, pages that lead on, and all that is not there."""
    for path in files:
        if path.endswith("/index.html"):
            folder = path.removesuffix("index.html")
            status, fields, body = host.get(folder)
            host.check(status == 200 and body == files[path], f"{folder}: {status}")
            host.check(fields["Cache-Control"] == "no-cache" and fields["Content-Type"].lower() == "text/html; charset=utf-8",
                       f"{folder}: {fields['Cache-Control']}, {fields['Content-Type']}")
            status, fields, _ = host.get(folder.removesuffix("/") + "?from=mail")
            target = urllib.parse.unquote(fields["Location"] or "").removesuffix("?from=mail")
            host.check(status in (301, 308) and target == host.base + folder,
                       f"{folder} without its slash: {status} to {fields['Location']}")
    status, _, body = host.get("")
    host.check(status == 200 and body == files["index.html"], f"the front page: {status}")
    moved = "articles/the-old-crane/index.html"
    host.check(b'http-equiv="refresh"' in files.get(moved, b""), "the sample has no page that leads on")
    missing = ["nowhere/", "nowhere.html", "assets/broadsheet.00000000.css", "assets/", "feed.xml/more", "nowhere/feed.xml",
               "nowhere.epub", ".broadsheet-manifest", ".broadsheet-record", "../secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt",
               "search/words-000000000000.txt"]
    for path in missing:
        status, fields, body = host.get(path)
        if ".." in path or "%2e" in path:
            host.check(status in (400, 404) and b"not for you" not in body, f"{path}: {status}")
            continue
        host.check(status == 404 and body == files["404.html"], f"{path}: {status}, {body[:80]}")
        host.check(fields.get_all("Cache-Control") == ["no-cache"], f"{path}: Cache-Control {fields.get_all('Cache-Control')}")
        host.check((fields["Content-Type"] or "").lower() == "text/html; charset=utf-8", f"{path}: is {fields['Content-Type']}")
        check_policy(host, path + " 404.html", fields, body)
    # What the page for missing addresses loads is there, wherever it is shown.
    for address in re.findall(rb'(?:href|src)="(/[^"]*\.(?:css|js|svg))"', files["404.html"]):
        below = address.decode().removeprefix(host.base)
        host.check(below in files, f"404.html names {address.decode()}")
    host.check(host.get("index.html", "POST")[0] == 405, "a page can be posted to")
    status, fields, body = host.get("index.html", "HEAD")
    host.check(status == 200 and int(fields["Content-Length"]) == len(files["index.html"]) and not body, "HEAD of a page")
    book = next(path for path in files if path.endswith(".epub"))
    status, fields, body = host.get(book, Range="bytes=0-3")
    host.check(status == 206 and body == b"PK\3\4", f"a part of a book: {status}")


def serve(server, binary, folder, base):
    """The site below `base` of a server's root, beside which a file lies that is nobody's business."""
    root = folder / "srv" / "digest"
    www = root / base.strip("/")
    site = sample_site(binary, folder, f"https://news.example.org{base}", www)
    (root.parent / "secret.txt").write_text("not for you")
    files = site.files()
    kinds = {ending for ending, _ in TYPES if any(path.endswith(ending) for path in files)}
    check(kinds == {ending for ending, _ in TYPES}, f"the sample site has no file of {[e for e, _ in TYPES if e not in kinds]}")
    with server(folder, root, f"{base}404.html") as port:
        host = Host(server.__name__, port, base)
        for path, text in sorted(files.items()):
            check_file(host, path, text)
        check_addresses(host, site, files)


def hosting(binary, folder):
    for server in (nginx, caddy):
        for number, base in enumerate(("/", "/digest/")):
            place = folder / f"{server.__name__}{number}"
            place.mkdir()
            serve(server, binary, place, base)
