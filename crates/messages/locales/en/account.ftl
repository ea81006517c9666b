### One account, one way in, and what a network offers.

account-list-title = Your accounts, one by one
account-list-lead = Open an account to see how safe it is, and to say more.
account-list-empty = No accounts yet.
account-list-bad = { $count ->
    [one] 1 thing to mend
   *[other] { $count } things to mend
}
account-open = Everything about { $account }
account-lead = Who gets in, how safe it is, and what to do next. Each answer is kept at once.
account-gone = This is not in your plan any more. Undo brings it back.
# What was done, for Undo
account-done = say more about { $account }
account-added = add a way into { $account }
account-password-added = add a password

## How safe it is

account-lights = How safe is it?
account-light-two = Two people can add and remove people
account-light-mfa = Two-step login is on
account-light-survives = The login code does not hang on one person
account-light-back = The password comes back to the business
account-light-open = Not known yet

## Who gets in

account-who = Who can get in
account-col-who = Who
account-col-can = What they can do
account-col-how = How they get in
account-col-next = What happens next
account-way-own = Own login
account-way-password = Knows the password
account-next = { $key ->
    [keep] Keep
    [lower] Lower
    [remove] Remove
    [later] To be decided
    [not_sure] Not sure
   *[none] Not answered
}
account-managers = { $count ->
    [0] Nobody with a name can add and remove people here.
    [one] 1 person can add and remove people here. Your limit is { $limit }.
   *[other] { $count } people can add and remove people here. Your limit is { $limit }.
}
account-fit = Who needs it?
account-no-job = Can get in, but has no job here: { $people }.
account-lack = { $person } has a job here, but cannot do it yet. Role to ask for: { $role }.
account-lack-no-role = { $person } has a job here, but cannot do it yet.
account-add-who = Who else gets in?
account-add = Add this login
account-add-missing = Choose who gets in
level-name = { $key ->
    [owner] Full control
    [manages_people] Can add people
    [publisher] Can post
    [responder] Can reply
    [viewer] Can look
    [advertiser] Adverts only
   *[other] Not sure
}

## Passwords

account-passwords = Passwords that open it
account-password-link = Password known by: { $people }
account-no-password = No password is written down for this account.
account-password-add = Add a password

## More about this account

account-more = Say more about this account
account-two-step = Two-step login and backup codes
account-on-off = { $key ->
    [on] Yes
   *[off] No
}
account-codes-kept = Where are the backup codes kept?
account-codes-reach = Who can get to the backup codes?
account-back = Getting the account back
account-back-hint = A phone or email of the business is safer than that of one person.
account-back-phone = Whose phone gets the password back?
account-back-email = Whose email gets the password back?
account-no-tools = No other app is written down for this account.
account-all-tools = All other apps
account-checked = Last checked
account-checked-hint = Look at the list of people on the network. Is it the same as here?
account-checked-today = I checked this today
account-checked-on = Checked on
account-checked-by = Checked by
account-list-complete = Is the list of people complete?
account-about = What it is for, and whose it is
account-status = What becomes of it?
account-status-option = { $key ->
    [active] In use
    [dormant] Kept, not used
    [to_close] To be closed
   *[closed] Closed
}
account-owner = Who answers for it?
account-purpose = What is it for?
account-purpose-hint = For example “Show new bikes, answer questions”
account-audience = Who is it for?
account-url = Web address
account-group = Brand or place
account-group-hint = If you have several shops or brands
account-covers = What does a look at it cover?
account-covers-option = { $key ->
    [comments] Comments
    [messages] Messages
    [mentions] Mentions
    [reviews] Reviews
   *[tags] Tags
}
account-depends = It hangs on this account
account-duplicate = It is a double of this account
account-last-post = Day of the last post
account-external = It belongs to another organisation
account-external-owner = Whose is it?
account-external-ask = How do you ask for a post?
account-external-limits = What is not allowed there?

## One way in

login-title = A way in
login-title-of = { $person } on { $account }
# What was done, for Undo
login-done = say more about { $name }
login-removed = remove a way in
login-can = What can they do?
login-next = What should happen with this login?
login-next-option = { $key ->
    [keep] Keep it
    [lower] Lower it
   *[remove] Remove it
}
login-lower-to = Lower it to
login-removed-on = Taken away on
login-removed-hint = Write the day only when it is done on the network itself.
login-route = How do they get in?
login-route-option = { $key ->
    [native] With a role that the network gives
    [own_login] With a login of their own
    [tool] Through another app
   *[partner] Through the access of a firm
}
login-role = What the network calls this role
login-role-hint = We know these: { $roles }.
login-granted-on = Given on
login-usable-from = Can be used from
login-waits = { $network } lets new people wait. This login may work in full from { $date }.
login-waits-write = Write this day down
login-remove = Remove this line
login-remove-hint = Only if it is wrong. It changes nothing on the network.

## What a network offers

network-offers = What { $network } offers
network-roles = Its own roles: { $roles }.
network-may-know-is = { $count ->
    [one] With roles in place, 1 person needs the password.
   *[other] With roles in place, { $count } people need the password.
}
network-wait-is = { $days ->
    [one] Somebody new with full control may have to wait 1 day.
   *[other] Somebody new with full control may have to wait { $days } days.
}
network-unknown = We know nothing about its roles. Look in the settings of the network.
# $month is a year and month; $sure is one of the next message
network-collected = Collected in { $month }. { $sure }
network-sure = { $key ->
    [official] The network says so itself.
    [secondary] Several others say so.
   *[background] Nobody has confirmed it. Check it first.
}
network-here = You looked this up on { $date }.
network-here-source = You looked this up on { $date }: { $source }
network-change = Is it different today? Write what you found. Your answer counts, not ours.
network-wait = Days that somebody new waits
network-may-know = How many people may know the password?
network-source = Where does it say so?
network-done = change what a network offers
role-name = { $key ->
    [facebook-insights] Partial access: numbers
    [facebook-messages] Partial access: messages
    [facebook-content] Partial access: content
    [facebook-ads] Partial access: adverts
    [facebook-full] Full control
    [instagram-insights] Task: numbers
    [instagram-messages] Task: messages
    [instagram-content] Task: content
    [instagram-ads] Task: adverts
    [tiktok-operator] Operator (adverts only)
    [google-manager] Manager
    [google-owner] Owner
    [google-primary] Primary owner
    [youtube-viewer] Viewer
    [youtube-editor] Editor
    [youtube-manager] Manager
    [youtube-owner] Owner
    [linkedin-analyst] Analyst
    [linkedin-content] Content admin
    [linkedin-sponsored] Sponsored content poster
    [linkedin-super] Super admin
    [x-contributor] Contributor
    [x-admin] Admin
    [x-owner] Owner
    [pinterest-analyst] Analyst
    [pinterest-publisher] Publisher
    [pinterest-manager] Manager
   *[other] { $key }
}
