// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/mermaid_escape.h"

#include <fmt/format.h>

#include "mellanrum/rendering/dot_escape.h"
#include "mellanrum/rendering/printable.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::rendering {
namespace {

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Whether `c`, between `before` and `after`, could act in a label. A list begins with a hyphen or
/// with digits and a full stop, and an address has one inside; a line with `direction TB` anywhere
/// is one; U+FB02 begins and U+00B6 ends what Mermaid makes of entities.
bool is_active(char32_t c, std::string_view before, std::string_view after) {
  if (c >= 0x80) return c == 0xFB02 || c == 0xB6;
  if (is_letter(c)) return false;
  if (c == '-') return before.empty();
  if (c == ' ') return before.ends_with("direction");
  if (c == '.') {
    const bool ends_word = after.empty() || after.front() == ' ';
    return !ends_word || before.find_first_not_of("0123456789") == std::string_view::npos;
  }
  constexpr std::u32string_view inert = U" ,/'?";
  return inert.find(c) == std::u32string_view::npos;
}

template <typename Escape>
std::string escaped(std::string_view text, Escape escape) {
  const std::string line = wrapped_label(text, std::string_view::npos);
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = code_point_at(line, at);
    const std::string_view rest = std::string_view(line).substr(at);
    const std::string_view character = rest.substr(0, point.length);
    out += escape(point.value, std::string_view(line).substr(0, at), character,
                  rest.substr(point.length));
    at += point.length;
  }
  return out;
}

}  // namespace

std::string mermaid_text(std::string_view text) {
  return escaped(text, [](char32_t c, std::string_view before, std::string_view character,
                          std::string_view after) {
    return is_active(c, before, after) ? fmt::format("#{};", static_cast<unsigned>(c))
                                       : std::string(character);
  });
}

std::string mermaid_title(std::string_view text) {
  const std::string inside =
      escaped(text, [](char32_t c, std::string_view, std::string_view character, std::string_view) {
        const bool plain =
            c >= 0x80 || is_letter(c) || c == ' ' || c == ',' || c == ':' || c == '-' || c == '.';
        return plain ? std::string(character) : fmt::format("\\x{:02X}", static_cast<unsigned>(c));
      });
  return "\"" + inside + "\"";
}

}  // namespace mellanrum::rendering
