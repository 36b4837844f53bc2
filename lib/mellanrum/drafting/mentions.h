// SPDX-License-Identifier: MIT
//
// Finds where a text names actors, roles and themes that are known, inflected or not. A mention is
// the whole of a name or alias; what is found should nearly always be meant, so it is no mention
//
//   - of a person by one name of two, or within a compound (kommunförbund, EU-medel);
//   - where a word differs by more than a noun's ending, or has under four letters and differs;
//   - where an abbreviation is not written as it is (EU, EU:s), or capitals are missing that a name
//     has within it (Region Skåne);
//   - next to another capital that may make it a longer name (Region Skåne Nord);
//   - within a longer name that is known, whatever it names;
//   - of an actor in another number: of many by one that is known (regionen, Regionerna), of one by
//     many (mills, The mill);
//   - of an actor by a word without its capital that the name has in no definite or plural form
//     (kultur, Kultur);
//   - where two records of one type have such a name and none is written just so.
//
// A theme's name of one word is a word like any other, so it counts only in the form it has. Called
// by `suggest` and by what drafts records.
#ifndef MELLANRUM_DRAFTING_MENTIONS_H
#define MELLANRUM_DRAFTING_MENTIONS_H

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/drafting/words.h"
#include "mellanrum/text/stem.h"

namespace mellanrum::drafting {

enum class Type : std::uint8_t { actor, role, theme };

/// What a record is called: its name, or one of its aliases.
struct Name {
  Type type = Type::actor;
  std::string id;
  std::string name;
};

/// The names and aliases of all actors, roles and themes; of one without a name its id.
std::vector<Name> names_of(const Corpus& corpus);

struct Mention {
  Type type = Type::actor;
  std::string_view id;  // kept by the Mentions
  /// Bytes of the text, a genitive's ending included.
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Movable; not for several threads at once.
class Mentions {
 public:
  Mentions(const std::vector<Name>& names, std::string_view language);

  /// In the order of the text, of one place actors before roles before themes. Time is linear in
  /// the text, however many names there are. A name of over forty words is a text and not looked
  /// for.
  std::vector<Mention> in(std::string_view text) const;

 private:
  /// A name as words.
  struct Form {
    std::uint32_t record = 0;
    std::vector<TextWord> words;
    bool is_proper = false;  // capitals within it
  };
  /// The names that end here, on the way by stems from node to node.
  struct Node {
    std::array<std::vector<std::uint32_t>, 3> forms;  // by type
    std::array<bool, 3> crowded{};
    bool is_end = false;
  };
  struct Record {
    Type type = Type::actor;
    std::string id;
  };
  /// Words [first, last] of the text that have a name, of which record; or that nobody can tell.
  struct Match {
    std::size_t first = 0;
    std::size_t last = 0;
    Type type = Type::actor;
    std::uint32_t record = none;
  };
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  void add(const Form& form, Type type);
  /// The node after `node` by `word`, or 0.
  std::uint32_t step(std::uint32_t node, const TextWord& word, const std::string& stem) const;
  std::vector<Match> matches(std::string_view text, const std::vector<TextWord>& words) const;
  bool match(const Node& node, const std::vector<TextWord>& words, Match& match) const;
  bool fits(const Form& form, Type type, const std::vector<TextWord>& words, std::size_t first,
            bool exactly) const;
  bool fits(const Form& form, std::size_t index, const TextWord& word) const;
  bool is_another(const TextWord& name, const TextWord& word) const;
  /// Whether a text that has an actor's one word without its capital means somebody by it: culture
  /// may be a department, the council is one.
  bool is_known(const TextWord& name, const std::vector<TextWord>& words, std::size_t first) const;
  bool inflects(const std::string& a, const std::string& b) const;

  enum class Endings { none, english, scandinavian, any };

  Stemmer stem_;
  Endings endings_;
  std::vector<Record> records_;
  std::vector<Form> forms_;
  std::vector<Node> nodes_;
  std::unordered_map<std::string, std::uint32_t> steps_;
};

}  // namespace mellanrum::drafting

#endif
