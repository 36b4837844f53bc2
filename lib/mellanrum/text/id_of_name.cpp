// SPDX-License-Identifier: MIT
#include "mellanrum/text/id_of_name.h"

#include <algorithm>
#include <utility>

#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum {
namespace {

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

/// Soft hyphens, zero-width blanks and joiners.
bool is_unseen(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

std::string first_characters(const std::string& text, std::size_t most) {
  std::size_t at = 0;
  for (; at < text.size() && most > 0; --most) at += code_point_at(text, at).length;
  return text.substr(0, at);
}

/// The author's own keys begin with `x-`.
std::string no_own_key(std::string id) {
  if (id.starts_with("x-")) id[1] = '_';
  return id;
}

/// Whether the character, which may not begin an id, may stand within one.
bool follows(std::string_view character) { return is_id("a" + std::string(character)); }

}  // namespace

std::string id_of_name(std::string_view name, std::size_t most) {
  const std::string folded = fold(name);
  std::string out;
  std::string word;
  std::size_t characters = 0;
  const auto end_word = [&] {
    constexpr std::size_t longest_word = 60;
    if (count_characters(word) > longest_word) word = first_characters(word, longest_word);
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
    if (!c.valid || is_apostrophe(c.value) || is_unseen(c.value)) continue;
    const bool is_mark = character == "-" || character == "_" || character == ".";
    if (is_id(character) || (!word.empty() && !is_mark && follows(character))) {
      word += character;
    } else if (!end_word()) {
      return no_own_key(std::move(out));
    }
  }
  end_word();
  return no_own_key(std::move(out));
}

std::string unique_id(const std::string& id, const std::function<bool(const std::string&)>& taken,
                      std::size_t from) {
  const std::string stem = id + (id == "x" ? '_' : '-');
  for (std::size_t n = std::max<std::size_t>(from, 1);; ++n) {
    std::string out = n == 1 ? id : stem + std::to_string(n);
    if (!taken(out)) return out;
  }
}

}  // namespace mellanrum
