# `make site` builds the website and `make test` runs every test, on a machine that has Swift and nothing else.

SHELL := /bin/bash
AS_AT ?= 2026-11-20
RECORDS ?= records
N ?= 1

.PHONY: help site test lint proofs clean

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: ## Build the website in public/ from the demonstration records
	@scripts/install-packages.sh site
	@scripts/build-site.sh $(AS_AT) $(RECORDS)

test: ## Build everything and run all tests
	@scripts/install-packages.sh test
	@scripts/run-tests.sh

lint: ## Check the form of the sources and of the scripts
	@scripts/lint.sh

proofs: ## Run only the proofs of the wall; N=50 tries fifty times as many cases
	@scripts/install-packages.sh test
	@MECHSITE_PROOFS=$(N) scripts/run-tests.sh proofs

clean: ## Remove what was built, and the public record; public/ stays
	@rm -rf .build public-record
