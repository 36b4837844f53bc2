// SPDX-License-Identifier: MIT
//
// Calendar dates of ISO 8601: 2016-11-17, 2016-11 or 2016. A partial date stands for its whole
// interval. Years 1 to 9999, proleptic Gregorian calendar.
#ifndef MELLANRUM_MODEL_DATE_H
#define MELLANRUM_MODEL_DATE_H

#include <optional>
#include <string>
#include <string_view>

#include "mellanrum/text/source.h"

namespace mellanrum {

struct Date {
  int year = 0;   // 0: no date is given
  int month = 0;  // 0: the whole year
  int day = 0;    // 0: the whole month
  Span span;

  explicit operator bool() const { return year != 0; }
};

/// The date that `text` writes, or nothing where it is none or not in the calendar. No span.
std::optional<Date> parse_date(std::string_view text);

/// As ISO 8601, as exact as the date is.
std::string iso(const Date& date);

/// The first and the last day of its interval as yyyymmdd, for comparing.
int first_day(const Date& date);
int last_day(const Date& date);

}  // namespace mellanrum

#endif
