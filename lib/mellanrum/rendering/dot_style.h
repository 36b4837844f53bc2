// SPDX-License-Identifier: MIT
//
// The style sheet of drawn graphs: what each meaning looks like. Colours are those of Okabe and Ito
// (2008), told apart by the colour-blind too; no meaning is told by colour alone.
#ifndef MELLANRUM_RENDERING_DOT_STYLE_H
#define MELLANRUM_RENDERING_DOT_STYLE_H

#include <cstddef>
#include <cstdint>
#include <string>
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

/// How what has changed between two states is marked, over what its meaning looks like.
struct ChangeStyle {
  std::string_view change;
  std::string_view sign;  // before the label
  std::string_view colour;
  std::string_view line;  // empty: as it was
  double width;
};

/// What has no row of its own is drawn as the first: an actor, an existing tie.
const NodeStyle& node_style(std::string_view meaning);
const EdgeStyle& edge_style(std::string_view meaning);

/// The colour of words that tell of what is gone; readable on white.
inline constexpr std::string_view faded_ink = "#6E6E6E";

/// Nothing where there is no such change.
const ChangeStyle* change_style(std::string_view change);

/// `label` with the sign of the change before it.
std::string changed_label(std::string_view label, std::string_view change);

/// The width of a line for a weight from 1 to 5.
double weight_width(std::int64_t weight);

/// The light ground of the group with that number; they repeat.
std::string_view group_fill(std::size_t number);
std::string_view group_border(std::size_t number);

}  // namespace mellanrum::rendering

#endif
