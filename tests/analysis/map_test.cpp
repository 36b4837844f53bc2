// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/map.h"

#include <gtest/gtest.h>

#include "support/corpus.h"
#include "support/map_words.h"

namespace mellanrum::analysis {
namespace {

using test::edges;
using test::nodes;
using test::Words;

test::Built small() {
  Project project;
  project.vocabularies[static_cast<std::size_t>(Vocabulary::levels)] = {
      {"local", "Local", 0}, {"national", "National", 0}, {"global", "Global", 0}};
  return test::build_files(
      {{"a.yaml",
        "frameworks:\n"
        "  new: {name: New, builds_on: [old], roles: {p: {name: P, builds_on: [q]}}}\n"
        "  old: {name: Old, roles: {q: Q}}\n"
        "roles: {loose: Loose}\n"
        "actors:\n"
        "  a: {name: A, kind: state, level: national}\n"
        "  b: {name: B, kind: agency, level: national, part_of: a}\n"
        "  c: {name: C, kind: agency, level: local, part_of: b}\n"
        "  d: {name: D}\n"
        "relations: [a -> b, b <-> d]\n"
        "themes:\n"
        "  t: {name: T, concerns: [a, b], owners: [b]}\n"
        "  u: {name: U, parent: t, concerns: [c]}\n"}},
      project);
}

TEST(MapOfActors, GroupsThem) {
  const auto built = small();
  ASSERT_EQ(built.faults(), Words());
  const struct {
    Grouping grouping;
    Words nodes;
    Words groups;
  } rows[] = {
      {Grouping::level, {"a/national", "b/national", "c/local", "d"}, {"local", "national"}},
      {Grouping::kind, {"a/state", "b/agency", "c/agency", "d"}, {"state", "agency"}},
      {Grouping::part_of, {"a/a", "b/a", "c/a", "d"}, {"a"}},
  };
  for (const auto& row : rows) {
    const Map drawn = map(built.corpus, {}, MapOf::actors, row.grouping);
    EXPECT_EQ(nodes(built.corpus, drawn), row.nodes);
    EXPECT_EQ(drawn.groups, row.groups);
    EXPECT_EQ(edges(built.corpus, drawn), (Words{"a tie b", "b tie d"}));
    EXPECT_TRUE(drawn.edges.at(1).tie.value().mutual);
  }
}

TEST(MapOfActors, DrawsWhatTheFilterLists) {
  const auto built = small();
  const SourceId id = built.sources->add(Source("w", "w", "actor:b"));
  Diagnostics diagnostics;
  const query::Filter filter(*built.sources, {id}, built.corpus, ActorId(), diagnostics);
  const Map drawn = map(built.corpus, filter, MapOf::actors, Grouping::kind);
  EXPECT_EQ(nodes(built.corpus, drawn), (Words{"b/agency", "c/agency"}));
  EXPECT_TRUE(drawn.edges.empty());
}

TEST(MapOfActors, ShowsRolesAndThemesOfThoseThatAreDrawn) {
  const auto built =
      test::build_files({{"a.yaml",
                          "roles: {p: P, q: Q, r: R, far: Far}\n"
                          "actors:\n"
                          "  a: {name: A, level: local, holdings: {p: holds, q: declines}}\n"
                          "  b: {name: B, level: local, holdings: {p: could}}\n"
                          "  c: {name: C, holdings: {r: should}}\n"
                          "themes:\n"
                          "  t: {name: T, concerns: [a, b], owners: [b], needs: [p, r, far]}\n"
                          "  u: {name: U, parent: t, owners: [], needs: [q]}\n"
                          "  v: {name: V, parent: t, concerns: [c], needs: [far]}\n"}});
  ASSERT_EQ(built.faults(), Words());
  const SourceId id = built.sources->add(Source("w", "w", "level:local"));
  Diagnostics diagnostics;
  const query::Filter filter(*built.sources, {id}, built.corpus, {}, diagnostics);
  const struct {
    Shown shown;
    Words nodes;
    Words edges;
  } rows[] = {
      {{}, {"a/local", "b/local"}, {}},
      {{.roles = true, .themes = false},
       {"a/local", "b/local", "p", "q"},
       {"a holds p", "a declines q", "b could p"}},
      {{.roles = false, .themes = true}, {"a/local", "b/local", "t"}, {"b owns t", "a concerns t"}},
      {{.roles = true, .themes = true},
       {"a/local", "b/local", "p", "q", "t", "u", "r", "far"},
       {"a holds p", "a declines q", "b could p", "b owns t", "a concerns t", "t needs p",
        "u needs q", "t needs r", "t needs far", "u parent t"}},
  };
  for (const auto& row : rows) {
    const Map drawn = map(built.corpus, filter, MapOf::actors, Grouping::level, row.shown);
    EXPECT_EQ(nodes(built.corpus, drawn), row.nodes);
    EXPECT_EQ(edges(built.corpus, drawn), row.edges);
  }
}

TEST(MapOfRoles, ShowsWhatBuildsOnWhat) {
  const auto built = small();
  const Map drawn = map(built.corpus, {}, MapOf::roles, Grouping::framework);
  EXPECT_EQ(nodes(built.corpus, drawn), (Words{"new/new", "p/new", "old/old", "q/old", "loose"}));
  EXPECT_EQ(edges(built.corpus, drawn), (Words{"new builds_on old", "p builds_on q"}));
  EXPECT_EQ(drawn.groups, (Words{"new", "old"}));
}

TEST(MapOfThemes, ShowsWhomTheyConcernAndWhoOwnsThem) {
  const auto built = small();
  const Map drawn = map(built.corpus, {}, MapOf::themes, Grouping::level);
  EXPECT_EQ(nodes(built.corpus, drawn), (Words{"t", "b/national", "a/national", "u", "c/local"}));
  EXPECT_EQ(edges(built.corpus, drawn),
            (Words{"b owns t", "a concerns t", "c concerns u", "u parent t"}));
}

TEST(Map, FindsItsNames) {
  EXPECT_EQ(find_map_of("themes"), MapOf::themes);
  EXPECT_EQ(find_map_of("theme"), std::nullopt);
  EXPECT_EQ(find_grouping("part_of"), Grouping::part_of);
  EXPECT_EQ(find_grouping(""), std::nullopt);
  EXPECT_EQ(groupings_for(MapOf::actors).front(), Grouping::level);
  EXPECT_EQ(groupings_for(MapOf::roles), std::vector{Grouping::framework});
  Shown shown;
  EXPECT_FALSE(add_shown(shown, "role"));
  EXPECT_TRUE(add_shown(shown, "roles"));
  EXPECT_TRUE(shown.roles);
  EXPECT_FALSE(shown.themes);
}

}  // namespace
}  // namespace mellanrum::analysis
