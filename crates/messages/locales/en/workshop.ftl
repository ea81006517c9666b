### Running a workshop: what it is for, everything that is prepared before the day, and handing over afterwards.

## Parts of the day

# $block: what the room does
workshop-part = { $block ->
    [welcome] Why we are here, and one rule: no blame
    [access] What you told us: who can get in
    [need] Who needs it for their job?
    [roles] Who has the final say, who runs it, who posts and answers
    [departments] What each department needs, and what it can show
    [break] Break
    [crisis] A bad review is spreading: who decides what we say?
    [practice] Practise a bad day
    [hours] Which hours do we promise?
    [decide] Things that are still open
    [todo] To-dos read out: one name and one day for each
    [close] The next date, and handing over
   *[talk] Talk about it
}
workshop-part-recorded = Why we are here, and one rule: no blame. We are being recorded
workshop-part-counts = What you told us: how many can get in
workshop-part-announced = Who has the final say and who runs it. Then: who posts and answers

## Run a workshop

workshop-start-title = Run a workshop
workshop-start-lead = Make a plan with the whole team in one meeting. First three short answers, then you prepare the day.
workshop-client = Name of the business
workshop-client-hint = It stands at the top of the plan.
workshop-client-empty = Enter the name of the business
workshop-on-empty = Enter the day of the workshop, for example 2 December 2026
workshop-minutes = How long do you have?
workshop-minutes-about = { $minutes ->
    [45] Access, a bad day, to-dos
    [60] The same, and who does what
   *[90] The same, departments, practice, hours and a break
}
workshop-start-go = Prepare the workshop
workshop-start-known = Is there a plan already? Open it from your plans, then choose “Run a workshop”.
workshop-start-plans = Your plans
# What Undo takes back
workshop-planned = plan a workshop
workshop-changed = change the workshop

## Prepare

workshop-title = Prepare the workshop on { $date }
workshop-title-new = Plan a workshop
workshop-new-lead = Two short answers, then you prepare the day.
workshop-lead = About 20 minutes, two to five days before.
workshop-none-go = Plan it
workshop-all = All workshops of this plan
workshop-when = When, and who does what on the day
workshop-in-room = How many in the room?
workshop-remote = How many from elsewhere?
workshop-scribe = Who types?
workshop-minds-chat = Who in the room reads the chat?
workshop-laptops = More than five are elsewhere. Let everybody use a laptop of their own, those in the room too.
workshop-talk = Ask whoever has the final say
workshop-talk-lead = A quarter of an hour on the phone, some days before. Tick what you agree on.
workshop-talk-named = Who has the final say is settled
workshop-talk-named-hint = You only say the name on the day. Not settled: roles get five more minutes.
workshop-talk-initials = Initials on the screen, not names
workshop-talk-initials-hint = The room sees “AM”. Your own notes keep the names.
workshop-talk-recorded = The meeting is recorded
workshop-talk-recorded-hint = Your first words tell everybody. What is said may be heard again.
workshop-talk-shown = The room may see who has access
workshop-talk-shown-hint = Then you ask who needs it, too. Not agreed: the screen shows how many, and no names.

## On the list of workshops

workshops-prepare = Prepare it
workshops-afterwards = Record, and handing over

## The agenda

workshop-agenda = The agenda
workshop-parts = What do you want to cover?
workshop-later = Content and house rules need a second meeting of 45 minutes.
workshop-agenda-empty = There is no agenda yet.
workshop-agenda-propose = Propose an agenda
workshop-agenda-again = Propose again
workshop-agenda-own = You have changed the agenda, so it stays as it is. “Propose again” starts afresh.
workshop-agenda-times = { $from } to { $until }
workshop-agenda-minutes = Minutes for part { $number }
workshop-agenda-text = Part { $number }
workshop-agenda-text-empty = Enter what happens in this part
workshop-agenda-add = Add a part of your own
workshop-agenda-add-text = What happens?
workshop-agenda-add-minutes = Minutes
workshop-agenda-add-go = Add this part
workshop-sum-free = { $sum } of { $minutes } minutes. { $free } are left over.
workshop-sum-full = { $sum } of { $minutes } minutes. Nothing is left over for starting late.
workshop-sum-over = { $sum } minutes, but there are only { $minutes }. Take out { $over }.

## Before the day

workshop-before = Before the day
workshop-invite = Copy the invitation
workshop-invite-what = A message with a link. Everybody answers on their own phone, and sends the answers to you alone. The link holds no names.
workshop-invite-no-accounts = No account is in the plan yet, so nobody is asked which ones they can get into.
workshop-invite-accounts = Say where you post
workshop-invite-read = Read the invitation
workshop-invite-blocked = This browser did not let us copy. Select the message and copy it.
workshop-invite-text = The message
workshop-answers = { $got } of { $count } answers received.
workshop-answers-plain = { $got ->
    [0] No answers received yet.
    [one] 1 answer received.
   *[other] { $got } answers received.
}
workshop-answers-link = Put answers into the plan
workshop-sheets = Print sheets for those without a phone
workshop-notes-print = Print my notes

## Before you share

workshop-share = Before you share your screen
workshop-check = { $what ->
    [files] Open all files that you need
    [others] Close what belongs to other clients: tabs, mail, chats
    [messages] Turn off message pop-ups
    [notes] Open your notes, and drag that tab out, so that it is a window of its own
    [sound] Test the sound with those who are elsewhere
    [paper] Put sheets and pens on the table
   *[window] Share one window, not your whole screen. In a meeting in the browser, share the tab
}
workshop-open-notes = Open my notes
workshop-start-sharing = Start sharing
workshop-new-tab = (opens a new tab)

## After the day: give it to the client, and take it out of this browser

hand-over = Hand over
hand-over-lead = Give the client these, then nothing needs to stay with you.
hand-over-plan = The plan file
hand-over-plan-what = The whole plan. They open it on this page, in their own browser.
hand-over-record = The record
hand-over-record-what = What was decided, who does what by when, and the next date.
hand-over-record-print = Print the record
hand-over-record-text = Download the record as text
hand-over-record-calendar = Download the dates for a calendar
hand-over-cards = The crisis cards
hand-over-cards-what = Everybody who is called needs one before the next bad day.
hand-over-cards-print = Print the cards
hand-over-cards-send = Send the cards
hand-over-on-stage = The crisis cards hold phone numbers. Stop sharing your screen, then choose “Hand over”.
hand-over-remove = Remove this plan from my browser
hand-over-remove-what = For good: the plan, its earlier versions, where the day stood, and your private notes. It does not go to the deleted plans.
hand-over-unsaved = You have changed the plan since its file was last saved. If you remove it now, those changes are gone.
hand-over-never = No file of this plan was ever saved here. If you remove it now, it is gone.
hand-over-remove-anyway = Remove it all the same
hand-over-keep = Keep it
hand-over-failed = This browser did not let us remove it. Nothing was removed. Try again.
hand-over-sample = This is a sample. It is not kept in your browser, so there is nothing to remove.
hand-over-removed-title = Removed
hand-over-removed = The plan is gone from this browser, with its earlier versions, where the day stood, and your private notes.
hand-over-removed-rest = Files that you saved, and what you sent, are where you put them.
