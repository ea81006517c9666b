### Lists of things that can be added, changed and removed.

records-day = { $label } must be a day from 1900 to 2199
records-number = { $label } must be a whole number from { $number } to { $total }
records-as-it-is = As it is now
records-added = add { $name }
records-changed = change { $name }
records-removed = remove { $name }
records-change-heading = Change { $name }
