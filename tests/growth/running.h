// SPDX-License-Identifier: MIT
//
// The real program over hostile files: under limits of memory and stack, or under valgrind, which
// counts its instructions whatever else the machine does. Throws where a run cannot be made.
#ifndef MELLANRUM_TESTS_GROWTH_RUNNING_H
#define MELLANRUM_TESTS_GROWTH_RUNNING_H

#include <gtest/gtest.h>
#include <stdlib.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "growth/hostile.h"
#include "support/sanitized.h"
#include "support/shell.h"

namespace mellanrum::test {

constexpr int patience = 300;  // seconds; no test asks how many

/// A program that is not optimized takes several times as many instructions.
constexpr std::size_t smaller =
#ifdef __OPTIMIZE__
    1;
#else
    4;
#endif

/// Calls `fault` for 0 to count - 1, two at a time, and fails with each fault that it tells.
template <class Fault>
void in_two_threads(std::size_t count, const Fault& fault) {
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::vector<std::string> faults;
  const auto work = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      std::string found;
      try {
        found = fault(i);
      } catch (const std::exception& failure) {
        found = failure.what();
      }
      if (found.empty()) continue;
      const std::lock_guard lock(mutex);
      faults.push_back(std::move(found));
    }
  };
  std::thread other(work);
  work();
  other.join();
  for (const std::string& found : faults) ADD_FAILURE() << found;
}

/// A temporary directory with the files of a shape, but for "--where".
class Desk {
 public:
  explicit Desk(const Files& files) {
    std::string pattern = (std::filesystem::temp_directory_path() / "mellanrum-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary directory");
    path_ = pattern;
    for (const auto& [name, bytes] : files) {
      if (name == "--where") {
        filter_ = bytes;
      } else {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
      }
    }
  }
  ~Desk() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  /// The whole command line, path and filter included: the directory, or the file in it.
  CommandLine words(const CommandLine& command, const std::string& file = {}) const {
    CommandLine out{MELLANRUM_PROGRAM};
    out.insert(out.end(), command.begin(), command.end());
    if (!filter_.empty()) out.insert(out.end(), {"--where", filter_});
    out.push_back((file.empty() ? path_ : path_ / file).string());
    return out;
  }

 private:
  std::filesystem::path path_;
  std::string filter_;
};

/// Runs `words` by a line of shell that ends in "$@" and may use $1 to $3, with what it writes to
/// descriptor 3 as output.
inline cli::Programs::Result run_by(const std::string& line, const CommandLine& words) {
  CommandLine all{"sh", "-c", line, "sh"};
  all.insert(all.end(), words.begin(), words.end());
  return real_programs().run(all, "", patience);
}

struct Counted {
  double instructions = 0;
  int status = 0;
};

/// The instructions that the program takes over these files, or over one of them.
inline Counted counted(const Files& files, const CommandLine& command,
                       const std::string& file = {}) {
  const Desk desk(files);
  const auto result = run_by(
      "exec valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null "
      "--main-stacksize=8388608 --log-fd=3 \"$@\" 3>&1 >/dev/null 2>&1",
      desk.words(command, file));
  Counted out;
  out.status = result.status;
  const std::size_t at = result.out.find("refs:");
  if (at == std::string::npos) throw std::runtime_error("valgrind counted nothing: " + result.out);
  for (const char c : result.out.substr(at + 5)) {
    if (c == '\n') break;
    if (c >= '0' && c <= '9') out.instructions = out.instructions * 10 + (c - '0');
  }
  return out;
}

/// The status, and what is told, of a run that may take so many bytes of memory and of stack.
inline cli::Programs::Result limited(const Files& files, const CommandLine& command,
                                     std::size_t memory, std::size_t stack = 8 << 20) {
  const Desk desk(files);
  return run_by(fmt::format("ulimit -S -s {} && ulimit -v {} && exec \"$@\" >/dev/null",
                            stack >> 10, memory >> 10),
                desk.words(command));
}

}  // namespace mellanrum::test

#endif
