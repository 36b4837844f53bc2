// SPDX-License-Identifier: MIT
//
// The corpus as if only some seminars had been held.
#include <gtest/gtest.h>

#include "support/corpus.h"

namespace mellanrum {
namespace {

using test::keys;
using test::Words;

test::Built two_seminars() {
  return test::build_files(
      {{"words.yaml",
        "frameworks: {six: {name: Six, roles: {planner: Planner, funder: Funder}}}\n"
        "actors:\n"
        "  state: {name: The state, kind: state}\n"
        "  region: {name: A region, part_of: state, holdings: [funder]}\n"
        "  town: A town\n"
        "  village: A village\n"
        "themes: {money: Money, time: {name: Time, parent: money}}\n"
        "relations: [state -> region]\n"},
       {"one.yaml",
        "seminar: {id: one, date: 2016-01, participants: [town]}\n"
        "roles: {guide: {name: Guide, status: proposed}}\n"
        "relations: [region -> town]\n"
        "reflections: [First., {text: Second., themes: [time], roles: planner}]\n"},
       {"two.yaml",
        "seminar: {id: two, date: 2016-02}\n"
        "roles: {guide: {status: adopted}}\n"
        "relations:\n  - {from: town, to: state, evidence: [one#r2, r1]}\n"
        "reflections:\n"
        "  - {text: Third., answers: one#r1}\n"
        "  - {text: Fourth., answers: r1, speaker: region}\n"}});
}

TEST(Narrowed, KeepsWhatTheSeminarSaid) {
  const auto built = two_seminars();
  ASSERT_EQ(built.faults(), Words());
  const Corpus one = narrowed(built.corpus, {true, false});
  EXPECT_EQ(one.reflections().size(), 2U);
  EXPECT_EQ(one.relations().size(), 2U);
  EXPECT_EQ(one.seminars_in_scope().size(), 1U);
  EXPECT_EQ(keys(one.roles(), one.roles().ids()), (Words{"planner", "guide"}));
  EXPECT_EQ(keys(one.actors(), one.actors().ids()), (Words{"region", "town"}));
  EXPECT_EQ(keys(one.themes(), one.themes().ids()), Words{"time"});
  EXPECT_EQ(keys(one.frameworks(), one.frameworks().ids()), Words{"six"});
  EXPECT_EQ(one.roles()[one.roles().find("guide")].status.value, RoleStatus::proposed);
}

TEST(Narrowed, StillKnowsWhatNamesARecord) {
  const auto built = two_seminars();
  const Corpus two = narrowed(built.corpus, {false, true});
  const Role& guide = two.roles()[two.roles().find("guide")];
  EXPECT_EQ(guide.name.text, "Guide");
  EXPECT_EQ(guide.status.value, RoleStatus::adopted);
  const ActorId region = two.actors().find("region");
  EXPECT_EQ(two.actors()[region].part_of.name, "state");
  EXPECT_TRUE(two.within(region, two.actors().find("state")));
  EXPECT_EQ(two.roles().entity(two.roles().find("guide")).statements.size(), 1U);
}

TEST(Narrowed, LetsReferencesToReflectionsFollow) {
  const auto built = two_seminars();
  const Corpus two = narrowed(built.corpus, {false, true});
  ASSERT_EQ(two.reflections().size(), 2U);
  EXPECT_FALSE(two.reflections()[0].answers);
  EXPECT_EQ(two.full_id(two.reflections()[1].answers.id), "two#r1");
  const Relation& relation = two.relations().back();
  ASSERT_EQ(relation.evidence.size(), 1U);
  EXPECT_EQ(two.full_id(relation.evidence[0].id), "two#r1");
  EXPECT_EQ(two.said_by(two.actors().find("region")).size(), 1U);
}

TEST(Narrowed, ToAllIsWhatThereWasButTheUnmentioned) {
  const auto built = two_seminars();
  const Corpus all = narrowed(built.corpus, {true, true});
  EXPECT_EQ(all.reflections().size(), built.corpus.reflections().size());
  EXPECT_EQ(all.relations().size(), built.corpus.relations().size());
  EXPECT_EQ(keys(all.actors(), all.actors().ids()), (Words{"state", "region", "town"}));
}

TEST(Narrowed, ToNoneHoldsNothingInScope) {
  const Corpus none = narrowed(two_seminars().corpus, {false, false});
  EXPECT_TRUE(none.reflections().empty());
  EXPECT_TRUE(none.roles().ids().empty());
  EXPECT_TRUE(none.actors().ids().empty());
  EXPECT_TRUE(none.seminars_in_scope().empty());
}

TEST(Narrowed, DoesNotGoInCirclesThatNobodyStated) {
  const auto built = test::build_files(
      {{"words.yaml", "actors: {a: A, b: B, c: C}\n"},
       {"one.yaml", "seminar: {id: one, date: 2016}\nactors: {a: {part_of: b}}\n"},
       {"two.yaml",
        "seminar: {id: two, date: 2017}\nactors: {a: {part_of: c}, b: {part_of: a}}\n"}});
  const Corpus one = narrowed(built.corpus, {true, false});
  for (const ActorId id : one.actors().ids()) EXPECT_FALSE(one.within(id, ActorId{99}));
}

TEST(Narrowed, LeavesCyclesCut) {
  const auto built = test::build_files(
      {{"words.yaml", "themes: {a: {name: A, parent: b}, b: {name: B, parent: a}}\n"},
       {"one.yaml", "seminar: {id: one}\nreflections: [{text: T, themes: [a, b]}]\n"}});
  const Corpus one = narrowed(built.corpus, {true});
  for (const ThemeId id : one.themes().ids()) EXPECT_FALSE(one.within(id, ThemeId{99}));
}

TEST(UpTo, IsWhatWasKnownThen) {
  const auto built = two_seminars();
  const Corpus then = up_to(built.corpus, SeminarId{0});
  EXPECT_EQ(then.seminars_in_scope().size(), 1U);
  EXPECT_EQ(then.reflections().size(), 2U);
  EXPECT_EQ(then.relations().size(), 2U);
  // The vocabulary counts, also what no seminar mentions.
  EXPECT_EQ(keys(then.actors(), then.actors().ids()),
            (Words{"state", "region", "town", "village"}));
  EXPECT_EQ(then.roles()[then.roles().find("guide")].status.value, RoleStatus::proposed);
}

TEST(UpTo, KnowsNothingThatWasStatedLater) {
  const auto built = test::build_files(
      {{"one.yaml",
        "seminar: {id: one, date: 2016}\nactors: {a: A}\nreflections: [{text: T, actors: b}]\n"},
       {"two.yaml", "seminar: {id: two, date: 2017}\nactors: {b: {name: B}, c: C}\n"}});
  ASSERT_EQ(built.faults(), Words());
  const Corpus then = up_to(built.corpus, SeminarId{0});
  EXPECT_EQ(keys(then.actors(), then.actors().ids()), (Words{"a", "b"}));
  EXPECT_EQ(then.actors()[then.actors().find("b")].name.text, "B");
  const Corpus now = up_to(built.corpus, SeminarId{1});
  EXPECT_EQ(now.actors().ids(), built.corpus.actors().ids());
}

TEST(UpTo, BringsBackNothingThatWasChosenAway) {
  const Corpus chosen = narrowed(two_seminars().corpus, {true, true});
  const Corpus then = up_to(chosen, SeminarId{1});
  EXPECT_EQ(then.actors().ids(), chosen.actors().ids());
}

}  // namespace
}  // namespace mellanrum
