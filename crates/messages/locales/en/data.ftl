### How your data is kept.

data-title = How your data is kept
data-where = Your plan lives in this browser on this device.
data-server = No sign-in and no tracking. What you type stays here. The site only sees that somebody opened the page.
data-who = Anyone who uses this browser can open it.
data-cleared = If you clear this browser, the plan goes too.
data-safari = Safari may delete plans you have not opened for 7 days.
data-files = Plan files are not locked. Treat them like a phone list.
data-leave-out = Leave out phone numbers and emails when paper goes outside your team.
data-passwords = No field asks for a password. What looks like one is not kept.
data-clear = Clear everything from this browser
data-clear-title = Clear everything from this browser?
data-clear-lead = All plans and crisis cards in this browser go, the deleted ones too. You cannot undo this. Download backup files first.
data-clear-keep = Keep it
data-clear-yes = Delete for ever
data-clear-failed = This browser did not let us delete everything. Close other windows of this page, then try again.
data-set-aside = Set aside
data-set-aside-lead = These texts could not be read. We kept them as they were.
data-set-aside-download = Download { $name }
