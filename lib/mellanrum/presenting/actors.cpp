// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/actors.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <utility>

namespace mellanrum::presenting {
namespace {

using Show = view::Column::Show;

/// The roles that the actor plays in that way.
std::vector<RoleId> roles_in(const Actor& actor, HoldingState state) {
  std::vector<RoleId> out;
  for (const Holding& holding : actor.holdings) {
    if (holding.state == state) out.push_back(holding.role.id);
  }
  return out;
}

/// The levels in `table`: in the order of the vocabulary, or by name where it is open; those
/// without one last.
std::vector<view::Link> levels(const Context& context, const view::Table& table,
                               std::size_t column) {
  std::vector<view::Link> out;
  std::set<std::string_view> known;
  bool without = false;
  for (const auto& row : table.rows) {
    const auto* link = std::get_if<view::Link>(&row[column]);
    if (link == nullptr) {
      without = true;
    } else if (known.insert(link->id).second) {
      out.push_back(*link);
    }
  }
  sort_by_name(context, out);
  const auto& words = context.corpus.project().words(Vocabulary::levels);
  const auto rank = [&](const view::Link& link) {
    return std::find_if(words.begin(), words.end(),
                        [&](const auto& w) { return w.id == link.id; }) -
           words.begin();
  };
  std::stable_sort(out.begin(), out.end(),
                   [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  if (without) out.emplace_back();
  return out;
}

view::Cell flag(const Flag& value) { return value.given ? view::Cell(value.value) : view::Cell(); }

}  // namespace

view::Table actors_table(const Context& context, const std::vector<analysis::ActorAnswer>& actors) {
  const Wording& words = context.words;
  const auto title = [&](std::string_view key) {
    return std::string(words(fmt::format("column.{}", key)));
  };
  const std::string some_roles(words("noun.roles"));
  view::Table table;
  table.key = "actors";
  table.columns = {
      {.key = "id", .title = "id", .show = Show::on_request},
      {.key = "name", .title = title("actor")},
      {.key = "kind", .title = title("kind"), .show = Show::when_filled},
      {.key = "level", .title = title("level"), .show = Show::when_filled},
      {.key = "part_of", .title = title("part_of"), .show = Show::on_request},
      {.key = "parts", .title = title("parts"), .show = Show::on_request},
      {.key = "roles", .title = title("roles"), .show = Show::when_filled, .noun = some_roles},
  };
  for (const std::string_view state : words_of<HoldingState>()) {
    table.columns.push_back({.key = std::string(state),
                             .title = capitalized(words.label("holding", state)),
                             .show = Show::on_request,
                             .noun = some_roles});
  }
  table.columns.push_back({.key = "ties", .title = title("ties")});
  table.columns.push_back({.key = "said", .title = title("said")});
  table.columns.push_back({.key = "says", .title = title("says")});
  table.columns.push_back({.key = "themes",
                           .title = title("themes"),
                           .show = Show::on_request,
                           .noun = std::string(words("noun.themes"))});
  for (const char* key : {"surveyed", "aliases", "tags", "description", "source", "place"}) {
    table.columns.push_back({.key = key, .title = title(key), .show = Show::on_request});
  }

  std::vector<std::pair<std::vector<view::Cell>, const std::vector<Extra>*>> rows;
  for (const analysis::ActorAnswer& answer : actors) {
    const Actor& actor = context.corpus.actors()[answer.id];
    const view::Link self = link(context, answer.id);
    std::vector<RoleId> played = roles_in(actor, HoldingState::holds);
    const std::vector<RoleId> shared = roles_in(actor, HoldingState::shares);
    played.insert(played.end(), shared.begin(), shared.end());
    std::vector<view::Cell> row{self.id,
                                self.name,
                                or_absent(labelled(context, Vocabulary::kinds, actor.kind.text)),
                                or_absent(labelled(context, Vocabulary::levels, actor.level.text)),
                                cell(context, actor.part_of),
                                links(context, context.corpus.parts_of(answer.id)),
                                links(context, played)};
    for (std::size_t state = 1; state <= words_of<HoldingState>().size(); ++state) {
      row.emplace_back(links(context, roles_in(actor, static_cast<HoldingState>(state))));
    }
    row.emplace_back(answer.ties);
    row.emplace_back(static_cast<std::int64_t>(answer.said.size()));
    row.emplace_back(static_cast<std::int64_t>(answer.speaking.size()));
    row.emplace_back(links(context, answer.themes));
    row.push_back(flag(actor.surveyed));
    row.emplace_back(links(actor.aliases));
    row.emplace_back(links(actor.tags));
    row.push_back(cell(actor.description));
    row.push_back(cell(actor.source));
    row.emplace_back(context.corpus.place(actor.id.span));
    rows.emplace_back(std::move(row), &actor.extras);
  }
  std::sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
    const auto& name = [](const auto& row) -> const std::string& {
      return std::get<std::string>(row.first[1]);
    };
    const int order = context.collator.compare(name(a), name(b));
    return order != 0 ? order < 0
                      : std::get<std::string>(a.first[0]) < std::get<std::string>(b.first[0]);
  });
  std::vector<const std::vector<Extra>*> extras;
  for (auto& [row, own] : rows) {
    table.rows.push_back(std::move(row));
    extras.push_back(own);
  }
  add_extras(table, extras);
  return table;
}

view::Table holdings_table(const Context& context,
                           const std::vector<analysis::ActorAnswer>& actors) {
  view::Table table;
  table.key = "holdings";
  table.layout = view::Table::Layout::list;
  const auto title = [&](std::string_view key) {
    return std::string(context.words(fmt::format("column.{}", key)));
  };
  table.columns = {
      {.key = "actor", .title = title("actor"), .show = Show::on_request},
      {.key = "role", .title = title("role"), .part = view::Column::Part::label},
      {.key = "state", .title = ""},
      {.key = "evidence", .title = title("evidence"), .show = Show::when_filled},
      {.key = "note", .title = title("note"), .part = view::Column::Part::body},
      {.key = "place", .title = title("place"), .show = Show::on_request},
  };
  std::vector<const std::vector<Extra>*> extras;
  for (const analysis::ActorAnswer& answer : actors) {
    for (const Holding& holding : context.corpus.actors()[answer.id].holdings) {
      std::vector<ReflectionId> evidence;
      for (const auto& ref : holding.evidence) evidence.push_back(ref.id);
      table.rows.push_back({link(context, answer.id), link(context, holding.role.id),
                            labelled(context, "holding", word_for(holding.state.value)),
                            links(context, evidence), cell(holding.note),
                            context.corpus.place(holding.span)});
      extras.push_back(&holding.extras);
    }
  }
  add_extras(table, extras);
  return table;
}

view::Document present(const Context& context, const std::vector<analysis::ActorAnswer>& actors,
                       const Listing& listing) {
  view::Table table = actors_table(context, actors);
  arrange(context, listing, table);
  const bool has_levels = std::any_of(actors.begin(), actors.end(), [&](const auto& answer) {
    return static_cast<bool>(context.corpus.actors()[answer.id].level);
  });
  if (!listing.sort.empty() || !listing.columns.empty() || !has_levels) {
    return listing_document(context, "title.actors", "actors", std::move(table));
  }
  view::Table data = table;
  data.audience = view::Audience::data;
  view::Document out = listing_document(context, "title.actors", "actors", std::move(data));
  const std::size_t level = column_of(table, "level");
  table.columns[level].show = Show::on_request;
  std::map<std::string_view, std::vector<std::size_t>> rows_of;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const auto* link = std::get_if<view::Link>(&table.rows[row][level]);
    rows_of[link != nullptr ? std::string_view(link->id) : std::string_view()].push_back(row);
  }
  for (const view::Link& group : levels(context, table, level)) {
    out.blocks.push_back(view::Heading{2, group.id.empty()
                                              ? std::string(context.words("title.no-level"))
                                              : capitalized(group.name)});
    view::Table part{table.key, table.columns, {}, table.layout, view::Audience::page};
    for (const std::size_t row : rows_of[group.id]) part.rows.push_back(table.rows[row]);
    out.blocks.push_back(std::move(part));
  }
  return out;
}

}  // namespace mellanrum::presenting
