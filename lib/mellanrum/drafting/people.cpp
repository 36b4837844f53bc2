// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/people.h"

#include <re2/re2.h>

#include <algorithm>

#include "mellanrum/prose/keyed.h"
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

}  // namespace

People::People(const std::vector<prose::Block>& blocks, const Labels& labels,
               const std::set<std::string>& known, std::string language)
    : labels_(labels), language_(std::move(language)), known_(known) {
  static const RE2 word(R"(([\pL\pM\d]+))");
  for (const prose::Block& block : blocks) {
    if (!block.key.empty()) ++keys_[block.key];
    const std::string text = prose::without_emphasis(block.text);
    for (const std::string& name : prose::full_names_in(text)) full_names_.insert(name);
    const std::string told = block.key.empty() ? text : prose::without_emphasis(block.rest);
    for (const std::string& name : prose::full_names_in(told)) told_names_.insert(name);
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
  constexpr int dialogue = 3;
  int turns = 0;
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    const bool alternates = is_initials(blocks[i - 1].key) && is_initials(blocks[i].key) &&
                            blocks[i - 1].key != blocks[i].key && !labels.meaning(blocks[i].key) &&
                            !labels.meaning(blocks[i - 1].key);
    turns += alternates ? 1 : 0;
  }
  has_initials_ = turns >= dialogue;
  // "visade Tobias Fem roller": what is elsewhere a word like any other is nobody's last name.
  std::erase_if(full_names_,
                [&](const std::string& name) { return common_.contains(fold(last_word(name))); });
  // A genitive is no name of its own.
  std::erase_if(full_names_, [&](const std::string& name) {
    return name.ends_with('s') && full_names_.contains(name.substr(0, name.size() - 1));
  });
  for (const std::string& name : full_names_) names_by_first_[first_word(name)].insert(name);
}

void People::add(const Attendee& attendee) {
  attending_.insert(attendee.name);
  if (prose::count_words(attendee.name) > 1) {
    attending_by_first_[first_word(attendee.name)].insert(attendee.name);
    attending_by_last_[last_word(attendee.name)].insert(attendee.name);
    attending_by_initials_[prose::initials_of(attendee.name)].insert(attendee.name);
  }
  if (!attendee.organisation.empty()) attending_.insert(attendee.organisation);
  if (!attendee.initials.empty()) add_initials(attendee.initials, attendee.name);
}

void People::add_initials(const std::string& initials, const std::string& name) {
  // Of two people nobody is meant.
  const auto [known, fresh] = initials_.emplace(initials, name);
  if (!fresh && known->second != name) several_.insert(initials);
}

std::optional<std::string> People::resolve(std::string_view text) const {
  const std::string name(text);
  if (several_.contains(name)) return std::nullopt;
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

/// The one attendee whose names begin with these letters.
std::optional<std::string> People::attendee_with_initials(const std::string& letters) const {
  if (!is_initials(letters)) return std::nullopt;
  const auto found = attending_by_initials_.find(fold(letters));
  if (found == attending_by_initials_.end() || found->second.size() != 1) return std::nullopt;
  return *found->second.begin();
}

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
  if (labels_.is(Label::speaker, name)) return name;
  const auto count = stamps_.find(name);
  const bool recurs = count != stamps_.end() && count->second > 1;
  // "10:30 Coffee Break" is an item of an agenda.
  if (prose::count_words(name) > 1) {
    return recurs || is_likely(name) ? std::optional(name) : std::nullopt;
  }
  if (recurs && !common_.contains(fold(name))) return name;
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
  if (several_.contains(name)) return std::nullopt;
  if (initials_.contains(name)) return initials_.at(name);
  if (const auto attendee = attendee_called(name)) return attendee;
  if (labels_.meaning(name)) return std::nullopt;
  if (const auto attendee = attendee_with_initials(name)) return attendee;
  if (is_numbered_speaker(name, std::string(key))) return name;
  if (attending_.contains(name) || known_.contains(fold(name))) return name;
  // "The council: owns the hall" tells of the council.
  const bool is_speech = !prose::begins_small(text);
  if (is_organisation(name)) return is_speech ? std::optional(name) : std::nullopt;
  if (!prose::is_name(name)) return std::nullopt;
  if (is_initials(name) && name == capitalized(name)) {
    const bool speaks = proper_.contains(name) || has_initials_;
    return speaks && recurs(key) ? std::optional(name) : std::nullopt;
  }
  if (prose::count_words(name) > 1) {
    return is_likely(name) || recurs(key) ? std::optional(name) : std::nullopt;
  }
  if (is_ambiguous(name)) return std::nullopt;
  auto found = resolve(name);
  if (found && (is_speech || *found != name)) return found;
  return recurs(key) && !common_.contains(fold(name)) ? std::optional(name) : std::nullopt;
}

bool People::recurs(std::string_view key) const {
  const auto times = keys_.find(std::string(key));
  return times != keys_.end() && times->second > 1;
}

bool People::is_likely(const std::string& name) const {
  const auto words = prose::folded_words(name);
  if (words.empty() || count_characters(words.back()) < 2) return false;
  const bool is_title = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return labels_.is(Label::ordinary, word) || labels_.meaning(word) ||
           labels_.is(Label::document, word) || labels_.is(Label::meeting, word);
  });
  const bool is_common = std::any_of(
      words.begin(), words.end(), [&](const std::string& word) { return common_.contains(word); });
  return !is_title && (!is_common || told_names_.contains(name));
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

bool People::names_body(const std::string& word) const {
  return labels_.is(Label::organisation, word) || labels_.is(Label::venue, word) ||
         labels_.is(Label::body, word);
}

bool People::may_be_meant(const std::string& name) const {
  if (is_organisation(name) || names_body(fold(last_word(name)))) return false;
  return prose::count_words(name) > 1 || is_known(name) || stamps_.contains(name) ||
         keys_.contains(name);
}

bool People::may_be_person(const std::string& name) const {
  return !labels_.meaning(name) && is_likely(name) && !is_organisation(name);
}

bool People::tells(const std::string& name) const {
  return attending_.contains(name) || full_names_.contains(name) || proper_.contains(name) ||
         known_.contains(fold(name));
}

bool People::is_own_name(const std::string& name) const {
  return attending_.contains(name) || told_names_.contains(name) || known_.contains(fold(name));
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
    if (within.contains(fold(found)) || common_.contains(fold(found))) continue;
    const auto resolved = resolve(found);
    if (resolved && prose::count_words(*resolved) > 1) add(*resolved);
  }
  return out;
}

std::vector<std::string> People::owners_in(std::string_view text) const {
  static const RE2 bracket(R"((?s).*\(([^()]+)\)[.!]?)");
  static const RE2 labelled(R"((?s).*?(?:^|[\s(])(\pL+): ([^:().;]+)(?:$|[.);]).*)");
  static const RE2 own_label(R"((\pL+):? (.+))");
  static const RE2 ending(R"((?s).* (?:/|[–—-] )([^–—/()]+?)\.?)");
  static const RE2 addressed(R"((?:^|\s)@(\p{Lu}[\pL\d_-]*))");
  std::string inner;
  std::string key;
  std::vector<std::string> out;
  re2::StringPiece rest = piece(text);
  std::string called;
  while (RE2::FindAndConsume(&rest, addressed, &called)) {
    const auto owner = is_known(called) && !is_ambiguous(called) ? resolve(called) : std::nullopt;
    if (owner) out.push_back(*owner);
  }
  if (!out.empty()) return out;
  if (RE2::FullMatch(piece(text), bracket, &inner)) {
    std::string rest_of_it;
    if (RE2::FullMatch(inner, own_label, &key, &rest_of_it) && labels_.is(Label::owner, key)) {
      inner = rest_of_it;
    }
  } else if (!RE2::FullMatch(piece(text), labelled, &key, &inner) ||
             !labels_.is(Label::owner, key)) {
    // `Book a room /Bo`
    const bool ends = RE2::FullMatch(piece(text), ending, &inner) && is_known(inner);
    if (const auto owner = ends ? resolve(inner) : std::nullopt) out.push_back(*owner);
    return out;
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
    const bool is_full =
        prose::is_name(part) && prose::count_words(part) > 1 && (is_known(part) || is_likely(part));
    const auto found =
        initials_.contains(part) || prose::is_name(part) ? resolve(part) : std::nullopt;
    const bool is_other = found && *found != part;
    const bool is_shorter = is_other && prose::count_words(part) == 1;
    if (found && (is_full || is_shorter || attending_.contains(part))) out.push_back(*found);
  }
  return out;
}

}  // namespace mellanrum::drafting
