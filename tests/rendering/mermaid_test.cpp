// SPDX-License-Identifier: MIT
//
// Mermaid is read here by a reading much stricter than its own: every line must be one of a few
// forms, with ids of ours and labels in which nothing but letters, digits, a few inert signs and
// whole entities stands.
#include <gtest/gtest.h>

#include <cstdlib>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "mellanrum/rendering/dot_escape.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/mermaid_escape.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"
#include "support/attacks.h"
#include "support/promise.h"

namespace mellanrum::rendering {
namespace {

using view::Graph;

TEST(MermaidEscape, LeavesNothingThatActs) {
  const std::pair<const char*, const char*> table[] = {
      {"", ""},
      {"Region Skåne", "Region Skåne"},
      {"a, b / c's - d?", "a, b / c's - d?"},
      {" a \n b ", "a b"},
      {"\"", "#34;"},
      {"a \"b\"", "a #34;b#34;"},
      {"#", "#35;"},
      {"#quot;", "#35;quot#59;"},
      {"&lt;", "#38;lt#59;"},
      {"<br>", "#60;br#62;"},
      {"<script>", "#60;script#62;"},
      {"`x`", "#96;x#96;"},
      {"**x**", "#42;#42;x#42;#42;"},
      {"_x_", "#95;x#95;"},
      {"~~x~~", "#126;#126;x#126;#126;"},
      {"a:b", "a#58;b"},
      {":::x", "#58;#58;#58;x"},
      {"fa:fa-car", "fa#58;fa-car"},
      {"%% x", "#37;#37; x"},
      {"%%{init}%%", "#37;#37;#123;init#125;#37;#37;"},
      {"style x:#35; y", "style x#58;#35;35#59; y"},
      {"[x](y)", "#91;x#93;#40;y#41;"},
      {"|x|", "#124;x#124;"},
      {"{x}", "#123;x#125;"},
      {"$$x$$", "#36;#36;x#36;#36;"},
      {"a\\nb", "a#92;nb"},
      {"a --> b", "a --#62; b"},
      {"- a", "#45; a"},
      {"--- a", "#45;-- a"},
      {"+ a", "#43; a"},
      {"1. a", "1#46; a"},
      {"1) a", "1#41; a"},
      {"12.5", "12#46;5"},
      {"Dr. A", "Dr. A"},
      {"A.", "A."},
      {"www.a.se", "www#46;a#46;se"},
      {"a@b", "a#64;b"},
      {"=", "#61;"},
      {"!", "#33;"},
      {"^x^", "#94;x#94;"},
      {"x;y", "x#59;y"},
      {"\uFB02\u00B0lt\u00B6\u00DF", "#64258;\u00B0lt#182;\u00DF"},
      {"a direction TB", "a direction#32;TB"},
      {"end", "end"},
      {"\x1B[31m\u202Ex", "#91;31mx"},
  };
  for (const auto& [text, escaped] : table) EXPECT_EQ(mermaid_text(text), escaped) << text;
  test::tried(test::Promise::inert_text, std::size(table));
}

TEST(MermaidEscape, QuotesTheTitle) {
  EXPECT_EQ(mermaid_title("Karta: \"x\" <b>\n---"), "\"Karta: \\x22x\\x22 \\x3Cb\\x3E ---\"");
  EXPECT_EQ(mermaid_title("å %%{x}%% \\n"), "\"å \\x25\\x25\\x7Bx\\x7D\\x25\\x25 \\x5Cn\"");
}

Graph small() {
  Graph graph;
  graph.key = "map";
  graph.title = "Karta";
  graph.description = "Two actors.";
  graph.legend = {{"existing", "there"}, {"wanted", "wished"}};
  graph.groups = {{"g", "Group"}, {"empty", "Empty"}};
  graph.nodes = {{"actor/a", "Anna", "actor", {}, "g"}, {"role/b", "Bo", "role"}};
  graph.edges = {{"actor/a", "role/b", {"k", "gives"}, "existing"}};
  return graph;
}

std::string mermaid(const Graph& graph) { return render_mermaid({"sv", {graph}, 0}, {}); }

TEST(Mermaid, WritesAFlowchart) {
  EXPECT_EQ(mermaid(small()), R"(---
title: "Karta"
---
flowchart LR
  accTitle: Karta
  accDescr: Two actors.
  subgraph g0["Group"]
    n0("Anna"):::actor
  end
  n1(["Bo"]):::role
  n0 -->|"gives"| n1
  classDef actor fill:#FFFFFF,stroke:#333333,color:#1A1A1A
  classDef role fill:#FFF6CC,stroke:#8A6D00,color:#1A1A1A
  style g0 fill:#FDF3E0,stroke:#E69F00,color:#1A1A1A
  linkStyle 0 stroke:#333333,stroke-width:1.4px
)");
}

TEST(Mermaid, DrawsEachMeaningItsOwnWay) {
  const auto line = [](const char* meaning, bool mutual, const char* change = "") {
    Graph graph = small();
    graph.edges[0].meaning = meaning;
    graph.edges[0].mutual = mutual;
    graph.edges[0].change = change;
    const std::string text = mermaid(graph);
    const std::size_t at = text.find("\n  n0 ") + 3;
    return text.substr(at, text.find('\n', at) - at);
  };
  EXPECT_EQ(line("existing", true), "n0 <-->|\"gives\"| n1");
  EXPECT_EQ(line("wanted", false), "n0 -.->|\"gives #40;wished#41;\"| n1");
  EXPECT_EQ(line("wanted", true), "n0 <-.->|\"gives #40;wished#41;\"| n1");
  EXPECT_EQ(line("broken", false), "n0 -.-x|\"gives #40;broken#41;\"| n1");
  EXPECT_EQ(line("absent", true), "n0 o-.-o|\"gives #40;absent#41;\"| n1");
  EXPECT_EQ(line("concerns", false), "n0 ---|\"gives #40;concerns#41;\"| n1");
  EXPECT_EQ(line("gap", true), "n0 -.-|\"gives #40;gap#41;\"| n1");
  EXPECT_EQ(line("existing", false, "gone"), "n0 -.->|\"− gives\"| n1");
}

TEST(Mermaid, JoinsTiesOfAPairAndMarksChanges) {
  Graph graph = small();
  graph.edges.push_back({"role/b", "actor/a", {"k", "asks"}, "wanted"});
  graph.nodes[0].change = "added";
  const std::string text = mermaid(graph);
  EXPECT_NE(text.find("n0 <-->|\"→ gives<br>← asks #40;wished#41;\"| n1\n"), std::string::npos)
      << text;
  EXPECT_NE(text.find("n0(\"#43; Anna\"):::added\n"), std::string::npos) << text;
  EXPECT_NE(text.find("classDef added fill:#FFFFFF,stroke:#00664B,stroke-width:3px\n"),
            std::string::npos)
      << text;
}

/// The text of a refusal.
std::string refusal(const Graph& graph) {
  try {
    mermaid(graph);
  } catch (const std::invalid_argument& fault) {
    return fault.what();
  }
  return "none";
}

TEST(Mermaid, RefusesWhatMermaidWouldNotDraw) {
  Graph graph = small();
  graph.nodes.clear();
  graph.edges.clear();
  for (int i = 0; i <= 501; ++i) {
    graph.nodes.push_back({std::to_string(i), "N", "actor"});
    if (i > 0) graph.edges.push_back({std::to_string(i - 1), std::to_string(i), {}, "existing"});
  }
  EXPECT_TRUE(refusal(graph).starts_with("the map has 501 lines, and Mermaid draws 500; choose "))
      << refusal(graph);
  graph.edges.pop_back();
  EXPECT_EQ(refusal(graph), "none");
  graph = small();
  graph.nodes[0].label = std::string(50'000, 'x');
  EXPECT_NE(refusal(graph).find("and Mermaid reads 50000; choose "), std::string::npos)
      << refusal(graph);
}

/// What a label shows: its entities decoded.
std::string shown(const std::string& label) {
  std::string out;
  for (std::size_t at = 0; at < label.size(); ++at) {
    if (label[at] != '#') {
      out += label[at];
      continue;
    }
    const std::size_t end = label.find(';', at);
    append_utf8(out, static_cast<char32_t>(std::stoul(label.substr(at + 1, end - at - 1))));
    at = end;
  }
  return out;
}

/// The labels of a flowchart, if every line is of a form that is known.
std::vector<std::string> labels_of(const std::string& text) {
  const std::string inert = R"(((?:[A-Za-z0-9 ,/'?.-]|[^\x01-\x7F]|#[0-9]+;|<br>)*))";
  const std::string colours = "[a-z-]+:[#A-Za-z0-9.]+(?:,[a-z-]+:[#A-Za-z0-9.]+)*";
  const std::string plain = R"re(---|title: "(?:[^\x01-\x1F"\\<>%{}`#&]|\\x[0-9A-F]{2})*")re"
                            R"re(|flowchart LR|  end)re";
  const std::string node = R"re( +n[0-9]+(?:\(|\(\[|\{\{|\[/|\[\[)")re" + inert +
                           R"re("(?:\)|\]\)|\}\}|\\\]|\]\]):::[a-z]+)re";
  const std::string edge =
      R"re(  n[0-9]+ [<xo]?-[.-]-?[xo>]?(?:\|")re" + inert + R"re("\|)? n[0-9]+)re";
  const std::string group = R"re(  subgraph g[0-9]+\[")re" + inert + R"re("\])re";
  const std::string style = "  (?:classDef [a-z]+|style g[0-9]+|linkStyle [0-9,]+) " + colours;
  const std::regex forms(plain + "|  (?:accTitle|accDescr): " + inert + "|" + group + "|" + node +
                         "|" + edge + "|" + style);
  std::vector<std::string> labels;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (!std::regex_match(line, match, forms)) {
      ADD_FAILURE() << visible(line);
      continue;
    }
    for (std::size_t i = 1; i < match.size(); ++i)
      if (match[i].matched) labels.push_back(match[i]);
  }
  return labels;
}

TEST(Mermaid, HoldsNothingThatActs) {
  for (const std::string& attack : test::attacks()) {
    Graph graph = small();
    graph.title = graph.description = attack;
    graph.groups[0].name = attack;
    graph.nodes[0].label = graph.nodes[0].tooltip = attack;
    graph.edges[0].kind.name = attack;
    const std::string words = wrapped_label(attack, std::string::npos);
    std::size_t as_it_was = 0;
    for (const std::string& label : labels_of(mermaid(graph))) as_it_was += shown(label) == words;
    if (!words.empty()) {
      EXPECT_EQ(as_it_was, 5U) << visible(attack) << "\n" << mermaid(graph);
    }
  }
  test::tried(test::Promise::inert_text, 5 * test::attacks().size());
}

}  // namespace
}  // namespace mellanrum::rendering
