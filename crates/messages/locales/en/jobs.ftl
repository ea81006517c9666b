### Behind Roles: duties, the final say, campaigns.

duties-title = Who makes sure of what?
duties-lead = One name for each duty. Others may do it, or stand in.
duties-empty = No duties are written down yet. Tick some below.
duties-nobody = Nobody yet
duties-sees-to = { $person } makes sure of it
duties-offered = Common duties
duties-own = A duty of your own
duties-text = What has to be done?
duties-text-hint = For example “Order stickers for the shop”
duties-of = Whose duty is it usually?
duties-group = { $group ->
    [director] Has the final say
    [manager] Runs it week by week
    [coordinator] Posts and answers
    [creator] Makes the content
    [crisis] When something goes wrong
   *[other] Helps now and then
}
duties-add = Add this duty
duties-missing = Enter what has to be done
duties-twice = This duty is on the list already
duties-added = add { $what }
duties-removed = remove { $what }
duties-changed = change { $what }
duty-title = A duty
duty-from-role = The person who has this role makes sure of it: { $role }
duty-accountable = Who makes sure of it?
duty-doers = Who does it?
duty-backups = Who stands in?
duty-critical = It must not stop when somebody is away
duty-consulted = Who is asked first?
duty-departments = Which departments are asked first?
duty-informed = Who is told?
duty-scope = For which accounts?
duty-rhythm = How often?
duty-rhythm-option = { $key ->
    [daily] Every day
    [weekly] Each week, on some days
    [monthly] Each month
   *[as_needed] When needed
}
duty-days = On which days?
duty-minutes = Minutes a week
duty-remove = Remove this duty
duty-name = { $key ->
    [plan-ahead] Plans ahead for the year
    [last-word] Has the last word on money, campaigns and plans
    [set-goals] Sets the goals
    [agree-rules] Agrees the house rules
    [open-close-accounts] Says yes to new accounts, and to closing old ones
    [look-back] Looks back every three months
    [run-days] Plans the week and keeps work moving
    [campaigns-on-time] Keeps campaigns on time
    [calendar] Keeps the calendar of posts
    [rota] Plans who watches, and who is away
    [access-list] Keeps the list of who gets in
    [app-list] Keeps the list of other apps
    [numbers] Looks at the numbers and reports them
    [agency] Talks to the agency
    [train] Trains people
    [after-trouble] Looks at what went wrong, and what to change
    [publish] Publishes posts
    [watch-replies] Watches comments and messages
    [answer] Answers questions and comments
    [pass-on] Passes hard questions on
    [note-questions] Notes questions that come back
    [hand-over] Hands over at the end of a watch
    [profile-details] Keeps opening hours and details right
    [report-fakes] Reports fake and old accounts
    [blog] Writes the blog
    [photos] Takes photos
    [videos] Makes videos
    [research] Looks for ideas and facts
    [permissions] Asks people before showing them
    [alt-text] Describes pictures for people who cannot see them
    [expert] Answers questions about one topic
    [legal] Helps with law and staff questions
    [it-help] Helps with logins and devices
   *[adverts] Runs adverts
}
share-title = Share with an assistant
share-hint = One of you makes sure of it. One or both do it.
share-with = Who is the assistant?
share-who = Who does it? { $what }
share-both = Both
rights-title = Who has the final say?
rights-lead = Money, campaigns, plans: one name each, and a stand-in.
rights-empty = Nothing is written down yet. Until then the director decides.
rights-add = Add a decision
rights-what = On what?
rights-text = On what exactly?
rights-text-hint = Needed for “Something else”. For example “discounts”
rights-decider = Who decides?
rights-decider-hint = Left open, it is the director.
rights-deputy = Who decides when that person is away?
rights-limit = Up to how much money?
rights-currency = Currency
rights-currency-hint = For example GBP or EUR
rights-scope = Where does it end?
rights-line = { $person } decides
rights-line-nobody = Nobody decides yet
rights-line-deputy = Stand-in: { $person }
rights-line-limit = Up to { $amount } { $currency }
campaigns-title = Campaigns
campaigns-lead = What runs from one day to another, and who keeps it on time.
campaigns-empty = No campaigns yet.
campaigns-add = Add a campaign
campaigns-name = Name of the campaign
campaigns-name-missing = Enter the name of the campaign
campaigns-from = First day
campaigns-from-missing = Choose the first day
campaigns-to = Last day
campaigns-to-missing = Choose the last day
campaigns-owner = Who keeps it on time?
campaigns-line = { $dates }. { $person } keeps it on time.
campaigns-line-nobody = { $dates }. Nobody keeps it on time yet.
campaigns-dates = Dates on the way
campaigns-dates-of = Dates on the way of { $name }
campaigns-date-number = Date { $n }
campaigns-date = Day
campaigns-date-what = What must be ready?
campaigns-date-who = Who does it?
campaigns-date-new = A new day on the way
campaigns-date-add = Add this day
# On paper
sheet-duties = Who makes sure of what
sheet-duty = Duty
sheet-sees-to = Makes sure
sheet-does-it = Does it
sheet-stands-in = Stands in
sheet-asked-told = Asked and told
sheet-final-say = Who has the final say
sheet-final-say-on = On
sheet-campaigns = Campaigns
sheet-campaign = Campaign
sheet-campaign-dates = Dates
sheet-logins = What changes with logins
sheet-login = Login
sheet-login-today = Today
sheet-login-then = Then
sheet-app-owner = Answers for it
