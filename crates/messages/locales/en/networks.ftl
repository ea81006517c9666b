### Names of the networks, by their key in the plan.

# Shown for the key of a network. A network with its own name is shown by that name.
network-name = { $network ->
    [facebook] Facebook
    [instagram] Instagram
    [tiktok] TikTok
    [google] Google (Maps and reviews)
    [youtube] YouTube
    [linkedin] LinkedIn
    [x] X
    [threads] Threads
    [bluesky] Bluesky
    [mastodon] Mastodon
    [whatsapp] WhatsApp
    [pinterest] Pinterest
    [reviews] Review sites (Tripadvisor, Yelp …)
    [website] Blog or website
    [other] Other
   *[own] { $network }
}

# The same, where space is short or the name stands in a sentence
network-short = { $network ->
    [facebook] Facebook
    [instagram] Instagram
    [tiktok] TikTok
    [google] Google
    [youtube] YouTube
    [linkedin] LinkedIn
    [x] X
    [threads] Threads
    [bluesky] Bluesky
    [mastodon] Mastodon
    [whatsapp] WhatsApp
    [pinterest] Pinterest
    [reviews] Review sites
    [website] Blog
    [other] Other
   *[own] { $network }
}
