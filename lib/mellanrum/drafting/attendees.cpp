// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/attendees.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "mellanrum/prose/keyed.h"
#include "mellanrum/prose/phrases.h"
#include "mellanrum/text/trim.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::drafting {

using prose::Label;
using prose::Labels;

namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

constexpr std::string_view marks = " *_";

}  // namespace

std::vector<std::string> parts_of(std::string_view text, const Labels& labels) {
  constexpr std::size_t longest_list = 20'000;
  if (text.size() > longest_list) return {};
  const char mark = text.find(';') != std::string_view::npos ? ';' : ',';
  std::vector<std::string> out;
  int depth = 0;
  std::string part;
  const auto end_part = [&] {
    std::string whole(trimmed(part, marks));
    part.clear();
    if (whole.ends_with('.') && !whole.ends_with(" .")) whole.pop_back();
    // A conjunction outside brackets parts two.
    std::size_t begin = 0;
    int brackets = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
      brackets += whole[at] == '(' ? 1 : whole[at] == ')' ? -1 : 0;
      const std::size_t next = whole[at] == ' ' ? whole.find(' ', at + 1) : std::string::npos;
      if (next == std::string::npos || at <= begin || brackets != 0) continue;
      if (!labels.is(Label::conjunction, std::string_view(whole).substr(at + 1, next - at - 1))) {
        continue;
      }
      out.push_back(whole.substr(begin, at - begin));
      begin = next + 1;
    }
    whole.erase(0, begin);
    const std::string word = whole.substr(0, whole.find(' '));
    if (labels.is(Label::conjunction, word) && word.size() < whole.size()) {
      whole = whole.substr(word.size() + 1);
    }
    if (!whole.empty()) out.push_back(whole);
  };
  for (const char c : text) {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (c == mark && depth <= 0) {
      end_part();
    } else {
      part += c;
    }
  }
  end_part();
  return out;
}

bool is_initials(const std::string& text) {
  static const RE2 initials(R"(\p{Lu}{2,4})");
  return RE2::FullMatch(text, initials);
}

namespace {

bool may_be_organisation(const std::string& text, const Labels& labels) {
  static const RE2 begins(R"(^[\pL\d])");
  const std::string first = text.substr(0, text.find(' '));
  return text.size() <= prose::longest_name && RE2::PartialMatch(text, begins) &&
         !prose::begins_small(text) && count_characters(text) > 1 &&
         !labels.is_or_compounds(first, Label::office);
}

/// Whether `text` is what an organisation or a part of one is called: "the parks department",
/// "Friends of the Pier", but not "chair" and not a second person.
bool names_unit(const std::string& text, const Labels& labels) {
  const auto words = prose::folded_words(text);
  if (words.empty() || labels.is_or_compounds(words.front(), Label::office)) return false;
  const bool is_called_so = std::any_of(words.begin(), words.end(), [&](const auto& word) {
    return labels.ends_with(word, Label::organisation) || labels.ends_with(word, Label::body);
  });
  return is_called_so || (may_be_organisation(text, labels) && !prose::is_name(text));
}

/// "Cllr Joan Ash" is Joan Ash.
std::string without_office(const std::string& name, const Labels& labels) {
  const std::string first = name.substr(0, name.find(' '));
  const bool has_more = prose::count_words(name) > 2;
  return has_more && labels.is_or_compounds(first, Label::office) ? name.substr(first.size() + 1)
                                                                  : name;
}

/// One person: `Name`, `Name (Org)`, `Name - Org (INI)`, `Name (INI)`, `Name, Org` by its parts.
std::optional<Attendee> attendee_in(std::string text, const Labels& labels) {
  static const RE2 in_brackets(R"((.+?) ?\(([^()]*)\))");
  static const RE2 dashed(R"((.+?) +[-–—] +(.+))");
  static const RE2 from(R"((.+?) (?:från|from|fra|frå) (?:the )?(.+))");
  Attendee out;
  std::string inner;
  std::string rest;
  if (RE2::FullMatch(text, in_brackets, &rest, &inner)) {
    text = rest;
    const std::string name = text.substr(0, text.find(" - "));
    const bool are_initials = is_initials(inner) || prose::are_initials_of(inner, name);
    if (are_initials && prose::is_name(name)) {
      out.initials = inner;
    } else if (may_be_organisation(inner, labels)) {
      out.organisation = inner;
    }
  }
  std::string organisation;
  // `Name (INI) - Org`
  static const RE2 initials_first(R"((.+?) \((\p{Lu}{2,4})\) +[-–—] +(.+))");
  if (out.initials.empty() &&
      RE2::FullMatch(text, initials_first, &rest, &out.initials, &organisation)) {
    text = rest + " - " + organisation;
  }
  if (RE2::FullMatch(text, dashed, &rest, &organisation) ||
      RE2::FullMatch(text, from, &rest, &organisation)) {
    text = rest;
    if (may_be_organisation(organisation, labels)) out.organisation = organisation;
  }
  out.name = without_office(std::string(trimmed(text, marks)), labels);
  if (!prose::is_name(out.name) || is_initials(out.name)) return std::nullopt;
  if (prose::count_words(out.name) == 1 && labels.is_or_compounds(out.name, Label::office)) {
    return std::nullopt;
  }
  // An abbreviation may be the name of an organisation as well as initials.
  if (out.organisation.empty() && !out.initials.empty()) {
    const auto letter = [](const std::string& word) { return capitalized(word).substr(0, 1); };
    if (letter(out.name) != capitalized(out.initials).substr(0, 1)) {
      std::swap(out.organisation, out.initials);
    }
  }
  return out;
}

/// Those that are no office: "Nils Bäck, Region Dalarna, ordf."
std::vector<std::string> without_offices(std::vector<std::string> parts, const Labels& labels) {
  std::erase_if(parts, [&](const std::string& part) {
    return prose::count_words(part) == 1 && labels.is_or_compounds(part, Label::office);
  });
  return parts;
}

/// `Name, ORG, Name, ORG`
bool takes_turns(const std::vector<std::string>& parts, const Labels& labels) {
  static const RE2 abbreviation(R"(\p{Lu}{2,6})");
  constexpr std::size_t least = 4;
  if (parts.size() < least || parts.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < parts.size(); i += 2) {
    const bool is_person = prose::is_name(parts[i]) && prose::count_words(parts[i]) > 1;
    if (!is_person) return false;
    if (!RE2::FullMatch(parts[i + 1], abbreviation) && !names_unit(parts[i + 1], labels)) {
      return false;
    }
  }
  return true;
}

bool is_person_and_more(const std::vector<std::string>& parts) {
  return parts.size() == 2 && prose::is_name(parts[0]) && prose::count_words(parts[0]) > 1;
}

}  // namespace

std::vector<Attendee> attendees_of(const std::vector<prose::Block>& blocks, std::size_t block,
                                   const Labels& labels) {
  constexpr std::size_t about = 3;
  const std::string text = prose::without_emphasis(blocks[block].text);
  // "Hej." below a list is nobody.
  if (text.ends_with('.') && prose::count_words(text) == 1) return {};
  const auto parts = without_offices(parts_of(text, labels), labels);
  if (is_person_and_more(parts) && may_be_organisation(parts[1], labels)) {
    const std::size_t first = block - std::min(block, about);
    const std::size_t last = std::min(block + about, blocks.size() - 1);
    std::size_t likely = 0;
    bool is_told = false;
    for (std::size_t i = first; i <= last; ++i) {
      if (blocks[i].kind != blocks[block].kind) continue;
      const auto others =
          without_offices(parts_of(prose::without_emphasis(blocks[i].text), labels), labels);
      if (!is_person_and_more(others)) continue;
      ++likely;
      is_told = is_told || names_unit(others[1], labels);
    }
    if (likely > 1 && is_told) return {{parts[0], parts[1], {}}};
  }
  return attendees_in(text, labels);
}

std::vector<Attendee> attendees_in(std::string_view text, const Labels& labels) {
  std::vector<Attendee> out;
  constexpr std::size_t longest_list = 20'000;
  if (text.size() > longest_list) return out;
  // `Org: Name, Name; Org: Name`, where each of the organisations has a list of its own.
  const auto add_of = [&](const prose::Keyed& list) {
    for (const std::string& part : parts_of(list.rest, labels)) {
      auto attendee = attendee_in(part, labels);
      if (!attendee) continue;
      if (attendee->organisation.empty()) attendee->organisation = list.key;
      out.push_back(*attendee);
    }
  };
  const auto is_of_one = [&](const prose::Keyed& list) {
    return !list.key.empty() && !list.rest.empty() && !labels.meaning(list.key);
  };
  const prose::Keyed whole = prose::keyed(text);
  if (text.find(';') == std::string_view::npos && is_of_one(whole)) {
    add_of(whole);
    return out;
  }
  const auto parts = without_offices(parts_of(text, labels), labels);
  if (is_person_and_more(parts) && names_unit(parts[1], labels)) return {{parts[0], parts[1], {}}};
  if (takes_turns(parts, labels)) {
    for (std::size_t i = 0; i < parts.size(); i += 2) out.push_back({parts[i], parts[i + 1], {}});
    return out;
  }
  for (const std::string& part : parts) {
    const prose::Keyed one = prose::keyed(part);
    const auto further = without_offices(parts_of(part, labels), labels);
    if (is_of_one(one)) {
      add_of(one);
    } else if (is_person_and_more(further) && may_be_organisation(further[1], labels)) {
      out.push_back({further[0], further[1], {}});
    } else if (auto attendee = attendee_in(part, labels)) {
      out.push_back(*attendee);
    }
  }
  return out;
}

namespace {

/// `Interviewer: I, Respondent: R`, with the letters that the words begin with.
std::map<std::string, std::string> roles_legend_in(std::string_view text) {
  static const RE2 entry(
      R"(^ *(\p{Lu}[\pL\pM]+(?: \d)?) ?(?:=|–|-|:|\() ?(\p{Lu}{1,3}\d?)\)?(?:[,;.] *|$))");
  std::map<std::string, std::string> out;
  re2::StringPiece rest = piece(text);
  std::string initials;
  std::string name;
  while (RE2::Consume(&rest, entry, &name, &initials)) {
    if (capitalized(name).substr(0, 1) != initials.substr(0, 1)) return {};
    out[initials] = name;
  }
  if (!rest.empty() || out.size() < 2) out.clear();
  return out;
}

}  // namespace

std::map<std::string, std::string> legend_in(std::string_view text) {
  static const RE2 entry(R"(^ *(\p{Lu}{2,4}) ?(?:=|–|-|:) ?([^,;=]+?)(?:[,;.] *|$))");
  std::map<std::string, std::string> out;
  re2::StringPiece rest = piece(text);
  std::string initials;
  std::string name;
  while (RE2::Consume(&rest, entry, &initials, &name)) {
    if (!prose::is_name(name) || prose::count_words(name) < 2) return {};
    out[initials] = name;
  }
  if (!rest.empty()) out.clear();
  // "KL: Region North" is an answer.
  const bool is_one = out.size() == 1 && !prose::are_initials_of(initials, out[initials]);
  if (is_one && text.find('=') == std::string_view::npos) out.clear();
  return out.empty() ? roles_legend_in(text) : out;
}

}  // namespace mellanrum::drafting
