// SPDX-License-Identifier: MIT
#include "mellanrum/text/id_of_name.h"

#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum {
namespace {

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

/// Whether the character, which may not begin an id, may stand within one.
bool follows(std::string_view character) { return is_id("a" + std::string(character)); }

}  // namespace

std::string id_of_name(std::string_view name, std::size_t most) {
  const std::string folded = fold(name);
  std::string out;
  std::string word;
  std::size_t characters = 0;
  const auto end_word = [&] {
    const std::size_t size = count_characters(word) + (out.empty() ? 0 : 1);
    if (word.empty()) return true;
    if (!out.empty() && characters + size > most) return false;
    if (!out.empty()) out += '-';
    out += word;
    characters += size;
    word.clear();
    return true;
  };
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = code_point_at(folded, at);
    const std::string_view character = std::string_view(folded).substr(at, c.length);
    at += c.length;
    if (!c.valid || is_apostrophe(c.value)) continue;
    const bool is_mark = character == "-" || character == "_" || character == ".";
    if (is_id(character) || (!word.empty() && !is_mark && follows(character))) {
      word += character;
    } else if (!end_word()) {
      return out;
    }
  }
  end_word();
  return out;
}

std::string unique_id(const std::string& id, const std::function<bool(const std::string&)>& taken) {
  std::string out = id;
  for (std::size_t n = 2; taken(out); ++n) out = id + '-' + std::to_string(n);
  return out;
}

}  // namespace mellanrum
