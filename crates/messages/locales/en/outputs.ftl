### Print and share, and the print page.

outputs-title = Print and share
outputs-lead = Paper works with a flat battery. A backup file brings your plan back.

## Paper

outputs-print-title = Print or save as PDF
outputs-print-what = The whole plan, a page for each person, wallet cards and more. On paper, or as a PDF to send.
outputs-pictures = Print or save the pictures
outputs-print-iphone = iPhone: press Print. Spread the small page with two fingers. Then press Share.
outputs-print-android = Android: press Print. Choose “Save as PDF”.

## People

outputs-send-title = Send to people
outputs-send-what = The plan as a message, in plain words.
outputs-send-button = Send to people
outputs-send-copied = Copied. Paste it into a message.
outputs-send-blocked = Your browser did not let us copy. Copy the text below yourself.
outputs-send-text = The message
outputs-choice = What may it hold?
outputs-choice-all = Everything
outputs-choice-all-hint = Names, phone numbers and emails
outputs-choice-no-contacts = Without contact details
outputs-choice-no-names = Without names

## The backup file

outputs-backup-title = Keep a backup file
outputs-backup-what = Only this page can open it. Open it here to get your plan back, or in another browser.
outputs-backup-button = Download the backup file
outputs-backup-done = Your browser saves it as { $file }.
outputs-leak = Whoever gets it can read who can get in where, and what is not safe yet.

## What a copy gives away

outputs-holds-file = This file holds { $names }, { $phones } and { $emails }.
outputs-holds-message = This message holds { $names }, { $phones } and { $emails }.
outputs-names = { $count ->
    [0] no names
    [one] 1 name
   *[other] { $count } names
}
outputs-phones = { $count ->
    [0] no phone numbers
    [one] 1 phone number
   *[other] { $count } phone numbers
}
outputs-emails = { $count ->
    [0] no emails
    [one] 1 email
   *[other] { $count } emails
}
outputs-app-browser = You are in the browser of { $app }. It may not save files. Open this page in Safari or Chrome.

## The print page

print-title = Print or save as PDF
print-edition = Who is it for?
print-boss = For your boss
print-boss-hint = One page: who does what, and what you need to decide
print-team = For the team
print-team-hint = Everything
print-all = For you
print-wall = For the wall
print-wall-hint = Who does what and the first hour. No weak spots, no passwords, no private numbers.
print-button = Print or save as PDF
print-none = This browser cannot print. Open this page in Safari or Chrome.
print-preview = This is what prints
