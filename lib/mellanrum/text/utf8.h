// SPDX-License-Identifier: MIT
//
// UTF-8 at the level of bytes and code points: walking, validating, counting. What needs tables of
// Unicode properties (normalization, folding, sorting, width) is in unicode.h.
#ifndef MELLANRUM_TEXT_UTF8_H
#define MELLANRUM_TEXT_UTF8_H

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mellanrum {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// One step of a walk: the code point and the bytes it takes (at least 1).
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;
  /// False where the bytes are no well-formed UTF-8; value is then the byte itself.
  bool valid = true;
};

/// The code point at byte `at`, which must be inside `text`. Overlong forms, surrogates and values
/// over U+10FFFF are not valid (Unicode 15, table 3-7).
CodePoint code_point_at(std::string_view text, std::size_t at);

/// The offset of the first byte that is not well-formed UTF-8, or nothing.
std::optional<std::size_t> find_malformed(std::string_view text);

/// The number of code points; each malformed byte counts as one.
std::size_t count_characters(std::string_view text);

/// Appends `value`, a Unicode scalar value, as UTF-8.
void append_utf8(std::string& out, char32_t value);

}  // namespace mellanrum

#endif
