#!/bin/sh
# SPDX-License-Identifier: MIT
# The manual pages are clean mdoc, and every verb has one.
set -eu
cd "$(dirname "$0")/.."
problems=0
for page in man/*.[0-9]; do
    mandoc -Tlint -W warning "$page" || problems=1
done
# shellcheck disable=SC2013 # each line is a word
for verb in $(sed -n 's/^const Verb \([a-z]*\)_verb = .*/\1/p' cmd/*.cpp); do
    if [ ! -f "man/closer-$verb.1" ]; then
        echo "closer $verb has no manual page"
        problems=1
    fi
done
exit $problems
