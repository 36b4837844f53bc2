// SPDX-License-Identifier: MIT
//
// Runs the program in-process on a terminal, with a clock that a test winds.
#ifndef MELLANRUM_TESTS_WAITING_CLOCKED_H
#define MELLANRUM_TESTS_WAITING_CLOCKED_H

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/run.h"
#include "support/in_process.h"
#include "support/memory_files.h"

namespace mellanrum::test {

using std::chrono::milliseconds;

/// Every look at it takes `tick`; each wait is given to `waited`, which says whether there is more.
class WoundClock : public cli::Clock {
 public:
  milliseconds tick{0};
  std::function<bool()> waited = [] { return false; };
  std::vector<milliseconds> waits;

  milliseconds now() override { return now_ += tick; }
  bool wait(milliseconds time) override {
    waits.push_back(time);
    now_ += time;
    return waited();
  }

 private:
  milliseconds now_{0};
};

struct Written : cli::Output {
  std::string text;
  void write(std::string_view bytes) override { text += bytes; }
};

/// What a run on a terminal gave.
struct Clocked {
  WoundClock clock;
  Written out;
  Written err;
  bool err_is_terminal = true;
  bool out_is_terminal = false;

  int run(const std::vector<std::string>& words, MemoryFiles& files) {
    cli::Environment environment{files, no_programs(), nullptr, out, err};
    environment.err_is_terminal = err_is_terminal;
    environment.out_is_terminal = out_is_terminal;
    environment.threads = 2;
    environment.clock = &clock;
    return cli::run(words, environment);
  }
};

}  // namespace mellanrum::test

#endif
