// SPDX-License-Identifier: MIT
#include "cli/record_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <type_traits>
#include <variant>

#include "cli/options.h"
#include "mellanrum/reading/field.h"
#include "mellanrum/text/near.h"

namespace mellanrum::cli {
namespace {

using Shape = RecordField::Shape;

template <class Value>
struct Reading;  // how a member is given on the command line; without a row it is not

struct Simple {
  static constexpr std::string_view refers_to = {};
  static constexpr bool takes_none = false;
};
template <>
struct Reading<Word> : Simple {
  static constexpr Shape shape = Shape::word;
};
template <>
struct Reading<Date> : Reading<Word> {};
template <>
struct Reading<Number> : Reading<Word> {};
template <>
struct Reading<Flag> : Reading<Word> {};
template <class E>
struct Reading<Choice<E>> : Reading<Word> {};
template <>
struct Reading<Text> : Simple {
  static constexpr Shape shape = Shape::prose;
};
template <>
struct Reading<std::vector<Word>> : Simple {
  static constexpr Shape shape = Shape::words;
};
template <>
struct Reading<std::vector<Holding>> : Simple {
  static constexpr Shape shape = Shape::holdings;
};

template <class R>
constexpr std::string_view type_name = {};
template <>
constexpr std::string_view type_name<Framework> = "framework";
template <>
constexpr std::string_view type_name<Role> = "role";
template <>
constexpr std::string_view type_name<Actor> = "actor";
template <>
constexpr std::string_view type_name<Theme> = "theme";
template <>
constexpr std::string_view type_name<Reflection> = "reflection";

template <class R>
struct Reading<Ref<R>> {
  static constexpr Shape shape = Shape::reference;
  static constexpr std::string_view refers_to = type_name<R>;
  static constexpr bool takes_none = std::is_same_v<R, Actor>;
};
template <class R>
struct Reading<Refs<R>> {
  static constexpr Shape shape = Shape::references;
  static constexpr std::string_view refers_to = type_name<R>;
  static constexpr bool takes_none = false;
};
template <class R>
struct Reading<std::optional<Refs<R>>> : Reading<Refs<R>> {
  static constexpr bool takes_none = true;
};

template <class R>
std::vector<RecordField> fields_of() {
  std::vector<RecordField> out;
  for (const reading::Field<R>& field : reading::fields<R>()) {
    if (field.key == "id" || field.form == reading::Form::in_place) continue;
    std::visit(
        [&]<class Value>(Value R::*) {
          if constexpr (requires { Reading<Value>::shape; }) {
            using Row = Reading<Value>;
            out.push_back({field.key, field.doc, Row::shape, Row::refers_to, Row::takes_none});
          }
        },
        field.member);
  }
  return out;
}

}  // namespace

std::string RecordField::option() const {
  std::string out = "--" + std::string(key);
  std::replace(out.begin(), out.end(), '_', '-');
  return out;
}

std::string_view RecordField::shown() const {
  switch (shape) {
    case Shape::prose:
      return "TEXT";
    case Shape::reference:
      return "ID";
    case Shape::words:
    case Shape::references:
    case Shape::holdings:
      return "A,B";
    case Shape::word:
      break;
  }
  return "WORD";
}

std::span<const RecordType> record_types() {
  static const std::array types{
      RecordType{"seminar", "seminar", "title", "TITLE",
                 "mellanrum new seminar 'The bridge' --date 2024-05-14 --write notes/bridge.yaml",
                 fields_of<Seminar>()},
      RecordType{"role", "roles", "name", "NAME",
                 "mellanrum new role Watcher --status proposed --write notes/roles.yaml",
                 fields_of<Role>()},
      RecordType{"actor", "actors", "name", "NAME",
                 "mellanrum new actor 'The council' --kind authority --write notes/actors.yaml",
                 fields_of<Actor>()},
      RecordType{"theme", "themes", "name", "NAME",
                 "mellanrum new theme 'The flood' --question 'Who warns whom?'",
                 fields_of<Theme>()},
      RecordType{"reflection", "reflections", "text", "TEXT",
                 "mellanrum new reflection 'Nobody rang.' --speaker anglers --write "
                 "notes/bridge.yaml",
                 fields_of<Reflection>()}};
  return types;
}

const RecordType& find_record_type(std::string_view name) {
  std::vector<std::string_view> known;
  for (const RecordType& type : record_types()) {
    if (type.name == name) return type;
    known.push_back(type.name);
  }
  const std::string advice = did_you_mean(name, known);
  throw Usage{fmt::format("new makes a {}, not '{}'{}{}", fmt::join(known, ", "), name,
                          advice.empty() ? "" : "; ", advice)};
}

}  // namespace mellanrum::cli
