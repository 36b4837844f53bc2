// SPDX-License-Identifier: MIT
//
// A temporary directory for one test, with what stands in it at a time as plain data: so that a
// test compares all of it, stray files, kinds and permissions too.
#ifndef MELLANRUM_TESTS_SUPPORT_FOLDER_H
#define MELLANRUM_TESTS_SUPPORT_FOLDER_H

#include <filesystem>
#include <map>
#include <string>

namespace mellanrum::test {

/// By path within a folder: "644 BYTES" of a file, "link TARGET", "directory", or "other".
using Contents = std::map<std::string, std::string>;

class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string path() const { return path_.string(); }
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

  /// Writes a file, and its directories where they are missing.
  void put(const std::string& name, const std::string& bytes) const;
  void clear() const;
  Contents contents() const;

 private:
  std::filesystem::path path_;
};

/// The bytes of a file; empty where there is none.
std::string bytes_of(const std::filesystem::path& path);

}  // namespace mellanrum::test

#endif
