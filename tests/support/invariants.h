// SPDX-License-Identifier: MIT
//
// What must hold of every answer, whatever the command and the records: the exit status is 0, 1 or
// 2; JSON parses and names its schema; the rows of CSV and TSV are as long as their header; the
// edges of DOT join nodes that are declared; Markdown has no trailing blanks and ends in one line
// end; nothing tells where on the disk the repository is. The readers here are their own, not the
// program's.
#ifndef MELLANRUM_TESTS_SUPPORT_INVARIANTS_H
#define MELLANRUM_TESTS_SUPPORT_INVARIANTS_H

#include <string>
#include <string_view>
#include <vector>

#include "support/memory_files.h"

namespace mellanrum::test {

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// What does not hold, each as a sentence. `words` is the command line without the program's name;
/// `files` holds what it wrote.
std::vector<std::string> broken_invariants(const std::vector<std::string>& words,
                                           const Outcome& outcome, MemoryFiles& files,
                                           std::string_view source_directory);

/// The rows of a CSV text by RFC 4180.
std::vector<std::vector<std::string>> read_csv(std::string_view text);

}  // namespace mellanrum::test

#endif
