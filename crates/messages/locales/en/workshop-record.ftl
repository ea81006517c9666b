### Paper and files of a workshop: sheets for those without a phone, the notes of whoever leads it, and the record.

## A sheet for everybody, two on a page

sheet-ask = Before our workshop
sheet-ask-give = Five minutes, alone. Give it to the person who leads the workshop, and to nobody else. Never write down a password.
sheet-ask-name = My name
sheet-ask-accounts = Which accounts can you get into?
sheet-ask-more = Others, also old ones:
sheet-ask-apps = Which apps have you linked to them?
sheet-ask-times = When could you watch?
sheet-ask-weekdays = Monday to Friday
sheet-ask-saturday = Saturday
sheet-ask-sunday = Sunday
sheet-ask-from = From
sheet-ask-until = Until
sheet-ask-worry = A worry, shown to all without a name
sheet-ask-rule = One rule you would like us to have
print-take-part = Sheets for a workshop
print-take-part-hint = What everybody writes down before the day. Two on a page, to cut in half.

## The notes of whoever leads it

notes-sheet = My notes for the workshop
notes-sheet-private = Private. Not for the room.
notes-sheet-minutes = Minutes
notes-sheet-times = { $from }–{ $until }
notes-sheet-part = What
notes-sheet-say = Say
notes-sheet-watch = Watch for
notes-sheet-agenda = There is no agenda yet.
print-notes = My notes for the workshop
print-notes-hint = The agenda with minutes, what to say and what to watch for. For you alone.

## The record

record-title = Record of our workshop
record-when = { $date }, { $minutes } minutes.
record-led-by = Led by { $person }.
record-there = Who was there
record-there-none = Nobody was written down.
record-decided = What we decided
record-decided-none = Nothing was decided.
record-what = What
record-result = Decision
record-decider = Who decides
record-by-when = By when
# Advice of the room: "Votes: TikTok 5, YouTube 2"
record-votes = Votes: { $list }
record-vote = { $choice } { $dots }
record-open = Not decided yet
record-todo = Who does what by when
record-todo-none = No to-dos.
record-due = { $person }, by { $date }
record-due-nobody = by { $date }
record-parked = Parked for later
record-parked-by = { $text } ({ $person })
record-next = Next time
record-next-on = We meet again on { $date }.
record-next-none = No date yet.
print-record = Record of the workshop
print-record-hint = What was decided, who does what by when, and when you meet again
record-file = record
