#!/bin/sh
# SPDX-License-Identifier: MIT
# Whether closer builds and runs on other systems: in a fresh root of each of the Debian suites named, the README's first command, as root and
# then as somebody without sudo, and the command-line cases; and for each other processor named, a cross build whose output is the same to the
# byte under an emulator. It compiles everything for each, so it is for a release.
# tests/systems.sh SUITE|PROCESSOR…      tests/systems.sh bookworm trixie testing arm64 i386 s390x
set -eu

usage() {
    echo "systems: $*" >&2
    echo 'usage: tests/systems.sh SUITE|PROCESSOR...     such as tests/systems.sh trixie arm64' >&2
    exit 2
}
[ $# -gt 0 ] || usage 'say which'
cd "$(dirname "$0")/.."
. share/setup.sh
if ! as_root true 2>/dev/null || ! as_root chroot / true 2>/dev/null; then
    echo 'systems: a fresh root needs somebody who may chroot' >&2
    exit 1
fi

work=$(mktemp -d)
failed=0
# shellcheck disable=SC2317 # the trap runs it
# What is mounted in a root must be gone before anything of it is removed.
clean_up() {
    for root in "$work"/*/proc; do
        [ ! -e "$root/self" ] || as_root umount "$root"
    done
    as_root rm -rf --one-file-system "$work"
}
trap clean_up EXIT

# tell SYSTEM WHAT RESULT
tell() {
    printf '%-10s %-28s %s\n' "$1" "$2" "$3"
}

# step SYSTEM WHAT COMMAND…: what it took, or the end of what it said.
step() {
    system=$1
    what=$2
    shift 2
    begun=$(date +%s)
    if "$@" >"$work/log" 2>&1 </dev/null; then
        tell "$system" "$what" "passed in $(($(date +%s) - begun)) s"
    else
        tail -n 40 "$work/log"
        tell "$system" "$what" failed
        failed=1
        return 1
    fi
}

inside() {
    as_root chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"
}

try_suite() {
    suite=$1
    root=$work/$suite
    # shellcheck disable=SC2016 # apt-get fills it in
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' | head -n 1)
    step "$suite" 'a fresh root' as_root debootstrap --variant=minbase "$suite" "$root" "$mirror" || return 0
    as_root mount -t proc proc "$root/proc"
    before=$(as_root du -sm --one-file-system "$root" | cut -f 1)
    as_root mkdir "$root/src"
    git archive HEAD | as_root tar -x -C "$root/src"
    step "$suite" 'share/try.sh, as root' inside /src/share/try.sh || return 0
    tell "$suite" 'what that installed' "$(($(as_root du -sm --one-file-system "$root" | cut -f 1) - before)) MB with the build"
    inside useradd --create-home ana
    inside cp -r /src /home/ana/src
    inside rm -rf /home/ana/src/build
    inside chown -R ana /home/ana/src
    step "$suite" 'share/try.sh, without sudo' inside su ana -c 'HOME=/home/ana /home/ana/src/share/try.sh' || return 0
    inside apt-get install -y -qq --no-install-recommends python3 jq >/dev/null 2>&1
    step "$suite" 'command-line cases' inside python3 /src/tests/cli/run.py --closer /src/build/release/cmd/closer || return 0
    tell "$suite" 'of them' "$(tail -n 1 "$work/log")"
}

# What closer says about the sample journal, in every format, and 120 days of ideas: said FOLDER COMMAND…
said() {
    folder=$1
    shift
    mkdir "$folder"
    for format in text json csv tsv md html svg; do
        "$@" review 2026 --format "$format" >"$folder/review.$format"
        "$@" list --all --format "$format" >"$folder/list.$format" 2>/dev/null || true
    done
    day=0
    while [ $day -lt 120 ]; do
        "$@" idea --why -n 3 --on "$(date -u -d "2026-06-01 + $day days" +%F)" >>"$folder/ideas"
        day=$((day + 1))
    done
}

try_processor() {
    case $1 in
        arm64) machine=aarch64 triplet=aarch64-linux-gnu qemu=qemu-aarch64-static ;;
        i386) machine=i686 triplet=i686-linux-gnu qemu=qemu-i386-static ;;
        s390x) machine=s390x triplet=s390x-linux-gnu qemu=qemu-s390x-static ;;
        *) usage "no processor or suite is called '$1'" ;;
    esac
    processor=$1
    build release closer closer-sample >/dev/null
    dpkg --print-foreign-architectures | grep -qx "$processor" || as_root dpkg --add-architecture "$processor"
    install_packages "g++-$triplet" "libsodium-dev:$processor" "libutf8proc-dev:$processor" "libfmt-dev:$processor" qemu-user-static
    archive=$triplet
    [ "$processor" != i386 ] || archive=i386-linux-gnu
    # shellcheck disable=SC2016 # the inner shell fills it in
    step "$processor" 'a cross build' env PKG_CONFIG_LIBDIR="/usr/lib/$archive/pkgconfig:/usr/share/pkgconfig" sh -c '
        cmake -S . -B "$1" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF -DCMAKE_SYSTEM_NAME=Linux -DCMAKE_SYSTEM_PROCESSOR="$2" \
            -DCMAKE_CXX_COMPILER="$3-g++" -DCLOSER_HOST_TOOLS="$PWD/build/release/lib" && cmake --build "$1" --target closer' \
        cross "$work/$processor" "$machine" "$triplet" || return 0
    build/release/tests/closer-sample --seed 7 "$work/us-$processor"
    CLOSER_DIR=$work/us-$processor CLOSER_AS=sam CLOSER_NOW=2026-11-22T21:04:13+01:00 TZ=CET-1CEST,M3.5.0,M10.5.0/3 COLUMNS=80 HOME=$work LC_ALL=C.UTF-8
    export CLOSER_DIR CLOSER_AS CLOSER_NOW TZ COLUMNS HOME LC_ALL
    said "$work/here" build/release/cmd/closer
    said "$work/there" "$qemu" "$work/$processor/cmd/closer"
    step "$processor" 'the same bytes' diff -r "$work/here" "$work/there" || true
    tell "$processor" 'compared' "$(find "$work/here" -type f | wc -l) files, $(du -sk "$work/here" | cut -f 1) kB"
    rm -rf "$work/here" "$work/there"
}

for system in "$@"; do
    case $system in
        bookworm | trixie | testing | sid) (try_suite "$system" && exit "$failed") || failed=1 ;;
        *) (try_processor "$system" && exit "$failed") || failed=1 ;;
    esac
done
exit "$failed"
