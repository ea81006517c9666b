### Finished plans to look at.

samples-title = Finished plans to look at
samples-lead = These plans are made up. Look around in them.
samples-bakery = Corner Bakery
samples-bakery-what = One owner
samples-bikes = Northgate Bikes
samples-bikes-what = Six people and an agency
samples-comms = Contributor team
samples-comms-what = Volunteers in many time zones
samples-charity = Food charity
samples-charity-what = Nobody is sure yet
samples-look = Look at { $plan }
samples-failed = This plan could not be loaded. Check your connection, then try again.
samples-banner = This is a made-up plan. Look around. Nothing here is kept.
samples-use = Use it as my starting point
samples-back = Back to start
samples-person = Person { $number }
samples-person-role = Person { $number } ({ $role })
samples-copy = { $plan } (my copy)
