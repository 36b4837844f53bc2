// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/dot_legend.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "mellanrum/rendering/dot_escape.h"
#include "mellanrum/rendering/dot_style.h"
#include "mellanrum/rendering/edge_bundle.h"
#include "mellanrum/rendering/edge_table.h"

namespace mellanrum::rendering {
namespace {

constexpr std::string_view ink = "#333333";

/// Short rows under a small picture, which a long one would widen.
std::size_t entries_per_row(const view::Graph& graph) { return graph.nodes.size() < 20 ? 4 : 8; }

void add_new(std::vector<std::string_view>& words, std::string_view word) {
  if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end())
    words.push_back(word);
}

/// The meanings used, in the order of the legend; those that it does not name come last.
template <typename Items>
std::vector<std::string_view> used_meanings(const view::Graph& graph, const Items& items) {
  std::vector<std::string_view> used;
  for (const auto& item : items) add_new(used, item.meaning);
  std::vector<std::string_view> sorted;
  for (const view::Link& entry : graph.legend)
    if (std::find(used.begin(), used.end(), entry.id) != used.end()) add_new(sorted, entry.id);
  for (const std::string_view meaning : used) add_new(sorted, meaning);
  return sorted;
}

/// A line, drawn as the border between two cells.
std::string line_sample(std::string_view colour, std::string_view line, double width,
                        int length = 36) {
  return fmt::format(
      R"(<TD><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"><TR>)"
      R"(<TD WIDTH="{3}" HEIGHT="8" BORDER="{0}" SIDES="B" STYLE="{1}" COLOR="{2}"></TD></TR>)"
      R"(<TR><TD WIDTH="{3}" HEIGHT="8"></TD></TR></TABLE></TD>)",
      std::max(1, static_cast<int>(width + 0.5)), line, colour, length);
}

/// Graphviz refuses marks with nothing between them.
std::string glyph(std::string_view sign, std::string_view colour) {
  if (sign.empty()) return {};
  return fmt::format(R"(<TD><FONT COLOR="{}">{}</FONT></TD>)", colour, sign);
}

std::string_view arrow_glyph(std::string_view arrow) {
  if (arrow == "tee") return "┤";
  if (arrow == "vee") return "›";
  if (arrow == "onormal") return "▹";
  if (arrow == "dot") return "●";
  if (arrow == "odot") return "○";
  if (arrow == "diamond") return "◆";
  if (arrow == "odiamond") return "◇";
  if (arrow == "none") return "";
  return "▸";
}

/// Two cells of the legend: the sample and what it means.
std::string entry(const std::string& samples, std::string_view name) {
  return fmt::format(R"(<TD><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">)"
                     R"(<TR>{}</TR></TABLE></TD><TD ALIGN="LEFT">{}</TD>)",
                     samples, dot_html(name));
}

/// A small box, and what it means.
std::string box_entry(std::string_view fill, std::string_view border, std::string_view line,
                      int width, std::string_view sign, std::string_view name) {
  return entry(
      fmt::format(R"(<TD><TABLE BORDER="{}" CELLBORDER="0" CELLSPACING="0"{} BGCOLOR="{}")"
                  R"( COLOR="{}"><TR><TD WIDTH="36" HEIGHT="14">{}</TD></TR></TABLE></TD>)",
                  width, line, fill, border, sign),
      name);
}

std::string node_entry(const view::Graph& graph, std::string_view meaning) {
  const NodeStyle& style = node_style(meaning);
  const bool round = style.shape != "hexagon" && style.shape != "box3d";
  return box_entry(style.fill, style.border, round ? R"( STYLE="ROUNDED")" : "", 1, "",
                   legend_name(graph, meaning));
}

/// The meanings that lines are drawn with: what is joined with another into one line is told in its
/// words.
std::vector<std::string_view> drawn_meanings(const view::Graph& graph) {
  std::vector<std::string_view> drawn;
  for (const Bundle& bundle : bundles_of(graph)) add_new(drawn, bundle.drawn->meaning);
  std::vector<std::string_view> out;
  for (const std::string_view meaning : used_meanings(graph, graph.edges))
    if (std::find(drawn.begin(), drawn.end(), meaning) != drawn.end()) out.push_back(meaning);
  return out;
}

void add_changes(const view::Graph& graph, std::vector<std::string>& entries) {
  for (const char* change : {"added", "gone", "changed"}) {
    const auto is = [&](const auto& item) { return item.change == change; };
    if (std::none_of(graph.nodes.begin(), graph.nodes.end(), is) &&
        std::none_of(graph.edges.begin(), graph.edges.end(), is))
      continue;
    const ChangeStyle& style = *change_style(change);
    entries.push_back(
        box_entry("#FFFFFF", style.colour, style.line == "dotted" ? R"( STYLE="DOTTED")" : "",
                  static_cast<int>(style.width), style.sign, legend_name(graph, change)));
  }
}

void add_groups(const view::Graph& graph, std::vector<std::string>& entries) {
  std::size_t number = 0;
  for (const view::Link& group : graph.groups) {
    if (std::none_of(graph.nodes.begin(), graph.nodes.end(),
                     [&](const view::Graph::Node& node) { return node.group == group.id; }))
      continue;
    entries.push_back(box_entry(group_fill(number), group_border(number), R"( STYLE="ROUNDED")", 1,
                                "", group.name));
    ++number;
  }
}

std::vector<std::string> legend_entries(const view::Graph& graph, bool with_groups) {
  std::vector<std::string> entries;
  const auto nodes = used_meanings(graph, graph.nodes);
  if (nodes.size() > 1)
    for (const std::string_view meaning : nodes) entries.push_back(node_entry(graph, meaning));
  if (with_groups) add_groups(graph, entries);

  const auto edges = drawn_meanings(graph);
  if (edges.size() > 1 || (edges.size() == 1 && edges.front() != "existing")) {
    for (const std::string_view meaning : edges) {
      const EdgeStyle& style = edge_style(meaning);
      entries.push_back(entry(line_sample(style.colour, style.line, style.width) +
                                  glyph(arrow_glyph(style.arrow), style.colour),
                              legend_name(graph, meaning)));
    }
  }
  const auto has = [&](auto&& test) {
    return std::any_of(graph.edges.begin(), graph.edges.end(), test);
  };
  if (has([](const view::Graph::Edge& edge) { return edge.mutual && edge.meaning != "gap"; })) {
    entries.push_back(entry(glyph("◂", ink) + line_sample(ink, "solid", 1.4) + glyph("▸", ink),
                            graph.mutual_name));
  }
  if (!graph.compares && has([](const view::Graph::Edge& edge) { return edge.weight > 0; })) {
    entries.push_back(entry(line_sample(ink, "solid", weight_width(1), 20) +
                                line_sample(ink, "solid", weight_width(5), 20),
                            graph.weight_name));
  }
  add_changes(graph, entries);
  return entries;
}

}  // namespace

std::string dot_caption(const view::Graph& graph, bool with_groups) {
  const std::vector<std::string> entries = legend_entries(graph, with_groups);
  const std::size_t per_row = entries_per_row(graph);
  if (entries.empty() && dot_html(graph.title).empty()) return {};
  // Entries have a table of their own: a long title would widen them.
  std::string out = R"(<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="4">)";
  const auto row = [&](std::string_view text, std::string_view size) {
    const std::string words = dot_html(text);
    if (words.empty()) return;
    out += fmt::format(R"(<TR><TD ALIGN="LEFT"><FONT POINT-SIZE="{}"><B>{}</B></FONT></TD></TR>)",
                       size, words);
  };
  row(graph.title, "18");
  if (entries.empty()) return out + "</TABLE>>";
  row(graph.legend_title, "13");
  out +=
      R"(<TR><TD ALIGN="LEFT"><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="4" CELLPADDING="2">)";
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i % per_row == 0) out += "<TR>";
    out += entries[i];
    if (i % per_row == per_row - 1 || i + 1 == entries.size()) out += "</TR>";
  }
  return out + "</TABLE></TD></TR></TABLE>>";
}

}  // namespace mellanrum::rendering
