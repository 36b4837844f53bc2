// SPDX-License-Identifier: MIT
//
// The figures of brokers and of pair gaps against those of networkx, on towns made up at random.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "mellanrum/analysis/brokers.h"
#include "mellanrum/analysis/pair_gaps.h"
#include "support/shell.h"
#include "support/towns.h"

namespace mellanrum::analysis {
namespace {

using nlohmann::json;
using test::Built;

constexpr std::uint64_t towns = 250;
constexpr int patience = 120;  // seconds
constexpr double close = 1e-8;

json world_of(const Corpus& corpus, const PairGaps& gaps) {
  const TieGraph graph(corpus);
  const Survey survey(corpus);
  json out{{"actors", graph.size()},
           {"ties", json::array()},
           {"groups", json::array()},
           {"themes", json::array()},
           {"pairs", json::array()}};
  for (std::uint32_t a = 0; a < graph.size(); ++a) {
    out["groups"].push_back(corpus.actors()[ActorId{a}].level.text);
    for (const ActorId b : graph.neighbours({a})) {
      if (a < b.index) out["ties"].push_back({a, b.index});
    }
  }
  for (const ThemeId theme : corpus.themes().ids()) {
    json members = json::array();
    for (const ActorId id : members_of(corpus, survey, theme)) members.push_back(id.index);
    out["themes"].push_back(members);
  }
  for (const PairGap& gap : gaps.gaps) out["pairs"].push_back({gap.a.index, gap.b.index});
  return out;
}

void expect_close(const std::optional<double>& ours, const json& theirs) {
  ASSERT_EQ(ours.has_value(), !theirs.is_null());
  if (!ours) return;
  EXPECT_NEAR(*ours, theirs.get<double>(), close);
}

void compare(const Corpus& corpus, const PairGaps& gaps, const json& theirs) {
  std::vector<std::string> groups;
  for (std::uint32_t i = 0; i < corpus.actors().size(); ++i) {
    groups.push_back(corpus.actors()[ActorId{i}].level.text);
  }
  const auto ours = broker_figures(TieGraph(corpus), groups);
  ASSERT_EQ(ours.size(), theirs["actors"].size());
  for (std::size_t i = 0; i < ours.size(); ++i) {
    SCOPED_TRACE(corpus.actors().key(ours[i].id));
    const json& other = theirs["actors"][i];
    EXPECT_NEAR(ours[i].betweenness, other["betweenness"].get<double>(), close);
    expect_close(ours[i].constraint, other["constraint"]);
    expect_close(ours[i].effective_size, other["effective_size"]);
    EXPECT_EQ(ours[i].bridges, other["bridges"]);
    EXPECT_EQ(ours[i].sole_bridges, other["sole_bridges"]);
    EXPECT_EQ(ours[i].coordinator, other["coordinator"]);
    EXPECT_EQ(ours[i].gatekeeper, other["gatekeeper"]);
    EXPECT_EQ(ours[i].consultant, other["consultant"]);
    EXPECT_EQ(ours[i].liaison, other["liaison"]);
  }
  for (std::size_t i = 0; i < gaps.gaps.size(); ++i) {
    EXPECT_NEAR(gaps.gaps[i].need, theirs["needs"][i].get<double>(), close);
  }
}

TEST(Networkx, HasTheSameFigures) {
  if (test::real_programs().run({"python3", "-c", "import networkx"}, {}, patience).status != 0) {
    GTEST_SKIP() << "networkx is not installed (python3-networkx)";
  }
  std::vector<Built> built;
  std::vector<PairGaps> gaps;
  json worlds = json::array();
  std::size_t ties = 0;
  std::size_t pairs = 0;
  for (std::uint64_t seed = 0; seed < towns; ++seed) {
    built.push_back(test::build_files(test::files_of(test::town(seed))));
    const Corpus& corpus = built.back().corpus;
    gaps.push_back(pair_gaps(corpus, Survey(corpus), TieGraph(corpus)));
    worlds.push_back(world_of(corpus, gaps.back()));
    ties += worlds.back()["ties"].size();
    pairs += worlds.back()["pairs"].size();
  }
  EXPECT_GT(ties, 10 * towns);
  EXPECT_GT(pairs, 2 * towns);
  const auto result = test::real_programs().run(
      {"python3", (test::root() / "tests/support/map_figures.py").string()}, worlds.dump(),
      patience);
  ASSERT_EQ(result.status, 0) << result.err;
  const json theirs = json::parse(result.out);
  for (std::uint64_t seed = 0; seed < towns; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    compare(built[seed].corpus, gaps[seed], theirs[seed]);
  }
}

}  // namespace
}  // namespace mellanrum::analysis
