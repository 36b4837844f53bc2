// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/dot_style.h"

#include <algorithm>
#include <array>

namespace mellanrum::rendering {
namespace {

constexpr std::array nodes = {
    NodeStyle{"actor", "box", "filled,rounded", "#FFFFFF", "#333333"},
    NodeStyle{"role", "ellipse", "filled", "#FFF6CC", "#8A6D00"},
    NodeStyle{"theme", "hexagon", "filled", "#DDEFF9", "#0072B2"},
    NodeStyle{"framework", "folder", "filled", "#F4F4F4", "#555555"},
    NodeStyle{"group", "box3d", "filled", "#F4F4F4", "#333333"},
};

// Line and arrow together tell each from all others, so that none needs its colour.
constexpr std::array edges = {
    EdgeStyle{"existing", "#333333", "solid", "normal", 1.4},
    EdgeStyle{"weak", "#707070", "solid", "vee", 0.8},
    EdgeStyle{"wanted", "#0072B2", "dashed", "normal", 1.6},
    EdgeStyle{"questioned", "#B35900", "dotted", "vee", 1.8},
    EdgeStyle{"broken", "#C00000", "dashed", "tee", 1.6},
    EdgeStyle{"absent", "#C00000", "dotted", "odot", 1.8},
    EdgeStyle{"past", "#707070", "dotted", "normal", 1.4},
    EdgeStyle{"gap", "#C00000", "dashed", "none", 2.4},
    EdgeStyle{"builds_on", "#333333", "solid", "onormal", 1.4},
    EdgeStyle{"concerns", "#6E6E6E", "solid", "none", 0.8},
    EdgeStyle{"owns", "#0072B2", "solid", "diamond", 1.6},
    EdgeStyle{"parent", "#333333", "solid", "odiamond", 1.2},
    EdgeStyle{"holds", "#00664B", "solid", "dot", 1.4},
    EdgeStyle{"shares", "#00664B", "solid", "odot", 1.4},
    EdgeStyle{"should", "#00664B", "dashed", "dot", 1.4},
    EdgeStyle{"could", "#00664B", "dotted", "dot", 1.6},
    EdgeStyle{"declines", "#A33A00", "dotted", "tee", 1.6},
    EdgeStyle{"needs", "#8A3B6E", "dashed", "vee", 1.4},
};

constexpr std::array changes = {
    ChangeStyle{"added", "+", "#00664B", "bold", 3.0},
    ChangeStyle{"gone", "−", faded_ink, "dotted", 1.4},
    ChangeStyle{"changed", "~", "#8A5A00", "", 2.4},
};

constexpr std::array<std::string_view, 7> fills = {"#FDF3E0", "#EAF5FC", "#E6F5F0", "#FBEFF6",
                                                   "#FCFAE3", "#E5F0F8", "#FBEBE3"};
constexpr std::array<std::string_view, 7> borders = {"#E69F00", "#56B4E9", "#009E73", "#CC79A7",
                                                     "#C9BE2B", "#0072B2", "#D55E00"};

template <typename Styles>
const auto& find(const Styles& styles, std::string_view meaning) {
  const auto found = std::find_if(styles.begin(), styles.end(),
                                  [&](const auto& style) { return style.meaning == meaning; });
  return found == styles.end() ? styles.front() : *found;
}

}  // namespace

const NodeStyle& node_style(std::string_view meaning) { return find(nodes, meaning); }
const EdgeStyle& edge_style(std::string_view meaning) { return find(edges, meaning); }

const ChangeStyle* change_style(std::string_view change) {
  const auto* found = std::find_if(changes.begin(), changes.end(),
                                   [&](const auto& style) { return style.change == change; });
  return found == changes.end() ? nullptr : found;
}

std::string changed_label(std::string_view label, std::string_view change) {
  const ChangeStyle* style = change_style(change);
  if (style == nullptr) return std::string(label);
  return std::string(style->sign) + (label.empty() ? "" : " ") + std::string(label);
}

double weight_width(std::int64_t weight) {
  return 0.5 + 0.75 * static_cast<double>(std::clamp<std::int64_t>(weight, 1, 5));
}

std::string_view group_fill(std::size_t number) { return fills[number % fills.size()]; }
std::string_view group_border(std::size_t number) { return borders[number % borders.size()]; }

}  // namespace mellanrum::rendering
