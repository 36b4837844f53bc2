// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/svg_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "mellanrum/rendering/edge_bundle.h"
#include "mellanrum/rendering/graph_groups.h"
#include "mellanrum/rendering/graph_words.h"
#include "mellanrum/rendering/printable.h"
#include "mellanrum/rendering/xml_escape.h"

namespace mellanrum::rendering {
namespace {

using view::Graph;

constexpr std::string_view opening = "<title>";
constexpr std::string_view closing = "</title>";

/// A title as Graphviz writes it, without its entities.
std::string decoded(std::string_view title) {
  static constexpr std::array<std::pair<std::string_view, char>, 6> entities{{{"&amp;", '&'},
                                                                              {"&lt;", '<'},
                                                                              {"&gt;", '>'},
                                                                              {"&quot;", '"'},
                                                                              {"&#39;", '\''},
                                                                              {"&#45;", '-'}}};
  std::string out;
  while (!title.empty()) {
    char character = title.front();
    std::size_t length = 1;
    for (const auto& [entity, meant] : entities) {
      if (!title.starts_with(entity)) continue;
      character = meant;
      length = entity.size();
    }
    out += character;
    title.remove_prefix(length);
  }
  return out;
}

/// What the parts of the picture are called, by the titles that Graphviz gives them.
std::map<std::string, std::string> names_of_parts(const Graph& graph) {
  std::map<std::string, std::string> names;
  for (const Graph::Node& node : graph.nodes) names[node.id] = one_line(node.label);
  const GraphWords words_for(graph);
  std::size_t number = 0;
  for (const auto& group : grouped_nodes(graph).groups) {
    names[fmt::format("cluster_{}", number++)] = one_line(group.name->name);
  }
  for (const Bundle& bundle : bundles_of(graph)) {
    std::string words;
    for (const Graph::Edge* edge : bundle.edges) {
      words += (words.empty() ? "" : " ") + words_for.of(*edge);
    }
    names[bundle.to() + "->" + bundle.from()] = words;
    names[bundle.from() + "->" + bundle.to()] = std::move(words);
  }
  return names;
}

/// `svg` from `begin` on, with other titles.
std::string renamed(std::string_view svg, const std::map<std::string, std::string>& names) {
  std::string out;
  for (;;) {
    const std::size_t begin = svg.find(opening);
    const std::size_t end = svg.find(closing, std::min(begin, svg.size()));
    if (end == std::string_view::npos) return out += svg;
    out += svg.substr(0, begin + opening.size());
    const std::string_view title = svg.substr(begin + opening.size(), end - begin - opening.size());
    const auto name = names.find(decoded(title));
    out += name == names.end() ? std::string(title) : xml_text(name->second);
    svg.remove_prefix(end);
  }
}

}  // namespace

std::string with_words(std::string svg, const Graph& graph, std::string_view language) {
  const std::size_t root = svg.find("<svg ");
  const std::size_t end = svg.find('>', std::min(root, svg.size()));
  if (end == std::string::npos) return svg;
  const std::string key = xml_text(graph.key);
  std::string out = svg.substr(0, end);
  out += fmt::format(
      " role=\"img\" aria-labelledby=\"{0}-title {0}-words\" xml:lang=\"{1}\">\n"
      "<title id=\"{0}-title\">{2}</title>\n<desc id=\"{0}-words\">{3}</desc>",
      key, xml_text(language), xml_text(one_line(graph.title)), xml_text(GraphWords(graph).all()));
  return out + renamed(std::string_view(svg).substr(end + 1), names_of_parts(graph));
}

}  // namespace mellanrum::rendering
