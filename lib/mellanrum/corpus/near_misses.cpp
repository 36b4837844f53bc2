// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mellanrum/corpus/slips.h"
#include "mellanrum/text/near.h"
#include "mellanrum/text/unicode.h"

namespace mellanrum {
namespace {

/// The words that one field of all records holds, each with the places where it stands.
class Words {
 public:
  /// `field` as it reads in "the kind 'x'"; `vocabulary` is where the project file may list them.
  Words(std::string_view field, Vocabulary vocabulary) : field_(field), vocabulary_(vocabulary) {}

  void add(const Word& word) {
    if (!word) return;
    // The same word often stands in one record after another.
    if (last_ == nullptr || last_->first != word.text) {
      auto found = uses_.find(word.text);
      if (found == uses_.end()) found = uses_.emplace(word.text, std::vector<Span>()).first;
      last_ = &*found;
    }
    last_->second.push_back(word.span);
  }
  void add(const std::vector<Word>& words) {
    for (const Word& word : words) add(word);
  }
  /// A word that needs no use to be known.
  void know(std::string_view word) { known_[std::string(word)] = true; }

  void report(const Project& project, Diagnostics& diagnostics) const {
    if (!project.words(vocabulary_).empty()) return;
    report_capitals(diagnostics);
    std::map<std::string, std::string> spelled;  // by folded form, the spelling used most
    for (const auto& [word, places] : uses_) prefer(spelled, word);
    for (const auto& [word, known] : known_) prefer(spelled, word);
    std::vector<std::string> folded;
    for (const auto& [form, word] : spelled) folded.push_back(form);
    for (const auto& [a, b] : near_pairs(folded)) {
      const std::string& first = spelled[folded[a]];
      const std::string& second = spelled[folded[b]];
      if (is_slip_of(first, second)) {
        report(first, second, diagnostics);
      } else if (is_slip_of(second, first)) {
        report(second, first, diagnostics);
      }
    }
  }

 private:
  static constexpr std::size_t often = 3;
  static constexpr std::size_t times_as_often = 4;

  std::size_t count(const std::string& word) const {
    const auto found = uses_.find(word);
    return found == uses_.end() ? 0 : found->second.size();
  }
  bool is_known(const std::string& word) const { return known_.contains(word); }

  void prefer(std::map<std::string, std::string>& spelled, const std::string& word) const {
    std::string& best = spelled[fold(word)];
    if (best.empty() || is_known(word) || count(word) > count(best)) best = word;
  }

  bool is_slip_of(const std::string& rare, const std::string& common) const {
    if (count(rare) == 0 || is_known(rare)) return false;
    if (is_known(common)) return true;
    return count(common) >= often && count(common) >= times_as_often * count(rare);
  }

  void report_capitals(Diagnostics& diagnostics) const {
    std::map<std::string, std::string> spelled;
    for (const auto& [word, places] : uses_) prefer(spelled, word);
    for (const auto& [word, known] : known_) prefer(spelled, word);
    for (const auto& [word, places] : uses_) {
      const std::string& best = spelled[fold(word)];
      if (best != word) report(word, best, diagnostics);
    }
  }

  void report(const std::string& rare, const std::string& common, Diagnostics& diagnostics) const {
    const std::string where = is_known(common) ? std::string("is one of the format's own")
                                               : "stands " + times(count(common));
    const std::string_view list = name_of(vocabulary_);
    const std::string advice =
        list.empty()
            ? std::string("one spelling makes them one")
            : fmt::format("if both are meant, list them under {}: in mellanrum.yaml", list);
    for (const Span& place : uses_.at(rare)) {
      diagnostics.report(Rule::near_miss, place,
                         fmt::format("the {} '{}' stands {}, and '{}' {}", field_, rare,
                                     times(count(rare)), common, where),
                         fmt::format("did you mean '{}'? {}", common, advice));
    }
  }

  static std::string times(std::size_t number) {
    if (number <= 2) return number == 1 ? "once" : "twice";
    return fmt::format("{} times", number);
  }

  static std::string_view name_of(Vocabulary vocabulary) {
    switch (vocabulary) {
      case Vocabulary::kinds:
        return "kinds";
      case Vocabulary::levels:
        return "levels";
      case Vocabulary::relation_kinds:
        return "relation_kinds";
      case Vocabulary::reflection_kinds:
        return "reflection_kinds";
      case Vocabulary::none:
        break;
    }
    return {};
  }

  std::string_view field_;
  Vocabulary vocabulary_;
  std::map<std::string, std::vector<Span>, std::less<>> uses_;
  std::pair<const std::string, std::vector<Span>>* last_ = nullptr;
  std::map<std::string, bool> known_;
};

}  // namespace

void find_near_misses(const Corpus& corpus, Diagnostics& diagnostics) {
  Words kinds("kind", Vocabulary::kinds);
  Words levels("level", Vocabulary::levels);
  Words relation_kinds("kind", Vocabulary::relation_kinds);
  Words said_kinds("kind", Vocabulary::reflection_kinds);
  Words tags("tag", Vocabulary::none);
  Words sections("section", Vocabulary::none);
  Words series("series", Vocabulary::none);
  for (const std::string_view kind : reflection_kinds) said_kinds.know(kind);
  const auto statements = [](const auto& store, auto visit) {
    for (const auto& entity : store.all()) {
      for (const auto& statement : entity.statements) visit(statement.record);
    }
  };
  statements(corpus.actors(), [&](const Actor& actor) {
    kinds.add(actor.kind);
    levels.add(actor.level);
    tags.add(actor.tags);
  });
  statements(corpus.roles(), [&](const Role& role) { tags.add(role.tags); });
  statements(corpus.themes(), [&](const Theme& theme) { tags.add(theme.tags); });
  for (const Seminar& seminar : corpus.seminars()) series.add(seminar.series);
  for (const Relation& relation : corpus.relations()) relation_kinds.add(relation.kind);
  for (const Reflection& reflection : corpus.reflections()) {
    said_kinds.add(reflection.kind);
    sections.add(reflection.section);
    tags.add(reflection.tags);
  }
  for (const Words* words :
       {&kinds, &levels, &relation_kinds, &said_kinds, &tags, &sections, &series}) {
    words->report(corpus.project(), diagnostics);
  }
}

}  // namespace mellanrum
