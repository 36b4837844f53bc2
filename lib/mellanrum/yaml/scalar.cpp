// SPDX-License-Identifier: MIT
#include "mellanrum/yaml/scalar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::yaml {
namespace {

/// Whether YAML (1.2, production 1) or this program's reader would not take the character as it is.
bool must_be_escaped(char32_t c) {
  return is_control(c) || c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 ||
         c == 0x2029 || c == 0xFEFF || is_deceptive(c);
}

bool has_only_safe_characters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (!c.valid || must_be_escaped(c.value)) return false;
    at += c.length;
  }
  return true;
}

/// What YAML 1.1 reads as a boolean or a null.
bool is_word_of_yaml(std::string_view text) {
  constexpr std::array words{"y", "n", "yes", "no", "on", "off", "true", "false", "null"};
  const std::string lower = fold(text);
  return std::find(words.begin(), words.end(), lower) != words.end();
}

/// Whether it may stand without quotes wherever it does not begin a comment, a key or a collection:
/// it begins with a letter, as dates and numbers do not.
bool is_plain_in_block(std::string_view text) {
  if (text.empty() || !is_id(text.substr(0, code_point_at(text, 0).length))) return false;
  if (text.front() >= '0' && text.front() <= '9') return false;
  if (text.back() == ' ' || text.back() == ':' || text.find(": ") != std::string_view::npos ||
      text.find(" #") != std::string_view::npos) {
    return false;
  }
  return has_only_safe_characters(text) && !is_word_of_yaml(text);
}

bool is_plain(std::string_view text) {
  return is_plain_in_block(text) &&
         text.find_first_of(",[]{}#?:&*!|>%@`\"\\") == std::string_view::npos;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const std::string_view bytes = text.substr(at, c.length);
    at += c.length;
    if (bytes == "\"" || bytes == "\\") {
      out += '\\';
      out += bytes;
    } else if (!c.valid) {
      out += "\\uFFFD";
    } else if (!must_be_escaped(c.value)) {
      out += bytes;
    } else if (c.value > 0xFFFF) {
      out += fmt::format("\\U{:08X}", static_cast<std::uint32_t>(c.value));
    } else {
      out += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(c.value));
    }
  }
  return out + '"';
}

/// Folding puts back one blank for each line end, so there may be no other white space.
bool can_be_folded(std::string_view text) {
  return !text.empty() && text.front() != ' ' && text.back() != ' ' &&
         text.find("  ") == std::string_view::npos && has_only_safe_characters(text);
}

}  // namespace

std::string scalar(std::string_view text) {
  return is_plain(text) ? std::string(text) : quoted(text);
}

std::string block_scalar(std::string_view text) {
  return is_plain_in_block(text) ? std::string(text) : quoted(text);
}

std::string prose(std::string_view text, std::size_t indent, std::size_t taken, std::size_t width) {
  std::string line = block_scalar(text);
  if (indent + taken + display_width(line) <= width || !can_be_folded(text)) return line;
  std::string out = ">-";
  std::size_t column = width;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t blank = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, blank - at);
    const std::size_t wide = display_width(word);
    if (column + 1 + wide > width) {
      out += '\n' + std::string(indent, ' ');
      column = indent;
    } else {
      out += ' ';
      ++column;
    }
    out += word;
    column += wide;
    at = blank + 1;
  }
  return out;
}

std::string comment(std::string_view text, std::size_t indent) {
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    out += std::string(indent, ' ') + (line.empty() ? "#" : "# ") + visible(line) + '\n';
    at = end + 1;
  }
  return out;
}

}  // namespace mellanrum::yaml
