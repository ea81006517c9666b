### From paper to the crisis card on a phone, and what stands above later pages.

way-scan = Point the camera of a phone at this code. The card opens there.
# The address of the page for a bad hour, without https://
way-address = Lost this page? { $address } helps on any phone.
# In the entry of a watch in a calendar
way-link = This card as a link: { $address }
# Above the second and later pages of a document
way-above = { $title } · { $date }
# How many people a list leaves out: "Ama, Tom and 12 more"
way-more-people = { $count } more

# A page for each of many people, while it is being drawn
many-drawing = Drawing page { $done } of { $all }…
many-stopped = Stopped: { $done } of { $all } pages are here. Choose again to draw all of them.
