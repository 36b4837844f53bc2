// SPDX-License-Identifier: MIT
//
// What the program writes itself (headings, captions, names of kinds, dates) in the language of the
// corpus, from the string tables in data/strings. A language without a table is served in English.
#ifndef MELLANRUM_PRESENTING_WORDING_H
#define MELLANRUM_PRESENTING_WORDING_H

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mellanrum/model/date.h"

namespace mellanrum::presenting {

class Wording {
 public:
  /// `language` is a BCP 47 code; only its first part matters.
  explicit Wording(std::string_view language);

  /// The text with that key; the key itself where there is none, which a test forbids.
  std::string_view operator()(std::string_view key) const;

  /// The text with its {} replaced by `value`, or by two values in turn.
  std::string with(std::string_view key, std::string_view value) const;
  std::string with(std::string_view key, std::string_view first, std::string_view second) const;

  /// "1 role", "5 roles": the key `count.WHAT.one` or `count.WHAT.other`.
  std::string count(std::string_view what, std::int64_t number) const;

  /// What people read for `word` of a vocabulary (`kind`, `role-status`, ...); the word itself
  /// where the table has nothing.
  std::string label(std::string_view vocabulary, std::string_view word) const;

  /// "17 November 2016", as exact as the date is.
  std::string date(const Date& date) const;

  /// "a", "a and b", "a, b and c".
  std::string enumeration(const std::vector<std::string>& items) const;

  /// The keys of the table, sorted.
  std::vector<std::string_view> keys() const;

 private:
  const std::string_view* find(std::string_view key) const;

  std::vector<std::pair<std::string_view, std::string_view>> texts_;  // sorted by key
};

/// The languages that have a table.
std::vector<std::string_view> languages();

}  // namespace mellanrum::presenting

#endif
