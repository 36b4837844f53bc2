// SPDX-License-Identifier: MIT
//
// A Tree is one YAML document as flat, located, plain data: a vector of nodes in the order they are
// written and one pool of decoded text. It holds no pointers, so it can be copied, kept in a file
// beside the hash of its source and loaded again. Values stay text as written: `no`, `012` and `~`
// are what the author typed; what they mean is decided by the field that reads them.
#ifndef MELLANRUM_YAML_TREE_H
#define MELLANRUM_YAML_TREE_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/text/source.h"

namespace mellanrum::yaml {

enum class Kind : std::uint8_t { scalar, sequence, mapping };

/// How a node was written. Collections are block or flow; `absent` is a scalar of which nothing was
/// written (`key:` and the end of the line).
enum class Style : std::uint8_t {
  absent,
  plain,
  single_quoted,
  double_quoted,
  literal,
  folded,
  block,
  flow
};

/// Index of a node in its tree; the root is 0.
using NodeId = std::uint32_t;

struct Node {
  Kind kind = Kind::scalar;
  Style style = Style::absent;
  /// Where it stands in the source, quotes and brackets included. Of an absent scalar: the empty
  /// place just after its key's colon, or after the dash.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  /// The node after this one and all that it holds.
  NodeId next = 0;
  /// Decoded NFC text of a scalar: [text, text + length) of the pool.
  std::uint32_t text = 0;
  std::uint32_t length = 0;
  /// Offset of a `#` that follows a plain scalar after a blank on its line: a comment by YAML's
  /// rule, which in prose is often lost text. 0: none.
  std::uint32_t comment = 0;
};

struct Tree {
  SourceId source = 0;
  std::vector<Node> nodes;
  std::string pool;
  /// Where something stands that is refused and reported (a key that stood before, an anchor, an
  /// alias, a tag, a control character), in the order of their places. What holds one, or lies in
  /// one, is not to be believed; all else is as written.
  std::vector<Span> flaws;

  const Node& operator[](NodeId id) const { return nodes[id]; }
  std::string_view text(NodeId id) const {
    return std::string_view(pool).substr(nodes[id].text, nodes[id].length);
  }
  Span span(NodeId id) const { return {source, nodes[id].begin, nodes[id].end}; }

  /// The items of a sequence, or of a mapping its keys and values by turns: walk from first(id)
  /// with nodes[child].next until end(id).
  NodeId first(NodeId id) const { return id + 1; }
  NodeId end(NodeId id) const { return nodes[id].next; }
};

}  // namespace mellanrum::yaml

#endif
