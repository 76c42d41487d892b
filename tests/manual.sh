#!/bin/sh
# SPDX-License-Identifier: MIT
# The manual pages are clean mdoc. tests/documents.py holds what they say against the command.
set -eu
cd "$(dirname "$0")/.."
problems=0
for page in man/*.[0-9]; do
    mandoc -Tlint -W warning "$page" || problems=1
done
exit $problems
