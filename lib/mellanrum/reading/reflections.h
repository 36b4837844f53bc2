// SPDX-License-Identifier: MIT
//
// The list of reflections: a bare text is a reflection's text; an item with `said` is a group whose
// other fields each of its remarks inherits and may override. Ids are given by position where the
// author gave none.
#ifndef MELLANRUM_READING_REFLECTIONS_H
#define MELLANRUM_READING_REFLECTIONS_H

#include <array>
#include <string_view>
#include <vector>

#include "mellanrum/model/reflection.h"
#include "mellanrum/reading/decoder.h"

namespace mellanrum::reading {

/// Keys of a reflection that a group cannot have: they belong to one remark.
inline constexpr std::array<std::string_view, 3> own_keys{"id", "text", "answers"};

std::vector<Reflection> read_reflections(Decoder& decoder, yaml::NodeId node);

}  // namespace mellanrum::reading

#endif
