// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/formats.h"

#include <algorithm>
#include <array>

#include "mellanrum/rendering/selection.h"

namespace mellanrum::rendering {
namespace {

constexpr std::array table = {
    Format{"md", "md", false, false, render_markdown},
    Format{"dot", "dot", true, false, render_dot},
    Format{"json", "json", false, false, render_json},
    Format{"csv", "csv", false, true, render_csv},
    Format{"tsv", "tsv", false, true, render_tsv},
};

}  // namespace

std::span<const Format> formats() { return table; }

const Format* find_format(std::string_view name) {
  const auto* found = std::find_if(table.begin(), table.end(),
                                   [&](const Format& format) { return format.name == name; });
  return found == table.end() ? nullptr : found;
}

std::vector<std::string> data_keys(const view::Document& document) {
  std::vector<std::string> keys;
  for (const DataBlock& block : data_blocks(document)) keys.emplace_back(block.key);
  return keys;
}

}  // namespace mellanrum::rendering
