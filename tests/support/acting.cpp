// SPDX-License-Identifier: MIT
#include "support/acting.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdint>

namespace mellanrum::test {

std::string acting(const std::string& text) {
  const icu::UnicodeString characters = icu::UnicodeString::fromUTF8(text);
  std::string again;
  characters.toUTF8String(again);
  std::string out = again == text ? "" : "bytes that are no UTF-8 ";
  for (std::int32_t at = 0; at < characters.length(); at = characters.moveIndex32(at, 1)) {
    const UChar32 c = characters.char32At(at);
    const auto category = u_charType(c);
    const auto direction = u_charDirection(c);
    const bool bidirectional =
        direction == U_LEFT_TO_RIGHT_EMBEDDING || direction == U_RIGHT_TO_LEFT_EMBEDDING ||
        direction == U_LEFT_TO_RIGHT_OVERRIDE || direction == U_RIGHT_TO_LEFT_OVERRIDE ||
        direction == U_POP_DIRECTIONAL_FORMAT || direction == U_LEFT_TO_RIGHT_ISOLATE ||
        direction == U_RIGHT_TO_LEFT_ISOLATE || direction == U_FIRST_STRONG_ISOLATE ||
        direction == U_POP_DIRECTIONAL_ISOLATE;
    const bool tag = c >= 0xE0000 && c <= 0xE007F;
    if ((category == U_CONTROL_CHAR && c != '\n') || category == U_LINE_SEPARATOR ||
        category == U_PARAGRAPH_SEPARATOR || bidirectional || tag || c == 0xFEFF) {
      out += fmt::format("U+{:04X} ", static_cast<std::uint32_t>(c));
    }
  }
  return out;
}

}  // namespace mellanrum::test
