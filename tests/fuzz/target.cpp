// SPDX-License-Identifier: MIT
#include "fuzz/target.h"

#include <cstdint>
#include <utility>

#include "mellanrum/text/utf8.h"

namespace mellanrum::fuzz {

void expect(bool holds, std::string_view law, std::string_view seen) {
  if (!holds) throw Broken("broken: " + std::string(law) + "\nseen: " + std::string(seen));
}

bool has_control(std::string_view text, std::string_view allowed) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == 0x7F) return true;
    if (byte < 0x20 && allowed.find(text[at]) == std::string_view::npos) return true;
    if (byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0) {
      return true;
    }
  }
  return false;
}

bool has_hidden(std::string_view text) {
  static constexpr std::pair<char32_t, char32_t> ranges[] = {
      {0x061C, 0x061C}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x206F},
      {0xFDD0, 0xFDEF}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F}};
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    if (!point.valid) continue;
    if ((point.value & 0xFFFEU) == 0xFFFE) return true;  // no characters, by Unicode
    for (const auto& [first, last] : ranges) {
      if (point.value >= first && point.value <= last) return true;
    }
  }
  return false;
}

std::size_t choice_by(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a
  for (const char byte : bytes) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
  }
  return hash >> 16U;
}

}  // namespace mellanrum::fuzz
