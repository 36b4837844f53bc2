// SPDX-License-Identifier: MIT
#include "cli/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "cli/teller.h"
#include "mellanrum/corpus/build.h"
#include "mellanrum/reading/notes.h"
#include "mellanrum/reading/project.h"
#include "mellanrum/reading/size.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/yaml/read.h"

namespace mellanrum::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view project_name = "mellanrum.yaml";
constexpr std::string_view standard_input = "-";

bool is_record_file(const std::string& name) {
  return name != project_name && (name.ends_with(".yaml") || name.ends_with(".yml"));
}

std::string joined(const std::string& directory, const std::string& name) {
  if (directory.empty() || directory == ".") return name;
  return directory.ends_with('/') ? directory + name : directory + "/" + name;
}

/// A record file: as the user typed it, and where it is.
struct Found {
  std::string name;
  std::string absolute;
  std::string place = {};  // relative to the corpus
};

class Loader {
 public:
  Loader(const Options& options, Environment& environment)
      : options_(options),
        files_(environment.files),
        environment_(environment),
        teller_(options, environment) {
    loaded_.sources = std::make_unique<Sources>();
  }

  Loaded load() {
    find_files();
    read_project();
    if (loaded_.project_faulty) return std::move(loaded_);
    for (Found& file : found_) file.place = place(file);
    std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      return std::tie(a.place, a.absolute) < std::tie(b.place, b.absolute);
    });
    std::vector<Notes> notes;
    for (const Found& file : found_) read(file, notes);
    loaded_.corpus = build(std::move(notes), std::move(project_), *loaded_.sources,
                           loaded_.diagnostics, static_cast<std::int64_t>(unread_.size()));
    loaded_.whole = project_directory_.empty() ||
                    std::find(walked_.begin(), walked_.end(), project_directory_) != walked_.end();
    note_partial_reading();
    return std::move(loaded_);
  }

 private:
  void find_files() {
    std::vector<std::string> paths = options_.paths;
    if (paths.empty()) {
      const std::string here = files_.absolute(".");
      const std::optional<std::string> project = project_above(here);
      paths.push_back(project ? fs::path(*project).lexically_relative(here).string() : ".");
    }
    for (const std::string& path : paths) {
      if (path == standard_input) {
        found_.push_back({path, path});
        continue;
      }
      switch (files_.type(path)) {
        case Files::Type::missing:
          throw Trouble(fmt::format("there is no '{}'", path));
        case Files::Type::other:
          throw Trouble(fmt::format("'{}' is neither a file nor a directory", path));
        case Files::Type::directory: {
          roots_.push_back(files_.absolute(path));
          walked_.push_back(roots_.back());
          const std::size_t before = found_.size();
          walk(path);
          if (found_.size() == before) {
            throw Trouble(fmt::format("'{}' holds no record files (.yaml, .yml)", path));
          }
          break;
        }
        case Files::Type::file:
          roots_.push_back(fs::path(files_.absolute(path)).parent_path().string());
          if (fs::path(path).filename() == project_name) {
            throw Trouble(fmt::format("'{}' is the project file; give its directory", path));
          }
          found_.push_back({path, files_.absolute(path)});
      }
    }
    std::set<std::string> seen;
    std::erase_if(found_, [&](const Found& file) { return !seen.insert(file.absolute).second; });
  }

  void walk(const std::string& directory) {
    std::vector<std::string> names = files_.list(directory);
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
      if (name.starts_with('.')) continue;
      const std::string path = joined(directory, name);
      const Files::Type type = files_.type(path);
      if (type == Files::Type::directory) {
        if (files_.is_link(path)) {
          teller_.warn(fmt::format(
              "'{}' is a link to a directory and is not followed; name it to read it", path));
        } else {
          walk(path);
        }
      } else if (is_record_file(name)) {
        if (type != Files::Type::file) {
          throw Trouble(fmt::format("'{}' is no file that can be read", path));
        }
        found_.push_back({path, files_.absolute(path)});
      }
    }
  }

  std::optional<std::string> project_above(const std::string& directory) const {
    for (fs::path at = directory;; at = at.parent_path()) {
      if (files_.type((at / project_name).string()) == Files::Type::file) return at.string();
      if (at == at.parent_path()) return std::nullopt;
    }
  }

  /// The project of the paths, and the directory that places in answers are relative to.
  void read_project() {
    std::optional<std::string> directory;
    for (const std::string& root : roots_) {
      const auto above = project_above(root);
      if (directory && above && *above != *directory) {
        throw Trouble(fmt::format("the paths belong to two projects, '{}' and '{}'",
                                  relative(*directory), relative(*above)));
      }
      if (above) directory = above;
    }
    if (!directory) {
      base_ = common_root();
      return;
    }
    base_ = *directory;
    project_directory_ = *directory;
    const std::string path = (fs::path(*directory) / project_name).string();
    const SourceId id = loaded_.sources->add(Source(relative(path), std::string(project_name),
                                                    files_.read(path, options_.max_file_size)));
    if (const auto tree = yaml::read(*loaded_.sources, id, limits(), loaded_.diagnostics)) {
      project_ = reading::read_project(*tree, *loaded_.sources, loaded_.diagnostics);
    }
    loaded_.project_faulty = loaded_.diagnostics.has_errors();
  }

  std::string common_root() const {
    if (roots_.empty()) return files_.absolute(".");
    fs::path common = roots_.front();
    for (const std::string& root : roots_) {
      while (!is_below(root, common)) common = common.parent_path();
    }
    return common.string();
  }

  static bool is_below(const fs::path& path, const fs::path& above) {
    const fs::path way = path.lexically_relative(above);
    return !way.empty() && *way.begin() != "..";
  }

  std::string relative(const std::string& path) const {
    return fs::path(path).lexically_relative(files_.absolute(".")).string();
  }

  std::string place(const Found& file) const {
    if (file.absolute == standard_input) return file.absolute;
    return nfc(fs::path(file.absolute).lexically_relative(base_).string());
  }

  yaml::Limits limits() const {
    yaml::Limits limits;
    limits.bytes = options_.max_file_size;
    limits.depth = options_.max_depth;
    return limits;
  }

  void read(const Found& file, std::vector<Notes>& notes) {
    std::string bytes = file.absolute == standard_input
                            ? environment_.read_in(options_.max_file_size)
                            : files_.read(file.name, options_.max_file_size);
    Sources& sources = *loaded_.sources;
    Diagnostics& diagnostics = loaded_.diagnostics;
    const SourceId id = sources.add(Source(file.name, file.place, std::move(bytes)));
    const std::size_t before = diagnostics.count();
    const auto tree = yaml::read(sources, id, limits(), diagnostics);
    if (!tree && diagnostics.count() > before) unread_.push_back(id);
    if (tree && affordable(*tree, id)) {
      notes.push_back(reading::read_notes(*tree, sources, project_, diagnostics));
    } else if (tree) {
      unread_.push_back(id);
    } else if (diagnostics.count() == before) {
      diagnostics.report(
          Rule::not_notes, {id, 0, 0}, "this file holds no records",
          "begin with seminar:, frameworks:, roles:, actors:, relations:, themes: or reflections:");
    }
  }

  /// Whether the file fits with those before it; else reports it.
  bool affordable(const yaml::Tree& tree, SourceId id) {
    reading::Size size = size_;
    size += reading::size_of(tree, (*loaded_.sources)[id].bytes().size());
    const bool records = size.records > size.most_records();
    if (!records && size.values <= size.most_values()) {
      size_ = size;
      return true;
    }
    loaded_.diagnostics.report(
        Rule::too_many_records, {id, 0, 0},
        fmt::format("with this file there are {} {} to read, more than the {} that notes of this "
                    "size hold",
                    records ? size.records : size.values, records ? "records" : "values",
                    records ? size.most_records() : size.most_values()),
        "leave out what says nothing");
    return false;
  }

  /// Where names are unknown and not all was read, says that this may be why.
  void note_partial_reading() {
    if (loaded_.whole && unread_.empty()) return;
    for (const Diagnostic& diagnostic : loaded_.diagnostics.all()) {
      if (diagnostic.rule < Rule::unknown_framework || diagnostic.rule > Rule::unknown_reflection) {
        continue;
      }
      if (!unread_.empty()) {
        loaded_.diagnostics.report(Rule::part_of_project, {unread_.front(), 0, 0},
                                   "what this file defines is unknown, since it could not be read",
                                   "mend it first");
        return;
      }
      loaded_.diagnostics.report(Rule::part_of_project, {diagnostic.span.source, 0, 0},
                                 "only some files of the project were read",
                                 fmt::format("read all of '{}', and choose with --where seminar:ID",
                                             relative(project_directory_)));
      return;
    }
  }

  const Options& options_;
  Files& files_;
  Environment& environment_;
  Teller teller_;
  Loaded loaded_;
  Project project_;
  std::vector<Found> found_;
  std::vector<std::string> roots_;   // absolute directories
  std::vector<std::string> walked_;  // those of which every file is read
  std::vector<SourceId> unread_;     // files that cannot be read
  reading::Size size_;               // of all that was
  std::string base_;
  std::string project_directory_;
};

}  // namespace

Loaded load(const Options& options, Environment& environment) {
  return Loader(options, environment).load();
}

}  // namespace mellanrum::cli
