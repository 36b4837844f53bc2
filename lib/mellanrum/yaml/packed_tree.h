// SPDX-License-Identifier: MIT
//
// A Tree as bytes, to be kept beside the hash of its source and loaded instead of parsing again.
// The bytes hold the tree, what was reported while it was read, and how deep nesting was allowed to
// be. They are for the machine and the version of the reader that made them; whoever keeps them
// says by reader_identity() whose they are. Twelve bytes a node, and the text. Used by the cache of
// trees.
#ifndef MELLANRUM_YAML_PACKED_TREE_H
#define MELLANRUM_YAML_PACKED_TREE_H

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/text/diagnostic.h"
#include "mellanrum/yaml/read.h"
#include "mellanrum/yaml/tree.h"

namespace mellanrum::yaml {

/// What made a tree of some bytes: this reader as it was built, yaml-cpp, ICU and the machine's
/// order of bytes. Where it differs, packed trees may mean something else.
std::string reader_identity();

/// `tree`, as it was read from within `limits`, with all that was then reported. Nothing where it
/// cannot be packed: a source of more than 64 MiB, or a fault that points into another source.
std::optional<std::string> pack(const Tree& tree, const Limits& limits,
                                const Diagnostics& reported);

/// Makes `tree` what it would be if the source `id`, of `size` bytes, were read within `limits`,
/// and reports to `diagnostics` what that would report. False where the bytes are no packed tree of
/// such a source, also by a single node, or the tree was read within wider limits; `tree` is then
/// left in any state, and nothing reported. The room that `tree` has is used again.
bool unpack(std::string_view bytes, SourceId id, std::size_t size, const Limits& limits, Tree& tree,
            Diagnostics& diagnostics);

}  // namespace mellanrum::yaml

#endif
