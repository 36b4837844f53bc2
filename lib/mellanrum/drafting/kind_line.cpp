// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/kind_line.h"

#include <algorithm>

#include "mellanrum/prose/dates.h"
#include "mellanrum/prose/phrases.h"

namespace mellanrum::drafting {
namespace {

using prose::Label;
using prose::Labels;

/// A sentence may name a date too; a line of kind is a date with places.
bool is_short_of_words(const prose::FoundDate& date, const std::string& text) {
  constexpr std::size_t most = 8;
  const std::string rest = text.substr(0, date.begin) + text.substr(date.end);
  return !prose::is_finished(text) && prose::folded_words(rest).size() <= most;
}

}  // namespace

bool is_kind_line(const prose::Block& block, const Labels& labels) {
  constexpr std::size_t most = 160;
  const bool is_line = block.kind == prose::BlockKind::paragraph && block.lines.size() == 1;
  if (!is_line || !block.key.empty() || block.text.size() > most) return false;
  const auto words = prose::folded_words(block.text);
  const bool is_document = !words.empty() && (labels.is(Label::document, words.front()) ||
                                              labels.is(Label::meeting, words.front()));
  const auto date = prose::find_date(block.text, labels);
  return is_document ||
         (date && (date->day != 0 || date->year != 0) && is_short_of_words(*date, block.text));
}

bool names_notes(const std::string& text, const Labels& labels) {
  const auto words = prose::folded_words(text);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return labels.is(Label::document, word) || labels.is(Label::meeting, word);
  });
}

bool tells_change(const std::string& text, const Labels& labels) {
  const auto words = prose::folded_words(text);
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return labels.is(Label::changed, word); });
}

}  // namespace mellanrum::drafting
