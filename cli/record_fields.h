// SPDX-License-Identifier: MIT
//
// The fields of a record type as options of `new` give them: one option for each row of the field
// table whose value fits on a command line, called as the field is (`--part-of` fills `part_of`).
// What a record is called is no option but the command's argument.
#ifndef MELLANRUM_CLI_RECORD_FIELDS_H
#define MELLANRUM_CLI_RECORD_FIELDS_H

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mellanrum::cli {

struct RecordField {
  enum class Shape { word, prose, words, reference, references, holdings };
  std::string_view key;
  std::string_view doc;
  Shape shape = Shape::word;
  std::string_view refers_to = {};  // the type of record that is named
  bool takes_none = false;          // `[]` says that there is none

  /// "--part-of".
  std::string option() const;
  /// What help shows for its value: "A,B".
  std::string_view shown() const;
  bool is_list() const {
    return shape == Shape::words || shape == Shape::references || shape == Shape::holdings;
  }
};

struct RecordType {
  std::string_view name;       // "role"
  std::string_view section;    // "roles": the top-level key
  std::string_view called_by;  // the field that the argument fills: "name"
  std::string_view shown;      // the argument in help: "NAME"
  std::string_view example;
  std::vector<RecordField> fields;  // in the order of the field table; without id
};

/// The types that `new` makes.
std::span<const RecordType> record_types();

/// Throws Usage, with a suggestion, where there is no such type.
const RecordType& find_record_type(std::string_view name);

}  // namespace mellanrum::cli

#endif
