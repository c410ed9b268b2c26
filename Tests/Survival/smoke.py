#!/usr/bin/env python3
"""A little of some trials, so that every change of the code meets them: smoke.py BINARY. Exit 1 when something is wrong."""
import sys
import time

sys.argv.append("--smoke")

from caches import damaged_cache
from faults import damaged_ledger, signals, two_at_once
from hostile import feeds, html, markdown, traversal, yaml
from mutations import mutations
from settings import settings
from trial import finish

for trial in (traversal, settings, yaml, markdown, html, feeds, two_at_once, damaged_ledger, damaged_cache, mutations, signals):
    start = time.monotonic()
    trial()
    print(f"{trial.__name__} done in {time.monotonic() - start:.0f} s", flush=True)
finish()
