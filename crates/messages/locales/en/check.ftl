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
