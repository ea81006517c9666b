### The crisis card that travels: as text, link, picture and contacts.

card-tell = Lost this card? Tell { $person }.
card-contact = { $place } { $name } (social media)
