// SPDX-License-Identifier: MIT
//
// What the project file says: title, language, and the vocabularies that are closed by giving them.
#ifndef MELLANRUM_MODEL_PROJECT_H
#define MELLANRUM_MODEL_PROJECT_H

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace mellanrum {

enum class Vocabulary { none, kinds, levels, relation_kinds, reflection_kinds };

/// One word of a vocabulary: its id, and what people read instead.
struct VocabularyWord {
  std::string id;
  std::string label;
  int order = 0;  // smaller first; words without an order keep the order in which they are written
};

struct Project {
  std::string title;
  std::string language;  // `sv`, `en`, ...; empty: not given
  /// By Vocabulary; an empty list is an open vocabulary.
  std::array<std::vector<VocabularyWord>, 5> vocabularies;

  const std::vector<VocabularyWord>& words(Vocabulary vocabulary) const {
    return vocabularies[static_cast<std::size_t>(vocabulary)];
  }
  const VocabularyWord* find(Vocabulary vocabulary, std::string_view id) const {
    for (const VocabularyWord& word : words(vocabulary)) {
      if (word.id == id) return &word;
    }
    return nullptr;
  }
};

/// The kinds of reflection that mean something to the program: always allowed, only relabelled.
inline constexpr std::array<std::string_view, 9> reflection_kinds{
    "statement", "question", "answer",   "challenge", "principle",
    "proposal",  "action",   "decision", "gap"};

}  // namespace mellanrum

#endif
