// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/gap_unfolding.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

#include "mellanrum/analysis/gap_evidence.h"
#include "mellanrum/presenting/gap_tables.h"
#include "mellanrum/presenting/listing.h"
#include "mellanrum/presenting/relations.h"

namespace mellanrum::presenting {
namespace {

using analysis::Gaps;
using analysis::GroupPair;
using analysis::OwnerlessTheme;
using analysis::PairGap;
using analysis::UncoveredRole;
using analysis::VoicedGap;

/// One finding, and every figure behind it as tables.
class Explanation {
 public:
  Explanation(const Context& context, const Gaps& gaps)
      : context_(context), words_(context.words), gaps_(gaps), document_(document_for(context)) {}

  view::Document of(const OwnerlessTheme& found) {
    const Theme& theme = context_.corpus.themes()[found.id];
    heading(link(context_, found.id).name);
    state(words_.label("gaps.owning", word_of(found.owning)), closing(context_, found),
          basis_of(found));
    statements(context_.corpus.themes().entity(found.id), {"concerns", "owners"},
               [&](const Theme& stated) {
                 return std::vector<view::Cell>{
                     links(context_, stated.concerns),
                     stated.owners ? view::Cell(links(context_, *stated.owners)) : view::Cell()};
               });
    view::Table leaders = table("could_lead", {"actor", "role", "state", "parts"});
    for (const auto& candidate : found.could_lead) {
      leaders.rows.push_back(
          {link(context_, candidate.actor),
           candidate.role ? view::Cell(link(context_, candidate.role)) : view::Cell(),
           or_absent(labelled(context_, "holding", word_for(candidate.state))),
           links(context_, candidate.parts)});
    }
    add(std::move(leaders));
    for (const auto& role : theme.needs) holders(role.id);
    pairs_of(found.id);
    said(context_.corpus.said_of(found.id));
    seminars(found.seminars);
    Gaps one;
    one.themes = {found};
    document_.blocks.push_back(ownerless_themes_table(context_, one));
    return std::move(document_);
  }

  view::Document of(const UncoveredRole& found) {
    heading(link(context_, found.id).name);
    std::string what = words_.label("gaps.covering", word_of(found.covering));
    if (!found.spoken_of.empty()) {
      if (found.covering == analysis::Covering::nobody) what = words_("gaps.nobody-heard");
      what += " " + words_.with("gaps.spoken-of-plays",
                                words_.enumeration(names(links(context_, found.spoken_of))));
    }
    state(what, closing(context_, found), basis_of(found));
    statements(context_.corpus.roles().entity(found.id), {"status"}, [&](const Role& stated) {
      return std::vector<view::Cell>{
          or_absent(labelled(context_, "role-status", word_for(stated.status.value)))};
    });
    holders(found.id);
    view::Table themes = table("needed_by", {"theme", "concerns"});
    for (const ThemeId id : context_.corpus.needed_by(found.id)) {
      themes.rows.push_back(
          {link(context_, id), links(context_, context_.corpus.themes()[id].concerns)});
    }
    add(std::move(themes));
    said(context_.corpus.said_of(found.id));
    seminars(found.seminars);
    Gaps one;
    one.roles = {found};
    document_.blocks.push_back(uncovered_roles_table(context_, one));
    return std::move(document_);
  }

  view::Document of(const VoicedGap& found) {
    heading(found.said ? id_of(context_, found) : in_words(context_, found.relation));
    std::string what;
    if (found.relation) {
      what =
          words_.label("relation-status", word_for(context_.corpus[found.relation].status.value)) +
          ".";
    }
    state(capitalized(what), closing(context_, found), basis_of(found));
    if (found.said) {
      said({found.said});
    } else {
      relations("relations", found.stated);
      std::vector<ReflectionId> evidence;
      for (const RelationId id : found.stated) {
        for (const auto& ref : context_.corpus[id].evidence) evidence.push_back(ref.id);
      }
      said(evidence);
    }
    view::Table table_of_shown = table("shown_by", {"finding", "state"});
    const auto in = [](const auto& ids, auto id) {
      return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    for (const OwnerlessTheme& theme : gaps_.themes) {
      if (!in(found.themes, theme.id)) continue;
      table_of_shown.rows.push_back(
          {link(context_, theme.id), labelled(context_, "owning", word_of(theme.owning))});
    }
    for (const UncoveredRole& role : gaps_.roles) {
      if (!in(found.roles, role.id)) continue;
      table_of_shown.rows.push_back(
          {link(context_, role.id), labelled(context_, "covering", word_of(role.covering))});
    }
    for (const PairGap& pair : gaps_.pairs.gaps) {
      if (!in(found.actors, pair.a) || !in(found.actors, pair.b)) continue;
      table_of_shown.rows.push_back({view::Link{id_of(context_, pair), pair_name(pair)},
                                     labelled(context_, "bridging", word_of(pair.bridging))});
    }
    add(std::move(table_of_shown));
    seminars(found.seminars);
    Gaps one;
    one.voiced = {found};
    document_.blocks.push_back(voiced_gaps_table(context_, one));
    return std::move(document_);
  }

  view::Document of(const PairGap& found) {
    const auto evidence = analysis::evidence_of(context_.corpus, found);
    heading(pair_name(found));
    state(words_.with(fmt::format("gaps.bridging.{}", word_of(found.bridging)),
                      words_.enumeration(names(links(context_, found.brokers)))),
          closing(context_, found), basis_of(found));
    paragraph(words_.with(found.asserted ? "gaps.asserted" : "gaps.not-asserted",
                          surveyed(found.a, evidence.a), surveyed(found.b, evidence.b)));
    view::Table need = table("need", {"theme", "members", "need"});
    for (const auto& share : evidence.shares) {
      need.rows.push_back({link(context_, share.theme), share.members, share.need});
    }
    add(std::move(need));
    paragraph(words_.with("gaps.need-sum", fmt::format("{:.3g}", found.need)));
    relations("relations", evidence.relations);
    relations("inherited", evidence.inherited);
    view::Table brokers = table("brokers", {"actor", "level"});
    for (const ActorId id : found.brokers) {
      brokers.rows.push_back(
          {link(context_, id), or_absent(labelled(context_, Vocabulary::levels,
                                                  context_.corpus.actors()[id].level.text))});
    }
    add(std::move(brokers));
    said(found.said);
    seminars(evidence.seminars);
    Gaps one;
    one.pairs.gaps = {found};
    document_.blocks.push_back(pair_gaps_table(context_, one));
    return std::move(document_);
  }

  view::Document of(const GroupPair& found) {
    const auto evidence = analysis::evidence_of(context_.corpus, gaps_.groups, found);
    const auto name = [&](const std::string& group) {
      return capitalized(group_name(context_, gaps_.groups.by, group).name);
    };
    heading(fmt::format("{} – {}", name(found.g), name(found.h)));
    paragraph(closing(context_, found));
    paragraph(fmt::format("{} {} × {} / (2 × {}) = {:.3g}", words_("gaps.expected-is"),
                          evidence.degrees_g, evidence.degrees_h, evidence.all_ties,
                          evidence.all_ties == 0
                              ? 0.0
                              : static_cast<double>(evidence.degrees_g) *
                                    static_cast<double>(evidence.degrees_h) /
                                    (2.0 * static_cast<double>(evidence.all_ties))));
    view::Table ties = table("ties", {"from", "to"});
    for (const auto& [a, b] : evidence.ties) {
      ties.rows.push_back({link(context_, a), link(context_, b)});
    }
    add(std::move(ties));
    view::Table shares = table("themes", {"theme", "g", "h"});
    for (const auto& share : evidence.shares) {
      shares.rows.push_back(
          {link(context_, share.theme), links(context_, share.of_g), links(context_, share.of_h)});
    }
    shares.columns[1].title = name(found.g);
    shares.columns[2].title = name(found.h);
    add(std::move(shares));
    Gaps one;
    one.groups.by = gaps_.groups.by;
    one.groups.pairs = {found};
    document_.blocks.push_back(group_gaps_table(context_, one));
    return std::move(document_);
  }

 private:
  void heading(std::string text) {
    document_.blocks.push_back(view::Heading{1, std::move(text)});
    tell_omitted(context_, document_);
  }
  void paragraph(std::string_view text) {
    document_.blocks.push_back(view::Paragraph{view::plain(text)});
  }

  void state(const std::string& what, const std::string& close, std::string_view basis) {
    paragraph(fmt::format("{}{}{} {}.", what, what.empty() ? "" : " ", close,
                          capitalized(words_(fmt::format("gaps.basis.{}", basis)))));
  }

  std::string pair_name(const PairGap& pair) const {
    return fmt::format("{} – {}", link(context_, pair.a).name, link(context_, pair.b).name);
  }

  view::Table table(std::string_view key, std::initializer_list<std::string_view> columns) const {
    view::Table out;
    out.key = key;
    for (const std::string_view column : columns) {
      out.columns.push_back({.key = std::string(column),
                             .title = std::string(words_(fmt::format("column.{}", column))),
                             .show = view::Column::Show::always,
                             .none = column == "owners" ? std::string(words_("none.owner")) : "",
                             .whole = column == "place"});
    }
    return out;
  }

  /// With its title above, where it has a row.
  void add(view::Table table) {
    if (!table.rows.empty()) {
      document_.blocks.push_back(
          view::Heading{2, std::string(words_(fmt::format("title.evidence.{}", table.key)))});
    }
    document_.blocks.push_back(std::move(table));
  }

  template <class Entity, class Cells>
  void statements(const Entity& entity, std::initializer_list<std::string_view> columns,
                  const Cells& cells) {
    view::Table out = table("statements", columns);
    out.columns.insert(
        out.columns.begin(),
        {.key = "place", .title = std::string(words_("column.place")), .whole = true});
    out.columns.insert(out.columns.begin() + 1, {.key = "seminar",
                                                 .title = std::string(words_("column.seminar")),
                                                 .show = view::Column::Show::when_filled});
    for (const auto& statement : entity.statements) {
      std::vector<view::Cell> row{
          context_.corpus.place(statement.record.span),
          statement.seminar ? view::Cell(link(context_, statement.seminar)) : view::Cell()};
      for (view::Cell& cell : cells(statement.record)) row.push_back(std::move(cell));
      out.rows.push_back(std::move(row));
    }
    add(std::move(out));
  }

  void holders(RoleId id) {
    view::Table out = table("holders", {"role", "actor", "state", "evidence"});
    for (const Holder& holder : context_.corpus.holders(id)) {
      std::vector<ReflectionId> evidence;
      for (const Holding& holding : context_.corpus.actors()[holder.actor].holdings) {
        if (holding.role.id != id) continue;
        for (const auto& ref : holding.evidence) evidence.push_back(ref.id);
      }
      out.rows.push_back({link(context_, id), link(context_, holder.actor),
                          labelled(context_, "holding", word_for(holder.state)),
                          links(context_, evidence)});
    }
    // Several roles make one table.
    for (view::Block& block : document_.blocks) {
      auto* known = std::get_if<view::Table>(&block);
      if (known == nullptr || known->key != out.key) continue;
      std::move(out.rows.begin(), out.rows.end(), std::back_inserter(known->rows));
      return;
    }
    if (!out.rows.empty()) add(std::move(out));
  }

  void pairs_of(ThemeId theme) {
    view::Table out = table("pairs", {"a", "b", "need", "class", "asserted"});
    for (const PairGap& pair : gaps_.pairs.gaps) {
      if (std::find(pair.themes.begin(), pair.themes.end(), theme) == pair.themes.end()) continue;
      out.rows.push_back({link(context_, pair.a), link(context_, pair.b), pair.need,
                          labelled(context_, "bridging", word_of(pair.bridging)), pair.asserted});
    }
    add(std::move(out));
    for (const analysis::Congruence& found : gaps_.pairs.congruence) {
      if (found.theme != theme) continue;
      constexpr double whole = 100;
      paragraph(words_.with("gaps.congruence", link(context_, theme).name,
                            fmt::format("{:.0f}", whole * found.met / found.need)));
    }
  }

  void relations(std::string_view key, const std::vector<RelationId>& ids) {
    view::Table out = table(key, {"relation", "status", "place"});
    for (const RelationId id : ids) {
      const Relation& relation = context_.corpus[id];
      const std::string_view status =
          word_for(relation.status ? relation.status.value : RelationStatus::existing);
      out.rows.push_back({in_words(context_, id), labelled(context_, "relation-status", status),
                          context_.corpus.place(relation.span)});
    }
    add(std::move(out));
  }

  void said(std::vector<ReflectionId> ids) {
    std::stable_sort(ids.begin(), ids.end(), [&](ReflectionId a, ReflectionId b) {
      return analysis::is_gap(context_.corpus[a]) && !analysis::is_gap(context_.corpus[b]);
    });
    view::Table out = table("reflections", {"text", "speaker", "kind", "reflection"});
    out.layout = view::Table::Layout::list;
    out.columns[0].part = view::Column::Part::body;
    out.columns[1].show = out.columns[2].show = view::Column::Show::when_filled;
    out.columns[3].title = words_("column.place");
    for (const ReflectionId id : ids) {
      const Reflection& r = context_.corpus[id];
      out.rows.push_back(
          {cell(r.text), cell(context_, r.speaker), kind_of(context_, r), link(context_, id)});
    }
    add(std::move(out));
  }

  void seminars(const analysis::SeminarIds& ids) {
    if (context_.corpus.seminars_in_scope().size() < 2) return;
    view::Table out = table("seminars", {"seminar", "date"});
    for (const SeminarId id : ids) {
      out.rows.push_back({link(context_, id), cell(context_, context_.corpus[id].date)});
    }
    add(std::move(out));
  }

  /// "Kultur (a part of Regionerna, which took part)"
  std::string surveyed(ActorId id, const analysis::SurveyedBy& by) const {
    using Way = analysis::SurveyedBy::Way;
    const std::string name = link(context_, id).name;
    if (by.way == Way::not_surveyed) return words_.with("gaps.surveyed.not", name);
    const std::string_view way = by.way == Way::marked        ? "gaps.surveyed.marked"
                                 : by.way == Way::participant ? "gaps.surveyed.participant"
                                                              : "gaps.surveyed.speaker";
    if (by.actor == id) return words_.with(way, name);
    return words_.with("gaps.surveyed.part", name, words_.with(way, link(context_, by.actor).name));
  }

  const Context& context_;
  const Wording& words_;
  const Gaps& gaps_;
  view::Document document_;
};

}  // namespace

view::Document unfold(const Context& context, const Gaps& gaps, const OwnerlessTheme& found) {
  return Explanation(context, gaps).of(found);
}
view::Document unfold(const Context& context, const Gaps& gaps, const VoicedGap& found) {
  return Explanation(context, gaps).of(found);
}
view::Document unfold(const Context& context, const Gaps& gaps, const UncoveredRole& found) {
  return Explanation(context, gaps).of(found);
}
view::Document unfold(const Context& context, const Gaps& gaps, const PairGap& found) {
  return Explanation(context, gaps).of(found);
}
view::Document unfold(const Context& context, const Gaps& gaps, const GroupPair& found) {
  return Explanation(context, gaps).of(found);
}

}  // namespace mellanrum::presenting
