# Broadsheet: everything a person or CI runs. `make` alone lists the targets.

PREFIX ?= /usr/local
PACKAGES := libcmark-dev libicu-dev libstemmer-dev libgumbo-dev libcurl4-openssl-dev python3
HEADERS := cmark.h unicode/ubrk.h libstemmer.h gumbo.h curl/curl.h
# The commit that `--version` names, with a `+` when the program's sources were changed since. SwiftPM keeps what it made of Package.swift
# until the file or the environment changes, so the commit comes from here.
COMMIT ?= $(shell git rev-parse --short=12 HEAD 2>/dev/null && { git diff --quiet HEAD -- Package.swift Sources Templates || echo +; })
RELEASE := BROADSHEET_COMMIT='$(subst $() ,,$(COMMIT))' swift build -c release --static-swift-stdlib --product broadsheet
SOURCES := Package.swift Sources Tests

.PHONY: help deps channel-deps browser-deps bench-deps publish-deps deb-deps build site test channel-test browser-test publish-test \
  smoke-test survival-test hostile-test fault-test soak-test mutation-test fuzz address-test thread-test deb-test lint format bench install uninstall deb doc determinism clean

help:
	@echo 'make site      install what is missing, build, and make the sample site in Public/'
	@echo 'make test      run the tests'
	@echo 'make channel-test  have feedparser and epubcheck read the feeds, mails and books of built sites'
	@echo 'make browser-test  open every type of page in Chromium: accessibility, keys, search, valid HTML'
	@echo 'make publish-test  publish to real targets on this machine, and serve a site with nginx and Caddy'
	@echo 'make deb-test  make the Debian package, and try it'
	@echo 'make smoke-test  a little of the trials of survival: hostile text, kills, damaged files, lies in a built site'
	@echo 'make survival-test  a part of each of them, and of a hard-pressed preview server: some minutes'
	@echo 'make hostile-test fault-test soak-test mutation-test  all of each; LONG=--long for 500 kills and 100,000 requests, SEED= for others'
	@echo 'make fuzz      each reader of other people'"'"'s bytes under libFuzzer, SECONDS= for each (330)'
	@echo 'make address-test thread-test  run the tests under a sanitizer'
	@echo 'make lint      check the formatting, and build with warnings as errors'
	@echo 'make format    format the sources'
	@echo 'make bench     measure the speed on made-up articles, beside Hugo; BENCH=--large for 100,000 of them'
	@echo 'make install   put the binary, its manual page and completions below PREFIX (PREFIX=$(PREFIX))'
	@echo 'make deb       make a Debian package in .build/deb'
	@echo 'make doc       make the documentation of the sources in .build/documentation'
	@echo 'make clean     remove build products and the built site'

# Does nothing when all headers are present, and Python, which makes the manual page.
deps:
	@missing=; for header in $(HEADERS); do \
	  echo "#include <$$header>" | clang -E -x c - >/dev/null 2>&1 || missing="$$missing $$header"; \
	done; \
	command -v python3 >/dev/null 2>&1 || missing="$$missing python3"; \
	if [ -n "$$missing" ]; then \
	  if ! command -v apt-get >/dev/null 2>&1; then \
	    echo "Missing:$$missing. Install Python, and cmark, ICU, libstemmer, gumbo and curl with their headers." >&2; exit 1; \
	  fi; \
	  if [ "$$(id -u)" = 0 ]; then as=; else as=sudo; fi; \
	  echo "Installing $(PACKAGES) ..."; \
	  $$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq $(PACKAGES); \
	fi

build: deps
	$(RELEASE)

site: build
	@$$($(RELEASE) --show-bin-path)/broadsheet build
	@echo
	@echo 'The sample site is in Public/. Look at it with'
	@echo "    $$($(RELEASE) --show-bin-path)/broadsheet serve"
	@echo 'and open http://127.0.0.1:1313/ , or open Public/index.html in a browser.'

test: deps
	swift test --disable-xctest

# What tests and packages need and no site does: programs of the system, as `command:package`, and Python packages in .venv, or in a
# folder of their own where they do not go together with the others.
define install-tools
@missing=; for tool in $(1); do \
  PATH="$$PATH:/usr/sbin" command -v "$${tool%%:*}" >/dev/null 2>&1 || missing="$$missing $${tool#*:}"; \
done; \
$(if $(2),python3 -c 'import ensurepip; import venv' 2>/dev/null || missing="$$missing python3-venv";) \
if [ -n "$$missing" ]; then \
  if [ "$$(id -u)" = 0 ]; then as=; else as=sudo; fi; \
  echo "Installing$$missing ..."; \
  $$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq $$missing; \
fi
$(if $(2),@test -x $(or $(3),.venv)/bin/python || python3 -m venv $(or $(3),.venv))
$(if $(2),@$(or $(3),.venv)/bin/pip install -q --disable-pip-version-check -r $(2))
endef

# Programs that read the channels; no site needs them.
channel-deps:
	@if ! { python3 -c 'import feedparser' || /usr/bin/python3 -c 'import feedparser'; } 2>/dev/null || ! command -v java >/dev/null || ! [ -e /usr/share/java/epubcheck.jar ]; then \
	  if [ "$$(id -u)" = 0 ]; then as=; else as=sudo; fi; \
	  echo 'Installing epubcheck and feedparser ...'; \
	  $$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq epubcheck python3-feedparser; \
	fi

channel-test: build channel-deps
	Tests/Channels/run "$$($(RELEASE) --show-bin-path)/broadsheet"

# Chromium with its driver and a Java for the HTML checker, and the Python packages that drive them.
browser-deps:
	$(call install-tools,chromium:chromium chromedriver:chromium-driver java:default-jre-headless,Tests/Browser/requirements.txt)

browser-test: build browser-deps
	.venv/bin/python Tests/Browser/run.py "$$($(RELEASE) --show-bin-path)/broadsheet"

# Servers and tools that sites are published through.
publish-deps:
	$(call install-tools,rsync:rsync sshd:openssh-server rclone:rclone git:git nginx:nginx-light caddy:caddy,Tests/Publishing/requirements.txt)

publish-test: build publish-deps
	.venv/bin/python Tests/Publishing/run.py "$$($(RELEASE) --show-bin-path)/broadsheet"

smoke-test: build
	python3 Tests/Survival/smoke.py "$$($(RELEASE) --show-bin-path)/broadsheet"

# Hostile text in a real browser, builds that are killed or run out of room, a preview server under load.
survival-test: build browser-deps
	.venv/bin/python Tests/Survival/hostile.py "$$($(RELEASE) --show-bin-path)/broadsheet" --quick
	.venv/bin/python Tests/Survival/faults.py "$$($(RELEASE) --show-bin-path)/broadsheet" --quick
	.venv/bin/python Tests/Survival/soak.py "$$($(RELEASE) --show-bin-path)/broadsheet" --quick
	.venv/bin/python Tests/Survival/mutations.py "$$($(RELEASE) --show-bin-path)/broadsheet" --quick

hostile-test: build browser-deps
	.venv/bin/python Tests/Survival/hostile.py "$$($(RELEASE) --show-bin-path)/broadsheet" $(LONG)

fault-test: build
	python3 Tests/Survival/faults.py "$$($(RELEASE) --show-bin-path)/broadsheet" $(LONG)

soak-test: build
	python3 Tests/Survival/soak.py "$$($(RELEASE) --show-bin-path)/broadsheet" $(LONG)

# One character of a built site is changed, a thousand times; files and articles go. SEED= makes it others.
mutation-test: build
	python3 Tests/Survival/mutations.py "$$($(RELEASE) --show-bin-path)/broadsheet" $(LONG)

# An hour for the eleven targets. Inputs that break something are kept in .build-fuzz.
SECONDS ?= 330
fuzz: deps
	BROADSHEET_FUZZ=1 swift build -c release --sanitize=fuzzer --product fuzz --scratch-path .build-fuzz
	Scripts/fuzz .build-fuzz/release/fuzz $(SECONDS)

# Not leaks: Foundation and libcurl keep some of their own to the end, which would fail every run of the binary that reads the web.
address-test: deps
	ASAN_OPTIONS=detect_leaks=0 swift test --disable-xctest --sanitize=address --scratch-path .build-address

thread-test: deps
	swift test --disable-xctest --sanitize=thread --scratch-path .build-thread

lint: deps
	swift format lint --strict --recursive $(SOURCES)
	BROADSHEET_STRICT=1 swift build --build-tests --scratch-path .build-lint

format:
	swift format --in-place --recursive $(SOURCES)

# Hugo, to build the same articles, and valgrind, to count instructions.
bench-deps:
	$(call install-tools,valgrind:valgrind,Scripts/benchmark/requirements.txt)

bench: build bench-deps
	swift build -c release --static-swift-stdlib --product language-benchmark
	.venv/bin/python Scripts/bench "$$($(RELEASE) --show-bin-path)" $(BENCH)

BIN := $(DESTDIR)$(PREFIX)/bin
SHARE := $(DESTDIR)$(PREFIX)/share
# Debian keeps site-functions for what is not of a package.
ZSH := $(SHARE)/zsh/$(if $(filter /usr,$(PREFIX)),vendor-completions,site-functions)
MANUAL := $(SHARE)/man/man1/broadsheet.1
COMPLETIONS := $(SHARE)/bash-completion/completions/broadsheet $(ZSH)/_broadsheet $(SHARE)/fish/vendor_completions.d/broadsheet.fish

install: build
	install -d '$(BIN)' '$(dir $(MANUAL))' $(foreach file,$(COMPLETIONS),'$(dir $(file))')
	install -m 755 "$$($(RELEASE) --show-bin-path)/broadsheet" '$(BIN)/broadsheet'
	strip --strip-unneeded --remove-section=.comment --remove-section=.note '$(BIN)/broadsheet'
	Scripts/make-manual '$(BIN)/broadsheet' "$$(git log -1 --format=%cs 2>/dev/null)" > '$(MANUAL)'
	gzip -9nf '$(MANUAL)'
	'$(BIN)/broadsheet' --generate-completion-script bash > '$(word 1,$(COMPLETIONS))'
	'$(BIN)/broadsheet' --generate-completion-script zsh > '$(word 2,$(COMPLETIONS))'
	'$(BIN)/broadsheet' --generate-completion-script fish > '$(word 3,$(COMPLETIONS))'

uninstall:
	rm -f '$(BIN)/broadsheet' '$(MANUAL).gz' $(foreach file,$(COMPLETIONS),'$(file)')

deb:
	$(call install-tools,dpkg-shlibdeps:dpkg-dev)
	rm -rf .build/deb && mkdir -p .build/deb
	$(MAKE) --no-print-directory install DESTDIR='$(CURDIR)/.build/deb/root' PREFIX=/usr
	Scripts/make-deb .build/deb/root .build/deb

# What looks at the package: Debian's checker, the shells whose completions it has, a reader of manual pages.
deb-deps:
	$(call install-tools,lintian:lintian mandoc:mandoc zsh:zsh fish:fish,Tests/Packaging/requirements.txt,.build/packaging)

deb-test: deb deb-deps
	.build/packaging/bin/python Tests/Packaging/run.py .build/deb

# From the debug build, which `make test` makes too: a release build keeps no comments of what is not public.
doc: deps
	swift build
	Scripts/make-documentation .build/documentation

# The sample site twice, from two folders and with different numbers of jobs: not one byte may differ.
determinism: build
	Scripts/check-determinism "$$($(RELEASE) --show-bin-path)/broadsheet"

clean:
	rm -rf .build .build-lint .broadsheet-twin
	find Public -mindepth 1 ! -name .gitkeep -delete
