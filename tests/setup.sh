#!/bin/sh
# SPDX-License-Identifier: MIT
# What share/setup.sh says on a machine without apt-get or sudo: each missing package, and what to run.
set -eu
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Tells the missing packages with only these programs to be found, as somebody who isn't root: said PROGRAM…
said() {
    rm -rf "${work:?}/bin"
    mkdir "$work/bin"
    for program in "$@"; do
        printf '#!/bin/sh\n' >"$work/bin/$program"
    done
    printf '#!/bin/sh\necho 1000\n' >"$work/bin/id"
    chmod +x "$work/bin"/*
    status=0
    PATH=$work/bin /bin/sh -c '. share/setup.sh; install_packages g++ git' >"$work/said" 2>&1 || status=$?
}

# expect STATUS TEXT…
expect() {
    [ "$status" = "$1" ] || { echo "status $status instead of $1:" && cat "$work/said" && exit 1; }
    shift
    for text in "$@"; do
        grep -qF -- "$text" "$work/said" || { echo "'$text' isn't in:" && cat "$work/said" && exit 1; }
    done
}

said
expect 1 'no apt-get here: g++ git'
said dpkg-query apt-get
expect 1 'no sudo here: g++ git' "su -c 'apt-get update && apt-get install --no-install-recommends g++ git'"
said dpkg-query apt-get sudo
expect 0 'Installing: g++ git'
