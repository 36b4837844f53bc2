// SPDX-License-Identifier: MIT
#include "fuzz/target.h"

#include <cstdint>

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
  for (const char* character :
       {"\u061C", "\u200E", "\u200F", "\u2028", "\u2029", "\u202A", "\u202B", "\u202C", "\u202D",
        "\u202E", "\u206A", "\uFFF9", "\uFFFE", "\U000E0041", "\u2066", "\u2067", "\u2068",
        "\u2069", "\uFEFF"}) {
    if (text.find(character) != std::string_view::npos) return true;
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
