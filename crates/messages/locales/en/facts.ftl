### Facts that can be left open, where a page asks for them in its own way.

# For whom somebody stands in: "Stand-in: Decides"
facts-stand-in = Stand-in: { $job }
facts-handover = Is it settled how work is handed over?
facts-handover-yes = Yes, as below
