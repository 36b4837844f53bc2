// SPDX-License-Identifier: MIT
//
// The laws of gaps, on towns made up at random: what changes a finding, and what must not.
#include "mellanrum/analysis/gaps.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "mellanrum/analysis/brokers.h"
#include "support/towns.h"

namespace mellanrum {
namespace {

using analysis::Gaps;
using analysis::GroupBy;
using analysis::PairGap;
using test::Built;
using test::Town;
using test::Words;

constexpr std::uint64_t seeds = 300;

Built built(const Town& town) {
  Built out = test::build_files(test::files_of(town));
  EXPECT_FALSE(out.diagnostics.has_errors()) << fmt::format("{}", fmt::join(out.faults(), "\n"));
  return out;
}

Gaps gaps_of(const Built& built) { return analysis::gaps(built.corpus, {}, GroupBy::level); }

using Pair = std::pair<std::string, std::string>;

Pair names(const Corpus& corpus, const PairGap& gap) {
  return std::minmax(corpus.actors().key(gap.a), corpus.actors().key(gap.b));
}

std::map<Pair, double> needs(const Built& built) {
  std::map<Pair, double> out;
  for (const PairGap& gap : gaps_of(built).pairs.gaps) out[names(built.corpus, gap)] = gap.need;
  return out;
}

/// All findings with all their figures, as texts in the order in which they come.
Words told(const Built& built) {
  const Corpus& corpus = built.corpus;
  const Gaps gaps = gaps_of(built);
  Words out;
  const auto keys = [&](const auto& store, auto ids) {
    Words all = test::keys(store, ids);
    std::sort(all.begin(), all.end());
    return fmt::format("{}", fmt::join(all, " "));
  };
  for (const auto& theme : gaps.themes) {
    out.push_back(fmt::format("{} {} {} {}", corpus.themes().key(theme.id),
                              static_cast<int>(theme.owning), theme.voiced.size(),
                              theme.could_lead.size()));
  }
  for (const PairGap& gap : gaps.pairs.gaps) {
    out.push_back(fmt::format("{}+{} {} {} {} {} {}{}", corpus.actors().key(gap.a),
                              corpus.actors().key(gap.b), gap.need, static_cast<int>(gap.bridging),
                              keys(corpus.actors(), gap.brokers), keys(corpus.themes(), gap.themes),
                              gap.voiced, gap.asserted));
  }
  Words congruence;
  for (const auto& found : gaps.pairs.congruence) {
    congruence.push_back(fmt::format(
        "{} {} {}", found.theme ? corpus.themes().key(found.theme) : "", found.need, found.met));
  }
  std::sort(congruence.begin(), congruence.end());
  out.insert(out.end(), congruence.begin(), congruence.end());
  for (const auto& pair : gaps.groups.pairs) {
    out.push_back(fmt::format("{}+{} {} {} {}", pair.g, pair.h, pair.ties,
                              pair.expected.value_or(0), keys(corpus.themes(), pair.themes)));
  }
  for (const auto& broker : analysis::brokers(corpus, {}, GroupBy::level)) {
    out.push_back(fmt::format("{} {} {} {} {} {}", corpus.actors().key(broker.id), broker.bridges,
                              broker.sole_bridges, broker.betweenness,
                              broker.constraint.value_or(0), broker.effective_size.value_or(0)));
  }
  return out;
}

template <class Do>
void for_each_town(Do todo) {
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    todo(test::town(seed), seed);
    if (testing::Test::HasFailure()) return;
  }
}

TEST(Gaps, DoNotDependOnTheOrderOfRecords) {
  std::size_t findings = 0;
  for_each_town([&](const Town& town, std::uint64_t seed) {
    const Words expected = told(built(town));
    findings += expected.size();
    EXPECT_EQ(told(built(test::shuffled(town, seed))), expected);
  });
  EXPECT_GT(findings, seeds);
}

TEST(Gaps, AreRenamedWithTheirActors) {
  for_each_town([](const Town& before, std::uint64_t) {
    Town after = before;
    // In the same order of ids, so that the findings keep theirs.
    const auto rename = [](std::string& id) {
      if (!id.empty()) id.replace(0, 1, "b");
    };
    for (auto& actor : after.actors) rename(actor.id), rename(actor.part_of);
    for (auto& tie : after.ties) rename(tie.from), rename(tie.to);
    for (auto& theme : after.themes) {
      for (auto& id : theme.concerns) rename(id);
      if (theme.owners) std::for_each(theme.owners->begin(), theme.owners->end(), rename);
    }
    for (auto& gap : after.gaps) std::for_each(gap.actors.begin(), gap.actors.end(), rename);
    std::for_each(after.participants.begin(), after.participants.end(), rename);
    Words expected = told(built(before));
    for (std::string& line : expected) {
      for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const bool starts = i == 0 || line[i - 1] == '+' || line[i - 1] == ' ';
        if (starts && line[i] == 'a' && std::isdigit(line[i + 1]) != 0) line[i] = 'b';
      }
    }
    EXPECT_EQ(told(built(after)), expected);
  });
}

TEST(PairGaps, VanishWithTheTieAndNoOthers) {
  std::size_t closed = 0;
  for_each_town([&](Town town, std::uint64_t seed) {
    const auto before = needs(built(town));
    if (before.empty()) return;
    const auto chosen =
        std::next(before.begin(), static_cast<std::ptrdiff_t>(seed % before.size()));
    town.ties.push_back({chosen->first.first, chosen->first.second, "existing"});
    auto expected = before;
    expected.erase(chosen->first);
    EXPECT_EQ(needs(built(town)), expected);
    ++closed;
  });
  EXPECT_GT(closed, seeds / 3);
}

TEST(PairGaps, AreNotLowerForAnotherTheme) {
  for_each_town([](Town town, std::uint64_t seed) {
    const auto before = needs(built(town));
    town.themes.push_back({"new",
                           {town.actors[seed % town.actors.size()].id,
                            town.actors[(seed / 7) % town.actors.size()].id},
                           {}});
    const auto after = needs(built(town));
    for (const auto& [pair, need] : before) EXPECT_GE(after.at(pair), need);
  });
}

TEST(PairGaps, AreNoneOnACompleteMap) {
  for_each_town([](Town town, std::uint64_t) {
    town.ties.clear();
    for (const auto& a : town.actors) {
      for (const auto& b : town.actors) {
        if (a.id < b.id) town.ties.push_back({a.id, b.id, "weak"});
      }
    }
    const Built complete = built(town);
    EXPECT_TRUE(needs(complete).empty());
    for (const auto& whole : gaps_of(complete).pairs.congruence) EXPECT_EQ(whole.met, whole.need);
    for (const auto& broker : analysis::brokers(complete.corpus, {}, GroupBy::level)) {
      EXPECT_EQ(broker.bridges, 0);
      EXPECT_EQ(broker.betweenness, 0);
    }
  });
}

/// None between a whole and its part, none with one that takes no part, and what is asserted was
/// voiced or both were surveyed.
TEST(PairGaps, KeepToTheirDefinition) {
  std::size_t asserted = 0;
  for_each_town([&](const Town& town, std::uint64_t) {
    const Built of = built(town);
    std::map<std::string, const Town::Actor*> actors;
    for (const auto& actor : town.actors) actors[actor.id] = &actor;
    const auto above = [&](std::string id) {
      std::set<std::string> out;
      for (; !id.empty(); id = actors.at(id)->part_of) out.insert(id);
      return out;
    };
    const auto heard = [&](const std::string& id) {
      for (const std::string& at : above(id)) {
        const bool took_part = std::find(town.participants.begin(), town.participants.end(), at) !=
                               town.participants.end();
        // One that is marked as not surveyed hears nobody, itself or its parts.
        if (actors.at(at)->surveyed == false) continue;
        if (took_part || actors.at(at)->surveyed == true) return true;
      }
      return false;
    };
    for (const PairGap& gap : gaps_of(of).pairs.gaps) {
      const auto [a, b] = names(of.corpus, gap);
      EXPECT_FALSE(above(a).contains(b) || above(b).contains(a));
      EXPECT_NE(actors.at(a)->surveyed, false);
      EXPECT_NE(actors.at(b)->surveyed, false);
      if (gap.asserted) ++asserted;
      EXPECT_EQ(gap.asserted, gap.voiced || (heard(a) && heard(b))) << a << " " << b;
    }
  });
  EXPECT_GT(asserted, seeds / 5);
}

}  // namespace
}  // namespace mellanrum
