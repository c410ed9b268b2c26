#!/usr/bin/env python3
"""Asks a preview server for what it should and should not give: soak.py BINARY [--quick|--long]. Ranges, paths that lead elsewhere, requests
that are none, huge and slow ones; then many connections with many requests (100,000 with --long), whose every answer is compared, while
memory, threads and descriptors are watched. Exit 1 when something is wrong."""
import asyncio
import contextlib
import os
import re
import signal
import subprocess
import sys
import time

from trial import Site, binary, check, finish, folder, is_long, is_quick, raise_limits, seeded

SECRET = b"what nobody may read"


class Server:
    """A running `serve`, and what the system says of it."""

    def __init__(self, site, *words, files=None):
        def limit():
            if files:
                import resource
                resource.setrlimit(resource.RLIMIT_NOFILE, (files, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
        self.process = subprocess.Popen([site.binary, "serve", "--port", "0", *words], cwd=site.root, stderr=subprocess.PIPE,
                                        stdout=subprocess.DEVNULL, preexec_fn=limit)
        os.set_blocking(self.process.stderr.fileno(), True)
        line = b""
        while b"Serving" not in line:
            line = self.process.stderr.readline()
            if not line:
                sys.exit("the server did not start")
        self.port = int(re.search(rb":(\d+)/", line)[1])

    def alive(self):
        return self.process.poll() is None

    def status(self, name):
        for line in open(f"/proc/{self.process.pid}/status"):
            if line.startswith(name + ":"):
                return int(line.split()[1])

    def megabytes(self):
        return self.status("VmRSS") / 1024

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(10)


@contextlib.contextmanager
def served(site, *words, **options):
    server = Server(site, *words, **options)
    try:
        yield server
        check(server.alive(), f"serve {' '.join(words)}: the server ended by itself: {server.process.poll()}")
    finally:
        if server.alive():
            check(server.stop() == 0, "serve: no clean end at SIGTERM")


async def ask(port, raw, seconds=10, close=False):
    """The bytes that a raw request gets, up to the end of the connection or of one answer."""
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 26)
    except OSError:
        return "refused", {}, b""
    try:
        writer.write(raw)
        with contextlib.suppress(ConnectionError):
            await writer.drain()
        if close:
            writer.write_eof()
        return await asyncio.wait_for(answer(reader), seconds)
    except asyncio.TimeoutError:
        return "late", {}, b""
    except (ConnectionError, asyncio.IncompleteReadError):
        return None, {}, b""
    finally:
        writer.close()


async def answer(reader, has_body=True):
    """Status, headers and body of the next answer; status None when the connection ended."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None, {}, b""
    lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:] if line)}
    status = int(lines[0].split(" ")[1])
    length = int(headers.get("content-length", 0))
    body = await reader.readexactly(length) if has_body and length and status != 304 else b""
    return status, headers, body


def get(path, *lines, method="GET", host="127.0.0.1"):
    return "\r\n".join([f"{method} {path} HTTP/1.1", f"Host: {host}", *lines, "", ""]).encode("latin-1")


async def ranges(server, page):
    """RFC 9110, section 14: (header, status, first byte, byte after the last)."""
    size = len(page)
    table = [
        ("bytes=0-0", 206, 0, 1), ("bytes=0-9", 206, 0, 10), ("bytes=5-", 206, 5, size), ("bytes=-5", 206, size - 5, size),
        (f"bytes=-{size * 3}", 206, 0, size), (f"bytes=0-{size * 3}", 206, 0, size), (f"bytes={size - 1}-", 206, size - 1, size),
        (f"bytes={size}-", 416, 0, 0), (f"bytes={size * 9}-{size * 10}", 416, 0, 0), ("bytes=-0", 416, 0, 0),
        ("bytes=9-5", 200, 0, size), ("bytes=", 200, 0, size), ("bytes=-", 200, 0, size), ("bytes=a-b", 200, 0, size),
        ("lines=0-9", 200, 0, size), ("bytes 0-9", 200, 0, size), ("bytes=0-9-", 200, 0, size), ("bytes=--5", 200, 0, size),
        ("Bytes=0-9", 206, 0, 10), ("bytes= 0-9", 206, 0, 10), ("bytes=0 -9", None, 0, size), ("bytes=+0-9", 200, 0, size),
        ("bytes=99999999999999999999999-", 416, 0, 0), ("bytes=0-99999999999999999999999", 206, 0, size),
        ("bytes=-99999999999999999999999", 206, 0, size), ("bytes=9223372036854775807-", 416, 0, 0),
        ("bytes=0-9223372036854775807", 206, 0, size), ("bytes=9223372036854775807-9223372036854775807", 416, 0, 0),
        ("bytes=-9223372036854775808", 206, 0, size), ("bytes=18446744073709551616-18446744073709551617", 416, 0, 0),
        ("bytes=00-09", 206, 0, 10), ("bytes=0x0-0x9", 200, 0, size), ("bytes=\u0661-\u0662", 200, 0, size), ("", 200, 0, size),
        ("bytes=0-1,", None, 0, size), ("bytes=0-1,5-6", None, 0, size), ("bytes=" + "0-1," * 2000 + "0-1", None, 0, size),
    ]
    for header, wanted, start, end in table:
        raw = get("/", "").replace(b"\r\n\r\n\r\n", b"\r\nRange: " + header.encode("utf-8") + b"\r\n\r\n")
        status, headers, body = await ask(server.port, raw)
        name = f"Range: {header[:60]!r}"
        if wanted is None:
            check(status in (200, 206) and (status == 206 or body == page), f"{name}: {status}")
            continue
        check(status == wanted, f"{name}: {status}, not {wanted}")
        if status in (200, 206):
            check(body == page[start:end], f"{name}: other bytes than {start}-{end}")
        if status == 206:
            check(headers.get("content-range") == f"bytes {start}-{end - 1}/{size}", f"{name}: {headers.get('content-range')}")
        if status == 416:
            check(headers.get("content-range") == f"bytes */{size}", f"{name}: {headers.get('content-range')}")
    status, headers, _ = await ask(server.port, get("/", method="GET"))
    tag = headers["etag"]
    for condition, wanted in [(tag, 206), ('"other"', 200), ("W/" + tag, 200), ("Wed, 21 Oct 2015 07:28:00 GMT", 200)]:
        status, _, _ = await ask(server.port, get("/", "Range: bytes=0-1", f"If-Range: {condition}"))
        check(status == wanted, f"If-Range: {condition}: {status}, not {wanted}")
    for condition, wanted in [(tag, 206), ("*", 206), ("W/" + tag, 412), ('"other"', 412)]:
        status, _, _ = await ask(server.port, get("/", "Range: bytes=0-1", f"If-Match: {condition}"))
        check(status == wanted, f"If-Match: {condition}: {status}, not {wanted}")
    for condition, wanted in [(tag, 304), ("*", 304), (f'"x", {tag}', 304), (f"W/{tag}", 304), ('"x"', 200), ("", 200)]:
        status, _, body = await ask(server.port, get("/", f"If-None-Match: {condition}"))
        check(status == wanted, f"If-None-Match: {condition}: {status}, not {wanted}")
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(get("/", "Range: bytes=0-1", method="HEAD"))
    status, headers, _ = await asyncio.wait_for(answer(reader, has_body=False), 10)
    check(status == 200 and int(headers["content-length"]) == size, f"a range of HEAD: {status}")
    writer.write(get("/"))
    status, _, body = await asyncio.wait_for(answer(reader), 10)
    check(status == 200 and body == page, "after HEAD the connection gives no page")
    writer.close()


async def elsewhere(server):
    """Paths that lead out of the site, to what is hidden, or nowhere."""
    outs = ["../secret.txt", "../../etc/passwd", "..%2fsecret.txt", "%2e%2e/secret.txt", "%2e%2e%2fsecret.txt", "..%5csecret.txt",
            "..\\secret.txt", "%252e%252e/secret.txt", "....//secret.txt", "..;/secret.txt", "..%00/secret.txt", "..%c0%af../secret.txt",
            "%c0%ae%c0%ae/secret.txt", "%uff0e%uff0e/secret.txt", ".%2e/secret.txt", "..%0d%0a/secret.txt", "/../secret.txt", "//secret.txt",
            "///etc/passwd", "./../secret.txt", "link.txt", "linked/secret.txt", ".broadsheet-manifest", ".broadsheet-record", "%2ebroadsheet-manifest",
            ".hidden", "articles/.hidden", "index.html/", "index.html/../index.html", "index.html%00.txt", "%", "%2", "%zz", "%00", "a" * 300,
            "?../secret.txt", "#../secret.txt", "%2f%2fsecret.txt", "articles/..%2f..%2fsecret.txt", "articles/%2e%2e/%2e%2e/secret.txt",
            "\u202e/secret.txt", "con", "NUL", "C:/secret.txt", "c%3a%5csecret.txt", "~/secret.txt", "proc/self/environ", "file:///etc/passwd"]
    for out in outs:
        for path in ("/" + out, "/articles/" + out, "/digest/" + out):
            raw = b"GET " + path.encode("utf-8") + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
            status, headers, body = await ask(server.port, raw)
            check(status != "late", f"{path[:60]}: no answer")
            check(SECRET not in body and b"root:" not in body, f"{path[:60]}: gives away a file")
            check(status in (400, 404) or "?" in path or "#" in path or path.endswith(".txt") and status in (301, 400, 404) or status == 301,
                  f"{path[:60]}: {status}")
            if status == 301:
                check(headers["location"].startswith("/") and not headers["location"].startswith("//"),
                      f"{path[:60]}: leads to {headers['location']}")
    for target, wanted in [("http://127.0.0.1/", (200, 400)), ("*", (400,)), ("127.0.0.1:80", (400,)), ("", (400, 505)), ("x", (400,))]:
        status, _, _ = await ask(server.port, f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        check(status in wanted, f"target {target!r}: {status}")
    for host, wanted in [("evil.example", 421), ("127.0.0.1:1", 200), ("127.0.0.1@evil.example", 421), ("127.0.0.1.evil.example", 421),
                         ("localhost", 200), ("", 400), ("[::1]", 200), ("127.0.0.1:port", 421)]:
        status, _, _ = await ask(server.port, get("/", host=host))
        check(status == wanted or wanted in (400, 421) and status in (400, 421), f"Host {host!r}: {status}, not {wanted}")


BAD = [
    (b"\r\n\r\n", (400, None)), (b"GET\r\n\r\n", (400,)), (b"GET /\r\n\r\n", (400, 505)), (b"GET / HTTP/1.1\r\n\r\n", (400,)),
    (b"GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n", (505, 400)), (b"GET / HTTX/1.1\r\nHost: 127.0.0.1\r\n\r\n", (400, 505)),
    (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(256)) + b"\r\n\r\n", (400, None)), (b"\x00" * 64 + b"\r\n\r\n", (400,)),
    (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n", (400,)),
    (b"GET / HTTP/1.1\r\nHost : 127.0.0.1\r\n\r\n", (400,)), (b"GET / HTTP/1.1\r\n Host: 127.0.0.1\r\n\r\n", (400,)),
    (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nnonsense\r\n\r\n", (400,)), (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n: empty\r\n\r\n", (400,)),
    (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nA: b\r\n folded\r\n\r\n", (400,)), (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nA: \x00\r\n\r\n", (400,)),
    (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n", (400, 413)),
    (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999999999999\r\n\r\n", (400, 413)),
    (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000000\r\n\r\n", (400, 413)),
    (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!", (400, 413)),
    (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n", (400, 411, 413, 501)),
    (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n", (400, 413, 501)),
    (b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\n\r\nhello", (405, 413)),
    (b"DELETE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", (405, 501)), (b"CONNECT evil.example:443 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", (400, 405, 501)),
    (b"TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", (405, 501)), (b"get / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", (400, 405, 501)),
    (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", (400, 405, 505)), (b"\xff\xfe\xfd / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", (400, 405, 501)),
    (b"GET /" + b"a" * 20000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", (414, 431)),
    (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"a" * 200000 + b"\r\n\r\n", (431,)),
    (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + b"X: y\r\n" * 20000 + b"\r\n", (431,)),
    (b"GET / HTTP/1.1\nHost: 127.0.0.1\n\n", (200, 400)), (b"GET / HTTP/1.0\r\n\r\n", (200,)), (b"GET / HTTP/1.0\r\nHost: evil.example\r\n\r\n", (421,)),
    (b"GET  /  HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", (200, 400)), (b"GET / HTTP/1.1\rHost: 127.0.0.1\r\r", (400, None)),
    (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n", (200,)),
    (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 100-continue\r\n\r\n", (200, 417)),
]


async def bad_requests(server):
    for raw, wanted in BAD:
        name = repr(raw[:70])
        status, headers, _ = await ask(server.port, raw, close=True)
        check(status in wanted, f"{name}: {status}, not {wanted}")
        status, _, _ = await ask(server.port, get("/"))
        check(status == 200, f"after {name}: {status}")
    seed = seeded(20230912)
    for _ in range(400):
        raw = bytes(seed.choice(b"GET /HTP1.\r\n: %\x00\xffab") for _ in range(seed.randrange(1, 200)))
        status, _, _ = await ask(server.port, raw, close=True)
        check(status != "late", f"{raw!r}: no answer")


async def huge(server):
    """A header that never ends is cut off, and costs no memory."""
    before = server.megabytes()
    # A head has 32 kB at most; what is in flight when the server hangs up is a few megabytes of the system's own.
    for opening in (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ", b"GET /", b"", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n\r\n\r\n"):
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        sent = 0
        with contextlib.suppress(ConnectionError, asyncio.TimeoutError):
            writer.write(opening)
            while sent < 100 << 20:
                writer.write(b"a" * (1 << 16))
                await asyncio.wait_for(writer.drain(), 5)
                sent += 1 << 16
        writer.close()
        check(sent < 20 << 20, f"{opening[:20]!r} and {sent >> 20} MB of header were taken")
    check(server.megabytes() < before + 40, f"huge headers: {before:.0f} MB grew to {server.megabytes():.0f} MB")


async def slow(server, page, count, patience):
    """Clients that send or take a byte now and then hold up nobody, and are let go in the end."""
    base = server.descriptors()
    writers = []
    for number in range(count):
        _, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write([b"GET / HT", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX", b"", get("/") * 50][number % 4])
        writers.append(writer)
    worst = 0
    for _ in range(20):
        start = time.monotonic()
        status, _, body = await ask(server.port, get("/"))
        worst = max(worst, time.monotonic() - start)
        check(status == 200 and body == page, f"beside slow clients: {status}")
    check(worst < 3, f"beside slow clients an answer took {worst:.1f} s")
    if not patience:
        for writer in writers:
            writer.close()
        return
    end = time.monotonic() + patience
    while time.monotonic() < end and server.descriptors() > base + 2:
        for writer in writers:
            with contextlib.suppress(ConnectionError, RuntimeError):
                writer.write(b"a")
        await asyncio.sleep(1)
    check(server.descriptors() <= base + 2, f"slow clients: {server.descriptors() - base} of {count} connections are open after {patience} s")
    for writer in writers:
        writer.close()


async def soak(server, files, requests, connections):
    """Many requests on many connections at once; each answer is compared."""
    paths = sorted(files)
    wrong = done = 0
    late = []
    seed = seeded(7)

    async def client(count):
        nonlocal wrong, done
        while count:
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", server.port, limit=1 << 24)
            except OSError as error:
                wrong += 1
                late.append(str(error))
                return
            for _ in range(min(count, seed.randrange(1, 60))):
                path = seed.choice(paths)
                mode = seed.randrange(10)
                start = time.monotonic()
                try:
                    if mode == 0:
                        writer.write(get("/no/such/page/"))
                        status, _, _ = await answer(reader)
                        good = status == 404
                    elif mode == 1:
                        writer.write(get("/" + path, "Range: bytes=2-20"))
                        status, _, body = await answer(reader)
                        good = status == 206 and body == files[path][2:21]
                    elif mode == 2:
                        writer.write(get("/" + path, method="HEAD"))
                        status, headers, _ = await answer(reader, has_body=False)
                        good = status == 200 and int(headers["content-length"]) == len(files[path])
                    elif mode == 3 and count > 3:
                        # Left in the middle.
                        writer.write(get("/" + path))
                        good = True
                        count -= 1
                        done += 1
                        break
                    else:
                        writer.write(get("/" + path, "Connection: keep-alive"))
                        status, headers, body = await answer(reader)
                        good = status == 200 and body == files[path] and headers.get("cache-control") == "no-store"
                except (ConnectionError, asyncio.IncompleteReadError, IndexError, ValueError) as error:
                    good = False
                    late.append(repr(error))
                late.append("") if good else late.append(f"{path} {mode}")
                wrong += not good
                done += 1
                count -= 1
                worst[0] = max(worst[0], time.monotonic() - start)
                if not good:
                    break
            writer.close()

    worst = [0.0]
    # The first half warms up: with the second memory may not grow.
    start = time.monotonic()
    await asyncio.gather(*(client(requests // connections // 2) for _ in range(connections)))
    before = server.megabytes()
    await asyncio.gather(*(client(requests // connections // 2) for _ in range(connections)))
    took = time.monotonic() - start
    await asyncio.sleep(1)
    after = server.megabytes()
    check(wrong == 0, f"{wrong} of {done} answers were wrong: {[l for l in late if l][:3]}")
    check(after < before * 1.25 + 10, f"memory grew from {before:.0f} to {after:.0f} MB over {requests} requests")
    check(server.descriptors() <= 40, f"{server.descriptors()} descriptors are open at the end")
    print(f"  {done} requests on {connections} connections in {took:.0f} s; slowest {worst[0]:.2f} s; "
          f"{before:.0f} MB before, {after:.0f} MB after; {server.descriptors()} descriptors, {server.status('Threads')} threads", flush=True)


async def listeners(server, count):
    """Pages that wait for a reload, and go away."""
    base = server.descriptors()
    for _ in range(2):
        writers = []
        for _ in range(count):
            reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
            writer.write(get("/.broadsheet/events"))
            writers.append((reader, writer))
        status, _, _ = await ask(server.port, get("/"))
        check(status == 200, f"beside {count} pages that wait: {status}")
        for _, writer in writers:
            writer.close()
        await asyncio.sleep(0.5)
    for _ in range(40):
        if server.descriptors() <= base + 2:
            break
        await asyncio.sleep(1)
    check(server.descriptors() <= base + 2, f"{server.descriptors() - base} connections of pages that went away are open")


async def trial(site):
    requests, connections = (100_000, 1_000) if is_long() else (3_000, 100)
    files = site.files()
    page = files["index.html"]
    with served(site, "--static") as server:
        for path in ("/", "/feed.xml", "/digest.json", "/nowhere/"):
            _, headers, _ = await ask(server.port, get(path))
            check(headers.get("cache-control") == "no-store", f"{path}: Cache-Control is {headers.get('cache-control')}")
        await ranges(server, page)
    with served(site, "--static") as server:
        await elsewhere(server)
        await bad_requests(server)
        await huge(server)
    with served(site, "--static") as server:
        await soak(server, files, requests, connections)
        await slow(server, page, 400 if is_long() else 40, 0 if is_quick() else 90)
    # A shell's usual limit of open files, and more connections than that.
    with served(site, "--static", files=256) as server:
        writers = []
        for _ in range(400):
            with contextlib.suppress(OSError):
                writers.append((await asyncio.open_connection("127.0.0.1", server.port))[1])
        for writer in writers:
            writer.close()
        await asyncio.sleep(1)
        status, _, body = await ask(server.port, get("/"), seconds=20)
        check(status == 200 and body == page, f"after 400 connections with 256 descriptors: {status}")
    with served(site) as server:
        for _ in range(200):
            status, _, body = await ask(server.port, get("/"))
            if status == 200 and b"<title>" in body and b"Trial" in body:
                break
            await asyncio.sleep(0.1)
        await bad_requests(server)
        await listeners(server, 500 if is_long() else 50)


def main():
    raise_limits()
    with folder() as path:
        site = Site(binary(), path / "site", articles=8)
        built = site.build()
        check(built.status == 0, built.err)
        (path / "secret.txt").write_bytes(SECRET)
        (path / "site" / "secret.txt").write_bytes(SECRET)
        (site.public / "link.txt").symlink_to(path / "secret.txt")
        (site.public / "linked").symlink_to(path)
        (site.public / ".hidden").write_bytes(SECRET)
        files = {name: data for name, data in site.files().items() if not name.startswith((".", "link"))}
        site.files = lambda: files
        asyncio.run(trial(site))
    finish()


if __name__ == "__main__":
    main()
