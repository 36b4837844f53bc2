// SPDX-License-Identifier: MIT
//
// The names of the files that --per writes: -o with {id}, {date}, {series} and {stem} filled in for
// each record ({{ and }} stand for braces). All names are made and checked before any file is
// written: what a record lacks, what would leave the directory, what some system cannot write, and
// two records with one file are Trouble that names the record and its place; and so is, with --per
// and without, what would be written over the notes.
#ifndef MELLANRUM_CLI_OUTPUT_NAMES_H
#define MELLANRUM_CLI_OUTPUT_NAMES_H

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/environment.h"
#include "cli/found_files.h"

namespace mellanrum::cli {

class OutputTemplate {
 public:
  /// Throws Usage where braces hold anything else.
  explicit OutputTemplate(const std::string& written);

  bool has_placeholders() const { return has_placeholders_; }

  /// What can stand between braces, with the value that a record has for it; empty: it has none.
  struct Values {
    std::string id;
    std::string date;
    std::string series;
    std::string stem;
    std::string record;  // for messages: "the seminar 'x' (notes/x.yaml:3)"
  };
  std::string filled(const Values& values) const;

 private:
  struct Part {
    bool is_placeholder;
    std::string text;
  };
  std::vector<Part> parts_;
  bool has_placeholders_ = false;
};

/// Throws Trouble where two of the names are one on some system, or one cannot be written; each
/// goes with its record, for the message.
void check_names(const std::vector<std::pair<std::string, std::string>>& names, Files& files);

/// Throws Trouble where one of `outputs` is a record file that was read or its project file, under
/// whatever name: an answer never takes the place of notes.
void check_not_read(const std::vector<std::string>& outputs, const FoundFiles& found, Files& files);

}  // namespace mellanrum::cli

#endif
