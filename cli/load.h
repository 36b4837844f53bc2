// SPDX-License-Identifier: MIT
//
// From paths to a corpus: finds the project and the record files, reads each, and builds. Faults in
// records and in the project file are diagnostics; what cannot be read at all is Trouble.
#ifndef MELLANRUM_CLI_LOAD_H
#define MELLANRUM_CLI_LOAD_H

#include <memory>
#include <vector>

#include "cli/environment.h"
#include "cli/found_files.h"
#include "cli/options.h"
#include "mellanrum/corpus/corpus.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum::cli {

struct Loaded {
  std::unique_ptr<Sources> sources;  // outlives the corpus, which points at it
  Diagnostics diagnostics;
  Corpus corpus;
  FoundFiles found;
  std::vector<SourceId> unread;  // files that could not be read as records
  bool project_faulty = false;
  bool whole = true;  // every file of the project was to be read
};

/// Whatever the options name. With a faulty project file the corpus is empty. Throws Trouble.
Loaded load(const Options& options, Environment& environment);

}  // namespace mellanrum::cli

#endif
