### Pictures and the crisis card as files.

picture-file-all = Download the pictures
picture-file-svg = Download as SVG
picture-file-png = Download as PNG
picture-file-failed = This browser could not draw the picture. Print the page instead.
# Part of the name of a file
card-picture-name = crisis card
card-picture-button = Download the card as a picture
card-picture-done = Saved as { $file }. Send it to everyone who needs it, to keep among their photos.
card-picture-made = Made on { $made }.
card-picture-made-check = Made on { $made }. Check it again by { $check }.
