// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/places.h"

#include <re2/re2.h>

#include <algorithm>

#include "mellanrum/prose/phrases.h"
#include "mellanrum/text/trim.h"

namespace mellanrum::drafting {
namespace {

using prose::Label;
using prose::Labels;

/// A name, and after one `Room 3` too.
bool is_place(const std::string& piece, bool is_further, const Labels& labels) {
  static const RE2 time(R"(.*(?:\d{1,2}[:.]\d{2}|\d{4}).*)");
  static const RE2 named(R"(\p{Lu}[^.:;!?]*(?:\. ?[^.:;!?]+)?)");
  static const RE2 number(R"(.*\d.*)");
  const auto named_words = prose::folded_words(piece);
  const bool is_venue = std::any_of(
      named_words.begin(), named_words.end(),
      [&](const std::string& word) { return labels.is_or_compounds(word, Label::venue); });
  if (RE2::FullMatch(piece, time)) return false;
  if (!RE2::FullMatch(piece, named) && !(is_venue && prose::begins_small(piece))) return false;
  if (!is_further && RE2::FullMatch(piece, number)) return false;
  const auto words = prose::folded_words(piece);
  constexpr std::size_t most_words = 7;
  if (words.empty() || words.size() > most_words) return false;
  static const RE2 article(R"((?:The|Den|Det) \p{Lu}.*)");
  if (labels.is(Label::weekday, words.front()) && !RE2::FullMatch(piece, article)) return false;
  if (labels.is(Label::before_date, words.front())) return false;
  if (labels.ends_with(words.back(), Label::body)) return false;
  return std::none_of(words.begin(), words.end(), [&](const std::string& word) {
    return labels.is(Label::document, word) || labels.is(Label::meeting, word);
  });
}

/// "Anna Berg", but not "Malmö Stadshus".
bool may_be_person(const std::string& piece, const Labels& labels) {
  constexpr std::size_t most_names = 4;
  const std::size_t words = prose::count_words(piece);
  if (words < 2 || words > most_names || !prose::is_name(piece)) return false;
  const auto all = prose::folded_words(piece);
  return std::none_of(all.begin(), all.end(), [&](const std::string& word) {
    return labels.ends_with(word, Label::venue) || labels.is(Label::organisation, word);
  });
}

}  // namespace

std::string place_in(std::string_view text, std::size_t byline, const Labels& labels) {
  static const RE2 time(
      R"( ?(?:(?i:kl\.?|klockan|klo|at) ?)?\d{1,2}(?:[.:]\d{2})?(?: ?[-–] ?\d{1,2}(?:[.:]\d{2})?)?$)");
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    std::string piece(trimmed(text.substr(at, comma - at)));
    if (out.empty()) RE2::Replace(&piece, time, "");
    const bool is_author = at < byline && may_be_person(piece, labels);
    if (!is_author && is_place(piece, !out.empty(), labels)) {
      out += (out.empty() ? "" : ", ") + piece;
    }
    at = comma + 1;
  }
  return out;
}

std::string venue_in(std::string_view text, const Labels& labels) {
  static const RE2 named(
      R"( (?:at|in|på|i|hos|vid|ved) (?:the )?(\p{Lu}[\pL’'-]*(?: (?:(?:i|in|at|of|på) )?\p{Lu}[\pL’'-]*)*))");
  re2::StringPiece rest(text.data(), text.size());
  for (std::string name; RE2::FindAndConsume(&rest, named, &name);) {
    const auto words = prose::folded_words(name);
    if (std::any_of(words.begin(), words.end(), [&](const std::string& word) {
          return labels.is_or_compounds(word, Label::venue);
        })) {
      return name;
    }
  }
  return {};
}

}  // namespace mellanrum::drafting
