// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/report_items.h"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "mellanrum/text/unicode.h"

namespace mellanrum::presenting {
namespace {

using view::Prose;

template <class Ids>
std::string listed(const Context& context, const Ids& ids) {
  return context.words.enumeration(names(links(context, ids)));
}

/// "held by A; could be held by B and C"
std::string who(const Context& context, const analysis::RoleAnswer& role) {
  std::vector<std::string> parts;
  for (std::size_t i = 1; i <= words_of<HoldingState>().size(); ++i) {
    const auto state = static_cast<HoldingState>(i);
    const auto actors = role.actors(state);
    if (actors.empty()) continue;
    parts.push_back(context.words.with(fmt::format("word.role-line.{}", word_for(state)),
                                       listed(context, actors)));
  }
  if (parts.empty()) parts.emplace_back(context.words("word.role-line.nobody"));
  return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace

Prose role_item(const Context& context, const analysis::RoleAnswer& answer) {
  const Role& role = context.corpus.roles()[answer.id];
  Prose item = view::strong(link(context, answer.id).name);
  if (role.status) {
    item = std::move(item) +
           fmt::format(" ({})", labelled(context, "role-status", word_for(role.status.value)).name);
  }
  item = std::move(item) + ". ";
  if (role.description) item = std::move(item) + view::parse_prose(role.description.text) + " ";
  std::string tail = capitalized(who(context, answer)) + ".";
  if (!role.builds_on.empty()) {
    tail += fmt::format(" {} {}.", capitalized(context.words("word.builds-on")),
                        listed(context, role.builds_on));
  }
  if (!answer.needed_by.empty()) {
    tail += fmt::format(" {} {}.", context.words("column.needed_by"),
                        listed(context, answer.needed_by));
  }
  return std::move(item) + view::emphasised(tail);
}

Prose actor_item(const Context& context, const analysis::ActorAnswer& answer) {
  const Actor& actor = context.corpus.actors()[answer.id];
  Prose item = view::strong(link(context, answer.id).name);
  if (actor.part_of.id) {
    item = std::move(item) +
           fmt::format(" ({})",
                       context.words.with("word.part-of", link(context, actor.part_of.id).name));
  }
  item = std::move(item) + ". ";
  if (actor.description) item = std::move(item) + view::parse_prose(actor.description.text) + " ";
  std::vector<std::string> parts;
  for (std::size_t i = 1; i <= words_of<HoldingState>().size(); ++i) {
    std::vector<RoleId> played;
    for (const Holding& holding : actor.holdings) {
      if (holding.state == static_cast<HoldingState>(i)) played.push_back(holding.role.id);
    }
    if (played.empty()) continue;
    parts.push_back(fmt::format("{}: {}",
                                context.words.label("holding", words_of<HoldingState>()[i - 1]),
                                listed(context, played)));
  }
  if (parts.empty()) return item;
  return std::move(item) +
         view::emphasised(capitalized(fmt::format("{}", fmt::join(parts, "; "))) + ".");
}

}  // namespace mellanrum::presenting
