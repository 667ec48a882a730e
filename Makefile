# `make site` builds the website and `make test` runs every test, on a machine that has Swift and nothing else.

SHELL := /bin/bash
AS_AT ?= 2026-11-20
RECORDS ?= records
N ?= 20
LOAD ?= 5
KILLS ?= 200
T ?= 60
PRESET ?= full
ROUNDS ?= 2
DEBUG ?= yes

.PHONY: help site test test-browser test-hosting test-faults test-hostile growth fuzz sanitize coverage reproducible lint proofs benchmark benchmark-slope benchmark-preview instructions clean

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: ## Build the website in public/ from the demonstration records
	@scripts/install-packages.sh site
	@scripts/build-site.sh $(AS_AT) $(RECORDS)

test: ## Build everything and run all tests
	@scripts/install-packages.sh test
	@scripts/run-tests.sh

lint: ## Check the form of the sources and of the scripts
	@scripts/lint.sh

test-browser: ## Look at the pages in a real browser and check every file, after make site
	@scripts/install-packages.sh browser
	@python3 Tests/Browser/run.py public --serve "$$(swift build -c release --show-bin-path)/mechsite"

test-hosting: ## Follow the officer's manual, and ask the real nginx and Caddy everything; LOAD=30 seconds of load
	@scripts/install-packages.sh test
	@scripts/install-packages.sh hosting
	@for product in clearance mechsite; do swift build -c release --product $$product; done
	@python3 Tests/Manual/run.py --programs "$$(swift build -c release --show-bin-path)"
	@python3 Tests/Hosting/run.py --programs "$$(swift build -c release --show-bin-path)" --load $(LOAD)

test-faults: ## Kill the programs, fill the disk, spoil the inputs; KILLS=200 times each
	@scripts/install-packages.sh test
	@for product in clearance mechsite; do swift build -c release --product $$product; done
	@python3 Tests/Faults/run.py --programs "$$(swift build -c release --show-bin-path)" --kills $(KILLS)

test-hostile: ## Put hostile texts into every place of the records, and open what the site makes of them in Chromium
	@scripts/install-packages.sh browser
	@for product in clearance mechsite; do swift build -c release --product $$product; done
	@python3 Tests/Hostile/run.py --programs "$$(swift build -c release --show-bin-path)"

growth: ## Double the size of texts that could cost time by its square, and see what they cost
	@for product in clearance mechsite; do swift build -c release --product $$product; done
	@python3 Tests/Hostile/growth.py --programs "$$(swift build -c release --show-bin-path)"

fuzz: ## Let libFuzzer make up inputs, T=60 seconds for each reader; READERS="markup records" for some
	@scripts/install-packages.sh test
	@scripts/fuzz.sh $(T) $(READERS)

sanitize: ## Run the tests under the address and the thread sanitizer
	@scripts/install-packages.sh test
	@scripts/sanitize.sh

coverage: ## Say how many lines of each target the tests reach
	@scripts/install-packages.sh test
	@scripts/coverage.sh

reproducible: ## Build in fifteen ways that must not matter, and compare every byte; DEBUG=no without programs for debugging
	@scripts/install-packages.sh hosting
	@for product in clearance mechsite; do swift build -c release --product $$product; done
	@test $(DEBUG) = no || for product in clearance mechsite; do swift build --product $$product; done
	@python3 Tests/Reproducible/run.py --programs "$$(swift build -c release --show-bin-path)" \
	    $(if $(filter no,$(DEBUG)),,--others "$$(swift build --show-bin-path)")

proofs: ## Run the proofs at full size, built for speed; N=50 tries more than twice as much as N=20
	@scripts/install-packages.sh test
	@MECHSITE_PROOFS=$(N) scripts/run-proofs.sh

benchmark: ## Measure both programs, beside Hugo; PRESET=today, half or full, AUDIT=1 for the leak scan too
	@scripts/install-packages.sh benchmark
	@python3 Benchmarks/run.py --preset $(PRESET) --rounds $(ROUNDS) $(if $(AUDIT),--audit)

benchmark-slope: ## Measure sites of 1,000 to 60,000 pages
	@scripts/install-packages.sh benchmark
	@python3 Benchmarks/run.py --slope --rounds $(ROUNDS)

benchmark-preview: ## Measure how soon the live preview shows a change; PRESET=today, half or full
	@scripts/install-packages.sh benchmark
	@python3 Benchmarks/preview.py --preset $(PRESET)

instructions: ## Count the instructions of one build, after make site: a figure that no other load changes
	@scripts/install-packages.sh benchmark
	@scripts/instructions.sh

clean: ## Remove what was built, and the public record; public/ stays
	@rm -rf .build public-record
