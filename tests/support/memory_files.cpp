// SPDX-License-Identifier: MIT
#include "support/memory_files.h"

#include <filesystem>
#include <fstream>
#include <set>

#include "mellanrum/text/diagnostic.h"

namespace mellanrum::test {

namespace fs = std::filesystem;

std::string MemoryFiles::absolute(const std::string& path) {
  std::string out = (fs::path(root_) / path).lexically_normal().string();
  while (out.size() > 1 && out.back() == '/') out.pop_back();
  return out;
}

void MemoryFiles::make_directories(const std::string& path) {
  for (std::string at = key(path).value(); !at.empty() && at != ".";
       at = fs::path(at).parent_path().string()) {
    if (type(at) == Type::file) throw Trouble("'" + path + "' cannot be made: Not a directory");
    directories_.insert(at);
  }
}

std::string MemoryFiles::stamp(const std::string& path) {
  const std::string* bytes = find(path);
  return bytes == nullptr ? std::string() : "=" + *bytes;
}

std::string MemoryFiles::identity(const std::string& path) {
  return type(path) == Type::missing ? std::string() : absolute(path);
}

std::optional<std::string> MemoryFiles::key(const std::string& path) {
  const std::string whole = absolute(path);
  if (whole == root_) return ".";
  if (!whole.starts_with(root_ + "/")) return std::nullopt;
  return whole.substr(root_.size() + 1);
}

const std::string* MemoryFiles::find(const std::string& path) {
  const auto name = key(path);
  if (!name) return nullptr;
  const auto found = contents_.find(*name);
  return found == contents_.end() ? nullptr : &found->second;
}

void MemoryFiles::put(const std::string& path, std::string bytes) {
  contents_[key(path).value()] = std::move(bytes);
}

cli::Files::Type MemoryFiles::type(const std::string& path) {
  const auto name = key(path);
  if (!name) return Type::missing;
  if (contents_.contains(*name)) return Type::file;
  if (directories_.contains(*name)) return Type::directory;
  const auto below = contents_.lower_bound(*name + "/");
  if (below != contents_.end() && below->first.starts_with(*name + "/")) return Type::directory;
  const fs::file_status status = fs::status(absolute(path));
  if (!fs::exists(status)) return Type::missing;
  if (fs::is_regular_file(status)) return Type::file;
  return fs::is_directory(status) ? Type::directory : Type::other;
}

bool MemoryFiles::is_link(const std::string& path) {
  return find(path) == nullptr && fs::is_symlink(absolute(path));
}

std::string MemoryFiles::read(const std::string& path, std::size_t limit) {
  if (const std::string* bytes = find(path)) return bytes->substr(0, limit + 1);
  std::ifstream file(absolute(path), std::ios::binary);
  if (!file || type(path) != Type::file) throw Trouble("'" + path + "' cannot be read");
  std::string out(limit + 1, '\0');
  file.read(out.data(), static_cast<std::streamsize>(out.size()));
  out.resize(static_cast<std::size_t>(file.gcount()));
  return out;
}

std::vector<cli::Files::Entry> MemoryFiles::list(const std::string& path) {
  const std::string directory = key(path).value();
  const bool is_root = directory == ".";
  std::set<std::string> names;
  const std::string before = is_root ? "" : directory + "/";
  for (const auto& [name, bytes] : contents_) {
    if (!name.starts_with(before)) continue;
    const std::string rest = name.substr(before.size());
    names.insert(rest.substr(0, rest.find('/')));
  }
  if (fs::is_directory(absolute(path))) {
    for (const auto& entry : fs::directory_iterator(absolute(path))) {
      const std::string name = entry.path().filename().string();
      // Build trees are no part of the repository.
      if (!is_root || name != "build") names.insert(name);
    }
  }
  std::vector<Entry> out;
  for (const std::string& name : names) out.push_back({name});
  return out;
}

void MemoryFiles::write(const std::string& path, std::string_view bytes) {
  const auto fail = [&](const char* why) {
    throw Trouble("'" + path + "' cannot be written: " + why);
  };
  if (type(path) == Type::directory) fail("Is a directory");
  const std::string parent = fs::path(absolute(path)).parent_path().string();
  if (!key(path) || type(parent) != Type::directory) fail("No such file or directory");
  put(path, std::string(bytes));
}

}  // namespace mellanrum::test
