// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/map.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "mellanrum/presenting/gap_tables.h"
#include "mellanrum/presenting/graph.h"
#include "mellanrum/presenting/map_changes.h"

namespace mellanrum::presenting {
namespace {

using analysis::MapEdge;
using analysis::MapGroup;

/// More names do not fit what a reader sees when pointing at a group.
constexpr std::size_t most_members = 20;

std::string_view meaning_of(const analysis::MapRecord& record) {
  static constexpr std::array<std::string_view, 5> meanings{"actor", "role", "theme", "framework",
                                                            "group"};
  return meanings[record.index()];
}

std::int64_t number(std::size_t count) { return static_cast<std::int64_t>(count); }

view::Link group_link(const Context& context, analysis::Grouping grouping, const std::string& id) {
  view::Link out;
  switch (grouping) {
    case analysis::Grouping::kind:
      out = labelled(context, Vocabulary::kinds, id);
      if (id.empty()) out.name = context.words("title.no-kind");
      break;
    case analysis::Grouping::level:
      out = labelled(context, Vocabulary::levels, id);
      if (id.empty()) out.name = context.words("title.no-level");
      break;
    case analysis::Grouping::part_of:
      out = link(context, context.corpus.actors().find(id));
      break;
    case analysis::Grouping::framework:
      out = link(context, context.corpus.frameworks().find(id));
      break;
  }
  out.name = capitalized(out.name);
  return out;
}

void add_line(std::string& text, const std::string& line) {
  if (!text.empty() && !line.empty()) text += '\n';
  text += line;
}

const Text& description_of(const Corpus& corpus, const analysis::MapRecord& record) {
  if (const auto* id = std::get_if<ActorId>(&record)) return corpus.actors()[*id].description;
  if (const auto* id = std::get_if<RoleId>(&record)) return corpus.roles()[*id].description;
  if (const auto* id = std::get_if<ThemeId>(&record)) return corpus.themes()[*id].question;
  return corpus.frameworks()[std::get<FrameworkId>(record)].description;
}

/// "7 existing, 11 wanted"; nothing where it goes without saying.
std::string ties_by_status(const Context& context, const analysis::MapNode& of) {
  std::vector<std::string> parts;
  for (const auto& [status, count] : of.ties_within) {
    const view::Link name = labelled(context, "relation-status", word_for(status));
    parts.push_back(fmt::format("{} {}", count, name.name));
  }
  if (parts.empty() || (parts.size() == 1 && of.ties_within.contains(RelationStatus::existing))) {
    return {};
  }
  return context.words.with("word.ties-within", context.words.enumeration(parts));
}

/// All actors of a group: "County-wide: 5 actors, 3 ties within". What is wanted or past is no tie;
/// the tooltip counts it too.
view::Graph::Node group_node(const Context& context, analysis::Grouping grouping,
                             const analysis::MapNode& of) {
  const view::Link group = group_link(context, grouping, std::get<MapGroup>(of.record).id);
  view::Graph::Node out;
  out.meaning = "group";
  out.id = "group/" + group.id;
  out.count = number(of.members.size());
  out.label = fmt::format("{}: {}", group.name, context.words.count("actors", out.count));
  std::size_t within = 0;
  for (const auto& [status, count] : of.ties_within)
    within += analysis::is_tied(status) ? count : 0;
  if (within > 0) out.label += ", " + context.words.count("ties-within", number(within));
  std::vector<std::string> members = names(links(context, of.members));
  if (members.size() > most_members) {
    const std::size_t more = members.size() - most_members;
    members.resize(most_members);
    members.push_back(context.words.count("more-actors", number(more)));
  }
  out.tooltip = context.words.enumeration(members);
  add_line(out.tooltip, ties_by_status(context, of));
  return out;
}

view::Graph::Node node(const Context& context, analysis::Grouping grouping,
                       const analysis::MapNode& of) {
  if (std::holds_alternative<MapGroup>(of.record)) return group_node(context, grouping, of);
  const view::Link self = std::visit(
      [&](const auto& id) -> view::Link {
        if constexpr (requires { link(context, id); }) return link(context, id);
        return {};
      },
      of.record);
  view::Graph::Node out;
  out.meaning = meaning_of(of.record);
  out.id = fmt::format("{}/{}", out.meaning, self.id);
  out.label = self.name;
  out.group = of.group;
  out.tooltip = view::bare(view::parse_prose(description_of(context.corpus, of.record).text));
  out.change = change_word(of.change.change);
  add_line(out.tooltip, change_tooltip(context, of.change));
  if (const auto* id = std::get_if<ActorId>(&of.record)) {
    out.kind = labelled(context, Vocabulary::kinds, context.corpus.actors()[*id].kind.text);
  }
  return out;
}

std::string tooltip_of(const Text& text) { return view::bare(view::parse_prose(text.text)); }

/// How an actor holds a role, and what is noted of it.
void holding(const Context& context, const MapEdge& of, const analysis::Map& map,
             view::Graph::Edge& out) {
  out.meaning = word_for(of.state);
  const auto* actor = std::get_if<ActorId>(&map.nodes[of.from].record);
  if (actor == nullptr) return;
  for (const Holding& each : context.corpus.actors()[*actor].holdings) {
    if (analysis::MapRecord(each.role.id) == map.nodes[of.to].record) {
      out.tooltip = tooltip_of(each.note);
    }
  }
}

void tie(const Context& context, const MapEdge& of, view::Graph::Edge& out) {
  const Relation& relation = context.corpus[of.tie->latest()];
  out.meaning = word_for(analysis::status_of(context.corpus, *of.tie));
  out.mutual = of.tie->mutual;
  if (of.count > 0) {
    out.kind.name = context.words.count("ties", number(of.count));
    return;
  }
  out.kind = labelled(context, Vocabulary::relation_kinds, relation.kind.text);
  out.weight = relation.weight.value;
  out.tooltip = tooltip_of(relation.note);
  std::vector<ReflectionId> evidence;
  for (const auto& ref : relation.evidence) evidence.push_back(ref.id);
  add_line(out.tooltip, quotes(context, evidence));
}

/// A tie that is missing, and what there is instead.
void gap(const Context& context, const MapEdge& of, view::Graph::Edge& out) {
  out.mutual = true;
  if (of.count > 0) {
    out.kind.name = context.words.count("gaps.pairs", number(of.count));
    return;
  }
  out.kind = labelled(context, "bridging", word_of(of.gap->bridging));
  out.tooltip = quotes(context, of.gap->said);
}

std::string_view meaning_of(MapEdge::Kind kind) {
  static constexpr std::array<std::string_view, 8> meanings{
      "", "builds_on", "concerns", "owns", "parent", "", "needs", "gap"};
  return meanings[static_cast<std::size_t>(kind)];
}

view::Graph::Edge edge(const Context& context, const MapEdge& of, const analysis::Map& map,
                       const std::vector<view::Graph::Node>& nodes) {
  view::Graph::Edge out;
  out.from = nodes[of.from].id;
  out.to = nodes[of.to].id;
  out.meaning = meaning_of(of.kind);
  out.count = number(of.count);
  if (of.kind == MapEdge::Kind::tie) {
    tie(context, of, out);
  } else if (of.kind == MapEdge::Kind::gap) {
    gap(context, of, out);
  } else {
    if (of.kind == MapEdge::Kind::holding) holding(context, of, map, out);
    if (of.count > 1) out.kind.name = context.words.count("actors", out.count);
  }
  out.change = change_word(of.change.change);
  add_line(out.tooltip, change_tooltip(context, of.change));
  return out;
}

std::string title_of(const Context& context, analysis::MapOf of) {
  switch (of) {
    case analysis::MapOf::actors:
      return std::string(context.words("title.map.actors"));
    case analysis::MapOf::roles:
      return std::string(context.words("title.map.roles"));
    case analysis::MapOf::themes:
      break;
  }
  return std::string(context.words("title.map.themes"));
}

std::string times_of(const Context& context, const std::pair<SeminarId, SeminarId>& times) {
  const std::string since = link(context, times.first).name;
  if (!times.second) return context.words.with("word.since", since);
  return context.words.with("word.from-to", since, link(context, times.second).name);
}

/// "The system map: 3 actors and 5 relations." Where groups stand for their actors, these count.
std::string description(const Context& context, const analysis::Map& map) {
  const bool of_roles = map.of == analysis::MapOf::roles;
  std::size_t nodes = 0;
  std::size_t edges = 0;
  for (const analysis::MapNode& node : map.nodes) {
    const bool listed = of_roles ? std::holds_alternative<RoleId>(node.record)
                                 : std::holds_alternative<ActorId>(node.record);
    nodes += listed ? 1 : node.members.size();
    for (const auto& [status, count] : node.ties_within) edges += count;
  }
  for (const MapEdge& edge : map.edges) {
    const bool listed = map.of != analysis::MapOf::actors || edge.kind == MapEdge::Kind::tie;
    if (listed) edges += std::max<std::size_t>(edge.count, 1);
  }
  const Wording& words = context.words;
  return words.with(
      "word.picture",
      words.enumeration(
          {words.count(of_roles ? "roles" : "actors", number(nodes)),
           words.count(map.of == analysis::MapOf::actors ? "relations" : "edges", number(edges))}));
}

}  // namespace

view::Graph map_graph(const Context& context, const analysis::Map& map) {
  view::Graph out;
  out.key = "map";
  out.title = titled(context, title_of(context, map.of), map.times.has_value());
  if (map.times) out.title += ", " + times_of(context, *map.times);
  out.compares = map.times.has_value();
  out.counts = map.collapsed;
  for (const std::string& group : map.groups) {
    out.groups.push_back(group_link(context, map.grouping, group));
  }
  for (const analysis::MapNode& of : map.nodes) {
    out.nodes.push_back(node(context, map.grouping, of));
  }
  for (const MapEdge& of : map.edges) out.edges.push_back(edge(context, of, map, out.nodes));
  out.description = description(context, map);
  // A missing tie first: where another is wanted on the same line, it shows.
  out.legend.push_back(labelled(context, "edge", "gap"));
  for (const std::string_view status : words_of<RelationStatus>()) {
    out.legend.push_back(labelled(context, "relation-status", status));
  }
  for (const std::string_view state : words_of<HoldingState>()) {
    out.legend.push_back(labelled(context, "holding", state));
  }
  for (const char* meaning : {"builds_on", "owns", "concerns", "needs", "parent"}) {
    out.legend.push_back(labelled(context, "edge", meaning));
  }
  for (const char* meaning : {"actor", "group", "role", "theme", "framework"}) {
    out.legend.push_back(labelled(context, "node", meaning));
  }
  for (const char* change : {"added", "changed", "gone"}) {
    out.legend.push_back(labelled(context, "change", change));
  }
  complete(context, out);
  return out;
}

view::Document present(const Context& context, const analysis::Map& map) {
  if (map.times) expect_listable(context, map);
  view::Document out = document_for(context);
  view::Graph graph = map_graph(context, map);
  out.blocks.push_back(view::Heading{1, graph.title});
  tell_omitted(context, out);
  if (graph.nodes.empty()) {
    out.blocks.push_back(view::Paragraph{view::plain(context.words("none.map"))});
  }
  if (map.times) {
    add_changes(context, map, graph, out);
    graph.audience = view::Audience::data;
  }
  out.blocks.push_back(std::move(graph));
  return out;
}

}  // namespace mellanrum::presenting
