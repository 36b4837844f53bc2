// SPDX-License-Identifier: MIT
//
// Small questions about a piece of prose: does a sentence end here, is this a question, is it a
// name, what does it say without its marks. Each is pure and looks at the text alone.
#ifndef MELLANRUM_PROSE_PHRASES_H
#define MELLANRUM_PROSE_PHRASES_H

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mellanrum::prose {

/// Characters that a name, title or heading has at the most; what is longer is text.
inline constexpr std::size_t longest_name = 300;

/// The last few characters of `text`.
std::string_view tail_of(std::string_view text);

/// Whether the first letter is a small one, with nothing before it but quotes and brackets.
bool begins_small(std::string_view text);

/// Whether a sentence ends at the end of `text`, quotes and brackets after it included.
bool is_finished(std::string_view text);

/// The sentences of `text`: each ends with `.`, `!`, `?` or `…` and quotes after it, before a blank
/// and something that may begin a sentence; the last one at the end. Abbreviations of one or two
/// letters and ordinals end none.
std::vector<std::string_view> sentences_of(std::string_view text);

/// Whether a quotation mark stands first, emphasis aside.
bool begins_quoted(std::string_view text);

/// Whether every sentence is a question, and there is one.
bool is_question(std::string_view text);

/// `text` without marks of emphasis (`*`, `**`, `_`, `__` around words).
std::string without_emphasis(std::string_view text);

/// One to four words with capitals, small words of names (von, de, af) between them: as the names
/// of people and some organisations look.
bool is_name(std::string_view text);

/// The longest such run of words that begins at the first capital of `text`; empty where there is
/// none. A genitive's ending stays on.
std::string first_name_in(std::string_view text);

/// All such runs of two words or more in `text`.
std::vector<std::string> full_names_in(std::string_view text);

/// The words of `text`, which has one blank between them.
std::size_t count_words(std::string_view text);

/// An emphasised term at the beginning of `text`, and what follows.
struct Term {
  std::string term;
  std::string rest;  // without the dash, colon, comma or full stop between
};

/// The term with which an item begins: emphasised, and followed by its end, by a dash, colon, comma
/// or full stop, or ending the first line.
std::optional<Term> term_of(std::string_view text, std::string_view first_line);

/// The words of `text`, folded: runs of letters and digits.
std::vector<std::string> folded_words(std::string_view text);

}  // namespace mellanrum::prose

#endif
