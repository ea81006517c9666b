### Who helps with social media?

people-title = Who helps with social media?
people-why = We use these names in every other step, so you type them once.
people-lead = Include outside help. Include anyone who used to help and may still have a login.
people-tell = Tell people that you write down their number.
people-ask-first = Ask before you write down someone’s own number.
people-caption = People who help
people-name = Name
people-phone = Phone (optional)
people-email = Email (optional)
people-belongs = How they help
people-name-column = Name, and how they help
people-belongs-option = { $key ->
    [here] Works here
    [outside] Outside help
    [agency] Agency
    [used] Used to help
   *[other] Other
}
people-agency = Agency name
people-you = You
people-number = Person { $n }
# The name of a field in a row: "Name, person 2"
people-field = { $field }, person { $n }
people-add = Add another person
# What was done, for Undo
people-done-add = add { $name }
people-done-change = change { $name }
people-done-remove = remove { $name }
people-done-list = add a list of people
people-done-all = change who helps
people-removed-jobs = { $count ->
    [one] { $name } had 1 job. It is now a gap. Undo, or choose who takes it.
   *[other] { $name } had { $count } jobs. They are now gaps. Undo, or choose who takes them.
}
people-more-about = Say more about these people
people-job-title = Title at work
people-note = Note
people-note-hint = It prints small under the name.

## Paste a list

people-paste = Paste a list
people-paste-label = Names, one on each line
people-paste-hint = You can add a phone number and an email after commas. Rows copied from a spreadsheet work too.
people-paste-preview = What we read
people-paste-known = Already on your list
people-paste-none = No names yet. Write one on each line.
people-paste-add = Add these people
people-added = { $count ->
    [0] No new people
    [one] 1 person added
   *[other] { $count } people added
}

## What to mend

people-error-name = Enter a name for person { $n }
people-error-same = Two people are called { $name }. Add an initial so you can tell them apart.
people-error-none = Add the first person. Start with yourself.
people-warn-phone = This phone number looks short. Check it.
