// SPDX-License-Identifier: MIT
//
// How well import drafts: the invented notes in tests/import/notes, each with the facts that a
// careful analyst finds in it (NAME.gold), against the facts of the draft. A fact is a line, what
// kind it is of and its value; it is right only where all three are the same.
#ifndef MELLANRUM_TESTS_IMPORT_MEASURE_H
#define MELLANRUM_TESTS_IMPORT_MEASURE_H

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "mellanrum/drafting/draft.h"
#include "mellanrum/prose/labels.h"

namespace mellanrum::test {

struct Fact {
  std::uint32_t line = 1;
  std::string kind;
  std::string value;
  friend auto operator<=>(const Fact&, const Fact&) = default;
};
std::string in_words(const Fact& fact);

/// The facts of a gold file, and of a draft.
std::multiset<Fact> gold_facts(const std::filesystem::path& gold);
std::multiset<Fact> facts_of(const drafting::Draft& draft);

struct Score {
  std::size_t right = 0;
  std::size_t wrong = 0;   // drafted, and not in the gold
  std::size_t missed = 0;  // in the gold, and not drafted
};

struct Measured {
  std::map<std::string, Score> by_kind;
  std::vector<std::string> differences;  // "sv01.md: - 12 speaker Anna Berg"
  std::size_t files = 0;
};

/// All notes of a directory.
Measured measure(const std::filesystem::path& directory);

/// The bytes of a file, and the words by which notes are read.
std::string read(const std::filesystem::path& path);
const prose::Labels& labels();

/// The notes in `directory`, sorted.
std::vector<std::filesystem::path> notes_in(const std::filesystem::path& directory);

/// As a Markdown table: kind, in the gold, drafted, precision, recall.
std::string table_of(const Measured& measured);

}  // namespace mellanrum::test

#endif
