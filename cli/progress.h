// SPDX-License-Identifier: MIT
//
// Says how far long work is, on one line of a terminal: what is done, how much of it, and how long
// it will still take. Nothing is said in a pipe, nor where faults are told for programs, nor in the
// first second; at the end the line is gone.
#ifndef MELLANRUM_CLI_PROGRESS_H
#define MELLANRUM_CLI_PROGRESS_H

#include <atomic>
#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

#include "cli/environment.h"
#include "cli/options.h"

namespace mellanrum::cli {

class Progress {
 public:
  /// "reading", "files", and how many there are. Keeps the environment by reference.
  Progress(const Options& options, Environment& environment, std::string doing, std::string what,
           std::size_t total);
  ~Progress() { end(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One more is done. For several threads.
  void step();

  /// Takes the line away; before anything else is written.
  void end();

 private:
  void show(std::chrono::milliseconds now);
  void write(std::string_view text);

  Environment& environment_;
  std::string doing_;
  std::string what_;
  std::size_t total_;
  std::atomic<bool> silent_;  // also read by threads that have not taken the lock
  std::mutex mutex_;
  std::size_t done_ = 0;
  std::chrono::milliseconds begun_{};
  std::chrono::milliseconds next_{};  // when the line is to be written anew
  bool shown_ = false;
};

}  // namespace mellanrum::cli

#endif
