// SPDX-License-Identifier: MIT
//
// The field table: the single truth of a record type. A row holds the key, the member it fills
// (whose type says what may be written there), a line of documentation, and what else limits the
// value. Decoding, suggestions for mistyped keys and the JSON Schema all come from the rows, which
// stand in the file named after the record type. A new field is a member and a row.
#ifndef MELLANRUM_READING_FIELD_H
#define MELLANRUM_READING_FIELD_H

#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "mellanrum/model/notes.h"
#include "mellanrum/model/project.h"

namespace mellanrum::reading {

/// The member that a field fills, by what is written there.
template <class R>
using Member =
    std::variant<Word R::*, Text R::*, Date R::*, Number R::*, Flag R::*, std::vector<Word> R::*,
                 Ref<Framework> R::*, Ref<Role> R::*, Ref<Actor> R::*, Ref<Theme> R::*,
                 Ref<Reflection> R::*, Refs<Framework> R::*, Refs<Role> R::*, Refs<Actor> R::*,
                 Refs<Theme> R::*, Refs<Reflection> R::*, std::optional<Refs<Actor>> R::*,
                 Choice<RoleStatus> R::*, Choice<HoldingState> R::*, Choice<RelationStatus> R::*,
                 Choice<Voice> R::*, std::vector<Holding> R::*, std::vector<Reference> R::*,
                 Rare<Origin> R::*>;

/// What more is asked of a word or a list.
enum class Form {
  any,
  id,        // an id
  language,  // a BCP 47 code
  address,   // a URL, of any length
  in_place,  // records are defined here, keyed by id (a framework's roles)
};

template <class R>
struct Field {
  std::string_view key;
  Member<R> member;
  std::string_view doc;
  bool required = false;
  Vocabulary vocabulary = Vocabulary::none;
  Form form = Form::any;
  int least = 0;  // range of a number
  int most = 0;
};

/// The rows of a record type, in the order in which they are documented.
template <class R>
std::span<const Field<R>> fields();

template <>
std::span<const Field<Seminar>> fields<Seminar>();
template <>
std::span<const Field<Reference>> fields<Reference>();
template <>
std::span<const Field<Framework>> fields<Framework>();
template <>
std::span<const Field<Role>> fields<Role>();
template <>
std::span<const Field<Actor>> fields<Actor>();
template <>
std::span<const Field<Holding>> fields<Holding>();
template <>
std::span<const Field<Relation>> fields<Relation>();
template <>
std::span<const Field<Theme>> fields<Theme>();
template <>
std::span<const Field<Reflection>> fields<Reflection>();
template <>
std::span<const Field<Origin>> fields<Origin>();

}  // namespace mellanrum::reading

#endif
