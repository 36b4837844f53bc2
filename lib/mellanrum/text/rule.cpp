// SPDX-License-Identifier: MIT
#include "mellanrum/text/rule.h"

#include <array>

namespace mellanrum {
namespace {

constexpr auto error = Severity::error;
constexpr auto warning = Severity::warning;
constexpr auto note = Severity::note;

constexpr std::array table = {
    RuleRow{Rule::encoding, "encoding", error,
            "A record file is UTF-8. The place of the first byte that is not is shown."},
    RuleRow{Rule::control_character, "control-character", error,
            "Control characters other than tab and line ends have no place in notes, also not "
            "written as escapes in double quotes."},
    RuleRow{Rule::too_large, "too-large", error,
            "A record file may have 4 MiB, unless --max-file-size raises the limit."},
    RuleRow{Rule::too_deep, "too-deep", error,
            "Lists and mappings may be nested 64 deep; records need five."},
    RuleRow{Rule::syntax, "syntax", error,
            "The file is not well-formed YAML. Reading it ends here; other files are still read."},
    RuleRow{Rule::several_documents, "several-documents", error, "A file holds one YAML document."},
    RuleRow{Rule::not_notes, "not-notes", error,
            "A record file is a mapping with one of the keys seminar, frameworks, roles, actors, "
            "relations, themes and reflections, at least."},
    RuleRow{Rule::anchor_or_tag, "anchor-or-tag", error,
            "Anchors, aliases, merge keys and tags are refused: write the value out."},
    RuleRow{Rule::duplicate_key, "duplicate-key", error,
            "A key stands once in its mapping. What is said of one record stands in one place."},
    RuleRow{Rule::key_form, "key-form", error, "A key is a plain text, never a list or mapping."},
    RuleRow{Rule::unknown_key, "unknown-key", error,
            "Only the fields of the record format are known, and keys that start with x-, which "
            "are the author's own."},
    RuleRow{Rule::wrong_type, "wrong-type", error,
            "The field takes another kind of value: a text, a list or a mapping."},
    RuleRow{Rule::empty_value, "empty-value", error,
            "A key without a value says nothing. Give it one or remove the line."},
    RuleRow{Rule::missing_field, "missing-field", error,
            "The record lacks a field that it cannot do without."},
    RuleRow{Rule::bad_id, "bad-id", error,
            "An id is letters and digits of any script, '-', '_' and '.', and starts with a letter "
            "or digit; at most 200 bytes."},
    RuleRow{Rule::bad_date, "bad-date", error,
            "A date is 2016-11-17, 2016-11 or 2016, and must be in the calendar; an end is not "
            "before its start."},
    RuleRow{Rule::bad_number, "bad-number", error,
            "The field takes a whole number within its range."},
    RuleRow{Rule::bad_arrow, "bad-arrow", error,
            "A relation's short form is `from -> to: kind`, or `<->` where it goes both ways, with "
            "blanks around the arrow."},
    RuleRow{Rule::unknown_word, "unknown-word", error,
            "The field takes a word from a closed list: the format's own, or the vocabulary that "
            "the project file gives."},
    RuleRow{Rule::lost_text, "lost-text", warning,
            "In YAML a blank and '#' begin a comment, so the rest of this text is lost. Put the "
            "text in quotes, or the comment on a line of its own."},
    RuleRow{Rule::overridden, "overridden", warning,
            "Every remark of the group gives the field itself, so the group's value says nothing."},
    RuleRow{Rule::unknown_framework, "unknown-framework", error, "No framework has that id."},
    RuleRow{Rule::unknown_role, "unknown-role", error, "No role has that id or alias."},
    RuleRow{Rule::unknown_actor, "unknown-actor", error, "No actor has that id or alias."},
    RuleRow{Rule::unknown_theme, "unknown-theme", error, "No theme has that id or alias."},
    RuleRow{Rule::unknown_reflection, "unknown-reflection", error,
            "No reflection has that id; one of another seminar is written seminar#reflection."},
    RuleRow{Rule::unnamed, "unnamed", error,
            "The record is mentioned but nowhere given a name, kind or description."},
    RuleRow{Rule::ambiguous_name, "ambiguous-name", error,
            "An id or alias means one record; this one means two."},
    RuleRow{Rule::duplicate_id, "duplicate-id", error,
            "Two reflections of a seminar have the same id, or one has the id that another gets "
            "by its position (r1, r2, ...)."},
    RuleRow{Rule::duplicate_seminar, "duplicate-seminar", error,
            "Two files say that they are the notes of the same seminar."},
    RuleRow{Rule::no_seminar, "no-seminar", error,
            "Reflections belong to a seminar; this file has no seminar block."},
    RuleRow{Rule::conflict, "conflict", warning,
            "Two statements about one record differ. The latest counts: vocabulary first, then "
            "seminars by date."},
    RuleRow{Rule::near_miss, "near-miss", warning,
            "A kind, level, tag, section or series stands a letter away from one that is far more "
            "common. The project file can list both, if both are meant."},
    RuleRow{Rule::near_name, "near-name", note,
            "Two roles, actors or themes have ids or names that differ by a letter or not at all. "
            "Told by check alone."},
    RuleRow{Rule::unused, "unused", note,
            "No other record names this role, actor or theme. Told by check alone."},
    RuleRow{Rule::cycle, "cycle", error,
            "Following parent, part_of or builds_on leads back to where it began."},
    RuleRow{Rule::self_relation, "self-relation", error, "A relation joins an actor to itself."},
    RuleRow{Rule::project_file, "project-file", error,
            "The project file mellanrum.yaml cannot be used as it is."},
    RuleRow{Rule::part_of_project, "part-of-project", note,
            "Only some of the project's files were read, which may be why a name is unknown."},
    RuleRow{
        Rule::too_many_pairs, "too-many-pairs", error,
        "A relation joins each actor before the arrow to each behind it, or all between which "
        "it is pairwise, and what a remark names is counted pairwise. So a few long lists would "
        "mean millions of pairs."},
    RuleRow{Rule::too_many_records, "too-many-records", error,
            "The files hold far more records, or values in them, than notes of their size do."},
    RuleRow{
        Rule::too_long, "too-long", error,
        "What stands in tables and headings wherever a record is named, such as its name, has at "
        "most 500 characters, and a text at most 4 MiB."},
    RuleRow{Rule::more_faults, "more-faults", Severity::note,
            "After very many faults the others are counted, but not told."},
    RuleRow{Rule::filter, "filter", error, "The filter given with --where cannot be understood."},
};

static_assert([] {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].rule != static_cast<Rule>(i)) return false;
  }
  return table.size() == static_cast<std::size_t>(Rule::filter) + 1;
}());

}  // namespace

std::span<const RuleRow> rules() { return table; }

const RuleRow& row_of(Rule rule) { return table[static_cast<std::size_t>(rule)]; }

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "note";
}

}  // namespace mellanrum
