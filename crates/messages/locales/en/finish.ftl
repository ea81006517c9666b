### The finished sheet.

finish-title = Here is your sheet
finish-solo = You decide, you run it, you post and answer. Your sheet says what that means.
finish-content = We wrote down that you make the posts, the photos and the videos, and no blog.
finish-content-what = who makes what
finish-first = { $fix }.
finish-text = The sheet as text
finish-draft = Some questions are still open.
finish-draft-link = Go on with the questions
finish-check = Check your plan
finish-send-to = Send it to { $person }
finish-send = Send it to someone
finish-copy = Copy the sheet as text
finish-print = Print or save as PDF
finish-backup = Download the backup file
finish-backup-only = Only this page can open it.
finish-check-date = Put the check date in your calendar
finish-check-file = check date
finish-check-date-on = Look at the plan again on { $date }.
finish-copies = Who else keeps a copy?
finish-copies-hint = Send the backup file to someone you trust. Then say who has it.
finish-copies-who = Name
finish-copies-choose = Choose a person
finish-copies-has = This person has it
finish-copies-empty = Choose who has the file
finish-copies-since = { $person } has a copy from { $date }.
# For the Undo button
finish-done-copy = who has a copy
finish-done-person = add { $name }
