### Other formats, below "Print and share".

formats-title = Other formats
formats-lead = Each file is made from your plan as it is now.

## Calendar

formats-calendar-title = Calendar
formats-calendar-what = Who is on watch when, content, workshops and other dates. For Google, Outlook and Apple.
formats-calendar-whose = Whose calendar?
formats-calendar-everybody = Everybody
formats-calendar-account = Only { $account }
formats-calendar-days = How far ahead?
formats-calendar-quarter = Three months
formats-calendar-year = One year
formats-remind = Remind people?
formats-remind-no = No
formats-remind-start = When it begins
formats-remind-minutes = 15 minutes before
formats-remind-hour = One hour before
formats-calendar-card = Put the crisis page into each watch
formats-calendar-card-hint = Then the numbers to call are on the phone when they are needed.
formats-calendar-entries = { $count ->
    [0] Nothing in your plan has a date yet.
    [one] It has 1 entry.
   *[other] It has { $count } entries.
}
formats-calendar-button = Download the calendar
formats-calendar-again = Has the plan changed? Bring in a new file: it takes the place of the old entries. A watch that was taken out of the plan stays: if there was one, delete that calendar first.
formats-calendar-google = In Google: make a new calendar first. Then open Settings, Import, on a computer.
# Part of the name of the file
formats-calendar-name = calendar

## Office files

formats-excel-title = Excel
formats-excel-what = All tables in one workbook, to sort, filter and print.
formats-excel-button = Download for Excel
formats-word-title = Word
formats-word-what = The whole plan as a document, to change and add to.
formats-word-button = Download for Word
formats-making = Making the file…
formats-cancel = Stop
formats-office-away = The part that makes this file did not come. Check your line, then try again.
formats-office-failed = This file could not be made. The plan is too large for it.

## One table

formats-csv-title = One table (CSV)
formats-csv-what = For every spreadsheet and database.
formats-csv-table = Which table?
formats-csv-button = Download the table

## Email

formats-email-title = Email
formats-email-what = The plan with its headings and tables. Paste it into an email or a document.
formats-email-button = Copy for an email
formats-email-done = Copied. Paste it into an email.
formats-email-blocked = Your browser did not let us copy. Use the button “Send to people” above.

## Markdown

formats-markdown-title = Markdown
formats-markdown-what = For notes, a wiki or a website.
formats-markdown-button = Download as Markdown

## A plan file for others

formats-plan-title = A plan file for others
formats-plan-what = Others can open it here. It never takes the place of your own plan.
formats-plan-button = Download a copy of the plan
# Part of the name of the file
formats-plan-name = copy
