#!/bin/sh
# SPDX-License-Identifier: MIT
# What share/setup.sh says on a machine without apt-get or sudo: each missing package, and what to run. And how it follows a build.
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

# A build by a CMake that says what Ninja says, and then ends as it is told: built END [RUNNER…]
cat >"$work/bin/cmake" <<'END'
#!/bin/sh
[ "$1" = --build ] || exit 0
for number in $(seq 70); do
    printf '[%s/70] Compiling \\%s\n' "$number" "$number"
done
echo $$ >started
eval "$end"
END
chmod +x "$work/bin/cmake"
rm "$work/bin/id"
echo "cd '$work' && . '$PWD/share/setup.sh' && build release closer" >"$work/run"
built() {
    export end="$1"
    shift
    status=0
    PATH=$work/bin:$PATH "$@" >"$work/said" 2>&1 || status=$?
}

said_is_one_line() {
    [ "$(wc -l <"$work/said")" = 1 ] || { echo 'more than a line:' && cat "$work/said" && exit 1; }
}

built true sh "$work/run"
expect 0 'Building (release) ...'
said_is_one_line
[ "$(wc -l <"$work/build/release.log")" = 71 ] || { echo "the log isn't whole:" && cat "$work/build/release.log" && exit 1; }
built false sh "$work/run"
expect 1 '[11/70] Compiling \11' '[70/70] Compiling \70' 'The build failed; build/release.log has all of it.'
! grep -qF '[10/70]' "$work/said" || { echo 'more than the last 60 lines:' && cat "$work/said" && exit 1; }
built true script -qec "sh $work/run" /dev/null
expect 0 'Building (release) ...' 'Building (release): 1 of 70' 'Building (release): 70 of 70'
said_is_one_line
built false script -qec "sh $work/run" /dev/null
expect 1 'Building (release): 70 of 70' '[11/70] Compiling' 'The build failed'

# Ctrl-C, as soon as the build has started, stops it.
interrupt() {
    until [ -s "$work/started" ]; do sleep 0.1; done
    printf '\003'
    sleep 1
}
rm "$work/started"
interrupt | {
    built 'exec sleep 60' timeout 30 script -qec "sh $work/run" /dev/null
    expect 130 'Building (release): 70 of 70'
}
! kill -0 "$(cat "$work/started")" 2>/dev/null || { echo "Ctrl-C didn't stop the build:" && cat "$work/said" && exit 1; }
