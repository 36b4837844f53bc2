// SPDX-License-Identifier: MIT
#include "mellanrum/prose/dates.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <array>
#include <utility>

namespace mellanrum::prose {
namespace {

bool is_day(int year, int month, int day) {
  constexpr std::array days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1) return false;
  const bool is_leap = year == 0 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
  return day <= days[static_cast<std::size_t>(month) - 1] - (month == 2 && !is_leap ? 1 : 0);
}

std::size_t offset(std::string_view text, re2::StringPiece part) {
  return static_cast<std::size_t>(part.data() - text.data());
}

/// `2023`, or `-23` as people write it, which is of the years from 1970 to 2069.
int year_of(const std::string& digits) {
  const int year = std::stoi(digits.substr(digits.find_first_of("0123456789")));
  constexpr int first = 70;
  constexpr std::size_t in_full = 4;
  if (digits.size() >= in_full) return year;
  return year + (year < first ? 2000 : 1900);
}

std::optional<FoundDate> in_numbers(std::string_view text) {
  static const RE2 iso(
      R"((?:^|[^\d-])(((?:19|20|21)\d{2})(?:-(\d{2})(?:-(\d{2}))?|/(\d{2})/(\d{2})))(?:$|[^\d-]))");
  static const RE2 dotted(R"((?:^|[^\d.])((\d{1,2})\. ?(\d{1,2})\. ?(\d{4}))(?:$|[^\d]))");
  // As in the north: `14/3 2023`. With a second slash nobody can tell the day from the month.
  static const RE2 slashed(
      R"((?:^|[^\d/–-])((\d{1,2})/(\d{1,2})(?:(?: |-| -)(\d{4})| ?(-\d{2}|['’]\d{2})))(?:$|[^\d./:-]|\.$))");
  static const RE2 days(
      R"((?:^|[^\d/])((\d{1,2}) ?[-–] ?(\d{1,2})/(\d{1,2})(?: |-| -)(\d{4}))(?:$|[^\d]))");
  // But where one of them is over twelve, everybody can.
  static const RE2 told(R"((?:^|[^\d/])((\d{1,2})/(\d{1,2})/(\d{4}))(?:$|[^\d/]))");
  constexpr int months = 12;
  const re2::StringPiece whole(text.data(), text.size());
  re2::StringPiece found;
  FoundDate out;
  std::string month;
  std::string day;
  std::string slashed_month;
  std::string slashed_day;
  std::string year;
  std::string short_year;
  if (RE2::PartialMatch(whole, iso, &found, &out.year, &month, &day, &slashed_month,
                        &slashed_day)) {
    out.month = std::stoi(month.empty() ? slashed_month : month);
    const std::string& digits = month.empty() ? slashed_day : day;
    if (!digits.empty()) out.day = std::stoi(digits);
    // "Budget 2011-12" is of two years.
    if (digits.empty() && found.size() != text.size()) return std::nullopt;
  } else if (RE2::PartialMatch(whole, days, &found, &out.day, &out.last_day, &out.month,
                               &out.year)) {
    if (out.last_day <= out.day || !is_day(out.year, out.month, out.last_day)) return std::nullopt;
  } else if (RE2::PartialMatch(whole, slashed, &found, &out.day, &out.month, &year, &short_year)) {
    out.year = year_of(year.empty() ? short_year : year);
  } else if (!RE2::PartialMatch(whole, dotted, &found, &out.day, &out.month, &out.year)) {
    if (!RE2::PartialMatch(whole, told, &found, &out.day, &out.month, &out.year)) {
      return std::nullopt;
    }
    if (out.day <= months && out.month <= months && out.day != out.month) return std::nullopt;
    if (out.month > months) std::swap(out.day, out.month);
  }
  if (out.month < 1 || out.month > 12) return std::nullopt;
  if (out.day != 0 && !is_day(out.year, out.month, out.day)) return std::nullopt;
  out.begin = offset(text, found);
  out.end = out.begin + found.size();
  return out;
}

/// A month by its name with what stands about it.
std::optional<FoundDate> in_words(std::string_view text, const Labels& labels) {
  static const RE2 word(R"((\pL+\.?))");
  static const RE2 day_before(R"((?:^|[^\d])(\d{1,2})(?:\.|:e|:a|st|nd|rd|th)? ?(?:of )?$)");
  static const RE2 range_before(
      R"((?:^|[^\d])(\d{1,2})\.?(?: ?[-–] ?| och | og | ja | and | to )(\d{1,2})(?:\.|:e|:a|st|nd|rd|th)? ?$)");
  static const RE2 day_after(R"(^ (\d{1,2})(?:st|nd|rd|th)?(?:,|$|[^\d:.\-–]))");
  static const RE2 year_after(R"(^(?:,? ?(\d{4})| (-\d{2})| ?(['’]\d{2}))(?:$|[^\d:.]|\.$))");
  static const RE2 word_after(R"(^[ .,]*(\pL+))");
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece found;
  while (RE2::FindAndConsume(&rest, word, &found)) {
    FoundDate out;
    out.month = labels.month(std::string_view(found.data(), found.size()));
    if (out.month == 0) continue;
    out.begin = offset(text, found);
    out.end = out.begin + found.size();
    const std::string_view before = text.substr(0, out.begin);
    re2::StringPiece part;
    const re2::StringPiece ahead(before.data(), before.size());
    if (RE2::PartialMatch(ahead, range_before, &part, &out.last_day)) {
      out.day = std::stoi(std::string(part));
      out.begin = offset(text, part);
    } else if (RE2::PartialMatch(ahead, day_before, &part)) {
      out.day = std::stoi(std::string(part));
      out.begin = offset(text, part);
    } else {
      const std::string_view after = text.substr(out.end);
      if (RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), day_after, &part)) {
        out.day = std::stoi(std::string(part));
        out.end = offset(text, part) + part.size();
        const std::string_view suffix = text.substr(out.end);
        for (const char* ending : {"st", "nd", "rd", "th"}) {
          if (suffix.starts_with(ending)) out.end += 2;
        }
      }
    }
    const std::string_view after = text.substr(out.end);
    re2::StringPiece short_year;
    re2::StringPiece apostrophe;
    if (RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), year_after, &part,
                          &short_year, &apostrophe)) {
      if (part.empty()) part = short_year.empty() ? apostrophe : short_year;
      const std::size_t end = offset(text, part) + part.size();
      // "14 Sep -16 Sep" has no year.
      const std::string_view behind = text.substr(end);
      re2::StringPiece next;
      const bool has_word =
          RE2::PartialMatch(re2::StringPiece(behind.data(), behind.size()), word_after, &next);
      const bool is_day = part.size() < 4 && has_word &&
                          labels.month(std::string_view(next.data(), next.size())) != 0;
      if (!is_day) {
        out.year = year_of(std::string(part));
        out.end = end;
      }
    }
    if (out.day != 0 && !is_day(out.year, out.month, out.day)) continue;
    if (out.last_day != 0 && !is_day(out.year, out.month, out.last_day)) continue;
    if (out.last_day != 0 && out.last_day <= out.day) out.last_day = 0;
    if (out.day == 0 && out.year == 0) continue;
    return out;
  }
  return std::nullopt;
}

}  // namespace

std::string FoundDate::iso() const {
  if (month == 0) return fmt::format("{:04}", year);
  if (day == 0) return fmt::format("{:04}-{:02}", year, month);
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::string FoundDate::last_iso() const {
  return fmt::format("{:04}-{:02}-{:02}", year, month, last_day);
}

std::optional<FoundDate> find_date(std::string_view text, const Labels& labels) {
  auto out = in_numbers(text);
  if (!out) out = in_words(text, labels);
  if (!out) return out;
  // A weekday, an article before it.
  static const RE2 word_before(R"((\pL+),? $)");
  for (;;) {
    const std::string_view before = text.substr(0, out->begin);
    re2::StringPiece word;
    if (!RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), word_before, &word) ||
        !labels.is(Label::weekday, std::string_view(word.data(), word.size()))) {
      return out;
    }
    out->begin = offset(text, word);
  }
}

std::optional<FoundDate> date_in_six(std::string_view text) {
  static const RE2 digits(R"((\d{2})(\d{2})(\d{2}))");
  std::string year;
  FoundDate out;
  if (!RE2::FullMatch(re2::StringPiece(text.data(), text.size()), digits, &year, &out.month,
                      &out.day)) {
    return std::nullopt;
  }
  out.year = year_of(year);
  out.end = text.size();
  return is_day(out.year, out.month, out.day) ? std::optional(out) : std::nullopt;
}

int find_year(std::string_view text) {
  static const RE2 year(R"((?:^|[^\d:.\-])((?:19|20|21)\d{2})(?:$|[^\d:.\-]|\.$))");
  int found = 0;
  RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), year, &found);
  return found;
}

}  // namespace mellanrum::prose
