#!/bin/sh
# SPDX-License-Identifier: MIT
# What share/packaging has for other systems, and share/launchd, as far as Debian can tell: each file is parsed by a linter, has
# CMakeLists.txt's version, and names a package for each that share/setup.sh builds with. The table of names is the README's there.
# With another tree as its argument, it looks at that.
set -eu
cd "${1:-$(dirname "$0")/..}"
. share/setup.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
problems=0
fail() {
    printf 'FAILED: %s\n' "$1"
    problems=$((problems + 1))
}

# lint FILE COMMAND…: what the linter says is shown if it finds something.
lint() {
    what=$1
    shift
    "$@" >"$work/said" 2>&1 || { fail "$what, by $1" && cat "$work/said"; }
}

# In a spec of Fedora, rpm itself makes the build root.
lint_spec() {
    rpmlint "$1" >"$work/rpmlint" || { cat "$work/rpmlint" && return 1; }
    ! grep ': [EW]: ' "$work/rpmlint" | grep -v ': no-buildroot-tag'
}

# An agent of launchd has a label that is its file's name, and a command that sh can parse.
lint_agent() {
    python3 - "$1" <<'PYTHON'
import pathlib, plistlib, subprocess, sys
path = pathlib.Path(sys.argv[1])
agent = plistlib.loads(path.read_bytes())
assert agent["Label"] == path.stem, f"the label is {agent['Label']}"
assert set(agent["StartCalendarInterval"]) == {"Hour", "Minute"} and agent["Umask"] == 0o77
shell, dash_c, command = agent["ProgramArguments"]
assert dash_c == "-c"
subprocess.run([shell, "-n", dash_c, command], check=True)
PYTHON
}

folder=share/packaging
lint closer.rb ruby -c $folder/closer.rb
lint closer.nix nix-instantiate --parse $folder/closer.nix
lint closer.spec rpmspec -P $folder/closer.spec
lint closer.spec lint_spec $folder/closer.spec
for recipe in PKGBUILD APKBUILD; do # the variables are for those who source it, and theirs are used
    lint $recipe shellcheck -s bash -e SC2034,SC2154 $folder/$recipe
done
for agent in share/launchd/*.plist; do
    lint "$agent" lint_agent "$agent"
done

# version_in FILE PATTERN: what the pattern's group matches.
version=$(sed -n 's/^project(closer VERSION \([0-9.]*\) .*/\1/p' CMakeLists.txt)
version_in() {
    found=$(sed -n "s/^$2\$/\1/p" "$folder/$1")
    [ "$found" = "$version" ] || fail "$1 is for version '$found' of closer, which is $version"
}
version_in closer.rb '  version "\(.*\)"'
version_in PKGBUILD 'pkgver=\(.*\)'
version_in APKBUILD 'pkgver=\(.*\)'
version_in APKBUILD '@SOURCE_SHA512@  closer-\(.*\)\.tar\.gz'
version_in closer.nix '  version = "\(.*\)";'
version_in closer.spec 'Version:  *\(.*\)'

# names COLUMN: Debian's name and that of the column, for each package that has one there.
names() {
    awk -F ' *[|] *' -v column=$(($1 + 1)) '/^\| Debian / { inside = 1 } !/^\|/ { inside = 0 }
        inside && $2 ~ /^`/ && $column ~ /^`/ { gsub("`", ""); print $2, $column }' $folder/README.md
}
# dependencies_of FILE: the part of it that names packages; the README's is what to install in Termux.
dependencies_of() {
    case $1 in
        closer.rb) part='/^ *\(depends_on\|resource\) /p' ;;
        PKGBUILD) part='/^[a-z]*depends=/p' ;;
        APKBUILD) part='/^makedepends="/,/"$/p' ;;
        closer.nix) part='/^stdenv\.mkDerivation/,/^}/p' ;; # what it uses of its arguments
        closer.spec) part='/^\(BuildRequires\|Recommends\):/p' ;;
        README.md) part='/^    pkg install clang /,/^    curl /p' ;;
    esac
    sed -n "$part" "$folder/$1"
}
column=1
for file in closer.rb PKGBUILD APKBUILD closer.nix closer.spec README.md; do
    column=$((column + 1))
    dependencies_of $file | tr -cs 'A-Za-z0-9_.+-' '\n' >"$work/words"
    names $column >"$work/names"
    [ -s "$work/names" ] || fail "README.md has no names for $file"
    while read -r debian name; do
        grep -qxF -e "$name" "$work/words" || fail "$file doesn't name $name, which is Debian's $debian"
    done <"$work/names"
done
names 1 >"$work/names"
# shellcheck disable=SC2154 # share/setup.sh has it
for package in $build_packages; do
    case $package in
        python3) ;; # for share/try.sh, which isn't a package's
        *) grep -q "^$package " "$work/names" || fail "README.md has no row for $package, which share/setup.sh builds with" ;;
    esac
done

# Each placeholder is in the README's table, and each of that is in a recipe.
for recipe in closer.rb PKGBUILD APKBUILD closer.nix closer.spec; do
    grep -o '@[A-Z0-9_]*@' $folder/$recipe
done | sort -u >"$work/used"
sed -n 's/^| .\(@[A-Z0-9_]*@\). |.*/\1/p' $folder/README.md | sort >"$work/described"
diff "$work/described" "$work/used" || fail 'README.md describes (<) other placeholders than the recipes have (>)'

[ $problems = 0 ] || exit 1
echo "the recipes of $folder and share/launchd are for closer $version, and can be parsed"
