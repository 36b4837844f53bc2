// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/themes.h"

#include <fmt/format.h>

#include <utility>

namespace mellanrum::presenting {

using Show = view::Column::Show;
using Part = view::Column::Part;

view::Table themes_table(const Context& context, const std::vector<analysis::ThemeAnswer>& themes) {
  const Wording& words = context.words;
  const auto title = [&](std::string_view key) {
    return std::string(words(fmt::format("column.{}", key)));
  };
  const std::string actors(words("noun.actors"));
  view::Table table;
  table.key = "themes";
  table.layout = view::Table::Layout::list;
  table.columns = {
      {.key = "id", .title = "id", .show = Show::on_request},
      {.key = "name", .title = title("theme"), .part = Part::label},
      {.key = "question",
       .title = title("question"),
       .show = Show::when_filled,
       .part = Part::body},
      {.key = "parent", .title = title("parent"), .show = Show::when_filled},
      {.key = "owners",
       .title = title("owners"),
       .noun = actors,
       .none = std::string(words("none.owner"))},
      {.key = "concerns", .title = title("concerns"), .show = Show::when_filled, .noun = actors},
      {.key = "needs",
       .title = title("needs"),
       .show = Show::when_filled,
       .noun = std::string(words("noun.roles"))},
      {.key = "said", .title = title("reflections")},
      {.key = "parts", .title = title("parts"), .show = Show::on_request},
      {.key = "roles", .title = title("roles"), .show = Show::on_request},
      {.key = "actors", .title = title("actors"), .show = Show::on_request},
      {.key = "description", .title = title("description"), .show = Show::on_request},
      {.key = "aliases", .title = title("aliases"), .show = Show::on_request},
      {.key = "tags", .title = title("tags"), .show = Show::on_request},
      {.key = "source", .title = title("source"), .show = Show::on_request},
      {.key = "place", .title = title("place"), .show = Show::on_request},
  };
  std::vector<const std::vector<Extra>*> extras;
  for (const analysis::ThemeAnswer& answer : themes) {
    const Theme& theme = context.corpus.themes()[answer.id];
    const view::Link self = link(context, answer.id);
    table.rows.push_back({self.id, self.name, cell(theme.question), cell(context, theme.parent),
                          answer.ownership == analysis::Ownership::unknown
                              ? view::Cell()
                              : view::Cell(links(context, answer.owners)),
                          links(context, theme.concerns), links(context, theme.needs),
                          static_cast<std::int64_t>(answer.said.size()),
                          links(context, context.corpus.children_of(answer.id)),
                          links(context, answer.roles_named), links(context, answer.actors_named),
                          cell(theme.description), links(theme.aliases), links(theme.tags),
                          cell(theme.source), context.corpus.place(theme.id.span)});
    extras.push_back(&theme.extras);
  }
  add_extras(table, extras);
  return table;
}

view::Document present(const Context& context, const std::vector<analysis::ThemeAnswer>& themes,
                       const Listing& listing) {
  view::Table table = themes_table(context, themes);
  arrange(context, listing, table);
  return listing_document(context, "title.themes", "themes", std::move(table));
}

}  // namespace mellanrum::presenting
