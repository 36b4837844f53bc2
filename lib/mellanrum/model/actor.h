// SPDX-License-Identifier: MIT
//
// Actors make up the system; holdings say which roles an actor plays; relations (ties) join actors.
#ifndef MELLANRUM_MODEL_ACTOR_H
#define MELLANRUM_MODEL_ACTOR_H

#include <vector>

#include "mellanrum/model/origin.h"
#include "mellanrum/model/value.h"

namespace mellanrum {

enum class HoldingState { none, holds, shares, could, should, declines };
template <>
std::span<const std::string_view> words_of<HoldingState>();

struct Holding : Record {
  Ref<Role> role;
  Choice<HoldingState> state;
  Refs<Reflection> evidence;
  Text note;
};

struct Actor : Record {
  Word id;
  Word name;
  Word kind;
  Word level;
  Ref<Actor> part_of;
  Text description;
  std::vector<Holding> holdings;
  Flag surveyed;
  std::vector<Word> aliases;
  std::vector<Word> tags;
  Rare<Origin> source;
};

enum class RelationStatus { none, existing, wanted, weak, broken, absent, past, questioned };
template <>
std::span<const std::string_view> words_of<RelationStatus>();

/// As written: several `from` and `to` stand for every pair, `between` for every pair, mutual.
/// Unfolded into ties by analysis.
struct Relation : Record {
  Refs<Actor> from;
  Refs<Actor> to;
  Refs<Actor> between;
  Word kind;
  Flag mutual;
  Number weight;
  Choice<RelationStatus> status;
  Refs<Role> roles;
  Refs<Theme> themes;
  Refs<Reflection> evidence;
  Text note;
  Rare<Origin> source;
  /// The seminar that states it; none: timeless.
  SeminarId seminar;
};

}  // namespace mellanrum

#endif
