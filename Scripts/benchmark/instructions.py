"""Counts the instructions of a build's stages with callgrind: the same number on a busy machine and on an idle one."""
import os
import re
import shutil
import subprocess
import sys

from .corpus import Corpus

ARTICLES = 60
STAGES = {
    "read": r"ArticleReader\.read\(_:\)",
    "analyse": r"ArticleAnalyser\.analyse\(_:\)",
    "digest": r"Digester\.digest\(_:in:until:since:\)",
    "render": r"SitePlan\.render\(_:\)",
    "prove": r"prove\(_:jobs:content:\)",
}
LINE = re.compile(r"^\s*([\d,]+) \([^)]*\)\s+\S*?:(.*) \[")


def count(program, folder):
    """Millions of instructions by stage, and of the whole build, on a fixed corpus of 60 articles."""
    for tool in ("valgrind", "callgrind_annotate", "swift"):
        if not shutil.which(tool):
            return {}
    Corpus(os.path.join(folder, "Content"), ARTICLES, 200, 600, 1)
    # Valgrind cannot read Swift's debugging sections.
    plain, record = os.path.join(folder, "broadsheet"), os.path.join(folder, "callgrind.out")
    subprocess.run(["strip", "-g", "-o", plain, program], check=True)
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=" + record, plain, "build", "--jobs", "1", "--quiet",
         "--root", folder, "--output", os.path.join(folder, "Public")], capture_output=True, text=True)
    if done.returncode:
        sys.exit("callgrind failed:\n" + done.stderr[-2000:])
    table = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", record],
                           capture_output=True, text=True, check=True).stdout
    table = subprocess.run(["swift", "demangle", "--simplified"], input=table, capture_output=True, text=True, check=True).stdout
    counts = {}
    for line in table.splitlines():
        if line.endswith("PROGRAM TOTALS"):
            counts["all"] = int(line.split()[0].replace(",", "")) / 1e6
        found = LINE.match(line)
        for stage, name in STAGES.items():
            if found and stage not in counts and re.fullmatch("(?:specialized )?" + name, found[2]):
                counts[stage] = int(found[1].replace(",", "")) / 1e6
    return counts
