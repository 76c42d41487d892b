#!/bin/sh
# SPDX-License-Identifier: MIT
# The Debian package, and installing: a second build of the same tree, in another folder and under another umask, zone and language, makes the same
# package to the byte; lintian finds nothing; the versions agree; and in a fresh root it installs, runs, and leaves nothing behind.
# tests/package.sh BUILD, where BUILD is a folder of the release preset in which closer is built.
set -eu
build=$(realpath "$1")
cd "$(dirname "$0")/.."
work=$(mktemp -d)
root=$work/root
bootstrap=
trap '[ -z "$bootstrap" ] || wait "$bootstrap" || true; as_root rm -rf --one-file-system "$work"' EXIT

fail() {
    echo "package: $*" >&2
    exit 1
}
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# A fresh root takes a while to come over the network, so it comes while the second build is made.
start_bootstrap() {
    as_root true 2>/dev/null || return 0
    codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
    # shellcheck disable=SC2016 # apt-get fills it in
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Codename: $codename" 'Component: main' | head -n 1)
    [ -n "$mirror" ] || return 0
    as_root debootstrap --variant=minbase --include=man-db "$codename" "$root" "$mirror" >"$work/debootstrap.log" 2>&1 &
    bootstrap=$!
}

# Runs a command as one of other habits would.
elsewhere() {
    (umask 077 && env -u CMAKE_CXX_COMPILER_LAUNCHER TZ=Pacific/Auckland LC_ALL=C "$@")
}
# package BUILD FOLDER COMMAND…: makes the package of the build there; the command runs cpack.
package() {
    config=$1/CPackConfig.cmake
    folder=$2
    shift 2
    "$@" cpack --config "$config" -B "$folder" >"$work/cpack.log" 2>&1 || fail "cpack: $(cat "$work/cpack.log")"
}

# Unless it is told, the package's time is that of the last commit; the second build, which has no git, is told the same one.
same_again() {
    epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || true)}
    [ -n "$epoch" ] || export SOURCE_DATE_EPOCH="${epoch:=1700000000}"
    mkdir "$work/tree"
    tar -c --exclude=./build --exclude=./.git --exclude=node_modules . | tar -x -C "$work/tree"
    { elsewhere cmake -S "$work/tree" -B "$work/again" -G Ninja && elsewhere cmake --build "$work/again" --target closer; } >"$work/again.log" 2>&1 ||
        fail "the second build: $(tail -n 40 "$work/again.log")"
    package "$build" "$work/deb" env
    package "$work/again" "$work/again-deb" elsewhere env SOURCE_DATE_EPOCH="$epoch"
    deb=$(echo "$work"/deb/*.deb)
    cmp "$deb" "$work/again-deb/${deb##*/}" || fail "two builds differ, of the binary: $(cmp "$build/cmd/closer" "$work/again/cmd/closer" 2>&1 || true)"
    times=$(dpkg-deb --fsys-tarfile "$deb" | TZ=UTC tar -tv --full-time | awk '{ print $4, $5 }' | sort -u)
    [ "$times" = "$(date -u -d "@$epoch" '+%Y-%m-%d %H:%M:%S')" ] || fail "times in the package: $times"
}

# The version stands in CMakeLists.txt alone; what else has one takes it from there, or is held against it here.
versions_agree() {
    version=$(sed -n 's/^project(closer VERSION \([0-9.]*\) .*/\1/p' CMakeLists.txt)
    [ "$("$build/cmd/closer" --version)" = "closer $version" ] || fail "closer --version is not $version"
    [ "$(dpkg-deb -f "$deb" Version)" = "$version-1" ] || fail "the package's version is not $version-1"
    heading=$(sed -n 's/^## //p' CHANGELOG.md | head -n 1)
    day=${heading#"$version, "}
    echo "$day" | grep -Eqx 'unreleased|[0-9]{4}-[0-9]{2}-[0-9]{2}' || fail "CHANGELOG.md begins with '$heading', not with '$version, ' and a day or 'unreleased'"
    tag=$(git tag --points-at HEAD 'v*' 2>/dev/null || true)
    [ -z "$tag" ] || { [ "$tag" = "v$version" ] && [ "$day" != unreleased ]; } || fail "the commit is tagged $tag, and CHANGELOG.md begins with '$heading'"
}

# What cmake --install puts below a prefix is what the package has below /usr, but for what Debian wants packed, named or stripped otherwise.
installs() {
    cmake --install "$build" --prefix "$work/prefix" --strip >"$work/install.log" || fail "cmake --install: $(cat "$work/install.log")"
    [ "$("$work/prefix/bin/closer" --version)" = "closer $version" ] || fail "what cmake --install put there does not run"
    (cd "$work/prefix" && find . -type f) | sed 's|^\./|./usr/|; s|CHANGELOG\.md$|changelog|' | sort >"$work/installed"
    dpkg-deb --fsys-tarfile "$deb" | tar -t | grep -v -e '/$' -e '/lintian/' -e 'changelog\.Debian' | sed 's|\.gz$||' | sort >"$work/packed"
    diff "$work/installed" "$work/packed" || fail "the package has other files than cmake --install"
    for page in man/*.[0-9]; do
        grep -q "/man${page##*.}/${page##*/}\$" "$work/packed" || fail "$page is not installed"
    done
}

# in_root COMMAND…: as somebody who is not root and has nothing yet, in the fresh root.
in_root() {
    as_root chroot --userspec=1000:1000 "$root" env -i PATH=/usr/bin:/bin HOME=/home/sam LC_ALL=C.UTF-8 "$@"
}
# What there is in the root, but for what dpkg, man-db and its own home keep.
everything() {
    as_root find "$root" -xdev \( -path "$root/home" -o -path "$root/proc" -o -path "$root/tmp" -o -path "$root/var/lib/dpkg" \
        -o -path "$root/var/cache/man" \) -prune -o -printf '%y %m %U:%G %p\n' | sort
}

comes_and_goes() {
    everything >"$work/before"
    as_root cp "$deb" "$root/tmp/closer.deb"
    as_root chroot "$root" dpkg -i /tmp/closer.deb >"$work/dpkg.log" 2>&1 || fail "dpkg -i: $(cat "$work/dpkg.log")"
    as_root install -d -o 1000 -g 1000 "$root/home/sam"

    in_root closer init /home/sam/us --as sam --with ana >/dev/null 2>&1 || fail "closer init in a fresh root"
    in_root closer -q log little coffee in bed || fail "closer log in a fresh root"
    in_root closer review | grep -q '^  Little things  *1 time ' || fail "closer review in a fresh root"
    in_root closer idea >/dev/null || fail "closer idea in a fresh root"
    in_root closer check >/dev/null 2>&1 || fail "closer check in a fresh root"
    for page in man/*.[0-9]; do
        name=${page##*/}
        in_root man -P cat "${page##*.}" "${name%.*}" 2>"$work/man.err" | grep -q "^ *${name%.*} [-–—]" || fail "man ${name%.*}: $(cat "$work/man.err")"
        [ ! -s "$work/man.err" ] || fail "man ${name%.*}: $(cat "$work/man.err")"
    done
    as_root chroot "$root" whatis closer | grep -q '^closer (1)' || fail "whatis closer in a fresh root"

    as_root chroot "$root" dpkg -P closer >"$work/dpkg.log" 2>&1 || fail "dpkg -P: $(cat "$work/dpkg.log")"
    everything >"$work/after"
    diff "$work/before" "$work/after" || fail "dpkg -P leaves something behind"
    as_root chroot "$root" dpkg -s closer >/dev/null 2>&1 && fail "dpkg still knows closer"
    as_root grep -q 'coffee in bed' "$root"/home/sam/us/log/*.sam.toml || fail "dpkg -P took the journal with it"
}

start_bootstrap
same_again
lintian --allow-root --fail-on error,warning --tag-display-limit 0 "$deb" || fail "lintian is not content"
versions_agree
installs
if [ -z "$bootstrap" ]; then
    echo 'package: SKIPPED: a fresh root, for which one has to be root and apt has to have a mirror'
elif wait "$bootstrap"; then
    bootstrap=
    comes_and_goes
elif grep -q 'Failed getting release file' "$work/debootstrap.log"; then
    echo 'package: SKIPPED: a fresh root, because the network is not there'
else
    fail "debootstrap: $(tail -n 20 "$work/debootstrap.log")"
fi
echo "package: ${deb##*/} is the same again, and all that was tried of it holds"
