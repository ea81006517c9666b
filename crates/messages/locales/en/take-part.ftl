### Answers for a workshop, on everybody's own device.

## The invitation, as a message

invite-head = { $title }: our workshop on { $date }
invite-what = We want to know who can get in where, and what worries you, before we meet.
# While no account is in the plan, nobody is asked about any
invite-what-first = We want to know when you could watch, and what worries you, before we meet.
invite-how-long = It takes about five minutes, on your phone:
invite-to = Send your answers to { $name } only, not to the whole group.
invite-to-me = Send your answers to me only, not to the whole group.
invite-no-password = Never send a password.
# For whoever sends it
invite-left-out = { $count ->
    [one] The phones ask about the first { $most } accounts. 1 more is left out: ask about it on the day.
   *[other] The phones ask about the first { $most } accounts. { $count } more are left out: ask about them on the day.
}

## Words in front of the answers, as they are sent

block-name = Name
block-department = Department
block-own = My own login
block-shared = Shared password
block-no = Cannot get in
block-unsure = Not sure
block-apps = Apps I linked
block-times = Could watch
block-worry = Worry
block-rule = House rule

## Coming here

take-title = Take part
take-lead = Whoever runs your workshop sends you a link, or shows a code to scan.
take-paste = Paste the link you got
take-paste-go = Go on
take-paste-blank = Paste the link you got
take-cut = This link was cut on its way: { $got } of { $wanted } characters came. Ask for it again
take-cut-early = This link was cut on its way. Ask for it again
take-damaged = This link was changed on its way. Ask for it again
take-foreign = This is not a link to take part. Check that you copied all of it
take-newer = A newer version made this link. Reload this page, then open the link again
take-for = { $title }: workshop on { $date }
take-for-title = Workshop: { $title }
take-stay = Your answers stay on this device until you send them.
take-not-kept = This browser keeps nothing. Send your answers before you close this page.
take-questions = What we talk about on the day

## The five screens

take-name-title = Who are you?
take-name = Your name
take-name-hint = First and last name, so that nobody is taken for you.
take-name-missing = Enter your name
take-department = Your department
take-department-none = None of these
take-accounts-title = Which accounts can you get into?
take-accounts-lead = Think of your phone and old computers: they may still be logged in. Never write a password.
take-own = Yes, with my own login
take-shared = Yes, with a shared password
take-apps-title = Which apps did you link to the accounts?
take-apps-lead = Apps that plan posts, make pictures or take bookings. Leave it empty if there are none.
take-apps = Apps, one on each line
take-times-title = When could you watch for messages?
take-times-lead = This is no promise. It helps to find out what is possible.
take-times-can = Could you watch at some times?
take-days = On which days?
take-days-missing = Choose at least one day
take-from = From
take-to = To
take-time-wrong = Enter a time such as 09:00
take-time-order = Enter an end time after { $start }
take-worry-title = One worry, one house rule
take-worry-lead = Leave empty what you have no answer to.
take-worry = What worries you most?
take-worry-hint = The whole room sees it, without your name. For example: nobody answers on Sundays.
take-rule = Which house rule would help most?
take-rule-hint = For example: two people read a post before it goes out.

## Sending

take-send-title = Send your answers
take-send-lead = Send them to the person who invited you, to nobody else.
take-share = Share my answers
take-copy = Copy my answers
take-save = Save my answers
# Part of the name of a file
take-file = answers
take-copied = Copied. Paste it into a message to the person who invited you.
take-saved = Saved as { $name }. Send this file to the person who invited you.
take-text = Your answers
take-change = Change your answers
take-clear = Clear my answers
take-cleared = Your answers are cleared from this device.
take-bring-back = Bring them back
