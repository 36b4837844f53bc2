// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/cross.h"

#include <gtest/gtest.h>

#include "support/corpus.h"

namespace mellanrum::analysis {
namespace {

using test::Words;
using D = Dimension;

test::Built small() {
  return test::build_files(
      {{"words.yaml",
        R"(frameworks: {six: {name: Six, roles: {p: P, q: Q}}, none: {name: None}}
roles: {loose: Loose}
actors:
  a: {name: A, kind: state, level: national,
      holdings: {p: holds, q: {state: could, evidence: [s#r1]}}}
  b: {name: B, kind: state, part_of: a, holdings: {p: declines}}
  c: {name: C, level: local}
themes: {t: T, u: {name: U, parent: t}, silent: Silent}
relations:
  - a -> b: funds
  - {between: [b, c], status: wanted, evidence: [s#r2]}
)"},
       {"s.yaml", R"(seminar: {id: s, date: 2016}
reflections:
  - {text: A, themes: [t, u], roles: [p, q], actors: [a], speaker: b, section: In, tags: [x, y]}
  - {text: B, themes: [t], roles: [p], actors: [b], speaker: c, kind: gap}
  - {text: C, themes: [u], tags: [x]}
  - {text: D, roles: [loose]}
)"},
       {"z.yaml",
        "seminar: {id: z, date: 2017}\n"
        "reflections: [{text: E, themes: [t, t], roles: [q]}]\n"}});
}

using Lines = std::vector<std::vector<std::size_t>>;
using Totals = std::vector<std::int64_t>;

/// The figures in the cells, row by row.
Lines figures(const Cross& table) {
  Lines out;
  for (std::size_t row = 0; row < table.row_members.size(); ++row) {
    auto& line = out.emplace_back();
    for (std::size_t column = 0; column < table.column_members.size(); ++column) {
      line.push_back(table.at(row, column).said.size());
    }
  }
  return out;
}

Words words_of(const std::vector<Member>& members) {
  Words out;
  for (const Member& member : members) out.push_back(member.word);
  return out;
}

TEST(Cross, CountsDistinctReflections) {
  const auto built = small();
  ASSERT_EQ(built.faults(), Words());
  const Cross table = cross(built.corpus, {}, D::role, D::theme);
  EXPECT_EQ(table.meaning, Meaning::reflections);
  EXPECT_EQ(figures(table), (Lines{{2, 1, 0}, {2, 1, 0}, {0, 0, 0}}));
  EXPECT_EQ(table.row_totals, (Totals{2, 2, 0}));
  EXPECT_EQ(table.column_totals, (Totals{3, 1, 0}));
  EXPECT_EQ(table.total, 3);
}

TEST(Cross, HasTheTotalOnTheDiagonalOfATypeByItself) {
  const auto built = small();
  const Cross table = cross(built.corpus, {}, D::theme, D::theme);
  EXPECT_EQ(figures(table), (Lines{{3, 1, 0}, {1, 2, 0}, {0, 0, 0}}));
  EXPECT_EQ(table.row_totals, (Totals{3, 2, 0}));
  EXPECT_EQ(table.column_totals, table.row_totals);
  EXPECT_EQ(table.total, 4);
}

TEST(Cross, CrossesWithTheReflectionsOwnFields) {
  const auto built = small();
  const struct {
    D rows;
    D columns;
    Words words;
    Lines cells;
    Totals row_totals;
  } rows[] = {
      {D::theme, D::seminar, {"", ""}, {{2, 1}, {2, 0}, {0, 0}}, {3, 2, 0}},
      {D::theme, D::kind, {"statement", "gap"}, {{2, 1}, {2, 0}, {0, 0}}, {3, 2, 0}},
      {D::theme, D::section, {"In"}, {{1}, {1}, {0}}, {1, 1, 0}},
      {D::theme, D::tag, {"x", "y"}, {{1, 1}, {2, 1}, {0, 0}}, {1, 2, 0}},
      {D::theme, D::speaker, {"", ""}, {{1, 1}, {1, 0}, {0, 0}}, {2, 1, 0}},
      {D::theme, D::framework, {"", ""}, {{3, 0}, {1, 0}, {0, 0}}, {3, 1, 0}},
      {D::actor, D::theme, {"", "", ""}, {{1, 1, 0}, {1, 0, 0}, {0, 0, 0}}, {1, 1, 0}},
      {D::seminar, D::theme, {"", "", ""}, {{2, 2, 0}, {1, 0, 0}}, {3, 1}},
      {D::kind, D::reflection, {""}, {{4}, {1}}, {4, 1}},
      {D::section, D::reflection, {""}, {{1}}, {1}},
      {D::theme, D::reflection, {""}, {{3}, {2}, {0}}, {3, 2, 0}},
      {D::role, D::role, {"", "", ""}, {{2, 1, 0}, {1, 2, 0}, {0, 0, 1}}, {2, 2, 1}},
  };
  for (const auto& row : rows) {
    const Cross table = cross(built.corpus, {}, row.rows, row.columns);
    const std::string which =
        std::string(name_of(row.rows)) + " by " + std::string(name_of(row.columns));
    EXPECT_EQ(table.meaning, Meaning::reflections) << which;
    EXPECT_EQ(words_of(table.column_members), row.words) << which;
    EXPECT_EQ(figures(table), row.cells) << which;
    EXPECT_EQ(table.row_totals, row.row_totals) << which;
  }
}

TEST(Cross, ShowsHoldingsOfRolesByActor) {
  const auto built = small();
  const Cross table = cross(built.corpus, {}, D::role, D::actor);
  EXPECT_EQ(table.meaning, Meaning::holdings);
  EXPECT_EQ(table.at(0, 0).states, std::vector{HoldingState::holds});
  EXPECT_EQ(table.at(0, 1).states, std::vector{HoldingState::declines});
  EXPECT_FALSE(table.meetings.contains({0, 2}));
  EXPECT_EQ(table.at(1, 0).states, std::vector{HoldingState::could});
  EXPECT_EQ(table.at(1, 0).said.size(), 1U);
  EXPECT_TRUE(table.row_totals.empty());
  const Cross turned = cross(built.corpus, {}, D::actor, D::role);
  EXPECT_EQ(turned.meaning, Meaning::holdings);
  EXPECT_EQ(turned.at(0, 1).states, std::vector{HoldingState::could});
}

TEST(Cross, ShowsTiesOfActorsByActor) {
  const auto built = small();
  const Cross table = cross(built.corpus, {}, D::actor, D::actor);
  EXPECT_EQ(table.meaning, Meaning::ties);
  EXPECT_EQ(table.at(0, 1).relations.size(), 1U);
  EXPECT_FALSE(table.meetings.contains({1, 0}));
  EXPECT_EQ(table.at(1, 2).relations.size(), 1U);
  EXPECT_EQ(table.at(2, 1).relations.size(), 1U);
  EXPECT_EQ(table.at(2, 1).said.size(), 1U);
  EXPECT_FALSE(table.meetings.contains({0, 0}));
}

TEST(Cross, ShowsMembership) {
  const auto built = small();
  const struct {
    D rows;
    D columns;
    Words words;
    std::vector<std::vector<bool>> members;
  } rows[] = {
      {D::role, D::framework, {"", ""}, {{true, false}, {true, false}, {false, false}}},
      {D::actor, D::kind, {"state"}, {{true}, {true}, {false}}},
      {D::actor, D::level, {"national", "local"}, {{true, false}, {false, false}, {false, true}}},
  };
  for (const auto& row : rows) {
    const Cross table = cross(built.corpus, {}, row.rows, row.columns);
    EXPECT_EQ(table.meaning, Meaning::membership);
    EXPECT_EQ(words_of(table.column_members), row.words);
    ASSERT_EQ(table.row_members.size(), row.members.size());
    for (std::size_t r = 0; r < row.members.size(); ++r) {
      for (std::size_t c = 0; c < row.members[r].size(); ++c) {
        EXPECT_EQ(table.at(r, c).member, row.members[r][c]) << r << "," << c;
      }
    }
  }
}

TEST(Cross, ListsAndCountsWhatTheFilterChooses) {
  const auto built = small();
  const auto filter_of = [&](const char* expression, query::Subject type) {
    const SourceId id = built.sources->add(Source("w", "w", expression));
    Diagnostics diagnostics;
    query::Filter filter(*built.sources, {id}, built.corpus, type, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    return filter;
  };
  const struct {
    const char* expression;
    query::Subject type;
    D rows;
    D columns;
    Lines cells;
  } rows[] = {
      {"actor:=b", RoleId(), D::role, D::theme, {{1, 0, 0}}},
      {"id:=t", ThemeId(), D::theme, D::theme, {{3}}},
      {"kind:gap", ReflectionId(), D::theme, D::reflection, {{1}, {0}, {0}}},
  };
  for (const auto& row : rows) {
    const auto filter = filter_of(row.expression, row.type);
    EXPECT_EQ(figures(cross(built.corpus, filter, row.rows, row.columns)), row.cells)
        << row.expression;
  }
}

TEST(Dimensions, AreFoundByName) {
  for (const D rows : {D::role, D::actor, D::theme, D::seminar, D::reflection}) {
    for (const D dimension : dimensions_for(rows)) {
      EXPECT_EQ(find_dimension(name_of(dimension)), dimension);
    }
  }
  EXPECT_EQ(find_dimension("reflection"), std::nullopt);
  EXPECT_EQ(find_dimension("roles"), std::nullopt);
}

}  // namespace
}  // namespace mellanrum::analysis
