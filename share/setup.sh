# shellcheck shell=sh disable=SC2034 # the lists are used by those who source this
# SPDX-License-Identifier: MIT
# Sourced by share/try.sh and tests/run.sh: what both need on a Debian machine. Quick where it is all there.

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs those of the packages named that are missing.
install_packages() {
    missing=
    for package in "$@"; do
        case $(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null) in
            ii*) ;;
            *) missing="$missing $package" ;;
        esac
    done
    [ -z "$missing" ] && return 0
    if ! command -v apt-get >/dev/null; then
        echo "These packages are missing (Debian's names), and there is no apt-get here:$missing" >&2
        echo "Install them with this system's package manager, then run this again." >&2
        return 1
    fi
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        echo "These packages are missing, and there is no sudo here:$missing" >&2
        echo "Install them as root, then run this again:" >&2
        echo "  su -c 'apt-get update && apt-get install --no-install-recommends$missing'" >&2
        return 1
    fi
    echo "Installing:$missing"
    as_root apt-get update -qq
    # shellcheck disable=SC2086 # a list of words
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

# Copies what a build says to the log, descriptor 3. On a terminal, one line shows how far it is. Fails unless the last line is 'Built.'
follow_build() {
    last=
    while IFS= read -r line || [ -n "$line" ]; do
        last=$line
        printf '%s\n' "$line" >&3
        case $line in
            '['[0-9]*/[0-9]*'] '*)
                built=${line%%/*}
                all=${line#*/}
                [ ! -t 1 ] || printf '\rBuilding (%s): %s of %s ' "$preset" "${built#?}" "${all%%]*}"
                ;;
        esac
    done
    [ ! -t 1 ] || echo
    [ "$last" = Built. ]
}

# Configures and builds a preset of CMakePresets.json: build PRESET [TARGET…]
build() {
    preset=$1
    shift
    log=build/$preset.log
    mkdir -p build
    if [ -t 1 ]; then printf 'Building (%s) ...' "$preset"; else echo "Building ($preset) ..."; fi
    # A pipe, since Ctrl-C wouldn't reach a build in the background.
    if ! { cmake --preset "$preset" && NINJA_STATUS='[%f/%t] ' cmake --build --preset "$preset" ${1:+--target "$@"} && echo Built.; } 2>&1 | follow_build 3>"$log"; then
        tail -n 60 "$log" >&2
        echo "The build failed; $log has all of it." >&2
        return 1
    fi
}

build_packages='g++ cmake ninja-build pkg-config git libcli11-dev libtomlplusplus-dev libfmt-dev libutf8proc-dev
libsodium-dev nlohmann-json3-dev libkainjow-mustache-dev'
test_packages='python3 libboost-test-dev libical-dev python3-icalendar mandoc shellcheck librapidcheck-dev strace clang libclang-rt-dev python3-jsonschema valgrind
chromium chromium-driver python3-selenium systemd gnupg git-remote-gcrypt git-filter-repo syncthing
zsh fish bash-completion
lintian debootstrap fzf jq tmux khal pandoc msmtp python3-aiosmtpd poppler-utils rpm rpmlint ruby nix-bin'
cross_packages='g++-aarch64-linux-gnu libsodium-dev:arm64 libutf8proc-dev:arm64 libfmt-dev:arm64'
