// SPDX-License-Identifier: MIT
//
// A Draft is what import makes of one file of notes: records with the line each comes from, and
// what became no record, as comments. Nothing in it is invented: names and texts are the notes'
// own, ids are made of names. write_draft.h makes a record file of it.
#ifndef MELLANRUM_DRAFTING_DRAFT_H
#define MELLANRUM_DRAFTING_DRAFT_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mellanrum::drafting {

/// A line of the notes, from 1.
using LineNumber = std::uint32_t;

struct DraftActor {
  std::string id;
  std::string name;
  std::string part_of;  // an id, or empty
  LineNumber line = 1;
};

struct DraftRole {
  std::string id;
  std::string name;
  std::string description;
  LineNumber line = 1;
};

struct DraftFramework {
  std::string id;
  std::string name;
  LineNumber line = 1;  // of its first role
  std::vector<DraftRole> roles;
};

struct DraftTheme {
  std::string id;
  std::string name;
  LineNumber line = 1;
};

struct DraftReference {
  std::string title;
  std::string author;
  std::string year;
  std::string url;
  LineNumber line = 1;
};

/// How a remark stands in the notes.
enum class Form : std::uint8_t {
  quotation,  // after a dash
  turn,       // after a name
  item,       // of a list
  check_out,
  question,
  answer,
  decision,
  proposal,
  action
};
std::string_view name_of(Form form);

/// The kind of reflection that the form makes it, or empty where it makes none.
std::string_view kind_of(Form form);

struct DraftReflection {
  Form form = Form::item;
  LineNumber line = 1;
  std::string id;  // where it is answered
  std::string text;
  std::string kind;  // empty: a statement
  std::string section;
  std::string theme;    // id of the theme it belongs to by its heading
  std::string speaker;  // id of an actor
  std::string time;     // in the recording, where the notes tell it
  std::string answers;
  std::string tag;
  std::vector<std::string> owners;  // ids of actors
  /// Ids of known records that the text mentions.
  std::vector<std::string> actors;
  std::vector<std::string> roles;
  std::vector<std::string> themes;
};

struct DraftSeminar {
  std::string id;
  std::string title;
  std::string series;
  std::string part;
  std::string date;
  std::string until;  // its last day, where it has several
  std::string place;
  std::string language;
  std::vector<std::string> participants;  // ids of actors
  std::vector<DraftReference> references;
  LineNumber title_line = 1;
  LineNumber date_line = 1;
  LineNumber place_line = 1;
  LineNumber series_line = 1;
  LineNumber part_line = 1;
};

/// Lines that no record carries whole.
struct DraftComment {
  LineNumber line = 1;
  std::string text;      // as it stands in the notes
  bool in_head = false;  // among what tells of the seminar
};

struct Draft {
  DraftSeminar seminar;
  std::vector<DraftActor> actors;
  std::vector<DraftFramework> frameworks;
  std::vector<DraftTheme> themes;
  std::vector<DraftReflection> reflections;  // in the order of the notes
  std::vector<DraftComment> comments;        // likewise
  /// Lines that are not blank.
  std::size_t lines = 0;
};

}  // namespace mellanrum::drafting

#endif
