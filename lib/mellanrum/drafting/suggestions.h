// SPDX-License-Identifier: MIT
//
// The links that reflections lack: actors, roles and themes that a text names (see Mentions) and
// the reflection neither links, itself or by its group, nor has as its speaker. A link to a part
// does not stand for the whole. Answered by `suggest`.
#ifndef MELLANRUM_DRAFTING_SUGGESTIONS_H
#define MELLANRUM_DRAFTING_SUGGESTIONS_H

#include <string>
#include <vector>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/drafting/mentions.h"

namespace mellanrum::drafting {

struct Suggestion {
  ReflectionId reflection;
  Type type = Type::actor;
  std::string id;
  /// As the text first has it.
  std::string words;
};

/// In the order of `said`, then of the text; each record once for a reflection. Each text is read
/// in the language of its seminar, else of the corpus.
std::vector<Suggestion> suggestions(const Corpus& corpus, const std::vector<ReflectionId>& said);

/// The ids that the reflection links, of the type; as they are called, not as aliases.
std::vector<std::string> linked(const Corpus& corpus, const Reflection& reflection, Type type);

/// The field of a reflection that links records of the type.
std::string_view field_of(Type type);

}  // namespace mellanrum::drafting

#endif
