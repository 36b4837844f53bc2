// SPDX-License-Identifier: MIT
//
// What a user asked for, as typed and checked for form; nothing is opened here.
#ifndef MELLANRUM_CLI_OPTIONS_H
#define MELLANRUM_CLI_OPTIONS_H

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "mellanrum/presenting/listing.h"

namespace mellanrum::cli {

enum class Color { automatic, always, never };

/// How diagnostics are told.
enum class DiagnosticForm { text, json, github };

struct Options {
  std::vector<std::string> paths;
  std::vector<std::string> where;
  presenting::Listing listing;
  std::string by;
  bool evidence = false;
  std::string format;
  std::string output;
  std::string files_from;
  std::string table;
  bool csv_raw = false;
  std::string language;
  bool keep_going = false;
  bool strict = false;
  Color color = Color::automatic;
  DiagnosticForm diagnostics = DiagnosticForm::text;
  std::optional<std::size_t> max_errors;
  std::size_t max_file_size = std::size_t{4} << 20;
  std::size_t max_depth = 64;
  bool cache = true;
  bool clear = false;  // of cache
  bool watch = false;

  // Of many files at once:
  std::string per;  // seminar, theme, actor or role: a file for each
  bool dry_run = false;
  bool list_outputs = false;
  std::string depfile;
  std::string depfile_target;
  std::optional<std::size_t> threads;  // none: as many as run at once here
  std::string id;                      // of show and new
  bool rules = false;                  // of check
  std::string picture;                 // of report

  bool may_be_empty = false;  // there may be no record files yet

  // Of new:
  std::string type;                                         // of record
  std::string called;                                       // its name, title or text
  std::vector<std::pair<std::string, std::string>> fields;  // by key, as typed
  std::string write;                                        // the file that gets it

  // Of import:
  std::vector<std::string> corpus;    // where known records stand
  std::string labels;                 // more words to recognise prose by
  bool force = false;                 // a draft may be replaced
  std::vector<std::string> left_out;  // record files that are not read, by absolute name

  bool write_links = false;  // of suggest

  // Of map:
  std::string map_of;
  std::string group;
  std::string around;
  std::optional<std::size_t> hops;
  std::vector<std::string> show;
  std::string collapse;
  std::string since;
  std::pair<std::string, std::string> diff;  // both or neither
  std::string engine;                        // of gaps too

  // Of gaps, and of actors:
  std::string groups;
  std::string only;  // the kind of finding
  bool all = false;
  std::string explain;
  bool brokers = false;
};

/// A usage fault: one line for the user, and what to try.
struct Usage {
  std::string message;
};

}  // namespace mellanrum::cli

#endif
