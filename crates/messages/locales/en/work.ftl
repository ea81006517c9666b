### What a person does, one line for each duty.

work-owns = Answers for { $name }
work-pauses = Can pause { $name }
work-contact = Is the contact for { $name }
work-speaks = Speaks for { $name }
work-stands-in = Stands in: { $what }
work-looks = { $when ->
    [weekdays] Looks at messages on weekdays
    [evenings] Looks at messages in the evening
   *[weekend] Looks at messages on the weekend
}
work-watches = Watches { $accounts }: { $when }
work-all-accounts = all accounts
work-sees-to = Makes sure of it: { $what }
work-does = Does it: { $what }
work-makes = Makes { $what }
work-checks = Checks { $what } first
work-fits = Makes sure that all posts fit together
work-crisis = { $job ->
    [decides] Decides when something goes wrong
    [speaks] Speaks when something goes wrong
    [reads] Reads the replies when something goes wrong
   *[notes] Keeps notes when something goes wrong
}
work-posts = Posts on { $account } when something goes wrong
work-stops = Stops scheduled posts
work-helps = Helps out: { $what }
work-approves = Says yes to: { $what }
work-decides = Has the final say: { $what }
right-kind = { $key ->
    [budget] Money
    [campaign] Campaigns
    [strategy] Strategy
   *[other] Something else
}
