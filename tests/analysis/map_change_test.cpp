// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/map_change.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "mellanrum/corpus/build.h"
#include "support/generator.h"
#include "support/map_words.h"

namespace mellanrum::analysis {
namespace {

using test::Words;

constexpr Shown everything{.roles = true, .themes = true};

Map since(const Corpus& corpus, std::uint32_t seminar, const query::Filter& filter = {}) {
  return compared_map(corpus, {seminar}, filter, MapOf::actors, Grouping::level, everything);
}

/// "added a tie b", with the places of what was said of it: "added a tie b: two#r1".
Words changes(const Corpus& corpus, const Map& map) {
  static const Words words{"", "added ", "changed ", "gone "};
  Words out;
  const auto add = [&](const MapChange& change, const std::string& what) {
    if (change.change == Change::none) return;
    std::string line = words[static_cast<std::size_t>(change.change)] + what;
    if (change.seminar) line += fmt::format(" @{}", corpus[change.seminar].id.text);
    for (const ReflectionId id : change.said) line += " " + corpus.full_id(id);
    out.push_back(std::move(line));
  };
  for (const MapNode& node : map.nodes) add(node.change, test::key_of(corpus, node));
  for (const MapEdge& edge : map.edges) add(edge.change, test::edge(corpus, map, edge));
  return out;
}

test::Built three_seminars() {
  return test::build_files(
      {{"words.yaml",
        "roles: {p: {name: P, status: proposed}, q: Q}\n"
        "actors: {a: A, b: B, c: C, d: D, e: E, unsaid: Unsaid}\n"
        "relations: [a -> e]\n"},
       {"one.yaml",
        "seminar: {id: one, date: 2016-01}\n"
        "actors: {a: {holdings: {p: could}}, b: {holdings: [q]}}\n"
        "relations:\n"
        "  - a <-> b:\n    status: wanted\n    evidence: r1\n"
        "  - b -> c: pays\n    weight: 2\n"
        "  - c -> d\n"
        "  - a -> c:\n    status: broken\n"
        "reflections: [{text: First., actors: [a, b]}, {text: Of c., actors: c}]\n"},
       {"two.yaml",
        "seminar: {id: two, date: 2016-02}\n"
        "roles: {p: {status: adopted}}\n"
        "actors: {a: {holdings: {p: {state: holds, evidence: r1}}}, new: New}\n"
        "relations:\n"
        "  - a <-> b:\n    evidence: one#r1\n"
        "  - b -> c: pays\n    weight: 5\n"
        "  - c -> d:\n    status: past\n"
        "  - new -> a\n"
        "reflections:\n"
        "  - {text: Both., actors: [b, a], roles: p}\n"
        "  - {text: All., actors: [new, c, d, a]}\n"},
       {"three.yaml",
        "seminar: {id: three, date: 2016-03}\n"
        "relations:\n"
        "  - a -> c\n"
        "  - b -> c: pays\n"
        "  - c -> d:\n    status: existing\n"
        "  - new -> a:\n    status: absent\n"}});
}

TEST(ComparedMap, SaysWhatIsNewChangedAndGone) {
  const auto built = three_seminars();
  ASSERT_EQ(built.faults(), Words());
  const Corpus two = up_to(built.corpus, SeminarId{1});
  EXPECT_EQ(
      changes(two, since(two, 0)),
      (Words{"added new @two two#r2", "changed p @two two#r1", "changed a tie b @two one#r1 two#r1",
             "changed b tie c @two", "gone c tie d @two two#r2", "added new tie a @two two#r2",
             "changed a holds p @two two#r1"}));
  EXPECT_EQ(changes(built.corpus, since(built.corpus, 1)),
            (Words{"gone new @three", "added c tie d @three", "added a tie c @three",
                   "gone new tie a @three"}));
  // That a weight is not stated again is no change, and what came and went is as it was.
  EXPECT_EQ(changes(built.corpus, since(built.corpus, 0)),
            (Words{"added new @two two#r2", "changed p @two two#r1",
                   "changed a tie b @two one#r1 two#r1", "added a tie c @three two#r2",
                   "changed new tie a @three two#r2", "changed a holds p @two two#r1"}));
}

TEST(ComparedMap, TellsOfWhatAFilterNoLongerLists) {
  const auto built = three_seminars();
  const Corpus two = up_to(built.corpus, SeminarId{1});
  const SourceId id = built.sources->add(Source("w", "w", "status:existing"));
  Diagnostics diagnostics;
  const query::Filter filter(*built.sources, {id}, two, {}, diagnostics);
  const Map map = compared_map(two, {0}, filter, MapOf::actors, Grouping::level);
  EXPECT_EQ(changes(two, map), (Words{"added new @two two#r2", "gone d @two two#r2",
                                      "added a tie b @two one#r1 two#r1", "changed b tie c @two",
                                      "added new tie a @two two#r2", "gone c tie d @two two#r2"}));
  // Each says how it stood before and after, drawn then or not.
  for (const MapEdge& edge : map.edges) {
    if (edge.change.change == Change::gone) {
      EXPECT_EQ(two[std::get<RelationId>(edge.change.after)].status.value, RelationStatus::past);
    }
  }
}

TEST(ComparedMap, SaysWhatHasBecomeOfThemes) {
  const auto built = test::build_files(
      {{"words.yaml", "actors: {a: A, b: B}\nthemes: {t: {name: T, concerns: [a, b]}, u: U}\n"},
       {"one.yaml", "seminar: {id: one, date: 2016-01}\nthemes: {u: {parent: t}}\n"},
       {"two.yaml",
        "seminar: {id: two, date: 2016-02}\n"
        "themes: {t: {owners: [a]}, v: {name: V, parent: t, concerns: [b]}}\n"
        "reflections: [{text: Mine., actors: [a], themes: [t]}]\n"}});
  ASSERT_EQ(built.faults(), Words());
  EXPECT_EQ(changes(built.corpus, since(built.corpus, 0)),
            (Words{"added v @two", "changed a owns t @two two#r1", "added b concerns v",
                   "added v parent t"}));
}

TEST(ComparedMap, ListsTheLatestWhereMuchWasSaid) {
  std::string two =
      "seminar: {id: two, date: 2016-02}\nrelations:\n  - a -> b:\n    evidence: r1\n"
      "reflections:\n";
  for (int i = 0; i < 25; ++i) two += "  - {text: Said., actors: [a, b]}\n";
  const auto built = test::build_files({{"words.yaml", "actors: {a: A, b: B}\n"},
                                        {"one.yaml", "seminar: {id: one, date: 2016-01}\n"},
                                        {"two.yaml", two}});
  ASSERT_EQ(built.faults(), Words());
  const MapChange change = since(built.corpus, 0).edges.at(0).change;
  // What the relation itself names as its evidence is listed in any case.
  ASSERT_EQ(change.said.size(), 21U);
  EXPECT_EQ(built.corpus.full_id(change.said.front()), "two#r1");
  EXPECT_EQ(built.corpus.full_id(change.said.at(1)), "two#r6");
  EXPECT_EQ(change.unlisted, 5U);
}

TEST(ComparedMap, LeavesEverythingInItsPlace) {
  for (std::uint64_t seed = 0; seed < 240; ++seed) {
    SCOPED_TRACE(seed);
    const auto built = test::build_files(test::generate(seed, {}));
    const Map now = map(built.corpus, {}, MapOf::actors, Grouping::level, everything);
    for (std::uint32_t i = 0; i < built.corpus.seminars().size(); ++i) {
      const Map both = since(built.corpus, i);
      EXPECT_EQ(test::nodes(built.corpus, both), test::nodes(built.corpus, now));
      // What no longer is comes last: where a theme was a part of another one.
      Words edges = test::edges(built.corpus, both);
      for (std::size_t at = now.edges.size(); at < both.edges.size(); ++at) {
        EXPECT_EQ(both.edges[at].kind, MapEdge::Kind::parent);
        EXPECT_EQ(both.edges[at].change.change, Change::gone);
      }
      edges.resize(now.edges.size());
      EXPECT_EQ(edges, test::edges(built.corpus, now));
      EXPECT_EQ(both.groups, now.groups);
    }
  }
}

TEST(ComparedMap, FindsNothingSinceTheLastSeminar) {
  for (std::uint64_t seed = 0; seed < 240; ++seed) {
    SCOPED_TRACE(seed);
    const auto built = test::build_files(test::generate(seed, {}));
    for (std::uint32_t i = 0; i < built.corpus.seminars().size(); ++i) {
      const Corpus then = up_to(built.corpus, SeminarId{i});
      EXPECT_EQ(changes(then, since(then, i)), Words());
    }
  }
}

/// How each edge stood, by its ends and number among those of the same name.
std::map<std::string, MapState> states(const Corpus& corpus, const Map& map,
                                       MapState MapChange::*when) {
  std::map<std::string, MapState> out;
  for (const MapEdge& edge : map.edges) {
    std::string key = test::key_of(corpus, map.nodes[edge.from]) + " " +
                      (edge.kind == MapEdge::Kind::holding ? " in " : " to ") +
                      test::key_of(corpus, map.nodes[edge.to]);
    if (edge.tie) key += " " + std::to_string(edge.tie->stated.front().index);
    const MapState& state = edge.change.*when;
    if (!std::holds_alternative<std::monostate>(state)) out.emplace(std::move(key), state);
  }
  return out;
}

std::set<std::string> added_nodes(const Corpus& corpus, const Map& map) {
  std::set<std::string> out;
  for (const MapNode& node : map.nodes) {
    if (node.change.change == Change::added) out.insert(test::key_of(corpus, node));
  }
  return out;
}

TEST(ComparedMap, OfTwoStepsIsThatOfBothTogether) {
  std::size_t changed = 0;
  for (std::uint64_t seed = 0; seed < 360; ++seed) {
    SCOPED_TRACE(seed);
    const auto built = test::build_files(test::generate(seed, {}));
    if (built.corpus.seminars().size() < 3) continue;
    const Corpus second = up_to(built.corpus, SeminarId{1});
    const Corpus third = up_to(built.corpus, SeminarId{2});
    const Map first_step = since(second, 0);
    const Map second_step = since(third, 1);
    const Map both = since(third, 0);
    const auto before = &MapChange::before;
    const auto after = &MapChange::after;
    EXPECT_EQ(states(third, both, before), states(second, first_step, before));
    EXPECT_EQ(states(third, both, after), states(third, second_step, after));
    EXPECT_EQ(states(second, first_step, after), states(third, second_step, before));
    std::set<std::string> added = added_nodes(second, first_step);
    added.merge(added_nodes(third, second_step));
    EXPECT_EQ(added_nodes(third, both), added);
    changed += changes(third, both).size();
  }
  EXPECT_GT(changed, 0U);
}

}  // namespace
}  // namespace mellanrum::analysis
