// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/svg_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/graph_words.h"
#include "mellanrum/rendering/printable.h"
#include "mellanrum/rendering/xml_escape.h"
#include "mellanrum/text/unicode.h"
#include "program.h"
#include "support/attacks.h"
#include "support/markdown_reader.h"
#include "support/promise.h"

namespace mellanrum::rendering {
namespace {

using test::replaced;
using view::Graph;

Graph small() {
  Graph graph;
  graph.key = "map";
  graph.title = "Map of {from}";
  graph.description = "Three actors.";
  graph.tie_words = "{from} to {to}: {tie}.";
  graph.mutual_words = "{from} and {to}, both ways: {tie}.";
  graph.gap_words = "Between {from} and {to}: {tie}.";
  graph.ties_title = "Ties";
  graph.gaps_title = "Gaps";
  graph.ungrouped_title = "Without a group";
  graph.legend = {{"existing", "there"}, {"wanted", "wished"}, {"gap", "gap"}, {"gone", "no more"}};
  graph.groups = {{"g", "Group"}, {"empty", "Empty"}};
  graph.nodes = {{"actor/a-b", "Anna", "actor", {}, "g"},
                 {"actor/b", "{to}", "actor"},
                 {"actor/c", "Cia", "actor", {}, "g"}};
  graph.nodes[2].change = "gone";
  graph.edges = {{"actor/a-b", "actor/b", {"k", "gives"}, "existing"},
                 {"actor/b", "actor/a-b", {"k", "meets"}, "wanted", true},
                 {"actor/c", "actor/b", {}, "existing"},
                 {"actor/c", "actor/a-b", {"unbridged", "unbridged"}, "gap"}};
  graph.edges[2].change = "gone";
  return graph;
}

TEST(GraphWords, TellNodesTiesAndGaps) {
  EXPECT_EQ(GraphWords(small()).all(),
            "Three actors.\n"
            "Group: Anna, Cia (no more).\n"
            "Without a group: {to}.\n"
            "Ties:\n"
            "Anna to {to}: gives.\n"
            "{to} and Anna, both ways: meets (wished).\n"
            "Cia to {to}: there, no more.\n"
            "Gaps:\n"
            "Between Cia and Anna: unbridged (gap).\n");
}

TEST(SvgText, NamesThePictureAndItsParts) {
  const std::string drawn =
      "<?xml?>\n<svg width=\"1pt\">\n<g id=\"graph0\" class=\"graph\">\n<title>T</title>\n"
      "<g id=\"clust1\" class=\"cluster\">\n<title>cluster_0</title>\n"
      "<title>actor/a&#45;b</title>\n<title>actor/b&#45;&gt;actor/a&#45;b</title>\n"
      "<title>unheard of</title>\n</g></svg>\n";
  EXPECT_EQ(with_words(drawn, small(), "en"),
            "<?xml?>\n<svg width=\"1pt\" role=\"img\" aria-labelledby=\"map-title map-words\" "
            "xml:lang=\"en\">\n<title id=\"map-title\">Map of {from}</title>\n"
            "<desc id=\"map-words\">" +
                xml_text(GraphWords(small()).all()) +
                "</desc>\n<g id=\"graph0\" class=\"graph\">\n<title>T</title>\n"
                "<g id=\"clust1\" class=\"cluster\">\n<title>Group</title>\n"
                "<title>Anna</title>\n<title>Anna to {to}: gives. {to} and Anna, both ways: meets "
                "(wished).</title>\n<title>unheard of</title>\n</g></svg>\n");
  EXPECT_EQ(with_words("no picture", small(), "en"), "no picture");
  EXPECT_EQ(with_words("<svg ", small(), "en"), "<svg ");
}

TEST(XmlEscape, KeepsTextText) {
  const std::pair<const char*, const char*> table[] = {
      {"", ""},
      {"a b", "a b"},
      {"åäö 名前 🙂", "åäö 名前 🙂"},
      {"a\nb\tc", "a\nb\tc"},
      {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
      {"</desc><script/>", "&lt;/desc&gt;&lt;script/&gt;"},
      {"</title>", "&lt;/title&gt;"},
      {"<!-- x -->", "&lt;!-- x --&gt;"},
      {"--><g/>", "--&gt;&lt;g/&gt;"},
      {"<![CDATA[x]]>", "&lt;![CDATA[x]]&gt;"},
      {"]]>", "]]&gt;"},
      {"<?xml-stylesheet href='x'?>", "&lt;?xml-stylesheet href=&#39;x&#39;?&gt;"},
      {"<!DOCTYPE x [<!ENTITY y 'z'>]>", "&lt;!DOCTYPE x [&lt;!ENTITY y &#39;z&#39;&gt;]&gt;"},
      {"&y;", "&amp;y;"},
      {"&amp;", "&amp;amp;"},
      {"&lt;b&gt;", "&amp;lt;b&amp;gt;"},
      {"&#60;", "&amp;#60;"},
      {"&#x3C;", "&amp;#x3C;"},
      {"&copy", "&amp;copy"},
      {"&", "&amp;"},
      {"&&", "&amp;&amp;"},
      {"a & b", "a &amp; b"},
      {"\"", "&quot;"},
      {"'", "&#39;"},
      {"\" onload=\"alert(1)", "&quot; onload=&quot;alert(1)"},
      {"' onload='alert(1)", "&#39; onload=&#39;alert(1)"},
      {"\" xlink:href=\"javascript:x\" ", "&quot; xlink:href=&quot;javascript:x&quot; "},
      {"url(javascript:x)", "url(javascript:x)"},
      {"<style>*{fill:url(//a.se)}</style>", "&lt;style&gt;*{fill:url(//a.se)}&lt;/style&gt;"},
      {"<image href=\"//a.se\"/>", "&lt;image href=&quot;//a.se&quot;/&gt;"},
      {"<a href='data:text/html,x'>y</a>", "&lt;a href=&#39;data:text/html,x&#39;&gt;y&lt;/a&gt;"},
      {"<animate onbegin=x>", "&lt;animate onbegin=x&gt;"},
      {"<foreignObject>", "&lt;foreignObject&gt;"},
      {"{from} {to} {tie}", "{from} {to} {tie}"},
      {"\x01x\x1F\x7F", "x"},
      {"\u0085x\u009F", "x"},
      {"\uFFFEx\uFFFF\U0001FFFF", "x"},
      {"\u202Ex\u2066", "x"},
      {"\xFF", "\uFFFD"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {"a\\b\\n", "a\\b\\n"},
      {"%3Cscript%3E", "%3Cscript%3E"},
  };
  for (const auto& [text, escaped] : table) EXPECT_EQ(xml_text(text), escaped) << visible(text);
  test::tried(test::Promise::inert_text, std::size(table));
}

std::string without_blanks(const std::string& text) {
  return replaced(replaced(one_line(text), " ", ""), "\u00A0", "");
}

/// A graph with the attack wherever there is text.
Graph attacked(const std::string& attack) {
  Graph graph = small();
  graph.title = graph.description = attack;
  graph.groups[0].name = graph.ungrouped_title = attack;
  for (Graph::Node& node : graph.nodes) node.label = node.tooltip = attack;
  for (Graph::Edge& edge : graph.edges) edge.kind.name = edge.tooltip = attack;
  for (view::Link& entry : graph.legend) entry.name = attack;
  return graph;
}

/// An XML parser reads what Graphviz drew and this added.
TEST(SvgText, IsReadBackAsTheText) {
  if (!test::has_program("dot")) GTEST_SKIP() << "dot is not installed";
  if (!test::has_program("python3")) GTEST_SKIP() << "python3 is not installed";
  std::string dots;
  for (const std::string& attack : test::attacks())
    dots += render_dot({"sv", {attacked(attack)}, 0}, {});
  const std::string drawn = test::output_of("dot -Tsvg", dots);
  std::string svg;
  std::size_t begin = drawn.find("<?xml ");
  for (const std::string& attack : test::attacks()) {
    const std::size_t end = std::min(drawn.find("<?xml ", begin + 1), drawn.size());
    ASSERT_LT(begin, end) << visible(attack);
    svg += with_words(drawn.substr(begin, end - begin), attacked(attack), "sv");
    begin = end;
  }
  const std::string reader = MELLANRUM_SOURCE_DIR "/tests/support/read_svg.py";
  const std::string out = test::output_of("python3 '" + reader + "'", svg);
  const auto pictures = nlohmann::json::parse(out, nullptr, false);
  ASSERT_TRUE(pictures.is_array()) << out.substr(0, 600);
  ASSERT_EQ(pictures.size(), test::attacks().size());
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const std::string& attack = test::attacks()[i];
    const auto& picture = pictures[i];
    EXPECT_TRUE(picture["active"].empty()) << visible(attack) << picture["active"];
    EXPECT_EQ(picture["role"], "img");
    EXPECT_EQ(picture["language"], "sv");
    ASSERT_EQ(picture["labels"].size(), 2U);
    EXPECT_EQ(picture["labels"][0], one_line(attack)) << visible(attack);
    EXPECT_EQ(picture["labels"][1], GraphWords(attacked(attack)).all()) << visible(attack);
    // The title given here, that by Graphviz if there is one, a group, nodes, and lines.
    const std::string words = without_blanks(attack);
    ASSERT_EQ(picture["names"].size(), (one_line(attack).empty() ? 1U : 2U) + 1U + 3U + 3U)
        << visible(attack);
    if (!words.empty()) {
      EXPECT_EQ(without_blanks(picture["names"][1]), words) << visible(attack);
      EXPECT_EQ(without_blanks(picture["names"][2]), words) << visible(attack);
    }
  }
  test::tried(test::Promise::inert_text, 4 * pictures.size());
}

}  // namespace
}  // namespace mellanrum::rendering
