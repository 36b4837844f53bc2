// SPDX-License-Identifier: MIT
//
// A text without what stands at its two ends, for whoever takes texts apart.
#ifndef MELLANRUM_TEXT_TRIM_H
#define MELLANRUM_TEXT_TRIM_H

#include <string_view>

namespace mellanrum {

/// `text` without the `marks`, each one byte, at its beginning and end; a part of it.
constexpr std::string_view trimmed(std::string_view text, std::string_view marks = " ") {
  const std::size_t first = text.find_first_not_of(marks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(marks) + 1 - first);
}

}  // namespace mellanrum

#endif
