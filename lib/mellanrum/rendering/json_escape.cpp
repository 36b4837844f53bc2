// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/json_escape.h"

#include <fmt/format.h>

#include <cstdint>
#include <iterator>

#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::rendering {

std::string inert_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const CodePoint point = code_point_at(json, at);
    const auto c = static_cast<std::uint32_t>(point.value);
    const bool escaped =
        is_control(c) || is_deceptive(c) || c == 0x2028 || c == 0x2029 || c == U'<';
    if (escaped && c > 0xFFFF) {
      fmt::format_to(std::back_inserter(out), "\\u{:04X}\\u{:04X}", 0xD7C0 + (c >> 10U),
                     0xDC00 + (c & 0x3FFU));
    } else if (escaped) {
      fmt::format_to(std::back_inserter(out), "\\u{:04X}", c);
    } else {
      out += json.substr(at, point.length);
    }
    at += point.length;
  }
  return out;
}

}  // namespace mellanrum::rendering
