#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes what a release consists of, from a tag alone: for amd64 and arm64 a Debian package and a tarball of the static binary with its manual
# and completions, a list of what is linked in (SPDX), and checksums. Whoever makes it again from the tag, on a Debian with the same updates,
# gets the same bytes.
# share/release.sh TAG [FOLDER]      share/release.sh v0.1.0      FOLDER is build/release-TAG unless another is given
# CLOSER_MAINTAINER='Name <address>' says who answers for the packages.
set -eu

usage() {
    echo "release: $*" >&2
    echo 'usage: share/release.sh TAG [FOLDER]     such as share/release.sh v0.1.0' >&2
    exit 2
}
fail() {
    echo "release: $*" >&2
    exit 1
}

case ${1-} in '' | -*) usage 'say which tag to release' ;; esac
[ $# -le 2 ] || usage "unexpected argument '$3'"
tag=$1
cd "$(dirname "$0")/.."
. share/setup.sh
git rev-parse -q --verify "refs/tags/$tag^{commit}" >/dev/null || fail "there is no tag '$tag'; git tag lists them"
version=$(git show "$tag:CMakeLists.txt" | sed -n 's/^project(closer VERSION \([0-9.]*\).*/\1/p')
[ "$tag" = "v$version" ] || fail "the tag is '$tag', but CMakeLists.txt in it has version '$version'"

folder=${2-build/release-$tag}
[ ! -e "$folder" ] || fail "'$folder' is there already; remove it, or name another folder"
mkdir -p "$folder"
folder=$(realpath "$folder")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# shellcheck disable=SC2086 # a list of words
install_packages $build_packages python3
dpkg --print-foreign-architectures | grep -qx arm64 || as_root dpkg --add-architecture arm64
# shellcheck disable=SC2086
install_packages $cross_packages

SOURCE_DATE_EPOCH=$(git log -1 --format=%ct "$tag")
LC_ALL=C.UTF-8
TZ=UTC
export SOURCE_DATE_EPOCH LC_ALL TZ
umask 022
mkdir "$work/source"
git archive "$tag" | tar -x -C "$work/source"

# build_for ARCHITECTURE CMAKE-OPTION…: configures, builds and packs what is in the tag.
build_for() {
    architecture=$1
    shift
    build=$work/$architecture
    log=$folder/build-$architecture.log
    echo "Building for $architecture ..."
    {
        cmake -S "$work/source" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF -DCMAKE_INSTALL_PREFIX=/usr/local \
            -DCPACK_DEBIAN_PACKAGE_ARCHITECTURE="$architecture" ${CLOSER_MAINTAINER:+"-DCLOSER_MAINTAINER=$CLOSER_MAINTAINER"} "$@" &&
            cmake --build "$build" --target closer &&
            cpack --config "$build/CPackConfig.cmake" -B "$work/deb-$architecture" &&
            DESTDIR=$work/root-$architecture cmake --install "$build" --strip
    } >"$log" 2>&1 || { tail -n 40 "$log" >&2 && fail "the build for $architecture failed; $log has all of it"; }
    rm "$log"
    cp "$work/deb-$architecture"/closer_*.deb "$folder"
    name=closer-$version-linux-$architecture
    mv "$work/root-$architecture/usr/local" "$work/$name"
    cp "$work/source/LICENSE" "$work/$name/share/doc/closer/"
    python3 "$work/source/share/sbom.py" --version "$version" --architecture "$architecture" --time "$SOURCE_DATE_EPOCH" \
        "$work/$name/bin/closer" >"$folder/$name.spdx.json"
    tar -C "$work" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --format=gnu -c "$name" | gzip -9n >"$folder/$name.tar.gz"
}

native=$(dpkg --print-architecture)
build_for "$native"
case $native in
    amd64) set -- arm64 aarch64 ;;
    arm64) set -- amd64 x86_64 ;;
    *) fail "releases are made on amd64 or arm64, not on $native" ;;
esac
PKG_CONFIG_LIBDIR=/usr/lib/$2-linux-gnu/pkgconfig:/usr/share/pkgconfig
export PKG_CONFIG_LIBDIR
build_for "$1" -DCMAKE_SYSTEM_NAME=Linux -DCMAKE_SYSTEM_PROCESSOR="$2" -DCMAKE_CXX_COMPILER="$2-linux-gnu-g++" -DCMAKE_STRIP="/usr/bin/$2-linux-gnu-strip" \
    -DCLOSER_HOST_TOOLS="$work/$native/lib"

git show "$tag:CHANGELOG.md" | sed -n "/^## $version/,/^## /{/^## /!p;}" >"$folder/notes.md"
(cd "$folder" && sha256sum closer* >SHA256SUMS)
echo "What to release is in $folder:"
(cd "$folder" && ls -l)
