### Deleted plans.

bin-title = Deleted plans
bin-lead = Plans stay here for 30 days.
bin-empty = Nothing deleted in the last 30 days.
bin-column-plan = Plan
bin-column-deleted = Deleted
bin-restore = Take it out
bin-forget = Delete for ever
bin-forget-title = Delete { $plan } for ever?
bin-forget-lead = You cannot undo this.
bin-keep = Keep it
bin-back = { $plan } is back in your plans.
bin-back-to-plans = Go to your plans
bin-failed = This browser did not let us change that. Try again.
