// SPDX-License-Identifier: MIT
//
// Graphviz may lose an edge and only say so on standard error, or nowhere. Here it draws generated
// maps, with groups, labels, every meaning and every change, and what it drew is counted.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "mellanrum/rendering/edge_bundle.h"
#include "mellanrum/rendering/formats.h"
#include "program.h"

namespace mellanrum::rendering {
namespace {

using view::Graph;

constexpr std::array edge_meanings{"existing", "weak",     "wanted", "questioned", "broken",
                                   "absent",   "past",     "gap",    "builds_on",  "concerns",
                                   "owns",     "parent",   "holds",  "shares",     "should",
                                   "could",    "declines", "needs"};
constexpr std::array node_meanings{"actor", "actor",     "actor", "role",
                                   "theme", "framework", "group"};
constexpr std::array changes{"", "", "", "", "added", "gone", "changed"};
constexpr std::array words{"samverkar med", "gives", "tar över roller från", "", "påverkar"};

Graph generated(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::size_t limit) { return random() % limit; };
  const auto any = [&](const auto& list) { return std::string(list[below(list.size())]); };
  Graph graph;
  graph.key = "map";
  graph.title = fmt::format("Map {}", seed);
  graph.legend_title = "Legend";
  graph.mutual_name = "both ways";
  graph.weight_name = "strength";
  const std::size_t nodes = 2 + below(24);
  const std::size_t groups = below(6);
  for (std::size_t i = 0; i < groups; ++i)
    graph.groups.push_back({fmt::format("g{}", i), fmt::format("Group {}", i)});
  for (std::size_t i = 0; i < nodes; ++i) {
    Graph::Node node{fmt::format("actor/{}", i), fmt::format("Actor number {}", i),
                     any(node_meanings)};
    if (groups > 0 && below(5) > 0) node.group = fmt::format("g{}", below(groups));
    node.change = any(changes);
    if (below(3) == 0) node.tooltip = "said\nthere";
    graph.nodes.push_back(std::move(node));
  }
  // Some hang on one hub, as in real maps; some ties lead back to where they begin.
  const std::size_t edges = below(2 * nodes);
  for (std::size_t i = 0; i < edges; ++i) {
    Graph::Edge edge;
    edge.from = graph.nodes[below(3) == 0 ? 0 : below(nodes)].id;
    edge.to = graph.nodes[below(nodes)].id;
    edge.kind = {"k", any(words)};
    edge.meaning = any(edge_meanings);
    edge.mutual = below(4) == 0;
    edge.weight = static_cast<std::int64_t>(below(6));
    edge.change = any(changes);
    if (below(3) == 0) edge.tooltip = "said\nthere";
    graph.edges.push_back(std::move(edge));
  }
  return graph;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; ++at) ++found;
  return found;
}

/// Draws the maps of all seeds below `maps` in one run and counts in each what there has to be.
void expect_whole(unsigned maps, const std::string& engine) {
  Options options;
  options.engine = engine;

  std::string dots;
  for (unsigned seed = 0; seed < maps; ++seed)
    dots += render_dot({"en", {generated(seed)}, 0}, options);
  const std::string drawn = test::output_of("dot -Tsvg", dots);
  // With dot, here and there, Graphviz 2.42 itself draws anew each time.
  if (!engine.empty()) {
    EXPECT_TRUE(drawn == test::output_of("dot -Tsvg", dots)) << engine << ": another picture";
  }
  EXPECT_EQ(drawn.find("Error"), std::string::npos) << drawn.substr(drawn.find("Error"), 200);
  std::size_t begin = drawn.find("<svg ");
  for (unsigned seed = 0; seed < maps; ++seed) {
    ASSERT_NE(begin, std::string::npos) << "no picture of map " << seed;
    const std::size_t end = drawn.find("</svg>", begin);
    const std::string_view svg = std::string_view(drawn).substr(begin, end - begin);
    const Graph graph = generated(seed);
    EXPECT_EQ(count(svg, "class=\"edge\""), bundles_of(graph).size()) << engine << " " << seed;
    EXPECT_EQ(count(svg, "class=\"node\""), graph.nodes.size()) << engine << " " << seed;
    begin = drawn.find("<svg ", std::min(end, drawn.size()));
  }
  EXPECT_EQ(begin, std::string::npos);
}

TEST(DrawnWhole, IsEveryGeneratedMap) {
  if (!test::has_program("dot")) GTEST_SKIP() << "dot is not installed";
  expect_whole(300, "");
}

TEST(DrawnWhole, IsEveryMapByEveryEngine) {
  if (!test::has_program("dot")) GTEST_SKIP() << "dot is not installed";
  for (const char* engine : {"neato", "sfdp", "circo", "twopi"}) expect_whole(15, engine);
}

}  // namespace
}  // namespace mellanrum::rendering
