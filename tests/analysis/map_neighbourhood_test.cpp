// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/map_neighbourhood.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/generator.h"
#include "support/map_words.h"

namespace mellanrum::analysis {
namespace {

using test::Words;

TEST(Neighbourhood, GoesAlongEdgesEitherWay) {
  const auto built = test::build_files(
      {{"a.yaml",
        "actors:\n"
        "  a: {name: A, level: local}\n  b: {name: B, level: local}\n"
        "  c: {name: C, level: regional}\n  d: {name: D, level: global}\n  e: {name: E}\n"
        "relations: [a -> b, c -> b, d -> c, a -> c]\n"}});
  const Map whole = map(built.corpus, {}, MapOf::actors, Grouping::level);
  const struct {
    std::string around;
    std::size_t hops;
    Words nodes;
    Words edges;
    Words groups;
  } rows[] = {
      {"b", 0, {"b/local"}, {}, {"local"}},
      {"b",
       1,
       {"a/local", "b/local", "c/regional"},
       {"a tie b", "c tie b", "a tie c"},
       {"local", "regional"}},
      {"d", 1, {"c/regional", "d/global"}, {"d tie c"}, {"regional", "global"}},
      {"d",
       2,
       {"a/local", "b/local", "c/regional", "d/global"},
       {"a tie b", "c tie b", "d tie c", "a tie c"},
       {"local", "regional", "global"}},
      {"e", 9, {"e"}, {}, {}},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.around);
    const auto centre = find_node(whole, built.corpus.actors().find(row.around));
    const Map part = neighbourhood(whole, centre.value(), row.hops);
    EXPECT_EQ(test::nodes(built.corpus, part), row.nodes);
    EXPECT_EQ(test::edges(built.corpus, part), row.edges);
    EXPECT_EQ(part.groups, row.groups);
  }
  EXPECT_EQ(find_node(whole, RoleId{0}), std::nullopt);
}

/// The nodes that can be reached, by another way: whatever is joined is of one colour.
Words joined_to(const Corpus& corpus, const Map& map, std::size_t centre) {
  std::vector<std::size_t> colours(map.nodes.size());
  for (std::size_t i = 0; i < colours.size(); ++i) colours[i] = i;
  for (const MapEdge& edge : map.edges) {
    const std::size_t old = colours[edge.to];
    std::replace(colours.begin(), colours.end(), old, std::size_t{colours[edge.from]});
  }
  Words out;
  for (std::size_t i = 0; i < colours.size(); ++i) {
    if (colours[i] == colours[centre]) out.push_back(test::nodes(corpus, map)[i]);
  }
  return out;
}

TEST(Neighbourhood, GrowsToAllThatIsConnected) {
  std::size_t connected = 0;
  for (std::uint64_t seed = 0; seed < 120; ++seed) {
    SCOPED_TRACE(seed);
    const auto built = test::build_files(test::generate(seed, {}));
    const Map whole = map(built.corpus, {}, MapOf::actors, Grouping::kind, {true, true});
    for (std::size_t centre = 0; centre < whole.nodes.size(); ++centre) {
      std::size_t before = 0;
      for (std::size_t hops = 0; hops < whole.nodes.size(); ++hops) {
        const std::size_t now = neighbourhood(whole, centre, hops).nodes.size();
        EXPECT_GE(now, before);
        before = now;
      }
      const Map all = neighbourhood(whole, centre, whole.nodes.size());
      const Words expected = joined_to(built.corpus, whole, centre);
      EXPECT_EQ(test::nodes(built.corpus, all), expected);
      if (expected.size() != whole.nodes.size()) continue;
      ++connected;
      EXPECT_EQ(test::edges(built.corpus, all), test::edges(built.corpus, whole));
      EXPECT_EQ(all.groups, whole.groups);
    }
  }
  EXPECT_GT(connected, 0U);
}

}  // namespace
}  // namespace mellanrum::analysis
