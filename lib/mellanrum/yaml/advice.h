// SPDX-License-Identifier: MIT
//
// What yaml-cpp's messages mean to somebody who writes notes: the likely culprit, its place, and
// what to do. yaml-cpp tells where it noticed; the author wants to know where it began: the quote
// that was opened, the key without a colon on the line above. No message of the library is shown.
#ifndef MELLANRUM_YAML_ADVICE_H
#define MELLANRUM_YAML_ADVICE_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "mellanrum/text/diagnostic.h"
#include "mellanrum/text/source.h"
#include "mellanrum/yaml/tree.h"

namespace mellanrum::yaml {

/// All that is known where the parser gave up.
struct Failure {
  std::string_view bytes;
  SourceId source = 0;
  /// Where it gave up; at most the end of the bytes.
  std::uint32_t place = 0;
  /// The end of all that was understood, and the node that ended last.
  std::uint32_t cursor = 0;
  std::optional<Node> last;
  /// Where the outermost flow collection begins that is open.
  std::optional<std::uint32_t> flow;
  /// The innermost open block collection.
  std::optional<Node> block;
};

/// The diagnostic for the failure that yaml-cpp calls `message`.
Diagnostic explain(std::string_view message, const Failure& failure);

/// For text at `failure.place` that belongs to nothing before it.
Diagnostic stray_text(const Failure& failure);

/// For the anchor, alias or tag at `begin`.
Diagnostic property_fault(std::string_view bytes, SourceId source, std::size_t begin);

/// When nothing better is known.
Diagnostic not_well_formed(std::string_view bytes, SourceId source, std::size_t place);

}  // namespace mellanrum::yaml

#endif
