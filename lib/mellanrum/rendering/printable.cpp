// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/printable.h"

#include <fmt/format.h>

#include <cmath>

#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::rendering {

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!point.valid) {
      append_utf8(out, U'\uFFFD');
    } else if (point.value == '\r' && text.substr(at, 2) != "\r\n") {
      out += '\n';
    } else if (!is_control(point.value) && !is_deceptive(point.value)) {
      out += text.substr(at, point.length);
    }
    at += point.length;
  }
  return out;
}

std::string one_line(std::string_view text) {
  std::string out;
  const std::string clean = printable(text);
  for (std::size_t at = 0; at < clean.size();) {
    const CodePoint point = code_point_at(clean, at);
    const bool blank = point.value == '\t' || point.value == '\n' || point.value == '\r' ||
                       point.value == 0x2028 || point.value == 0x2029;
    out += blank ? " " : std::string_view(clean).substr(at, point.length);
    at += point.length;
  }
  return out;
}

bool is_blank_or_hidden(char32_t c) {
  return (c >= 0x80 && c <= 0xA0) || c == 0xAD || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

std::string rounded(double number) {
  if (!std::isfinite(number)) return {};
  std::string digits = fmt::format("{:.2f}", number);
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return digits == "-0" ? "0" : digits;
}

}  // namespace mellanrum::rendering
