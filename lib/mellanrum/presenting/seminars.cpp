// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/seminars.h"

#include <fmt/format.h>

#include <utility>

namespace mellanrum::presenting {
namespace {

using Show = view::Column::Show;

view::Cell number(const Number& value) {
  return value ? view::Cell(std::int64_t{value.value}) : view::Cell();
}

/// The first day for programs, all days for people.
view::Cell days(const Context& context, const Seminar& seminar) {
  if (!seminar.date) return {};
  return view::Link{iso(seminar.date), days_of(context, seminar)};
}

}  // namespace

view::Table seminars_table(const Context& context,
                           const std::vector<analysis::SeminarAnswer>& seminars) {
  const Wording& words = context.words;
  const auto title = [&](std::string_view key) {
    return std::string(words(fmt::format("column.{}", key)));
  };
  view::Table table;
  table.key = "seminars";
  table.columns = {
      {.key = "id", .title = "id", .show = Show::on_request},
      {.key = "name", .title = title("seminar")},
      {.key = "date", .title = title("date"), .show = Show::when_filled, .whole = true},
      {.key = "until", .title = title("until"), .show = Show::on_request},
      {.key = "place", .title = title("where"), .show = Show::when_filled},
      {.key = "series", .title = title("series"), .show = Show::on_request},
      {.key = "part", .title = title("part"), .show = Show::on_request},
      {.key = "reflections", .title = title("reflections")},
      {.key = "themes",
       .title = title("themes"),
       .show = Show::on_request,
       .noun = std::string(words("noun.themes"))},
      {.key = "roles",
       .title = title("roles"),
       .show = Show::on_request,
       .noun = std::string(words("noun.roles"))},
      {.key = "actors",
       .title = title("actors"),
       .show = Show::on_request,
       .noun = std::string(words("noun.actors"))},
      {.key = "participants",
       .title = title("participants"),
       .show = Show::on_request,
       .noun = std::string(words("noun.actors"))},
      {.key = "summary", .title = title("description"), .show = Show::on_request},
      {.key = "next_steps", .title = std::string(words("title.next")), .show = Show::on_request},
      {.key = "source", .title = title("source"), .show = Show::on_request},
      {.key = "file", .title = title("place"), .show = Show::on_request},
  };
  std::vector<const std::vector<Extra>*> extras;
  for (const analysis::SeminarAnswer& answer : seminars) {
    const Seminar& s = context.corpus[answer.id];
    const view::Link self = link(context, answer.id);
    table.rows.push_back(
        {self.id, self.name, days(context, s), cell(context, s.until), cell(s.place),
         cell(s.series), number(s.part), static_cast<std::int64_t>(answer.said.size()),
         links(context, answer.themes), links(context, answer.roles), links(context, answer.actors),
         links(context, s.participants), cell(s.summary), cell(s.next_steps), cell(s.source),
         context.corpus.place(s.span)});
    extras.push_back(&s.extras);
  }
  add_extras(table, extras);
  return table;
}

view::Table references_table(const Context& context,
                             const std::vector<analysis::SeminarAnswer>& seminars) {
  view::Table table;
  table.key = "references";
  for (const char* key : {"seminar", "title", "author", "year", "url", "themes"}) {
    table.columns.push_back(
        {.key = key, .title = std::string(context.words(fmt::format("column.{}", key)))});
  }
  table.columns.push_back({.key = "source",
                           .title = std::string(context.words("column.source")),
                           .show = Show::on_request});
  std::vector<const std::vector<Extra>*> extras;
  for (const analysis::SeminarAnswer& answer : seminars) {
    for (const Reference& r : context.corpus[answer.id].references) {
      table.rows.push_back({link(context, answer.id), cell(r.title), cell(r.author), number(r.year),
                            r.url ? view::Cell(view::linked(r.url.text)) : view::Cell(),
                            links(context, r.themes), cell(r.source)});
      extras.push_back(&r.extras);
    }
  }
  add_extras(table, extras);
  return table;
}

view::Document present(const Context& context, const std::vector<analysis::SeminarAnswer>& seminars,
                       const Listing& listing) {
  view::Table table = seminars_table(context, seminars);
  arrange(context, listing, table);
  return listing_document(context, "title.seminars", "seminars", std::move(table));
}

}  // namespace mellanrum::presenting
