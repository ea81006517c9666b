//! The emergency number of a country, found by the time zone of a plan.
//!
//! Only numbers that reach police, fire and ambulance from any phone, each from a public source: 112 in every state of
//! the European Union (Directive (EU) 2018/1972, article 109), 999 in the United Kingdom, 911 in the United States,
//! Canada and Mexico, 000 in Australia, 111 in New Zealand, 112 in India. Where a country has several numbers, or we
//! are not sure, there is none and the owner types it. As of November 2026. It must never stop anybody from writing
//! another number. Tests: at the end of this file.

/// The number for a zone such as `Europe/London`; `None` where we are not sure.
pub fn number(zone: &str) -> Option<&'static str> {
    NUMBERS.iter().find(|(_, zones)| zones.split(' ').any(|known| known == zone)).map(|(number, _)| *number)
}

/// Zones name one country each here; zones that several countries share are left out.
const NUMBERS: &[(&str, &str)] = &[
    ("999", "Europe/London Europe/Belfast Europe/Jersey Europe/Guernsey Europe/Isle_of_Man"),
    (
        "112",
        "Europe/Amsterdam Europe/Athens Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Bucharest \
         Europe/Budapest Europe/Copenhagen Europe/Dublin Europe/Helsinki Europe/Lisbon Europe/Ljubljana \
         Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Paris Europe/Prague Europe/Riga Europe/Rome \
         Europe/Sofia Europe/Stockholm Europe/Tallinn Europe/Vienna Europe/Vilnius Europe/Warsaw Europe/Zagreb \
         Asia/Nicosia Atlantic/Canary Atlantic/Madeira Atlantic/Azores Asia/Kolkata Asia/Calcutta",
    ),
    (
        "911",
        "America/New_York America/Detroit America/Chicago America/Denver America/Phoenix America/Los_Angeles \
         America/Anchorage America/Boise America/Indiana/Indianapolis America/Kentucky/Louisville Pacific/Honolulu \
         America/Toronto America/Montreal America/Vancouver America/Edmonton America/Winnipeg America/Regina \
         America/Halifax America/Moncton America/St_Johns America/Whitehorse America/Mexico_City America/Monterrey \
         America/Tijuana America/Cancun America/Merida America/Hermosillo America/Chihuahua",
    ),
    (
        "000",
        "Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Perth Australia/Adelaide \
         Australia/Hobart Australia/Darwin",
    ),
    ("111", "Pacific/Auckland Pacific/Chatham"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_gives_the_number_of_its_country_or_none() {
        assert_eq!(number("Europe/London"), Some("999"));
        assert_eq!(number("Europe/Dublin"), Some("112"));
        assert_eq!(number("America/Toronto"), Some("911"));
        assert_eq!(number("Australia/Perth"), Some("000"));
        for unsure in ["", "UTC", "Asia/Tokyo", "America/Sao_Paulo", "Europe/Zurich"] {
            assert_eq!(number(unsure), None, "{unsure}");
        }
    }

    #[test]
    fn no_zone_stands_twice() {
        let mut all: Vec<_> = NUMBERS.iter().flat_map(|(_, zones)| zones.split_whitespace()).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
        assert!(all.iter().all(|zone| number(zone).is_some()));
    }
}
