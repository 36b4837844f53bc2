// SPDX-License-Identifier: MIT
#include <array>

#include "mellanrum/reading/field.h"

namespace mellanrum::reading {

template <>
std::span<const Field<Relation>> fields<Relation>() {
  static const std::array table{
      Field<Relation>{.key = "from",
                      .member = &Relation::from,
                      .doc = "The actor or actors that the relation comes from."},
      Field<Relation>{
          .key = "to", .member = &Relation::to, .doc = "The actor or actors that it goes to."},
      Field<Relation>{
          .key = "between",
          .member = &Relation::between,
          .doc = "Instead of from and to: actors of which every pair has it, mutually."},
      Field<Relation>{.key = "kind",
                      .member = &Relation::kind,
                      .doc = "What the one does to the other: funds, supports, ...",
                      .vocabulary = Vocabulary::relation_kinds},
      Field<Relation>{
          .key = "mutual", .member = &Relation::mutual, .doc = "Whether it goes both ways."},
      Field<Relation>{.key = "weight",
                      .member = &Relation::weight,
                      .doc = "Strength, 1 (slight) to 5 (strong).",
                      .least = 1,
                      .most = 5},
      Field<Relation>{
          .key = "status",
          .member = &Relation::status,
          .doc = "existing (without one), wanted, weak, broken, absent, past or questioned."},
      Field<Relation>{
          .key = "roles", .member = &Relation::roles, .doc = "The roles that are played in it."},
      Field<Relation>{
          .key = "themes", .member = &Relation::themes, .doc = "The themes that it is about."},
      Field<Relation>{
          .key = "evidence", .member = &Relation::evidence, .doc = "The reflections that say so."},
      Field<Relation>{.key = "note", .member = &Relation::note, .doc = "A remark, in prose."},
      Field<Relation>{.key = "source",
                      .member = &Relation::source,
                      .doc = "Where it stands in the original notes: file, page, line."},
  };
  return table;
}

}  // namespace mellanrum::reading
