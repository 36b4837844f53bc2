// SPDX-License-Identifier: MIT
//
// One answer for each record of a type: which records, by which filter each is asked about, and
// what can stand in the name of its file. Used by run for --per.
#ifndef MELLANRUM_CLI_BATCH_H
#define MELLANRUM_CLI_BATCH_H

#include <string>
#include <string_view>
#include <vector>

#include "cli/output_names.h"
#include "mellanrum/corpus/corpus.h"
#include "mellanrum/query/filter.h"

namespace mellanrum::cli {

/// A record that gets a file of its own.
struct BatchRecord {
  SeminarId seminar;      // of --per seminar
  std::string condition;  // else: "theme:x", as in --where
  std::string id;         // as `show` takes it: "theme:x"
  OutputTemplate::Values values;
};

/// The records of the type `per` that `filter` lists, in the order of a listing. Throws Usage where
/// there is no such type.
std::vector<BatchRecord> batch_records(std::string_view per, const Corpus& corpus,
                                       const query::Filter& filter);

}  // namespace mellanrum::cli

#endif
