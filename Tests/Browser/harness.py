"""Builds sites with the real binary, serves them below a path, and opens them in Chromium."""
import contextlib
import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Below a path, as on a host that has other sites too.
BELOW = "digest"


class Handler(http.server.SimpleHTTPRequestHandler):
    """A plain file server that keeps a list of what was asked for."""

    asked = []

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.asked.append(self.path)
        super().do_GET()


@contextlib.contextmanager
def served(folder):
    """The address of a server of `folder`, below /digest/."""
    with tempfile.TemporaryDirectory() as root:
        os.symlink(folder, os.path.join(root, BELOW))
        server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(Handler, directory=root))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/{BELOW}/"
        finally:
            server.shutdown()
            server.server_close()


@contextlib.contextmanager
def built(binary, content):
    """The folder of a site: the sample's with `content` None, otherwise of {path: text}."""
    with tempfile.TemporaryDirectory() as root:
        if content is None:
            shutil.copytree(ROOT / "Content", f"{root}/Content")
        else:
            for path, text in content.items():
                file = pathlib.Path(root, "Content", path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        command = [binary, "build", "--root", root, "--quiet", "--now", "2023-12-31T12:00:00Z",
                   "--base-url", f"https://example.org/{BELOW}/"]
        subprocess.run(command, check=True)
        yield pathlib.Path(root, "Public")


@contextlib.contextmanager
def browser(width=1280, height=900, dark=False, scripts=True):
    options = Options()
    for flag in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                 f"--window-size={width},{height}", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"):
        options.add_argument(flag)
    if dark:
        options.add_argument("--force-dark-mode")
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    options.binary_location = shutil.which("chromium")
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_page_load_timeout(60)
    try:
        # Emulated, because a headless window has no less than 500 pixels.
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
        yield driver
    finally:
        driver.quit()
