// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/map_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "mellanrum/text/diagnostic.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::presenting {
namespace {

using analysis::Change;
using analysis::MapChange;
using Part = view::Column::Part;

/// More do not fit what a reader sees when pointing at a line.
constexpr std::size_t most_said = 5;
constexpr std::size_t most_text = 200;

/// Each reflection stands with every change that it is behind.
constexpr std::size_t most_evidence = std::size_t{128} << 20;
constexpr std::size_t bytes_a_row = 400;

/// The text, or as much of it as fits.
std::string beginning(const Text& text) {
  std::string out = view::bare(view::parse_prose(text.text));
  std::size_t at = 0;
  for (std::size_t letters = 0; at < out.size() && letters < most_text; ++letters) {
    at += code_point_at(out, at).length;
  }
  if (at >= out.size()) return out;
  return out.substr(0, at) + "…";
}

std::string more_reflections(const Context& context, std::size_t number) {
  return context.words.count("more-reflections", static_cast<std::int64_t>(number));
}

/// The word for programs, and for people with the strength of a tie.
view::Link state_link(const Context& context, const analysis::MapState& state) {
  if (const auto* id = std::get_if<RelationId>(&state)) {
    const Relation& relation = context.corpus[*id];
    const RelationStatus status =
        relation.status ? relation.status.value : RelationStatus::existing;
    view::Link out = labelled(context, "relation-status", word_for(status));
    if (relation.weight) {
      out.name += ", " + context.words.with("word.strength", std::to_string(relation.weight.value));
    }
    return out;
  }
  if (const auto* holding = std::get_if<HoldingState>(&state)) {
    return labelled(context, "holding", word_for(*holding));
  }
  if (const auto* status = std::get_if<RoleStatus>(&state)) {
    return labelled(context, "role-status", word_for(*status));
  }
  if (const auto* concern = std::get_if<analysis::Concern>(&state)) {
    return labelled(context, "edge", *concern == analysis::Concern::owns ? "owns" : "concerns");
  }
  return {};
}

view::Cell weight_cell(const Context& context, const analysis::MapState& state) {
  const auto* id = std::get_if<RelationId>(&state);
  if (id == nullptr || !context.corpus[*id].weight) return {};
  return std::int64_t{context.corpus[*id].weight.value};
}

view::Cell seminar_cell(const Context& context, const MapChange& change) {
  return change.seminar ? view::Cell(link(context, change.seminar)) : view::Cell();
}

/// Of a node or an edge: what it is for programs, what it is called on the page, its ends.
struct Changed {
  const MapChange* change = nullptr;
  std::string what;
  std::string name = {};
  view::Link from = {};
  view::Link to = {};
  view::Link kind = {};
};

/// Nodes before edges, and among these what was added first.
std::vector<Changed> changes_of(const Context& context, const analysis::Map& map,
                                const view::Graph& graph) {
  std::vector<Changed> out;
  std::map<std::string_view, const view::Graph::Node*> nodes;
  for (std::size_t i = 0; i < map.nodes.size(); ++i) {
    const view::Graph::Node& node = graph.nodes[i];
    nodes.emplace(node.id, &node);
    if (map.nodes[i].change.change == Change::none) continue;
    const auto type = context.words(fmt::format("node.{}", node.meaning));
    out.push_back({.change = &map.nodes[i].change,
                   .what = node.meaning,
                   .name = fmt::format("{} ({})", node.label, type),
                   .from = {node.id, node.label}});
  }
  const auto edges_from = static_cast<std::ptrdiff_t>(out.size());
  for (std::size_t i = 0; i < map.edges.size(); ++i) {
    if (map.edges[i].change.change == Change::none) continue;
    const view::Graph::Edge& edge = graph.edges[i];
    const bool is_tie = map.edges[i].tie.has_value();
    const bool is_holding = map.edges[i].kind == analysis::MapEdge::Kind::holding;
    const bool says_more = std::holds_alternative<std::monostate>(map.edges[i].change.after);
    Changed changed{.change = &map.edges[i].change,
                    .what = is_tie       ? "relation"
                            : is_holding ? "holding"
                                         : edge.meaning,
                    .from = {edge.from, nodes.at(edge.from)->label},
                    .to = {edge.to, nodes.at(edge.to)->label},
                    .kind = edge.kind};
    changed.name =
        fmt::format("{} {} {}", changed.from.name, edge.mutual ? "↔" : "→", changed.to.name);
    std::string kind = edge.kind.name;
    if (!is_tie && says_more) kind = labelled(context, "edge", edge.meaning).name;
    if (!kind.empty()) changed.name += ": " + kind;
    out.push_back(std::move(changed));
  }
  const auto by_change = [](const Changed& a, const Changed& b) {
    return a.change->change < b.change->change;
  };
  std::stable_sort(out.begin(), out.begin() + edges_from, by_change);
  std::stable_sort(out.begin() + edges_from, out.end(), by_change);
  return out;
}

view::Link change_link(const Context& context, Change change) {
  return labelled(context, "change", change_word(change));
}

view::Table data_table(const Context& context, const std::vector<Changed>& changes) {
  view::Table out;
  out.key = "changes";
  out.audience = view::Audience::data;
  for (const char* key : {"change", "what", "from", "to", "kind", "before", "after",
                          "weight_before", "weight_after", "reflections", "seminar"}) {
    out.columns.push_back({.key = key, .title = key});
  }
  for (const Changed& changed : changes) {
    const MapChange& change = *changed.change;
    out.rows.push_back({change_link(context, change.change), changed.what, changed.from,
                        or_absent(changed.to), or_absent(changed.kind),
                        or_absent(state_link(context, change.before)),
                        or_absent(state_link(context, change.after)),
                        weight_cell(context, change.before), weight_cell(context, change.after),
                        links(context, change.said), seminar_cell(context, change)});
  }
  return out;
}

view::Table page_table(const Context& context, const std::vector<Changed>& changes) {
  const auto title = [&](std::string_view key) {
    return std::string(context.words(fmt::format("column.{}", key)));
  };
  view::Table out;
  out.key = "changes";
  out.audience = view::Audience::page;
  using Show = view::Column::Show;
  out.columns = {
      {.key = "name", .title = title("what"), .whole = true},
      {.key = "change", .title = title("change"), .whole = true},
      {.key = "before", .title = title("before"), .show = Show::when_filled, .whole = true},
      {.key = "after", .title = title("after"), .show = Show::when_filled, .whole = true},
      {.key = "seminar", .title = title("seminar"), .show = Show::when_filled},
      {.key = "reflections",
       .title = title("reflections"),
       .show = Show::when_filled,
       .noun = std::string(context.words("noun.reflections"))}};
  for (const Changed& changed : changes) {
    const MapChange& change = *changed.change;
    out.rows.push_back({changed.name, change_link(context, change.change),
                        or_absent(state_link(context, change.before)),
                        or_absent(state_link(context, change.after)), seminar_cell(context, change),
                        links(context, change.said)});
  }
  return out;
}

/// "3 new, 2 changed and 1 gone."
std::string summary(const Context& context, const std::vector<Changed>& changes) {
  std::vector<std::string> parts;
  for (const Change change : {Change::added, Change::changed, Change::gone}) {
    const auto number = std::count_if(changes.begin(), changes.end(), [&](const Changed& changed) {
      return changed.change->change == change;
    });
    if (number > 0) parts.push_back(context.words.count(change_word(change), number));
  }
  if (parts.empty()) return std::string(context.words("none.changes"));
  return context.words.enumeration(parts) + ".";
}

/// For the page: each change with what was said of it, with its place.
void add_evidence(const Context& context, const std::vector<Changed>& changes,
                  view::Document& document) {
  bool first = true;
  for (const Changed& changed : changes) {
    if (changed.change->said.empty()) continue;
    if (first) {
      document.blocks.push_back(view::Heading{2, std::string(context.words("title.evidence"))});
    }
    first = false;
    document.blocks.push_back(view::Heading{3, changed.name});
    view::Table table{"reflections", {}, {}, view::Table::Layout::list, view::Audience::page};
    table.columns = {{.key = "text", .title = "", .part = Part::body},
                     {.key = "speaker", .title = ""},
                     {.key = "place", .title = ""}};
    for (const ReflectionId id : changed.change->said) {
      const Reflection& said = context.corpus[id];
      table.rows.push_back(
          {cell(said.text), speaker_of(context, said), context.corpus.place(said.span)});
    }
    document.blocks.push_back(std::move(table));
    if (changed.change->unlisted > 0) {
      document.blocks.push_back(
          view::Paragraph{view::plain(more_reflections(context, changed.change->unlisted))});
    }
  }
}

}  // namespace

std::string_view change_word(Change change) {
  static constexpr std::array<std::string_view, 4> words{"", "added", "changed", "gone"};
  return words[static_cast<std::size_t>(change)];
}

std::string change_tooltip(const Context& context, const MapChange& change) {
  if (change.change == Change::none) return {};
  const std::string before = state_link(context, change.before).name;
  const std::string after = state_link(context, change.after).name;
  std::string out = change_link(context, change.change).name;
  if (!before.empty() || !after.empty()) out += ": ";
  out += before;
  if (!before.empty() && !after.empty()) out += " → ";
  out += after;
  for (std::size_t i = 0; i < change.said.size() && i < most_said; ++i) {
    const Reflection& said = context.corpus[change.said[i]];
    out += fmt::format("\n{} ({})", beginning(said.text), context.corpus.place(said.span));
  }
  const std::size_t told = std::min(change.said.size(), most_said);
  const std::size_t more = change.said.size() - told + change.unlisted;
  if (more > 0) out += "\n" + more_reflections(context, more);
  return out;
}

void expect_listable(const Context& context, const analysis::Map& map) {
  std::size_t size = 0;
  const auto add = [&](const MapChange& change) {
    for (const ReflectionId id : change.said) {
      size += bytes_a_row + context.corpus[id].text.text.size();
    }
  };
  for (const analysis::MapNode& node : map.nodes) add(node.change);
  for (const analysis::MapEdge& edge : map.edges) add(edge.change);
  if (size > most_evidence) {
    throw Trouble(
        "the reflections behind these changes are too many to list; choose fewer with --where");
  }
}

void add_changes(const Context& context, const analysis::Map& map, const view::Graph& graph,
                 view::Document& document) {
  const std::vector<Changed> changes = changes_of(context, map, graph);
  document.blocks.push_back(view::Paragraph{view::plain(summary(context, changes))});
  document.blocks.push_back(data_table(context, changes));
  document.blocks.push_back(page_table(context, changes));
  add_evidence(context, changes, document);
}

}  // namespace mellanrum::presenting
