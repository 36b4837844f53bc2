// SPDX-License-Identifier: MIT
//
// A reflection is one thing that was said, retold: by whom, in which part of the seminar, and which
// themes, roles and actors it names.
#ifndef MELLANRUM_MODEL_REFLECTION_H
#define MELLANRUM_MODEL_REFLECTION_H

#include <vector>

#include "mellanrum/model/origin.h"
#include "mellanrum/model/value.h"

namespace mellanrum {

enum class Voice { none, one, group, note_taker };
template <>
std::span<const std::string_view> words_of<Voice>();

struct Reflection : Record {
  Word id;  // `r` and its position in the file where the author gave none
  Text text;
  Word section;
  Ref<Actor> speaker;
  Choice<Voice> voice;
  Word kind;  // empty: a statement
  Ref<Reflection> answers;
  Refs<Theme> themes;
  Refs<Role> roles;
  Refs<Actor> actors;
  std::vector<Word> tags;
  Rare<Origin> source;
  SeminarId seminar;
};

}  // namespace mellanrum

#endif
