// SPDX-License-Identifier: MIT
//
// Tells what is wrong, in the form that --diagnostics asks for: as people read it, as JSON lines or
// as GitHub's workflow commands. All that goes to standard error once the options are known goes
// through here, so that one form holds for all of it; text for a terminal is made visible here.
#ifndef MELLANRUM_CLI_TELLER_H
#define MELLANRUM_CLI_TELLER_H

#include <string_view>

#include "cli/environment.h"
#include "cli/options.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum::cli {

class Teller {
 public:
  /// Keeps both by reference.
  Teller(const Options& options, Environment& environment)
      : options_(options), environment_(environment) {}

  /// All diagnostics, sorted, up to --max-errors, to standard error; those of `check` are its
  /// answer and go to standard output.
  void tell(const Diagnostics& diagnostics, const Sources& sources, bool is_answer) const;

  /// One line about the run as a whole.
  void say(std::string_view text) const { remark(Severity::note, text); }
  void warn(std::string_view text) const { remark(Severity::warning, text); }
  void complain(std::string_view text) const { remark(Severity::error, text); }

 private:
  void remark(Severity severity, std::string_view text) const;

  const Options& options_;
  Environment& environment_;
};

}  // namespace mellanrum::cli

#endif
