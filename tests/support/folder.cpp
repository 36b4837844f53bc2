// SPDX-License-Identifier: MIT
#include "support/folder.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace mellanrum::test {

namespace fs = std::filesystem;

namespace {

std::string told(const fs::path& path) {
  const fs::file_status status = fs::symlink_status(path);
  switch (status.type()) {
    case fs::file_type::regular:
      return fmt::format("{:o} {}", static_cast<unsigned>(status.permissions()), bytes_of(path));
    case fs::file_type::symlink:
      return "link " + fs::read_symlink(path).string();
    case fs::file_type::directory:
      return "directory";
    default:
      return "other";
  }
}

}  // namespace

Folder::Folder() {
  std::string pattern = (fs::temp_directory_path() / "mellanrum-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary directory");
  path_ = pattern;
  // Programs that run as someone else must be able to read what is put here.
  ::umask(022);
  fs::permissions(path_, fs::perms(0755));
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void Folder::put(const std::string& name, const std::string& bytes) const {
  const fs::path path = path_ / name;
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

void Folder::clear() const {
  for (const auto& entry : fs::directory_iterator(path_)) fs::remove_all(entry.path());
}

Contents Folder::contents() const {
  Contents out;
  for (const auto& entry : fs::recursive_directory_iterator(path_)) {
    out[entry.path().lexically_relative(path_).string()] = told(entry.path());
  }
  return out;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace mellanrum::test
