### Settings of one plan.

plan-settings-title = Settings of this plan
plan-settings-name = Name of the business
plan-settings-error-name = Enter the name of the business
plan-settings-path = How many of you are there?
plan-settings-path-hint = Nothing is lost when the path changes.
plan-settings-solo = Just me
plan-settings-team = A few of us
plan-settings-team-hint = 2 to 10 people
plan-settings-departments = Several departments
plan-settings-next = Your next question:
plan-settings-zone = Time zone
plan-settings-zone-hint = For example Europe/London
plan-settings-error-zone = Enter a time zone like Europe/London
plan-settings-week = Week starts on
plan-settings-review = Check this plan by
plan-settings-review-hint = Left blank, the sheet says three months from today.
plan-settings-error-review = Enter a full date
plan-settings-file = Backup
plan-settings-file-text = Keep a file of this plan in a safe place.
plan-settings-download = Download the backup file
plan-settings-delete-title = Delete this plan
plan-settings-delete-text = It goes to the bin. You can get it back for 30 days.
plan-settings-delete = Delete this plan
plan-settings-delete-sure = Delete { $name }?
plan-settings-delete-yes = Yes, delete it
plan-settings-delete-failed = The plan could not be deleted. Try again.
plan-settings-changed-name = the name of the business
plan-settings-changed-path = how many of you there are
plan-settings-changed-zone = the time zone
plan-settings-changed-week = the first day of the week
plan-settings-changed-review = the day of the next check
plan-settings-weekend = Your weekend, if it is not Saturday and Sunday
plan-settings-quarter = Your first quarter starts in
plan-settings-limits = How many are too many?
plan-settings-knowers = Most people who may know one password
plan-settings-knowers-hint = Left blank, it is 3.
plan-settings-managers = Most people who may manage one account
plan-settings-managers-hint = Left blank, it is 2.
plan-settings-changed-limits = the settings of this plan
plan-settings-agreed = The agreed plan
plan-settings-agreed-text = Everyone said yes to the plan as it stands? Say so here. The version then has a number.
plan-settings-agreed-none = Nothing is agreed yet.
plan-settings-agreed-now = The newest agreed version is number { $number }, of { $date }.
plan-settings-agreed-version = Version { $number }, { $date }
plan-settings-agreed-changed = { $count ->
    [one] 1 thing changed
   *[other] { $count } things changed
}
plan-settings-agreed-note = What is new in this version?
plan-settings-agreed-note-hint = One sentence for people who know the version before.
plan-settings-agree = This is the agreed plan
plan-settings-agreed-done = agree the plan
plan-settings-read = Who has read it and agrees?
plan-settings-read-done = who has read the plan
sheet-versions = What changed, version by version
sheet-version-changed = Changed: { $what }
