### Names of days and months, and the order of their parts.
### Used by words.date(), words.time(), words.list() and their kin.

date-long-pattern = { $day } { $month } { $year }
date-short-pattern = { $day } { $month }
date-weekday-pattern = { $weekday } { $date }
month-year-pattern = { $month } { $year }
time-pattern = { $hour }:{ $minute }
time-range-pattern = { $from } to { $to }

# The list so far, and one more item that is not the last: "A, B"
list-middle-pattern = { $list }, { $item }
# The list so far, and its last item: "A and B", "A, B and C"
list-last-pattern = { $list } and { $item }

month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December

month-short-january = Jan
month-short-february = Feb
month-short-march = Mar
month-short-april = Apr
month-short-may = May
month-short-june = Jun
month-short-july = Jul
month-short-august = Aug
month-short-september = Sep
month-short-october = Oct
month-short-november = Nov
month-short-december = Dec

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

weekday-short-monday = Mon
weekday-short-tuesday = Tue
weekday-short-wednesday = Wed
weekday-short-thursday = Thu
weekday-short-friday = Fri
weekday-short-saturday = Sat
weekday-short-sunday = Sun
