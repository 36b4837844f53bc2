// SPDX-License-Identifier: MIT
//
// Where answers go: to standard output, or to one file or many, which are all named before the
// first is written. With --dry-run and --list-outputs nothing is written but what would be, and
// with --depfile what they depend on. Used by run.
#ifndef MELLANRUM_CLI_OUTPUTS_H
#define MELLANRUM_CLI_OUTPUTS_H

#include <string>
#include <string_view>
#include <vector>

#include "cli/environment.h"
#include "cli/found_files.h"
#include "cli/options.h"

namespace mellanrum::cli {

class Outputs {
 public:
  /// Keeps both by reference.
  Outputs(const Options& options, Environment& environment)
      : options_(options), environment_(environment) {}

  bool are_standard_output() const;

  /// The files that are to be written. Throws Trouble where one of them, or the dependency file, is
  /// among those that were read.
  void announce(std::vector<std::string> names, const FoundFiles& found);

  /// Only names what was announced.
  void list() const;

  /// Writes a file, or says whether it is new or would change. Throws Trouble.
  void write(const std::string& name, std::string_view bytes) const;

  /// If it is asked for. Throws Trouble.
  void write_depfile(const FoundFiles& found) const;

 private:
  const Options& options_;
  Environment& environment_;
  std::vector<std::string> names_;
};

}  // namespace mellanrum::cli

#endif
