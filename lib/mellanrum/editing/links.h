// SPDX-License-Identifier: MIT
//
// Adds links to reflections in a record file, and touches nothing else: all bytes that were there
// stay, in their order, so that comments, quotes, indentation and line ends are the author's still.
// A reflection that is a bare text becomes a mapping; a list that it has from its group is written
// out with it. Each added id stands in the list `x-suggested` too, until the author takes it out.
//
// Pure functions of text. What is written is read again: where anything but the links would differ
// there is no new text, and the caller says so. Called by `suggest --write`.
#ifndef MELLANRUM_EDITING_LINKS_H
#define MELLANRUM_EDITING_LINKS_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mellanrum/text/source.h"
#include "mellanrum/yaml/read.h"
#include "mellanrum/yaml/tree.h"

namespace mellanrum::editing {

/// For one reflection.
struct NewLinks {
  /// Where it begins in the source.
  std::uint32_t begin = 0;
  /// A field (actors, roles or themes) and the id that is to be in it.
  std::vector<std::pair<std::string_view, std::string>> links;
};

/// The text of `source`, of which `tree` is the tree, with the links; nothing where that cannot be
/// done by adding alone. `limits` are those within which the tree was read.
std::optional<std::string> with_links(const Source& source, const yaml::Tree& tree,
                                      const std::vector<NewLinks>& links,
                                      const yaml::Limits& limits);

}  // namespace mellanrum::editing

#endif
