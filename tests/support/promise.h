// SPDX-License-Identifier: MIT
//
// The promises that are kept whatever the input, and how many inputs a run of the tests tried for
// each. Tests that feed the program what is broken or hostile say so by tried(); the counts stand
// at the end of the run, so that a test that tries nothing shows.
#ifndef MELLANRUM_TESTS_SUPPORT_PROMISE_H
#define MELLANRUM_TESTS_SUPPORT_PROMISE_H

#include <cstddef>
#include <string>

namespace mellanrum::test {

enum class Promise {
  nothing_lost,  // what is read ends in the corpus or in a diagnostic inside its file
  bounded,       // no signal, no endless loop; memory and work grow with the input
  whole_files,   // an output file is whole and old, or whole and new; no stray file
  quiet_pipes,   // a closed pipe is quiet, a full device is an error
  same_bytes,    // whatever the locale, time zone, threads and order of arguments
  inert_text,    // what is written reads back as the author's text; nothing in it is active
};

/// Counts `inputs` for `promise`. From any thread.
void tried(Promise promise, std::size_t inputs = 1);

/// One line for each promise: "promise 1, nothing is lost: 1,234 inputs tried".
std::string tally();

}  // namespace mellanrum::test

#endif
