// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/suggestions.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <utility>

namespace mellanrum::presenting {
namespace {

using Show = view::Column::Show;
using Part = view::Column::Part;
using drafting::Suggestion;
using drafting::Type;

/// The whole list is told with each of its new links, unless it is longer than anybody reads.
constexpr std::size_t most_told = 20;

view::Link link(const Context& context, Type type, const std::string& id) {
  switch (type) {
    case Type::role:
      return link(context, context.corpus.roles().find(id));
    case Type::theme:
      return link(context, context.corpus.themes().find(id));
    default:
      return link(context, context.corpus.actors().find(id));
  }
}

}  // namespace

view::Document present(const Context& context, const std::vector<Suggestion>& suggestions,
                       Linking linking, const Listing& listing) {
  const auto title = [&](std::string_view key) {
    return std::string(context.words(fmt::format("column.{}", key)));
  };
  view::Table table;
  table.key = "suggestions";
  table.layout = view::Table::Layout::list;
  table.columns = {
      {.key = "id", .title = "id", .show = Show::on_request},
      {.key = "place", .title = "", .whole = true, .part = Part::label},
      {.key = "words", .title = "", .part = Part::body},
      {.key = "type", .title = title("type"), .show = Show::on_request},
      {.key = "record", .title = ""},
      {.key = "field", .title = title("field"), .show = Show::on_request},
      {.key = "change", .title = "", .whole = true},
  };
  constexpr std::array<std::string_view, 3> types{"actor", "role", "theme"};
  // A reflection may lack several links of a type; they belong in one list.
  std::map<std::pair<ReflectionId, Type>, std::vector<std::string>> lists;
  for (const Suggestion& one : suggestions) {
    const auto [list, fresh] = lists.try_emplace({one.reflection, one.type});
    if (fresh) {
      list->second = drafting::linked(context.corpus, context.corpus[one.reflection], one.type);
    }
    list->second.push_back(one.id);
  }
  for (const Suggestion& one : suggestions) {
    const view::Link reflection = link(context, one.reflection);
    const auto& ids = lists.at({one.reflection, one.type});
    const std::string_view type = types[static_cast<std::size_t>(one.type)];
    const std::string field(drafting::field_of(one.type));
    const bool is_long = ids.size() > most_told;
    table.rows.push_back({reflection.id, reflection.name, one.words,
                          view::Link{std::string(type), title(type)},
                          link(context, one.type, one.id), field,
                          is_long ? fmt::format("{}: … {}", field, one.id)
                                  : fmt::format("{}: {}", field, fmt::join(ids, ", "))});
  }
  arrange(context, listing, table);
  return listing_document(
      context, linking == Linking::none ? "title.suggestions" : "title.links-made",
      linking == Linking::refused ? "links-made" : "suggestions", std::move(table));
}

}  // namespace mellanrum::presenting
