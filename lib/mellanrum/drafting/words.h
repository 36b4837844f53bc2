// SPDX-License-Identifier: MIT
//
// A text as words, for whatever looks for names in it: where each stands, how it is written,
// whether a sentence begins with it. Addresses (https://..., a@b.c) hold no words. Soft hyphens and
// zero-width characters within a word are no part of it. Time is linear.
#ifndef MELLANRUM_DRAFTING_WORDS_H
#define MELLANRUM_DRAFTING_WORDS_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mellanrum::drafting {

struct TextWord {
  /// Bytes of the text, with a genitive's ending: `EU:s`, `council's`.
  std::size_t begin = 0;
  std::size_t end = 0;
  /// As written, without that ending; and folded.
  std::string written;
  std::string folded;
  std::size_t characters = 0;
  /// It begins with a capital; it has one further on, or is a single capital.
  bool is_capital = false;
  bool is_abbreviation = false;
  bool begins_sentence = false;
  /// What stands between it and the word before, for comparing: one blank for any run of blanks, a
  /// line end or a hyphen; all else as it is, with such runs as one blank.
  std::string gap;
};

std::vector<TextWord> words_of(std::string_view text);

/// Whether `text` has a hyphen at byte `at`.
bool hyphen_at(std::string_view text, std::size_t at);

}  // namespace mellanrum::drafting

#endif
