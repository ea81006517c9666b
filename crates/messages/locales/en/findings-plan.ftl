### Findings about the plan as a whole, beside those in findings.ftl. The same rules hold.

## PLN-01: not decided in time

find-pln-01 = This was to be decided by { $date }: { $what }.
find-pln-01-no-date = No one has said when this is decided: { $what }.
find-pln-01-why = What no one decides is decided by chance.
find-pln-01-fix = Decide it
find-pln-01-data = To be decided by { $people }.
good-pln-01 = Nothing is waiting too long to be decided.

## Data of PLN-02 and PLN-03

find-pln-02-data = { $days ->
    [one] That was 1 day ago.
   *[other] That was { $days } days ago.
}
find-pln-03-data = { $count ->
    [one] 1 change is not in a backup.
   *[other] { $count } changes are not in a backup.
}

## PLN-04: parked and forgotten

find-pln-04 = This was put off on { $date }, and nobody came back to it: { $topic }.
find-pln-04-why = People stop bringing up what is never talked about again.
find-pln-04-fix = It is settled
good-pln-04 = Nothing is put off for long.

## PLN-05: one keeper

find-pln-05 = Only one person has this plan.
find-pln-05-why = If this browser is cleared, nobody else can open it.
find-pln-05-fix = Send the backup file to { $person }
find-pln-05-fix-any = Send the backup file to someone you trust
good-pln-05 = Someone else has the plan too.
