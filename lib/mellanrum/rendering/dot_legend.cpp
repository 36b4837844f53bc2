// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/dot_legend.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "mellanrum/rendering/dot_escape.h"
#include "mellanrum/rendering/dot_style.h"
#include "mellanrum/rendering/edge_table.h"

namespace mellanrum::rendering {
namespace {

constexpr std::size_t entries_per_row = 4;

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
  if (arrow == "empty") return "▹";
  if (arrow == "none") return "";
  return "▸";
}

/// Two cells of the legend: the sample and what it means.
std::string entry(const std::string& samples, std::string_view name) {
  return fmt::format(R"(<TD><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">)"
                     R"(<TR>{}</TR></TABLE></TD><TD ALIGN="LEFT">{}</TD>)",
                     samples, dot_html(name));
}

std::string node_entry(const view::Graph& graph, std::string_view meaning) {
  const NodeStyle& style = node_style(meaning);
  const std::string_view corners = style.shape == "hexagon" ? "" : R"( STYLE="ROUNDED")";
  const std::string sample = fmt::format(
      R"(<TD><TABLE BORDER="1" CELLBORDER="0" CELLSPACING="0"{} BGCOLOR="{}" COLOR="{}"><TR>)"
      R"(<TD WIDTH="36" HEIGHT="14"></TD></TR></TABLE></TD>)",
      corners, style.fill, style.border);
  return entry(sample, legend_name(graph, meaning));
}

std::vector<std::string> legend_entries(const view::Graph& graph) {
  std::vector<std::string> entries;
  const auto nodes = used_meanings(graph, graph.nodes);
  if (nodes.size() > 1)
    for (const std::string_view meaning : nodes) entries.push_back(node_entry(graph, meaning));

  const auto edges = used_meanings(graph, graph.edges);
  if (edges.size() > 1 || (edges.size() == 1 && edges.front() != "existing")) {
    for (const std::string_view meaning : edges) {
      const EdgeStyle& style = edge_style(meaning);
      entries.push_back(entry(line_sample(style.colour, style.line, style.width) +
                                  glyph(arrow_glyph(style.arrow), style.colour),
                              legend_name(graph, meaning)));
    }
  }
  constexpr std::string_view ink = "#333333";
  const auto has = [&](auto&& test) {
    return std::any_of(graph.edges.begin(), graph.edges.end(), test);
  };
  if (has([](const view::Graph::Edge& edge) { return edge.mutual; })) {
    entries.push_back(entry(glyph("◂", ink) + line_sample(ink, "solid", 1.4) + glyph("▸", ink),
                            graph.mutual_name));
  }
  if (has([](const view::Graph::Edge& edge) { return edge.weight > 0; })) {
    entries.push_back(entry(line_sample(ink, "solid", weight_width(1), 20) +
                                line_sample(ink, "solid", weight_width(5), 20),
                            graph.weight_name));
  }
  return entries;
}

}  // namespace

std::string dot_caption(const view::Graph& graph) {
  const std::vector<std::string> entries = legend_entries(graph);
  if (entries.empty() && dot_html(graph.title).empty()) return {};
  std::string out = R"(<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="4" CELLPADDING="2">)";
  const auto row = [&](std::string_view text, std::string_view size) {
    const std::string words = dot_html(text);
    if (words.empty()) return;
    out += fmt::format(
        R"(<TR><TD ALIGN="LEFT" COLSPAN="{}"><FONT POINT-SIZE="{}"><B>{}</B></FONT></TD></TR>)",
        2 * entries_per_row, size, words);
  };
  row(graph.title, "18");
  if (!entries.empty()) row(graph.legend_title, "13");
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i % entries_per_row == 0) out += "<TR>";
    out += entries[i];
    if (i % entries_per_row == entries_per_row - 1 || i + 1 == entries.size()) out += "</TR>";
  }
  return out + "</TABLE>>";
}

}  // namespace mellanrum::rendering
