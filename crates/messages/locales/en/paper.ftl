### Paper: the page of one person, wallet cards, and what can be printed.

## One page for each person

page-title-of = { $person }: your part in the social media of { $business }
page-title-alone = { $person }: your part in our social media
page-jobs = What you do
page-no-jobs = You have no jobs of your own yet.
page-watches = Watches { $accounts }
page-stand-in = You stand in for
# "Posts and answers on X (for Tom)"
page-for = { $what } (for { $person })
page-decides = What you decide
page-access = Where you get in
page-by-password = { $level }, with the password
page-weeks = Your next four weeks
# "09:30 and 15:00: Instagram"
page-watch-where = { $times }: { $accounts }
# Before what is done for somebody who is away: "For Luis, 30 Nov to 6 Dec"
page-for-absent = For { $person }, { $dates }
page-no-watch = You have no watch in the next four weeks.
page-away = You are away
page-first = Do this first: { $step }
page-call = Who to call
page-says = What you may say
page-you-speak = When something goes wrong, you speak for the business.
page-you-speak-if-away = When something goes wrong, { $person } speaks for the business. If { $person } is away, you do.
page-speaks = When something goes wrong, { $person } speaks for the business.
page-nobody-answers = Nobody answers? { $rule }
page-may-share = From your own account: { $what }
page-ask-first = Ask first: { $what }
page-ask-first-who = Ask { $person } first: { $what }
page-training = What you still have to learn
page-train = { $skill }: do it once with somebody, then alone
page-train-again = { $skill }: practise it again
page-missed = You missed the workshop on { $date }. Ask what was shown.
page-workshop = Come to the workshop on { $date }
page-todo = What you still have to do
page-read = Read and agreed by
page-sees-to = { $person } sees to it

## Wallet cards

cards-how-fold = Cut along the dashes. Fold on the line, with the text outside.
cards-how-flat = Cut along the dashes.
# On the line where the card is folded
cards-fold = fold
# What can be paused, and by whom: "Scheduler: Tom and Priya"
cards-stop = { $tools }: { $people }
cards-stop-ask = { $tools }: ask { $person }
cards-words-on-sheet = Post only the agreed words.
cards-words-if-worse = Post the agreed words only if it gets worse.
cards-keep-calling = Do not post. Keep calling.
cards-dates = Made { $made }, check by { $check }.
cards-check = Check this card by { $check }.
cards-more = { $count ->
    [one] 1 more name is on the sheet.
   *[other] { $count } more names are on the sheet.
}

## Sheets

# "Northgate Bikes: House rules"
paper-title = { $business }: { $what }
print-rota = Who watches on which day
print-jobs = Who does what
print-leaving = When someone leaves

# Above lines to write on, below the page for a bad hour
paper-log = Write it down: what happened, who did what, and when

## The print page

print-what = What do you want to print?
print-plan = The whole plan
print-plan-hint = Everything that is written down
print-short = The short plan
print-short-hint = Who does what, the bad hour, and wallet cards
print-people = A page for each person
print-people-hint = What they do, their next four weeks, and what they may say
print-crisis = The page for a bad hour
print-crisis-hint = What to do first and who to call, in large letters. It has numbers: hang it where customers cannot read it.
print-cards = Wallet cards
print-cards-hint = Of the size of a bank card, to cut out
print-rota-hint = The next four weeks with names
print-jobs-hint = Each job with who does it and who stands in
print-rules-hint = With a line to sign
print-departments = A page for each department
print-departments-hint = What it brings, its rules, and what it was asked
print-leaving-hint = A list to tick off, in the order that is safe
print-whose = Whose page?
print-everybody = Everybody
print-who-leaves = Who leaves?
print-cut = How are the cards made?
print-fold = Folded once
print-fold-hint = Steps on one side, names and numbers on the other. Four on a sheet.
print-flat = One side
print-flat-hint = Names and numbers. Eight on a sheet.

## One page each

one-page-title = One page each
one-page-their = Their page
one-page-lead = Everybody gets what they need, and nothing else.
one-page-what = The page has no notes, and no numbers but those to call on a bad day.
one-page-all = Print all pages
one-page-print = Print the page of { $person }
one-page-send = Send to { $person }
one-page-copy = Copy the page
one-page-markdown = Download the page as Markdown
one-page-file = Download the file for { $person }
one-page-file-what = The file holds only what { $person } needs. It opens in this app by itself, as the part of { $person }.
