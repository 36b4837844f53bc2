// SPDX-License-Identifier: MIT
//
// Which engine lays out a graph, and how `dot` is led to a shape that fits a page.
#include <gtest/gtest.h>

#include <string>

#include "mellanrum/rendering/dot_arrangement.h"
#include "mellanrum/rendering/dot_engine.h"
#include "mellanrum/rendering/edge_bundle.h"
#include "mellanrum/rendering/formats.h"

namespace mellanrum::rendering {
namespace {

using view::Graph;

std::string dot(const Graph& graph) { return render_dot({"sv", {graph}, 0}, {}); }

/// A chain: one line less than nodes.
Graph chain(std::size_t nodes) {
  Graph graph;
  graph.key = "map";
  for (std::size_t i = 0; i < nodes; ++i) {
    graph.nodes.push_back({"n" + std::to_string(i), "N", "actor"});
    if (i > 0)
      graph.edges.push_back(
          {"n" + std::to_string(i - 1), "n" + std::to_string(i), {"k", "gives"}, "existing"});
  }
  return graph;
}

TEST(Engine, IsChosenBySize) {
  EXPECT_EQ(dot(chain(60)).find("layout="), std::string::npos);
  EXPECT_NE(dot(chain(101)).find("layout=sfdp"), std::string::npos);
  EXPECT_TRUE((DrawingSize{10, 61}.is_large()));
  EXPECT_FALSE((DrawingSize{60, 60}.is_large()));
  EXPECT_EQ(engine_for(drawing_size(chain(60))), "dot");
  Options options;
  options.engine = "dot";
  const std::string text = render_dot({"sv", {chain(301)}, 0}, options);
  EXPECT_EQ(text.find("layout="), std::string::npos);
  EXPECT_NE(text.find("label=\"gives\""), std::string::npos);
}

TEST(Engine, MovesTheWordsOfCrowdedLinesToTooltips) {
  Graph graph = chain(152);
  graph.edges[0].tooltip = "said there";
  const std::string text = dot(graph);
  EXPECT_EQ(text.find("label=\"gives\""), std::string::npos);
  EXPECT_NE(text.find(" tooltip=\"gives\\nsaid there\""), std::string::npos);
  EXPECT_NE(dot(chain(151)).find("label=\"gives\""), std::string::npos);
}

/// A hub with leaves, the first two in a group, and nodes without ties.
Graph star(std::size_t leaves, std::size_t loose) {
  Graph graph;
  graph.key = "map";
  graph.groups = {{"g", "Group"}};
  graph.nodes = {{"hub", "Hub", "actor"}};
  for (std::size_t i = 0; i < leaves; ++i) {
    const std::string id = "leaf" + std::to_string(i);
    graph.nodes.push_back({id, "Leaf", "actor", {}, i < 2 ? "g" : ""});
    graph.edges.push_back({"hub", id, {"k", "gives"}, "existing", i == 3});
  }
  for (std::size_t i = 0; i < loose; ++i)
    graph.nodes.push_back({"loose" + std::to_string(i), "Loose", "actor"});
  return graph;
}

TEST(Arrangement, SetsLeavesOnBothSidesOfTheirHub) {
  const auto turned = [](const Graph& graph) {
    std::string signs;
    for (const auto& line : arranged(graph, bundles_of(graph)).lines)
      signs += line.turned ? '<' : line.length > 1 ? '}' : '>';
    return signs;
  };
  EXPECT_EQ(turned(star(5, 0)), ">>>>>");
  EXPECT_EQ(turned(star(6, 0)), ">><<><");
  // One more at the end moves none of the others.
  EXPECT_EQ(turned(star(7, 0)).substr(0, 6), turned(star(6, 0)));
  EXPECT_EQ(turned(star(13, 0)), ">><<><><><><}");
  // Every other group is on the other side; the hub's own is like none.
  Graph graph = star(6, 0);
  graph.groups.insert(graph.groups.begin(), {"first", "First"});
  EXPECT_EQ(turned(graph), "<<>>><");
  graph.nodes[0].group = "g";
  EXPECT_EQ(turned(graph), "><><><");
}

TEST(Arrangement, TurnsALineWithItsArrow) {
  const std::string text = dot(star(6, 0));
  EXPECT_NE(text.find("\"hub\" -> \"leaf0\" [color=\"#333333\" fontcolor=\"#333333\" "
                      "style=solid arrowhead=normal penwidth=1.40 label"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("\"leaf2\" -> \"hub\" [color=\"#333333\" fontcolor=\"#333333\" "
                      "style=solid penwidth=1.40 dir=back arrowtail=normal label"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("\"leaf3\" -> \"hub\" [color=\"#333333\" fontcolor=\"#333333\" "
                      "style=solid arrowhead=normal penwidth=1.40 dir=both arrowtail=normal"),
            std::string::npos)
      << text;
}

TEST(Arrangement, SetsNodesWithoutTiesInRows) {
  const Graph graph = star(1, 5);
  const auto rows = arranged(graph, bundles_of(graph)).neighbours;
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].first, "loose0");
  EXPECT_EQ(rows[1].second, "loose2");
  EXPECT_EQ(rows[2].first, "loose3");
  EXPECT_NE(dot(graph).find("  \"loose0\" -> \"loose1\" [style=invis]\n"), std::string::npos);
}

}  // namespace
}  // namespace mellanrum::rendering
