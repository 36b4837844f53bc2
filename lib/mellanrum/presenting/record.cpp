// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/record.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "mellanrum/analysis/actors.h"
#include "mellanrum/analysis/roles.h"
#include "mellanrum/analysis/seminars.h"
#include "mellanrum/analysis/themes.h"
#include "mellanrum/analysis/ties.h"
#include "mellanrum/presenting/actors.h"
#include "mellanrum/presenting/reflections.h"
#include "mellanrum/presenting/relations.h"
#include "mellanrum/presenting/roles.h"
#include "mellanrum/presenting/seminars.h"
#include "mellanrum/presenting/themes.h"

namespace mellanrum::presenting {
namespace {

using query::Filter;
using Show = view::Column::Show;

std::string shown(const Context& context, const view::Column& column, const view::Cell& cell) {
  if (const auto* flag = std::get_if<bool>(&cell)) {
    return std::string(context.words(*flag ? "word.yes" : "word.no"));
  }
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *integer);
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* link = std::get_if<view::Link>(&cell)) return link->name;
  if (const auto* list = std::get_if<std::vector<view::Link>>(&cell)) {
    if (list->empty()) return column.none;
    return context.words.enumeration(names(*list));
  }
  return {};
}

/// The first row of a listing's table as a list of fields, prose apart as paragraphs.
class Page {
 public:
  explicit Page(const Context& context) : context_(context), document_(document_for(context)) {}

  /// Takes the row as the data of the document, and shows it.
  void record(view::Table table, const std::vector<std::string>& left_out = {}) {
    const auto& row = table.rows.front();
    document_.blocks.push_back(
        view::Heading{1, std::get<std::string>(row[column_of(table, "name")])});
    fields(table, left_out);
    table.audience = view::Audience::data;
    document_.blocks.push_back(std::move(table));
  }

  void fields(const view::Table& table, const std::vector<std::string>& left_out) {
    const auto& row = table.rows.front();
    view::List list;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const view::Column& column = table.columns[i];
      if (column.key == "name" ||
          std::find(left_out.begin(), left_out.end(), column.key) != left_out.end()) {
        continue;
      }
      if (const auto* prose = std::get_if<view::Prose>(&row[i])) {
        document_.blocks.push_back(view::Paragraph{*prose});
        continue;
      }
      std::string value = shown(context_, column, row[i]);
      if (value.empty()) continue;
      const std::string title = column.title.empty() ? title_of(column.key) : column.title;
      list.items.push_back(view::plain(title + ": ") + view::strong(value));
    }
    document_.blocks.push_back(std::move(list));
  }

  /// A heading and a table with what points to the record, where anything does.
  void section(std::string_view title_key, view::Table table) {
    if (table.rows.empty()) return;
    document_.blocks.push_back(view::Heading{2, std::string(context_.words(title_key))});
    document_.blocks.push_back(std::move(table));
  }

  /// A line with the records that point to it, where any do.
  void points_at(std::string_view title_key, const std::vector<view::Link>& links) {
    if (links.empty()) return;
    document_.blocks.push_back(
        view::Paragraph{view::plain(fmt::format("{}: ", context_.words(title_key))) +
                        view::strong(context_.words.enumeration(names(links)))});
  }

  void said(std::string_view title_key, const std::vector<ReflectionId>& ids) {
    section(title_key, reflections_table(context_, ids));
  }

  /// What it says itself is another table than what is said of it.
  void says(std::string_view title_key, const std::vector<ReflectionId>& ids) {
    view::Table table = reflections_table(context_, ids);
    table.key = "says";
    section(title_key, std::move(table));
  }

  /// What each seminar stated, where more than one statement was made.
  template <class R, class Value>
  void history(const Store<R>& store, Id<R> id, Value value) {
    const auto& statements = store.entity(id).statements;
    if (statements.size() < 2) return;
    view::Table table;
    table.key = "history";
    table.columns = {
        {.key = "seminar", .title = column("seminar"), .show = Show::when_filled},
        {.key = "date", .title = column("date"), .show = Show::when_filled, .whole = true},
        {.key = "status", .title = column("status"), .show = Show::when_filled},
        {.key = "place", .title = column("stated"), .whole = true}};
    for (const auto& statement : statements) {
      view::Cell seminar;
      view::Cell date;
      if (statement.seminar) {
        seminar = link(context_, statement.seminar);
        date = cell(context_, context_.corpus[statement.seminar].date);
      }
      table.rows.push_back({seminar, date, value(statement.record),
                            context_.corpus.place(statement.record.id.span)});
    }
    section("title.history", std::move(table));
  }

  view::Document take() { return std::move(document_); }

 private:
  std::string column(std::string_view key) const {
    return std::string(context_.words(fmt::format("column.{}", key)));
  }
  std::string title_of(const std::string& key) const {
    const std::string full = fmt::format("column.{}", key);
    const std::string_view title = context_.words(full);
    return title == full ? key : std::string(title);
  }

  const Context& context_;
  view::Document document_;
};

template <class Answer, class R>
std::vector<Answer> only(std::vector<Answer> answers, Id<R> id) {
  std::erase_if(answers, [&](const Answer& answer) { return answer.id != id; });
  return answers;
}

/// The relations in which `names` finds the record.
template <class Names>
std::vector<RelationId> relations_with(const Corpus& corpus, Names names) {
  std::vector<RelationId> out;
  for (std::uint32_t i = 0; i < corpus.relations().size(); ++i) {
    if (names(corpus.relations()[i])) out.push_back({i});
  }
  return out;
}

template <class R>
bool holds(const Refs<R>& refs, Id<R> id) {
  return std::any_of(refs.begin(), refs.end(), [&](const Ref<R>& ref) { return ref.id == id; });
}

/// Those of the store's records that build on `id`.
template <class R>
std::vector<Id<R>> built_on(const Store<R>& store, Id<R> id) {
  std::vector<Id<R>> out;
  for (const Id<R> other : store.ids()) {
    if (holds(store[other].builds_on, id)) out.push_back(other);
  }
  return out;
}

view::Document show(const Context& context, RoleId id) {
  const Corpus& corpus = context.corpus;
  Page page(context);
  const std::vector<analysis::RoleAnswer> roles = analysis::roles(corpus, Filter());
  page.record(roles_table(context, only(roles, id)));
  page.history(corpus.roles(), id, [&](const Role& role) {
    return or_absent(labelled(context, "role-status", word_for(role.status.value)));
  });
  page.points_at("word.basis-of", links(context, built_on(corpus.roles(), id)));
  page.section("title.relations",
               relations_table(context, relations_with(corpus, [&](const Relation& relation) {
                                 return holds(relation.roles, id);
                               })));
  page.said("title.said", corpus.said_of(id));
  return page.take();
}

view::Document show(const Context& context, ActorId id) {
  const Corpus& corpus = context.corpus;
  Page page(context);
  const auto answers = only(analysis::actors(corpus, Filter()), id);
  page.record(actors_table(context, answers), {"roles"});
  page.history(corpus.actors(), id, [](const Actor&) { return view::Cell(); });
  std::vector<SeminarId> present;
  for (const SeminarId seminar : corpus.seminars_in_scope()) {
    if (holds(corpus[seminar].participants, id)) present.push_back(seminar);
  }
  page.points_at("word.present-at", links(context, present));
  std::vector<FrameworkId> own;
  for (const FrameworkId framework : corpus.frameworks().ids()) {
    if (corpus.frameworks()[framework].by.id == id) own.push_back(framework);
  }
  page.points_at("title.frameworks", links(context, own));
  page.section("title.roles", holdings_table(context, answers));
  page.section("title.relations", relations_table(context, corpus.relations_of(id)));
  page.said("title.said", corpus.said_of(id));
  page.says("column.says", corpus.said_by(id));
  return page.take();
}

view::Document show(const Context& context, ThemeId id) {
  const Corpus& corpus = context.corpus;
  Page page(context);
  page.record(themes_table(context, only(analysis::themes(corpus, Filter()), id)));
  page.history(corpus.themes(), id, [](const Theme&) { return view::Cell(); });
  page.section("title.relations",
               relations_table(context, relations_with(corpus, [&](const Relation& relation) {
                                 return holds(relation.themes, id);
                               })));
  page.said("title.said", corpus.said_of(id));
  return page.take();
}

view::Document show(const Context& context, FrameworkId id) {
  Page page(context);
  page.record(frameworks_table(context, id), {"roles"});
  page.points_at("word.basis-of", links(context, built_on(context.corpus.frameworks(), id)));
  std::vector<analysis::RoleAnswer> roles = analysis::roles(context.corpus, Filter());
  std::erase_if(roles, [&](const auto& answer) {
    return context.corpus.roles()[answer.id].framework.id != id;
  });
  page.section("title.roles", roles_table(context, roles));
  return page.take();
}

view::Document show(const Context& context, SeminarId id) {
  Page page(context);
  const auto answers = only(analysis::seminars(context.corpus, Filter()), id);
  page.record(seminars_table(context, answers));
  page.section("title.reading", references_table(context, answers));
  page.said("title.said", answers.front().said);
  return page.take();
}

view::Document show(const Context& context, ReflectionId id) {
  Page page(context);
  view::Table table = reflections_table(context, {id});
  table.columns.insert(table.columns.begin() + 1, {.key = "name", .title = ""});
  table.rows.front().insert(table.rows.front().begin() + 1, view::Cell(context.corpus.full_id(id)));
  page.record(std::move(table), {"id"});
  std::vector<ReflectionId> answers;
  for (std::uint32_t i = 0; i < context.corpus.reflections().size(); ++i) {
    if (context.corpus.reflections()[i].answers.id == id) answers.push_back({i});
  }
  page.said("title.answers", answers);
  page.section(
      "title.relations",
      relations_table(context, relations_with(context.corpus, [&](const Relation& relation) {
                        return holds(relation.evidence, id);
                      })));
  return page.take();
}

}  // namespace

view::Document present_record(const Context& context, const AnyRecord& record) {
  return std::visit([&](auto id) { return show(context, id); }, record);
}

}  // namespace mellanrum::presenting
