// SPDX-License-Identifier: MIT
//
// The built program as a process of its own: for what cannot be seen in-process, as signals, full
// disks, closed streams and failing calls of the C library.
#ifndef MELLANRUM_TESTS_SUPPORT_PROCESS_H
#define MELLANRUM_TESTS_SUPPORT_PROCESS_H

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace mellanrum::test {

struct Start {
  std::vector<std::string> words;  // without the program's name
  std::string directory;
  std::string input = {};                               // standard input
  std::map<std::string, std::string> environment = {};  // added to the test's own
  /// Done in the child at last: limits, other users, other streams. It must not allocate.
  std::function<void()> prepare = {};
  std::string program = MELLANRUM_PROGRAM;
};

struct Ended {
  int status = -1;  // the exit status; -1 where a signal ended it
  int signal = 0;
  std::string out;
  std::string err;

  /// For failure messages.
  std::string told() const;
};

/// For `prepare`: where this is root, from now on it is not. So that permissions count, and that a
/// program whose test fails does the machine no harm, as in /dev.
void become_nobody();

/// Runs to the end. A process that hangs dies of SIGALRM after a while.
Ended run_process(const Start& start);

/// Whether a refusal is what it must be: status 2, no signal, and one clear line.
bool is_clear_refusal(const Ended& ended);

}  // namespace mellanrum::test

#endif
