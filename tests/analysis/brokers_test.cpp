// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/brokers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

#include "mellanrum/analysis/betweenness.h"

namespace mellanrum::analysis {
namespace {

using Pairs = std::vector<std::pair<ActorId, ActorId>>;

ActorId id(std::size_t index) { return {static_cast<std::uint32_t>(index)}; }

TEST(TieGraph, HoldsEachPairOnceAndNoneWithItself) {
  const TieGraph graph(4, {{id(0), id(1)}, {id(1), id(0)}, {id(2), id(2)}, {id(1), id(2)}});
  EXPECT_EQ(graph.ties(), 2U);
  EXPECT_TRUE(graph.tied(id(0), id(1)));
  EXPECT_TRUE(graph.tied(id(1), id(0)));
  EXPECT_FALSE(graph.tied(id(0), id(2)));
  EXPECT_EQ(graph.common(id(0), id(2)), std::vector{id(1)});
  EXPECT_EQ(graph.degree(id(3)), 0U);
}

TEST(Betweenness, OfAStarIsAllPairsOfItsPoints) {
  constexpr std::size_t points = 7;
  Pairs ties;
  for (std::size_t i = 1; i <= points; ++i) ties.emplace_back(id(0), id(i));
  const auto values = betweenness(TieGraph(points + 1, ties));
  EXPECT_EQ(values[0], points * (points - 1) / 2.0);
  for (std::size_t i = 1; i <= points; ++i) EXPECT_EQ(values[i], 0);
}

/// Two to the power of 1,500 shortest paths are more than a double can count. What all actors have
/// together is known: every pair has as many between its two as it is long, less one.
TEST(Betweenness, IsRightWhereThePathsCannotBeCounted) {
  constexpr std::size_t rungs = 1500;
  Pairs ties;
  for (std::size_t i = 0; i + 1 < rungs; ++i) {
    for (const std::size_t a : {0U, 1U}) {
      for (const std::size_t b : {0U, 1U}) ties.emplace_back(id(2 * i + a), id(2 * i + 2 + b));
    }
  }
  const auto values = betweenness(TieGraph(2 * rungs, ties));
  double all = 0;
  for (std::size_t i = 0; i < rungs; ++i) {
    ASSERT_TRUE(std::isfinite(values[2 * i]));
    EXPECT_NEAR(values[2 * i], values[2 * i + 1], 1e-6);
    EXPECT_NEAR(values[2 * i], values[2 * (rungs - 1 - i)], 1e-6);
    all += values[2 * i] + values[2 * i + 1];
  }
  double between = rungs;  // the two of a rung are two steps apart
  for (std::size_t steps = 1; steps < rungs; ++steps) {
    between += 4.0 * static_cast<double>(rungs - steps) * static_cast<double>(steps - 1);
  }
  EXPECT_NEAR(all / between, 1, 1e-9);
}

TEST(Brokers, HaveRolesByTheGroupsOfTheThree) {
  // 0 is tied to all others, of whom 1 and 2 are tied.
  const TieGraph graph(6, {{id(0), id(1)},
                           {id(0), id(2)},
                           {id(0), id(3)},
                           {id(0), id(4)},
                           {id(0), id(5)},
                           {id(1), id(2)}});
  const auto all = broker_figures(graph, {"x", "x", "x", "y", "y", ""});
  EXPECT_EQ(all[0].bridges, 9);
  EXPECT_EQ(all[0].sole_bridges, 9);
  EXPECT_EQ(all[0].coordinator, 0);  // 1 and 2 are tied
  EXPECT_EQ(all[0].gatekeeper, 4);
  EXPECT_EQ(all[0].consultant, 1);
  EXPECT_EQ(all[0].liaison, 0);
  EXPECT_FALSE(broker_figures(TieGraph(1, {}), {""})[0].constraint);
}

}  // namespace
}  // namespace mellanrum::analysis
