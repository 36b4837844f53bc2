// SPDX-License-Identifier: MIT
//
// What Markdown and DOT make of author's text, case by case.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "mellanrum/rendering/dot_escape.h"
#include "mellanrum/rendering/formats.h"
#include "support/promise.h"

namespace mellanrum::rendering {
namespace {

TEST(EscapeTable, OfMarkdownParagraphs) {
  const std::pair<const char*, const char*> table[] = {
      {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;\n"},
      {"<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;\n"},
      {"<!-- x -->", "&lt;!-- x --&gt;\n"},
      {"<?php x ?>", "&lt;?php x ?&gt;\n"},
      {"<https://a.se>", "&lt;https\\://a.se&gt;\n"},
      {"<a@b.se>",
       "&lt;a@\u200B"
       "b.se&gt;\n"},
      {"a < b > c & d", "a &lt; b &gt; c &amp; d\n"},
      {"&amp; &lt; &copy; &#65; &#x41;", "&amp;amp; &amp;lt; &amp;copy; &amp;#65; &amp;#x41;\n"},
      {"[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))\n"},
      {"[x](data:text/html,x) [y](vbscript:x)", "\\[x\\](data:text/html,x) \\[y\\](vbscript:x)\n"},
      {"[x](//a.se) [y](/etc) [z](../z.md)", "\\[x\\](//a.se) \\[y\\](/etc) \\[z\\](../z.md)\n"},
      {"[x]: http://a.se", "\\[x\\]: http\\://a.se\n"},
      {"[x]: <javascript:x>", "\\[x\\]: &lt;javascript:x&gt;\n"},
      {"[x]", "\\[x\\]\n"},
      {"[x][] [x][y]", "\\[x\\]\\[\\] \\[x\\]\\[y\\]\n"},
      {"[^1]: note", "\\[^1\\]: note\n"},
      {"x[^1] y^[note]", "x\\[^1\\] y^\\[note\\]\n"},
      {"[x](http://a.se \"t\")", "\\[x\\](http\\://a.se \"t\")\n"},
      {"![x](http://a.se/b.png)", "!\\[x\\](http\\://a.se/b.png)\n"},
      {"![](x)", "!\\[\\](x)\n"},
      {"[![x](y)](z)", "\\[!\\[x\\](y)\\](z)\n"},
      {"[[wiki]] [[a|b]]", "\\[\\[wiki\\]\\] \\[\\[a\\|b\\]\\]\n"},
      {"[!NOTE] x", "\\[!NOTE\\] x\n"},
      {"!", "!\n"},
      {"a! b!", "a! b!\n"},
      {"https://a.se/b?c=d&e=f", "https\\://a.se/b?c=d&amp;e=f\n"},
      {"HTTPS://A.SE hTTp://b", "HTTPS\\://A.SE hTTp\\://b\n"},
      {"ftp://a.se x://y", "ftp\\://a.se x\\://y\n"},
      {"www.a.se and WWW.a.se", "www\\.a.se and WWW\\.a.se\n"},
      {"anna@a.se",
       "anna@\u200B"
       "a.se\n"},
      {"mailto:anna@a.se @anna @@",
       "mailto:anna@\u200B"
       "a.se @\u200B"
       "anna @\u200B@\u200B\n"},
      {"xmpp:a@b.se/c",
       "xmpp:a@\u200B"
       "b.se/c\n"},
      {"# a", "\\# a\n"},
      {"####### a #", "\\####### a #\n"},
      {"#", "\\#\n"},
      {"##", "\\##\n"},
      {"#a", "#a\n"},
      {"a #", "a #\n"},
      {"a \\#", "a \\\\#\n"},
      {"a {#id .class}", "a {#id .class}\n"},
      {"- a", "\\- a\n"},
      {"-", "\\-\n"},
      {"---", "\\---\n"},
      {"- - -", "\\- - -\n"},
      {"+ a", "\\+ a\n"},
      {"+", "\\+\n"},
      {"* a", "\\* a\n"},
      {"* * *", "\\* \\* \\*\n"},
      {"***", "\\*\\*\\*\n"},
      {"___", "\\_\\_\\_\n"},
      {"_ _ _", "\\_ \\_ \\_\n"},
      {"===", "\\===\n"},
      {"=", "\\=\n"},
      {"a\n===\nb\n---", "a === b ---\n"},
      {"> a", "&gt; a\n"},
      {">a", "&gt;a\n"},
      {"1. a", "1\\. a\n"},
      {"1) a", "1\\) a\n"},
      {"1.", "1\\.\n"},
      {"2016. a", "2016\\. a\n"},
      {"1234567890. a", "1234567890\\. a\n"},
      {"1.5 a", "1.5 a\n"},
      {"12)", "12\\)\n"},
      {"(1) a", "(1) a\n"},
      {"a) b", "a) b\n"},
      {"- [ ] a", "\\- \\[ \\] a\n"},
      {"- [x] a", "\\- \\[x\\] a\n"},
      {"[ ] a", "\\[ \\] a\n"},
      {"[x] a", "\\[x\\] a\n"},
      {": a", "\\: a\n"},
      {"~ a", "\\~ a\n"},
      {"::: a", "\\::: a\n"},
      {"```", "\\`\\`\\`\n"},
      {"```js\nx\n```", "\\`\\`\\`js x \\`\\`\\`\n"},
      {"``` x ``` y", "\\`\\`\\` x \\`\\`\\` y\n"},
      {"~~~ x", "\\~\\~\\~ x\n"},
      {"~~x~~ ~x~", "\\~\\~x\\~\\~ \\~x\\~\n"},
      {"`x` ``y``", "\\`x\\` \\`\\`y\\`\\`\n"},
      {"*x* **y** ***z***", "\\*x\\* \\*\\*y\\*\\* \\*\\*\\*z\\*\\*\\*\n"},
      {"_x_ __y__ a_b_c å_ö a_", "\\_x\\_ \\_\\_y\\_\\_ a_b_c å_ö a\\_\n"},
      {"\\*x\\* \\\\ \\", "\\\\\\*x\\\\\\* \\\\\\\\ \\\\\n"},
      {"a\\", "a\\\\\n"},
      {"\\<b> \\& \\[x](y)", "\\\\&lt;b&gt; \\\\&amp; \\\\\\[x\\](y)\n"},
      {"a|b || |", "a\\|b \\|\\| \\|\n"},
      {"\\| \\\\|", "\\\\\\| \\\\\\\\\\|\n"},
      {"| a | b |", "\\| a \\| b \\|\n"},
      {"|-|-|", "\\|-\\|-\\|\n"},
      {":-: a", "\\:-: a\n"},
      {"--- | ---", "\\--- \\| ---\n"},
      {"$x$ $$y$$", "\\$x\\$ \\$\\$y\\$\\$\n"},
      {"$`x`$", "\\$\\`x\\`\\$\n"},
      {"\\(x\\) \\[y\\]", "\\\\(x\\\\) \\\\\\[y\\\\\\]\n"},
      {"\ta", "a\n"},
      {"    a", "a\n"},
      {"a  b   c", "a b c\n"},
      {"a\nb", "a b\n"},
      {"a  \nb", "a b\n"},
      {"a\\\nb", "a\\\\ b\n"},
      {"a\n# b\n- c\n1. d\n===", "a # b - c 1. d ===\n"},
      {"a\n    b\n\tc", "a b c\n"},
      {"a\r\nb", "a b\n"},
      {":smile: :x", "\\:smile: :x\n"},
      {"a:+1::-1:b :100: 12:30:45", "a\\:+1:\\:-1:b \\:100: 12:30:45\n"},
      {"a^b {x} (y) ;z 'q' %41 ?", "a^b {x} (y) ;z 'q' %41 ?\n"},
      {"x^2^ H~2~O ==m== ++i++", "x^2^ H\\~2\\~O ==m== ++i++\n"},
      {"[@cite] @cite -@cite",
       "\\[@\u200B"
       "cite\\] @\u200B"
       "cite -@\u200B"
       "cite\n"},
      {"http:// www. www", "http\\:// www\\. www\n"},
      {"(www.a.se) *www.b.se*", "(www\\.a.se) \\*www\\.b.se\\*\n"},
      {"<b>*x*</b> _y", "&lt;b&gt;\\*x\\*&lt;/b&gt; \\_y\n"},
      {"x <br> y", "x &lt;br&gt; y\n"},
      {"<b\nx>", "&lt;b x&gt;\n"},
      {"</td></table>", "&lt;/td&gt;&lt;/table&gt;\n"},
      {"{{x}} {% x %} ${x} `x`", "{{x}} {% x %} \\${x} \\`x\\`\n"},
  };
  for (const auto& [text, page] : table) {
    EXPECT_EQ(render_markdown({"sv", {view::Paragraph{view::plain(text)}}, 0}, {}), page);
    test::tried(test::Promise::inert_text);
  }
}

TEST(EscapeTable, OfDot) {
  const struct {
    const char* text;
    const char* id;
    const char* label;
    const char* tooltip;
    const char* html;
  } table[] = {
      {"\"", "\"\\\"\"", "\"\\\"\"", "\"\\\"\"", "&quot;"},
      {"\\\"", "\"&#92;\\\"\"", "\"\\\\\\\"\"", "\"\\\\\\\\\\\"\"", "\\\\&quot;"},
      {"\\\\\"", "\"&#92;&#92;\\\"\"", "\"\\\\\\\\\\\"\"", "\"\\\\\\\\\\\\\\\\\\\"\"",
       "\\\\\\\\&quot;"},
      {"a\"b\\", "\"a\\\"b&#92;\"", "\"a\\\"b\\\\\"", "\"a\\\"b\\\\\\\\\"", "a&quot;b\\\\"},
      {"\\", "\"&#92;\"", "\"\\\\\"", "\"\\\\\\\\\"", "\\\\"},
      {"\\\\", "\"&#92;&#92;\"", "\"\\\\\\\\\"", "\"\\\\\\\\\\\\\\\\\"", "\\\\\\\\"},
      {"a\\", "\"a&#92;\"", "\"a\\\\\"", "\"a\\\\\\\\\"", "a\\\\"},
      {"\\\\\"; x -> y; \\\"", "\"&#92;&#92;\\\"; x -> y; &#92;\\\"\"",
       "\"\\\\\\\\\\\"; x -> y; \\\\\\\"\"", "\"\\\\\\\\\\\\\\\\\\\"; x -> y; \\\\\\\\\\\"\"",
       "\\\\\\\\&quot;; x -&gt; y; \\\\&quot;"},
      {"\"]; x -> y; z [label=\"", "\"\\\"]; x -> y; z [label=\\\"\"",
       "\"\\\"]; x -> y; z [label=\\\"\"", "\"\\\"]; x -> y; z [label=\\\"\"",
       "&quot;]; x -&gt; y; z [label=&quot;"},
      {"\" -> \"", "\"\\\" -> \\\"\"", "\"\\\" -> \\\"\"", "\"\\\" -> \\\"\"",
       "&quot; -&gt; &quot;"},
      {"x\" -> ", "\"x\\\" -> \"", "\"x\\\" -> \"", "\"x\\\" -> \"", "x&quot; -&gt; "},
      {" -> \"x", "\" -> \\\"x\"", "\" -> \\\"x\"", "\" -> \\\"x\"", " -&gt; &quot;x"},
      {"\" + \"", "\"\\\" + \\\"\"", "\"\\\" + \\\"\"", "\"\\\" + \\\"\"", "&quot; + &quot;"},
      {"\"} digraph x {", "\"\\\"} digraph x {\"", "\"\\\"} digraph x {\"", "\"\\\"} digraph x {\"",
       "&quot;} digraph x {"},
      {"}", "\"}\"", "\"}\"", "\"}\"", "}"},
      {"{a|b}", "\"{a|b}\"", "\"{a|b}\"", "\"{a|b}\"", "{a|b}"},
      {"{<p> a|{b|c}}", "\"{<p> a|{b|c}}\"", "\"{<p> a|{b|c}}\"", "\"{<p> a|{b|c}}\"",
       "{&lt;p&gt; a|{b|c}}"},
      {"<p> a", "\"<p> a\"", "\"<p> a\"", "\"<p> a\"", "&lt;p&gt; a"},
      {"a:n b:p:s", "\"a:n b:p:s\"", "\"a:n b:p:s\"", "\"a:n b:p:s\"", "a:n b:p:s"},
      {"\\N \\G \\E \\T \\H \\L", "\"&#92;N &#92;G &#92;E &#92;T &#92;H &#92;L\"",
       "\"\\\\N \\\\G \\\\E \\\\T \\\\H \\\\L\"",
       "\"\\\\\\\\N \\\\\\\\G \\\\\\\\E \\\\\\\\T \\\\\\\\H \\\\\\\\L\"",
       "\\\\N \\\\G \\\\E \\\\T \\\\H \\\\L"},
      {"\\n \\l \\r", "\"&#92;n &#92;l &#92;r\"", "\"\\\\n \\\\l \\\\r\"",
       "\"\\\\\\\\n \\\\\\\\l \\\\\\\\r\"", "\\\\n \\\\l \\\\r"},
      {"a\\nb\\N\\G\\l", "\"a&#92;nb&#92;N&#92;G&#92;l\"", "\"a\\\\nb\\\\N\\\\G\\\\l\"",
       "\"a\\\\\\\\nb\\\\\\\\N\\\\\\\\G\\\\\\\\l\"", "a\\\\nb\\\\N\\\\G\\\\l"},
      {"&amp; &lt; &quot; &#34; &#x22; &nbsp;",
       "\"&amp;amp; &amp;lt; &amp;quot; &amp;#34; &amp;#x22; &amp;nbsp;\"",
       "\"&amp;amp; &amp;lt; &amp;quot; &amp;#34; &amp;#x22; &amp;nbsp;\"",
       "\"&amp;amp; &amp;lt; &amp;quot; &amp;#34; &amp;#x22; &amp;nbsp;\"",
       "&amp;amp; &amp;lt; &amp;quot; &amp;#34; &amp;#x22; &amp;nbsp;"},
      {"&amp;amp; &", "\"&amp;amp;amp; &amp;\"", "\"&amp;amp;amp; &amp;\"",
       "\"&amp;amp;amp; &amp;\"", "&amp;amp;amp; &amp;"},
      {"&\\n;", "\"&amp;&#92;n;\"", "\"&amp;\\\\n;\"", "\"&amp;\\\\\\\\n;\"", "&amp;\\\\n;"},
      {"<b>x</b>", "\"<b>x</b>\"", "\"<b>x</b>\"", "\"<b>x</b>\"", "&lt;b&gt;x&lt;/b&gt;"},
      {"<", "\"<\"", "\"<\"", "\"<\"", "&lt;"},
      {">", "\">\"", "\">\"", "\">\"", "&gt;"},
      {"<<b>x</b>>", "\"<<b>x</b>>\"", "\"<<b>x</b>>\"", "\"<<b>x</b>>\"",
       "&lt;&lt;b&gt;x&lt;/b&gt;&gt;"},
      {"</b></font></td></table>>", "\"</b></font></td></table>>\"",
       "\"</b></font></td></table>>\"", "\"</b></font></td></table>>\"",
       "&lt;/b&gt;&lt;/font&gt;&lt;/td&gt;&lt;/table&gt;&gt;"},
      {"<table><tr><td>x</td></tr></table>", "\"<table><tr><td>x</td></tr></table>\"",
       "\"<table><tr><td>x</td></tr></table>\"", "\"<table><tr><td>x</td></tr></table>\"",
       "&lt;table&gt;&lt;tr&gt;&lt;td&gt;x&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;"},
      {"<img src=\"/etc/passwd\"/>", "\"<img src=\\\"/etc/passwd\\\"/>\"",
       "\"<img src=\\\"/etc/passwd\\\"/>\"", "\"<img src=\\\"/etc/passwd\\\"/>\"",
       "&lt;img src=&quot;/etc/passwd&quot;/&gt;"},
      {"<td href=\"javascript:x\">", "\"<td href=\\\"javascript:x\\\">\"",
       "\"<td href=\\\"javascript:x\\\">\"", "\"<td href=\\\"javascript:x\\\">\"",
       "&lt;td href=&quot;javascript:x&quot;&gt;"},
      {"// x", "\"// x\"", "\"// x\"", "\"// x\"", "// x"},
      {"/* x", "\"/* x\"", "\"/* x\"", "\"/* x\"", "/* x"},
      {"*/", "\"*/\"", "\"*/\"", "\"*/\"", "*/"},
  };
  for (const auto& [text, id, label, tooltip, html] : table) {
    EXPECT_EQ(dot_id(text), id);
    EXPECT_EQ(dot_label(text), label);
    EXPECT_EQ(dot_tooltip(text), tooltip);
    EXPECT_EQ(dot_html(text), html);
    test::tried(test::Promise::inert_text, 4);
  }
}

}  // namespace
}  // namespace mellanrum::rendering
