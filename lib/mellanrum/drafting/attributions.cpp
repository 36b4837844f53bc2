// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/attributions.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "mellanrum/prose/phrases.h"
#include "mellanrum/text/trim.h"

namespace mellanrum::drafting {
namespace {

using prose::Label;
using prose::Labels;

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

std::string first_word(const std::string& name) { return name.substr(0, name.find(' ')); }

/// Words before a name that make it somebody else than whoever is named.
bool is_one_of_many(std::string_view before) {
  constexpr std::array words{
      "en",    "ett",   "någon", "flera",  "några", "a",    "an",    "one", "some", "i",   "av",
      "på",    "från",  "of",    "from",   "in",    "at",   "för",   "hos", "many", "the", "flere",
      "nogle", "fra",   "om",    "to",     "att",   "till", "til",   "åt",  "med",  "mot", "inte",
      "ikke",  "ikkje", "ej",    "aldrig", "vi",    "jag",  "jeg",   "man", "du",   "ni",  "de",
      "dom",   "we",    "you",   "i",      "not",   "with", "about", "by",  "who",  "som", "när",
      "mig",   "oss",   "honom", "henne",  "me",    "him",  "her",   "us",  "them"};
  const auto found = prose::folded_words(before);
  return std::any_of(found.begin(), found.end(), [&](const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  });
}

}  // namespace

/// How a sentence ends that tells who said it. Between the verb and the name a word may stand.
struct Attributions::Patterns {
  static std::string verbs(const Labels& labels) {
    std::string out;
    for (const std::string& word : labels.words(Label::saying)) {
      out += (out.empty() ? "" : "|") + RE2::QuoteMeta(word);
    }
    return out;
  }
  static constexpr const char* before = R"((?s)(?:.*[,”"“»!?…*]|.* [–—])\s+)";
  static constexpr const char* after = R"((?:,.*)?[.!]?[”"]?)";

  explicit Patterns(const Labels& labels)
      : verb_and_name(fmt::format("{}(?i:{}) ([^,]+?){}", before, verbs(labels), after)),
        verb_word_and_name(
            fmt::format(R"({}(?i:{}) \pL+ ([^,]+?){})", before, verbs(labels), after)),
        name_and_verb(fmt::format("{}([^,]+?) (?i:{})(?: [^,]*)?{}", before, verbs(labels), after)),
        told(fmt::format(R"((?s)(["”“»«].+["”“»«])[,.!?]* (?i:{})(?: .*)?)", verbs(labels))),
        tail(fmt::format(R"((?s)(.*?),\s+(?i:{}) .*)", verbs(labels))) {}

  RE2 verb_and_name;
  RE2 verb_word_and_name;
  RE2 name_and_verb;
  RE2 told;
  RE2 tail;
};

Attributions::Attributions(const People& people, const Labels& labels)
    : people_(people), labels_(labels), patterns_(std::make_unique<Patterns>(labels)) {}

Attributions::~Attributions() = default;

std::optional<std::string> Attributions::attributed(std::string_view text,
                                                    const std::string& last) const {
  const auto sentences = prose::sentences_of(text);
  if (sentences.empty()) return std::nullopt;
  const re2::StringPiece sentence = piece(sentences.back());
  std::string who;
  if (!RE2::FullMatch(sentence, patterns_->verb_and_name, &who) &&
      !RE2::FullMatch(sentence, patterns_->name_and_verb, &who) &&
      !RE2::FullMatch(sentence, patterns_->verb_word_and_name, &who)) {
    return std::nullopt;
  }
  if (labels_.is(Label::pronoun, first_word(who))) {
    return last.empty() ? std::nullopt : std::optional(last);
  }
  std::string name = prose::first_name_in(who);
  if (name.empty()) return std::nullopt;
  std::size_t at = who.find(name);
  // "säger Anna Bergs chef Bo Ek"
  std::string rest = who.substr(at + name.size());
  if (is_genitive(name, rest)) {
    const std::string owner = name;
    name = prose::first_name_in(rest);
    if (name.empty()) return std::nullopt;
    at += owner.size() + rest.find(name);
    rest = who.substr(at + name.size());
    who.erase(0, at);
    at = 0;
  }
  const auto after = prose::folded_words(rest);
  if (!after.empty() && labels_.is(Label::conjunction, after.front())) return std::nullopt;
  // "säger rapporten Vatten 2020", "säger Malmö stad"
  static const RE2 number(R"(^ \d.*)");
  if (RE2::FullMatch(rest, number)) return std::nullopt;
  if (!after.empty() && rest.starts_with(' ') && people_.names_body(after.front())) {
    static const RE2 word(R"(^( \pL+))");
    std::string body;
    RE2::PartialMatch(rest, word, &body);
    return name + body;
  }
  name = without_owner(name);
  const std::string_view before = std::string_view(who).substr(0, at);
  // "..., men Anna frågar alltid" goes on.
  const auto words_before = prose::folded_words(before);
  if (std::any_of(words_before.begin(), words_before.end(), [&](const std::string& word) {
        return labels_.is(Label::joiner, word) || labels_.is(Label::conjunction, word);
      })) {
    return std::nullopt;
  }
  constexpr std::size_t most_before = 4;
  if (is_one_of_many(before) || prose::count_words(before) > most_before) return std::nullopt;
  return people_.is_ambiguous(name) ? std::nullopt
                                    : std::optional(people_.resolve(name).value_or(name));
}

/// "Anna Bergs" before a word with a small letter that goes on.
bool Attributions::is_genitive(const std::string& name, const std::string& rest) const {
  static const RE2 goes_on(R"(^ (\p{Ll}+)(?:[^\pL].*)?)");
  std::string next;
  if (!name.ends_with('s') || !RE2::FullMatch(rest, goes_on, &next)) return false;
  const bool is_joined = labels_.is(Label::conjunction, next) ||
                         labels_.is(Label::before_name, next) || is_one_of_many(next);
  if (is_joined) return false;
  const std::string bare = name.substr(0, name.size() - 1);
  return !people_.is_known(name) && (people_.tells(bare) || !people_.resolve(name));
}

/// "Trafikverkets Lars Holm" is Lars Holm.
std::string Attributions::without_owner(const std::string& name) const {
  const std::string first = first_word(name);
  if (first == name || !first.ends_with('s') || prose::count_words(name) < 3) return name;
  const std::string rest = name.substr(first.size() + 1);
  const bool is_known_by_it = people_.is_own_name(rest);
  const std::string_view owner = std::string_view(first).substr(0, first.size() - 1);
  const bool is_body = labels_.is_or_compounds(owner, Label::organisation) ||
                       labels_.is_or_compounds(owner, Label::body);
  return is_known_by_it || is_body ? rest : name;
}

std::optional<std::string> Attributions::signed_by(std::string_view text) const {
  static const RE2 signature(
      R"q((?s)[*_]*["”“»«'’].+["”“»«'’][*_]*,? ?(?:[–—-] ?|/ ?|\()([^–—/()"”“]+?)\)?[.]?)q");
  std::string name;
  if (!RE2::FullMatch(piece(text), signature, &name)) return std::nullopt;
  name = std::string(trimmed(name, " *_"));
  if (people_.is_known(name)) return people_.resolve(name);
  const bool is_full = prose::is_name(name) && prose::count_words(name) > 1;
  return is_full && people_.is_likely(name) ? people_.resolve(name) : std::nullopt;
}

bool Attributions::is_told(std::string_view text) const {
  constexpr std::size_t least_words = 3;
  std::string said;
  return RE2::FullMatch(piece(text), patterns_->told, &said) &&
         prose::count_words(said) >= least_words;
}

std::string_view Attributions::without_attribution(std::string_view text) const {
  re2::StringPiece before;
  if (!attributed(text, "x") || !RE2::FullMatch(piece(text), patterns_->tail, &before)) return text;
  return {before.data(), before.size()};
}

std::optional<std::string> Attributions::cued(std::string_view text) const {
  if (!text.ends_with(':')) return std::nullopt;
  const auto words = prose::folded_words(text);
  if (std::none_of(words.begin(), words.end(),
                   [&](const std::string& word) { return labels_.is(Label::saying, word); })) {
    return std::nullopt;
  }
  // "We talked of what Anna told us:" is said by others.
  if (std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return labels_.is(Label::we, word, people_.language());
      })) {
    return std::nullopt;
  }
  const auto names = people_.named_in(text);
  if (names.size() != 1) return std::nullopt;
  // "In New Town somebody said:"
  const std::size_t at = text.find(first_word(names.front()));
  const std::string_view before = trimmed(text.substr(0, std::min(at, text.size())));
  const std::size_t blank = before.rfind(' ');
  const auto last = blank == std::string_view::npos ? before : before.substr(blank + 1);
  return is_one_of_many(last) ? std::nullopt : std::optional(names.front());
}

}  // namespace mellanrum::drafting
