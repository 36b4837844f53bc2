// SPDX-License-Identifier: MIT
#include "mellanrum/prose/phrases.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::prose {
namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

bool matches(std::string_view text, const RE2& pattern) {
  return RE2::FullMatch(piece(text), pattern);
}

#define NAME_WORD R"((?:\p{Lu}\.|\p{Lu}[\pL'’]*(?:[-_]\p{Lu}?\pL+)*))"
#define SMALL_WORD R"((?:von|van|de|der|den|af|av|al|la|le|di|da|du|och|and|&))"

}  // namespace

std::string_view tail_of(std::string_view text) {
  constexpr std::size_t enough = 32;
  if (text.size() <= enough) return text;
  std::size_t at = text.size() - enough;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return text.substr(at);
}

bool begins_small(std::string_view text) {
  static const RE2 small(R"(^["”“'’(\[«»*_]*\p{Ll})");
  return RE2::PartialMatch(piece(text), small);
}

bool begins_quoted(std::string_view text) {
  static const RE2 quoted(R"(^[*_]*["”“»«'’])");
  return RE2::PartialMatch(piece(text), quoted);
}

bool is_finished(std::string_view text) {
  static const RE2 finished(R"((?s).*[.!?…:]["”“'’)\]»*_]*)");
  return matches(tail_of(text), finished);
}

std::vector<std::string_view> sentences_of(std::string_view text) {
  static const RE2 end(R"([.!?…]["”“'’)\]»*_]* )");
  static const RE2 abbreviation(
      R"((?:^|[ (])(?:\pL{1,2}|\d{1,2}|bl\.a|t\.ex|m\.fl|ca|kl|nr|dr|ev|resp|e\.g|i\.e)\.$)");
  static const RE2 begins(R"(^["”“'’(\[«»*_–-]*[\p{Lu}\d])");
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  re2::StringPiece found;
  std::size_t from = 0;
  while (from < text.size() &&
         end.Match(piece(text), from, text.size(), RE2::UNANCHORED, &found, 1)) {
    const auto at = static_cast<std::size_t>(found.data() - text.data());
    const std::size_t after = at + found.size();
    from = after;
    const std::string_view before = text.substr(begin, at + 1 - begin);
    if (text[at] == '.' && RE2::PartialMatch(piece(tail_of(before)), abbreviation)) continue;
    if (!RE2::PartialMatch(piece(text.substr(after)), begins)) continue;
    out.push_back(text.substr(begin, after - 1 - begin));
    begin = after;
  }
  if (begin < text.size()) out.push_back(text.substr(begin));
  return out;
}

bool is_question(std::string_view text) {
  static const RE2 question(R"((?s).*\?["”“'’)\]»*_]*)");
  const auto sentences = sentences_of(text);
  return !sentences.empty() && std::all_of(sentences.begin(), sentences.end(), [](auto sentence) {
    return matches(sentence, question);
  });
}

std::string without_emphasis(std::string_view text) {
  static const RE2 stars(R"((\*\*\*|\*\*|\*)([^\s*](?:[^*]*[^\s*])?)(?:\*\*\*|\*\*|\*))");
  static const RE2 lines(R"((^|[^\pL\d_])(__|_)([^\s_](?:[^_]*[^\s_])?)(?:__|_)($|[^\pL\d_]))");
  std::string out(text);
  RE2::GlobalReplace(&out, stars, R"(\2)");
  RE2::GlobalReplace(&out, lines, R"(\1\3\4)");
  return out;
}

bool is_name(std::string_view text) {
  static const RE2 name(NAME_WORD "(?: (?:" SMALL_WORD " ){0,2}" NAME_WORD "){0,3}");
  return text.size() <= longest_name && matches(text, name);
}

std::string first_name_in(std::string_view text) {
  static const RE2 name(
      "(" NAME_WORD "(?: (?:(?:von|van|de|der|af|al|la|le|di|da|du) ){0,2}" NAME_WORD "){0,3})");
  std::string out;
  RE2::PartialMatch(piece(text), name, &out);
  if (out.size() > longest_name) return {};
  if (out.ends_with('.')) out.pop_back();
  return out;
}

std::vector<std::string> full_names_in(std::string_view text) {
  static const RE2 name(
      "(" NAME_WORD "(?: (?:(?:von|van|de|der|af|al|la|le|di|da|du) ){0,2}" NAME_WORD "){1,3})");
  std::vector<std::string> out;
  re2::StringPiece rest = piece(text);
  std::string found;
  while (RE2::FindAndConsume(&rest, name, &found)) {
    if (found.size() > longest_name) continue;
    if (found.ends_with('.')) found.pop_back();
    out.push_back(found);
  }
  return out;
}

std::size_t count_words(std::string_view text) {
  return text.empty() ? 0 : static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

std::optional<Term> term_of(std::string_view text, std::string_view first_line) {
  static const RE2 form(R"((?s)(?:\*\*([^*]+)\*\*|\*([^*]+)\*|__([^_]+)__|_([^_]+)_)(.*))");
  std::array<std::string, 4> kinds;
  std::string rest;
  if (!RE2::FullMatch(piece(text), form, &kinds[0], &kinds[1], &kinds[2], &kinds[3], &rest)) {
    return std::nullopt;
  }
  Term out;
  for (const std::string& kind : kinds) out.term += kind;
  static const RE2 separator(R"(^ ?(?:[–—―:,.]|--|- |-$)+ ?)");
  const bool ends_line = text.size() - rest.size() >= first_line.size();
  if (!rest.empty() && !RE2::PartialMatch(rest, separator)) {
    const bool has_mark = !out.term.empty() && (out.term.back() == ':' || out.term.back() == '.');
    if (!ends_line && !has_mark) return std::nullopt;
  }
  RE2::Replace(&rest, separator, "");
  rest.erase(0, std::min(rest.find_first_not_of(' '), rest.size()));
  while (!out.term.empty() &&
         std::string_view(" :.,").find(out.term.back()) != std::string_view::npos) {
    out.term.pop_back();
  }
  if (out.term.empty() || out.term.front() == ' ') return std::nullopt;
  if (out.term.size() > longest_name) return std::nullopt;
  out.rest = rest;
  return out;
}

std::vector<std::string> folded_words(std::string_view text) {
  static const RE2 word(R"(([\pL\pM\d]+))");
  std::vector<std::string> out;
  re2::StringPiece rest = piece(text);
  std::string found;
  while (RE2::FindAndConsume(&rest, word, &found)) out.push_back(fold(found));
  return out;
}

}  // namespace mellanrum::prose
