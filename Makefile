# Broadsheet: everything a person or CI runs. `make` alone lists the targets.

PREFIX ?= /usr/local
PACKAGES := libcmark-dev libicu-dev libstemmer-dev libgumbo-dev libcurl4-openssl-dev
HEADERS := cmark.h unicode/ubrk.h libstemmer.h gumbo.h curl/curl.h
RELEASE := swift build -c release --static-swift-stdlib --product broadsheet
SOURCES := Package.swift Sources Tests

.PHONY: help deps channel-deps browser-deps bench-deps publish-deps build site test channel-test browser-test publish-test lint format bench install uninstall determinism clean

help:
	@echo 'make site      install what is missing, build, and make the sample site in Public/'
	@echo 'make test      run the tests'
	@echo 'make channel-test  have feedparser and epubcheck read the feeds, mails and books of built sites'
	@echo 'make browser-test  open every type of page in Chromium: accessibility, keys, search, valid HTML'
	@echo 'make publish-test  publish to real targets on this machine, and serve a site with nginx and Caddy'
	@echo 'make lint      check the formatting, and build with warnings as errors'
	@echo 'make format    format the sources'
	@echo 'make bench     measure the speed on made-up articles, beside Hugo; BENCH=--large for 100,000 of them'
	@echo 'make install   put the binary into PREFIX/bin (PREFIX=$(PREFIX))'
	@echo 'make clean     remove build products and the built site'

# Does nothing when all headers are present.
deps:
	@missing=; for header in $(HEADERS); do \
	  echo "#include <$$header>" | clang -E -x c - >/dev/null 2>&1 || missing="$$missing $$header"; \
	done; \
	if [ -n "$$missing" ]; then \
	  if ! command -v apt-get >/dev/null 2>&1; then \
	    echo "Missing headers:$$missing. Install cmark, ICU, libstemmer and gumbo with their headers." >&2; exit 1; \
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

# What tests need and no site does: programs of the system, as `command:package`, and Python packages in .venv.
define install-tools
@missing=; for tool in $(1); do \
  PATH="$$PATH:/usr/sbin" command -v "$${tool%%:*}" >/dev/null 2>&1 || missing="$$missing $${tool#*:}"; \
done; \
python3 -c 'import ensurepip, venv' 2>/dev/null || missing="$$missing python3-venv"; \
if [ -n "$$missing" ]; then \
  if [ "$$(id -u)" = 0 ]; then as=; else as=sudo; fi; \
  echo "Installing$$missing ..."; \
  $$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq $$missing; \
fi
@test -x .venv/bin/python || python3 -m venv .venv
@.venv/bin/pip install -q --disable-pip-version-check -r $(2)
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

install: build
	install -d '$(DESTDIR)$(PREFIX)/bin'
	install -m 755 "$$($(RELEASE) --show-bin-path)/broadsheet" '$(DESTDIR)$(PREFIX)/bin/broadsheet'
	strip '$(DESTDIR)$(PREFIX)/bin/broadsheet'

uninstall:
	rm -f '$(DESTDIR)$(PREFIX)/bin/broadsheet'

# The sample site twice, from two folders and with different numbers of jobs: not one byte may differ.
determinism: build
	Scripts/check-determinism "$$($(RELEASE) --show-bin-path)/broadsheet"

clean:
	rm -rf .build .build-lint
	find Public -mindepth 1 ! -name .gitkeep -delete
