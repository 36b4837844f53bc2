// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "support/corpus.h"

namespace mellanrum::reading {
namespace {

using test::names;
using test::texts;
using test::Words;

test::Read read(const std::string& reflections) {
  return test::read_files({{"n.yaml", "seminar: {id: s}\nreflections:\n" + reflections}});
}

TEST(ReadReflections, ReadsEveryField) {
  const auto out = read(R"(  - id: first
    text: |
      One.

      Two.
    section: Check-out
    speaker: staten
    voice: note-taker
    kind: question
    answers: other#r2
    themes: [t, u]
    roles: planner
    actors: [a]
    tags: [x, y]
    source: {file: notes.docx, page: iv, line: 12, x-n: 1}
    x-mood: calm
)");
  EXPECT_EQ(out.faults(), Words());
  const Reflection& r = out.notes.at(0).reflections.at(0);
  EXPECT_EQ(r.id.text, "first");
  EXPECT_EQ(r.text.text, "One.\n\nTwo.");
  EXPECT_EQ(r.section.text, "Check-out");
  EXPECT_EQ(r.speaker.name, "staten");
  EXPECT_EQ(r.voice.value, Voice::note_taker);
  EXPECT_EQ(r.kind.text, "question");
  EXPECT_EQ(r.answers.name, "other#r2");
  EXPECT_EQ(names(r.themes), (Words{"t", "u"}));
  EXPECT_EQ(names(r.roles), Words{"planner"});
  EXPECT_EQ(names(r.actors), Words{"a"});
  EXPECT_EQ(texts(r.tags), (Words{"x", "y"}));
  EXPECT_EQ(r.source->file.text, "notes.docx");
  EXPECT_EQ(r.source->page.text, "iv");
  EXPECT_EQ(r.source->line.value, 12);
  EXPECT_EQ(r.extras.at(0).value, "calm");
}

TEST(ReadReflections, LetsRemarksInheritAndOverride) {
  const auto out = read(R"(  - section: S
    themes: [t]
    speaker: staten
    voice: one
    said:
      - Plain.
      - text: Own.
        themes: [u, v]
        voice: group
        actors: [a]
      - {text: Cleared., speaker: [], themes: []}
  - After the group.
)");
  EXPECT_EQ(out.faults(), Words());
  const auto& said = out.notes.at(0).reflections;
  ASSERT_EQ(said.size(), 4U);
  EXPECT_EQ(said[0].text.text, "Plain.");
  EXPECT_EQ(said[0].section.text, "S");
  EXPECT_EQ(names(said[0].themes), Words{"t"});
  EXPECT_EQ(said[0].speaker.name, "staten");
  EXPECT_EQ(said[1].section.text, "S");
  EXPECT_EQ(names(said[1].themes), (Words{"u", "v"}));
  EXPECT_EQ(said[1].voice.value, Voice::group);
  EXPECT_EQ(said[1].speaker.name, "staten");
  EXPECT_EQ(names(said[1].actors), Words{"a"});
  EXPECT_FALSE(said[2].speaker);
  EXPECT_TRUE(said[2].themes.empty());
  EXPECT_EQ(said[2].voice.value, Voice::one);
  EXPECT_FALSE(said[3].section);
  EXPECT_TRUE(said[3].themes.empty());
}

TEST(ReadReflections, GivesIdsByPosition) {
  const auto out = read(R"(  - One.
  - said: [Two., {id: own, text: Three.}]
  - {id: r4, text: Four.}
  - Five.
)");
  EXPECT_EQ(out.faults(), Words());
  Words ids;
  for (const Reflection& r : out.notes.at(0).reflections) ids.push_back(r.id.text);
  EXPECT_EQ(ids, (Words{"r1", "r2", "own", "r4", "r5"}));
}

TEST(ReadReflections, RefusesIdsThatMeanAnother) {
  const struct {
    std::string written;
    Words faults;
  } rows[] = {
      {"  - {id: r2, text: A}\n  - B\n", {"n.yaml:3:10 duplicate-id"}},
      {"  - {id: r9, text: A}\n", {"n.yaml:3:10 duplicate-id"}},
      {"  - {id: a, text: A}\n  - {id: a, text: B}\n", {"n.yaml:4:10 duplicate-id"}},
      {"  - {id: r01, text: A}\n", {}},
      {"  - {id: r, text: A}\n", {}},
      {"  - {id: R2, text: A}\n", {}},
      {"  - {id: 'a#b', text: A}\n", {"n.yaml:3:10 bad-id"}},
  };
  for (const auto& row : rows) EXPECT_EQ(read(row.written).faults(), row.faults) << row.written;
}

TEST(ReadReflections, ReportsEachFaultAtItsPlace) {
  const struct {
    std::string written;
    Words faults;
  } rows[] = {
      {"  - {section: S}\n", {"n.yaml:3:5 missing-field"}},
      {"  - {text: A, voice: two}\n", {"n.yaml:3:22 unknown-word"}},
      {"  - {text: A, speaker: [a, b]}\n", {"n.yaml:3:24 wrong-type"}},
      {"  - {id: a, said: [A]}\n", {"n.yaml:3:6 unknown-key"}},
      {"  - {text: T, said: [A]}\n", {"n.yaml:3:6 unknown-key"}},
      {"  - {said: A}\n", {"n.yaml:3:12 wrong-type"}},
      {"  - said:\n", {"n.yaml:3:10 empty-value"}},
      {"  - Text # gone\n", {"n.yaml:3:10 lost-text"}},
      {"  -\n", {"n.yaml:3:4 empty-value"}},
      {"  - [a]\n", {"n.yaml:3:5 wrong-type"}},
  };
  for (const auto& row : rows) EXPECT_EQ(read(row.written).faults(), row.faults) << row.written;
}

TEST(ReadReflections, KeepsTheKindsThatMeanSomething) {
  Project project;
  project.vocabularies[static_cast<std::size_t>(Vocabulary::reflection_kinds)] = {
      {"sigh", "Sigh", 0}};
  const auto out = test::read_files({{"n.yaml",
                                      "seminar: {id: s}\n"
                                      "reflections:\n"
                                      "  - {text: A, kind: sigh}\n"
                                      "  - {text: B, kind: gap}\n"
                                      "  - {text: C, kind: groan}\n"}},
                                    project);
  EXPECT_EQ(out.faults(), Words{"n.yaml:5:21 unknown-word"});
}

}  // namespace
}  // namespace mellanrum::reading
