### The sheet: on paper, on the print page, and beside the questions.

## Head

sheet-what = Who does what on social media
sheet-made = Made { $date }.
sheet-check-by = Check it again by { $date }.
sheet-questions = Questions? Ask { $person }.
# A name with its full stop, where more follows
sheet-stop = { $text }.

## To do

sheet-do-first = Do these first
sheet-more-heading = More to do
sheet-nothing = Nothing to fix today.
sheet-more-to-do = { $count ->
    [one] And 1 more thing to do.
   *[other] And { $count } more things to do.
}
sheet-due = by { $date }
sheet-due-today = today
sheet-overdue = was due { $date }
sheet-who-when = { $person }, { $date }

## Who has access

sheet-account = Account
sheet-can-get-in = Who can get in
sheet-full-control = Full control
sheet-others-in = Others with a login
sheet-two-step = Two-step login
sheet-password = Password
sheet-on = On
sheet-off = Off
sheet-own-logins = Own logins
sheet-known-by = Known by { $people }
sheet-others-may-know = Others may know it
sheet-kept = { $place ->
    [manager] In a password manager
    [locked] Written down, locked away
    [one_browser] Saved in one browser
    [head] In someone’s head
    [document] In a shared document
    [chat_or_email] In a chat or an email
    [paper_open] On paper, not locked away
   *[other] { $place }
}
sheet-left = { $person } (left)
sheet-and-others = and maybe others
sheet-apps = Apps that can post or read here
sheet-app = App
sheet-app-on = Connected to
sheet-app-pause = Who can pause it

## Roles

sheet-all-roles = Decides, runs it, posts and answers
sheet-posts-on = Posts and answers on { $accounts }
# For example "Posts and answers (Social media lead)"
sheet-role-title = { $role } ({ $name })
sheet-stand-in-is = Stand-in: { $person }
sheet-no-stand-in = No stand-in
sheet-if-away = If { $person } is away
sheet-who-looks = Who looks at messages
sheet-weekdays = Weekdays
sheet-evenings = Evenings
sheet-weekend = Weekend
sheet-no-one-agreed = No one, agreed
# For example "Mon to Fri"
sheet-days = { $from } to { $to }
# Days and times of a watch: "Mon to Fri, 09:30"
sheet-days-times = { $when }, { $times }
sheet-who-where = { $person } ({ $accounts })
sheet-turns = In turns: { $people }
sheet-posts-and-stand-in = Who posts and answers
sheet-stand-in-head = Stand-in

## Content

sheet-not-made = Not made here
sheet-checks-first = { $person } checks it first
sheet-fits = Makes sure that all posts fit together

## The page for a bad hour

sheet-crisis = When something goes wrong
sheet-words-heading = Words you can use
# Below words to post, in a copy without contact details
sheet-words-left-out = “…” is a number or an address that this copy leaves out. Get the whole words before you post them.
sheet-words-general = The words for every bad hour
sheet-words-none = No words yet
sheet-words-not-agreed = Not agreed yet
sheet-call = Call in this order
sheet-phone = Phone
sheet-for = For
sheet-no-number = No number yet
sheet-step-who = Who: { $people }.
sheet-pause = { $count ->
    [one] In { $tools }: pause all posts.
   *[other] In { $tools }: pause all posts in each.
}
sheet-speaks-if-away = speaks if { $person } is away
sheet-how-bad = How bad is it?
sheet-posts-in-crisis = Posts: { $people }.
sheet-numbers-elsewhere = The numbers are on the team’s sheet. Ask { $person }.
sheet-numbers-hidden = The numbers are left out of this copy.

## What comes after

sheet-cases = If this happens
sheet-case = What happened
sheet-leads = Who leads
sheet-still-to-decide = Still to decide
sheet-people = People and how to reach them
sheet-name = Name
sheet-email = Email
sheet-does = Part
sheet-departments = Departments
sheet-department = Department
sheet-speaks-for-it = Speaks for it
sheet-can-share = Can share
sheet-questions-for = Questions that go there
sheet-rules = House rules
sheet-read = How to read this
sheet-read-not-checked = “Not checked” means that nobody has looked yet. “Not sure” means that somebody looked and could not say.
sheet-agreed-by = Agreed by
sheet-agreed-on = on

## The copy for the boss

sheet-you-decide = What you need to decide
sheet-nothing-to-decide = Nothing is waiting for you.
sheet-logins-to-fix = { $count ->
    [one] One thing about logins is still to be put right. It is on the team’s list.
   *[other] { $count } things about logins are still to be put right. They are on the team’s list.
}
sheet-more-watches = { $count ->
    [one] And 1 more time.
   *[other] And { $count } more times.
}
sheet-more-accounts = { $count ->
    [one] And 1 more account.
   *[other] And { $count } more accounts.
}

## What is still to be decided

sheet-to-decide = To be decided
sheet-to-decide-by = To be decided by { $person }
sheet-to-decide-until = To be decided until { $date }
sheet-to-decide-by-until = To be decided by { $person } until { $date }

## Facts that can be left open, by table and field of the plan. $name is the record they belong to.

sheet-fact = { $fact ->
    [holder] Who does this: { $name }
    [status] What becomes of { $name }
    [stand_in] Who stands in: { $name }
    [business_owner] Who answers for { $name }
    [access_list] Who can get into { $name }
    [mfa] Two-step login for { $name }
    [recovery] How to get { $name } back
    [known_by] Who knows the password: { $name }
    [level] What somebody may do on { $name }
    [made] If you make this: { $name }
    [check] Who checks this first: { $name }
    [checker] Who makes sure that all posts fit together
    [authority] If the person on watch may post when nobody answers
    [freeze] Who stops scheduled posts
    [decides] Who decides when something goes wrong
    [decides_stand_in] Who stands in to decide when something goes wrong
    [speaks] Who speaks when something goes wrong
    [speaks_stand_in] Who stands in to speak when something goes wrong
    [reads_replies] Who reads the replies when something goes wrong
    [reads_replies_stand_in] Who stands in to read the replies when something goes wrong
    [keeps_notes] Who keeps notes when something goes wrong
    [keeps_notes_stand_in] Who stands in to keep notes when something goes wrong
    [review_owner] Who looks back when it is over
    [cover] What happens on { $name }
    [weekdays] Who looks at messages on weekdays
    [evenings] Who looks at messages in the evening
    [weekend] Who looks at messages on the weekend
    [no_tools] Which apps are used
    [approver] Who says yes to this: { $name }
    [deputy] Who says yes if that person is away: { $name }
    [accountable] Who makes sure that this is done: { $name }
    [codes_kept] Where the backup codes are kept: { $name }
    [others] If others know the password: { $name }
    [kept] Where the password is kept: { $name }
    [decision] What happens with a login on { $name }
    [owner] Who answers for { $name }
    [through] Whose login { $name } uses
    [pausers] Who can pause { $name }
    [decider] Who has the final say: { $name }
    [inside_owner] Who inside answers for { $name }
    [inside_deputy] Who inside stands in: { $name }
    [public_notice] If the profile says when nobody answers: { $name }
    [model] Who posts for whom
    [handover] How work is handed over
   *[other] An open question: { $name }
}

## Copies without names

sheet-person = Person { $number }
sheet-firm = Firm { $number }
sheet-someone = Someone
sheet-business = The business
