// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/formats.h"

#include <algorithm>
#include <array>

namespace mellanrum::rendering {
namespace {

constexpr std::array table = {
    Format{"md", false, render_markdown},     Format{"dot", false, render_dot},
    Format{"mermaid", false, render_mermaid}, Format{"json", false, render_json},
    Format{"csv", true, render_csv},          Format{"tsv", true, render_tsv},
};

}  // namespace

std::span<const Format> formats() { return table; }

const Format* find_format(std::string_view name) {
  const auto* found = std::find_if(table.begin(), table.end(),
                                   [&](const Format& format) { return format.name == name; });
  return found == table.end() ? nullptr : found;
}

}  // namespace mellanrum::rendering
