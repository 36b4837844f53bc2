// SPDX-License-Identifier: MIT
#include <array>

#include "mellanrum/reading/field.h"

namespace mellanrum::reading {

template <>
std::span<const Field<Seminar>> fields<Seminar>() {
  static const std::array table{
      Field<Seminar>{.key = "id",
                     .member = &Seminar::id,
                     .doc = "Id of the seminar; without one, the file's name without its ending.",
                     .form = Form::id},
      Field<Seminar>{
          .key = "title", .member = &Seminar::title, .doc = "What the seminar is called."},
      Field<Seminar>{.key = "series",
                     .member = &Seminar::series,
                     .doc = "The series of seminars it belongs to."},
      Field<Seminar>{.key = "part",
                     .member = &Seminar::part,
                     .doc = "Its number in the series.",
                     .least = 0,
                     .most = 9999},
      Field<Seminar>{.key = "date",
                     .member = &Seminar::date,
                     .doc = "Day, month or year: 2016-11-17, 2016-11 or 2016."},
      Field<Seminar>{.key = "until",
                     .member = &Seminar::until,
                     .doc = "The last day, where it went on for several."},
      Field<Seminar>{.key = "place", .member = &Seminar::place, .doc = "Where people met."},
      Field<Seminar>{.key = "language",
                     .member = &Seminar::language,
                     .doc = "Language of the notes: sv, en, ...",
                     .form = Form::language},
      Field<Seminar>{.key = "participants",
                     .member = &Seminar::participants,
                     .doc = "The actors that were present."},
      Field<Seminar>{.key = "summary",
                     .member = &Seminar::summary,
                     .doc = "What was asked and what came of it."},
      Field<Seminar>{.key = "next_steps",
                     .member = &Seminar::next_steps,
                     .doc = "What happens until next time."},
      Field<Seminar>{.key = "references",
                     .member = &Seminar::references,
                     .doc = "What to read: title, author, year, url, themes."},
      Field<Seminar>{.key = "source",
                     .member = &Seminar::source,
                     .doc = "Where it stands in the original notes: file, page, line."},
  };
  return table;
}

template <>
std::span<const Field<Reference>> fields<Reference>() {
  static const std::array table{
      Field<Reference>{.key = "title",
                       .member = &Reference::title,
                       .doc = "Title of the text.",
                       .required = true},
      Field<Reference>{.key = "author", .member = &Reference::author, .doc = "Who wrote it."},
      Field<Reference>{.key = "year",
                       .member = &Reference::year,
                       .doc = "Year of publication.",
                       .least = 1,
                       .most = 9999},
      Field<Reference>{.key = "url",
                       .member = &Reference::url,
                       .doc = "Where it can be read.",
                       .form = Form::address},
      Field<Reference>{
          .key = "themes", .member = &Reference::themes, .doc = "The themes it bears on."},
      Field<Reference>{.key = "source",
                       .member = &Reference::source,
                       .doc = "Where it stands in the original notes: file, page, line."},
  };
  return table;
}

}  // namespace mellanrum::reading
