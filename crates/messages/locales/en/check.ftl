### Check your plan.

check-title = Check your plan
check-fix = { $count ->
    [one] Fix this (1)
   *[other] Fix these ({ $count })
}
check-look = Worth a look ({ $count })
check-good = Good ({ $count })
check-accepted = Accepted ({ $count })
check-nothing = Nothing to fix.
check-nothing-review = Nothing to fix. Print it, share it, and check it again by { $date }.
check-add = Put it on the to-do list
check-added = On the to-do list
check-added-label = put “{ $what }” on the to-do list
check-done-label = tick “{ $what }”
check-fixed-label = mend “{ $what }”
check-again = Put it back
check-again-label = put a finding back
check-answers = Your answers
check-change-step = Change
check-suffix = the answers about { $question }
check-answered = Answered
check-print = Print
check-how-known = How we know
check-order = Why in this order?
check-order-text = First comes what can go wrong today. Within a list, logins come first, then each step in its order.
check-accept = We accept this
check-accept-do = Accept it
check-accept-past = Enter a day from today on
check-accept-label = accept “{ $what }”
check-unfinished = Your plan is not finished yet. Next: { $question }
check-go-on = Go on
check-step-title = { $count ->
    [one] 1 thing to look at in this step
   *[other] { $count } things to look at in this step
}
check-step-all = See what to do on Check your plan
