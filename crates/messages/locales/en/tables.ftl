### The tables of a workbook and of CSV files: tabs and heads of columns.

tables-people = People
tables-access = Access
tables-responsibilities = Responsibilities
tables-cover = Cover
tables-content = Content
tables-crisis = Crisis
tables-findings = Findings

## Heads of columns

tables-who = Who
tables-what = What
tables-note = Note
tables-accounts = Accounts

## People

tables-helps = How they help
tables-job-title = Title at work
tables-minutes = Minutes a week
tables-state = Still here?
tables-here = Here
tables-leaving = Leaving
tables-left = Left
tables-leaves = Last day
tables-contract = Contract ends
tables-agreed = Agreed on

## Access

tables-handle = Handle
tables-can = What they can do
tables-way = How they get in
tables-here-still = Still here?
tables-given = Given on
tables-looked = Last looked at
tables-knows = Knows the password

## Responsibilities: the four words that planners know, each with what it means

tables-responsible = Responsible (does it)
tables-accountable = Accountable (makes sure)
tables-consulted = Consulted (is asked)
tables-informed = Informed (is told)
tables-critical = Must not stop

## Cover

tables-date = Date
tables-day = Day
tables-from = From
tables-to = To
tables-planned = Planned
tables-swap = Swapped
tables-stand-in = Stands in
tables-fallback = Nobody else is named
tables-holiday = Covers a holiday
tables-away = Away

## Content

tables-makers = Who makes it
tables-checks = Who checks it first
tables-often = How often
tables-next = Next due

## Crisis

tables-part = Part
tables-number = No.
tables-more = More
tables-steps = First steps
tables-calls = Whom to call

## Findings

tables-level = How urgent
tables-area = Part of the plan
tables-wrong = What is wrong
tables-why = Why it matters
tables-fix = What to do
tables-due = By
tables-done = Done on
tables-fix-now = Fix this
tables-look = Worth a look
tables-info = Good to know
