"""Opens the pages of a hostile site in Chromium, with and without their Content Security Policy: no script of an article runs, no request leaves."""
import json
import pathlib
import re
import sys
import urllib.parse
import zipfile

from trial import ROOT, check

sys.path.insert(0, str(ROOT / "Tests" / "Browser"))

# Ran before any script of a page.
WATCH = """
window.ran = [];
window.pwn = () => { window.ran.push('pwn'); };
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => { window.ran.push(name); };
document.addEventListener('securitypolicyviolation', e => window.ran.push('policy ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));
"""

# What no page may hold, whoever wrote its text.
INSPECT = """
const bad = [];
const own = new URL(document.baseURI).origin;
for (const e of document.querySelectorAll('*')) {
  for (const a of e.attributes) {
    if (/^on/i.test(a.name) || a.name === 'srcdoc' || a.name === 'ping') bad.push(e.outerHTML.slice(0, 120));
    if (/^(href|src|action|formaction|data|poster|xlink:href|srcset|background|cite)$/i.test(a.name)) {
      let url; try { url = new URL(a.value, document.baseURI); } catch { continue; }
      const isLink = ['A', 'AREA'].includes(e.tagName.toUpperCase()) && !/src/.test(a.name) || a.name === 'cite';
      const isHead = e.tagName === 'LINK' && /canonical|alternate/.test(e.rel);
      if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) bad.push(e.outerHTML.slice(0, 160));
      else if (!isLink && !isHead && url.origin !== own) bad.push(e.outerHTML.slice(0, 160));
    }
    if (a.name === 'style' && /url\\(|expression|@import/i.test(a.value)) bad.push(e.outerHTML.slice(0, 120));
  }
  const tag = e.tagName.toLowerCase();
  if (['iframe', 'object', 'embed', 'base', 'portal', 'frame', 'frameset', 'applet', 'math', 'marquee', 'template', 'video', 'audio', 'textarea'].includes(tag)) bad.push(e.outerHTML.slice(0, 120));
  if (tag === 'script' && !e.src && !/json/.test(e.type)) bad.push(e.outerHTML.slice(0, 120));
  if (tag === 'meta' && /refresh/i.test(e.httpEquiv) && /^[^;]*;\\s*url=(?!\\.|\\/(?!\\/))/i.test(e.content)) bad.push(e.outerHTML.slice(0, 120));
  if (tag === 'style' && /pwn/.test(e.textContent)) bad.push(e.outerHTML.slice(0, 120));
  if (tag === 'form' && new URL(e.action).origin !== own) bad.push(e.outerHTML.slice(0, 120));
  if (tag === 'script' && /json/.test(e.type)) { try { JSON.parse(e.textContent); } catch (error) { bad.push('JSON ' + error + e.textContent.slice(0, 80)); } }
}
return [bad, window.ran];
"""


def visit(driver, address, what):
    driver.get(address)
    bad, ran = driver.execute_script(INSPECT)
    check(not bad, f"{what}: holds {bad[:2]}")
    check(not ran, f"{what}: ran {ran[:2]}")


def requests(driver, what):
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            address = message["params"]["request"]["url"]
            check(address.startswith(("http://127.0.0.1:", "data:", "about:", "chrome")), f"{what}: asks for {address[:120]}")
        if message["method"] == "Page.javascriptDialogOpening":
            check(False, f"{what}: opens a dialog")


def feed_pages(site):
    """What a careless feed reader would show: the HTML inside of the feeds, as pages without a policy; books and mails likewise."""
    folder = site.public / "zz-trial"
    folder.mkdir()
    pages = []
    for name in ("feed.xml", "rss.xml"):
        text = (site.public / name).read_text(encoding="utf-8")
        import xml.etree.ElementTree as tree
        entries = [node for node in tree.fromstring(text).iter() if node.tag.split("}")[-1] in ("item", "entry")]
        for number, node in enumerate(part for entry in entries for part in entry.iter()):
            kind = node.tag.split("}")[-1]
            # Titles, and what Atom calls text, are no markup by their type: a reader that takes them for it is at fault itself.
            if kind in ("encoded", "description") or kind in ("content", "summary") and node.get("type") == "html":
                pages.append((f"{name}-{number}.html", node.text or ""))
    for number, item in enumerate(json.loads((site.public / "feed.json").read_text(encoding="utf-8"))["items"]):
        pages.append((f"json-{number}.html", item.get("content_html", "") + item.get("title", "").replace("<", "&lt;")))
    batches = [pages[i:i + 40] for i in range(0, len(pages), 40)]
    for number, batch in enumerate(batches):
        (folder / f"feed-{number}.html").write_text("<!DOCTYPE html><meta charset=utf-8>" + "\n".join(t for _, t in batch), encoding="utf-8", errors="replace")
    for book in sorted(site.public.rglob("*.epub"))[:3]:
        with zipfile.ZipFile(book) as archive:
            for name in archive.namelist():
                if name.endswith(".xhtml"):
                    (folder / f"{book.stem}-{pathlib.PurePath(name).name}").write_bytes(archive.read(name))
    return sorted("zz-trial/" + p.name for p in folder.iterdir())


def look(site, most=None):
    from harness import browser, served
    pages = sorted(str(p.relative_to(site.public)) for p in site.public.rglob("*.html"))
    extra = feed_pages(site)
    # Every page that shows much at once, and of the many alike every one whose article holds a text of its own.
    with served(str(site.public)) as address:
        for without_policy in (False, True):
            with browser(1280, 900) as driver:
                driver.execute_cdp_cmd("Page.enable", {})
                driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
                if without_policy:
                    driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
                chosen = pages if not without_policy else pages[::3] + extra
                if most:
                    step = max(1, len(chosen) // most)
                    chosen = [p for n, p in enumerate(chosen) if n % step == 0 or "/" not in p] + (extra if without_policy else [])
                for page in chosen:
                    visit(driver, address + urllib.parse.quote(page), page + (" without its policy" if without_policy else ""))
                requests(driver, "pages" + (" without their policy" if without_policy else ""))
                # What searching and the page's own scripts make of hostile text.
                from selenium.webdriver.common.by import By
                driver.get(address + "search/index.html")
                for words in ("script", "<img src=x onerror=pwn()>", "pwn", "\u202e", "source:<b>", "crane"):
                    field = driver.find_element(By.CSS_SELECTOR, "input[type=search]")
                    field.clear()
                    field.send_keys(words)
                    driver.implicitly_wait(0)
                    import time
                    time.sleep(0.4)
                bad, ran = driver.execute_script(INSPECT)
                check(not bad and not ran, f"search: {bad[:2]} {ran[:2]}")
                requests(driver, "search")
                print(f"  {len(chosen)} pages opened{' without their policy' if without_policy else ''}", flush=True)
