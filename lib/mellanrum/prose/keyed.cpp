// SPDX-License-Identifier: MIT
#include "mellanrum/prose/keyed.h"

#include <re2/re2.h>

#include "mellanrum/prose/phrases.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::prose {

Keyed keyed(std::string_view text, const SmallNames& small) {
  static const RE2 chat(R"(<(\pL[^<>\s]*)> (.+))");
  static const RE2 form(
      R"((\*\*|__|\*|_)?([\pL\d][^:*\n]*?)(\*\*|__|\*|_)?:(\*\*|__|\*|_)?(?: (.*))?)");
  static const RE2 mark(R"((?:^|[^\pL\d])_|_(?:$|[^\pL\d]))");
  static const RE2 sentence(R"(.*[?!;"”].*|.*\. .*|.*, .*, .*)");
  constexpr std::size_t longest = 60;
  constexpr std::size_t most_words = 7;
  const re2::StringPiece whole(text.data(), text.size());
  Keyed out;
  if (RE2::FullMatch(whole, chat, &out.key, &out.rest) && out.key.size() <= longest) return out;
  std::string open;
  std::string close;
  std::string close_after;
  const bool has_form =
      RE2::FullMatch(whole, form, &open, &out.key, &close, &close_after, &out.rest);
  if (!has_form || open != close + close_after ||
      (begins_small(out.key) && !small.contains(out.key)) || count_characters(out.key) > longest ||
      count_words(out.key) > most_words || RE2::PartialMatch(out.key, mark) ||
      RE2::FullMatch(out.key, sentence)) {
    return {};
  }
  return out;
}

SmallNames small_names_in(const std::vector<Line>& lines) {
  static const RE2 initials(R"(((?:\p{Lu}[\pL'’-]* ){2,4})\((\p{Ll}{2,4})\))");
  SmallNames out;
  std::string name;
  std::string letters;
  for (const Line& line : lines) {
    re2::StringPiece rest(line.text);
    while (RE2::FindAndConsume(&rest, initials, &name, &letters)) {
      if (are_initials_of(letters, name)) out.insert(letters);
    }
  }
  return out;
}

std::string initials_of(std::string_view name) {
  static const RE2 word(R"(([\pL\pM\d'’]+))");
  std::string all;
  re2::StringPiece rest(name.data(), name.size());
  for (std::string found; RE2::FindAndConsume(&rest, word, &found);) {
    all += fold(found.substr(0, code_point_at(found, 0).length));
  }
  return all;
}

bool are_initials_of(std::string_view letters, std::string_view name) {
  return !letters.empty() && fold(letters) == initials_of(name);
}

}  // namespace mellanrum::prose
