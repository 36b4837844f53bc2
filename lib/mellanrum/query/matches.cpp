// SPDX-License-Identifier: MIT
#include "mellanrum/query/matches.h"

#include <re2/re2.h>

#include <algorithm>

#include "mellanrum/text/unicode.h"

namespace mellanrum::query {

bool text_matches(const Term& term, const std::vector<std::string>& words) {
  if (term.match == Match::empty) return words.empty();
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    if (term.match == Match::pattern) return re2::RE2::PartialMatch(word, *term.pattern);
    const std::string folded = fold(word);
    return term.match == Match::whole ? folded == term.folded
                                      : folded.find(term.folded) != std::string::npos;
  });
}

bool target_matches(const Term& term, std::uint32_t index) {
  return index < term.targets.size() && term.targets[index];
}

bool date_matches(const Term& term, const Seminar& seminar) {
  const Date& first = seminar.date;
  if (term.match == Match::empty) return !first;
  const Date& last = seminar.until ? seminar.until : first;
  return first && (!term.from || last_day(last) >= first_day(term.from)) &&
         (!term.until || first_day(first) <= last_day(term.until));
}

}  // namespace mellanrum::query
