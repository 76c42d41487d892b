#!/bin/sh
# SPDX-License-Identifier: MIT
# What share/ offers to cron, systemd and launchd works as it is, and another library than libical reads the calendar:
# tests/schedule.sh BINARY
# cron's environment is HOME, LOGNAME, SHELL and the file's own PATH; there is no terminal, and every line printed is a mail.
set -eu
binary=$(realpath "$1")
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/home"
ln -s "$binary" "$work/bin/closer"
problems=0

expect() {
    if [ "$2" != "$3" ]; then
        printf 'FAILED: %s\n--- wanted\n%s\n--- got\n%s\n' "$1" "$2" "$3"
        problems=1
    fi
}

command=$(sed -n 's/^30 18 \* \* \* //p' share/cron/closer.cron)
path=$(sed -n 's/^PATH=//p' share/cron/closer.cron)

# What cron would mail at that time.
mail_at() {
    (cd "$work/home" && env -i HOME="$work/home" LOGNAME=sam SHELL=/bin/sh PATH="$work/bin:$path" CLOSER_NOW="$1" TZ=UTC \
        /bin/sh -c "$command" </dev/null 2>&1) || echo "status $?"
}

# The command that the unit runs, with a notify-send that says what it was given.
note_at() {
    printf '#!/bin/sh\nprintf "%%s\\n" "$@"\n' >"$work/bin/notify-send"
    chmod +x "$work/bin/notify-send"
    line=$(sed -n "s/^ExecStart=\/bin\/sh -c '\(.*\)'$/\1/p" share/systemd/closer-remind.service)
    (cd "$work/home" && env -i HOME="$work/home" PATH="$work/bin:$path" CLOSER_NOW="$1" TZ=UTC /bin/sh -c "$line" </dev/null 2>&1) ||
        echo "status $?"
}

# agent_at NAME MOMENT: what a launch agent shows on a desktop of macOS, where osascript makes the note. Of its words, the last line is told.
agent_at() {
    printf '#!/bin/sh\nprintf "%%s\\n" "$@"\n' >"$work/bin/osascript"
    chmod +x "$work/bin/osascript"
    line=$(python3 -c 'import plistlib, sys; print(plistlib.load(open(sys.argv[1], "rb"))["ProgramArguments"][2])' "share/launchd/$1.plist")
    (cd "$work/home" && env -i HOME="$work/home" PATH="$work/bin:$path" CLOSER_NOW="$2" TZ=UTC /bin/sh -c "$line" </dev/null 2>/dev/null |
        tail -n 1)
}

run() {
    env -i HOME="$work/home" PATH="$path" CLOSER_NOW=2026-11-22T12:00:00Z TZ=UTC "$binary" -q "$@" </dev/null
}
expect 'with no journal, cron says so' "closer: no journal here, and none set up on this machine
Make one in the folder 'us': closer init us --as YOU --with THEM
status 1" "$(mail_at 2026-11-22T18:30:00Z)"
run init "$work/us" --as sam --with ana --no-git
for kind in hobby outing little listen; do
    run -C "$work/us" log "$kind" 'something of ours'
done
expect 'nothing due, no mail' '' "$(mail_at 2026-11-22T18:30:00Z)"
expect 'nothing due, no note' '' "$(note_at 2026-11-22T18:30:00Z)"
expect 'nothing due, no note of launchd' '' "$(agent_at closer.remind 2026-11-22T18:30:00Z)"
expect 'something due, a note of launchd' 'Time for a little thing: closer idea little' "$(agent_at closer.remind 2026-11-26T18:30:00Z)"
expect 'a sync of launchd that failed, a note' 'display notification "Syncing failed. In a terminal: closer sync" with title "closer"' \
    "$(agent_at closer.sync 2026-11-22T18:15:00Z)"
expect 'something due, a mail' 'Time for a little thing: closer idea little' "$(mail_at 2026-11-26T18:30:00Z)"
expect 'something due, a note' '--app-name=closer
closer
Time for a little thing: closer idea little' "$(note_at 2026-11-26T18:30:00Z)"
run -C "$work/us" idea plan bowling --on '2026-11-28 10:00'
expect 'a calendar that python3-icalendar reads, too' "hobby 2026-12-06
outing 2026-12-22
little 2026-11-25
listen 2026-11-29
2026 2026-11-28 10:00:00+00:00
Go bowling together 2:00:00 -3600.0" "$(run -C "$work/us" remind --ics | /usr/bin/python3 -c '
import icalendar, sys
for event in icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk("VEVENT"):
    plan, alarms = "RRULE" not in event, event.walk("VALARM")
    assert not event.errors and plan == bool(alarms)
    print(event["UID"].split("-")[0], event["DTSTART"].dt)
    if plan:
        print(event["SUMMARY"], event["DURATION"].dt, alarms[0]["TRIGGER"].dt.total_seconds())' 2>&1)"
run -C "$work/us" day add "Ana's birthday" 29 february --note 'a cake; or two'
run -C "$work/us" day add Concert 2026-12-12 --private
expect 'a day that matters, which python3-icalendar and dateutil read, too' "Ana's birthday
a cake; or two
2027-02-28 2028-02-29 2029-02-28
-1177200.0 -54000.0" "$(run -C "$work/us" remind --ics | /usr/bin/python3 -c '
import datetime, icalendar, sys
from dateutil.rrule import rrulestr
for event in icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk("VEVENT"):
    if str(event["UID"]).startswith("2026") and "RRULE" in event:
        assert not event.errors
        start = datetime.datetime.combine(event["DTSTART"].dt, datetime.time())
        times = rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)
        print(event["SUMMARY"], event["DESCRIPTION"], sep="\n")
        print(*(times[number].date() for number in range(3)))
        print(*(alarm["TRIGGER"].dt.total_seconds() for alarm in event.walk("VALARM")))' 2>&1)"
run -C "$work/us" pause
expect 'a pause, no mail' '' "$(mail_at 2027-11-24T18:30:00Z)"

mkdir "$work/run"
expect 'units without a fault' '' "$(XDG_RUNTIME_DIR=$work/run systemd-analyze --user --man=no verify \
    share/systemd/closer-remind.service share/systemd/closer-remind.timer 2>&1)"
exit $problems
