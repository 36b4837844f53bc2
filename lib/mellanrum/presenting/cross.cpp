// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/cross.h"

#include <fmt/format.h>

#include <utility>

#include "mellanrum/text/diagnostic.h"

namespace mellanrum::presenting {
namespace {

using analysis::Dimension;
using analysis::Meaning;
using Part = view::Column::Part;

/// Each reflection stands with every pair that it names.
constexpr std::size_t most_evidence = std::size_t{128} << 20;
constexpr std::size_t bytes_a_row = 200;

view::Link member_link(const Context& context, Dimension dimension, Dimension rows,
                       const analysis::Member& member) {
  switch (dimension) {
    case Dimension::role:
      return link(context, RoleId{member.index});
    case Dimension::actor:
    case Dimension::speaker:
      return link(context, ActorId{member.index});
    case Dimension::theme:
      return link(context, ThemeId{member.index});
    case Dimension::framework:
      return link(context, FrameworkId{member.index});
    case Dimension::seminar:
      return link(context, SeminarId{member.index});
    case Dimension::level:
      return labelled(context, Vocabulary::levels, member.word);
    case Dimension::kind:
      // On actors it is their kind that is crossed, elsewhere that of reflections.
      return labelled(context,
                      rows == Dimension::actor ? Vocabulary::kinds : Vocabulary::reflection_kinds,
                      member.word);
    case Dimension::reflection:
      return {"reflections", std::string(context.words("column.reflection"))};
    default:
      break;
  }
  return {member.word, member.word};
}

std::string title_of(const Context& context, Dimension dimension) {
  return std::string(context.words(fmt::format("column.{}", name_of(dimension))));
}

view::CrossTable::Meeting shown(const Context& context, const analysis::Meeting& meeting) {
  view::CrossTable::Meeting out;
  out.count = static_cast<std::int64_t>(meeting.said.size());
  for (const HoldingState state : meeting.states) {
    out.words.push_back(labelled(context, "holding", word_for(state)));
  }
  for (const RelationId id : meeting.relations) {
    const std::string& kind = context.corpus[id].kind.text;
    out.words.push_back(kind.empty() ? view::Link{"", std::string(context.words("edge.tie"))}
                                     : labelled(context, Vocabulary::relation_kinds, kind));
  }
  if (meeting.member) out.words.push_back({"member", std::string(context.words("word.member"))});
  if (!out.words.empty()) out.count = static_cast<std::int64_t>(out.words.size());
  return out;
}

view::Table evidence_table(const Context& context, const analysis::Cross& cross,
                           const view::CrossTable& table) {
  view::Table out;
  out.key = "evidence";
  out.layout = view::Table::Layout::list;
  const auto title = [&](std::string_view key) {
    return std::string(context.words(fmt::format("column.{}", key)));
  };
  out.columns = {{.key = "row", .title = table.row_title, .part = Part::label},
                 {.key = "column", .title = table.column_title, .part = Part::label},
                 {.key = "reflection", .title = "", .part = Part::detail},
                 {.key = "text", .title = title("text"), .part = Part::body}};
  std::size_t size = 0;
  for (const auto& [at, meeting] : cross.meetings) {
    for (const ReflectionId id : meeting.said) {
      size += bytes_a_row + context.corpus[id].text.text.size();
      if (size > most_evidence) {
        throw Trouble(
            "the reflections behind these figures are too many to list; choose fewer "
            "with --where");
      }
      out.rows.push_back({table.rows[at.first], table.columns[at.second], link(context, id),
                          cell(context.corpus[id].text)});
    }
  }
  return out;
}

/// For the page: a heading for each pair, and under it what was said.
void add_evidence_page(view::Document& document, const view::Table& evidence) {
  const auto name = [](const view::Cell& cell) { return std::get<view::Link>(cell).name; };
  std::string last;
  for (const auto& row : evidence.rows) {
    std::string pair = fmt::format("{} × {}", name(row[0]), name(row[1]));
    if (pair != last) {
      document.blocks.push_back(view::Heading{3, pair});
      view::Table part{evidence.key, {}, {}, evidence.layout, view::Audience::page};
      part.columns = {evidence.columns[3], evidence.columns[2]};
      document.blocks.push_back(std::move(part));
      last = std::move(pair);
    }
    std::get<view::Table>(document.blocks.back()).rows.push_back({row[3], row[2]});
  }
}

}  // namespace

view::CrossTable cross_table(const Context& context, const analysis::Cross& cross) {
  view::CrossTable out;
  out.key = "cells";
  out.row_title = title_of(context, cross.rows);
  out.column_title = title_of(context, cross.columns);
  for (const auto& member : cross.row_members) {
    out.rows.push_back(member_link(context, cross.rows, cross.rows, member));
  }
  for (const auto& member : cross.column_members) {
    out.columns.push_back(member_link(context, cross.columns, cross.rows, member));
  }
  for (const auto& [at, meeting] : cross.meetings) out.cells.emplace(at, shown(context, meeting));
  switch (cross.meaning) {
    case Meaning::reflections:
      if (cross.columns == Dimension::reflection) break;
      out.total_title = context.words("column.total");
      out.row_totals = cross.row_totals;
      out.column_totals = cross.column_totals;
      out.total = cross.total;
      break;
    case Meaning::holdings:
      out.words_key = "states";
      break;
    case Meaning::ties:
      out.words_key = "kinds";
      break;
    case Meaning::membership:
      break;
  }
  return out;
}

view::Document present(const Context& context, const analysis::Cross& cross, bool evidence) {
  view::Document out = document_for(context);
  view::CrossTable table = cross_table(context, cross);
  const bool only_reflections = cross.columns == Dimension::reflection;
  const auto word = [&](std::string_view prefix, Dimension dimension) {
    return context.words(fmt::format("{}.{}", prefix, name_of(dimension)));
  };
  out.blocks.push_back(view::Heading{
      1, context.words.with("title.cross",
                            word("listed", only_reflections ? cross.columns : cross.rows),
                            word("by", only_reflections ? cross.rows : cross.columns))});
  tell_omitted(context, out);
  const bool anything = !cross.meetings.empty();
  std::string_view caption = "caption.reflections";
  if (only_reflections) caption = "caption.reflections-one";
  if (cross.meaning == Meaning::holdings) caption = "caption.holdings";
  if (cross.meaning == Meaning::ties) caption = "caption.ties";
  if (cross.meaning == Meaning::membership) caption = "caption.membership";
  if (!anything) caption = "none.cross";
  out.blocks.push_back(view::Paragraph{view::plain(context.words(caption))});
  if (!evidence) {
    out.blocks.push_back(std::move(table));
    return out;
  }
  view::Table behind = evidence_table(context, cross, table);
  out.blocks.push_back(std::move(table));
  if (!behind.rows.empty()) {
    out.blocks.push_back(view::Heading{2, std::string(context.words("title.evidence"))});
  }
  add_evidence_page(out, behind);
  behind.audience = view::Audience::data;
  out.blocks.push_back(std::move(behind));
  return out;
}

}  // namespace mellanrum::presenting
