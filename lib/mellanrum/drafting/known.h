// SPDX-License-Identifier: MIT
//
// What the corpus and the draft call by which id: names that are known lead to their records, new
// ones get ids that nobody has.
#ifndef MELLANRUM_DRAFTING_KNOWN_H
#define MELLANRUM_DRAFTING_KNOWN_H

#include <array>
#include <map>
#include <set>
#include <string>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/drafting/mentions.h"

namespace mellanrum::drafting {

class Known {
 public:
  explicit Known(const Corpus& corpus);

  /// Folded names, ids and aliases of the corpus's actors.
  const std::set<std::string>& actor_names() const { return actor_names_; }

  /// The id of the record that has this name, or empty.
  std::string find(Type type, const std::string& name) const;

  /// A new id for `name`; `otherwise` where no id can be made of it.
  std::string add(Type type, const std::string& name, const std::string& otherwise);

  /// The same for a framework, of which names are not looked up.
  std::string add_framework(const std::string& name);

 private:
  bool is_taken(Type type, const std::string& id) const;
  template <class Taken>
  std::string free_id(std::size_t kind, const std::string& id, Taken taken);

  const Corpus& corpus_;
  std::set<std::string> actor_names_;
  std::array<std::map<std::string, std::string>, 3> ids_;  // by folded name
  std::array<std::set<std::string>, 3> added_;
  std::set<std::string> frameworks_;
  static constexpr std::size_t of_framework = 3;
  std::array<std::map<std::string, std::size_t>, 4> next_;  // number, by type and id
};

}  // namespace mellanrum::drafting

#endif
