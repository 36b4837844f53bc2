// SPDX-License-Identifier: MIT
#include <array>

#include "mellanrum/reading/field.h"

namespace mellanrum::reading {

template <>
std::span<const Field<Theme>> fields<Theme>() {
  static const std::array table{
      Field<Theme>{.key = "name", .member = &Theme::name, .doc = "Name of the theme."},
      Field<Theme>{.key = "question",
                   .member = &Theme::question,
                   .doc = "The question that was asked, in prose."},
      Field<Theme>{.key = "description",
                   .member = &Theme::description,
                   .doc = "What it is about, in prose."},
      Field<Theme>{.key = "parent",
                   .member = &Theme::parent,
                   .doc = "The wider theme that it is a part of."},
      Field<Theme>{.key = "concerns",
                   .member = &Theme::concerns,
                   .doc = "The actors that have a part in it."},
      Field<Theme>{.key = "owners",
                   .member = &Theme::owners,
                   .doc = "The actors that drive it; [] says that nobody does."},
      Field<Theme>{.key = "needs",
                   .member = &Theme::needs,
                   .doc = "The roles that it needs someone to take."},
      Field<Theme>{.key = "aliases",
                   .member = &Theme::aliases,
                   .doc = "Other names, each as good as the id."},
      Field<Theme>{.key = "tags", .member = &Theme::tags, .doc = "Words to find it by."},
      Field<Theme>{.key = "source",
                   .member = &Theme::source,
                   .doc = "Where it stands in the original notes: file, page, line."},
  };
  return table;
}

}  // namespace mellanrum::reading
