#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what it needs, builds closer, and shows it on a sample journal: a year of two people who never were. Everything is below
# build/, and your own journals and configuration stay as they are.
set -eu
cd "$(dirname "$0")/.."
. share/setup.sh

# shellcheck disable=SC2086 # a list of words
install_packages $build_packages
build release closer closer-sample

try=$PWD/build/try
rm -rf "$try"
umask 077 # as what closer itself makes
mkdir -p "$try/home"
build/release/tests/closer-sample --seed 7 "$try/us"

PATH=$PWD/build/release/cmd:$PATH
HOME=$try/home
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME CLOSER_DIR CLOSER_AS CLOSER_NOW 2>/dev/null || true
export PATH HOME
cd "$try/us"

show() {
    printf '\n$ %s\n' "$*"
    "$@" 2>&1
}
show closer init --as sam
show closer hobby list
show closer idea
show closer log little porridge on the table before the alarm
show closer list --since yesterday
show closer review

# shellcheck disable=SC2016 # $PATH is for the reader's shell
printf '\nThe journal is in %s. To look around in it, in a shell of its own:\n  cd %s\n  HOME=%s PATH=%s:"$PATH" sh\n' \
    "$try/us" "$try/us" "$try/home" "${PATH%%:*}"
