// SPDX-License-Identifier: MIT
//
// Files in memory before a read-only view of the repository, for tests that run the whole program
// in-process. The current directory is the repository's root: `notes.yaml` is looked for in memory,
// then below the source directory, so that a test can also say `data/integration`. Nothing outside
// of the repository is there, and nothing is ever written to the disk.
#ifndef MELLANRUM_TESTS_SUPPORT_MEMORY_FILES_H
#define MELLANRUM_TESTS_SUPPORT_MEMORY_FILES_H

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/environment.h"

namespace mellanrum::test {

class MemoryFiles : public cli::Files {
 public:
  /// `root` is an absolute path without a slash at its end.
  explicit MemoryFiles(std::string root) : root_(std::move(root)) {}

  Type type(const std::string& path) override;
  bool is_link(const std::string& path) override;
  std::string read(const std::string& path, std::size_t limit) override;
  std::vector<Entry> list(const std::string& path) override;
  void write(const std::string& path, std::string_view bytes) override;
  void make_directories(const std::string& path) override;
  std::string stamp(const std::string& path) override;
  std::string identity(const std::string& path) override;
  std::string absolute(const std::string& path) override;

  /// The bytes of a file in memory.
  const std::string* find(const std::string& path);

  /// What is in memory, by path from the root.
  const std::map<std::string, std::string>& contents() const { return contents_; }

  /// Puts a file in memory; its directories need not be there.
  void put(const std::string& path, std::string bytes);

  /// Takes a file in memory away.
  void remove(const std::string& path) { contents_.erase(key(path).value()); }

  /// Directories that were made.
  const std::set<std::string>& directories() const { return directories_; }

 private:
  /// `path` from the root, "." for the root itself; nothing for what lies outside.
  std::optional<std::string> key(const std::string& path);

  std::string root_;
  std::map<std::string, std::string> contents_;
  std::set<std::string> directories_;
};

}  // namespace mellanrum::test

#endif
