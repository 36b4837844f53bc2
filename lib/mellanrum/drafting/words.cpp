// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::drafting {
namespace {

bool is_letter(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; }

/// What may stand within a word: a letter, a digit, a mark on one.
bool is_within(char32_t c) {
  const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
  return is_letter(c) || (mask & U_GC_M_MASK) != 0;
}

bool is_upper(char32_t c) {
  return u_isupper(static_cast<UChar32>(c)) != 0 || u_istitle(static_cast<UChar32>(c)) != 0;
}

bool is_unseen(char32_t c) { return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }
bool is_blank(char32_t c) {
  return c == '\n' || c == '\r' || c == '\t' || u_isblank(static_cast<UChar32>(c)) != 0;
}
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

bool ends_sentence(char32_t c) {
  constexpr std::u32string_view ends = U".!?:…\n\"“”„«»‘(";
  return ends.find(c) != std::u32string_view::npos;
}

/// Byte ranges of addresses, in order.
std::vector<std::pair<std::size_t, std::size_t>> addresses(std::string_view text) {
  constexpr std::string_view ends = " \t\r\n()<>[]\"";
  std::vector<std::pair<std::size_t, std::size_t>> out;
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_url = text.compare(at, 3, "://") == 0;
    const bool is_mail = text[at] == '@' && at > done && at + 1 < text.size() &&
                         ends.find(text[at - 1]) == std::string_view::npos &&
                         ends.find(text[at + 1]) == std::string_view::npos;
    const bool is_site = text.compare(at, 4, "www.") == 0;
    if (!is_url && !is_mail && !is_site) continue;
    std::size_t begin = at;
    while (begin > done && ends.find(text[begin - 1]) == std::string_view::npos) --begin;
    done = std::min(text.find_first_of(ends, at), text.size());
    out.emplace_back(begin, done);
    at = done;
  }
  return out;
}

std::string gap_of(std::string_view between) {
  // No name has a longer one.
  if (between.size() > 500) return "\n";
  // The genitive of a plural: pensioners' council.
  for (const std::string_view mark : {"'", "’"}) {
    if (between.starts_with(mark)) between.remove_prefix(mark.size());
  }
  std::string out;
  std::size_t line_ends = 0;
  bool blank = false;
  for (std::size_t at = 0; at < between.size();) {
    const CodePoint c = code_point_at(between, at);
    if (is_hyphen(c.value) && c.length == between.size()) return " ";
    if (is_blank(c.value)) {
      line_ends += c.value == '\n' ? 1 : 0;
      if (!blank) out += ' ';
    } else {
      out += between.substr(at, c.length);
    }
    blank = is_blank(c.value);
    at += c.length;
  }
  return line_ends > 1 ? out + '\n' : out;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<TextWord> read() {
    const auto skipped = addresses(text_);
    auto skip = skipped.begin();
    bool begins = true;
    for (std::size_t at = 0; at < text_.size();) {
      if (skip != skipped.end() && at >= skip->first) {
        at = std::max(at, skip->second);
        ++skip;
        begins = false;
        continue;
      }
      const CodePoint c = code_point_at(text_, at);
      if (!is_letter(c.value)) {
        begins = begins || ends_sentence(c.value);
        at += c.length;
        continue;
      }
      words_.emplace_back();
      at = word(at);
      TextWord& read = words_.back();
      read.begins_sentence = begins;
      if (words_.size() > 1) {
        const std::size_t end = words_[words_.size() - 2].end;
        read.gap = gap_of(text_.substr(end, read.begin - end));
      }
      begins = false;
    }
    return std::move(words_);
  }

 private:
  /// Reads the word that begins at `at`; where what follows begins.
  std::size_t word(std::size_t at) {
    TextWord& out = words_.back();
    out.begin = at;
    bool all_upper = true;
    bool later_upper = false;
    while (at < text_.size()) {
      const CodePoint c = code_point_at(text_, at);
      const std::size_t after = at + c.length;
      const bool inner = is_apostrophe(c.value) && letter_at(after) && !genitive_at(after);
      if (!is_within(c.value) && !inner && !is_unseen(c.value)) break;
      if (!is_unseen(c.value)) {
        const bool upper = is_upper(c.value);
        if (out.characters == 0) out.is_capital = upper;
        later_upper = later_upper || (out.characters > 0 && upper);
        all_upper = all_upper && !u_islower(static_cast<UChar32>(c.value));
        out.written += text_.substr(at, c.length);
        ++out.characters;
        out.end = after;
      }
      at = after;
    }
    out.folded = fold(out.written);
    out.is_abbreviation = later_upper;
    ending(all_upper && later_upper);
    return out.end;
  }

  /// Takes in the ending of a genitive, or of another case of an abbreviation.
  void ending(bool after_capitals) {
    TextWord& out = words_.back();
    if (out.end >= text_.size()) return;
    const CodePoint c = code_point_at(text_, out.end);
    const std::size_t after = out.end + c.length;
    if (is_apostrophe(c.value) && genitive_at(after)) {
      out.end = after + 1;
    } else if (c.value == ':' && after_capitals) {
      std::size_t at = after;
      std::size_t letters = 0;
      for (; letter_at(at); ++letters) {
        const CodePoint letter = code_point_at(text_, at);
        if (u_islower(static_cast<UChar32>(letter.value)) == 0) return;
        at += letter.length;
      }
      if (letters >= 1 && letters <= 4) out.end = at;
    }
  }

  bool letter_at(std::size_t at) const {
    return at < text_.size() && is_within(code_point_at(text_, at).value);
  }
  bool genitive_at(std::size_t at) const {
    return at < text_.size() && (text_[at] == 's' || text_[at] == 'S') && !letter_at(at + 1);
  }

  std::string_view text_;
  std::vector<TextWord> words_;
};

}  // namespace

std::vector<TextWord> words_of(std::string_view text) { return Reader(text).read(); }

bool hyphen_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_hyphen(code_point_at(text, at).value);
}

}  // namespace mellanrum::drafting
