### "How?" under a thing to do. Menu paths stand here only where somebody has looked them up;
### everywhere else the text says what to look for. $network is a key of the plan, or, in
### sentences that show it, the network's name.

how-moved = The menus may have moved.
how-people = Look in the settings of { $network } for: people with access.
how-people-wait = { $network ->
    [facebook] A new person with full control may have to wait 7 days before removing others.
    [google] A new owner has to wait 7 days before removing others.
   *[other] { "" }
}
how-people-trap = { $network ->
    [facebook] Full control lets a person remove everyone else. Give it to two people you trust.
    [linkedin] LinkedIn may not replace a lost super admin for you. Name a second one now.
    [x] A contributor can also read and send private messages.
    [instagram] Instagram has no roles in the app. Link it to a Facebook Page, then share the tasks there.
   *[other] { "" }
}
how-two-step = Look in the settings of { $network } for: security, two-step login. It may be called two-factor or 2-step.
how-password = Look in the settings of { $network } for: security, change password. Then log out all other devices.
# Source: help pages of a scheduling tool, read in 2026; medium trust
how-apps = { $network ->
    [facebook] Go to Settings and privacy, then Business integrations. This also cuts linked Instagram accounts.
    [instagram] In the app, go to App and website permissions, then Apps and websites.
    [x] Go to Security and account access, then Apps and sessions.
    [tiktok] In the phone app, go to Security and permissions, then App and service permissions.
    [google] Go to your Google account, then third-party connections.
    [youtube] Go to your Google account, then third-party connections.
    [linkedin] Go to Settings, then permitted services.
    [pinterest] Go to Settings, then connected apps.
   *[other] Look in the settings for: connected apps.
}
