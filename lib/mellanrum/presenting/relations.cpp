// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/relations.h"

#include <fmt/format.h>

#include <utility>

namespace mellanrum::presenting {
namespace {

using Show = view::Column::Show;
using Part = view::Column::Part;

std::string joined(const Context& context, const Refs<Actor>& actors) {
  return context.words.enumeration(names(links(context, actors)));
}

/// For the page: that a relation exists goes without saying.
view::Table told(view::Table table) {
  table.audience = view::Audience::page;
  const std::size_t status = column_of(table, "status");
  for (auto& row : table.rows) {
    const auto* link = std::get_if<view::Link>(&row[status]);
    if (link != nullptr && link->id == word_for(RelationStatus::existing)) row[status] = {};
  }
  return table;
}

}  // namespace

std::string id_of(const Context& context, RelationId id) {
  const Span span = context.corpus[id].span;
  return fmt::format("{}:{}", context.corpus.place(span), context.corpus.position(span).column);
}

std::string in_words(const Context& context, RelationId id) {
  const Relation& relation = context.corpus[id];
  std::string out;
  if (!relation.between.empty()) {
    out = fmt::format("{}", fmt::join(names(links(context, relation.between)), " ↔ "));
  } else {
    out = fmt::format("{} {} {}", joined(context, relation.from), relation.mutual.value ? "↔" : "→",
                      joined(context, relation.to));
  }
  if (!relation.kind) return out;
  return fmt::format("{}: {}", out,
                     labelled(context, Vocabulary::relation_kinds, relation.kind.text).name);
}

view::Table relations_table(const Context& context, const std::vector<RelationId>& relations) {
  const Wording& words = context.words;
  const auto title = [&](std::string_view key) {
    return std::string(words(fmt::format("column.{}", key)));
  };
  view::Table table;
  table.key = "relations";
  table.layout = view::Table::Layout::list;
  table.columns = {
      {.key = "id", .title = "id", .show = Show::on_request},
      {.key = "name", .title = title("name"), .part = Part::body},
      {.key = "from", .title = title("from"), .show = Show::on_request},
      {.key = "to", .title = title("to"), .show = Show::on_request},
      {.key = "kind", .title = title("kind"), .show = Show::on_request},
      {.key = "mutual", .title = title("mutual"), .show = Show::on_request},
      {.key = "weight", .title = title("weight"), .show = Show::when_filled},
      {.key = "status", .title = "", .show = Show::when_filled},
      {.key = "roles", .title = title("roles"), .show = Show::on_request},
      {.key = "themes", .title = title("themes"), .show = Show::on_request},
      {.key = "evidence", .title = title("evidence"), .show = Show::on_request},
      {.key = "note", .title = title("note"), .show = Show::on_request},
      {.key = "source", .title = title("source"), .show = Show::on_request},
      {.key = "seminar", .title = "", .show = Show::when_filled},
      {.key = "place", .title = title("place"), .show = Show::on_request},
  };
  const bool several = context.corpus.seminars_in_scope().size() > 1;
  if (!several) table.columns[column_of(table, "seminar")].show = Show::on_request;
  std::vector<const std::vector<Extra>*> extras;
  for (const RelationId id : relations) {
    const Relation& r = context.corpus[id];
    const view::Link kind = labelled(context, Vocabulary::relation_kinds, r.kind.text);
    const RelationStatus status = r.status ? r.status.value : RelationStatus::existing;
    const bool mutual = r.mutual.value || !r.between.empty();
    std::vector<ReflectionId> evidence;
    for (const auto& ref : r.evidence) evidence.push_back(ref.id);
    const std::string place = context.corpus.place(r.span);
    table.rows.push_back(
        {id_of(context, id), in_words(context, id),
         links(context, r.between.empty() ? r.from : r.between),
         links(context, r.between.empty() ? r.to : r.between), or_absent(kind), mutual,
         r.weight ? view::Cell(std::int64_t{r.weight.value}) : view::Cell(),
         labelled(context, "relation-status", word_for(status)), links(context, r.roles),
         links(context, r.themes), links(context, evidence), cell(r.note), cell(r.source),
         r.seminar ? view::Cell(link(context, r.seminar)) : view::Cell(), place});
    extras.push_back(&r.extras);
  }
  add_extras(table, extras);
  return table;
}

view::Table relations_page(const Context& context, const std::vector<RelationId>& relations) {
  return told(relations_table(context, relations));
}

view::Document present_relations(const Context& context, const std::vector<RelationId>& relations,
                                 const Listing& listing) {
  view::Table table = relations_table(context, relations);
  arrange(context, listing, table);
  if (!listing.columns.empty()) {
    return listing_document(context, "title.relations", "relations", std::move(table));
  }
  view::Table page = told(table);
  table.audience = view::Audience::data;
  view::Document out = listing_document(context, "title.relations", "relations", std::move(table));
  out.blocks.push_back(std::move(page));
  return out;
}

}  // namespace mellanrum::presenting
