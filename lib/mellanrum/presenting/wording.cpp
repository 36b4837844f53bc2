// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/wording.h"

#include <fmt/format.h>

#include <algorithm>

#include "mellanrum/presenting/strings.h"

namespace mellanrum::presenting {
namespace {

std::string_view table_for(std::string_view language) {
  const std::string_view first = language.substr(0, language.find_first_of("-_"));
  std::string_view english;
  for (const StringTable& table : string_tables()) {
    if (table.language == first) return table.text;
    if (table.language == "en") english = table.text;
  }
  return english;
}

std::string filled(std::string_view text, std::initializer_list<std::string_view> values) {
  std::string out;
  auto value = values.begin();
  for (std::size_t at = 0;;) {
    const std::size_t mark = text.find("{}", at);
    if (mark == std::string_view::npos || value == values.end()) {
      return out += text.substr(at);
    }
    out += text.substr(at, mark - at);
    out += *value++;
    at = mark + 2;
  }
}

}  // namespace

Wording::Wording(std::string_view language) {
  const std::string_view table = table_for(language);
  for (std::size_t at = 0; at < table.size();) {
    const std::size_t end = std::min(table.find('\n', at), table.size());
    const std::string_view line = table.substr(at, end - at);
    at = end + 1;
    const std::size_t equals = line.find(" = ");
    if (line.starts_with('#') || equals == std::string_view::npos) continue;
    texts_.emplace_back(line.substr(0, equals), line.substr(equals + 3));
  }
  std::sort(texts_.begin(), texts_.end());
}

const std::string_view* Wording::find(std::string_view key) const {
  const auto found =
      std::lower_bound(texts_.begin(), texts_.end(), key,
                       [](const auto& row, auto wanted) { return row.first < wanted; });
  return found != texts_.end() && found->first == key ? &found->second : nullptr;
}

std::string_view Wording::operator()(std::string_view key) const {
  const std::string_view* text = find(key);
  return text != nullptr ? *text : key;
}

std::string Wording::with(std::string_view key, std::string_view value) const {
  return filled((*this)(key), {value});
}

std::string Wording::with(std::string_view key, std::string_view first,
                          std::string_view second) const {
  return filled((*this)(key), {first, second});
}

std::string Wording::count(std::string_view what, std::int64_t number) const {
  return with(fmt::format("count.{}.{}", what, number == 1 ? "one" : "other"),
              fmt::format("{}", number));
}

std::string Wording::label(std::string_view vocabulary, std::string_view word) const {
  const std::string_view* text = find(fmt::format("{}.{}", vocabulary, word));
  return std::string(text != nullptr ? *text : word);
}

std::string Wording::date(const Date& date) const {
  if (!date) return {};
  if (date.month == 0) return iso(date);
  const std::string_view pattern = (*this)(date.day != 0 ? "date.day" : "date.month");
  return fmt::format(fmt::runtime(pattern), fmt::arg("day", date.day),
                     fmt::arg("month", (*this)(fmt::format("month.{}", date.month))),
                     fmt::arg("year", date.year));
}

std::string Wording::enumeration(const std::vector<std::string>& items) const {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 == items.size() ? fmt::format(" {} ", (*this)("word.and")) : ", ";
    out += items[i];
  }
  return out;
}

std::vector<std::string_view> Wording::keys() const {
  std::vector<std::string_view> out;
  for (const auto& [key, text] : texts_) out.push_back(key);
  return out;
}

std::vector<std::string_view> languages() {
  std::vector<std::string_view> out;
  for (const StringTable& table : string_tables()) out.push_back(table.language);
  return out;
}

}  // namespace mellanrum::presenting
