// SPDX-License-Identifier: MIT
//
// The rules that records are held to: one row each, with the id that stands in brackets after a
// diagnostic, its severity, and an explanation for `check --rules`. A rule without a scenario in
// tests/errors that shows it fails the tests.
#ifndef MELLANRUM_TEXT_RULE_H
#define MELLANRUM_TEXT_RULE_H

#include <span>
#include <string_view>

namespace mellanrum {

enum class Severity { error, warning, note };

enum class Rule {
  // The file as text and YAML.
  encoding,
  control_character,
  too_large,
  too_deep,
  syntax,
  several_documents,
  not_notes,
  anchor_or_tag,
  duplicate_key,
  key_form,
  // A record by itself.
  unknown_key,
  wrong_type,
  empty_value,
  missing_field,
  bad_id,
  bad_date,
  bad_number,
  bad_arrow,
  unknown_word,
  lost_text,
  overridden,
  // Records together.
  unknown_framework,
  unknown_role,
  unknown_actor,
  unknown_theme,
  unknown_reflection,
  unnamed,
  ambiguous_name,
  duplicate_id,
  duplicate_seminar,
  no_seminar,
  conflict,
  near_miss,
  near_name,
  unused,
  cycle,
  self_relation,
  project_file,
  part_of_project,
  too_many_pairs,
  too_many_records,
  too_long,
  more_faults,
  // The filter on the command line.
  filter,
};

struct RuleRow {
  Rule rule;
  std::string_view id;
  Severity severity;
  std::string_view explanation;
};

/// Every rule, in the order of the enumeration.
std::span<const RuleRow> rules();

const RuleRow& row_of(Rule rule);

/// "error", "warning" or "note".
std::string_view name_of(Severity severity);

}  // namespace mellanrum

#endif
