### The calendar file, and the form that makes it.

## What stands in a calendar

calendar-name = Social media
# "Northgate Bikes: Tom"
calendar-name-of = { $business }: { $whose }
calendar-watch = On watch: { $person }
calendar-watch-where = On watch: { $person } ({ $accounts })
calendar-watch-open = On watch: no one yet
calendar-watch-open-where = On watch: no one yet ({ $accounts })
calendar-instead = Takes the place of { $person }.
# A piece of content that is due: "Photos: Tom"
calendar-content = { $what }: { $people }
calendar-content-open = { $what }: no one yet
calendar-campaign = Campaign: { $name }
calendar-checkpoint = { $campaign }: { $what }
calendar-workshop-training = Social media workshop
calendar-workshop-planning = Social media planning
calendar-leads = { $person } leads it.
calendar-check = Check the social media plan
calendar-rules = Look at the house rules again
calendar-card = Check the crisis card
calendar-task = To do: { $what }
