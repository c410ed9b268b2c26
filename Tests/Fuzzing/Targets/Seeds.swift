/// Inputs that a reader takes gladly, to begin with.
enum Seeds {
  static let frontMatter = [
    "title: Swing bridge closes\ndate: 2023-09-12T08:00+01:00\nsource: Harbour Post\nauthor: [Ann Bly, Tom Ray]\ntopics: [harbour, bridge]\nsection: Local",
    "title: \"A: b\"\nlink: https://example.org/a\nlanguage: en-GB\nkind: opinion\ndraft: true\nweight: 3\nslug: a-b\nrepublish: quotes",
    "title: |\n  Two\n  lines\ndate: 2023-09-12\nupdated: 2023-09-13 10:00\nimage: a.png\nimageAlt: x\nimageCredit: y",
    "a: &a [1, 2]\nb: *a\n? c\n: d", "",
  ]
  static let yamlWords = [
    "title: ", "date: ", "source: ", "author: ", "topics: ", "link: ", "slug: ", "kind: ", "draft: ",
    "weight: ", "image: ", "language: ", "publishAfter: ", "updated: ", "\n", "\n  ", "- ", ": ", "[", "]",
    "{", "}", ", ",
    "&a ", "*a", "<<: *a", "!!str ", "!", "|", ">", "|2-", "\"", "'", "\\u202e", "\\x00", "# ", "---\n",
    "...\n", "%YAML 1.2\n", "?", "~", "null", "true", "no", "0x1F", "1e9", "2023-09-12", "2023-02-30",
    "T25:61", "+99:99", "\t", "timeZone: ", "baseURL: ",
    "names: ", "aliases: ", "exclude: ", "publish: ", "merge: ", "split: ", "pin: ", "drop: ", "note: ",
    "family: ", "remove: ", "sections: ", "https://", "../..", "Mars/Olympus",
  ]
  static let markdown = [
    "# Bridge shut\n\nThe *old* bridge was **shut** on Monday, said [the board](https://example.org/a \"x\"). “It is safe,” Ann Bly said.\n\n> A quotation. It has two sentences.\n\n- one item\n- another *item*\n\n1. first\n2. second\n",
    "The river rose by 2.5 metres, 40 people fled. Mr. Ray &amp; Ms. Bly saw it.\\\nThe town\nwas `cut off` <b>all</b> day.\n\n![a quay](a.png \"Photo: X\")\n\n| a | b |\n|---|---|\n| One sentence here. | 2 |\n",
    "[one]: https://example.org/1\n[two]: x \"t\"\n\nSee [one] and [two][] and [this][one]. Auto <https://example.org/b> ends.\n\n***\n\n    code here\n\n```swift\nlet a = 1\n```\n\nTitle\n=====\n\nA line\\*s end.  \nHard break.\n",
    "A sentence with a footnote[^1].\n\n[^1]: The note.\n",
  ]
  static let markdownWords = [
    "*", "**", "_", "__", "`", "``", "[", "]", "](", ")", "](x)", "![", "<", ">", "<b>", "</b>", "<!--",
    "-->", "<script>", "</script>", "&amp;", "&#0;", "&lt;", "&nbsp;", "&#x202e;", "\\", "\\\n", "  \n",
    "\n\n", "\n> ", "\n- ", "\n1. ", "\n# ", "\n    ", "\n\t", "\n```\n", "\n---\n", "\n===\n", "|",
    "\n|-|-|\n", "[a]: b\n", "[a]", "[^1]",
    "\n[^1]: ", "<https://a.b>", "<a@b.c>", "http://a.b/", "“", "”", "\"", "«", "»", "said", " 40 people ",
    "2.5 million", "Mr. ", " (Reuters) - ", "LONDON (AP) - ", "javascript:x", "https://example.org/", "~~",
    ":", "A. ", ". ", "? ", "! ", "… ", "।", "。", "<div>\n", "</div>", "<?", "<![CDATA[", "***", "___", "1) ",
    "+ ",
  ]
  static let text = [
    "Swing bridge closes for repairs\nBy Ann Bly\n12 September 2023\n\nALDERMOUTH (Reuters) - The old swing bridge closed on Monday. “It is safe,” the board said.\n\nRead more: another story\n\nFerries carry 2,000 people a day, up from 1,500 last year.\n",
    "Kran am Hafen\n\nDer alte Kran wurde am 5. Mai abgebaut, sagte Frau Dr. Weiß. „Er war sicher“, hieß es.\n\nhttps://example.org/\n\n© Harbour Post\n",
    "田中さんは月曜日に港を閉鎖した。船は二千人を運ぶ。\n\nالجسر القديم مغلق. قال المجلس ذلك.\n",
  ]
  static let textWords = [
    "\n", "\n\n", "\r\n", "By ", "Published ", "Updated: ", "(Reuters)", " - ", "— ", "Share", "Read more",
    "©", "\t", "   ", "Photo: ", "Mr. ", "U.S. ", "a.m. ", "...", "…", "“", "”", "‘", "’", "«", "»", "„",
    "1,234.5", "$2 million", "40 %", "12 September 2023", "on Monday", "3. ", "• ", "- ", "* ", "#",
    "http://a.b", "a@b.c",
    "said", "according to", "。", "」", "「", "؟", "।", "&amp;", "<b>", "---\n", "ß", "İ", "Ann Bly",
    "Kim Jong Un", "A.", "B. ",
  ]
  static let pages = [
    "<!DOCTYPE html><html lang=en><head><title>Bridge shut - Harbour Post</title><meta property=\"og:title\" content=\"Bridge shut\"><meta name=author content=\"Ann Bly\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Bridge shut\",\"datePublished\":\"2023-09-12T08:00:00Z\",\"articleBody\":\"The old bridge closed. It is safe.\"}</script></head><body><nav><a href=/>Home</a></nav><article><h1>Bridge shut</h1><p>The <b>old</b> bridge closed on Monday, said <a href=\"x\">the board</a>. It is &amp; was safe.<br>Ferries run.</p><ul><li>One more sentence here.</li></ul><table><tr><td>a<td>b</table></article><footer>© Post</footer></body></html>",
    "<p>One sentence stands here alone. Another &lt;one&gt; follows it&hellip; And a third.</p><p>Four people said so, and 2,000 others did not.<p>Unclosed",
  ]
  static let pageWords = [
    "<p>", "</p>", "<b>", "</b>", "<i>", "<a href=x>", "</a>", "<br>", "<div>", "</div>",
    "<div class=\"share\">", "<article>", "</article>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>",
    "<h1>", "</h1>", "<script>", "</script>", "<style>", "</style>", "<!--", "-->", "<![CDATA[", "]]>",
    "<svg>", "</svg>", "<math>", "<template>",
    "<title>", "</title>", "<textarea>", "<plaintext>", "<select>", "<noscript>", "<iframe>", "&amp;",
    "&nbsp;", "&#0;", "&#xD800;", "&#128;", "&lt", "&notin;", "&hellip;", "\"", "'", "=", "/>", "<", ">",
    "hidden", " aria-hidden=true", "<meta charset=latin1>", "<base href=x>", "<q>", "<pre>", "\n", "<span>",
    "</span>", "<wbr>", "\u{AD}", "\u{1}", "\u{1B}[31m",
  ]
  static let feeds = [
    "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Post</title><link>https://example.org/</link><item><title>Bridge &amp; quay</title><link>https://example.org/a</link><guid>1</guid><pubDate>Tue, 12 Sep 2023 08:00:00 +0100</pubDate><description><![CDATA[<p>The bridge closed.</p>]]></description><content:encoded>&lt;p&gt;Text&lt;/p&gt;</content:encoded></item></channel></rss>",
    "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>F</title><entry><id>u</id><title type=\"html\">A &lt;b&gt;b&lt;/b&gt;</title><link href=\"/a\"/><updated>2023-09-12T08:00:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>One.</p></div></content></entry></feed>",
    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"F\",\"items\":[{\"id\":\"1\",\"url\":\"https://example.org/a\",\"title\":\"A\",\"content_html\":\"<p>One.</p>\",\"date_published\":\"2023-09-12T08:00:00Z\",\"authors\":[{\"name\":\"Ann\"}]}]}",
    "<opml><body><outline text=\"a\" xmlUrl=\"https://example.org/f\"/></body></opml>",
    "<!DOCTYPE r [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>",
  ]
  static let feedWords = [
    "<item>", "</item>", "<entry>", "</entry>", "<title>", "</title>", "<link>", "<link href='", "<guid>",
    "<description>", "<content:encoded>", "<![CDATA[", "]]>", "<!DOCTYPE ", "<!ENTITY ", "&a;", "&amp;",
    "&lt;", "<?xml ", "?>", "encoding=\"utf-16\"", "encoding=\"koi8-r\"", "<rdf:RDF>", "xmlns:x=\"y\"",
    "xml:base=\"//a\"", "type=\"xhtml\"", "<outline ",
    "{", "}", "[", "]", "\"", ":", ",", "\\u0000", "\\ud800", "1e999", "null", "<!--", "-->", "</", "/>",
    "&#x0;", "Tue, 32 Foo 2023 25:61:61 EST",
  ]
  static let templates = [
    "<p>{{text}}</p>{{#items}}{{text}}{{/items}}{{^isNew}}x{{/isNew}}{{> part}}",
    "{{#isNew}}{{#part}}{{text}}{{/part}}{{/isNew}}{{<part}}{{$block}}{{text}}{{/block}}{{/part}}",
    "{{#words}}{{.}}{{/words}}{{! note }}{{=<% %>=}}<% text %>",
  ]
  static let templateWords = [
    "{{", "}}", "{{{", "}}}", "{{#", "{{/", "{{^", "{{>", "{{<", "{{$", "{{!", "{{&", "{{=", "=}}", "text",
    "items", "isNew", "part", "words", "block", ".", "{{text}}", "{{{text}}}", "{{&text}}", "{{#items}}",
    "{{/items}}", "{{> part}}", "{{>page}}", "{{<part}}", "{{/part}}", "{{$block}}", "{{/block}}", "\n", " ",
    "strings.x", "<", ">", "\"", "{{#upper(text)}}", "{{text.utf8}}",
  ]
  static let requests = [
    "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "GET /a/?q=1 HTTP/1.1\r\nHost: localhost:1313\r\nRange: bytes=0-4\r\nIf-None-Match: \"x\"\r\nConnection: keep-alive\r\n\r\n",
    "HEAD /b.txt HTTP/1.0\r\nHost: [::1]\r\nIf-Range: \"x\"\r\n\r\n",
    "POST /%2e%2e/x HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\n\r\nabc",
  ]
  static let requestWords = [
    "\r\n", "\n", "\r", " ", "\t", ":", "GET ", "HEAD ", "/", "..", "%2e", "%2f", "%5c", "%00", "%", "?", "#",
    "*", "http://", "HTTP/1.1", "HTTP/1.0", "HTTP/9.9", "Host: ", "Range: bytes=", "-", ",", "0",
    "9223372036854775807", "18446744073709551616", "If-Range: ", "If-None-Match: ", "W/", "\"",
    "Content-Length: ", "Transfer-Encoding: chunked", "Connection: close", "127.0.0.1", "localhost", "[::1]",
    "@", ";",
    "/digest/", "/.broadsheet/events", "/a", "/b.txt", "\\",
  ]
  static let ledgers = [
    "{\"id\":\"s3f9c2a10b7\",\"slug\":\"kim-leaves\",\"thread\":\"kim-leaves\",\"language\":\"en\",\"created\":\"2023-09-12T08:00:00Z\",\"articles\":[\"a.txt\",\"b/c.md\"],\"redirectsTo\":null}\n{\"id\":\"s665e92096f\",\"slug\":\"car\",\"thread\":\"car\",\"language\":\"de\",\"created\":\"2023-09-13T08:00:00Z\",\"articles\":[],\"redirectsTo\":\"s3f9c2a10b7\"}\n",
    "<<<<<<< ours\n{\"id\":\"sa\",\"slug\":\"a\",\"thread\":\"\",\"language\":\"en\",\"created\":\"\",\"articles\":[],\"redirectsTo\":\"sa\"}\n=======\n>>>>>>> theirs\n",
  ]
  static let jsonWords = [
    "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u0000", "\\ud83d\\ude00", "\\ud800", "null", "true", "1",
    "\n", "\"id\":", "\"slug\":", "\"thread\":", "\"language\":", "\"created\":", "\"articles\":",
    "\"redirectsTo\":", "\"s3f9c2a10b7\"", "\"generation\":", "\"editedBy\":", "<<<<<<<", ">>>>>>>", "../",
    "/", "A", "é",
    "end 2\n", "input ", "aside ", "version ", "0b242d361fda71bc30f71e1e5b5ad8f4", " 12 ", ".broadsheet-x",
  ]
  static let settings = [
    "title: Digest\nbaseURL: https://example.org/\nlanguage: en\ntimeZone: Europe/London\nnames:\n  aliases: {World Health Organization: [WHO]}\n  exclude: [Read More]\npublish:\n  live: {rsync: \"a@b:/c\"}\n",
    "Harbour Post: {family: Post, language: en, republish: quotes, remove: [\"The Post\", .newsletter, {line: Read more}]}\n",
    "- merge: [s1, s2]\n- split: [a.md]\n- pin: s1\n- drop: {story: s1, sentence: \"x\"}\n- title: {story: s1, text: y}\n- note: {story: s1, text: z}\n",
  ]
  static let records = [
    "broadsheet-manifest 1\n0b242d361fda71bc30f71e1e5b5ad8f4 5120 about/index.html\n9a1c0f1c2ed1d7c0f4b1d8f0a3c2b5e6 812 feed.xml\nend 2\n",
    "broadsheet-record 1\nversion 0.1.0\nbase-url https://example.org/\nedition 2023-09-12\ntheme 0b242d361fda71bc30f71e1e5b5ad8f4\nledger 9a1c0f1c2ed1d7c0f4b1d8f0a3c2b5e6\ninput 5d41402abc4b2a76b9719d911017c592 harbour-post/flood.md\naside gazette/draft.md\nend 7\n",
    "{\"a\":[1,2.5e3,true,null,\"\\u00e9\"]}",
  ]
}
