// SPDX-License-Identifier: MIT
//
// A typed id: the index of a record in its store of the corpus. Ids of different record types do
// not mix. A default one means "none".
#ifndef MELLANRUM_MODEL_ID_H
#define MELLANRUM_MODEL_ID_H

#include <compare>
#include <cstdint>
#include <limits>

namespace mellanrum {

template <class Record>
struct Id {
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t index = none;

  explicit operator bool() const { return index != none; }
  friend auto operator<=>(const Id&, const Id&) = default;
};

struct Seminar;
struct Framework;
struct Role;
struct Actor;
struct Relation;
struct Theme;
struct Reflection;

using SeminarId = Id<Seminar>;
using FrameworkId = Id<Framework>;
using RoleId = Id<Role>;
using ActorId = Id<Actor>;
using RelationId = Id<Relation>;
using ThemeId = Id<Theme>;
using ReflectionId = Id<Reflection>;

}  // namespace mellanrum

#endif
