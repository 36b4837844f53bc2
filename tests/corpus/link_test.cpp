// SPDX-License-Identifier: MIT
//
// Names in records and the records that they mean.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/corpus.h"

namespace mellanrum {
namespace {

using test::build_files;
using test::Words;

TEST(Linking, FollowsIdsAndAliases) {
  const auto built = build_files(
      {{"a.yaml",
        "actors: {region-skåne: {name: Region Skåne, aliases: [region-skane, Regionen i "
        "söder]}}\n"},
       {"s.yaml",
        "seminar: {id: s}\n"
        "reflections:\n"
        "  - {text: A, actors: [region-skåne]}\n"
        "  - {text: B, actors: [region-skane]}\n"
        "  - {text: C, actors: [Regionen i söder], speaker: \"region-ska\u030Ane\"}\n"}});
  EXPECT_EQ(built.faults(), Words());
  const ActorId id = built.corpus.actors().find("region-skåne");
  EXPECT_EQ(built.corpus.said_of(id).size(), 3U);
  EXPECT_EQ(built.corpus.said_by(id).size(), 1U);
}

TEST(Linking, ReportsUnknownNamesWithTheNearest) {
  const auto built = build_files(
      {{"r.yaml", "roles:\n  lobbyisten: Lobbyisten\n"},
       {"s.yaml", "seminar: {id: s}\nreflections:\n  - {text: A, roles: [lobyisten, zzz]}\n"}});
  EXPECT_EQ(built.faults(), (Words{"s.yaml:3:23 unknown-role", "s.yaml:3:34 unknown-role"}));
  const Diagnostic& near = built.diagnostics.all().at(0);
  EXPECT_EQ(near.advice, "did you mean 'lobbyisten'?");
  EXPECT_EQ(near.other.value().source, 0U);
  EXPECT_EQ(built.diagnostics.all().at(1).advice, "");
  EXPECT_EQ(built.corpus.omitted(), 1);
  EXPECT_TRUE(built.corpus.reflections().empty());
}

TEST(Linking, KeepsRecordTypesApart) {
  EXPECT_EQ(
      build_files({{"a.yaml", "roles: {x: X}\nactors: {x: X}\nthemes: {x: {name: X, needs: x}}\n"}})
          .faults(),
      Words());
  EXPECT_EQ(
      build_files({{"a.yaml", "roles: {x: X}\nthemes: {y: {name: Y, concerns: x}}\n"}}).faults(),
      Words{"a.yaml:2:33 unknown-actor"});
}

TEST(Linking, FindsReflectionsInTheSeminarAndElsewhere) {
  const std::string a = "seminar: {id: a}\nreflections: [One., {id: two, text: Two.}]\n";
  const struct {
    std::string answers;
    std::string meant;
  } rows[] = {{"r1", "b#r1"}, {"b#r1", "b#r1"}, {"a#r1", "a#r1"}, {"a#two", "a#two"},
              {"two", ""},    {"a#r9", ""},     {"c#r1", ""},     {"#r1", ""}};
  for (const auto& row : rows) {
    const auto built = build_files(
        {{"a.yaml", a},
         {"b.yaml", "seminar: {id: b}\nreflections:\n  - First.\n  - {text: T, answers: " +
                        ("\"" + row.answers + "\"") + "}\n"}});
    if (row.meant.empty()) {
      EXPECT_EQ(built.faults(), Words{"b.yaml:4:24 unknown-reflection"}) << row.answers;
    } else {
      EXPECT_EQ(built.faults(), Words()) << row.answers;
      const Corpus& corpus = built.corpus;
      EXPECT_EQ(corpus.full_id(corpus.reflections().back().answers.id), row.meant);
    }
  }
}

TEST(Linking, AsksVocabularyToNameTheSeminar) {
  const auto built = build_files(
      {{"a.yaml", "roles: {p: P}\nactors: {a: {name: A, holdings: {p: {evidence: r1}}}}\n"},
       {"s.yaml", "seminar: {id: s}\nreflections: [One.]\n"}});
  EXPECT_EQ(built.faults(), Words{"a.yaml:2:48 unknown-reflection"});
  EXPECT_EQ(built.diagnostics.all()[0].advice,
            "outside a seminar's file, write seminar#reflection");
}

TEST(Linking, ReportsAliasesThatMeanTwo) {
  const struct {
    std::string text;
    Words faults;
  } rows[] = {
      {"actors:\n  a: {name: A, aliases: [b]}\n  b: B\n", {"a.yaml:2:26 ambiguous-name"}},
      {"actors:\n  a: {name: A, aliases: [x]}\n  b: {name: B, aliases: [x]}\n",
       {"a.yaml:3:26 ambiguous-name"}},
      {"actors:\n  a: {name: A, aliases: [a, x, x]}\n", {}},
      {"actors:\n  a: {name: A, aliases: [x]}\nroles:\n  x: X\n", {}},
  };
  for (const auto& row : rows) EXPECT_EQ(build_files({{"a.yaml", row.text}}).faults(), row.faults);
}

TEST(Linking, ReportsTiesToOneself) {
  const std::string actors = "actors: {a: {name: A, aliases: [aa]}, b: B}\nrelations:\n";
  const struct {
    std::string item;
    Words faults;
  } rows[] = {
      {"a -> a", {"a.yaml:3:10 self-relation"}},
      {"a, b -> aa", {"a.yaml:3:13 self-relation"}},
      {"{between: [a, b, aa]}", {"a.yaml:3:22 self-relation"}},
      {"a -> b", {}},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(build_files({{"a.yaml", actors + "  - " + row.item + "\n"}}).faults(), row.faults);
  }
}

TEST(Checking, FindsCycles) {
  const struct {
    std::string text;
    Words faults;
  } rows[] = {
      {"actors:\n  a: {name: A, part_of: a}\n", {"a.yaml:2:25 cycle"}},
      {"actors:\n  a: {name: A, part_of: b}\n  b: {name: B, part_of: c}\n  c: {name: C, part_of: "
       "a}\n",
       {"a.yaml:4:25 cycle"}},
      {"themes:\n  a: {name: A, parent: b}\n  b: {name: B, parent: a}\n", {"a.yaml:3:24 cycle"}},
      {"roles:\n  a: {name: A, builds_on: [b, c]}\n  b: {name: B, builds_on: [c]}\n  c: C\n", {}},
      {"roles:\n  a: {name: A, builds_on: [b, c]}\n  b: B\n  c: {name: C, builds_on: [b, a]}\n",
       {"a.yaml:4:31 cycle"}},
      {"frameworks:\n  a: {name: A, builds_on: [b]}\n  b: {name: B, builds_on: a}\n",
       {"a.yaml:3:27 cycle"}},
  };
  for (const auto& row : rows) {
    const auto built = build_files({{"a.yaml", row.text}});
    EXPECT_EQ(built.faults(), row.faults) << row.text;
    const Corpus& corpus = built.corpus;
    for (const ActorId id : corpus.actors().ids()) EXPECT_FALSE(corpus.within(id, ActorId{99}));
    for (const ThemeId id : corpus.themes().ids()) EXPECT_FALSE(corpus.within(id, ThemeId{99}));
  }
}

TEST(Checking, FindsWhatIsNowhereNamed) {
  EXPECT_EQ(build_files({{"a.yaml",
                          "roles:\n  a: {status: adopted}\n  b: {description: B}\n"
                          "actors:\n  c: {level: local}\n  d: {kind: state}\n"
                          "themes:\n  e: {tags: [t]}\n  f: {question: Why so}\n"
                          "frameworks:\n  g: {date: 2014}\n"},
                         {"b.yaml", "seminar: {id: s}\nroles:\n  a: {tags: [t]}\n"}})
                .faults(),
            (Words{"a.yaml:2:3 unnamed", "a.yaml:5:3 unnamed", "a.yaml:8:3 unnamed",
                   "a.yaml:11:3 unnamed"}));
}

TEST(LeavingOut, TakesAwayWhatPointsAtAFaultyRecord) {
  const auto built =
      build_files({{"a.yaml",
                    "roles:\n  bad: {name: Bad, nmae: x}\n  good: {name: Good, builds_on: [bad]}\n"
                    "actors:\n  a: {name: A, holdings: [bad, good]}\n  b: {name: B, part_of: c}\n"
                    "  c: {name: C, levle: x}\n"
                    "relations: [a -> b, c -> a, {between: [a, b, c]}, {between: [a, c]}]\n"
                    "themes: {t: {name: T, needs: [bad, good], owners: [c]}}\n"},
                   {"s.yaml",
                    "seminar: {id: s, participants: [a, c]}\n"
                    "reflections:\n  - {text: A, roles: [bad]}\n  - {text: B, voice: x}\n"
                    "  - {text: C, answers: r2, speaker: c}\n"}});
  EXPECT_EQ(built.faults(), (Words{"a.yaml:2:20 unknown-key", "a.yaml:7:16 unknown-key",
                                   "s.yaml:4:22 unknown-word"}));
  const Corpus& corpus = built.corpus;
  EXPECT_EQ(test::keys(corpus.roles(), corpus.roles().ids()), Words{"good"});
  EXPECT_EQ(test::keys(corpus.actors(), corpus.actors().ids()), (Words{"a", "b"}));
  const Actor& a = corpus.actors()[corpus.actors().find("a")];
  ASSERT_EQ(a.holdings.size(), 1U);
  EXPECT_EQ(a.holdings[0].role.name, "good");
  EXPECT_FALSE(corpus.actors()[corpus.actors().find("b")].part_of);
  EXPECT_EQ(corpus.relations().size(), 2U);
  EXPECT_TRUE(corpus.themes()[corpus.themes().find("t")].owners.value().empty());
  ASSERT_EQ(corpus.reflections().size(), 2U);
  EXPECT_TRUE(corpus.reflections()[0].roles.empty());
  EXPECT_FALSE(corpus.reflections()[1].answers);
  EXPECT_FALSE(corpus.reflections()[1].speaker);
  EXPECT_EQ(corpus.omitted(), 5);
}

}  // namespace
}  // namespace mellanrum
