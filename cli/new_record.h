// SPDX-License-Identifier: MIT
//
// Makes a record of what the command line says: an id of its name, one that no other record of its
// type has, and its fields, in the order of the field table. Names of other records are looked up
// and written as ids.
#ifndef MELLANRUM_CLI_NEW_RECORD_H
#define MELLANRUM_CLI_NEW_RECORD_H

#include <string>

#include "cli/options.h"
#include "cli/record_fields.h"
#include "mellanrum/corpus/corpus.h"
#include "mellanrum/editing/append.h"

namespace mellanrum::cli {

struct NewRecord {
  std::string namesake;  // `actor:rise`, which has the same name; else empty
  editing::Record record;
  std::string id;  // as `show` takes it, "actor:council"; of a reflection empty
};

/// `seminar` is that of the file which gets the record, if any: its reflections may be named by
/// their own ids. Throws Usage.
NewRecord new_record(const RecordType& type, const Options& options, const Corpus& corpus,
                     SeminarId seminar);

/// The record by itself, as it may stand in a record file.
std::string as_file(const editing::Record& record);

}  // namespace mellanrum::cli

#endif
