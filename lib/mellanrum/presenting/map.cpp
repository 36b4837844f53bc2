// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/map.h"

#include <fmt/format.h>

#include <utility>

namespace mellanrum::presenting {
namespace {

using analysis::MapEdge;

std::string_view meaning_of(const analysis::MapRecord& record) {
  static constexpr std::array<std::string_view, 4> meanings{"actor", "role", "theme", "framework"};
  return meanings[record.index()];
}

const Text& description_of(const Corpus& corpus, const analysis::MapRecord& record) {
  if (const auto* id = std::get_if<ActorId>(&record)) return corpus.actors()[*id].description;
  if (const auto* id = std::get_if<RoleId>(&record)) return corpus.roles()[*id].description;
  if (const auto* id = std::get_if<ThemeId>(&record)) return corpus.themes()[*id].question;
  return corpus.frameworks()[std::get<FrameworkId>(record)].description;
}

view::Graph::Node node(const Context& context, const analysis::MapNode& of) {
  const view::Link self = std::visit([&](auto id) { return link(context, id); }, of.record);
  view::Graph::Node out;
  out.meaning = meaning_of(of.record);
  out.id = fmt::format("{}/{}", out.meaning, self.id);
  out.label = self.name;
  out.group = of.group;
  out.tooltip = view::bare(view::parse_prose(description_of(context.corpus, of.record).text));
  if (const auto* id = std::get_if<ActorId>(&of.record)) {
    out.kind = labelled(context, Vocabulary::kinds, context.corpus.actors()[*id].kind.text);
  }
  return out;
}

view::Graph::Edge edge(const Context& context, const MapEdge& of,
                       const std::vector<view::Graph::Node>& nodes) {
  view::Graph::Edge out;
  out.from = nodes[of.from].id;
  out.to = nodes[of.to].id;
  switch (of.kind) {
    case MapEdge::Kind::builds_on:
      out.meaning = "builds_on";
      break;
    case MapEdge::Kind::concerns:
      out.meaning = "concerns";
      break;
    case MapEdge::Kind::owns:
      out.meaning = "owns";
      break;
    case MapEdge::Kind::parent:
      out.meaning = "parent";
      break;
    case MapEdge::Kind::tie: {
      const Relation& relation = context.corpus[of.tie->latest()];
      out.meaning = word_for(analysis::status_of(context.corpus, *of.tie));
      out.kind = labelled(context, Vocabulary::relation_kinds, relation.kind.text);
      out.mutual = of.tie->mutual;
      out.weight = relation.weight.value;
      out.tooltip = view::bare(view::parse_prose(relation.note.text));
    }
  }
  return out;
}

view::Link group_link(const Context& context, analysis::Grouping grouping, const std::string& id) {
  switch (grouping) {
    case analysis::Grouping::kind:
      return labelled(context, Vocabulary::kinds, id);
    case analysis::Grouping::level:
      return labelled(context, Vocabulary::levels, id);
    case analysis::Grouping::part_of:
      return link(context, context.corpus.actors().find(id));
    case analysis::Grouping::framework:
      break;
  }
  return link(context, context.corpus.frameworks().find(id));
}

/// What the corpus is called: the project's title, or that of its only seminar.
std::string corpus_title(const Corpus& corpus) {
  if (corpus.seminars_in_scope().size() == 1) {
    const Word& title = corpus[corpus.seminars_in_scope().front()].title;
    if (title) return title.text;
  }
  return corpus.project().title;
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

}  // namespace

view::Graph map_graph(const Context& context, const analysis::Map& map) {
  const Wording& words = context.words;
  view::Graph out;
  out.key = "map";
  out.title = title_of(context, map.of);
  if (const std::string of = corpus_title(context.corpus); !of.empty()) out.title += ": " + of;
  for (const std::string& group : map.groups) {
    view::Link link = group_link(context, map.grouping, group);
    link.name = capitalized(link.name);
    out.groups.push_back(std::move(link));
  }
  for (const analysis::MapNode& of : map.nodes) out.nodes.push_back(node(context, of));
  for (const MapEdge& of : map.edges) out.edges.push_back(edge(context, of, out.nodes));
  out.description = words.with(
      "word.picture",
      words.enumeration({words.count(map.of == analysis::MapOf::roles ? "roles" : "actors",
                                     std::count_if(map.nodes.begin(), map.nodes.end(),
                                                   [&](const auto& n) {
                                                     return n.record.index() ==
                                                            (map.of == analysis::MapOf::roles ? 1U
                                                                                              : 0U);
                                                   })),
                         words.count(map.of == analysis::MapOf::actors ? "relations" : "edges",
                                     static_cast<std::int64_t>(map.edges.size()))}));
  for (const std::string_view status : words_of<RelationStatus>()) {
    out.legend.push_back(labelled(context, "relation-status", status));
  }
  for (const char* meaning : {"builds_on", "owns", "concerns", "parent"}) {
    out.legend.push_back(labelled(context, "edge", meaning));
  }
  for (const char* meaning : {"actor", "role", "theme", "framework"}) {
    out.legend.push_back(labelled(context, "node", meaning));
  }
  out.legend_title = words("word.legend");
  out.mutual_name = words("word.mutual");
  out.weight_name = words("word.weight");
  out.from_title = words("column.from");
  out.tie_title = words("column.tie");
  out.to_title = words("column.to");
  out.state_title = words("column.status");
  out.loose_title = words("title.loose");
  return out;
}

view::Document present(const Context& context, const analysis::Map& map) {
  view::Document out = document_for(context);
  view::Graph graph = map_graph(context, map);
  out.blocks.push_back(view::Heading{1, graph.title});
  tell_omitted(context, out);
  if (graph.nodes.empty()) {
    out.blocks.push_back(view::Paragraph{view::plain(context.words("none.map"))});
  }
  out.blocks.push_back(std::move(graph));
  return out;
}

}  // namespace mellanrum::presenting
