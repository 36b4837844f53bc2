// SPDX-License-Identifier: MIT
//
// Reads one source into a Tree, by yaml-cpp's event interface behind guards: what yaml-cpp 0.7
// accepts in silence (a second document, an unclosed quote at the end of the file, text after the
// root node, duplicate keys, malformed UTF-8) is refused here, and its messages are put in plain
// words. The only room that knows yaml-cpp. Called by the loader, once per file; touches nothing
// shared, so files may be read on several threads.
#ifndef MELLANRUM_YAML_READ_H
#define MELLANRUM_YAML_READ_H

#include <cstddef>
#include <optional>

#include "mellanrum/text/diagnostic.h"
#include "mellanrum/text/source.h"
#include "mellanrum/yaml/tree.h"

namespace mellanrum::yaml {

struct Limits {
  std::size_t bytes = std::size_t{4} << 20;
  std::size_t depth = 64;
};

/// The document in `sources[id]`, or nothing where it has none (an empty file, only comments) or
/// cannot be read, which is then reported. Anything reported as an error without a tree ends this
/// file alone. Duplicate keys, anchors, aliases, tags, merge keys and control characters in decoded
/// scalars are reported each at its place, and the tree, which is known all the same, names those
/// places as its flaws: so that faults in other records are told too.
std::optional<Tree> read(const Sources& sources, SourceId id, const Limits& limits,
                         Diagnostics& diagnostics);

}  // namespace mellanrum::yaml

#endif
