#!/bin/sh
# SPDX-License-Identifier: MIT
# The Debian package, and installing: made in another folder, by one with another umask, zone and language, it is the same to the byte; it holds the
# files that it should; lintian finds nothing; the versions agree; and in a fresh root it installs, runs, and leaves nothing behind.
# tests/package.sh [--whole] BUILD, where BUILD is a folder of the release preset in which closer is built.
#
# Everything is compiled again with --whole alone, before a release: it takes four to six minutes of processor time, and all the rest of it one and
# a half. From day to day the other folder gets the binary of BUILD, and what could make two builds differ is looked for more cheaply: sources that
# are made while building are made again, a few files are compiled again (one of each folder, and one for each library that is all headers), and the
# binary must name no folder that it was built in. -Wdate-time sees to the clock. With --whole nothing may be left out, either.
set -eu

usage() {
    echo "package: $*" >&2
    echo 'usage: tests/package.sh [--whole] BUILD     such as tests/package.sh build/release' >&2
    exit 2
}
whole=
if [ "${1-}" = --whole ]; then
    whole=yes
    shift
fi
[ $# = 1 ] || usage 'one folder is asked for, in which the release preset is built'
case $1 in -*) usage "there is no option $1" ;; esac
[ -f "$1/CPackConfig.cmake" ] || usage "$1 is no folder of the release preset: it has no CPackConfig.cmake"
[ -x "$1/cmd/closer" ] || usage "$1 has no closer; build it first: cmake --build --preset release --target closer"
build=$(realpath "$1")
cd "$(dirname "$0")/.."
top=$(pwd -P)
[ "$(sed -n 's/^CMAKE_HOME_DIRECTORY:[A-Z]*=//p' "$build/CMakeCache.txt")" = "$top" ] || usage "$1 is a build of another folder than $top"
export LC_ALL=C.UTF-8

work=$(mktemp -d)
tree=$work/tree
again=$work/again
root=$work/root
bootstrap=
left_out=
trap '[ -z "$bootstrap" ] || wait "$bootstrap" || true; rm -rf --one-file-system "$work" 2>/dev/null || as_root rm -rf --one-file-system "$work"' EXIT

fail() {
    echo "package: $*" >&2
    exit 1
}
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# A fresh root takes a while to come over the network, so it comes while other things are done. If it can't come, it says why.
start_bootstrap() {
    codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
    # shellcheck disable=SC2016 # apt-get fills it in
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Codename: $codename" 'Component: main' | head -n 1)
    if ! as_root true 2>/dev/null; then
        left_out='one has to be root for it, or sudo has to let one without asking'
    elif ! as_root chroot / true 2>/dev/null; then
        left_out='chroot is not permitted here'
    elif [ -z "$mirror" ]; then
        left_out="apt knows no mirror of '$codename'"
    else
        as_root debootstrap --variant=minbase --include=man-db "$codename" "$root" "$mirror" >"$work/debootstrap.log" 2>&1 &
        bootstrap=$!
    fi
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

# object_of TARGET FILE: what the file is compiled to, mostly with others of its room.
object_of() {
    unity=$(grep -l "/$2.cpp\"" "$build/$1"/Unity/*.cxx 2>/dev/null || true)
    if [ -n "$unity" ]; then echo "$1/Unity/${unity##*/}.o"; else echo "$1/$2.cpp.o"; fi
}

# compiles_the_same OBJECT: by the very command that the build in the other folder would run.
compiles_the_same() {
    mkdir -p "$again/${1%/*}"
    (cd "$again" && elsewhere sh -c "$(ninja -t commands -s "$1")") >"$work/compile.log" 2>&1 || fail "compiling $1 again: $(cat "$work/compile.log")"
    cmp "$build/$1" "$again/$1" || fail "compiled in another folder, $1 differs"
}
a_sample_is_the_same() {
    mkdir -p "$again/lib/advice" "$again/lib/render"
    for what in ideas questions series; do
        # shellcheck disable=SC2046 # a list of files
        elsewhere "$build/lib/embed_$what" "$again/lib/advice/built_in_$what.cpp" \
            $(find "$tree/share/$what" "$tree"/share/??/"$what" -name '*.toml' 2>/dev/null | LC_ALL=C sort)
        cmp "$build/lib/advice/built_in_$what.cpp" "$again/lib/advice/built_in_$what.cpp" || fail "embed_$what depends on the folder"
    done
    elsewhere "$build/lib/embed_page" "$again/lib/render/page_files.cpp" "$tree/share/page"
    cmp "$build/lib/render/page_files.cpp" "$again/lib/render/page_files.cpp" || fail 'embed_page depends on the folder'

    for file in base/toml/toml base/text/text model/record journal/exchange/json_text sync/merge listen/seal review/digest advice/built_in_ideas render/page/page; do
        compiles_the_same "$(object_of "lib/CMakeFiles/closer_$(echo "${file%/*}" | tr / _).dir" "$file")"
    done
    compiles_the_same lib/CMakeFiles/package_fmt.dir/package/fmt.cpp.o
    compiles_the_same "$(object_of cmd/CMakeFiles/closer_cmd_line.dir line/command_line)"
    cp "$build/cmd/closer" "$again/cmd/closer"
}

# Unless it is told, the package's time is that of the last commit; the other folder, which has no git, is told the same one.
same_again() {
    epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || true)}
    [ -n "$epoch" ] || export SOURCE_DATE_EPOCH="${epoch:=1700000000}"
    mkdir "$tree"
    tar -c --exclude=./build --exclude=./.git --exclude=node_modules . | tar -x -C "$tree"
    elsewhere cmake -S "$tree" -B "$again" -G Ninja >"$work/again.log" 2>&1 || fail "cmake in another folder: $(tail -n 40 "$work/again.log")"
    if [ -n "$whole" ]; then
        elsewhere cmake --build "$again" --target closer >"$work/again.log" 2>&1 || fail "the second build: $(tail -n 40 "$work/again.log")"
        cmp "$build/cmd/closer" "$again/cmd/closer" || fail 'two builds make two binaries'
    else
        a_sample_is_the_same
    fi
    if grep -qaF -e "$top/" -e "$build/" "$build/cmd/closer"; then fail 'the binary names the folder that it was built in'; fi

    package "$build" "$work/deb" env
    package "$again" "$work/again-deb" elsewhere env SOURCE_DATE_EPOCH="$epoch"
    deb=$(echo "$work"/deb/*.deb)
    cmp "$deb" "$work/again-deb/${deb##*/}" || fail 'of the same binary, two packages'
    times=$(dpkg-deb --fsys-tarfile "$deb" | TZ=UTC tar -tv --full-time | awk '{ print $4, $5 }' | sort -u)
    [ "$times" = "$(date -u -d "@$epoch" '+%Y-%m-%d %H:%M:%S')" ] || fail "times in the package: $times"
}

# The version is in CMakeLists.txt alone; what else has one takes it from there, or is held against it here.
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

# Mode, owner and name of each file that the package should have, from what there is in the tree.
wanted_files() {
    for page in man/*; do
        echo "-rw-r--r-- root/root ./usr/share/man/man${page##*.}/${page##*/}.gz"
    done
    for file in share/cron/* share/schema/* share/journal-vectors/* share/systemd/*; do
        echo "-rw-r--r-- root/root ./usr/share/closer/${file#share/}"
    done
    for file in share/examples/*; do # who runs it says so in its first line
        mode=-rw-r--r--
        if head -n 1 "$file" | grep -q '^#!'; then mode=-rwxr-xr-x; fi
        echo "$mode root/root ./usr/share/doc/closer/${file#share/}"
    done
    echo '-rwxr-xr-x root/root ./usr/bin/closer'
    for file in bash-completion/completions/closer fish/vendor_completions.d/closer.fish zsh/vendor-completions/_closer lintian/overrides/closer \
        doc/closer/README.md doc/closer/copyright doc/closer/changelog.gz doc/closer/changelog.Debian.gz; do
        echo "-rw-r--r-- root/root ./usr/share/$file"
    done
}
has_its_files() {
    dpkg-deb --fsys-tarfile "$deb" | tar -tv | awk '{ print $1, $2, $6 }' >"$work/listed"
    wanted_files | sort >"$work/wanted"
    grep -v '^d' "$work/listed" | sort | diff "$work/wanted" - || fail 'the package has other files than it should (<)'
    if grep '^d' "$work/listed" | grep -v '^drwxr-xr-x root/root '; then fail 'folders that not everybody can read, or that are not of root'; fi
}

# in_shell WORDS…: as somebody without settings of their own, for whom closer is installed below the prefix.
in_shell() {
    env -i HOME="$work" PATH="$work/prefix/bin:/usr/bin:/bin" XDG_DATA_DIRS="$work/prefix/share:/usr/share" LC_ALL=C.UTF-8 "$@"
}
# Each shell finds its completions by where they lie; tests/completions.py has what they do.
# shellcheck disable=SC2016 # the shells fill it in
shells_find_completions() {
    bash='. /usr/share/bash-completion/bash_completion; _completion_loader closer; COMP_LINE="closer rev" COMP_POINT=10; _closer; echo $COMPREPLY'
    [ "$(in_shell bash -c "$bash")" = review ] || fail 'bash does not find the completions'
    [ "$(in_shell zsh -fc 'fpath=($HOME/prefix/share/zsh/site-functions $fpath); autoload -Uz compinit; compinit -D -u; echo $_comps[closer]')" = _closer ] ||
        fail 'zsh does not find the completions'
    in_shell zsh -fc 'print -l $fpath' | grep -Fqx /usr/share/zsh/vendor-completions || fail 'zsh does not look where the package has them'
    in_shell fish -c 'complete -C "closer rev"' | grep -q '^review\b' || fail 'fish does not find the completions'
}

# What cmake --install puts below a prefix is what the package has below /usr, but for what Debian wants packed, named or put otherwise.
installs() {
    cmake --install "$build" --prefix "$work/prefix" --strip >"$work/install.log" || fail "cmake --install: $(cat "$work/install.log")"
    [ "$("$work/prefix/bin/closer" --version)" = "closer $version" ] || fail 'what cmake --install put there does not run'
    (cd "$work/prefix" && find . -type f -printf '%M ./usr/%P\n') |
        sed 's|CHANGELOG\.md$|changelog|; s|/zsh/site-functions/|/zsh/vendor-completions/|' | sort >"$work/installed"
    sed '/lintian/d; /changelog\.Debian/d; s|\.gz$||; s| root/root||' "$work/wanted" | sort | diff - "$work/installed" ||
        fail 'cmake --install puts other files there (>) than the package has'
    shells_find_completions
}

# in_root COMMAND…: as somebody who isn't root and has nothing yet, in the fresh root.
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

    in_root closer init /home/sam/us --as sam --with ana >/dev/null 2>&1 || fail 'closer init in a fresh root'
    in_root closer -q log little coffee in bed || fail 'closer log in a fresh root'
    in_root closer review | grep -q '^  Little things  *1 time ' || fail 'closer review in a fresh root'
    in_root closer idea >/dev/null || fail 'closer idea in a fresh root'
    in_root closer check >/dev/null 2>&1 || fail 'closer check in a fresh root'
    for page in man/*; do
        name=${page##*/}
        in_root man -P cat "${page##*.}" "${name%.*}" 2>"$work/man.err" | grep -q "^ *${name%.*} [-–—]" || fail "man ${name%.*}: $(cat "$work/man.err")"
        [ ! -s "$work/man.err" ] || fail "man ${name%.*}: $(cat "$work/man.err")"
    done
    as_root chroot "$root" whatis closer | grep -q '^closer (1)' || fail 'whatis closer in a fresh root'

    as_root chroot "$root" dpkg -P closer >"$work/dpkg.log" 2>&1 || fail "dpkg -P: $(cat "$work/dpkg.log")"
    everything >"$work/after"
    diff "$work/before" "$work/after" || fail 'dpkg -P leaves something behind'
    as_root chroot "$root" dpkg -s closer >/dev/null 2>&1 && fail 'dpkg still knows closer'
    as_root grep -q 'coffee in bed' "$root"/home/sam/us/log/*.sam.toml || fail 'dpkg -P took the journal with it'
}
# That debootstrap fails isn't closer's fault: there is no network, or the machine doesn't let it.
in_a_fresh_root() {
    if [ -n "$bootstrap" ]; then
        wait "$bootstrap" || left_out="debootstrap: $(grep '^E: ' "$work/debootstrap.log" || tail -n 3 "$work/debootstrap.log")"
        bootstrap=
    fi
    if [ -z "$left_out" ]; then
        comes_and_goes
    elif [ -n "$whole" ]; then
        fail "it cannot be tried in a fresh root: $left_out"
    else
        echo "package: LEFT OUT: installing, running and removing in a fresh root; $left_out"
    fi
}

start_bootstrap
same_again
lintian --allow-root --fail-on error,warning --tag-display-limit 0 "$deb" || fail 'lintian is not content'
versions_agree
has_its_files
installs
in_a_fresh_root
echo "package: ${deb##*/} is the same again, and all that was tried of it holds"
