// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/roles.h"

#include <fmt/format.h>

#include <utility>

namespace mellanrum::presenting {
namespace {

using Show = view::Column::Show;

/// The rows of `table` whose framework is `framework`, for the page.
view::Table rows_of(const view::Table& table, const view::Cell& framework) {
  const std::size_t column = column_of(table, "framework");
  view::Table out{table.key, table.columns, {}, table.layout, view::Audience::page};
  const auto id = [](const view::Cell& cell) {
    const auto* link = std::get_if<view::Link>(&cell);
    return link != nullptr ? link->id : std::string();
  };
  for (const auto& row : table.rows) {
    if (id(row[column]) == id(framework)) out.rows.push_back(row);
  }
  return out;
}

}  // namespace

std::string framework_line(const Context& context, FrameworkId id) {
  const Framework& framework = context.corpus.frameworks()[id];
  std::string out;
  if (framework.by.id) out = link(context, framework.by.id).name;
  if (framework.date) {
    out += fmt::format("{}{}", out.empty() ? "" : ", ", context.words.date(framework.date));
  }
  if (!framework.builds_on.empty()) {
    const std::string names =
        context.words.enumeration(presenting::names(links(context, framework.builds_on)));
    const std::string_view verb = context.words("word.builds-on");
    out += out.empty() ? fmt::format("{} {}", capitalized(verb), names)
                       : fmt::format("; {} {}", verb, names);
  }
  return out;
}

view::Table roles_table(const Context& context, const std::vector<analysis::RoleAnswer>& roles) {
  const Wording& words = context.words;
  const auto title = [&](std::string_view key) {
    return std::string(words(fmt::format("column.{}", key)));
  };
  const std::string actors(words("noun.actors"));
  const std::string some_roles(words("noun.roles"));
  view::Table table;
  table.key = "roles";
  table.columns = {
      {.key = "id", .title = "id", .show = Show::on_request},
      {.key = "name", .title = title("role")},
      {.key = "framework", .title = title("framework"), .show = Show::on_request},
      {.key = "status", .title = title("status"), .show = Show::when_filled},
  };
  for (const std::string_view state : words_of<HoldingState>()) {
    table.columns.push_back({.key = std::string(state),
                             .title = title(state),
                             .show = Show::when_filled,
                             .noun = actors});
  }
  table.columns.push_back({.key = "said", .title = title("said")});
  for (const auto& [key, noun] : std::initializer_list<std::pair<const char*, std::string>>{
           {"needed_by", std::string(words("noun.themes"))},
           {"builds_on", some_roles},
           {"aliases", {}},
           {"tags", {}},
           {"description", {}}}) {
    table.columns.push_back(
        {.key = key, .title = title(key), .show = Show::on_request, .noun = noun});
  }
  table.columns.push_back({.key = "place", .title = title("place"), .show = Show::on_request});

  std::vector<const std::vector<Extra>*> extras;
  for (const analysis::RoleAnswer& answer : roles) {
    const Role& role = context.corpus.roles()[answer.id];
    const view::Link self = link(context, answer.id);
    std::vector<view::Cell> row{self.id, self.name, cell(context, role.framework),
                                or_absent(labelled(context, "role-status", word_for(role.status.value)))};
    for (std::size_t state = 1; state <= words_of<HoldingState>().size(); ++state) {
      row.emplace_back(links(context, answer.actors(static_cast<HoldingState>(state))));
    }
    row.emplace_back(static_cast<std::int64_t>(answer.said.size()));
    row.emplace_back(links(context, answer.needed_by));
    row.emplace_back(links(context, role.builds_on));
    row.emplace_back(links(role.aliases));
    row.emplace_back(links(role.tags));
    row.push_back(cell(role.description));
    row.emplace_back(context.corpus.place(role.id.span));
    table.rows.push_back(std::move(row));
    extras.push_back(&role.extras);
  }
  add_extras(table, extras);
  return table;
}

view::Document present(const Context& context, const std::vector<analysis::RoleAnswer>& roles,
                       const Listing& listing) {
  view::Table table = roles_table(context, roles);
  const bool by_framework = listing.sort.empty() && listing.columns.empty();
  arrange(context, listing, table);
  if (!by_framework) return listing_document(context, "title.roles", "roles", std::move(table));

  view::Table data = table;
  data.audience = view::Audience::data;
  view::Document out = listing_document(context, "title.roles", "roles", std::move(data));
  const std::size_t column = column_of(table, "framework");
  const std::string* previous = nullptr;
  for (const auto& row : table.rows) {
    const auto* framework = std::get_if<view::Link>(&row[column]);
    static const std::string none;
    const std::string& id = framework != nullptr ? framework->id : none;
    if (previous != nullptr && *previous == id) continue;
    previous = &id;
    if (framework != nullptr) {
      out.blocks.push_back(view::Heading{2, framework->name});
      const std::string line = framework_line(context, context.corpus.frameworks().find(id));
      if (!line.empty()) out.blocks.push_back(view::Paragraph{view::plain(line + ".")});
    } else {
      out.blocks.push_back(view::Heading{2, std::string(context.words("title.no-framework"))});
    }
    out.blocks.push_back(rows_of(table, row[column]));
  }
  return out;
}

}  // namespace mellanrum::presenting
