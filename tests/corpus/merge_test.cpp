// SPDX-License-Identifier: MIT
//
// What many files say of one record.
#include <gtest/gtest.h>

#include "support/corpus.h"

namespace mellanrum {
namespace {

using test::build_files;
using test::names;
using test::texts;
using test::Words;

const std::string first = "seminar: {id: s1, date: 2016-09-01}\n";
const std::string second = "seminar: {id: s2, date: 2016-11-17}\n";

template <class R>
const Entity<R>& entity(const Store<R>& store, std::string_view id) {
  return store.entity(store.find(id));
}

TEST(Merging, TakesTheLatestStatementAndKeepsAll) {
  const auto built = build_files({{"b.yaml", first + "roles: {r: {status: proposed}}\n"},
                                  {"a.yaml", second + "roles: {r: {status: adopted}}\n"},
                                  {"z.yaml", "roles: {r: {name: R, status: missing}}\n"}});
  EXPECT_EQ(built.faults(), Words());
  const auto& role = entity(built.corpus.roles(), "r");
  EXPECT_EQ(role.current.status.value, RoleStatus::adopted);
  EXPECT_EQ(role.current.name.text, "R");
  ASSERT_EQ(role.statements.size(), 3U);
  EXPECT_FALSE(role.statements[0].seminar);
  EXPECT_EQ(role.statements[0].record.status.value, RoleStatus::missing);
  EXPECT_EQ(built.corpus[role.statements[1].seminar].id.text, "s1");
  EXPECT_EQ(role.statements[1].record.status.value, RoleStatus::proposed);
  EXPECT_EQ(built.corpus[role.statements[2].seminar].id.text, "s2");
}

TEST(Merging, UnitesLists) {
  const auto built = build_files(
      {{"a.yaml",
        "roles: {p: P, q: Q}\n"
        "actors:\n  a: {name: A, aliases: [one], tags: [t], holdings: {p: could}, x-n: 1, x-m: 2}\n"
        "  b: B\n"
        "themes: {t: {name: T, concerns: [a], owners: [a], needs: [p]}, u: {name: U}}\n"},
       {"b.yaml",
        first + "actors: {a: {aliases: [two, one], tags: [u], holdings: {q: shares, p: holds}, "
                "x-n: 3}}\n"
                "themes: {t: {concerns: [b, a], needs: [q]}, u: {owners: []}}\n"},
       {"c.yaml", second + "themes: {t: {owners: []}}\n"}});
  EXPECT_EQ(built.faults(), Words());
  const Actor& a = entity(built.corpus.actors(), "a").current;
  EXPECT_EQ(texts(a.aliases), (Words{"one", "two"}));
  EXPECT_EQ(texts(a.tags), (Words{"t", "u"}));
  ASSERT_EQ(a.holdings.size(), 2U);
  EXPECT_EQ(a.holdings[0].role.name, "p");
  EXPECT_EQ(a.holdings[0].state.value, HoldingState::holds);
  EXPECT_EQ(a.holdings[1].state.value, HoldingState::shares);
  ASSERT_EQ(a.extras.size(), 2U);
  EXPECT_EQ(a.extras[0].value, "3");
  const Theme& t = entity(built.corpus.themes(), "t").current;
  EXPECT_EQ(names(t.concerns), (Words{"a", "b"}));
  EXPECT_EQ(names(t.needs), (Words{"p", "q"}));
  EXPECT_EQ(names(t.owners.value()), Words{"a"});
  EXPECT_TRUE(entity(built.corpus.themes(), "u").current.owners.value().empty());
}

TEST(Merging, PutsSeminarsInTheOrderOfTime) {
  const auto built = build_files({{"e.yaml", "seminar: {id: e, date: 2017-01-05}\n"},
                                  {"d.yaml", "seminar: {id: d, date: 2017}\n"},
                                  {"c.yaml", "seminar: {id: c, date: 2017-01-05}\n"},
                                  {"b.yaml", "seminar: {id: b}\n"},
                                  {"a.yaml", "seminar: {id: a, date: 2017-02}\n"},
                                  {"f.yaml", "seminar: {id: f}\n"}});
  Words ids;
  for (const Seminar& seminar : built.corpus.seminars()) ids.push_back(seminar.id.text);
  EXPECT_EQ(ids, (Words{"b", "f", "d", "c", "e", "a"}));
}

TEST(Merging, ShowsBothPlacesOfAConflict) {
  const struct {
    std::string one;
    std::string other;
    std::string field;
  } rows[] = {
      {"actors: {a: {name: A}}", "actors: {a: {name: B}}", "name"},
      {"actors: {a: {name: A, kind: k}}", "actors: {a: {kind: l}}", "kind"},
      {"actors: {a: {name: A, level: k}}", "actors: {a: {level: l}}", "level"},
      {"roles: {a: {description: A}}", "roles: {a: {description: B}}", "description"},
      {"actors: {b: B, c: C, a: {name: A, part_of: b}}", "actors: {a: {part_of: c}}", "part_of"},
      {"themes: {b: B, c: C, a: {name: A, parent: b}}", "themes: {a: {parent: c}}", "parent"},
      {"frameworks: {b: B, c: C}\nroles: {a: {name: A, framework: b}}",
       "roles: {a: {framework: c}}", "framework"},
  };
  for (const auto& row : rows) {
    const auto built =
        build_files({{"a.yaml", row.one + "\n"}, {"b.yaml", first + row.other + "\n"}});
    ASSERT_EQ(built.diagnostics.all().size(), 1U) << row.field;
    const Diagnostic& conflict = built.diagnostics.all()[0];
    EXPECT_EQ(conflict.rule, Rule::conflict);
    EXPECT_TRUE(conflict.message.ends_with(" another " + row.field)) << conflict.message;
    EXPECT_EQ(conflict.span.source, 1U);
    EXPECT_EQ(conflict.other.value().source, 0U);
  }
}

TEST(Merging, SeesNoConflictWhereAllSayTheSame) {
  EXPECT_EQ(
      build_files({{"a.yaml", "actors: {b: {name: B, aliases: [bee]}, a: {name: A, part_of: b}}\n"},
                   {"b.yaml", first + "actors: {a: {name: A, part_of: bee}}\n"}})
          .faults(),
      Words());
}

TEST(Merging, RefusesASecondSeminarOfTheSameId) {
  const auto built = build_files(
      {{"a.yaml", first + "reflections: [One.]\n"},
       {"b.yaml",
        "seminar: {id: s1}\nactors: {a: A, b: B}\nrelations: [a -> b]\nreflections: [Two.]\n"}});
  EXPECT_EQ(built.faults(), Words{"a.yaml:1:15 duplicate-seminar"});
  EXPECT_EQ(built.corpus.reflections().size(), 1U);
  EXPECT_EQ(built.corpus.seminars().size(), 1U);
}

TEST(Merging, TakesTheLanguageOfProjectThenSeminar) {
  const std::vector<test::File> files{{"a.yaml", "seminar: {id: a, date: 2017, language: de}\n"},
                                      {"b.yaml", "seminar: {id: b, date: 2016, language: sv}\n"}};
  EXPECT_EQ(build_files(files).corpus.language(), "sv");
  Project project;
  project.language = "fi";
  EXPECT_EQ(build_files(files, project).corpus.language(), "fi");
  EXPECT_EQ(build_files({}).corpus.language(), "en");
}

}  // namespace
}  // namespace mellanrum
