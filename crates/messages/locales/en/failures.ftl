### What stands in the place of a plan that cannot be shown.

failure-missing = This plan is not in this browser
failure-missing-lead = Plans stay on the device where they were made. If someone sent you a link, ask them for the plan file instead.
failure-cleared = Had it here before? Safari clears pages you do not open for a week. Open your backup file.
failure-open = Open a plan file
failure-plans = Go to your plans
failure-bin = This plan was deleted
failure-bin-lead = It stays with the deleted plans for 30 days.
failure-bin-open = Deleted plans
failure-taken = This plan was removed in another window
failure-taken-lead = It is not stored in this browser any more. Only this window still has it.
failure-taken-keep = Keep it in this browser
failure-taken-bin = This plan was deleted in another window
failure-taken-bin-lead = It stays with the deleted plans for 30 days.
failure-taken-restore = Take it out again
failure-taken-more = Your last change is only in this window.
failure-taken-close = Close it here too
failure-unreadable = This plan could not be read
failure-unreadable-lead = We set the text aside as it was. Nothing was written over it.
failure-unreadable-data = See what was set aside
failure-fault = This browser does not let us read your plans
failure-fault-lead = It may be a private window, or its storage is locked. Your plans are not changed.
failure-fault-why = The browser says: { $why }
failure-not-found = There is no such page
failure-not-found-lead = Check the address, or start from your plans.
failure-reading = Opening the planner…
