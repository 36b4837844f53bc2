// SPDX-License-Identifier: MIT
//
// Prose as lines of clean text: the bytes of a file of notes as people see them. Soft hyphens,
// zero-width blanks and byte order marks are gone, every kind of blank is a blank, `<br />` ends a
// line. Each line knows its number in the file, and its text with all blanks, which is what
// comments show.
#ifndef MELLANRUM_PROSE_LINES_H
#define MELLANRUM_PROSE_LINES_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/text/source.h"

namespace mellanrum::prose {

struct Line {
  std::uint32_t number = 1;  // in the file, from 1; the parts of one with `<br />` share it
  std::size_t indent = 0;    // blanks before the text; a tab counts four
  std::string text;          // NFC, without blanks at its ends
  std::string raw;           // NFC, with all its blanks but those at its end
  bool is_divided = false;   // within a word, by a soft hyphen at its end
  bool is_blank() const { return text.empty(); }
};

/// Why `source` is no text, and at which byte.
struct NoText {
  std::size_t offset = 0;
  std::string message;
};

/// What makes `source` no text in UTF-8, or nothing: malformed bytes, control characters.
std::optional<NoText> why_no_text(const Source& source);

/// All lines of `source`, which is text.
std::vector<Line> lines_of(const Source& source);

}  // namespace mellanrum::prose

#endif
