// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/reflections.h"

#include <fmt/format.h>

#include <utility>

namespace mellanrum::presenting {
namespace {

using Show = view::Column::Show;
using Part = view::Column::Part;

std::string text_of(const view::Cell& cell) {
  if (const auto* link = std::get_if<view::Link>(&cell)) return link->name;
  const auto* text = std::get_if<std::string>(&cell);
  return text != nullptr ? *text : std::string();
}

}  // namespace

view::Table reflections_table(const Context& context, const std::vector<ReflectionId>& said) {
  const Wording& words = context.words;
  const auto title = [&](std::string_view key) {
    return std::string(words(fmt::format("column.{}", key)));
  };
  view::Table table;
  table.key = "reflections";
  table.layout = view::Table::Layout::list;
  table.columns = {
      {.key = "id", .title = "id", .show = Show::on_request},
      {.key = "text", .title = title("text"), .part = Part::body},
      {.key = "seminar", .title = title("seminar"), .show = Show::on_request},
      {.key = "section", .title = title("section"), .show = Show::on_request},
      {.key = "speaker", .title = "", .show = Show::when_filled},
      {.key = "voice", .title = title("voice"), .show = Show::on_request},
      {.key = "kind", .title = "", .show = Show::when_filled},
      {.key = "answers", .title = title("answers"), .show = Show::on_request},
      {.key = "themes", .title = title("themes"), .show = Show::on_request},
      {.key = "roles", .title = title("roles"), .show = Show::on_request},
      {.key = "actors", .title = title("actors"), .show = Show::on_request},
      {.key = "tags", .title = title("tags"), .show = Show::on_request},
      {.key = "source", .title = title("source"), .show = Show::on_request},
      {.key = "place", .title = "", .show = Show::when_filled},
  };
  std::vector<const std::vector<Extra>*> extras;
  for (const ReflectionId id : said) {
    const Reflection& r = context.corpus[id];
    table.rows.push_back({link(context, id).id, cell(r.text), link(context, r.seminar),
                          cell(r.section), cell(context, r.speaker),
                          or_absent(labelled(context, "voice", word_for(r.voice.value))),
                          kind_of(context, r), cell(context, r.answers), links(context, r.themes),
                          links(context, r.roles), links(context, r.actors), links(r.tags),
                          cell(r.source), context.corpus.place(r.span)});
    extras.push_back(&r.extras);
  }
  add_extras(table, extras);
  return table;
}

view::Document present_reflections(const Context& context, const std::vector<ReflectionId>& said,
                                   const Listing& listing) {
  view::Table table = reflections_table(context, said);
  const bool by_section = listing.sort.empty() && listing.columns.empty();
  arrange(context, listing, table);
  if (!by_section) {
    return listing_document(context, "title.reflections", "reflections", std::move(table));
  }
  view::Table data = table;
  data.audience = view::Audience::data;
  view::Document out =
      listing_document(context, "title.reflections", "reflections", std::move(data));
  const bool several = context.corpus.seminars_in_scope().size() > 1;
  const std::size_t seminar = column_of(table, "seminar");
  const std::size_t section = column_of(table, "section");
  std::string last_seminar;
  std::string last_section;
  for (auto& row : table.rows) {
    const std::string in_seminar = text_of(row[seminar]);
    const std::string in_section = text_of(row[section]);
    const bool new_seminar = last_seminar != in_seminar;
    if (new_seminar && several) out.blocks.push_back(view::Heading{2, in_seminar});
    if (new_seminar || last_section != in_section) {
      // Remarks without a section need a heading of their own only behind others.
      const bool first = new_seminar && in_section.empty();
      if (!first) {
        out.blocks.push_back(view::Heading{
            several ? 3 : 2,
            in_section.empty() ? std::string(context.words("title.no-section")) : in_section});
      }
      out.blocks.push_back(
          view::Table{table.key, table.columns, {}, table.layout, view::Audience::page});
    }
    last_seminar = in_seminar;
    last_section = in_section;
    // The usual kind goes without saying.
    auto* const kind = std::get_if<view::Link>(&row[column_of(table, "kind")]);
    if (kind != nullptr && kind->id == reflection_kinds[0]) row[column_of(table, "kind")] = {};
    std::get<view::Table>(out.blocks.back()).rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace mellanrum::presenting
