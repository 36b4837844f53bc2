// SPDX-License-Identifier: MIT
#include <array>

#include "mellanrum/reading/field.h"

namespace mellanrum::reading {

template <>
std::span<const Field<Actor>> fields<Actor>() {
  static const std::array table{
      Field<Actor>{.key = "name", .member = &Actor::name, .doc = "Name of the actor."},
      Field<Actor>{.key = "kind",
                   .member = &Actor::kind,
                   .doc = "What sort of actor: agency, region, municipality, ...",
                   .vocabulary = Vocabulary::kinds},
      Field<Actor>{.key = "level",
                   .member = &Actor::level,
                   .doc = "Where it acts: local, regional, national, ...",
                   .vocabulary = Vocabulary::levels},
      Field<Actor>{
          .key = "part_of", .member = &Actor::part_of, .doc = "The actor that it is a part of."},
      Field<Actor>{
          .key = "description", .member = &Actor::description, .doc = "Who it is, in prose."},
      Field<Actor>{.key = "holdings",
                   .member = &Actor::holdings,
                   .doc = "The roles it plays: a list, or role: state."},
      Field<Actor>{
          .key = "surveyed",
          .member = &Actor::surveyed,
          .doc = "Whether its ties were asked for: true, or false for one only spoken of."},
      Field<Actor>{.key = "aliases",
                   .member = &Actor::aliases,
                   .doc = "Other names, each as good as the id."},
      Field<Actor>{.key = "tags", .member = &Actor::tags, .doc = "Words to find it by."},
      Field<Actor>{.key = "source",
                   .member = &Actor::source,
                   .doc = "Where it stands in the original notes: file, page, line."},
  };
  return table;
}

template <>
std::span<const Field<Holding>> fields<Holding>() {
  static const std::array table{
      Field<Holding>{.key = "state",
                     .member = &Holding::state,
                     .doc = "How it plays the role: holds, shares, could, should or declines."},
      Field<Holding>{
          .key = "evidence", .member = &Holding::evidence, .doc = "The reflections that say so."},
      Field<Holding>{.key = "note", .member = &Holding::note, .doc = "A remark, in prose."},
  };
  return table;
}

}  // namespace mellanrum::reading
