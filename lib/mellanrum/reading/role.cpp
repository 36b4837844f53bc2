// SPDX-License-Identifier: MIT
#include <array>

#include "mellanrum/reading/field.h"

namespace mellanrum::reading {

template <>
std::span<const Field<Framework>> fields<Framework>() {
  static const std::array table{
      Field<Framework>{.key = "name", .member = &Framework::name, .doc = "Name of the framework."},
      Field<Framework>{.key = "by", .member = &Framework::by, .doc = "The actor whose it is."},
      Field<Framework>{
          .key = "date", .member = &Framework::date, .doc = "When it was made or adopted."},
      Field<Framework>{.key = "description",
                       .member = &Framework::description,
                       .doc = "What it is for, in prose."},
      Field<Framework>{.key = "builds_on",
                       .member = &Framework::builds_on,
                       .doc = "The frameworks that it develops."},
      Field<Framework>{.key = "roles",
                       .member = &Framework::roles,
                       .doc = "Its roles, defined here, keyed by id.",
                       .form = Form::in_place},
      Field<Framework>{.key = "source",
                       .member = &Framework::source,
                       .doc = "Where it stands in the original notes: file, page, line."},
  };
  return table;
}

template <>
std::span<const Field<Role>> fields<Role>() {
  static const std::array table{
      Field<Role>{.key = "name", .member = &Role::name, .doc = "Name of the role."},
      Field<Role>{.key = "framework",
                  .member = &Role::framework,
                  .doc = "The framework it belongs to, where it is not defined in one."},
      Field<Role>{.key = "description",
                  .member = &Role::description,
                  .doc = "What one does in the role, in prose."},
      Field<Role>{.key = "status",
                  .member = &Role::status,
                  .doc = "Whether the role is adopted, proposed, questioned or missing."},
      Field<Role>{
          .key = "builds_on", .member = &Role::builds_on, .doc = "The roles that it develops."},
      Field<Role>{.key = "aliases",
                  .member = &Role::aliases,
                  .doc = "Other names, each as good as the id."},
      Field<Role>{.key = "tags", .member = &Role::tags, .doc = "Words to find it by."},
      Field<Role>{.key = "source",
                  .member = &Role::source,
                  .doc = "Where it stands in the original notes: file, page, line."},
  };
  return table;
}

}  // namespace mellanrum::reading
