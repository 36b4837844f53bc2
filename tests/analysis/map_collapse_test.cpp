// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/map_collapse.h"

#include <gtest/gtest.h>

#include <set>

#include "support/generator.h"
#include "support/map_words.h"

namespace mellanrum::analysis {
namespace {

using test::Words;

/// "all local tie all regional: existing 2, both ways".
Words counted(const Corpus& corpus, const Map& map) {
  Words out;
  for (const MapEdge& edge : map.edges) {
    std::string line = test::edge(corpus, map, edge) + ": ";
    if (edge.tie) line += std::string(word_for(status_of(corpus, *edge.tie))) + " ";
    line += std::to_string(edge.count);
    if (edge.tie && edge.tie->mutual) line += ", both ways";
    out.push_back(std::move(line));
  }
  return out;
}

test::Built two_levels() {
  return test::build_files({{"a.yaml",
                             "roles: {p: P}\n"
                             "actors:\n"
                             "  a: {name: A, level: local, holdings: [p]}\n"
                             "  b: {name: B, level: local, part_of: a, holdings: [p]}\n"
                             "  c: {name: C, level: regional, holdings: {p: could}}\n"
                             "  d: {name: D}\n"
                             "relations:\n"
                             "  - a -> b\n"
                             "  - a -> c\n"
                             "  - b -> c: x\n"
                             "  - c -> a:\n    status: wanted\n"
                             "  - c -> b:\n    status: broken\n"
                             "  - b -> c: y\n    status: broken\n"
                             "  - d <-> c\n"}});
}

TEST(Collapsed, JoinsWhatLiesBetweenTwoGroupsByStatus) {
  const auto built = two_levels();
  ASSERT_EQ(built.faults(), Words());
  const Map whole = map(built.corpus, {}, MapOf::actors, Grouping::level, {true, false});
  const Map small = collapsed(built.corpus, whole);
  EXPECT_EQ(test::nodes(built.corpus, small), (Words{"all local", "all regional", "all ", "p"}));
  EXPECT_EQ(counted(built.corpus, small),
            (Words{"all local tie all regional: existing 2", "all local tie all regional: broken 1",
                   "all regional tie all local: wanted 1", "all regional tie all local: broken 1",
                   "all  tie all regional: existing 1, both ways", "all local holds p: 2",
                   "all regional could p: 1"}));
  EXPECT_EQ(small.nodes[0].ties_within,
            (std::map<RelationStatus, std::size_t>{{RelationStatus::existing, 1}}));
  EXPECT_EQ(small.nodes[0].members.size(), 2U);
}

TEST(Collapsed, LeavesWhatIsPartOfNothingAsItIs) {
  const auto built = two_levels();
  const Map whole = map(built.corpus, {}, MapOf::actors, Grouping::part_of);
  EXPECT_EQ(test::nodes(built.corpus, collapsed(built.corpus, whole)), (Words{"all a", "c", "d"}));
}

TEST(Collapsed, LosesNoTieAndNoActor) {
  std::size_t ties = 0;
  for (std::uint64_t seed = 0; seed < 240; ++seed) {
    const auto built = test::build_files(test::generate(seed, {}));
    for (const Grouping by : {Grouping::level, Grouping::kind, Grouping::part_of}) {
      SCOPED_TRACE(seed);
      const Map whole = map(built.corpus, {}, MapOf::actors, by, {true, true});
      const Map small = collapsed(built.corpus, whole);
      std::size_t edges = 0;
      std::size_t actors = 0;
      std::set<ActorId> members;
      for (const MapNode& node : small.nodes) {
        for (const auto& [status, count] : node.ties_within) edges += count;
        actors += node.members.size();
        members.insert(node.members.begin(), node.members.end());
        if (std::holds_alternative<ActorId>(node.record)) ++actors;
      }
      EXPECT_LE(members.size(), actors);
      std::set<std::string> pairs;
      for (const MapEdge& edge : small.edges) {
        EXPECT_GT(edge.count, 0U);
        edges += edge.count;
        if (edge.kind != MapEdge::Kind::tie) continue;
        EXPECT_TRUE(pairs
                        .insert(std::to_string(edge.from) + (edge.tie->mutual ? "=" : ">") +
                                std::to_string(edge.to) +
                                std::string(word_for(status_of(built.corpus, *edge.tie))))
                        .second)
            << "two edges of one status that go the same way";
      }
      EXPECT_EQ(edges, whole.edges.size());
      std::size_t drawn = 0;
      for (const MapNode& node : whole.nodes) {
        if (std::holds_alternative<ActorId>(node.record)) ++drawn;
      }
      EXPECT_EQ(actors, drawn);
      ties += edges;
    }
  }
  EXPECT_GT(ties, 0U);
}

}  // namespace
}  // namespace mellanrum::analysis
