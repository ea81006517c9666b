### Open a plan file, check it, keep it.

open-title = Open a plan file
open-lead = Plan files end in .plan.json
open-choose = Choose a file
open-drop = You can also drop a file here.
open-paste = Paste the text instead
open-paste-label = Text of the plan file
open-paste-use = Check this text
open-check-title = Check this file
open-check-link = Check this link
# In the place of the heading when a part of a plan came
open-rules = House rules
open-rules-of = House rules of { $business }
open-todo = To-do list
open-page-of = The page of { $person }
open-page-at = The page of { $person }, { $business }
open-part-lead = This was made with { -brand }, a planner of who does what on social media. Nothing is kept yet.
open-plan = Plan
open-made-by = Made with
open-made-by-version = { -brand } { $version }
open-changed = Last changed
open-people = People
open-accounts = Accounts
open-fix = To fix
open-untitled = No name yet
open-what = What would you like to do?
open-add = Add it as a new plan
open-add-same = Add it as a second plan
open-add-same-hint = You have this plan already. Both stay.
open-replace = Replace { $plan }
open-replace-hint = You can undo this in the plan.
open-replace-label = open the file { $file }
open-save = Save this plan
open-save-part = Keep it in this browser
open-other = Choose another file
open-other-link = Open another link or file
open-mended = We mended some parts
open-mended-lead = The rest of the file is fine. Check these:
open-mended-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}
open-newer = This file was made with a newer version. Reload this page, then try again. You can look at it, but not change it.
open-newer-save = Save the same file again
open-newer-look = Look at it
open-failed = This browser did not let us save the plan. The file is unchanged.

## Why a file cannot be opened

open-empty = This file is empty. Ask for a new copy
open-too-big = This file is too big to be a plan. The limit is 8 MB
open-not-text = This is not a plan file. It looks like a picture or a program. Choose a file that ends in .plan.json
open-not-json = This is not a plan file. Choose a file that ends in .plan.json. It stops making sense in line { $line }, column { $column }
open-cut-short = This file was cut short in line { $line }. Ask for a new copy
open-too-deep = This is not a plan file. It is nested too deeply. Choose a file that ends in .plan.json
open-not-a-plan = This is not a plan file. Choose a file that ends in .plan.json
open-answers = This is one person’s answers, not a plan. Add it to a plan instead
open-envelope = This plan file is damaged. The part “{ $field }” is missing or wrong. Ask for a new copy
open-unreadable = Your browser could not read this file. Choose it again

## What was mended

repair-wrong-type = { $place }: not what belongs there. We left it out.
repair-out-of-range = { $place }: a number or date that cannot be. We left it out.
repair-too-long = { $place }: too long. We kept the beginning.
repair-long = { $place }: longer than our form takes. We kept all of it.
repair-invisible = { $place }: we took out characters that cannot be seen.
repair-unknown-word = { $place }: a word from a newer version. We kept it.
repair-bad-id = { $place }: its mark could not be used. It has a new one.
repair-duplicate = { $place }: stood there twice. Check both.
repair-dangling = { $place }: points to something that is not in the file.
repair-secret = This file seems to hold a password. We left it out of: { $place }
repair-maybe-secret = { $place }: is this a password? Take it out if it is.
repair-too-many = { $place }: more entries than a plan can hold. We left out the rest.
repair-second-seat = { $place }: one role was given twice. We kept the first.
repair-hash = This file was changed by hand or cut short. Check it with care.

# $table is the name of the part in the file
table-name = { $table ->
    [org] Business
    [people] People
    [departments] Departments
    [partners] Firms
    [accounts] Accounts
    [grants] Access
    [secrets] Passwords
    [tools] Apps
    [seats] Roles
    [responsibilities] Duties
    [watches] Weekly cover
    [rotations] Turns
    [absences] Absences
    [streams] Content
    [crisis] Crisis plan
    [scenarios] Crisis cases
    [busy] Busy times
    [tasks] To do
    [workshops] Workshops
    [guidelines] House rules
   *[other] { $table }
}
