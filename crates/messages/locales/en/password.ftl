### One password: who knows it, where it is kept, why it must change.

password-title = Passwords
password-title-of = Password of { $name }
password-mailbox-name = a mailbox
password-lead = Write who knows it and where it is kept. Never write the password itself.
password-list-lead = One line for each password that your plan knows of.
password-list-empty = No passwords yet.
password-known = Known by { $people }
password-add = Add a password
# What was done, for Undo
password-done = say more about a password
password-removed = remove a password
password-event-done = add a reason to change a password
password-event-changed = change a reason
password-opens = What does it open?
password-opens-accounts = Accounts it opens
password-opens-mailbox = A mailbox it opens
password-opens-mailbox-hint = For example the mailbox that gets the codes
password-opens-tools = Apps it opens
password-gives = What can people do with it?
password-gives-all = Full control
password-who = Who knows it?
password-tick = Tick everyone who knows it
password-others = Could anyone who is not on this list know it?
password-others-who = Who else might know it?
password-told = How was it told, and where is it kept?
password-told-on = When was it told?
password-changed-on = When was it last changed?
password-month-hint = A month like 2026-03 is enough
password-may-know-hint = The app reckons this from who posts, answers and runs it.
password-may-be-told = Tell only: { $people }.
password-may-be-told-nobody = Nobody has a job that needs this password.
password-needs-role = { $person } can have a role of their own on { $account }: { $role }.
password-too-many = { $count ->
    [one] 1 person knows it. Your limit is { $limit }.
   *[other] { $count } people know it. Your limit is { $limit }.
}
password-limit = How many people may know one password?
password-limit-managers = How many people may add and remove people?
password-limits = Your limits, for all accounts
password-limits-done = change a limit
password-events = Why must it change?
password-events-none = Nothing has been written down.
password-event-kind = What happened?
password-event-option = { $key ->
    [leaver] Somebody who knows it left
    [suspected] Others may know it
    [told] It was told in a chat or an email
    [breach] An app or a password manager was broken into
    [device] A phone or computer was lost
    [wrong_person] The wrong person saw it
    [agency_end] The work of an agency ended
   *[other] Something else
}
password-event-on = On which day?
password-event-person = About whom?
password-event-add = Add this reason
password-event-heading = Something new happened
password-event-missing = Choose what happened
password-event-day-missing = Choose the day it happened
password-event-line = { $what }, { $date }
password-event-line-person = { $what }: { $person }, { $date }
password-event-open = Not changed yet
password-event-closed = Changed on { $date }
password-event-left = Not changed, because { $reason }
password-event-done-on = Password changed on
password-event-reason = Or: not changed, because
password-event-about = Change what happened with: { $what }
password-event-before = Choose { $date } or a later day
password-remove = Remove this password
password-remove-hint = Only if it is wrong. It changes nothing outside this plan.
