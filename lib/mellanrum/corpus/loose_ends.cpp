// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mellanrum/corpus/slips.h"
#include "mellanrum/text/near.h"
#include "mellanrum/text/unicode.h"

namespace mellanrum {
namespace {

/// Which records another record names.
class Named {
 public:
  explicit Named(const Corpus& corpus)
      : roles_(corpus.roles().size()),
        actors_(corpus.actors().size()),
        themes_(corpus.themes().size()) {
    for (const RoleId id : corpus.roles().ids()) {
      note(corpus.roles()[id].builds_on);
      if (!corpus.said_of(id).empty() || !corpus.holders(id).empty() ||
          !corpus.needed_by(id).empty())
        note(id);
    }
    for (const FrameworkId id : corpus.frameworks().ids()) note(corpus.frameworks()[id].by.id);
    for (const ActorId id : corpus.actors().ids()) {
      const Actor& actor = corpus.actors()[id];
      if (!actor.holdings.empty() || !corpus.said_of(id).empty() || !corpus.said_by(id).empty() ||
          !corpus.relations_of(id).empty() || !corpus.themes_of(id).empty() ||
          !corpus.parts_of(id).empty())
        note(id);
    }
    for (const ThemeId id : corpus.themes().ids()) {
      if (!corpus.said_of(id).empty() || !corpus.children_of(id).empty()) note(id);
    }
    for (const Relation& relation : corpus.relations()) {
      note(relation.roles);
      note(relation.themes);
    }
    for (const Seminar& seminar : corpus.seminars()) {
      note(seminar.participants);
      for (const Reference& reference : seminar.references) note(reference.themes);
    }
  }

  bool has(RoleId id) const { return roles_[id.index]; }
  bool has(ActorId id) const { return actors_[id.index]; }
  bool has(ThemeId id) const { return themes_[id.index]; }

 private:
  void note(RoleId id) { set(roles_, id); }
  void note(ActorId id) { set(actors_, id); }
  void note(ThemeId id) { set(themes_, id); }
  template <class R>
  void note(const Refs<R>& refs) {
    for (const Ref<R>& ref : refs) note(ref.id);
  }
  template <class R>
  static void set(std::vector<bool>& named, Id<R> id) {
    if (id) named[id.index] = true;
  }

  std::vector<bool> roles_;
  std::vector<bool> actors_;
  std::vector<bool> themes_;
};

template <class R>
void find_unused(const Store<R>& store, const Named& named, std::string_view what,
                 std::string_view by_what, Diagnostics& diagnostics) {
  for (const Id<R> id : store.ids()) {
    if (named.has(id)) continue;
    diagnostics.report(Rule::unused, store.entity(id).statements.front().record.id.span,
                       fmt::format("nothing names the {} '{}'", what, store.key(id)),
                       fmt::format("{}; link it or leave it out", by_what));
  }
}

/// Finds records of one store whose ids, or else names, are near or the same.
template <class R>
class NearNames {
 public:
  NearNames(const Store<R>& store, std::string_view what, Diagnostics& diagnostics)
      : store_(store), what_(what), diagnostics_(diagnostics) {}

  void run() {
    compare("id", [&](Id<R> id) -> const Word& {
      return store_.entity(id).statements.front().record.id;
    });
    compare("name", [&](Id<R> id) -> const Word& { return store_[id].name; });
  }

 private:
  template <class WordOf>
  void compare(std::string_view which, WordOf word_of) {
    std::map<std::string, Id<R>> first;  // by folded form
    for (const Id<R> id : store_.ids()) {
      const Word& word = word_of(id);
      if (!word) continue;
      const auto [earlier, fresh] = first.emplace(fold(word.text), id);
      if (!fresh) report(which, word_of, earlier->second, id, "that of");
    }
    std::vector<std::string> forms;
    for (const auto& [form, id] : first) forms.push_back(form);
    for (const auto& [a, b] : near_pairs(forms)) {
      const auto [earlier, later] = std::minmax(first[forms[a]], first[forms[b]]);
      report(which, word_of, earlier, later, "a letter from that of");
    }
  }

  template <class WordOf>
  void report(std::string_view which, WordOf word_of, Id<R> earlier, Id<R> later,
              std::string_view how) {
    if (!told_.emplace(earlier, later).second) return;
    diagnostics_.report(Rule::near_name, word_of(later).span,
                        fmt::format("the {} of the {} '{}' is {} '{}'", which, what_,
                                    store_.key(later), how, store_.key(earlier)),
                        "if they are one, give it one id; the other is", word_of(earlier).span);
  }

  const Store<R>& store_;
  std::string_view what_;
  Diagnostics& diagnostics_;
  std::set<std::pair<Id<R>, Id<R>>> told_;
};

}  // namespace

void find_loose_ends(const Corpus& corpus, Diagnostics& diagnostics) {
  const Named named(corpus);
  find_unused(corpus.roles(), named, "role",
              "nobody holds it, no theme needs it and nobody spoke of it", diagnostics);
  find_unused(corpus.actors(), named, "actor",
              "it holds no role, has no relation and was not spoken of", diagnostics);
  find_unused(corpus.themes(), named, "theme", "no reflection, relation or theme below it names it",
              diagnostics);
  NearNames(corpus.roles(), "role", diagnostics).run();
  NearNames(corpus.actors(), "actor", diagnostics).run();
  NearNames(corpus.themes(), "theme", diagnostics).run();
}

}  // namespace mellanrum
