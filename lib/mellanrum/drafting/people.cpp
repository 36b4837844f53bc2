// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/people.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "mellanrum/prose/phrases.h"
#include "mellanrum/text/trim.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::drafting {
namespace {

using prose::Label;
using prose::Labels;

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

std::string first_word(const std::string& name) { return name.substr(0, name.find(' ')); }
std::string last_word(const std::string& name) {
  const std::size_t blank = name.rfind(' ');
  return blank == std::string::npos ? name : name.substr(blank + 1);
}

/// Words before a name that make it somebody else than whoever is named.
bool is_one_of_many(std::string_view before) {
  constexpr std::array words{"en",  "ett",  "någon", "flera", "några", "a",    "an", "one", "some",
                             "i",   "av",   "på",    "från",  "of",    "from", "in", "at",  "för",
                             "hos", "many", "the",   "flere", "nogle", "fra",  "om", "to",  "att"};
  const auto found = prose::folded_words(before);
  return std::any_of(found.begin(), found.end(), [&](const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  });
}

}  // namespace

/// How a sentence ends that tells who said it. Between the verb and the name a word may stand.
struct People::Patterns {
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
        tail(fmt::format(R"((?s)(.*?),\s+(?i:{}) .*)", verbs(labels))) {}

  RE2 verb_and_name;
  RE2 verb_word_and_name;
  RE2 name_and_verb;
  RE2 tail;
};

People::People(const std::vector<prose::Block>& blocks, const Labels& labels,
               const std::set<std::string>& known, std::string language)
    : labels_(labels),
      language_(std::move(language)),
      patterns_(std::make_unique<Patterns>(labels)),
      known_(known) {
  static const RE2 word(R"(([\pL\pM\d]+))");
  for (const prose::Block& block : blocks) {
    if (!block.key.empty()) ++keys_[block.key];
    const std::string text = prose::without_emphasis(block.text);
    for (const std::string& name : prose::full_names_in(text)) full_names_.insert(name);
    if (block.kind == prose::BlockKind::stamp && !text.empty()) ++stamps_[text];
    for (const std::string_view sentence : prose::sentences_of(text)) {
      re2::StringPiece rest = piece(sentence);
      std::string found;
      for (bool is_first = true; RE2::FindAndConsume(&rest, word, &found); is_first = false) {
        const bool is_capital = !prose::begins_small(found);
        if (!is_capital) common_.insert(found);
        if (is_capital && !is_first) proper_.insert(found);
      }
    }
  }
  const auto is_letter = [](const auto& key) { return count_characters(key.first) == 1; };
  const auto letters = std::count_if(keys_.begin(), keys_.end(), is_letter);
  has_letters_ = letters > 1 && std::any_of(keys_.begin(), keys_.end(), [&](const auto& key) {
                   return is_letter(key) && key.second > 1;
                 });
  // "visade Tobias Fem roller": what is elsewhere a word like any other is nobody's last name.
  std::erase_if(full_names_,
                [&](const std::string& name) { return common_.contains(fold(last_word(name))); });
  // A genitive is no name of its own.
  std::erase_if(full_names_, [&](const std::string& name) {
    return name.ends_with('s') && full_names_.contains(name.substr(0, name.size() - 1));
  });
  for (const std::string& name : full_names_) names_by_first_[first_word(name)].insert(name);
}

People::~People() = default;

void People::add(const Attendee& attendee) {
  attending_.insert(attendee.name);
  if (prose::count_words(attendee.name) > 1) {
    attending_by_first_[first_word(attendee.name)].insert(attendee.name);
    attending_by_last_[last_word(attendee.name)].insert(attendee.name);
  }
  if (!attendee.organisation.empty()) attending_.insert(attendee.organisation);
  if (!attendee.initials.empty()) initials_[attendee.initials] = attendee.name;
}

void People::add_initials(const std::string& initials, const std::string& name) {
  initials_[initials] = name;
}

std::optional<std::string> People::resolve(std::string_view text) const {
  const std::string name(text);
  if (const auto found = initials_.find(name); found != initials_.end()) return found->second;
  if (attending_.contains(name) || known_.contains(fold(name))) return name;
  if (const std::string bare = without_office(name); bare != name) return resolve(bare);
  if (prose::count_words(name) > 1) {
    if (name.ends_with('s') && full_names_.contains(name.substr(0, name.size() - 1))) {
      return name.substr(0, name.size() - 1);
    }
    return name;
  }
  const auto only = [&](const Index& index) -> const std::set<std::string>* {
    const auto found = index.find(name);
    return found == index.end() ? nullptr : &found->second;
  };
  for (const Index* index : {&attending_by_first_, &attending_by_last_, &names_by_first_}) {
    const std::set<std::string>* found = only(*index);
    if (found != nullptr && found->size() == 1) return *found->begin();
    if (found != nullptr) return std::nullopt;
  }
  return is_somebody(name) ? std::optional(name) : std::nullopt;
}

/// "Kommunalrådet Hjördis Malmrot", "Cllr Ash": the name, where it is one without its office.
std::string People::without_office(const std::string& name) const {
  const std::string first = first_word(name);
  if (first == name || !labels_.is_or_compounds(first, Label::office)) return name;
  std::string rest = name.substr(first.size() + 1);
  const bool is_known_by_it = attending_by_last_.contains(rest);
  return prose::count_words(rest) > 1 || is_known_by_it ? rest : name;
}

std::optional<std::string> People::attendee_called(const std::string& name) const {
  const auto found = attending_by_first_.find(name);
  if (found == attending_by_first_.end() || found->second.size() != 1) return std::nullopt;
  return *found->second.begin();
}

/// A first or last name that several have.
bool People::is_ambiguous(const std::string& name) const {
  if (initials_.contains(name) || attending_.contains(name) || known_.contains(fold(name))) {
    return false;
  }
  for (const Index* index : {&attending_by_first_, &attending_by_last_, &names_by_first_}) {
    const auto found = index->find(name);
    if (found != index->end()) return found->second.size() > 1;
  }
  return false;
}

bool People::is_known(const std::string& name) const {
  return initials_.contains(name) || attendee_called(name) || attending_.contains(name) ||
         known_.contains(fold(name));
}

std::optional<std::string> People::stamped(const std::string& name) const {
  if (is_known(name)) return resolve(name);
  if (labels_.meaning(name)) return std::nullopt;
  if (labels_.is(Label::speaker, name) || prose::count_words(name) > 1) return name;
  const auto count = stamps_.find(name);
  if (count != stamps_.end() && count->second > 1 && !common_.contains(fold(name))) return name;
  const auto found = resolve(name);
  return found && *found != name ? found : std::nullopt;
}

/// `Region Skåne`, `Niemelän kyläyhdistys`: begins with a word for an organisation, or ends with
/// one that has more before it.
bool People::is_organisation(const std::string& name) const {
  constexpr std::size_t most_words = 5;
  const std::size_t words = prose::count_words(name);
  if (words > most_words || prose::begins_small(name)) return false;
  if (words > 1 && labels_.is(Label::organisation, first_word(name))) return true;
  const std::string last = fold(last_word(name));
  for (const std::string& word : labels_.words(Label::organisation)) {
    if (last.ends_with(word) && (words > 1 || last.size() > word.size() + 2)) return true;
  }
  return false;
}

/// A single word that is a name by how the notes use it.
bool People::is_somebody(const std::string& name) const {
  if (common_.contains(fold(name))) return false;
  return proper_.contains(name) || labels_.is(Label::organisation, first_word(name));
}

std::optional<std::string> People::speaker(std::string_view key, std::string_view text) const {
  static const RE2 bracket(R"( ?\([^()]*\)$)");
  std::string name(trimmed(key, " *_"));
  RE2::Replace(&name, bracket, "");
  if (initials_.contains(name)) return initials_.at(name);
  if (const auto attendee = attendee_called(name)) return attendee;
  if (labels_.meaning(name)) return std::nullopt;
  if (is_numbered_speaker(name, std::string(key))) return name;
  if (attending_.contains(name) || known_.contains(fold(name))) return name;
  // "The council: owns the hall" tells of the council.
  const bool is_speech = !prose::begins_small(text);
  if (is_organisation(name)) return is_speech ? std::optional(name) : std::nullopt;
  if (!prose::is_name(name)) return std::nullopt;
  if (is_initials(name) && name == capitalized(name)) {
    const auto times = keys_.find(std::string(key));
    const bool recurs = times != keys_.end() && times->second > 1;
    return proper_.contains(name) && recurs ? std::optional(name) : std::nullopt;
  }
  if (prose::count_words(name) > 1) return name;
  if (is_ambiguous(name)) return std::nullopt;
  auto found = resolve(name);
  if (found && (is_speech || *found != name)) return found;
  const auto count = keys_.find(std::string(key));
  const bool recurs = count != keys_.end() && count->second > 1;
  return recurs && !common_.contains(fold(name)) ? std::optional(name) : std::nullopt;
}

/// `Interviewer`, `Speaker 2`, and where it recurs `P4`.
bool People::is_numbered_speaker(const std::string& name, const std::string& key) const {
  static const RE2 numbered(R"((\pL+)(?: \d{1,2})?)");
  static const RE2 coded(R"(\p{Lu}{1,2}\d{1,2})");
  std::string word;
  if (labels_.is(Label::speaker, name)) return true;
  if (RE2::FullMatch(name, numbered, &word) && labels_.is(Label::speaker, word)) return true;
  const auto count = keys_.find(key);
  if (count == keys_.end()) return false;
  return (count->second > 1 && RE2::FullMatch(name, coded)) ||
         (has_letters_ && count_characters(name) == 1 && !prose::begins_small(name));
}

std::optional<std::string> People::attributed(std::string_view text,
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
  const std::string name = prose::first_name_in(who);
  if (name.empty()) return std::nullopt;
  const std::size_t at = who.find(name);
  const auto after = prose::folded_words(std::string_view(who).substr(at + name.size()));
  if (!after.empty() && labels_.is(Label::conjunction, after.front())) return std::nullopt;
  const std::string_view before = std::string_view(who).substr(0, at);
  constexpr std::size_t most_before = 4;
  if (is_one_of_many(before) || prose::count_words(before) > most_before) return std::nullopt;
  return is_ambiguous(name) ? std::nullopt : std::optional(resolve(name).value_or(name));
}

std::string_view People::without_attribution(std::string_view text) const {
  re2::StringPiece before;
  if (!attributed(text, "x") || !RE2::FullMatch(piece(text), patterns_->tail, &before)) return text;
  return {before.data(), before.size()};
}

std::vector<std::string> People::named_in(std::string_view text) const {
  std::vector<std::string> out;
  static const RE2 word(R"((\p{Lu}[\pL-]+))");
  const std::string bare = prose::without_emphasis(text);
  constexpr std::size_t enough = 2;
  const auto add = [&](const std::string& name) {
    if (out.size() == enough) return;
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  };
  std::set<std::string> within;
  for (const std::string& name : prose::full_names_in(bare)) {
    const auto words = prose::folded_words(name);
    if (const auto resolved = resolve(name)) add(*resolved);
    within.insert(words.begin(), words.end());
  }
  re2::StringPiece rest = piece(bare);
  std::string found;
  while (out.size() < enough && RE2::FindAndConsume(&rest, word, &found)) {
    if (within.contains(fold(found))) continue;
    const auto resolved = resolve(found);
    if (resolved && prose::count_words(*resolved) > 1) add(*resolved);
  }
  return out;
}

std::optional<std::string> People::cued(std::string_view text) const {
  if (!text.ends_with(':')) return std::nullopt;
  const auto words = prose::folded_words(text);
  if (std::none_of(words.begin(), words.end(),
                   [&](const std::string& word) { return labels_.is(Label::saying, word); })) {
    return std::nullopt;
  }
  // "We talked of what Anna told us:" is said by others.
  if (std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return labels_.is(Label::we, word, language_);
      })) {
    return std::nullopt;
  }
  const auto names = named_in(text);
  return names.size() == 1 ? std::optional(names.front()) : std::nullopt;
}

std::vector<std::string> People::owners_in(std::string_view text) const {
  static const RE2 bracket(R"((?s).*\(([^()]+)\)[.!]?)");
  static const RE2 labelled(R"((?s).*?(?:^|[\s(])(\pL+): ([^:()]+?)[.)]?)");
  static const RE2 addressed(R"((?:^|\s)@(\p{Lu}[\pL\d_-]*))");
  std::string inner;
  std::string key;
  std::vector<std::string> out;
  re2::StringPiece rest = piece(text);
  std::string called;
  while (RE2::FindAndConsume(&rest, addressed, &called)) {
    if (!is_ambiguous(called)) out.push_back(resolve(called).value_or(called));
  }
  if (!out.empty()) return out;
  if (!RE2::FullMatch(piece(text), bracket, &inner)) {
    if (!RE2::FullMatch(piece(text), labelled, &key, &inner) || !labels_.is(Label::owner, key)) {
      return out;
    }
  }
  constexpr std::size_t longest = 200;
  if (inner.size() > longest) return out;
  for (const std::string& part : parts_of(inner, labels_)) {
    // `(Anna asks)`
    const std::string first = first_word(part);
    const auto attendee = attendee_called(first);
    if (attendee && first != part && prose::begins_small(part.substr(first.size() + 1))) {
      out.push_back(*attendee);
      continue;
    }
    const bool is_full = prose::is_name(part) && prose::count_words(part) > 1;
    const auto found =
        initials_.contains(part) || is_full || prose::is_name(part) ? resolve(part) : std::nullopt;
    if (found && (is_full || *found != part || attending_.contains(part))) out.push_back(*found);
  }
  return out;
}

}  // namespace mellanrum::drafting
