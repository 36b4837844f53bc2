// SPDX-License-Identifier: MIT
//
// A light walk over YAML's tokens that knows only what opens and closes: brackets, quotes, block
// scalars, comments. It answers before and after yaml-cpp what yaml-cpp does not: whether brackets
// are nested so deep that its scanner, which queues a whole flow collection, would eat the memory,
// and which quote or bracket was left open. It need not be right about malformed text.
#ifndef MELLANRUM_YAML_BRACKETS_H
#define MELLANRUM_YAML_BRACKETS_H

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace mellanrum::yaml {

struct Unclosed {
  /// Offsets of the brackets that are open at the end of the walk, outermost first.
  std::vector<std::size_t> brackets;
  /// Offset of a quote that is open there.
  std::optional<std::size_t> quote;
};

/// What opens in [from, to) and is not closed there. `from` is outside of any scalar. The walk ends
/// early where more than `limit` brackets are open.
Unclosed unclosed(std::string_view bytes, std::size_t from, std::size_t to,
                  std::size_t limit = std::string_view::npos);

/// The bracket that is the first to be nested deeper than `limit`, if there is one.
std::optional<std::size_t> deep_bracket(std::string_view bytes, std::size_t limit);

}  // namespace mellanrum::yaml

#endif
