// SPDX-License-Identifier: MIT
//
// Records as they come out of the YAML that an analyst writes.
#include "mellanrum/reading/notes.h"

#include <gtest/gtest.h>

#include "support/corpus.h"

namespace mellanrum::reading {
namespace {

using test::names;
using test::texts;
using test::Words;

test::Read read(const std::string& text) { return test::read_files({{"n.yaml", text}}); }

TEST(ReadNotes, ReadsEveryFieldOfASeminar) {
  const auto out = read(R"(seminar:
  id: roller
  title: Roller
  series: Integration
  part: 2
  date: 2016-11-17
  until: 2016-11
  place: Stockholm
  language: sv
  participants: [regionerna, staten]
  summary: En *dag*.
  next_steps: En hemuppgift.
  references:
    - title: Mellanrum
      author: Mats Tyrstrup
      year: 2014
      url: https://example.org/a#b
      themes: mellanrummen
      x-read: yes
  x-weather: {sky: grey}
)");
  EXPECT_EQ(out.faults(), Words());
  const Seminar& s = out.notes.at(0).seminar.value();
  EXPECT_EQ(s.id.text, "roller");
  EXPECT_EQ(s.title.text, "Roller");
  EXPECT_EQ(s.series.text, "Integration");
  EXPECT_EQ(s.part.value, 2);
  EXPECT_EQ(iso(s.date), "2016-11-17");
  EXPECT_EQ(iso(s.until), "2016-11");
  EXPECT_EQ(s.place.text, "Stockholm");
  EXPECT_EQ(s.language.text, "sv");
  EXPECT_EQ(names(s.participants), (Words{"regionerna", "staten"}));
  EXPECT_EQ(s.summary.text, "En *dag*.");
  EXPECT_EQ(s.next_steps.text, "En hemuppgift.");
  ASSERT_EQ(s.references.size(), 1U);
  const Reference& reference = s.references[0];
  EXPECT_EQ(reference.title.text, "Mellanrum");
  EXPECT_EQ(reference.author.text, "Mats Tyrstrup");
  EXPECT_EQ(reference.year.value, 2014);
  EXPECT_EQ(reference.url.text, "https://example.org/a#b");
  EXPECT_EQ(names(reference.themes), Words{"mellanrummen"});
  EXPECT_EQ(reference.extras.at(0).value, "yes");
  EXPECT_EQ(s.extras.at(0).key, "x-weather");
  EXPECT_EQ(s.extras.at(0).value, "{sky: grey}");
}

TEST(ReadNotes, TakesTheSeminarsIdFromTheFile) {
  const auto out = test::read_files({{"a/2016-11.x.yaml", "seminar: {title: T}\n"},
                                     {"a/two words.yaml", "seminar: {title: T}\n"}});
  EXPECT_EQ(out.notes.at(0).seminar->id.text, "2016-11.x");
  EXPECT_EQ(out.faults(), Words{"a/two words.yaml:1:10 bad-id"});
}

TEST(ReadNotes, ReadsEveryFieldOfFrameworksAndRoles) {
  const auto out = read(R"(frameworks:
  six:
    name: Six roles
    by: region-skåne
    date: 2014
    description: For all.
    builds_on: [older, oldest]
    x-colour: blue
    roles:
      planner: {name: Planner, status: adopted}
      funder: Funder
roles:
  lobbyist:
    name: Lobbyist
    framework: five
    description: Speaks.
    status: questioned
    builds_on: planner
    aliases: [Lobbyisten, den som talar]
    tags: one
)");
  EXPECT_EQ(out.faults(), Words());
  const Notes& notes = out.notes.at(0);
  const Framework& framework = notes.frameworks.at(0);
  EXPECT_EQ(framework.id.text, "six");
  EXPECT_EQ(framework.name.text, "Six roles");
  EXPECT_EQ(framework.by.name, "region-skåne");
  EXPECT_EQ(iso(framework.date), "2014");
  EXPECT_EQ(framework.description.text, "For all.");
  EXPECT_EQ(names(framework.builds_on), (Words{"older", "oldest"}));
  EXPECT_EQ(names(framework.roles), (Words{"planner", "funder"}));
  EXPECT_EQ(framework.extras.at(0).value, "blue");
  ASSERT_EQ(notes.roles.size(), 3U);
  EXPECT_EQ(notes.roles[0].framework.name, "six");
  EXPECT_EQ(notes.roles[0].status.value, RoleStatus::adopted);
  EXPECT_EQ(notes.roles[1].name.text, "Funder");
  EXPECT_EQ(notes.roles[1].framework.name, "six");
  const Role& role = notes.roles[2];
  EXPECT_EQ(role.name.text, "Lobbyist");
  EXPECT_EQ(role.framework.name, "five");
  EXPECT_EQ(role.description.text, "Speaks.");
  EXPECT_EQ(role.status.value, RoleStatus::questioned);
  EXPECT_EQ(names(role.builds_on), Words{"planner"});
  EXPECT_EQ(texts(role.aliases), (Words{"Lobbyisten", "den som talar"}));
  EXPECT_EQ(texts(role.tags), Words{"one"});
}

TEST(ReadNotes, ReadsEveryFieldOfAnActor) {
  const auto out = read(R"(actors:
  staten: Staten
  region:
    name: Region
    kind: region
    level: regional
    part_of: staten
    description: >-
      Den
      ena.
    surveyed: true
    aliases: regionen
    tags: [a, b]
    holdings: [planner]
)");
  EXPECT_EQ(out.faults(), Words());
  EXPECT_EQ(out.notes.at(0).actors.at(0).name.text, "Staten");
  const Actor& actor = out.notes.at(0).actors.at(1);
  EXPECT_EQ(actor.kind.text, "region");
  EXPECT_EQ(actor.level.text, "regional");
  EXPECT_EQ(actor.part_of.name, "staten");
  EXPECT_EQ(actor.description.text, "Den ena.");
  EXPECT_TRUE(actor.surveyed.given && actor.surveyed.value);
  EXPECT_EQ(texts(actor.aliases), Words{"regionen"});
  EXPECT_EQ(texts(actor.tags), (Words{"a", "b"}));
  EXPECT_FALSE(out.notes.at(0).actors.at(0).surveyed.given);
}

TEST(ReadNotes, ReadsHoldingsInEveryForm) {
  const struct {
    std::string written;
    Words roles;
    std::vector<HoldingState> states;
  } rows[] = {
      {"planner", {"planner"}, {HoldingState::holds}},
      {"[planner, funder]", {"planner", "funder"}, {HoldingState::holds, HoldingState::holds}},
      {"{planner: shares, funder: declines}",
       {"planner", "funder"},
       {HoldingState::shares, HoldingState::declines}},
      {"{planner: {state: could}, funder: {note: Said.}}",
       {"planner", "funder"},
       {HoldingState::could, HoldingState::holds}},
      {"{planner: should, x-of: mine}", {"planner"}, {HoldingState::should}},
      {"[]", {}, {}},
  };
  for (const auto& row : rows) {
    const auto out = read("actors: {a: {name: A, holdings: " + row.written + "}}\n");
    EXPECT_EQ(out.faults(), Words()) << row.written;
    Words roles;
    std::vector<HoldingState> states;
    for (const Holding& holding : out.notes.at(0).actors.at(0).holdings) {
      roles.push_back(holding.role.name);
      states.push_back(holding.state.value);
    }
    EXPECT_EQ(roles, row.roles) << row.written;
    EXPECT_EQ(states, row.states) << row.written;
  }
  const auto out = read(
      "actors: {a: {name: A, holdings: {p: {state: could, evidence: [s#r1, s#r2], note: So.}}}}\n");
  const Holding& holding = out.notes.at(0).actors.at(0).holdings.at(0);
  EXPECT_EQ(names(holding.evidence), (Words{"s#r1", "s#r2"}));
  EXPECT_EQ(holding.note.text, "So.");
}

TEST(ReadNotes, TellsOwnersOfNobodyFromUnknownOnes) {
  const auto out = read(R"(themes:
  known: {name: A, owners: [a, b]}
  nobody: {name: B, owners: []}
  unknown: {name: C}
)");
  const auto& themes = out.notes.at(0).themes;
  EXPECT_EQ(names(themes.at(0).owners.value()), (Words{"a", "b"}));
  EXPECT_TRUE(themes.at(1).owners.value().empty());
  EXPECT_FALSE(themes.at(2).owners.has_value());
}

TEST(ReadNotes, ReadsEveryFieldOfATheme) {
  const auto out = read(R"(themes:
  a:
    name: A
    question: Who?
    description: About it.
    parent: b
    concerns: [x, y]
    owners: z
    needs: planner
    aliases: [AA]
    tags: [t]
    x-n: 12
)");
  EXPECT_EQ(out.faults(), Words());
  const Theme& theme = out.notes.at(0).themes.at(0);
  EXPECT_EQ(theme.name.text, "A");
  EXPECT_EQ(theme.question.text, "Who?");
  EXPECT_EQ(theme.description.text, "About it.");
  EXPECT_EQ(theme.parent.name, "b");
  EXPECT_EQ(names(theme.concerns), (Words{"x", "y"}));
  EXPECT_EQ(names(*theme.owners), Words{"z"});
  EXPECT_EQ(names(theme.needs), Words{"planner"});
  EXPECT_EQ(texts(theme.aliases), Words{"AA"});
  EXPECT_EQ(texts(theme.tags), Words{"t"});
  EXPECT_EQ(theme.extras.at(0).value, "12");
}

TEST(ReadNotes, KeepsValuesAsTheyAreTyped) {
  for (const std::string value : {"no", "NO", "012", "~", "null", "1e3", "0x1F", "true", ".inf",
                                  "=", "12:30", "2016-11-17", "-1", "+46", "1_000"}) {
    const auto out = read("actors: {a: {name: " + value + ", tags: [" + value + "]}}\n");
    EXPECT_EQ(out.faults(), Words()) << value;
    EXPECT_EQ(out.notes.at(0).actors.at(0).name.text, value);
    EXPECT_EQ(texts(out.notes.at(0).actors.at(0).tags), Words{value});
  }
  EXPECT_EQ(read("actors: {no: Norge}\n").notes.at(0).actors.at(0).id.text, "no");
}

TEST(ReadNotes, ReadsDates) {
  const struct {
    std::string written;
    std::string iso;
    int first;
    int last;
  } rows[] = {
      {"2016-11-17", "2016-11-17", 20161117, 20161117},
      {"2016-11", "2016-11", 20161101, 20161130},
      {"2016", "2016", 20160101, 20161231},
      {"2016-02", "2016-02", 20160201, 20160229},
      {"1900-02", "1900-02", 19000201, 19000228},
      {"'2000-02-29'", "2000-02-29", 20000229, 20000229},
      {"0001", "0001", 10101, 11231},
  };
  for (const auto& row : rows) {
    const auto out = read("seminar: {id: s, date: " + row.written + "}\n");
    const Date& date = out.notes.at(0).seminar->date;
    EXPECT_EQ(iso(date), row.iso);
    EXPECT_EQ(first_day(date), row.first) << row.written;
    EXPECT_EQ(last_day(date), row.last) << row.written;
  }
  for (const std::string bad :
       {"2016-13", "2016-00", "2016-02-30", "1900-02-29", "2016-1-1", "16", "0000", "2016/11/17",
        "20161117", "2016-11-", "2016-11-17T10:00", "２０１６", "17 November 2016"}) {
    const auto out = read("seminar: {id: s, date: '" + bad + "'}\n");
    EXPECT_EQ(out.faults(), Words{"n.yaml:1:24 bad-date"}) << bad;
    EXPECT_TRUE(out.notes.at(0).seminar->faulty);
  }
}

TEST(ReadNotes, LeavesTheAuthorsOwnKeysAlone) {
  const auto out = read(R"(x-top: anything
actors:
  x-comment: not an actor
  a: {name: A, x-list: [1, 'b'], x-text: 'it''s'}
)");
  EXPECT_EQ(out.faults(), Words());
  ASSERT_EQ(out.notes.at(0).actors.size(), 1U);
  const auto& extras = out.notes.at(0).actors[0].extras;
  EXPECT_EQ(extras.at(0).key, "x-list");
  EXPECT_EQ(extras.at(0).value, "[1, 'b']");
  EXPECT_EQ(extras.at(1).value, "it's");
}

TEST(ReadNotes, ReportsEachFaultAtItsPlace) {
  const struct {
    std::string text;
    Words faults;
  } rows[] = {
      {"- a\n", {"n.yaml:1:1 not-notes"}},
      {"role: {a: A}\n", {"n.yaml:1:1 unknown-key"}},
      {"roles: [a]\n", {"n.yaml:1:8 wrong-type"}},
      {"roles:\n", {"n.yaml:1:7 empty-value"}},
      {"roles:\n  a: {nam: A, statsu: adopted}\n",
       {"n.yaml:2:7 unknown-key", "n.yaml:2:15 unknown-key"}},
      {"roles:\n  a: {name: [A]}\n", {"n.yaml:2:13 wrong-type"}},
      {"roles:\n  a: {status: adoptd}\n", {"n.yaml:2:15 unknown-word"}},
      {"roles:\n  -a: A\n", {"n.yaml:2:3 bad-id"}},
      {"roles:\n  a:\n", {"n.yaml:2:5 empty-value"}},
      {"roles:\n  a: ' '\n", {"n.yaml:2:6 empty-value"}},
      {"actors:\n  a: {surveyed: yes}\n", {"n.yaml:2:17 unknown-word"}},
      {"actors:\n  a: {holdings: {p: hold}}\n", {"n.yaml:2:21 unknown-word"}},
      {"seminar: {part: two}\n", {"n.yaml:1:17 bad-number"}},
      {"seminar: {part: 1e3}\n", {"n.yaml:1:17 bad-number"}},
      {"seminar: {part: -1}\n", {"n.yaml:1:17 bad-number"}},
      {"seminar: {part: 99999999999}\n", {"n.yaml:1:17 bad-number"}},
      {"seminar: {language: svenska!}\n", {"n.yaml:1:21 unknown-word"}},
      {"seminar: {references: [{author: A}]}\n", {"n.yaml:1:24 missing-field"}},
      {"seminar: {date: 2016-11, until: 2015}\n", {"n.yaml:1:33 bad-date"}},
      {"themes:\n  a:\n    name: A\n    question: Why #1?\n", {"n.yaml:4:19 lost-text"}},
      {"reflections: [Said.]\n", {"n.yaml:1:1 no-seminar"}},
  };
  for (const auto& row : rows) EXPECT_EQ(read(row.text).faults(), row.faults) << row.text;
}

TEST(ReadNotes, MarksOnlyTheFaultyRecord) {
  const auto out = read("roles:\n  a: {nam: A}\n  b: B\n  c: {name: C, status: x}\n");
  const auto& roles = out.notes.at(0).roles;
  EXPECT_TRUE(roles.at(0).faulty);
  EXPECT_FALSE(roles.at(1).faulty);
  EXPECT_TRUE(roles.at(2).faulty);
  EXPECT_EQ(roles.at(2).name.text, "C");
}

}  // namespace
}  // namespace mellanrum::reading
