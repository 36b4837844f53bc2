// SPDX-License-Identifier: MIT
#include "mellanrum/prose/keyed.h"

#include <re2/re2.h>

#include <algorithm>

#include "mellanrum/prose/phrases.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::prose {

Keyed keyed(std::string_view text) {
  static const RE2 chat(R"(<(\pL[^<>\s]*)> (.+))");
  static const RE2 form(
      R"((\*\*|__|\*|_)?([\pL\d][^:*\n]*?)(\*\*|__|\*|_)?:(\*\*|__|\*|_)?(?: (.*))?)");
  static const RE2 mark(R"((?:^|[^\pL\d])_|_(?:$|[^\pL\d]))");
  static const RE2 sentence(R"(.*[?!;"”].*|.*\. .*|.*, .*, .*)");
  constexpr std::size_t longest = 60;
  constexpr std::size_t most_words = 7;
  const re2::StringPiece whole(text.data(), text.size());
  Keyed out;
  if (RE2::FullMatch(whole, chat, &out.key, &out.rest)) return out;
  std::string open;
  std::string close;
  std::string close_after;
  const bool has_form =
      RE2::FullMatch(whole, form, &open, &out.key, &close, &close_after, &out.rest);
  if (!has_form || open != close + close_after || begins_small(out.key) ||
      count_characters(out.key) > longest || count_words(out.key) > most_words ||
      RE2::PartialMatch(out.key, mark) || RE2::FullMatch(out.key, sentence)) {
    return {};
  }
  return out;
}

}  // namespace mellanrum::prose
