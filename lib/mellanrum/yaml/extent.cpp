// SPDX-License-Identifier: MIT
#include "mellanrum/yaml/extent.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::yaml {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_space(char c) { return is_blank(c) || c == '\n' || c == '\r'; }

std::size_t skip_blanks(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && is_blank(bytes[at])) ++at;
  return at;
}

std::size_t next_line(std::string_view bytes, std::size_t at) {
  const std::size_t feed = bytes.find('\n', at);
  return feed == std::string_view::npos ? bytes.size() : feed + 1;
}

}  // namespace

bool blank_at(std::string_view bytes, std::size_t at) {
  return at >= bytes.size() || is_space(bytes[at]);
}

std::size_t line_begin(std::string_view bytes, std::size_t at) {
  at = std::min(at, bytes.size());
  const std::size_t feed = at == 0 ? std::string_view::npos : bytes.rfind('\n', at - 1);
  if (feed != std::string_view::npos) return feed + 1;
  return bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

std::size_t line_end(std::string_view bytes, std::size_t at) {
  at = std::min(at, bytes.size());
  std::size_t end = std::min(bytes.find('\n', at), bytes.size());
  while (end > at && is_space(bytes[end - 1])) --end;
  return end;
}

std::size_t skip_space(std::string_view bytes, std::size_t at) {
  while (at < bytes.size()) {
    if (bytes[at] == '#') {
      at = next_line(bytes, at);
    } else if (is_space(bytes[at])) {
      ++at;
    } else {
      break;
    }
  }
  return std::min(at, bytes.size());
}

std::optional<std::size_t> quoted_end(std::string_view bytes, std::size_t begin) {
  const char quote = bytes[begin];
  for (std::size_t at = begin + 1; at < bytes.size(); ++at) {
    if (quote == '"' && bytes[at] == '\\') {
      ++at;
    } else if (bytes[at] == quote) {
      if (quote == '"' || at + 1 == bytes.size() || bytes[at + 1] != quote) return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

std::size_t plain_end(std::string_view bytes, std::size_t begin, std::string_view text) {
  if (bytes.substr(begin, text.size()) == text) return begin + text.size();
  // Folding changes nothing but white space, so the text's other characters follow in order.
  std::size_t at = begin;
  std::size_t end = begin;
  for (const char c : text) {
    if (is_space(c)) continue;
    while (at < bytes.size() && is_space(bytes[at])) ++at;
    if (at == bytes.size() || bytes[at] != c) break;
    end = ++at;
  }
  return end;
}

std::size_t comment_after(std::string_view bytes, std::size_t end) {
  const std::size_t at = skip_blanks(bytes, end);
  return at > end && at < bytes.size() && bytes[at] == '#' ? at : 0;
}

std::size_t null_word(std::string_view bytes, std::size_t at, bool as_key) {
  static constexpr std::array<std::string_view, 4> words = {"~", "null", "Null", "NULL"};
  const std::string_view rest = bytes.substr(std::min(at, bytes.size()));
  for (const std::string_view word : words) {
    if (!rest.starts_with(word)) continue;
    if (as_key) return word.size();
    const std::size_t after = skip_blanks(rest, word.size());
    const bool alone = after == rest.size() || rest[after] == '\n' || rest[after] == '\r' ||
                       (rest[after] == '#' && after > word.size()) ||
                       std::string_view(",]}").find(rest[after]) != std::string_view::npos;
    return alone ? word.size() : 0;
  }
  return 0;
}

std::size_t flow_end(std::string_view bytes, std::size_t at, char close) {
  while (at < bytes.size()) {
    if (bytes[at] == close) return at + 1;
    at = bytes[at] == '#' ? next_line(bytes, at) : at + 1;
  }
  return bytes.size();
}

BlockExtent block_extent(std::string_view bytes, std::size_t begin, std::size_t parent) {
  std::size_t indent = parent + 1;
  bool detect = true;
  bool keep = false;
  const bool literal = bytes[begin] == '|';
  std::size_t at = begin + 1;
  for (; at < bytes.size() && !is_space(bytes[at]); ++at) {
    keep = keep || bytes[at] == '+';
    if (bytes[at] >= '1' && bytes[at] <= '9') {
      indent = parent + static_cast<std::size_t>(bytes[at] - '0');
      detect = false;
    }
  }
  BlockExtent extent{at, false};
  // The indentation is that of the first line with text, or of a longer blank line before it.
  for (at = next_line(bytes, at); at < bytes.size(); at = next_line(bytes, at)) {
    std::size_t text = at;
    while (text < bytes.size() && bytes[text] == ' ' && (detect || text - at < indent)) ++text;
    if (detect) indent = std::max(indent, text - at);
    const bool empty = text == bytes.size() || bytes[text] == '\n' || bytes[text] == '\r';
    if (!empty && text - at < indent) return extent;
    detect = detect && empty;
    extent.gains_line_end = next_line(bytes, at) == bytes.size() && bytes.back() != '\n' &&
                            ((keep && literal) || !empty);
    if (line_end(bytes, at) > at) extent.end = line_end(bytes, at);
  }
  return extent;
}

std::optional<std::size_t> forbidden_escape(std::string_view bytes, std::size_t begin,
                                            std::size_t end) {
  for (std::size_t at = bytes.find('\\', begin); at < end; at = bytes.find('\\', at + 2)) {
    const char kind = at + 1 < end ? bytes[at + 1] : '\\';
    // yaml-cpp makes single bytes of \N (U+0085) and \_ (U+00A0), which are no UTF-8.
    if (std::string_view("0abvfreN_").find(kind) != std::string_view::npos) return at;
    const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (digits == 0 || at + 2 + digits > end) continue;
    std::uint32_t value = 0;
    std::from_chars(bytes.data() + at + 2, bytes.data() + at + 2 + digits, value, 16);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (is_control(value) || value == '\r' || surrogate || value == 0xFEFF || value > 0x10FFFF) {
      return at;
    }
  }
  return std::nullopt;
}

}  // namespace mellanrum::yaml
