"""Two independent readers give the moments of the coverage engine, for every calendar in a folder.

`python calendars.py FOLDER`; the last line says how many comparisons passed and failed.
"""

import json
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import icalendar
import recurring_ical_events
import vobject

passed = failed = 0


def check(name, ok, detail=""):
    global passed, failed
    if ok:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}: {detail}")


def minute(moment):
    return round(moment.astimezone(timezone.utc).timestamp() / 60)


def lines_are_right(name, data):
    check(f"{name}: ends of lines", data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r") and data.endswith(b"\r\n"))
    longest = max(len(line) for line in data.split(b"\r\n"))
    check(f"{name}: 75 octets", longest <= 75, longest)
    try:
        for line in data.split(b"\r\n"):
            line.decode("utf-8")
        check(f"{name}: no letter is cut", True)
    except UnicodeDecodeError as error:
        check(f"{name}: no letter is cut", False, error)


def errors(component):
    found = list(component.errors)
    for part in component.subcomponents:
        found += errors(part)
    return found


def compare(name, seen, expected):
    seen, expected = set(seen), set(expected)
    only_seen, only_expected = sorted(seen - expected)[:3], sorted(expected - seen)[:3]
    check(name, seen == expected, f"{len(seen)} of {len(expected)}; only in the file {only_seen}; only in the engine {only_expected}")


def timed(uid, start, end):
    return (uid, minute(start), minute(end))


def with_icalendar(name, data, told):
    calendar = icalendar.Calendar.from_ical(data)
    check(f"{name}: icalendar finds no error", not errors(calendar), errors(calendar))
    first = datetime.fromisoformat(told["from"]).replace(tzinfo=timezone.utc) - timedelta(days=2)
    last = first + timedelta(days=told["days"] + 5)
    seen = []
    for event in recurring_ical_events.of(calendar).between(first, last):
        start = event["DTSTART"].dt
        if isinstance(start, datetime) and event.get("STATUS") != "CANCELLED":
            seen.append(timed(str(event["UID"]), start, event["DTEND"].dt if "DTEND" in event else start))
    compare(f"{name}: icalendar", seen, told["shifts"])
    texts = [str(event.get("DESCRIPTION", "")) for event in calendar.walk("VEVENT") if str(event["UID"]).startswith("wa_")]
    card = "Do not reply yet.\nCall: Ana, 07700 900100; then Ben \\ מרים 🚲"
    check(f"{name}: the card is read as it was written", all(text.endswith(card) for text in texts), texts[:1])


def with_vobject(name, data, told):
    calendar = vobject.readOne(data.decode("utf-8"))
    seen = []
    for event in calendar.contents.get("vevent", []):
        start = event.dtstart.value
        status = event.contents.get("status")
        if isinstance(start, datetime) and not (status and status[0].value == "CANCELLED"):
            seen.append(timed(event.uid.value, start, event.dtend.value if "dtend" in event.contents else start))
    compare(f"{name}: vobject", seen, told["shifts"])


def main(folder):
    files = sorted(Path(folder).glob("*.ics"))
    check("there are calendars to read", len(files) > 20, len(files))
    for file in files:
        data, told = file.read_bytes(), json.loads(file.with_suffix(".json").read_text("utf-8"))
        told["shifts"] = [tuple(shift) for shift in told["shifts"]]
        lines_are_right(file.stem, data)
        with_icalendar(file.stem, data, told)
        with_vobject(file.stem, data, told)
    print(f"{passed} passed, {failed} failed")
    return failed


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1]) else 0)
