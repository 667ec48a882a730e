# shellcheck shell=bash disable=SC2034
# How tests are built: for speed, so that the proofs can be large, in a folder of their own, because testing needs a flag that
# the two programs must not be built with. To be sourced.
testing=(-c release --scratch-path .build/testing -Xswiftc -enable-testing)
