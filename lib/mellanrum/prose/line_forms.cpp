// SPDX-License-Identifier: MIT
#include "mellanrum/prose/line_forms.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>

#include "mellanrum/text/utf8.h"

namespace mellanrum::prose {
namespace {

bool matches(std::string_view text, const RE2& pattern) {
  return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

}  // namespace

bool is_fence(std::string_view text) { return text.starts_with("```") || text.starts_with("~~~"); }

bool is_rule(std::string_view text) {
  static const RE2 rule(R"((?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,}|={3,})");
  return matches(text, rule);
}

bool is_page_mark(std::string_view text, const Labels& labels) {
  static const RE2 of(R"(\d+ ?\(\d+\)|\d+ ?/ ?\d+|[-–] ?\d+ ?[-–])");
  static const RE2 named(R"((\pL+\.?) ?\d+(?: ?(?:/|\(|\pL+) ?\d+\)?)?)");
  if (matches(text, of)) return true;
  std::string word;
  return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), named, &word) &&
         labels.is(Label::page, word);
}

std::optional<Marker> marker_of(std::string_view text) {
  static const RE2 number(R"((\d{1,3}[.)]|[a-z]\)) )");
  re2::StringPiece rest(text.data(), text.size());
  if (RE2::Consume(&rest, number)) return Marker{U'1', text.size() - rest.size()};
  constexpr std::array<char32_t, 13> bullets{U'-',      U'*',      U'+',      U'\u2022', U'\u2023',
                                             U'\u25AA', U'\u25E6', U'\u00B7', U'\u25CF', U'\u25CB',
                                             U'\u25A0', U'\uF0B7', U'\u2043'};
  if (text.empty()) return std::nullopt;
  const CodePoint c = code_point_at(text, 0);
  if (std::find(bullets.begin(), bullets.end(), c.value) == bullets.end()) return std::nullopt;
  if (text.size() == c.length) return Marker{c.value, c.length};
  const bool is_round = c.value >= 0x80;
  if (text[c.length] == ' ') return Marker{c.value, c.length + 1};
  if (is_round) return Marker{c.value, c.length};
  return std::nullopt;
}

std::size_t quotation_dash(std::string_view text) {
  // Two hyphens are how a dash is typed where there is none.
  if (text.starts_with("-- ") && text.size() > 3) return 3;
  for (const std::string_view dash : {"–", "—", "―"}) {
    if (!text.starts_with(dash) || text.size() == dash.size()) continue;
    const bool has_blank = text[dash.size()] == ' ';
    const std::string_view after = text.substr(dash.size() + (has_blank ? 1 : 0));
    if (after.starts_with(dash)) continue;
    const bool is_digit = !has_blank && after.front() >= '0' && after.front() <= '9';
    return is_digit ? 0 : text.size() - after.size();
  }
  return 0;
}

int hashes(std::string_view text) {
  const std::size_t count = std::min(text.find_first_not_of('#'), text.size());
  if (count == 0 || count > 6 || count == text.size()) return 0;
  return count > 1 || text[count] == ' ' ? static_cast<int>(count) : 0;
}

}  // namespace mellanrum::prose
