// A plan in a link, and the same plan locked, in version 1 of both forms. Another program wrote them (Node, with its own
// zlib and WebCrypto) from what `export::link` says of the forms. Links and files like these are in people's hands: they are
// never made anew, whatever changes.

export const PASSPHRASE = "blue kite over the sea";

export const PLAN =
  "#/open?link=1.p.362.b6a0859a.dZBRS8MwFIX_ipznbEs6OmkeBd8EYQiCIiVtsi01TbIkq-tK_7tkKPqgT5d74fvO4U7YudCLBI4PkdpDo" +
  "41ZeSMsCAYVonYWnBH02m6VkCpcN-E9-ITmpI0EBwis6BU4nr8dv3HQJVtSzARXMZ8gbKticiGCv74RtO5k05daqkG3WSXrxJpxHKqjDPH2AgK" +
  "ds7yph2LdbMZdGVnXlSAIagBHqKumvJS0kF0KBQVBFIPKSEGLzYKxBS2eaMUp5ZS-gCDpZHLQo5E3d-JdhTEfL-C4PwXn1erBWels7t06m5RNu" +
  "boL-zz-hL1IB3BEZ9y_Kq-cz-QEXzPWiPO5q9r18Vxe5eAQP9_cuigwz_P8CQ";

export const SEALED =
  "#/open?link=1.s.447.a1729690.AAknwAABAgMEBQYHCAkKCwwNDg8AAQIDBAUGBwgJCgtHVWCufzGsU_7pn97s7VnMJALB_x5BjDJ1IUrBl" +
  "W44b-U-J8Qn7f-f-pgrJM2Upb0jGuiXdwKo5F36jfh8-VFiDvm20ONiDvIX8IpAWpDNZP2rBZ5-S7himBwPtuYvHEK2kMaK9mNud9HjH_DHNG8" +
  "DnhxSQgOheCOMgPJGdvw9kFeodHupNZ8usWFTqBVnkjh6X74RsNnH18n2yho7lkjwx69nFTFtpjXhPaRAfwUj1FChLQj7Oq5kL7Q8WYGEwBVE_" +
  "XzlvYVLmykgWvRRkoJaJJUOjthELX6A2QG_d8dKwV5eF2opG4Glw2HdJMhAfzp5QkNf1IaOwS2upKWZPgjFFvqgBjaROGc9Sm7VP0BW_0axj3W" +
  "0GyiwM-6mjnME8E3sRkt3u9h8p7tqoEXZnjA";

export const FILE = JSON.stringify({
  format: "watchbill/sealed",
  version: 1,
  key: {
    from: "PBKDF2-SHA-256",
    rounds: 600000,
    salt: "AAECAwQFBgcICQoLDA0ODw"
  },
  cipher: {
    name: "AES-256-GCM",
    start: "AAECAwQFBgcICQoL"
  },
  packing: "deflate-raw",
  proof: "R1Vgrn8xrFP-6Z_e7O1ZzA",
  length: 383,
  sum: "a1729690",
  body:
    "JALB_x5BjDJ1IUrBlW44b-U-J8Qn7f-f-pgrJM2Upb0jGuiXdwKo5F36jfh8-VFiDvm20ONiDvIX8IpAWpDNZP2rBZ5-S7himBwPtuYvHEK2kM" +
    "aK9mNud9HjH_DHNG8DnhxSQgOheCOMgPJGdvw9kFeodHupNZ8usWFTqBVnkjh6X74RsNnH18n2yho7lkjwx69nFTFtpjXhPaRAfwUj1FChLQj7" +
    "Oq5kL7Q8WYGEwBVE_XzlvYVLmykgWvRRkoJaJJUOjthELX6A2QG_d8dKwV5eF2opG4Glw2HdJMhAfzp5QkNf1IaOwS2upKWZPgjFFvqgBjaROG" +
    "c9Sm7VP0BW_0axj3W0GyiwM-6mjnME8E3sRkt3u9h8p7tqoEXZnjA"
});
