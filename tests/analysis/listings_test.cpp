// SPDX-License-Identifier: MIT
//
// Roles, actors, themes, seminars and ties as answers.
#include <gtest/gtest.h>

#include "mellanrum/analysis/actors.h"
#include "mellanrum/analysis/roles.h"
#include "mellanrum/analysis/seminars.h"
#include "mellanrum/analysis/themes.h"
#include "mellanrum/analysis/ties.h"
#include "support/corpus.h"

namespace mellanrum::analysis {
namespace {

using test::build_files;
using test::keys;
using test::Words;

template <class Answer>
auto ids_of(const std::vector<Answer>& answers) {
  std::vector<decltype(Answer::id)> out;
  for (const Answer& answer : answers) out.push_back(answer.id);
  return out;
}

TEST(Roles, ComeByFrameworkAsWritten) {
  const auto built =
      build_files({{"a.yaml",
                    "roles: {loose: Loose}\n"
                    "frameworks:\n"
                    "  second: {name: Second, roles: {d: D, c: C}}\n"
                    "  first: {name: First, roles: {b: B, a: A}}\n"
                    "actors:\n"
                    "  x: {name: X, holdings: {a: holds, b: could}}\n"
                    "  y: {name: Y, holdings: {a: shares}}\n"
                    "  z: {name: Z, holdings: [a]}\n"
                    "themes: {t: {name: T, needs: [a]}, u: {name: U, needs: [b, a]}}\n"},
                   {"s.yaml",
                    "seminar: {id: s}\nroles: {e: {name: E, framework: second}}\n"
                    "reflections:\n  - {text: A, roles: [a, a, b]}\n  - {text: B, roles: a}\n"}});
  ASSERT_EQ(built.faults(), Words());
  const Corpus& corpus = built.corpus;
  const auto answers = roles(corpus, {});
  EXPECT_EQ(keys(corpus.roles(), ids_of(answers)), (Words{"d", "c", "e", "b", "a", "loose"}));
  const RoleAnswer& a = answers.at(4);
  EXPECT_EQ(keys(corpus.actors(), a.actors(HoldingState::holds)), (Words{"x", "z"}));
  EXPECT_EQ(keys(corpus.actors(), a.actors(HoldingState::shares)), Words{"y"});
  EXPECT_EQ(keys(corpus.actors(), a.actors(HoldingState::declines)), Words());
  EXPECT_EQ(keys(corpus.themes(), a.needed_by), (Words{"t", "u"}));
  EXPECT_EQ(a.said.size(), 2U);
}

TEST(Themes, FollowTheirParents) {
  const auto built = build_files({{"a.yaml",
                                   "actors: {x: X, y: Y}\n"
                                   "themes:\n"
                                   "  leaf: {name: Leaf, parent: middle}\n"
                                   "  top: {name: Top, owners: [x]}\n"
                                   "  other: {name: Other, owners: []}\n"
                                   "  middle: {name: Middle, parent: top, owners: [x, y]}\n"
                                   "  second: {name: Second, parent: top}\n"}});
  const Corpus& corpus = built.corpus;
  const auto answers = themes(corpus, {});
  EXPECT_EQ(keys(corpus.themes(), ids_of(answers)),
            (Words{"top", "middle", "leaf", "second", "other"}));
  std::vector<int> depths;
  std::vector<Ownership> ownerships;
  for (const ThemeAnswer& answer : answers) {
    depths.push_back(answer.depth);
    ownerships.push_back(answer.ownership);
  }
  EXPECT_EQ(depths, (std::vector<int>{0, 1, 2, 1, 0}));
  EXPECT_EQ(ownerships,
            (std::vector<Ownership>{Ownership::one, Ownership::contested, Ownership::unknown,
                                    Ownership::unknown, Ownership::nobody}));
  const SourceId id = built.sources->add(Source("w", "w", "NOT id:=top"));
  Diagnostics diagnostics;
  const query::Filter filter(*built.sources, {id}, corpus, ThemeId(), diagnostics);
  EXPECT_EQ(keys(corpus.themes(), ids_of(themes(corpus, filter))),
            (Words{"other", "middle", "leaf", "second"}));
}

TEST(Themes, NameWhatIsSpokenOfMostOftenFirst) {
  const auto built =
      build_files({{"s.yaml",
                    "seminar: {id: s}\n"
                    "roles: {p: P, q: Q, r: R}\nactors: {x: X, y: Y}\nthemes: {t: T, u: U}\n"
                    "reflections:\n"
                    "  - {text: A, themes: [t], roles: [p, p, p, q], actors: [y]}\n"
                    "  - {text: B, themes: [t, u], roles: [q], actors: [x], speaker: y}\n"
                    "  - {text: C, themes: [u], roles: [r]}\n"}});
  const Corpus& corpus = built.corpus;
  const auto answers = themes(corpus, {});
  EXPECT_EQ(keys(corpus.roles(), answers.at(0).roles_named), (Words{"q", "p"}));
  EXPECT_EQ(keys(corpus.actors(), answers.at(0).actors_named), (Words{"x", "y"}));
  EXPECT_EQ(answers.at(1).said.size(), 2U);
}

TEST(Ties, UnfoldRelations) {
  const auto built = build_files({{"a.yaml",
                                   "actors: {a: A, b: B, c: C}\n"
                                   "relations:\n"
                                   "  - {between: [a, b, c], kind: meets}\n"
                                   "  - a, b -> c: funds\n"
                                   "  - a <-> b: knows\n"
                                   "  - b <-> a: knows\n"
                                   "  - b -> a: knows\n"}});
  const Corpus& corpus = built.corpus;
  Words out;
  for (const Tie& tie : ties(corpus)) {
    out.push_back(corpus.actors().key(tie.from) + (tie.mutual ? "=" : ">") +
                  corpus.actors().key(tie.to) + " " + std::string(corpus[tie.latest()].kind.text) +
                  " " + std::to_string(tie.stated.size()));
  }
  EXPECT_EQ(out, (Words{"a=b meets 1", "a=c meets 1", "b=c meets 1", "a>c funds 1", "b>c funds 1",
                        "a=b knows 2", "b>a knows 1"}));
}

TEST(Ties, HaveTheStatusThatWasStatedLast) {
  const std::string vocabulary = "actors: {a: A, b: B}\nrelations: [a -> b]\n";
  const struct {
    std::string status;
    RelationStatus now;
    bool tied;
  } rows[] = {
      {"existing", RelationStatus::existing, true},
      {"wanted", RelationStatus::wanted, false},
      {"weak", RelationStatus::weak, true},
      {"broken", RelationStatus::broken, false},
      {"absent", RelationStatus::absent, false},
      {"past", RelationStatus::past, false},
      {"questioned", RelationStatus::questioned, true},
  };
  for (const auto& row : rows) {
    const auto built = build_files(
        {{"b.yaml", "seminar: {id: late, date: 2017}\nrelations: [{a -> b: x, status: " +
                        row.status + "}, {from: a, to: b, status: " + row.status + "}]\n"},
         {"a.yaml", vocabulary},
         {"c.yaml",
          "seminar: {id: early, date: 2016}\nrelations: [{from: a, to: b, status: broken}]\n"}});
    ASSERT_EQ(built.faults(), Words());
    const auto all = ties(built.corpus);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].stated.size(), 3U);
    EXPECT_EQ(status_of(built.corpus, all[0]), row.now);
    EXPECT_EQ(is_tied(row.now), row.tied) << row.status;
    EXPECT_EQ(actors(built.corpus, {}).at(0).ties, row.tied ? 1 : 0);
  }
  const auto alone = build_files({{"a.yaml", vocabulary}});
  EXPECT_EQ(status_of(alone.corpus, ties(alone.corpus).at(0)), RelationStatus::existing);
}

TEST(Actors, AreSpokenOfAndSpeak) {
  const auto built = build_files({{"s.yaml",
                                   "seminar: {id: s}\nactors: {a: A, b: B}\n"
                                   "themes: {t: {name: T, concerns: [a], owners: [a, b]}}\n"
                                   "reflections:\n"
                                   "  - {text: A, actors: [a], speaker: b}\n"
                                   "  - {text: B, actors: [a, b], speaker: b}\n"
                                   "  - {text: C, speaker: a}\n"}});
  const auto answers = actors(built.corpus, {});
  EXPECT_EQ(answers.at(0).said.size(), 2U);
  EXPECT_EQ(answers.at(0).speaking.size(), 1U);
  EXPECT_EQ(answers.at(0).themes.size(), 1U);
  EXPECT_EQ(answers.at(1).said.size(), 1U);
  EXPECT_EQ(answers.at(1).speaking.size(), 2U);
}

TEST(Seminars, HoldWhatWasSaid) {
  const auto built =
      build_files({{"a.yaml", "roles: {p: P, q: Q}\nactors: {x: X}\nthemes: {t: T}\n"},
                   {"b.yaml",
                    "seminar: {id: b, date: 2017}\nreflections:\n"
                    "  - {text: A, roles: [q, p], themes: t}\n  - {text: B, roles: q}\n"},
                   {"c.yaml", "seminar: {id: c, date: 2016}\n"}});
  const auto answers = seminars(built.corpus, {});
  ASSERT_EQ(answers.size(), 2U);
  EXPECT_EQ(built.corpus[answers[0].id].id.text, "c");
  EXPECT_TRUE(answers[0].said.empty());
  EXPECT_EQ(answers[1].said.size(), 2U);
  EXPECT_EQ(keys(built.corpus.roles(), answers[1].roles), (Words{"p", "q"}));
  EXPECT_EQ(reflections(built.corpus, {}).size(), 2U);
  EXPECT_TRUE(relations(built.corpus, {}).empty());
}

}  // namespace
}  // namespace mellanrum::analysis
