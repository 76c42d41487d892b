#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds closer with nothing of Linux that other systems don't have, and without SSE2, and runs unit tests and
# command-line cases with that. It compiles everything once more, so it's for a release and for changes in lib/base.
set -eu
cd "$(dirname "$0")/.."
. share/setup.sh

build portable closer closer-unit
ctest --preset portable --tests-regex '^(unit|cli)$'
