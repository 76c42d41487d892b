#!/bin/sh
# SPDX-License-Identifier: MIT
# Whether closer builds and runs on other systems: in a fresh root of each of the Debian suites named, the README's first command, as root and
# then as somebody without sudo, the command-line cases and the unit tests; and for each other processor named, a cross build whose output is
# the same to the byte under an emulator, and which opens what is sealed here. It compiles everything for each, so it is for a release.
# With --quick, for every day, a suite's root is kept in build/roots, and only the command-line cases run, with a build that isn't optimized;
# the status is 77 if no root can be made.
# tests/systems.sh SUITE|PROCESSOR…      tests/systems.sh bookworm trixie testing arm64 i386 s390x
# tests/systems.sh --quick SUITE         tests/systems.sh --quick trixie
set -eu

usage() {
    echo "systems: $*" >&2
    echo 'usage: tests/systems.sh SUITE|PROCESSOR...     such as tests/systems.sh trixie arm64' >&2
    echo '       tests/systems.sh --quick SUITE' >&2
    exit 2
}
[ $# -gt 0 ] || usage 'say which'
cd "$(dirname "$0")/.."
. share/setup.sh

work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work" 2>/dev/null || as_root rm -rf --one-file-system "$work"' EXIT
failed=0

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
        tail -n 200 "$work/log"
        tell "$system" "$what" failed
        failed=1
        return 1
    fi
}

# Runs it in the root. What is mounted there is gone when it ends; a SOURCE is seen there as /src, and can't be written.
source=
inside() {
    # shellcheck disable=SC2016 # the inner shell fills it in
    as_root unshare --mount sh -c '
        mount -t proc proc "$0/proc"
        mount -t devpts -o ptmxmode=666 devpts "$0/dev/pts"
        [ -z "$1" ] || mount -o bind,ro "$1" "$0/src"
        shift
        exec chroot "$0" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"' "$root" "$source" "$@"
}

# untried SUITE WHY
untried() {
    echo "Debian $1 was not tried: $2."
    exit 77
}

# That debootstrap fails isn't closer's fault: there is no network, or the machine doesn't let it.
make_root() {
    suite=$1
    as_root true 2>/dev/null || untried "$suite" 'one has to be root for it, or sudo has to let one without asking'
    as_root unshare --mount chroot / true 2>/dev/null || untried "$suite" "chroot isn't permitted here"
    [ ! -e "$root" ] || return 0
    # shellcheck disable=SC2016 # apt-get fills it in
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' | head -n 1)
    [ -n "$mirror" ] || untried "$suite" 'apt knows no mirror'
    as_root mkdir -p "${root%/*}"
    as_root rm -rf --one-file-system "$root.new"
    step "$suite" 'a fresh root' as_root unshare --mount debootstrap --variant=minbase "$suite" "$root.new" "$mirror" ||
        untried "$suite" "debootstrap failed"
    as_root mkdir "$root.new/src"
    echo 'Acquire::Check-Valid-Until "false";' | as_root tee "$root.new/etc/apt/apt.conf.d/90mirror" >/dev/null # testing's may lag behind
    as_root mv "$root.new" "$root"
}

try_suite() {
    root=$work/$1
    make_root "$1"
    before=$(as_root du -sm "$root" | cut -f 1)
    git archive HEAD | as_root tar -x -C "$root/src"
    step "$suite" 'share/try.sh, as root' inside /src/share/try.sh || return 0
    tell "$suite" 'what that installed' "$(($(as_root du -sm "$root" | cut -f 1) - before)) MB with the build"
    inside useradd --create-home ana
    inside chown -R ana /src # what is built stays: she can't install, but compiling is the same for everybody
    step "$suite" 'share/try.sh, without sudo' inside su ana -c 'HOME=/home/ana /src/share/try.sh' || return 0
    step "$suite" 'packages for tests' inside sh -c '. /src/share/setup.sh && install_packages python3 jq libboost-test-dev libical-dev' || return 0
    if step "$suite" 'command-line cases' inside python3 /src/tests/cli/run.py --closer /src/build/release/cmd/closer; then
        tell "$suite" 'of them' "$(tail -n 1 "$work/log")"
    fi
    if step "$suite" 'unit tests' inside sh -c 'cd /src && . share/setup.sh && build release closer-unit && build/release/tests/closer-unit'; then
        tell "$suite" 'of them' "$(tail -n 1 "$work/log")"
    fi
}

try_suite_quickly() {
    root=$PWD/build/roots/$1
    make_root "$1"
    source=$PWD
    # shellcheck disable=SC2016 # the inner shell fills it in
    step "$suite" 'packages' inside sh -c '. /src/share/setup.sh && install_packages $build_packages python3 jq' || return 0
    step "$suite" 'a build' inside sh -c '
        cmake -S /src -B /build -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE=-O0 -DCLOSER_PRECOMPILE=ON -DBUILD_TESTING=OFF &&
            cmake --build /build --target closer' || return 0
    step "$suite" 'command-line cases' inside python3 /src/tests/cli/run.py --closer /build/cmd/closer || return 0
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

# What is said where FIRST seals, SECOND opens that and seals, and FIRST reads it: sealed FIRST SECOND
sealed() {
    rm -rf "$work/us" "$work/sam" "$work/ana"
    cp -r "$CLOSER_DIR" "$work/us"
    for words in "$1 sam listen answer a heron" "$2 ana listen answer an otter" "$1 sam log closeness 5" "$2 ana log closeness 6" \
        "$2 sam listen reveal" "$1 ana listen reveal" "$2 ana listen reveal"; do
        # shellcheck disable=SC2086 # a list of words
        with_a_home $words 2>&1 || echo "status $?"
    done
}

# with_a_home CLOSER WHO WORD…
with_a_home() {
    closer=$1
    who=$2
    shift 2
    (HOME=$work/$who && "$closer" "$@" -C "$work/us" --as "$who")
}

# shellcheck disable=SC2317 # sealed() calls them by name
here() {
    build/release/cmd/closer "$@"
}

# shellcheck disable=SC2317
there() {
    "$qemu" "$work/$processor/cmd/closer" "$@"
}

try_processor() {
    case $1 in
        arm64) machine=aarch64 triplet=aarch64-linux-gnu qemu=qemu-aarch64-static ;;
        i386) machine=i686 triplet=i686-linux-gnu qemu=qemu-i386-static ;;
        s390x) machine=s390x triplet=s390x-linux-gnu qemu=qemu-s390x-static ;;
        *) usage "no processor or suite is called '$1'" ;;
    esac
    processor=$1
    step "$processor" 'a build here' build release closer closer-sample || return 0
    dpkg --print-foreign-architectures | grep -qx "$processor" || as_root dpkg --add-architecture "$processor"
    step "$processor" 'packages' install_packages "g++-$triplet" "libsodium-dev:$processor" "libutf8proc-dev:$processor" \
        "libfmt-dev:$processor" qemu-user-static || return 0
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
    said "$work/here" here
    said "$work/there" there
    sealed here here | tee "$work/here/sealed-here" >"$work/here/sealed-there"
    sealed here there >"$work/there/sealed-here"
    sealed there here >"$work/there/sealed-there"
    step "$processor" 'the same bytes' diff -r "$work/here" "$work/there" || true
    tell "$processor" 'compared' "$(find "$work/here" -type f | wc -l) files, $(du -sk "$work/here" | cut -f 1) kB"
    rm -rf "$work/here" "$work/there"
}

if [ "$1" = --quick ]; then
    [ $# = 2 ] || usage '--quick needs one suite'
    try_suite_quickly "$2"
    exit "$failed"
fi
for system in "$@"; do
    case $system in
        bookworm | trixie | testing | sid) (try_suite "$system" && exit "$failed") || failed=1 ;;
        *) (try_processor "$system" && exit "$failed") || failed=1 ;;
    esac
done
exit "$failed"
