// SPDX-License-Identifier: MIT
#include "mellanrum/model/date.h"

#include <fmt/format.h>

#include <chrono>

namespace mellanrum {
namespace {

int days_in(int year, int month) {
  const std::chrono::year_month_day_last last{
      std::chrono::year{year},
      std::chrono::month_day_last{std::chrono::month(static_cast<unsigned>(month))}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

/// Exactly `digits` digits at `at`, or -1.
int number_at(std::string_view text, std::size_t at, std::size_t digits) {
  if (text.size() < at + digits) return -1;
  int value = 0;
  for (const char c : text.substr(at, digits)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  Date date;
  date.year = number_at(text, 0, 4);
  if (date.year < 1) return std::nullopt;
  if (text.size() >= 7) {
    date.month = number_at(text, 5, 2);
    if (text[4] != '-' || date.month < 1 || date.month > 12) return std::nullopt;
  }
  if (text.size() == 10) {
    date.day = number_at(text, 8, 2);
    if (text[7] != '-' || date.day < 1 || date.day > days_in(date.year, date.month)) {
      return std::nullopt;
    }
  }
  return date;
}

std::string iso(const Date& date) {
  if (date.day != 0) return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
  if (date.month != 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return date.year != 0 ? fmt::format("{:04}", date.year) : std::string();
}

int first_day(const Date& date) {
  const int month = date.month != 0 ? date.month : 1;
  const int day = date.day != 0 ? date.day : 1;
  return date.year * 10000 + month * 100 + day;
}

int last_day(const Date& date) {
  const int month = date.month != 0 ? date.month : 12;
  const int day = date.day != 0 ? date.day : days_in(date.year, month);
  return date.year * 10000 + month * 100 + day;
}

}  // namespace mellanrum
