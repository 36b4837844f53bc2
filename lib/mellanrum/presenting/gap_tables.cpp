// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/gap_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>

#include "mellanrum/presenting/relations.h"

namespace mellanrum::presenting {
namespace {

using analysis::Bridging;
using analysis::Covering;
using analysis::Gaps;
using analysis::GroupPair;
using analysis::OwnerlessTheme;
using analysis::Owning;
using analysis::PairGap;
using analysis::UncoveredRole;
using analysis::VoicedGap;

view::Table table_of(const Context& context, std::string_view key,
                     std::initializer_list<std::string_view> columns) {
  view::Table out;
  out.key = key;
  out.audience = view::Audience::data;
  for (const std::string_view column : columns) {
    const std::string title =
        column == "id" ? "id" : std::string(context.words(fmt::format("column.{}", column)));
    out.columns.push_back({.key = std::string(column), .title = title});
  }
  return out;
}

view::Cell word(const Context& context, std::string_view vocabulary, std::string_view word) {
  return labelled(context, vocabulary, word);
}

std::string_view basis(bool structural, bool voiced) {
  return structural && voiced ? "both" : voiced ? "voiced" : "structural";
}

std::vector<view::Link> holders_of(const Context& context, const UncoveredRole& found) {
  std::set<ActorId> actors;
  for (const Holder& holder : found.holders) actors.insert(holder.actor);
  return links(context, std::vector<ActorId>(actors.begin(), actors.end()));
}

/// Each actor once.
std::vector<view::Link> leaders_of(const Context& context, const OwnerlessTheme& found) {
  std::set<ActorId> actors;
  for (const auto& candidate : found.could_lead) actors.insert(candidate.actor);
  return links(context, std::vector<ActorId>(actors.begin(), actors.end()));
}

std::int64_t count_of(const analysis::SeminarIds& seminars) {
  return static_cast<std::int64_t>(seminars.size());
}
std::int64_t count_of(std::int64_t seminars) { return seminars; }

std::string place_of(const Context& context, const VoicedGap& found) {
  const Corpus& corpus = context.corpus;
  return corpus.place(found.said ? corpus[found.said].span : corpus[found.relation].span);
}

}  // namespace

std::string id_of(const Context& context, const OwnerlessTheme& found) {
  return context.corpus.themes().key(found.id);
}
std::string id_of(const Context& context, const VoicedGap& found) {
  return found.said ? context.corpus.full_id(found.said) : id_of(context, found.relation);
}
std::string id_of(const Context& context, const UncoveredRole& found) {
  return context.corpus.roles().key(found.id);
}
std::string id_of(const Context& context, const PairGap& found) {
  const auto& actors = context.corpus.actors();
  return fmt::format("{}+{}", actors.key(found.a), actors.key(found.b));
}
std::string id_of(const Context&, const GroupPair& found) {
  return fmt::format("{}+{}", found.g, found.h);
}

std::string_view basis_of(const OwnerlessTheme& found) {
  return basis(true, !found.voiced.empty());
}
std::string_view basis_of(const VoicedGap& found) { return basis(found.structural, true); }
std::string_view basis_of(const UncoveredRole& found) {
  return basis(true, found.missed || !found.voiced.empty());
}
std::string_view basis_of(const PairGap& found) { return basis(true, found.voiced); }

std::string_view word_of(Owning owning) {
  static constexpr std::array<std::string_view, 3> words{"nobody", "none-recorded", "contested"};
  return words[static_cast<std::size_t>(owning)];
}
std::string_view word_of(Covering covering) {
  static constexpr std::array<std::string_view, 3> words{"nobody", "wished-for", "single-holder"};
  return words[static_cast<std::size_t>(covering)];
}
std::string_view word_of(Bridging bridging) {
  static constexpr std::array<std::string_view, 4> words{"inherited", "unbridged", "fragile",
                                                         "mediated"};
  return words[static_cast<std::size_t>(bridging)];
}

std::string closing(const Context& context, const OwnerlessTheme& found) {
  const Wording& words = context.words;
  if (found.owning == Owning::contested) return std::string(words("closing.contested"));
  const auto leaders = leaders_of(context, found);
  if (leaders.empty()) return std::string(words("closing.owner"));
  return words.with("closing.owner-of", words.enumeration(names(leaders)));
}
std::string closing(const Context& context, const VoicedGap& found) {
  return std::string(context.words(found.relation ? "closing.voiced-relation" : "closing.voiced"));
}
std::string closing(const Context& context, const UncoveredRole& found) {
  const Wording& words = context.words;
  if (found.covering == Covering::nobody) return std::string(words("closing.role"));
  return words.with(
      found.covering == Covering::wished_for ? "closing.role-wished" : "closing.role-single",
      words.enumeration(names(holders_of(context, found))));
}
std::string closing(const Context& context, const PairGap& found) {
  const Wording& words = context.words;
  if (found.brokers.empty()) return std::string(words("closing.pair"));
  return words.with("closing.pair-through",
                    words.enumeration(names(links(context, found.brokers))));
}
std::string closing(const Context& context, const GroupPair&) {
  return std::string(context.words("closing.group"));
}

view::Link group_name(const Context& context, analysis::GroupBy by, const std::string& group) {
  return labelled(context, by == analysis::GroupBy::level ? Vocabulary::levels : Vocabulary::kinds,
                  group);
}

view::Table ownerless_themes_table(const Context& context, const Gaps& gaps) {
  view::Table out = table_of(context, "ownerless_themes",
                             {"id", "name", "concerns", "owners", "state", "reflections", "needs",
                              "could_lead", "basis", "closed_by", "seminars"});
  for (const OwnerlessTheme& found : gaps.themes) {
    const Theme& theme = context.corpus.themes()[found.id];
    out.rows.push_back({id_of(context, found), link(context, found.id).name,
                        links(context, theme.concerns),
                        theme.owners ? view::Cell(links(context, *theme.owners)) : view::Cell(),
                        word(context, "owning", word_of(found.owning)),
                        links(context, found.voiced), links(context, theme.needs),
                        leaders_of(context, found), word(context, "basis", basis_of(found)),
                        closing(context, found), count_of(found.seminars)});
  }
  return out;
}

view::Table voiced_gaps_table(const Context& context, const Gaps& gaps) {
  view::Table out = table_of(context, "voiced_gaps",
                             {"id", "text", "actors", "themes", "roles", "speaker", "relation",
                              "status", "basis", "closed_by", "seminars", "place"});
  const Corpus& corpus = context.corpus;
  for (const VoicedGap& found : gaps.voiced) {
    const std::string_view status =
        found.relation ? word_for(corpus[found.relation].status.value) : std::string_view();
    out.rows.push_back(
        {id_of(context, found),
         cell(found.said ? corpus[found.said].text : corpus[found.relation].note),
         links(context, found.actors), links(context, found.themes), links(context, found.roles),
         found.said ? cell(context, corpus[found.said].speaker) : view::Cell(),
         found.relation ? view::Cell(in_words(context, found.relation)) : view::Cell(),
         or_absent(labelled(context, "relation-status", status)),
         word(context, "basis", basis_of(found)), closing(context, found), count_of(found.seminars),
         place_of(context, found)});
  }
  return out;
}

view::Table uncovered_roles_table(const Context& context, const Gaps& gaps) {
  view::Table out =
      table_of(context, "uncovered_roles",
               {"id", "name", "needed_by", "holders", "state", "status", "holds", "shares", "could",
                "should", "reflections", "basis", "closed_by", "seminars"});
  for (const UncoveredRole& found : gaps.roles) {
    const Role& role = context.corpus.roles()[found.id];
    std::vector<view::Cell> row{
        id_of(context, found),
        link(context, found.id).name,
        links(context, context.corpus.needed_by(found.id)),
        holders_of(context, found),
        word(context, "covering", word_of(found.covering)),
        or_absent(labelled(context, "role-status", word_for(role.status.value)))};
    for (const HoldingState state :
         {HoldingState::holds, HoldingState::shares, HoldingState::could, HoldingState::should}) {
      std::vector<ActorId> actors;
      for (const Holder& holder : found.holders) {
        if (holder.state == state) actors.push_back(holder.actor);
      }
      row.emplace_back(links(context, actors));
    }
    row.emplace_back(links(context, found.voiced));
    row.push_back(word(context, "basis", basis_of(found)));
    row.emplace_back(closing(context, found));
    row.emplace_back(count_of(found.seminars));
    out.rows.push_back(std::move(row));
  }
  return out;
}

view::Table pair_gaps_table(const Context& context, const Gaps& gaps) {
  view::Table out = table_of(context, "pair_gaps",
                             {"id", "a", "b", "need", "class", "brokers", "themes", "reflections",
                              "asserted", "voiced", "basis", "closed_by", "seminars"});
  for (const PairGap& found : gaps.pairs.gaps) {
    out.rows.push_back({id_of(context, found), link(context, found.a), link(context, found.b),
                        found.need, word(context, "bridging", word_of(found.bridging)),
                        links(context, found.brokers), links(context, found.themes),
                        links(context, found.said), found.asserted, found.voiced,
                        word(context, "basis", basis_of(found)), closing(context, found),
                        count_of(found.seminars)});
  }
  return out;
}

view::Table group_gaps_table(const Context& context, const Gaps& gaps) {
  view::Table out = table_of(context, "group_gaps",
                             {"id", "g", "h", "ties", "expected", "themes", "gap", "asserted",
                              "basis", "closed_by", "seminars"});
  for (const GroupPair& found : gaps.groups.pairs) {
    out.rows.push_back({id_of(context, found), group_name(context, gaps.groups.by, found.g),
                        group_name(context, gaps.groups.by, found.h), found.ties,
                        found.expected ? view::Cell(*found.expected) : view::Cell(),
                        links(context, found.themes), found.is_gap, found.asserted,
                        word(context, "basis", "structural"), closing(context, found),
                        found.seminars});
  }
  return out;
}

view::Table groups_table(const Context& context, const Gaps& gaps) {
  view::Table out =
      table_of(context, "groups", {"id", "name", "actors", "internal", "external", "ei"});
  for (const analysis::Group& group : gaps.groups.groups) {
    out.rows.push_back({group.name, group_name(context, gaps.groups.by, group.name).name,
                        group.actors, group.internal, group.external,
                        group.ei ? view::Cell(*group.ei) : view::Cell()});
  }
  return out;
}

view::Table congruence_table(const Context& context, const Gaps& gaps) {
  view::Table out = table_of(context, "congruence", {"theme", "need", "met", "ratio"});
  for (const analysis::Congruence& found : gaps.pairs.congruence) {
    out.rows.push_back({found.theme ? view::Cell(link(context, found.theme)) : view::Cell(),
                        found.need, found.met, found.met / found.need});
  }
  return out;
}

view::Table too_wide_table(const Context& context, const Gaps& gaps) {
  view::Table out = table_of(context, "too_wide", {"id", "name"});
  for (const ThemeId id : gaps.pairs.too_wide) {
    out.rows.push_back({context.corpus.themes().key(id), link(context, id).name});
  }
  return out;
}

}  // namespace mellanrum::presenting
