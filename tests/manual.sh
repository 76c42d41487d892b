#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks the manual pages with mandoc's lint. One message is ignored: EXAMPLES come before OPTIONS on purpose.
# tests/documents.py compares what the pages say with the command.
set -eu
cd "$(dirname "$0")/.."
command -v mandoc >/dev/null
problems=0
for page in man/*.[0-9]; do
    if mandoc -Tlint -W warning "$page" | grep -v 'WARNING: sections out of conventional order: Sh '; then problems=1; fi
done
exit $problems
