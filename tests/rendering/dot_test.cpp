// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "mellanrum/rendering/dot_escape.h"
#include "mellanrum/rendering/dot_legend.h"
#include "mellanrum/rendering/dot_style.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/printable.h"
#include "mellanrum/text/unicode.h"
#include "program.h"
#include "support/attacks.h"
#include "support/markdown_reader.h"
#include "support/promise.h"

namespace mellanrum::rendering {
namespace {

using test::replaced;
using view::Document;
using view::Graph;

std::string dot(const Graph& graph) { return render_dot({"sv", {graph}, 0}, {}); }

TEST(DotEscape, KeepsTextInItsQuotes) {
  EXPECT_EQ(dot_id("actor/planupprättaren"), "\"actor/planupprättaren\"");
  EXPECT_EQ(dot_id("a\"b\\ &"), "\"a\\\"b&#92; &amp;\"");
  EXPECT_EQ(dot_id("%3 %"), "\"&#37;3 %\"");
  EXPECT_EQ(dot_label("a\"b\\n & <c>\nd\x01\x7F"), "\"a\\\"b\\\\n &amp; <c>\\nd\"");
  EXPECT_EQ(dot_tooltip("a\"b\\N & \nc"), "\"a\\\"b\\\\\\\\N &amp; \\nc\"");
  EXPECT_EQ(dot_html("<b>\"&\n\\G</b>"), "&lt;b&gt;&quot;&amp; \\\\G&lt;/b&gt;");
  EXPECT_EQ(dot_label(std::string(16'001, 'x')), "\"" + std::string(16'000, 'x') + "\" + \"x\"");
  EXPECT_EQ(dot_label(std::string(15'999, 'x') + "å"),
            "\"" + std::string(15'999, 'x') + "\" + \"å\"");
}

TEST(DotEscape, WrapsLabelsAtBlanks) {
  EXPECT_EQ(wrapped_label("Institutet för framtidsfrågor", 18), "Institutet för\nframtidsfrågor");
  EXPECT_EQ(wrapped_label(" a  b\nc ", 18), "a b c");
  EXPECT_EQ(wrapped_label("Riksantikvarieämbetet x", 10), "Riksantikvarieämbetet\nx");
  EXPECT_EQ(wrapped_label("", 10), "");
}

Graph small() {
  Graph graph;
  graph.key = "map";
  graph.title = "Karta";
  graph.mutual_name = "both ways";
  graph.weight_name = "strength";
  graph.legend_title = "Legend";
  graph.legend = {
      {"actor", "actor"}, {"role", "role"}, {"existing", "there"}, {"wanted", "wished"}};
  graph.groups = {{"g", "Group"}, {"empty", "Empty"}};
  graph.nodes = {{"actor/a", "Anna", "actor", {}, "g"}, {"actor/b", "Bo", "actor"}};
  graph.edges = {{"actor/a", "actor/b", {"k", "gives"}, "existing"}};
  return graph;
}

TEST(Dot, DrawsNodesGroupsAndTies) {
  const std::string text = dot(small());
  EXPECT_TRUE(text.starts_with("digraph \"Karta\" {\n"));
  for (const char* part :
       {"newrank=true", "charset=\"UTF-8\"", "subgraph \"cluster_0\" {\n    label=\"Group\"",
        "    \"actor/a\" [label=\"Anna\" shape=box", "  \"actor/b\" [label=\"Bo\"",
        "  \"actor/a\" -> \"actor/b\" [", " label=\"gives\"]"})
    EXPECT_NE(text.find(part), std::string::npos) << part;
  EXPECT_EQ(text.find("cluster_1"), std::string::npos);
  EXPECT_EQ(text.find("Empty"), std::string::npos);
}

TEST(Dot, JoinsTiesOfTheSamePair) {
  Graph graph = small();
  graph.edges.push_back({"actor/a", "actor/b", {"l", "listens to"}, "existing"});
  graph.edges.push_back({"actor/a", "actor/b", {"k", "gives"}, "existing"});
  graph.edges.push_back({"actor/a", "actor/b", {"m", "asks"}, "wanted", false, 5});
  const std::string text = dot(graph);
  EXPECT_NE(text.find("label=\"gives\\nlistens to\\nasks (wished)\""), std::string::npos) << text;
  EXPECT_NE(text.find("style=solid arrowhead=normal penwidth=4.25"), std::string::npos) << text;
  EXPECT_EQ(text.find("dir=both"), std::string::npos) << text;
}

TEST(Dot, SaysWhichWayEachTieOfAPairGoes) {
  Graph graph = small();
  graph.edges.push_back({"actor/b", "actor/a", {"k", "asks"}, "existing"});
  graph.edges.push_back({"actor/b", "actor/a", {"n", "meets"}, "existing", true});
  const std::string text = dot(graph);
  EXPECT_NE(text.find("dir=both arrowtail=normal label=\"→ gives\\n← asks\\n↔ meets\""),
            std::string::npos)
      << text;
  EXPECT_EQ(text.find("\"actor/b\" -> \"actor/a\""), std::string::npos) << text;
}

TEST(Dot, LeavesLabelsRoomOrDrawsEveryEdge) {
  const Document document{"sv", {small()}, 0};
  Options options;
  EXPECT_NE(render_dot(document, options).find(" newrank=true"), std::string::npos);
  options.new_ranks = false;
  EXPECT_EQ(render_dot(document, options).find("newrank"), std::string::npos);
}

TEST(Dot, ExplainsOnlyWhatIsUsed) {
  const auto has = [](const Graph& graph, const std::string& word) {
    return dot_caption(graph).find(">" + word + "<") != std::string::npos;
  };
  Graph graph = small();
  EXPECT_TRUE(has(graph, "Karta"));
  EXPECT_FALSE(has(graph, "Legend"));
  graph.title.clear();
  EXPECT_EQ(dot_caption(graph), "");
  graph.edges[0].meaning = "wanted";
  EXPECT_TRUE(has(graph, "Legend"));
  EXPECT_TRUE(has(graph, "wished"));
  EXPECT_FALSE(has(graph, "there"));
  EXPECT_FALSE(has(graph, "actor"));
  EXPECT_FALSE(has(graph, "both ways"));
  EXPECT_FALSE(has(graph, "strength"));
  graph.nodes[1].meaning = "role";
  graph.edges[0].mutual = true;
  graph.edges[0].weight = 2;
  for (const char* word : {"actor", "role", "both ways", "strength"})
    EXPECT_TRUE(has(graph, word)) << word;
}

TEST(Dot, HasAStyleForEveryMeaning) {
  EXPECT_EQ(edge_style("wanted").line, "dashed");
  EXPECT_EQ(edge_style("broken").arrow, "tee");
  EXPECT_NE(edge_style("absent").line, edge_style("broken").line);
  EXPECT_EQ(edge_style("unheard of").meaning, "existing");
  EXPECT_EQ(node_style("theme").shape, "hexagon");
  EXPECT_EQ(node_style("unheard of").meaning, "actor");
  EXPECT_EQ(edge_style("gap").line, "dashed");
  EXPECT_EQ(node_style("group").shape, "box3d");
  EXPECT_LT(weight_width(1), weight_width(5));
  EXPECT_EQ(weight_width(99), weight_width(5));
}

TEST(Dot, TellsNoMeaningByColourAlone) {
  std::map<std::pair<std::string_view, std::string_view>, std::string_view> looks;
  for (const char* meaning :
       {"existing", "weak", "wanted", "questioned", "broken", "absent", "past", "gap", "builds_on",
        "concerns", "owns", "parent", "holds", "shares", "should", "could", "declines", "needs"}) {
    const EdgeStyle& style = edge_style(meaning);
    EXPECT_EQ(style.meaning, meaning);
    const auto [other, is_new] = looks.try_emplace({style.line, style.arrow}, meaning);
    EXPECT_TRUE(is_new) << meaning << " looks like " << other->second;
  }
}

TEST(Dot, MarksChangesBySignAndLine) {
  Graph graph = small();
  graph.legend.push_back({"added", "new since"});
  graph.nodes[0].change = "gone";
  graph.nodes[1].change = "added";
  graph.edges[0].change = "changed";
  const std::string text = dot(graph);
  for (const char* part : {"label=\"− Anna\" shape=box style=\"filled,rounded,dotted\"",
                           "label=\"+ Bo\" shape=box style=\"filled,rounded,bold\"",
                           "label=\"~ gives\"", ">new since<", ">gone<", ">changed<"})
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  graph.edges.push_back(graph.edges[0]);
  graph.edges[0].change = graph.edges[1].change = "gone";
  graph.edges[1].kind = {};
  EXPECT_NE(dot(graph).find("style=dotted arrowhead=normal penwidth=1.40 label=\"− gives\\n−\""),
            std::string::npos)
      << dot(graph);
}

TEST(Dot, ShowsGroupsByColourWhereTheyAreNoBoxes) {
  Options options;
  options.engine = "neato";
  const std::string text = render_dot({"sv", {small()}, 0}, options);
  EXPECT_NE(text.find("layout=neato"), std::string::npos) << text;
  EXPECT_EQ(text.find("subgraph"), std::string::npos) << text;
  EXPECT_EQ(text.find("rankdir"), std::string::npos) << text;
  EXPECT_NE(text.find(">Group<"), std::string::npos) << text;
  EXPECT_EQ(text.find(">Empty<"), std::string::npos) << text;
  const std::string node = text.substr(text.find("\"actor/a\" ["), 200);
  EXPECT_NE(node.find(group_fill(0)), std::string::npos) << node;
}

TEST(Dot, HoldsOneGraph) {
  Graph other = small();
  other.key = "other";
  const Document two{"sv", {small(), other}, 0};
  EXPECT_THROW(render_dot(two, {}), std::invalid_argument);
  EXPECT_NO_THROW(render_dot(two, {"other"}));
  EXPECT_THROW(render_dot({}, {}), std::invalid_argument);
}

/// The words that Graphviz draws in one object, in order.
std::string drawn_words(const nlohmann::json& object, const char* list) {
  std::string words;
  if (!object.contains(list)) return words;
  for (const auto& operation : object[list])
    if (operation["op"] == "T")
      words += (words.empty() ? "" : " ") + operation["text"].get<std::string>();
  return words;
}

std::string words_of(const std::string& text) {
  std::string words = wrapped_label(text, 1);
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

/// A graph with the attack wherever there is text.
Graph attacked(const std::string& attack) {
  Graph graph = small();
  graph.title = graph.description = graph.legend_title = graph.mutual_name = attack;
  graph.weight_name = attack;
  graph.groups[0].name = attack;
  graph.legend[3].name = attack;
  graph.nodes[0] = {"actor/a", attack, "actor", {}, "g", attack};
  graph.edges = {{"actor/a", "actor/b", {"k", attack}, "wanted", true, 2, attack}};
  return graph;
}

std::string every_attacked() {
  std::string text;
  for (const std::string& attack : test::attacks()) text += dot(attacked(attack));
  return text;
}

TEST(Graphviz, DrawsEveryTieAndEveryWord) {
  if (!test::has_program("dot")) GTEST_SKIP() << "dot is not installed";
  std::istringstream out(test::output_of("dot -Tjson", every_attacked()));
  for (const std::string& attack : test::attacks()) {
    nlohmann::json drawn;
    ASSERT_NO_THROW(out >> drawn) << visible(attack) << "\n" << out.str().substr(0, 300);
    ASSERT_EQ(drawn["objects"].size(), 3U) << visible(attack);
    ASSERT_EQ(drawn["edges"].size(), 1U) << visible(attack);
    EXPECT_EQ(drawn_words(drawn["objects"][0], "_ldraw_"), words_of(attack));
    EXPECT_EQ(drawn["objects"][1]["name"], "actor/a");
    EXPECT_EQ(drawn_words(drawn["objects"][1], "_ldraw_"), words_of(attack));
    EXPECT_EQ(drawn_words(drawn["edges"][0], "_ldraw_"), words_of(attack));
    const std::string caption = drawn_words(drawn, "_ldraw_");
    EXPECT_TRUE(caption.starts_with(one_line(attack))) << caption;
  }
  test::tried(test::Promise::inert_text, 4 * test::attacks().size());
}

/// Graphviz writes some blanks as no-break spaces; where lines are broken is not the point here.
std::string without_blanks(const std::string& text) {
  return replaced(replaced(one_line(text), " ", ""), "\u00A0", "");
}

/// An XML parser reads what Graphviz drew.
TEST(Graphviz, DrawsNothingActive) {
  if (!test::has_program("dot")) GTEST_SKIP() << "dot is not installed";
  if (!test::has_program("python3")) GTEST_SKIP() << "python3 is not installed";
  const std::string svg = test::output_of("dot -Tsvg", every_attacked());
  const std::string reader = MELLANRUM_SOURCE_DIR "/tests/support/read_svg.py";
  const std::string out = test::output_of("python3 '" + reader + "'", svg);
  const auto pictures = nlohmann::json::parse(out, nullptr, false);
  ASSERT_TRUE(pictures.is_array()) << out;
  ASSERT_EQ(pictures.size(), test::attacks().size());
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const std::string& attack = test::attacks()[i];
    const auto& picture = pictures[i];
    EXPECT_TRUE(picture["active"].empty()) << visible(attack) << picture["active"];
    const std::string words = without_blanks(attack);
    EXPECT_EQ(without_blanks(picture["node"].at(0)), words) << visible(attack);
    EXPECT_EQ(without_blanks(picture["edge"].at(0)), words) << visible(attack);
    EXPECT_EQ(without_blanks(picture["cluster"].at(0)), words) << visible(attack);
    EXPECT_TRUE(without_blanks(picture["graph"].at(0)).starts_with(words)) << picture["graph"];
    // Where nothing of it is left there are no tooltips.
    for (const auto& tooltip : picture["tooltips"])
      EXPECT_EQ(without_blanks(tooltip), words) << visible(attack);
    EXPECT_GE(picture["tooltips"].size(), words.empty() ? 0U : 4U) << visible(attack);
  }
  test::tried(test::Promise::inert_text, 5 * pictures.size());
}

TEST(Graphviz, LosesNoTieOfAGroupedMap) {
  if (!test::has_program("dot")) GTEST_SKIP() << "dot is not installed";
  Graph graph = small();
  graph.nodes.clear();
  graph.edges.clear();
  graph.groups.clear();
  const char* meanings[] = {"existing", "weak", "wanted", "questioned", "absent", "past"};
  for (int i = 0; i < 6; ++i) graph.groups.push_back({std::to_string(i), "Group"});
  for (int i = 0; i < 30; ++i)
    graph.nodes.push_back(
        {"actor/" + std::to_string(i), "Some actor", "actor", {}, std::to_string(i % 6)});
  for (int i = 0; i < 35; ++i)
    graph.edges.push_back({"actor/" + std::to_string(i % 30),
                           "actor/" + std::to_string((i * 7 + 11) % 30),
                           {"k", "a tie of sorts"},
                           meanings[i % 6],
                           i % 5 == 0,
                           i % 4});
  const std::string text = dot(graph);
  const std::string svg = test::output_of("dot -Tsvg", text);
  const auto count = [](const std::string& where, const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = where.find(what, at)) != std::string::npos; ++at) ++found;
    return found;
  };
  EXPECT_EQ(count(svg, "class=\"edge\""), count(text, " -> "));
  EXPECT_EQ(count(svg, ">a tie of sorts<"), count(text, " -> "));
  EXPECT_EQ(svg.find("Warning"), std::string::npos);
  EXPECT_EQ(svg.find("Error"), std::string::npos);
}

TEST(Graphviz, DrawsEveryMeaningWithoutComplaint) {
  if (!test::has_program("dot")) GTEST_SKIP() << "dot is not installed";
  Graph graph = small();
  graph.nodes = {{"a", "A", "actor"}, {"r", "", "role"}, {"t", "T", "theme"}, {"x", "X", "new"}};
  graph.edges.clear();
  for (const char* meaning :
       {"existing", "weak", "wanted", "questioned", "broken", "absent", "past", "holds", "shares",
        "should", "could", "builds_on", "concerns", "owns", "needs", "new"}) {
    graph.nodes.push_back({meaning, meaning, "role"});
    graph.edges.push_back({"a", meaning, {}, meaning, true, 1});
  }
  for (const std::string name : {"", " ", "\x01", "name"}) {
    graph.title = graph.legend_title = graph.mutual_name = graph.weight_name = name;
    for (view::Link& entry : graph.legend) entry.name = name;
    const std::string out = test::output_of("dot -Tsvg -o /dev/null", dot(graph));
    EXPECT_EQ(out, "") << name;
    graph.edges[0].mutual = false;
  }
}

TEST(Graphviz, ReadsLongLabelsInPieces) {
  if (!test::has_program("dot")) GTEST_SKIP() << "dot is not installed";
  Graph graph = small();
  for (int i = 0; i < 6000; ++i) graph.nodes[0].tooltip += "\"\\å& ";
  const std::string out = test::output_of("dot -Tjson0", dot(graph));
  EXPECT_TRUE(nlohmann::json::accept(out)) << out.substr(0, 300);
}

}  // namespace
}  // namespace mellanrum::rendering
