### Plan home.

plan-home-untitled = Your plan
plan-home-first = Do this first
plan-home-next = Answer the next question: { $question }
plan-home-go-on = Go on
plan-home-nothing = Nothing to fix
plan-home-nothing-why = Print it, share it, and check it again by { $date }.
plan-home-nudge = Download a backup file. If this browser is cleared, your plan goes with it.
plan-home-safari = Safari may delete plans you have not opened for 7 days.
plan-home-download = Download the backup file
plan-home-one-edits = One person edits at a time. Send the file to give the plan to somebody else.
plan-home-check = Check your plan
plan-home-todo = To do
plan-home-print = Print and share
plan-home-hand-out = Hand out the crisis card
plan-home-settings = Settings of this plan
plan-home-crisis = Something is going wrong now
plan-home-helps = Does someone help you now?
plan-home-helps-link = Change to a few of us
plan-home-save-full = There is no room left to save. Your last change is only in this window. Download the backup file now. Then delete plans you do not need.
plan-home-save-blocked = This browser will not let us save. Download the backup file before you close this window.
plan-home-save-crashed = This page has stopped working. Download the backup file. Then reload.
plan-home-save-other = Your last change is only in this window. Download the backup file now.
plan-home-save-again = Try to save again
plan-home-read-only = Read only
plan-home-read-only-text = This plan was made with a newer version. You can look at it, but not change it.
