// SPDX-License-Identifier: MIT
//
// Everything of the world that the program touches: files, standard streams, other programs. main
// gives it the real ones; tests give it files in memory and read what was written.
#ifndef MELLANRUM_CLI_ENVIRONMENT_H
#define MELLANRUM_CLI_ENVIRONMENT_H

#include <chrono>
#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mellanrum::cli {

/// Thrown by an Output whose reader has gone away: the program ends quietly.
struct ClosedPipe : std::exception {};

/// What several threads may do at once: read, and ask for types.
class Files {
 public:
  virtual ~Files() = default;

  enum class Type { missing, file, directory, other };
  virtual Type type(const std::string& path) = 0;

  /// Whether the path itself is a symbolic link.
  virtual bool is_link(const std::string& path) = 0;

  /// The first `limit` + 1 bytes at most, so that a file over a limit shows. Throws Trouble.
  virtual std::string read(const std::string& path, std::size_t limit) = 0;

  struct Entry {
    std::string name;
    std::optional<Type> type = {};  // not known without a look: a link, or what the system hides
  };
  /// What a directory holds, unsorted, without `.` and `..`. Throws Trouble.
  virtual std::vector<Entry> list(const std::string& path) = 0;

  /// Replaces the file whole, or leaves it as it was and throws Trouble.
  virtual void write(const std::string& path, std::string_view bytes) = 0;

  /// Something that is another whenever the file at `path` is written or replaced; empty where
  /// there is none.
  virtual std::string stamp(const std::string& path) = 0;

  /// Something that two paths share where they lead to one file, also by links; empty where there
  /// is none. Throws Trouble.
  virtual std::string identity(const std::string& path) = 0;

  /// Makes the directory and those above it where they are missing. Throws Trouble.
  virtual void make_directories(const std::string& path) = 0;

  /// `path` from the root, without `.` and `..`.
  virtual std::string absolute(const std::string& path) = 0;
};

class Clock {
 public:
  virtual ~Clock() = default;
  /// Since some moment.
  virtual std::chrono::milliseconds now() = 0;
  /// False: there is nothing more to wait for.
  virtual bool wait(std::chrono::milliseconds time) = 0;
};

class Output {
 public:
  virtual ~Output() = default;
  /// All of `bytes`; throws Trouble, or ClosedPipe.
  virtual void write(std::string_view bytes) = 0;
};

class Programs {
 public:
  virtual ~Programs() = default;

  struct Result {
    bool found = false;
    bool timed_out = false;
    int status = 0;  // exit status; 128 + the signal that ended it
    std::string out;
    std::string err;
  };
  /// Runs arguments[0] from the search path with `input` on its standard input.
  virtual Result run(const std::vector<std::string>& arguments, const std::string& input,
                     int seconds) = 0;
};

struct Environment {
  Files& files;
  Programs& programs;
  /// Standard input up to `limit` + 1 bytes.
  std::string (*read_in)(std::size_t limit);
  Output& out;
  Output& err;
  bool err_is_terminal = false;
  bool out_is_terminal = false;
  bool no_color = false;      // NO_COLOR is set
  unsigned threads = 1;       // that run at once here
  bool ends_at_once = false;  // the process ends with the answer, so memory need not be given back
  Clock* clock = nullptr;     // none: nothing depends on time
  std::string cache_directory = {};  // where parsed trees are kept; empty: nowhere
};

}  // namespace mellanrum::cli

#endif
