// SPDX-License-Identifier: MIT
//
// Questions of every kind, for what must hold of all answers.
#ifndef MELLANRUM_TESTS_PROPERTIES_QUESTIONS_H
#define MELLANRUM_TESTS_PROPERTIES_QUESTIONS_H

#include <string>
#include <vector>

namespace mellanrum::test {

using Words = std::vector<std::string>;

/// Questions that sort, count, write numbers and dates, and fold case.
inline const std::vector<Words>& questions() {
  static const std::vector<Words> all{
      {"report"},
      {"report", "-O", "json"},
      {"report", "-w", "date:2016..", "--lang", "en"},
      {"roles", "-O", "csv"},
      {"roles", "--by", "theme", "-O", "json"},
      {"actors", "--sort", "name"},
      {"actors", "-w", "text:INTEGRATION", "-O", "tsv"},
      {"themes", "--by", "actor", "--evidence"},
      {"reflections", "--sort", "-section", "--limit", "20"},
      {"map", "-O", "dot"},
      {"map", "--of", "themes", "-O", "json"},
      {"map", "--show", "roles,themes"},
      {"map", "--collapse", "level", "-O", "json"},
      {"map", "--show", "gaps", "-O", "mermaid"},
      {"gaps"},
      {"gaps", "--all", "-O", "json"},
      {"actors", "--brokers", "--evidence"},
      {"suggest"},
      {"suggest", "-O", "json"},
      {"seminars"},
      {"check", "--strict"},
      {"roles", "-w", "role:lobyisten"},
  };
  return all;
}

}  // namespace mellanrum::test

#endif
