// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <map>
#include <stdexcept>
#include <utility>

#include "mellanrum/rendering/dot_style.h"
#include "mellanrum/rendering/edge_bundle.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/graph_groups.h"
#include "mellanrum/rendering/mermaid_escape.h"
#include "mellanrum/rendering/selection.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::rendering {
namespace {

using view::Graph;

// What Mermaid refuses beyond, unless its page says otherwise; GitHub's does not.
constexpr std::size_t most_lines = 500;
constexpr std::size_t most_characters = 50'000;

constexpr std::string_view advice =
    "choose fewer with --where or --around, groups with --collapse, or draw it with -O svg";

/// Brackets around a label.
struct Shape {
  std::string_view meaning, open, close;
};

constexpr std::array shapes = {
    Shape{"actor", "(", ")"},        Shape{"role", "([", "])"},  Shape{"theme", "{{", "}}"},
    Shape{"framework", "[/", "\\]"}, Shape{"group", "[[", "]]"},
};

const Shape& shape_of(std::string_view meaning) {
  const auto* found = std::find_if(shapes.begin(), shapes.end(),
                                   [&](const Shape& shape) { return shape.meaning == meaning; });
  return found == shapes.end() ? shapes.front() : *found;
}

class Writer {
 public:
  explicit Writer(const Graph& graph) : graph_(graph), bundles_(bundles_of(graph)) {
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
      ids_.emplace(graph.nodes[i].id, fmt::format("n{}", i));
    }
  }

  std::string write() {
    if (bundles_.size() > most_lines) {
      throw std::invalid_argument(fmt::format("the map has {} lines, and Mermaid draws {}; {}",
                                              bundles_.size(), most_lines, advice));
    }
    if (!graph_.title.empty())
      fmt::format_to(end(), "---\ntitle: {}\n---\n", mermaid_title(graph_.title));
    out_ += "flowchart LR\n";
    line("accTitle: ", graph_.title);
    line("accDescr: ", graph_.description);
    groups();
    for (const Bundle& bundle : bundles_) edge(bundle);
    styles();
    const std::size_t characters = count_characters(out_);
    if (characters > most_characters) {
      throw std::invalid_argument(
          fmt::format("the map takes {} characters, and Mermaid reads {}; {}", characters,
                      most_characters, advice));
    }
    return std::move(out_);
  }

 private:
  std::back_insert_iterator<std::string> end() { return std::back_inserter(out_); }

  void line(std::string_view key, std::string_view text) {
    const std::string words = mermaid_text(text);
    if (!words.empty()) fmt::format_to(end(), "  {}{}\n", key, words);
  }

  void groups() {
    const GroupedNodes grouped = grouped_nodes(graph_);
    for (const auto& group : grouped.groups) {
      fmt::format_to(end(), "  subgraph g{}[\"{}\"]\n", groups_, label(group.name->name));
      for (const Graph::Node* each : group.nodes) node(*each, "    ");
      out_ += "  end\n";
      ++groups_;
    }
    for (const Graph::Node* each : grouped.alone) node(*each, "  ");
  }

  void node(const Graph::Node& node, std::string_view indent) {
    const Shape& shape = shape_of(node.meaning);
    const std::string words = label(changed_label(node.label, node.change));
    fmt::format_to(end(), "{}{}{}\"{}\"{}:::{}\n", indent, ids_[node.id], shape.open, words,
                   shape.close,
                   node.change.empty() ? shape.meaning : std::string_view(node.change));
    const std::string_view used =
        node.change.empty() ? shape.meaning : std::string_view(node.change);
    if (std::find(classes_.begin(), classes_.end(), used) == classes_.end())
      classes_.push_back(used);
  }

  /// A label that is not empty, as Mermaid refuses those.
  static std::string label(std::string_view text) {
    std::string words = mermaid_text(text);
    return words.empty() ? " " : words;
  }

  static char head_of(std::string_view arrow) {
    if (arrow == "none") return 0;
    if (arrow == "tee") return 'x';
    return arrow == "odot" || arrow == "dot" ? 'o' : '>';
  }

  void edge(const Bundle& bundle) {
    const EdgeStyle& style = edge_style(bundle.drawn->meaning);
    const char head = head_of(style.arrow);
    std::string arrow;
    if (head != 0 && bundle.back) arrow += head == '>' ? '<' : head;
    const bool faint = style.line != "solid" || bundle.change == "gone";
    arrow += faint ? "-.-" : "--";
    if (head != 0 && bundle.there) {
      arrow += head;
    } else if (!faint) {
      arrow += '-';
    }
    std::string words;
    for (const std::string& each : bundle_lines(graph_, bundle, true)) {
      const std::string text = mermaid_text(each);
      if (!text.empty()) words += (words.empty() ? "" : "<br>") + text;
    }
    if (!words.empty()) arrow += fmt::format("|\"{}\"|", words);
    fmt::format_to(end(), "  {} {} {}\n", ids_[bundle.from()], arrow, ids_[bundle.to()]);
  }

  /// Ties that look the same share one line.
  void styles() {
    for (const std::string_view name : classes_) {
      if (const ChangeStyle* change = change_style(name)) {
        fmt::format_to(end(), "  classDef {} fill:#FFFFFF,stroke:{},stroke-width:{:.0f}px\n", name,
                       change->colour, change->width);
      } else {
        const NodeStyle& style = node_style(name);
        fmt::format_to(end(), "  classDef {} fill:{},stroke:{},color:#1A1A1A\n", name, style.fill,
                       style.border);
      }
    }
    for (std::size_t number = 0; number < groups_; ++number) {
      fmt::format_to(end(), "  style g{} fill:{},stroke:{},color:#1A1A1A\n", number,
                     group_fill(number), group_border(number));
    }
    std::vector<std::pair<std::string, std::vector<std::size_t>>> looks;
    for (std::size_t i = 0; i < bundles_.size(); ++i) {
      const EdgeStyle& style = edge_style(bundles_[i].drawn->meaning);
      const ChangeStyle* change = change_style(bundles_[i].change);
      const bool gone = bundles_[i].change == "gone";
      double width = bundles_[i].weight > 0 ? weight_width(bundles_[i].weight) : style.width;
      if (change != nullptr && !gone) width = std::max(width, change->width);
      std::string look = fmt::format("stroke:{},stroke-width:{:.1f}px",
                                     gone ? change->colour : style.colour, width);
      const auto known =
          std::find_if(looks.begin(), looks.end(), [&](const auto& l) { return l.first == look; });
      if (known == looks.end()) {
        looks.push_back({std::move(look), {i}});
      } else {
        known->second.push_back(i);
      }
    }
    for (const auto& [look, lines] : looks)
      fmt::format_to(end(), "  linkStyle {} {}\n", fmt::join(lines, ","), look);
  }

  const Graph& graph_;
  std::vector<Bundle> bundles_;
  std::map<std::string_view, std::string, std::less<>> ids_;
  std::size_t groups_ = 0;
  std::vector<std::string_view> classes_;
  std::string out_;
};

}  // namespace

std::string render_mermaid(const view::Document& document, const Options& options) {
  return Writer(chosen_graph(document, options.table)).write();
}

}  // namespace mellanrum::rendering
