// SPDX-License-Identifier: MIT
#include <array>

#include "mellanrum/reading/field.h"

namespace mellanrum::reading {

template <>
std::span<const Field<Reflection>> fields<Reflection>() {
  static const std::array table{
      Field<Reflection>{.key = "id",
                        .member = &Reflection::id,
                        .doc = "Id within the seminar; without one, r and its position.",
                        .form = Form::id},
      Field<Reflection>{.key = "text",
                        .member = &Reflection::text,
                        .doc = "What was said, retold in prose.",
                        .required = true},
      Field<Reflection>{.key = "section",
                        .member = &Reflection::section,
                        .doc = "The part of the seminar in which it was said."},
      Field<Reflection>{.key = "speaker",
                        .member = &Reflection::speaker,
                        .doc = "The actor that said it; [] where nobody is named."},
      Field<Reflection>{.key = "voice",
                        .member = &Reflection::voice,
                        .doc = "Whether one, the group or the note-taker speaks."},
      Field<Reflection>{.key = "kind",
                        .member = &Reflection::kind,
                        .doc = "statement (without one), question, answer, challenge, principle, "
                               "proposal, action, decision, gap, or a word of your own.",
                        .vocabulary = Vocabulary::reflection_kinds},
      Field<Reflection>{.key = "answers",
                        .member = &Reflection::answers,
                        .doc = "The reflection that it answers."},
      Field<Reflection>{
          .key = "themes", .member = &Reflection::themes, .doc = "The themes that it speaks of."},
      Field<Reflection>{
          .key = "roles", .member = &Reflection::roles, .doc = "The roles that it speaks of."},
      Field<Reflection>{
          .key = "actors", .member = &Reflection::actors, .doc = "The actors that it speaks of."},
      Field<Reflection>{.key = "tags", .member = &Reflection::tags, .doc = "Words to find it by."},
      Field<Reflection>{.key = "source",
                        .member = &Reflection::source,
                        .doc = "Where it stands in the original notes: file, page, line."},
  };
  return table;
}

template <>
std::span<const Field<Origin>> fields<Origin>() {
  static const std::array table{
      Field<Origin>{.key = "file", .member = &Origin::file, .doc = "The file of the notes."},
      Field<Origin>{
          .key = "page", .member = &Origin::page, .doc = "The page, or the time in a recording."},
      Field<Origin>{.key = "line",
                    .member = &Origin::line,
                    .doc = "The line.",
                    .least = 1,
                    .most = 100000000},
  };
  return table;
}

}  // namespace mellanrum::reading
