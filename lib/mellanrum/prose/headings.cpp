// SPDX-License-Identifier: MIT
#include "mellanrum/prose/headings.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "mellanrum/prose/dates.h"
#include "mellanrum/prose/keyed.h"
#include "mellanrum/prose/line_forms.h"
#include "mellanrum/prose/phrases.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::prose {
namespace {

constexpr std::size_t longest = 80;
// Headings of hashes have levels from 1 to 6.
constexpr int bold_level = 7;
constexpr int label_level = 9;

bool ends_like_text(const std::string& text) {
  return std::string_view(".:;,!").find(text.back()) != std::string_view::npos;
}

bool is_table_or_quoted(const std::string& text) {
  return text.front() == '|' || text.front() == '>';
}

/// Whether what follows such a label is a list of its kind.
bool opens_list(Label meaning) {
  constexpr std::array openers{Label::decision,  Label::proposal, Label::action,
                               Label::check_out, Label::reading,  Label::participants,
                               Label::absent};
  return std::find(openers.begin(), openers.end(), meaning) != openers.end();
}

Heading heading(HeadingForm form, int level, std::string_view text) {
  return {form, level, without_emphasis(text)};
}

}  // namespace

Headings::Headings(const std::vector<Line>& lines, const Labels& labels)
    : lines_(lines), labels_(labels) {
  bool in_code = false;
  for (const Line& line : lines) {
    if (is_fence(line.text)) in_code = !in_code;
    if (in_code || line.indent >= 4 || hashes(line.text) == 0) continue;
    has_parts_ = has_hashes_ || hashes(line.text) > 1;
    has_hashes_ = true;
    if (has_parts_) break;
  }
  if (!has_parts_) find_numbered();
}

std::optional<Heading> Headings::at(std::size_t line, const Before& before) const {
  auto found = of_any_form(line, before);
  if (found && count_characters(found->text) > longest_name) found.reset();
  return found;
}

std::optional<Heading> Headings::of_any_form(std::size_t line, const Before& before) const {
  if (auto found = of_hashes(line)) return found;
  if (auto found = underlined(line, before)) return found;
  if (auto found = label(line)) return found;
  if (auto found = bold(line, before)) return found;
  if (auto found = label_alone(line)) return found;
  if (has_parts_) return std::nullopt;
  if (auto found = numbered(line, before)) return found;
  if (has_hashes_) return std::nullopt;
  if (auto found = bare(line, before)) return found;
  return first_line(line, before);
}

std::optional<Heading> Headings::of_hashes(std::size_t line) const {
  static const RE2 closing(R"( +#+ *$)");
  // "2016 in hindsight" begins with no number of a part.
  static const RE2 number(R"(^ *(?:\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?) +)");
  static const RE2 marks(R"([#\s]*)");
  const std::string& text = lines_[line].text;
  const int level = lines_[line].indent < 4 ? hashes(text) : 0;
  if (level == 0) return std::nullopt;
  std::string name = text.substr(static_cast<std::size_t>(level));
  RE2::Replace(&name, closing, "");
  name = without_emphasis(name);
  const std::string whole = name;
  RE2::Replace(&name, number, "");
  name.erase(0, std::min(name.find_first_not_of(' '), name.size()));
  if (name.empty()) name = whole;
  if (RE2::FullMatch(name, marks)) return std::nullopt;
  return heading(HeadingForm::hashes, level, name);
}

std::optional<Heading> Headings::underlined(std::size_t line, const Before& before) const {
  static const RE2 double_line(R"(={3,})");
  static const RE2 single_line(R"(-{3,})");
  const std::string& text = lines_[line].text;
  if (line + 1 >= lines_.size() || text.size() > 2 * longest) return std::nullopt;
  const std::string& below = lines_[line + 1].text;
  const bool is_double = RE2::FullMatch(below, double_line);
  if (!is_double && !RE2::FullMatch(below, single_line)) return std::nullopt;
  if (is_rule(text) || marker_of(text) || (!before.is_blank && before.is_text)) return std::nullopt;
  return heading(HeadingForm::underlined, is_double ? 1 : 2, text);
}

/// `Tema: ...` and, with nothing behind it, the label of what follows.
std::optional<Heading> Headings::label(std::size_t line) const {
  const std::string& text = lines_[line].text;
  if (is_table_or_quoted(text) || marker_of(text)) return std::nullopt;
  const Keyed parts = keyed(text);
  const auto meaning = parts.key.empty() ? std::nullopt : labels_.meaning(parts.key);
  if (!meaning) return std::nullopt;
  if (*meaning == Label::theme && !parts.rest.empty()) {
    return heading(HeadingForm::label, label_level, text);
  }
  if (!opens_list(*meaning) || !parts.rest.empty()) return std::nullopt;
  std::string name = without_emphasis(text);
  if (name.ends_with(':')) name.pop_back();
  return heading(HeadingForm::label, label_level, name);
}

/// `Deltagare` on a line of its own, as Word leaves it.
std::optional<Heading> Headings::label_alone(std::size_t line) const {
  const std::string& text = lines_[line].text;
  if (begins_small(text) || is_table_or_quoted(text)) return std::nullopt;
  const auto meaning = labels_.meaning(text);
  // Among headings of hashes only right above a list.
  const std::size_t next = below(line);
  if (has_hashes_ && (next == lines_.size() || !marker_of(lines_[next].text))) return std::nullopt;
  const bool is_role = labels_.is(Label::roles, text);
  if (!is_role && (!meaning || !opens_list(*meaning))) return std::nullopt;
  return heading(HeadingForm::label, is_role ? bold_level : label_level, text);
}

std::optional<Heading> Headings::bold(std::size_t line, const Before& before) const {
  static const RE2 all_bold(R"((?:\*\*([^*]+)\*\*|__([^_]+)__):?)");
  std::string stars;
  std::string lines;
  if (!before.is_blank && line > 0 && !before.is_nothing) return std::nullopt;
  if (!RE2::FullMatch(lines_[line].text, all_bold, &stars, &lines)) return std::nullopt;
  std::string name = stars.empty() ? lines : stars;
  if (name.ends_with(':')) name.pop_back();
  if (name.empty() || name.ends_with('.')) return std::nullopt;
  return heading(HeadingForm::bold, bold_level, name);
}

/// `1. Opening`, `2.1 Round`, `§ 12 Election`.
std::optional<Headings::Numbered> Headings::numbered_line(std::size_t line) const {
  static const RE2 number(R"((\d{1,2}(?:\.\d{1,2})*)([.)]?) +(\p{Lu}.*))");
  static const RE2 paragraph_sign(R"(§+ ?\d+[.:]? +\p{Lu}.*)");
  Numbered out;
  const std::string& text = lines_[line].text;
  out.is_paragraph_sign = RE2::FullMatch(text, paragraph_sign);
  std::string mark;
  if (out.is_paragraph_sign) {
    out.name = text;  // by which people cite it
  } else if (!RE2::FullMatch(text, number, &out.digits, &mark, &out.name)) {
    return std::nullopt;
  }
  out.is_marked = !mark.empty() || out.digits.find('.') != std::string::npos;
  if (lines_[line].indent > 1 || find_date(text, labels_) || count_characters(out.name) > longest ||
      ends_like_text(out.name)) {
    return std::nullopt;
  }
  const Keyed parts = keyed(out.name);
  const auto meaning = parts.key.empty() ? std::nullopt : labels_.meaning(parts.key);
  if (meaning && *meaning != Label::theme && !parts.rest.empty()) return std::nullopt;
  return out;
}

/// The next line that is not blank.
std::size_t Headings::below(std::size_t line) const {
  do ++line;
  while (line < lines_.size() && lines_[line].is_blank());
  return line;
}

/// Notes count their parts as lists count their items, but between two parts stands text. Finds the
/// lines that count from one on, each with a line of its own below.
void Headings::find_numbered() {
  std::vector<std::size_t> found;
  std::size_t with_text = 0;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const auto line = numbered_line(i);
    if (!line || line->digits != std::to_string(found.size() + 1)) continue;
    const std::size_t next = below(i);
    const bool is_last = next == lines_.size();
    const auto counts_on = is_last ? std::nullopt : numbered_line(next);
    const bool is_listed = counts_on && counts_on->digits == std::to_string(found.size() + 2);
    const bool goes_on_list =
        i > 0 && !found.empty() && lines_[i - 1].text.starts_with(std::to_string(found.size()));
    if (goes_on_list) continue;
    if (next == i + 1 && !is_last &&
        (is_listed || begins_small(lines_[next].text) || lines_[next].indent > 1)) {
      continue;
    }
    found.push_back(i);
    with_text += is_listed ? 0U : 1U;
  }
  if (found.size() < 2) return;
  (with_text * 2 > found.size() ? numbered_ : listed_).insert(found.begin(), found.end());
}

std::optional<Heading> Headings::numbered(std::size_t line, const Before& before) const {
  const auto found = numbered_line(line);
  if (!found || listed_.contains(line)) return std::nullopt;
  const bool stands_alone = found->is_marked && is_between_blanks(line, before);
  if (!found->is_paragraph_sign && !numbered_.contains(line) && !stands_alone) return std::nullopt;
  const auto dots = std::count(found->digits.begin(), found->digits.end(), '.');
  return heading(HeadingForm::numbered, 2 + static_cast<int>(dots), found->name);
}

bool Headings::is_between_blanks(std::size_t line, const Before& before) const {
  return (before.is_blank || line == 0 || before.is_nothing) &&
         (line + 1 == lines_.size() || lines_[line + 1].is_blank());
}

std::optional<Heading> Headings::bare(std::size_t line, const Before& before) const {
  static const RE2 has_letter(R"(.*\pL.*)");
  static const RE2 has_time(R"(.*\d{1,2}:\d{2}.*)");
  const std::string& text = lines_[line].text;
  if (!is_between_blanks(line, before) || count_characters(text) > longest) return std::nullopt;
  if (marker_of(text) || quotation_dash(text) > 0 || begins_small(text) || ends_like_text(text)) {
    return std::nullopt;
  }
  if (text.find("://") != std::string::npos || text.find(" = ") != std::string::npos ||
      is_table_or_quoted(text) ||
      std::string_view("#[(/").find(text.front()) != std::string_view::npos) {
    return std::nullopt;
  }
  static const RE2 signed_quote(R"q(["”“»].+["”“«],? ?[–—/(-].*)q");
  if (RE2::FullMatch(text, signed_quote)) return std::nullopt;
  if (!keyed(text).key.empty() || (find_date(text, labels_) && line > 0)) return std::nullopt;
  if (!RE2::FullMatch(text, has_letter) || RE2::FullMatch(text, has_time)) return std::nullopt;
  if (text.ends_with('?') && !is_followed_by_text(line, before)) return std::nullopt;
  return heading(HeadingForm::bare, 2, text);
}

/// The first line of all, with the line of kind or of labels directly below.
std::optional<Heading> Headings::first_line(std::size_t line, const Before& before) const {
  if (!before.is_nothing || line + 1 >= lines_.size()) return std::nullopt;
  const std::string& text = lines_[line].text;
  if (count_characters(text) > longest || is_finished(text) || quotation_dash(text) > 0 ||
      marker_of(text) || is_table_or_quoted(text)) {
    return std::nullopt;
  }
  if (!keyed(text).key.empty() || find_date(text, labels_)) return std::nullopt;
  const std::string& below = lines_[line + 1].text;
  const Keyed parts = keyed(below);
  const bool is_labelled = !parts.key.empty() && labels_.meaning(parts.key);
  const auto words = folded_words(below);
  const bool is_kind = !words.empty() && labels_.is(Label::document, words.front());
  const bool is_dated = find_date(below, labels_) && !is_finished(below);
  if (!is_labelled && !is_kind && !is_dated) return std::nullopt;
  return heading(HeadingForm::bare, 1, text);
}

/// Whether what follows is no other short line between blanks.
bool Headings::is_followed_by_text(std::size_t line, const Before& before) const {
  const std::size_t next = below(line);
  if (next >= lines_.size()) return false;
  const std::string& text = lines_[next].text;
  if (marker_of(text) || quotation_dash(text) > 0) return true;
  if (before.is_heading) return false;
  return is_finished(text) || (next + 1 < lines_.size() && !lines_[next + 1].is_blank());
}

}  // namespace mellanrum::prose
