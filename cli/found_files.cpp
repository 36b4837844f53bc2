// SPDX-License-Identifier: MIT
#include "cli/found_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <tuple>

#include "cli/listed_files.h"
#include "mellanrum/text/diagnostic.h"
#include "mellanrum/text/unicode.h"

namespace mellanrum::cli {
namespace {

namespace fs = std::filesystem;

bool is_record_file(const std::string& name) {
  return name != project_name && (name.ends_with(".yaml") || name.ends_with(".yml"));
}

std::string joined(const std::string& directory, const std::string& name) {
  if (directory.empty() || directory == ".") return name;
  return directory.ends_with('/') ? directory + name : directory + "/" + name;
}

bool is_below(const fs::path& path, const fs::path& above) {
  const fs::path way = path.lexically_relative(above);
  return !way.empty() && *way.begin() != "..";
}

class Finder {
 public:
  Finder(const Options& options, Environment& environment, const Teller& teller)
      : options_(options), environment_(environment), files_(environment.files), teller_(teller) {}

  FoundFiles find() {
    std::vector<std::string> paths = options_.paths;
    if (!options_.files_from.empty()) {
      add_listed();
      if (paths.empty() && out_.records.empty()) {
        throw Trouble(fmt::format("'{}' names no record files", options_.files_from));
      }
    } else if (paths.empty()) {
      const std::string project = project_above(files_.absolute("."), files_);
      paths.push_back(project.empty() ? "." : relative_to_here(project, files_));
    }
    for (const std::string& path : paths) add(path);
    if (paths.size() > 1 || !options_.files_from.empty()) drop_repeated();
    std::erase_if(out_.records, [&](const RecordFile& file) {
      const auto& left_out = options_.left_out;
      return std::find(left_out.begin(), left_out.end(), file.absolute) != left_out.end();
    });
    find_project();
    for (RecordFile& file : out_.records) file.place = place(file);
    std::sort(out_.records.begin(), out_.records.end(),
              [](const RecordFile& a, const RecordFile& b) {
                return std::tie(a.place, a.absolute) < std::tie(b.place, b.absolute);
              });
    return std::move(out_);
  }

 private:
  /// What a list names is a file; others that git or find list beside them are passed over.
  void add_listed() {
    for (const ListedFile& listed : listed_files(options_.files_from, environment_)) {
      const std::string& path = listed.name;
      const Files::Type type = files_.type(path);
      if (type != Files::Type::file) {
        throw Trouble(fmt::format("'{}'{}: {}", options_.files_from, listed.where,
                                  type == Files::Type::missing
                                      ? fmt::format("there is no '{}'", path)
                                      : fmt::format("'{}' is not a file", path)));
      }
      if (fs::path(path).filename() != project_name) add(path);
    }
  }

  void add(const std::string& path) {
    if (path == standard_input) {
      out_.records.push_back({path, path, {}});
      return;
    }
    switch (files_.type(path)) {
      case Files::Type::missing:
        throw Trouble(fmt::format("there is no '{}'", path));
      case Files::Type::other:
        throw Trouble(fmt::format("'{}' is neither a file nor a directory", path));
      case Files::Type::directory: {
        const std::string absolute = files_.absolute(path);
        roots_.insert(absolute);
        walked_.insert(absolute);
        const std::size_t before = out_.records.size();
        walk(path, absolute);
        if (out_.records.size() == before && !options_.may_be_empty) {
          throw Trouble(fmt::format("'{}' holds no record files (.yaml, .yml)", path));
        }
        return;
      }
      case Files::Type::file: {
        const fs::path absolute = files_.absolute(path);
        roots_.insert(absolute.parent_path().string());
        if (absolute.filename() == project_name) {
          throw Trouble(fmt::format("'{}' is the project file; give its directory", path));
        }
        out_.records.push_back({path, absolute.string(), {}});
      }
    }
  }

  void walk(const std::string& directory, const std::string& absolute) {
    out_.walked.push_back(directory);
    std::vector<Files::Entry> entries = files_.list(directory);
    std::sort(entries.begin(), entries.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    for (const auto& [name, known] : entries) {
      if (name.starts_with('.')) continue;
      const std::string path = joined(directory, name);
      const Files::Type type = known ? *known : files_.type(path);
      if (type == Files::Type::directory) {
        if (!known && files_.is_link(path)) {
          teller_.warn(fmt::format(
              "'{}' is a link to a directory and is not followed; name it to read it", path));
        } else {
          walk(path, joined(absolute, name));
        }
      } else if (is_record_file(name)) {
        if (type != Files::Type::file) {
          throw Trouble(fmt::format("'{}' is no file that can be read", path));
        }
        out_.records.push_back({path, joined(absolute, name), {}});
      }
    }
  }

  void drop_repeated() {
    std::set<std::string> seen;
    std::erase_if(out_.records,
                  [&](const RecordFile& file) { return !seen.insert(file.absolute).second; });
  }

  /// The project of the paths, and the directory that places in answers are relative to.
  void find_project() {
    std::optional<std::string> directory;
    for (const std::string& root : roots_) {
      const std::string above = project_above(root, files_);
      if (directory && !above.empty() && above != *directory) {
        throw Trouble(fmt::format("the paths belong to two projects, '{}' and '{}'",
                                  relative_to_here(*directory, files_),
                                  relative_to_here(above, files_)));
      }
      if (!above.empty()) directory = above;
    }
    base_ = directory ? *directory : common_root();
    if (!directory) return;
    out_.project_directory = *directory;
    out_.whole = walked_.contains(*directory);
  }

  std::string common_root() const {
    if (roots_.empty()) return files_.absolute(".");
    fs::path common = *roots_.begin();
    for (const std::string& root : roots_) {
      while (!is_below(root, common)) common = common.parent_path();
    }
    return common.string();
  }

  std::string place(const RecordFile& file) const {
    if (file.absolute == standard_input) return file.absolute;
    const std::string below = base_.ends_with('/') ? base_ : base_ + "/";
    if (file.absolute.starts_with(below)) return nfc(file.absolute.substr(below.size()));
    return nfc(fs::path(file.absolute).lexically_relative(base_).string());
  }

  const Options& options_;
  Environment& environment_;
  Files& files_;
  const Teller& teller_;
  FoundFiles out_;
  std::set<std::string> roots_;   // absolute directories
  std::set<std::string> walked_;  // those of which every file is read
  std::string base_;
};

}  // namespace

FoundFiles find_files(const Options& options, Environment& environment, const Teller& teller) {
  return Finder(options, environment, teller).find();
}

std::string project_above(const std::string& directory, Files& files) {
  for (fs::path at = directory;; at = at.parent_path()) {
    if (files.type((at / project_name).string()) == Files::Type::file) return at.string();
    if (at == at.parent_path()) return {};
  }
}

std::string relative_to_here(const std::string& path, Files& files) {
  return fs::path(path).lexically_relative(files.absolute(".")).string();
}

std::string project_file(const FoundFiles& found, Files& files) {
  if (found.project_directory.empty()) return {};
  return relative_to_here((fs::path(found.project_directory) / project_name).string(), files);
}

}  // namespace mellanrum::cli
