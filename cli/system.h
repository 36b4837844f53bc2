// SPDX-License-Identifier: MIT
//
// The real Environment: POSIX files written beside and renamed, standard streams, child processes.
// One per process, made first: it puts a file in the place of a closed standard stream, ignores
// SIGPIPE and SIGXFSZ, and on SIGINT, SIGTERM or SIGHUP removes the file being written and dies of
// the signal.
#ifndef MELLANRUM_CLI_SYSTEM_H
#define MELLANRUM_CLI_SYSTEM_H

#include <memory>

#include "cli/environment.h"

namespace mellanrum::cli {

class System {
 public:
  System();
  ~System();
  System(const System&) = delete;
  System& operator=(const System&) = delete;

  Environment& environment();

  /// The exit status of the process: `status`, or 2 where standard output could not be closed
  /// whole, which it tells.
  int finish(int status);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace mellanrum::cli

#endif
