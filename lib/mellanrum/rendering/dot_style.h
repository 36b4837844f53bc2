// SPDX-License-Identifier: MIT
//
// The style sheet of drawn graphs: what each meaning looks like. Colours are those of Okabe and Ito
// (2008), told apart by the colour-blind too; no meaning is told by colour alone.
#ifndef MELLANRUM_RENDERING_DOT_STYLE_H
#define MELLANRUM_RENDERING_DOT_STYLE_H

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mellanrum::rendering {

struct NodeStyle {
  std::string_view meaning;
  std::string_view shape;
  std::string_view style;
  std::string_view fill;
  std::string_view border;
};

struct EdgeStyle {
  std::string_view meaning;
  std::string_view colour;
  std::string_view line;  // solid, dashed, dotted
  std::string_view arrow;
  double width;  // where no weight is stated
};

/// What has no row of its own is drawn as the first: an actor, an existing tie.
const NodeStyle& node_style(std::string_view meaning);
const EdgeStyle& edge_style(std::string_view meaning);

/// The width of a line for a weight from 1 to 5.
double weight_width(std::int64_t weight);

/// The light ground of the group with that number; they repeat.
std::string_view group_fill(std::size_t number);
std::string_view group_border(std::size_t number);

}  // namespace mellanrum::rendering

#endif
