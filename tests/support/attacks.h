// SPDX-License-Identifier: MIT
//
// Texts that would be something else than text in some format, if a writer let them: each group is
// aimed at one kind of reader, and every writer is given all of them.
#ifndef MELLANRUM_TESTS_SUPPORT_ATTACKS_H
#define MELLANRUM_TESTS_SUPPORT_ATTACKS_H

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mellanrum::test {

struct Attacks {
  std::string_view aimed_at;
  std::size_t least;  // how many there have to be
  std::vector<std::string> texts;
};

/// markdown, spreadsheet, json, dot, svg, mermaid, terminal.
std::span<const Attacks> attack_groups();

/// The texts of one group.
const std::vector<std::string>& attacks_on(std::string_view reader);

/// Every text that is UTF-8, once.
const std::vector<std::string>& attacks();

}  // namespace mellanrum::test

#endif
