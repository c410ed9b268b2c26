"""Runs commands and says what they cost."""
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple


class Cost(NamedTuple):
    wall: float
    cpu: float
    megabytes: float


def run(command, cwd=None):
    """What one run cost, and its output. A run that fails ends the benchmark."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(command, stdout=out, stderr=err, cwd=cwd)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        out.seek(0)
        err.seek(0)
        if status:
            sys.exit("%s failed:\n%s" % (" ".join(command), err.read().decode(errors="replace")))
        cost = Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
        return cost, out.read(), err.read().decode(errors="replace")


def median(costs):
    return Cost(*(statistics.median(column) for column in zip(*costs)))
