### About you, and the three doors again.

start-title = Who looks after your social media?
start-later = You can change this later.
you-name = Your first name
you-name-empty = Enter your name
you-business = Business name
you-business-hint = It stands on top of your sheet. “My shop” is fine too.
you-business-empty = Enter a business name
you-zone = Times are { $place } time.
you-zone-what = the time zone
you-zone-label = Time zone
you-zone-hint = For example Europe/London
you-zone-wrong = Enter a time zone like Europe/London
# For the Undo button
you-done = about you
