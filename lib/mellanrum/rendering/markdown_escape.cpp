// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/markdown_escape.h"

#include <fmt/format.h>

#include "mellanrum/rendering/printable.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::rendering {
namespace {

constexpr std::string_view zero_width_space = "\xE2\x80\x8B";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_alphanumeric(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A letter of U+00C0 to U+00FF by its two bytes: å, ä, ö and their like, not × or ÷.
bool is_latin_letter(char lead, char trail) {
  const auto byte = static_cast<unsigned char>(trail);
  return lead == '\xC3' && byte >= 0x80 && byte <= 0xBF && byte != 0x97 && byte != 0xB7;
}

bool is_inside_word(std::string_view line, std::size_t at) {
  if (at == 0 || at + 1 >= line.size()) return false;
  const bool before =
      is_alphanumeric(line[at - 1]) || (at >= 2 && is_latin_letter(line[at - 2], line[at - 1]));
  const bool after = is_alphanumeric(line[at + 1]) ||
                     (at + 2 < line.size() && is_latin_letter(line[at + 1], line[at + 2]));
  return before && after;
}

bool ends_in_www(std::string_view text) {
  if (text.size() < 3) return false;
  const std::string_view last = text.substr(text.size() - 3);
  return last.find_first_not_of("wW") == std::string_view::npos;
}

std::string encode(std::string_view address, std::string_view unsafe) {
  std::string out;
  for (std::size_t at = 0; at < address.size();) {
    const CodePoint point = code_point_at(address, at);
    const std::string_view bytes = address.substr(at, point.length);
    at += point.length;
    const bool encoded = !point.valid || point.value <= 0x20 || point.value == 0x7F ||
                         is_blank_or_hidden(point.value) || is_deceptive(point.value) ||
                         (bytes.size() == 1 && unsafe.find(bytes[0]) != std::string_view::npos);
    if (bytes == "&") {
      out += "&amp;";
    } else if (encoded) {
      for (const char byte : bytes) out += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    } else {
      out += bytes;
    }
  }
  return out;
}

/// Whether the colon at `at` may begin an emoji, as `:smile:` or `:+1:`. Of digits alone there are
/// two, and a time of day is none.
bool begins_emoji(std::string_view line, std::size_t at) {
  constexpr std::string_view marks = "_+-";
  std::size_t end = at + 1;
  bool digits = true;
  for (; end < line.size(); ++end) {
    const char c = line[end];
    if (!is_alphanumeric(c) && marks.find(c) == std::string_view::npos) break;
    digits = digits && is_digit(c);
  }
  if (end == at + 1 || end == line.size() || line[end] != ':') return false;
  const std::string_view name = line.substr(at + 1, end - at - 1);
  return !digits || name == "100" || name == "1234";
}

}  // namespace

std::string escape_markdown(std::string_view line, bool before_link) {
  std::string out;
  out.reserve(line.size() + line.size() / 8);
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    switch (c) {
      case '&':
        out += "&amp;";
        continue;
      case '<':
        out += "&lt;";
        continue;
      case '>':
        out += "&gt;";
        continue;
      case '@':
        out += c;
        out += zero_width_space;
        continue;
      case '\\':
      case '`':
      case '*':
      case '[':
      case ']':
      case '|':
      case '~':
      case '$':
        out += '\\';
        break;
      case '_':
        if (!is_inside_word(line, at)) out += '\\';
        break;
      case ':':
        if (line.substr(at).starts_with("://") || begins_emoji(line, at)) out += '\\';
        break;
      case '^':
        if (at == 0) out += '\\';
        break;
      case '.':
        if (ends_in_www(line.substr(0, at))) out += '\\';
        break;
      case '!':
        if (before_link && at + 1 == line.size()) out += '\\';
        break;
      default:
        break;
    }
    out += c;
  }
  return out;
}

std::string guard_line_start(std::string word) {
  if (word.empty()) return word;
  const auto only = [&](std::string_view characters) {
    return word.find_first_not_of(characters) == std::string::npos;
  };
  if (only("#") || only("+") || only("=") || only("-:")) {
    word.insert(0, 1, '\\');
    return word;
  }
  const std::size_t digits = word.find_first_not_of("0123456789");
  if (digits != 0 && digits != std::string::npos && digits + 1 == word.size() &&
      (word[digits] == '.' || word[digits] == ')')) {
    word.insert(digits, 1, '\\');
  }
  return word;
}

std::string encode_address(std::string_view address) {
  return encode(address, "\"'()<>[]\\`{|}^$");
}

std::string encode_path(std::string_view path) { return encode(path, "\"'()<>[]\\`{|}^$%#?:"); }

}  // namespace mellanrum::rendering
