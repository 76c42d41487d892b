#!/bin/sh
# SPDX-License-Identifier: MIT
# What closer-privacy(7) says, for real: where the text of a surprise is before its day, the recipes for an encrypted remote and for rewriting
# git's history, leaving without a network, and how much memory a hostile folder can take.   tests/privacy.sh CLOSER
set -eu
closer=$(realpath "$1")
umask 077
work=$(mktemp -d)
trap 'gpgconf --homedir "$work/sam/.gnupg" --kill all; gpgconf --homedir "$work/ana/.gnupg" --kill all; rm -rf "$work"' EXIT
cd "$work"
export CLOSER_NOW=2026-11-22T21:04:13+01:00 TZ=CET-1CEST,M3.5.0,M10.5.0/3 LC_ALL=C.UTF-8 COLUMNS=80 TERM=dumb
export GIT_CONFIG_GLOBAL="$work/gitconfig" GIT_CONFIG_SYSTEM=/dev/null
unset XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME CLOSER_DIR CLOSER_AS GNUPGHOME 2>/dev/null || true
printf '[user]\nname = x\nemail = x@example.org\n[init]\ndefaultBranch = main\n[protocol "gcrypt"]\nallow = always\n' >gitconfig

fail() {
    echo "privacy: $*" >&2
    exit 1
}
as() { # as PERSON COMMAND…
    person=$1
    shift
    HOME="$work/$person" "$@"
}
objects() { git -C "$1" cat-file --batch-all-objects --batch --unordered; }
# Neither the files of a repository, its temporary ones too, nor any of git's objects hold the text.
has_nothing_of() {
    if grep -rqa "$2" "$1"; then fail "'$2' stands in a file of $1"; fi
    if objects "$1" | grep -qa "$2"; then fail "'$2' is in git's objects of $1"; fi
}
mkdir -p sam/.gnupg ana/.gnupg

# The life of a surprise.
git init -q --bare shared.git
as sam "$closer" -q init sam/us --as sam --with ana
git -C sam/us remote add origin "$work/shared.git"
mkdir -p "sam/.local/state/closer"
state=$(sed -n 's/^id = "\(.*\)"/\1/p' sam/us/closer.toml)
mkdir -p "sam/.local/state/closer/$state"
# shellcheck disable=SC2016 # it is for the inner shell
flock -o "sam/.local/state/closer/$state/lock" sh -c '
    HOME="$2/sam" "$1" -q -C sam/us log little --surprise-until "dec 24" heronry tickets &
    while [ "$(tr -d "\0" <"/proc/$!/comm")" = sh ]; do :; done     # until it is closer that runs
    tries=0
    while tr "\0" " " <"/proc/$!/cmdline" | grep -q heronry; do
        tries=$((tries + 1))
        [ "$tries" -lt 1000 ] || exit 1
    done' sh "$closer" "$work" || fail "the words of a surprise stay in the list of processes"
tries=0
until grep -q heronry "sam/.local/share/closer/$state/private.toml" 2>/dev/null; do
    tries=$((tries + 1))
    [ "$tries" -lt 5000 ] || fail "the surprise is not written"
done
as sam "$closer" -q -C sam/us idea plan picnic-park --on 2026-12-24 --surprise-until 2026-12-24
as sam "$closer" -q -C sam/us log little rooibos
as sam "$closer" -q -C sam/us check --fix --yes >/dev/null 2>&1 || true
git -C sam/us add . && git -C sam/us commit -qm us && git -C sam/us push -q origin HEAD
for text in heronry picnic-park; do
    has_nothing_of sam/us "$text"
    has_nothing_of shared.git "$text"
done
for person in sam ana; do
    as sam "$closer" -C sam/us today --for "$person" -o page.html -q
    if grep -q 'heronry\|picnic-park\|picnic in the park' page.html; then fail "a surprise is on a page before its day"; fi
    as sam "$closer" -C sam/us today --for "$person" >page.txt
    if grep -q 'heronry\|picnic-park\|picnic in the park' page.txt; then fail "a surprise is shown before its day"; fi
done
as sam "$closer" -C sam/us list --with-private | grep -q 'seen only by you until' || fail "the surprise is not shown to its owner"
CLOSER_NOW=2026-12-24T08:00:00+01:00 as sam "$closer" -q -C sam/us log little coffee
if grep -q heronry "sam/.local/share/closer/$state/private.toml"; then fail "the surprise is still private on its day"; fi
git -C sam/us add . && git -C sam/us commit -qm us && git -C sam/us push -q origin HEAD
git clone -q "$work/shared.git" ana/us
as ana "$closer" -q init ana/us --as ana
[ "$(as ana "$closer" -q -C ana/us list --all | grep -c 'heronry tickets')" = 1 ] || fail "Ana does not see the surprise on its day"

# ERASING: the command that closer itself prints.
id=$(sed -n 's/ = .*heronry.*//p' sam/us/log/2026-12.sam.toml) # the id is of the day on which it arrived
command=$(as sam "$closer" -C sam/us remove --erase "$id" 2>&1 | sed -n 's/^  //p')
git -C sam/us add . && git -C sam/us commit -qm us
objects sam/us | grep -qa heronry || fail "git's history should still have what was erased"
(cd sam/us && sh -c "$command") >/dev/null 2>&1 || fail "git filter-repo fails: $command"
git -C sam/us remote add origin "$work/shared.git"
git -C sam/us push -q --force origin HEAD
git -C shared.git gc -q --prune=now
has_nothing_of sam/us heronry
has_nothing_of shared.git heronry
mv ana/us ana/us.old && git clone -q "$work/shared.git" ana/us && as ana "$closer" -q init ana/us --as ana
as ana "$closer" -q -C ana/us list --all | grep -q rooibos || fail "the journal is not whole after its history was rewritten"
as ana "$closer" -q -C ana/us check >/dev/null || fail "the journal is not sound after its history was rewritten"

# ENCRYPTING: a remote that nobody else can read.
for person in sam ana; do
    as "$person" gpg --batch --quiet --passphrase '' --quick-generate-key "$person <$person@example.org>" 2>/dev/null
    as "$person" gpg --armor --export "$person@example.org" >"$person.asc"
done
key() { as "$1" gpg --with-colons --fingerprint "$2@example.org" 2>/dev/null | sed -n 's/^fpr:*\([0-9A-F]*\):$/\1/p' | head -n 1; }
as sam gpg --quiet --import ana.asc 2>/dev/null && as sam gpg --batch --quiet --yes --quick-lsign-key "$(key sam ana)" >/dev/null 2>&1
as ana gpg --quiet --import sam.asc 2>/dev/null && as ana gpg --batch --quiet --yes --quick-lsign-key "$(key ana sam)" >/dev/null 2>&1
git init -q --bare sealed.git
participants="$(key sam sam) $(key sam ana)"
git -C sam/us remote add sealed "gcrypt::$work/sealed.git"
git -C sam/us config remote.sealed.gcrypt-participants "$participants"
as sam git -C sam/us push -q sealed HEAD >gcrypt.log 2>&1 || fail "pushing to git-remote-gcrypt: $(cat gcrypt.log)"
has_nothing_of sealed.git rooibos
as ana git clone -q "gcrypt::$work/sealed.git" ana/sealed >gcrypt.log 2>&1 || fail "cloning from git-remote-gcrypt: $(cat gcrypt.log)"
as ana "$closer" -q init ana/sealed --as ana
git -C ana/sealed config remote.origin.gcrypt-participants "$participants"
as ana "$closer" -q -C ana/sealed --as ana log noticed the rooibos
git -C ana/sealed add . && git -C ana/sealed commit -qm us
as ana git -C ana/sealed push -q origin HEAD >gcrypt.log 2>&1 || fail "pushing to git-remote-gcrypt: $(cat gcrypt.log)"
as sam git -C sam/us pull -q sealed main >gcrypt.log 2>&1 || fail "pulling from git-remote-gcrypt: $(cat gcrypt.log)"
as sam "$closer" -q -C sam/us list --all | grep -q 'the rooibos' || fail "what Ana wrote did not come by git-remote-gcrypt"

# LEAVING needs no network, and no other program.
as sam strace -f -qq -e trace=network,execve -o trace "$closer" -q -C sam/us leave mine.toml --forget
if grep -v "execve(\"$closer\"" trace | grep -q .; then fail "leaving makes a connection or runs something: $(cat trace)"; fi
grep -q rooibos mine.toml || fail "what was Sam's is not in the file"
if [ -e "sam/.local/share/closer/$state" ] || grep -q "$state" sam/.config/closer/config.toml; then fail "the journal is not forgotten"; fi

# A hostile folder: what doesn't fit is refused, and the rest is read.
hostile() {
    status=0
    as ana prlimit --as=600000000 "$closer" -C ana/us "$@" >out 2>err || status=$?
    [ "$status" = 3 ] || fail "'$*' ends badly: $(head -c 500 err)"
    grep -q '^[^ ]*2026-0[789]' err out || fail "'$*' does not name what it cannot read: $(head -c 500 err)"
}
truncate -s 1G ana/us/log/2026-09.sam.toml
yes '' | head -n 3000000 >ana/us/log/2026-08.sam.toml
{ printf '2026-07-01-sam-0zzz1 = { kind = "note", at = 2026-07-01, x = '; head -c 5000000 /dev/zero | tr '\0' '['; echo ' }'; } >ana/us/log/2026-07.sam.toml
hostile review --all
hostile list --all
hostile check
echo 'privacy: all of it holds'
