// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/roles.h"

#include <fmt/format.h>

#include <utility>

namespace mellanrum::presenting {
namespace {

using Show = view::Column::Show;

/// "Region Skåne; could: Kommunerna": who plays the role, and how where it is not simply held.
std::string who(const Context& context, const view::Table& table,
                const std::vector<view::Cell>& row) {
  std::string out;
  for (const std::string_view state : words_of<HoldingState>()) {
    const auto& actors = std::get<std::vector<view::Link>>(row[column_of(table, state)]);
    if (actors.empty()) continue;
    if (!out.empty()) out += "; ";
    if (state != word_for(HoldingState::holds)) {
      out += fmt::format("{}: ", context.words.label("holding", state));
    }
    out += fmt::format("{}", fmt::join(names(actors), ", "));
  }
  return out;
}

/// A row of the listing as the page shows it.
std::vector<view::Cell> page_row(const Context& context, const view::Table& table,
                                 const std::vector<view::Cell>& row) {
  std::string players = who(context, table, row);
  return {row[column_of(table, "name")], row[column_of(table, "status")],
          players.empty() ? view::Cell() : view::Cell(std::move(players)),
          row[column_of(table, "said")]};
}

view::Table page_table(const Context& context, const view::Table& table) {
  view::Table out;
  out.key = table.key;
  out.columns = {
      table.columns[column_of(table, "name")],
      table.columns[column_of(table, "status")],
      {.key = "who", .title = std::string(context.words("column.who")), .show = Show::when_filled},
      table.columns[column_of(table, "said")]};
  out.audience = view::Audience::page;
  return out;
}

}  // namespace

std::string framework_line(const Context& context, FrameworkId id) {
  const Framework& framework = context.corpus.frameworks()[id];
  std::string out;
  if (framework.by.id) out = context.words.with("word.by", link(context, framework.by.id).name);
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

view::Table frameworks_table(const Context& context, FrameworkId only) {
  view::Table table;
  table.key = "frameworks";
  table.columns = {{.key = "id", .title = "id", .show = Show::on_request}};
  for (const char* key : {"name", "by", "date", "builds_on", "roles", "description", "place"}) {
    table.columns.push_back(
        {.key = key, .title = std::string(context.words(fmt::format("column.{}", key)))});
  }
  std::vector<const std::vector<Extra>*> extras;
  for (const FrameworkId id : context.corpus.frameworks().ids()) {
    if (only && id != only) continue;
    const Framework& framework = context.corpus.frameworks()[id];
    const view::Link self = link(context, id);
    std::vector<view::Link> roles;
    for (const auto& role : framework.roles) roles.push_back(link(context, role.id));
    table.rows.push_back({self.id, self.name, cell(context, framework.by),
                          cell(context, framework.date), links(context, framework.builds_on),
                          std::move(roles), cell(framework.description),
                          context.corpus.place(framework.id.span)});
    extras.push_back(&framework.extras);
  }
  add_extras(table, extras);
  return table;
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
           {"description", {}},
           {"source", {}}}) {
    table.columns.push_back(
        {.key = key, .title = title(key), .show = Show::on_request, .noun = noun});
  }
  table.columns.push_back({.key = "place", .title = title("place"), .show = Show::on_request});

  std::vector<const std::vector<Extra>*> extras;
  for (const analysis::RoleAnswer& answer : roles) {
    const Role& role = context.corpus.roles()[answer.id];
    const view::Link self = link(context, answer.id);
    std::vector<view::Cell> row{
        self.id, self.name, cell(context, role.framework),
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
    row.push_back(cell(role.source));
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
  arrange(context, listing, table);
  if (!listing.columns.empty()) {
    return listing_document(context, "title.roles", "roles", std::move(table));
  }
  view::Table data = table;
  data.audience = view::Audience::data;
  view::Document out = listing_document(context, "title.roles", "roles", std::move(data));
  if (!listing.sort.empty()) {
    view::Table page = page_table(context, table);
    for (const auto& row : table.rows) page.rows.push_back(page_row(context, table, row));
    out.blocks.push_back(std::move(page));
    return out;
  }
  const std::size_t column = column_of(table, "framework");
  bool first = true;
  std::string previous;
  for (const auto& row : table.rows) {
    const auto* framework = std::get_if<view::Link>(&row[column]);
    const std::string id = framework != nullptr ? framework->id : std::string();
    if (first || previous != id) {
      out.blocks.push_back(view::Heading{
          2, framework != nullptr ? framework->name
                                  : std::string(context.words("title.no-framework"))});
      const std::string line =
          framework != nullptr ? framework_line(context, context.corpus.frameworks().find(id)) : "";
      if (!line.empty()) out.blocks.push_back(view::Paragraph{view::plain(line + ".")});
      out.blocks.push_back(page_table(context, table));
    }
    first = false;
    previous = id;
    std::get<view::Table>(out.blocks.back()).rows.push_back(page_row(context, table, row));
  }
  return out;
}

}  // namespace mellanrum::presenting
