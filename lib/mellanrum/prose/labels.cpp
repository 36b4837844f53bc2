// SPDX-License-Identifier: MIT
#include "mellanrum/prose/labels.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "mellanrum/text/trim.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::prose {
namespace {

constexpr std::array<std::pair<std::string_view, Label>, 45> keys{{
    {"date", Label::date},
    {"time", Label::time},
    {"place", Label::place},
    {"occasion", Label::occasion},
    {"series", Label::series},
    {"title", Label::title},
    {"participants", Label::participants},
    {"absent", Label::absent},
    {"theme", Label::theme},
    {"question", Label::question},
    {"answer", Label::answer},
    {"decision", Label::decision},
    {"proposal", Label::proposal},
    {"action", Label::action},
    {"owner", Label::owner},
    {"check_out", Label::check_out},
    {"reading", Label::reading},
    {"label", Label::label},
    {"saying", Label::saying},
    {"pronoun", Label::pronoun},
    {"role", Label::role},
    {"roles", Label::roles},
    {"introducer", Label::introducer},
    {"joiner", Label::joiner},
    {"and", Label::conjunction},
    {"meeting", Label::meeting},
    {"document", Label::document},
    {"months", Label::months},
    {"weekday", Label::weekday},
    {"before_date", Label::before_date},
    {"changed", Label::changed},
    {"before_name", Label::before_name},
    {"next_steps", Label::next_steps},
    {"moment", Label::moment},
    {"mail", Label::mail},
    {"subject", Label::subject},
    {"page", Label::page},
    {"organisation", Label::organisation},
    {"body", Label::body},
    {"venue", Label::venue},
    {"office", Label::office},
    {"ordinary", Label::ordinary},
    {"speaker", Label::speaker},
    {"common", Label::common},
    {"we", Label::we},
}};

std::optional<Label> find_key(std::string_view key) {
  for (const auto& [name, label] : keys) {
    if (name == key) return label;
  }
  return std::nullopt;
}

constexpr std::string_view blanks = " \t\r";

template <class Each>
void split(std::string_view text, char mark, Each each) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(mark, at), text.size());
    const std::string_view part = trimmed(text.substr(at, end - at), blanks);
    if (!part.empty()) each(part);
    at = end + 1;
  }
}

}  // namespace

Labels::Labels() {
  for (const LabelTable& table : label_tables()) {
    if (const auto fault = add(table.text, table.language)) {
      throw std::logic_error(fmt::format("labels of '{}', {}", table.language, *fault));
    }
  }
}

std::optional<std::string> Labels::add(std::string_view text, std::string_view language) {
  std::optional<std::string> fault;
  int number = 0;
  for (std::size_t at = 0; at < text.size() && !fault;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trimmed(text.substr(at, end - at), blanks);
    at = end + 1;
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const std::size_t colon = line.find(':');
    const std::string_view key = trimmed(line.substr(0, std::min(colon, line.size())), blanks);
    const auto label = find_key(key);
    if (colon == std::string_view::npos || !label) {
      fault = fmt::format("line {}: '{}' is none of the keys of a table of labels", number, key);
      break;
    }
    int month = 0;
    split(line.substr(colon + 1), ',', [&](std::string_view words) {
      ++month;
      split(words, '|', [&](std::string_view word) {
        if (*label == Label::months) months_.emplace(fold(word), std::min(month, 12));
        words_[*label].insert(fold(word));
        by_language_[std::string(language)][*label].insert(fold(word));
      });
    });
  }
  return fault;
}

bool Labels::ends_with(std::string_view word, Label label) const {
  const auto found = words_.find(label);
  const std::string folded = fold(word);
  return found != words_.end() &&
         std::any_of(found->second.begin(), found->second.end(),
                     [&](const std::string& ending) { return folded.ends_with(ending); });
}

bool Labels::is_or_compounds(std::string_view word, Label label) const {
  constexpr std::size_t enough = 5;
  const std::string folded = fold(word);
  const auto found = words_.find(label);
  return found != words_.end() &&
         std::any_of(found->second.begin(), found->second.end(), [&](const std::string& ending) {
           return folded == ending ||
                  (count_characters(ending) >= enough && folded.ends_with(ending));
         });
}

bool Labels::is(Label label, std::string_view word) const {
  const auto found = words_.find(label);
  return found != words_.end() && found->second.contains(fold(word));
}

bool Labels::is(Label label, std::string_view word, std::string_view language) const {
  if (language.empty()) return is(label, word);
  for (const std::string_view each : {language, std::string_view()}) {
    const auto table = by_language_.find(each);
    if (table == by_language_.end()) continue;
    const auto found = table->second.find(label);
    if (found != table->second.end() && found->second.contains(fold(word))) return true;
  }
  return false;
}

std::optional<Label> Labels::meaning_as_it_is(const std::string& folded) const {
  for (const auto& [label, words] : words_) {
    if (label > Label::label) break;
    if (words.contains(folded)) return label;
  }
  return std::nullopt;
}

std::optional<Label> Labels::meaning(std::string_view text) const {
  constexpr std::size_t longest = 120;
  if (text.size() > longest) return std::nullopt;
  std::string word = fold(trimmed(text, blanks));
  // `Present (12)`
  if (const std::size_t bracket = word.find(" ("); bracket != 0 && word.ends_with(')')) {
    word.erase(std::min(bracket, word.size()));
  }
  if (const auto found = meaning_as_it_is(word)) return found;
  // `Tasks until next time`
  static const RE2 until(
      R"((.*\S) (?:till|inför|före|innan|från|på|for|from|until|before|by|at|til|fra|ennen) )"
      R"((?:(?:nästa|neste|næste|next|the|our|dagens|today's|seuraavaa) )?(\pL+))");
  std::string first;
  std::string last;
  if (RE2::FullMatch(word, until, &first, &last) &&
      (is(Label::meeting, last) || is(Label::moment, last))) {
    const auto label = meaning_as_it_is(first);
    const bool opens = label && *label >= Label::question && *label <= Label::reading;
    if (opens) return label;
  }
  // `Date of interview`
  static const RE2 date_of(R"((\pL+) (?:of|for|för|til) (?:the )?(\pL+))");
  if (RE2::FullMatch(word, date_of, &first, &last) && is(Label::date, first) &&
      is(Label::meeting, last)) {
    return Label::date;
  }
  // `Members present`, of two words that each say so.
  const std::size_t blank = word.find(' ');
  if (blank != std::string::npos && is(Label::participants, word.substr(0, blank)) &&
      is(Label::participants, word.substr(blank + 1))) {
    return Label::participants;
  }
  return std::nullopt;
}

int Labels::month(std::string_view word) const {
  std::string folded = fold(word);
  if (!folded.empty() && folded.back() == '.') folded.pop_back();
  const auto found = months_.find(folded);
  return found == months_.end() ? 0 : found->second;
}

std::vector<std::string> Labels::words(Label label) const {
  const auto found = words_.find(label);
  if (found == words_.end()) return {};
  std::vector<std::string> out(found->second.begin(), found->second.end());
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return out;
}

std::string Labels::language_of(const std::vector<std::string>& words) const {
  std::string best;
  std::size_t most = 0;
  std::size_t second = 0;
  for (const auto& [language, table] : by_language_) {
    const auto common = table.find(Label::common);
    if (language.empty() || common == table.end()) continue;
    const auto count = static_cast<std::size_t>(
        std::count_if(words.begin(), words.end(),
                      [&](const std::string& word) { return common->second.contains(word); }));
    if (count > most) {
      second = std::exchange(most, count);
      best = language;
    } else {
      second = std::max(second, count);
    }
  }
  constexpr std::size_t enough = 4;
  return most >= enough && most > second ? best : std::string();
}

}  // namespace mellanrum::prose
