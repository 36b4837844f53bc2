// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <utility>

#include "mellanrum/rendering/dot_arrangement.h"
#include "mellanrum/rendering/dot_engine.h"
#include "mellanrum/rendering/dot_escape.h"
#include "mellanrum/rendering/dot_legend.h"
#include "mellanrum/rendering/dot_style.h"
#include "mellanrum/rendering/edge_bundle.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/graph_groups.h"
#include "mellanrum/rendering/selection.h"

namespace mellanrum::rendering {
namespace {

using view::Graph;

constexpr std::size_t node_label_width = 20;
constexpr std::size_t edge_label_width = 18;

class Writer {
 public:
  Writer(const Graph& graph, const Options& options)
      : graph_(graph), bundles_(bundles_of(graph)), new_ranks_(options.new_ranks) {
    const DrawingSize size{graph.nodes.size(), bundles_.size()};
    engine_ = options.engine.empty() ? engine_for(size) : std::string_view(options.engine);
    is_large_ = size.is_large();
    is_crowded_ = size.is_crowded(engine_);
  }

  std::string write() {
    fmt::format_to(end(), "digraph {} {{\n", dot_id(graph_.title));
    head();
    groups();
    edges();
    out_ += "}\n";
    return std::move(out_);
  }

 private:
  std::back_insert_iterator<std::string> end() { return std::back_inserter(out_); }

  void head() {
    if (engine_ == "dot") {
      fmt::format_to(end(),
                     "  graph [charset=\"UTF-8\"{} rankdir=LR fontname=\"Helvetica\" fontsize=14\n"
                     "    nodesep=0.3 ranksep=0.6 pad=0.3 splines=true outputorder=edgesfirst]\n",
                     new_ranks_ ? " newrank=true" : "");
    } else {
      // To lead lines around nodes takes minutes where there are many.
      fmt::format_to(end(),
                     "  graph [charset=\"UTF-8\" layout={} fontname=\"Helvetica\" fontsize=14\n"
                     "    overlap=prism sep=\"+10\" pad=0.3 splines={} outputorder=edgesfirst]\n",
                     engine_, is_large_ ? "line" : "true");
    }
    out_ +=
        "  node [fontname=\"Helvetica\" fontsize=14 fontcolor=\"#1A1A1A\" margin=\"0.14,0.08\"]\n"
        "  edge [fontname=\"Helvetica\" fontsize=12 arrowsize=0.8]\n";
    const std::string caption = dot_caption(graph_, !boxes_groups(engine_));
    if (!caption.empty()) fmt::format_to(end(), "  labelloc=b labeljust=l\n  label={}\n", caption);
    if (!graph_.description.empty())
      fmt::format_to(end(), "  tooltip={}\n", dot_tooltip(graph_.description));
  }

  void groups() {
    const GroupedNodes grouped = grouped_nodes(graph_);
    const bool boxed = boxes_groups(engine_);
    std::size_t number = 0;
    for (const auto& group : grouped.groups) {
      if (boxed) {
        fmt::format_to(end(),
                       "  subgraph \"cluster_{}\" {{\n"
                       "    label={} style=\"filled,rounded\" fillcolor=\"{}\" color=\"{}\"\n"
                       "    labelloc=t labeljust=l fontsize=16 fontcolor=\"#333333\" margin=14\n",
                       number, dot_label(wrapped_label(group.name->name, 2 * node_label_width)),
                       group_fill(number), group_border(number));
      }
      for (const Graph::Node* each : group.nodes) {
        node(*each, boxed ? "    " : "  ", boxed ? "" : group_fill(number),
             boxed ? "" : group_border(number));
      }
      if (boxed) out_ += "  }\n";
      ++number;
    }
    for (const Graph::Node* each : grouped.alone) node(*each, "  ", {}, {});
  }

  /// With the colours of its meaning where those of its group are empty.
  void node(const Graph::Node& node, std::string_view indent, std::string_view fill,
            std::string_view border) {
    const NodeStyle& style = node_style(node.meaning);
    const ChangeStyle* change = change_style(node.change);
    const std::string_view line = change != nullptr ? change->line : std::string_view();
    if (change != nullptr) border = change->colour;
    const std::string label = changed_label(node.label, node.change);
    fmt::format_to(end(), "{}{} [label={} shape={} style=\"{}{}{}\" fillcolor=\"{}\" color=\"{}\"",
                   indent, dot_id(node.id), dot_label(wrapped_label(label, node_label_width)),
                   style.shape, style.style, line.empty() ? "" : ",", line,
                   fill.empty() ? style.fill : fill, border.empty() ? style.border : border);
    if (change != nullptr) fmt::format_to(end(), " penwidth={:.1f}", change->width);
    if (node.change == "gone") fmt::format_to(end(), " fontcolor=\"{}\"", faded_ink);
    if (!node.tooltip.empty()) fmt::format_to(end(), " tooltip={}", dot_tooltip(node.tooltip));
    out_ += "]\n";
  }

  void edges() {
    Arrangement arrangement;
    if (engine_ == "dot") arrangement = arranged(graph_, bundles_);
    arrangement.lines.resize(bundles_.size());
    for (std::size_t i = 0; i < bundles_.size(); ++i) edge(bundles_[i], arrangement.lines[i]);
    for (const auto& [left, right] : arrangement.neighbours)
      fmt::format_to(end(), "  {} -> {} [style=invis]\n", dot_id(left), dot_id(right));
  }

  void edge(const Bundle& bundle, const Arrangement::Line& line) {
    const EdgeStyle& style = edge_style(bundle.drawn->meaning);
    const ChangeStyle* change = change_style(bundle.change);
    const std::string_view colour = bundle.change == "gone" ? change->colour : style.colour;
    // Where two times are compared the width says what is new, else how strong it is.
    const bool weighs = bundle.weight > 0 && !graph_.compares;
    double width = weighs ? weight_width(bundle.weight) : style.width;
    if (bundle.change == "added") width = change->width;
    const bool turned = line.turned;
    fmt::format_to(end(), "  {} -> {} [color=\"{}\" fontcolor=\"{}\" style={}",
                   dot_id(turned ? bundle.to() : bundle.from()),
                   dot_id(turned ? bundle.from() : bundle.to()), colour, colour,
                   bundle.change == "gone" ? change->line : style.line);
    // Turned, the head is where the line begins.
    const bool at_head = turned ? bundle.back : bundle.there;
    const bool at_tail = turned ? bundle.there : bundle.back;
    if (at_head || !at_tail) fmt::format_to(end(), " arrowhead={}", style.arrow);
    fmt::format_to(end(), " penwidth={:.2f}", width);
    if (at_tail)
      fmt::format_to(end(), " dir={} arrowtail={}", at_head ? "both" : "back", style.arrow);
    if (line.length > 1) fmt::format_to(end(), " minlen={}", line.length);
    words(bundle);
    out_ += "]\n";
  }

  void words(const Bundle& bundle) {
    const std::vector<std::string> lines = bundle_lines(graph_, bundle);
    std::string tooltip = bundle_tooltip(bundle);
    if (is_crowded_) {
      const std::string kinds = fmt::format("{}", fmt::join(lines, ", "));
      tooltip = kinds + (kinds.empty() || tooltip.empty() ? "" : "\n") + tooltip;
    } else if (!lines.empty()) {
      std::string label;
      for (const std::string& line : lines) {
        const std::string wrapped = wrapped_label(line, edge_label_width);
        if (!label.empty() && !wrapped.empty()) label += '\n';
        label += wrapped;
      }
      if (!label.empty()) fmt::format_to(end(), " label={}", dot_label(label));
    }
    if (!tooltip.empty())
      fmt::format_to(end(), " tooltip={0} labeltooltip={0}", dot_tooltip(tooltip));
  }

  const Graph& graph_;
  std::vector<Bundle> bundles_;
  bool new_ranks_;
  std::string_view engine_;
  bool is_large_ = false;
  bool is_crowded_ = false;
  std::string out_;
};

}  // namespace

std::string render_dot(const view::Document& document, const Options& options) {
  return Writer(chosen_graph(document, options.table), options).write();
}

}  // namespace mellanrum::rendering
