// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/brokers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace mellanrum::presenting {
namespace {

using analysis::BridgedPair;
using analysis::Broker;
using analysis::Brokerage;
using Show = view::Column::Show;

constexpr std::size_t most_on_a_page = 10'000;

std::string_view word_of(Brokerage brokerage) {
  static constexpr std::array<std::string_view, 5> words{"", "coordinator", "gatekeeper",
                                                         "consultant", "liaison"};
  return words[static_cast<std::size_t>(brokerage)];
}

view::Column column(const Context& context, std::string_view key, Show show = Show::always) {
  return {.key = std::string(key),
          .title = std::string(context.words(fmt::format("column.{}", key))),
          .show = show};
}

view::Table brokers_table(const Context& context, const std::vector<Broker>& brokers) {
  view::Table out;
  out.key = "brokers";
  out.columns = {{.key = "id", .title = "id", .show = Show::on_request},
                 {.key = "name", .title = std::string(context.words("column.actor"))}};
  for (const char* key :
       {"bridges", "sole_bridges", "betweenness", "constraint", "effective_size"}) {
    out.columns.push_back(column(context, key));
  }
  for (const char* key : {"coordinator", "gatekeeper", "representative", "consultant", "liaison"}) {
    out.columns.push_back(column(context, key, Show::on_request));
  }
  const auto maybe = [](const std::optional<double>& value) {
    return value ? view::Cell(*value) : view::Cell();
  };
  for (const Broker& broker : brokers) {
    const view::Link self = link(context, broker.id);
    out.rows.push_back({self.id, self.name, broker.bridges, broker.sole_bridges, broker.betweenness,
                        maybe(broker.constraint), maybe(broker.effective_size), broker.coordinator,
                        broker.gatekeeper, broker.gatekeeper, broker.consultant, broker.liaison});
  }
  return out;
}

/// The brokerage roles of those that have any, for the page.
view::Table brokerage_table(const Context& context, const view::Table& brokers) {
  view::Table out;
  out.key = brokers.key;
  out.audience = view::Audience::page;
  const std::initializer_list<std::string_view> keys{"name", "coordinator", "gatekeeper",
                                                     "consultant", "liaison"};
  for (const std::string_view key : keys) {
    out.columns.push_back(brokers.columns[column_of(brokers, key)]);
    out.columns.back().show = Show::always;
  }
  out.columns[2].title = context.words("column.gatekeeper_or_representative");
  for (const auto& row : brokers.rows) {
    std::vector<view::Cell> cells;
    bool any = false;
    for (const std::string_view key : keys) {
      cells.push_back(row[column_of(brokers, key)]);
      const auto* number = std::get_if<std::int64_t>(&cells.back());
      any = any || (number != nullptr && *number > 0);
    }
    if (any) out.rows.push_back(std::move(cells));
  }
  return out;
}

/// Those that bridge nobody are no answer on a page; gives their number.
std::int64_t leave_out_others(view::Table& table) {
  const std::size_t bridges = column_of(table, "bridges");
  const auto bridges_nobody = [&](const auto& row) {
    return std::get<std::int64_t>(row[bridges]) == 0;
  };
  const auto others = std::stable_partition(table.rows.begin(), table.rows.end(),
                                            [&](const auto& row) { return !bridges_nobody(row); });
  const auto number = table.rows.end() - others;
  table.rows.erase(others, table.rows.end());
  return number;
}

view::Table pairs_table(const Context& context, const std::vector<BridgedPair>& pairs) {
  view::Table out;
  out.key = "bridged_pairs";
  for (const char* key : {"broker", "a", "b", "alone", "brokerage", "themes"}) {
    out.columns.push_back(column(context, key));
  }
  out.columns.back().show = Show::when_filled;
  for (const BridgedPair& pair : pairs) {
    out.rows.push_back({link(context, pair.broker), link(context, pair.a), link(context, pair.b),
                        pair.sole,
                        or_absent(labelled(context, "brokerage", word_of(pair.brokerage))),
                        links(context, pair.themes)});
  }
  return out;
}

/// Under the name of each broker its pairs.
void add_pairs_page(const view::Table& pairs, view::Document& document) {
  std::string last;
  for (std::size_t i = 0; i < std::min(pairs.rows.size(), most_on_a_page); ++i) {
    const auto& row = pairs.rows[i];
    const std::string& broker = std::get<view::Link>(row[0]).name;
    if (i == 0 || broker != last) {
      document.blocks.push_back(view::Heading{2, broker});
      document.blocks.push_back(view::Table{pairs.key,
                                            {pairs.columns.begin() + 1, pairs.columns.end()},
                                            {},
                                            pairs.layout,
                                            view::Audience::page});
      last = broker;
    }
    std::get<view::Table>(document.blocks.back()).rows.emplace_back(row.begin() + 1, row.end());
  }
}

}  // namespace

view::Document present(const Context& context, const std::vector<Broker>& brokers,
                       const std::vector<BridgedPair>& pairs, const Listing& listing) {
  view::Table table = brokers_table(context, brokers);
  arrange(context, listing, table);
  view::Table roles;
  if (listing.columns.empty()) roles = brokerage_table(context, table);
  view::Table page = table;
  table.audience = view::Audience::data;
  view::Document out = listing_document(context, "title.brokers", "brokers", std::move(table));
  if (brokers.empty()) return out;
  out.blocks.push_back(view::Paragraph{view::plain(context.words("caption.brokers"))});
  page.audience = view::Audience::page;
  const std::int64_t others = leave_out_others(page);
  if (!page.rows.empty()) out.blocks.push_back(std::move(page));
  if (others > 0) {
    out.blocks.push_back(view::Paragraph{view::plain(context.words.count("no-bridge", others))});
  }
  if (!roles.rows.empty()) {
    out.blocks.push_back(view::Heading{2, std::string(context.words("title.brokerage"))});
    out.blocks.push_back(view::Paragraph{view::plain(context.words("caption.brokerage"))});
    out.blocks.push_back(roles);
  }
  if (pairs.empty()) return out;
  view::Table all = pairs_table(context, pairs);
  add_pairs_page(all, out);
  all.audience = view::Audience::data;
  out.blocks.push_back(std::move(all));
  return out;
}

}  // namespace mellanrum::presenting
