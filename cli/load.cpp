// SPDX-License-Identifier: MIT
#include "cli/load.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "cli/found_files.h"
#include "cli/parallel.h"
#include "cli/progress.h"
#include "cli/teller.h"
#include "cli/tree_cache.h"
#include "mellanrum/corpus/build.h"
#include "mellanrum/reading/notes.h"
#include "mellanrum/reading/project.h"
#include "mellanrum/reading/size.h"
#include "mellanrum/yaml/packed_tree.h"
#include "mellanrum/yaml/read.h"

namespace mellanrum::cli {
namespace {

/// What one file gave, on whichever thread it was read.
struct FileRead {
  Diagnostics in_yaml;
  Diagnostics in_records;
  bool has_tree = false;
  reading::Size size;
  Notes notes;
  /// Of a file that is dense, kept until it is known whether it fits with those before it.
  std::optional<yaml::Tree> undecided;
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
    found_ = find_files(options_, environment_, teller_);
    loaded_.whole = found_.whole;
    read_project();
    if (loaded_.project_faulty) return std::move(loaded_);
    std::vector<Notes> notes = read_records();
    loaded_.corpus = build(std::move(notes), std::move(project_), *loaded_.sources,
                           loaded_.diagnostics, static_cast<std::int64_t>(unread_.size()));
    note_partial_reading();
    loaded_.found = std::move(found_);
    loaded_.unread = std::move(unread_);
    return std::move(loaded_);
  }

 private:
  void read_project() {
    const std::string path = project_file(found_, files_);
    if (path.empty()) return;
    Sources& sources = *loaded_.sources;
    const SourceId id = sources.add(
        Source(path, std::string(project_name), files_.read(path, options_.max_file_size)));
    if (const auto tree = yaml::read(sources, id, limits(), loaded_.diagnostics)) {
      project_ = reading::read_project(*tree, sources, loaded_.diagnostics);
    }
    loaded_.project_faulty = loaded_.diagnostics.has_errors();
  }

  yaml::Limits limits() const {
    yaml::Limits limits;
    limits.bytes = options_.max_file_size;
    limits.depth = options_.max_depth;
    return limits;
  }

  /// All files, each on its own, and then taken in the order of their places: so what is told and
  /// what comes of it is the same however many threads read.
  std::vector<Notes> read_records() {
    Sources& sources = *loaded_.sources;
    const auto first = static_cast<SourceId>(sources.size());
    for (const RecordFile& file : found_.records) {
      sources.add(Source(file.name, file.place, std::string()));
    }
    TreeCache cache(options_.cache ? environment_.cache_directory : std::string(),
                    yaml::reader_identity());
    std::vector<FileRead> read(found_.records.size());
    Progress progress(options_, environment_, "reading", "files", read.size());
    for_each_apart(read.size(), options_.threads.value_or(environment_.threads),
                   [&](std::size_t i) {
                     const auto id = static_cast<SourceId>(first + i);
                     read[i] = read_file(found_.records[i], id, cache);
                     progress.step();
                   });
    progress.end();
    cache.finish();
    std::vector<Notes> notes;
    notes.reserve(read.size());
    for (std::size_t i = 0; i < read.size(); ++i) {
      take(std::move(read[i]), static_cast<SourceId>(first + i), notes);
    }
    return notes;
  }

  /// Touches nothing that is shared but the source's own place and the cache.
  FileRead read_file(const RecordFile& file, SourceId id, TreeCache& cache) const {
    const bool is_file = file.absolute != standard_input;
    std::string bytes = is_file ? files_.read(file.name, options_.max_file_size)
                                : environment_.read_in(options_.max_file_size);
    Sources& sources = *loaded_.sources;
    const ContentKey key = content_key(bytes);
    sources.put(id, Source(file.name, file.place, std::move(bytes)));
    FileRead out;
    thread_local yaml::Tree tree;
    out.has_tree = find_tree(id, key, cache, tree, out.in_yaml);
    if (out.has_tree) {
      out.size = reading::size_of(tree, sources[id].bytes().size());
      if (out.size.is_usual()) {
        out.notes = reading::read_notes(tree, sources, project_, out.in_records);
      } else {
        out.undecided = std::move(tree);
        return out;
      }
    }
    if (is_file) {
      // Most runs need the bytes no more; who does reads them again, if they are still the same.
      sources.at(id).forget(
          [&files = files_, name = file.name, key, limit = options_.max_file_size] {
            try {
              std::string again = files.read(name, limit);
              return content_key(again) == key ? std::move(again) : std::string();
            } catch (const Trouble&) {
              return std::string();
            }
          });
    }
    return out;
  }

  /// The tree of a source, kept or parsed; false where it has none.
  bool find_tree(SourceId id, const ContentKey& key, TreeCache& cache, yaml::Tree& tree,
                 Diagnostics& diagnostics) const {
    const Sources& sources = *loaded_.sources;
    const std::size_t size = sources[id].bytes().size();
    thread_local std::string packed;
    if (size <= options_.max_file_size && cache.find(key, packed) &&
        yaml::unpack(packed, id, size, limits(), tree, diagnostics)) {
      return true;
    }
    auto parsed = yaml::read(sources, id, limits(), diagnostics);
    if (!parsed) return false;
    if (const auto kept = yaml::pack(*parsed, limits(), diagnostics)) cache.keep(key, *kept);
    tree = std::move(*parsed);
    return true;
  }

  void take(FileRead read, SourceId id, std::vector<Notes>& notes) {
    Diagnostics& diagnostics = loaded_.diagnostics;
    const bool silent = read.in_yaml.count() == 0;
    diagnostics.append(std::move(read.in_yaml));
    if (!read.has_tree) {
      if (!silent) {
        unread_.push_back(id);
        return;
      }
      diagnostics.report(
          Rule::not_notes, {id, 0, 0}, "this file holds no records",
          "begin with seminar:, frameworks:, roles:, actors:, relations:, themes: or reflections:");
      return;
    }
    if (!affordable(read.size, id)) {
      unread_.push_back(id);
      return;
    }
    if (read.undecided) {
      notes.push_back(
          reading::read_notes(*read.undecided, *loaded_.sources, project_, diagnostics));
    } else {
      notes.push_back(std::move(read.notes));
      diagnostics.append(std::move(read.in_records));
    }
  }

  /// Whether a file of this size fits with those before it; else reports it.
  bool affordable(const reading::Size& file, SourceId id) {
    reading::Size size = size_;
    size += file;
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
                                             relative_to_here(found_.project_directory, files_)));
      return;
    }
  }

  const Options& options_;
  Files& files_;
  Environment& environment_;
  Teller teller_;
  Loaded loaded_;
  Project project_;
  FoundFiles found_;
  std::vector<SourceId> unread_;  // files that cannot be read
  reading::Size size_;            // of all that was
};

}  // namespace

Loaded load(const Options& options, Environment& environment) {
  return Loader(options, environment).load();
}

}  // namespace mellanrum::cli
