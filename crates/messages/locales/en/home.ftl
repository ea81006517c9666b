### Your plans.

home-title = Your plans
home-new = Start a new plan
home-column-plan = Plan
home-column-saved = Last changed
home-column-backup = Last backup
home-column-fix = To fix
home-column-more = More
home-open-plan = Open { $plan }
home-more = More actions for { $plan }
home-download = Download the backup file
home-rename = Rename
home-rename-name = New name
home-rename-empty = Enter a name for the plan
home-duplicate = Duplicate
home-duplicate-title = { $plan } (second)
home-delete = Delete
home-deleted = { $plan } deleted.
home-renamed = Renamed to { $plan }.
home-duplicated = { $plan } is a plan of its own now.
home-failed = This browser did not let us change that. Try again.
home-backup-never = Never
home-bin = { $count ->
    [one] Deleted plans (1)
   *[other] Deleted plans ({ $count })
}
home-samples = See a finished plan first
home-file = Open a plan file
home-now = Something is going wrong now
home-door-solo = Just me
home-door-solo-what = I do it all
home-door-solo-time = 5 minutes
home-door-team = A few of us
home-door-team-what = 2 to 10 people
home-door-team-time = 15 minutes
home-door-departments = Several teams
home-door-departments-what = You start, then ask the others
home-door-departments-time = 20 minutes
home-one-edits = One person edits at a time. Send the file to give the plan to somebody else.
home-empty = No plans in this browser.
home-empty-safari = Had one here before? Safari clears pages you do not open for a week. Open your backup file.
home-app-browser = You are in { $app }’s browser. It may lose your plan. Open this page in Safari or Chrome.
home-app-browser-copy = Copy the address
home-blocked = This browser will not let us save. You can make a plan now, but download it before you close this window.
home-unread = This browser does not let us read your plans. It may be a private window. Your plans are not changed.
home-safe = Safe mode. Your plans are listed, and none is opened by itself.
