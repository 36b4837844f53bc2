// SPDX-License-Identifier: MIT
//
// Dates as people write them: 2016-11-17, 17 nov 2016, den 17 november 2016, November 17, 2016,
// 17.11.2016, 21st September 2023, November 2020, 14 sep -23. A date without a year is known as
// such; nothing is guessed. 14/3 2016 is a day and a month, as in the north; with a second slash
// nobody can tell which is the month, and it is no date unless one of them is over twelve
// (3/28/2024). Of 3-4 May 2021 both days are known.
#ifndef MELLANRUM_PROSE_DATES_H
#define MELLANRUM_PROSE_DATES_H

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "mellanrum/prose/labels.h"

namespace mellanrum::prose {

struct FoundDate {
  int year = 0;           // 0: not given
  int month = 0;          // 1 to 12; 0: not given
  int day = 0;            // 1 to 31; 0: not given
  int last_day = 0;       // of the same month; 0: one day
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  /// ISO 8601, as exact as it is known. Needs a year.
  std::string iso() const;
  /// Of its last day.
  std::string last_iso() const;
};

/// The first date in `text` that has a month, with the weekday that stands before it.
std::optional<FoundDate> find_date(std::string_view text, const Labels& labels);

/// The date that `text` is as a whole, in six digits: 230914.
std::optional<FoundDate> date_in_six(std::string_view text);

/// A year that stands alone in `text`, 1900 to 2199, or 0.
int find_year(std::string_view text);

}  // namespace mellanrum::prose

#endif
