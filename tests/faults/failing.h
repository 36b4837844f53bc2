// SPDX-License-Identifier: MIT
//
// The program with one call of the C library going wrong, by the library failing_calls. A Scene is
// a command over a few files; `walk` runs it with the first call failing, then the second and so
// on, each time in the same files, until the program no longer makes so many.
#ifndef MELLANRUM_TESTS_FAULTS_FAILING_H
#define MELLANRUM_TESTS_FAULTS_FAILING_H

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "support/folder.h"
#include "support/process.h"

namespace mellanrum::test {

/// Why failing calls cannot be tried here; empty where they can.
std::string why_no_failing_calls();

/// A call of the C library that the program makes, and how it may fail.
struct Call {
  enum class Role { finds, reads, writes, draws, other };
  std::string name;
  Role role;
  std::vector<int> errors;
  bool may_be_short = false;
  bool may_be_interrupted = false;
};

const std::vector<Call>& calls();

struct Scene {
  std::vector<std::string> words;
  std::map<std::string, std::string> files;
  std::map<std::string, std::string> links = {};
  std::string input = {};
  bool keeps_trees = false;  // in `cache`, as of a user who has a home
};

/// What a run leaves.
struct Aftermath {
  Ended ended;
  Contents contents;
  bool met = false;  // whether the fault came to pass
};

class Stage {
 public:
  explicit Stage(Scene scene);

  const Contents& before() const { return before_; }
  /// The run in which nothing goes wrong.
  const Aftermath& whole() const { return whole_; }

  /// Runs with `faults` as failing_calls reads them; the last of them is the one that is met.
  Aftermath run(const std::string& faults) const;

  /// Runs with "CALL 1 FAULT", "CALL 2 FAULT" … while they are met. How many were.
  std::size_t walk(const std::string& call, const std::string& fault,
                   const std::function<void(const Aftermath&)>& check) const;

  /// Whether the files are as they were, or as they are after a whole run.
  bool is_old_or_new(const Contents& contents) const {
    return contents == before_ || contents == whole_.contents;
  }

 private:
  void set() const;

  Scene scene_;
  Folder folder_;
  Contents before_;
  Aftermath whole_;
};

/// A vocabulary and a seminar.
std::map<std::string, std::string> notes();

}  // namespace mellanrum::test

#endif
