// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "support/corpus.h"

namespace mellanrum::reading {
namespace {

using test::names;
using test::Words;

test::Read read(const std::string& item) {
  return test::read_files({{"n.yaml", "relations:\n  - " + item + "\n"}});
}

TEST(ReadRelations, ReadsEveryField) {
  const auto out = read(R"(from: [a, b]
    to: c
    kind: stödjer
    mutual: true
    weight: 4
    status: wanted
    roles: [planner]
    themes: [t]
    evidence: s#r1
    note: So.
    x-mine: 1)");
  EXPECT_EQ(out.faults(), Words());
  const Relation& relation = out.notes.at(0).relations.at(0);
  EXPECT_EQ(names(relation.from), (Words{"a", "b"}));
  EXPECT_EQ(names(relation.to), Words{"c"});
  EXPECT_EQ(relation.kind.text, "stödjer");
  EXPECT_TRUE(relation.mutual.value);
  EXPECT_EQ(relation.weight.value, 4);
  EXPECT_EQ(relation.status.value, RelationStatus::wanted);
  EXPECT_EQ(names(relation.roles), Words{"planner"});
  EXPECT_EQ(names(relation.themes), Words{"t"});
  EXPECT_EQ(names(relation.evidence), Words{"s#r1"});
  EXPECT_EQ(relation.note.text, "So.");
  EXPECT_EQ(relation.extras.at(0).value, "1");
  EXPECT_EQ(names(read("{between: [a, b, c]}").notes.at(0).relations.at(0).between),
            (Words{"a", "b", "c"}));
}

TEST(ReadRelations, ReadsShortForms) {
  const struct {
    std::string written;
    Words from;
    Words to;
    std::string kind;
    bool mutual;
  } rows[] = {
      {"a -> b", {"a"}, {"b"}, "", false},
      {"a -> b:", {"a"}, {"b"}, "", false},
      {"a -> b:\n    status: weak", {"a"}, {"b"}, "", false},
      {"a -> b: stödjer", {"a"}, {"b"}, "stödjer", false},
      {"a <-> b: samverkar med", {"a"}, {"b"}, "samverkar med", true},
      {"region-skåne -> kommunerna, näringslivet: stödjer",
       {"region-skåne"},
       {"kommunerna", "näringslivet"},
       "stödjer",
       false},
      {"a,b ,  c -> d", {"a", "b", "c"}, {"d"}, "", false},
      {"'a -> b: k'", {"a"}, {"b"}, "k", false},
      {"\"a <-> b\"", {"a"}, {"b"}, "", true},
      {"'a -> b': k", {"a"}, {"b"}, "k", false},
      {"a -> b: 'no'", {"a"}, {"b"}, "no", false},
      {"den regionala nivån -> b: k", {"den regionala nivån"}, {"b"}, "k", false},
  };
  for (const auto& row : rows) {
    const auto out = read(row.written);
    EXPECT_EQ(out.faults(), Words()) << row.written;
    const Relation& relation = out.notes.at(0).relations.at(0);
    EXPECT_EQ(names(relation.from), row.from) << row.written;
    EXPECT_EQ(names(relation.to), row.to) << row.written;
    EXPECT_EQ(relation.kind.text, row.kind) << row.written;
    EXPECT_EQ(relation.mutual.value, row.mutual) << row.written;
  }
}

TEST(ReadRelations, TakesOtherFieldsInTheSameItem) {
  const auto out = read("a -> b: stödjer\n    status: weak\n    weight: 2\n    x-n: m -> n");
  EXPECT_EQ(out.faults(), Words());
  const Relation& relation = out.notes.at(0).relations.at(0);
  EXPECT_EQ(relation.kind.text, "stödjer");
  EXPECT_EQ(relation.status.value, RelationStatus::weak);
  EXPECT_EQ(relation.weight.value, 2);
}

TEST(ReadRelations, PointsAtTheActorInTheArrow) {
  const auto out = read("å -> b, ö: k");
  const Relation& relation = out.notes.at(0).relations.at(0);
  const Source& source = (*out.sources)[0];
  const auto text = [&](const Ref<Actor>& ref) {
    return source.bytes().substr(ref.span.begin, ref.span.end - ref.span.begin);
  };
  EXPECT_EQ(text(relation.from.at(0)), "å");
  EXPECT_EQ(text(relation.to.at(0)), "b");
  EXPECT_EQ(text(relation.to.at(1)), "ö");
}

TEST(ReadRelations, RefusesWhatIsNoRelation) {
  const struct {
    std::string written;
    Words faults;
  } rows[] = {
      {"a->b", {"n.yaml:2:5 bad-arrow"}},
      {"a -> b -> c", {"n.yaml:2:5 bad-arrow"}},
      {"a -> b, : k", {"n.yaml:2:5 bad-arrow"}},
      {"' -> b'", {"n.yaml:2:5 bad-arrow"}},
      {"a and b", {"n.yaml:2:5 bad-arrow"}},
      {"a -> b: k\n    c -> d: k", {"n.yaml:3:5 bad-arrow"}},
      {"a -> b: k\n    kind: l", {"n.yaml:3:11 bad-arrow"}},
      {"a -> b: k\n    from: c", {"n.yaml:2:5 bad-arrow"}},
      {"{from: a}", {"n.yaml:2:5 missing-field"}},
      {"{to: a}", {"n.yaml:2:5 missing-field"}},
      {"{between: [a]}", {"n.yaml:2:5 missing-field"}},
      {"{from: a, to: b, between: [c, d]}", {"n.yaml:2:32 bad-arrow"}},
      {"{kind: k}", {"n.yaml:2:5 missing-field"}},
      {"{from: a, to: b, weight: 6}", {"n.yaml:2:30 bad-number"}},
      {"[a, b]", {"n.yaml:2:5 wrong-type"}},
  };
  for (const auto& row : rows) {
    const auto out = read(row.written);
    EXPECT_EQ(out.faults(), row.faults) << row.written;
    EXPECT_TRUE(out.notes.at(0).relations.at(0).faulty) << row.written;
  }
}

TEST(ReadRelations, HoldsKindsToAClosedVocabulary) {
  Project project;
  project.vocabularies[static_cast<std::size_t>(Vocabulary::relation_kinds)] = {
      {"funds", "funds", 0}};
  const auto out = test::read_files(
      {{"n.yaml", "relations: ['a -> b: funds', 'a -> b: fund', {a -> b: lends}]\n"}}, project);
  EXPECT_EQ(out.faults(), (Words{"n.yaml:1:30 unknown-word", "n.yaml:1:55 unknown-word"}));
}

}  // namespace
}  // namespace mellanrum::reading
