// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/command.h"
#include "cli/known_records.h"
#include "cli/new_record.h"
#include "cli/record_fields.h"
#include "mellanrum/editing/append.h"
#include "mellanrum/reading/notes.h"
#include "mellanrum/yaml/read.h"

namespace mellanrum::cli {
namespace {

namespace fs = std::filesystem;

class New {
 public:
  explicit New(const Work& work)
      : work_(work), options_(work.options), type_(find_record_type(work.options.type)) {}

  int run() {
    check_file();
    const Loaded loaded = load_known(work_, {}, options_.write, {});
    if (loaded.project_faulty || loaded.diagnostics.has_errors()) {
      work_.teller.tell(loaded.diagnostics, *loaded.sources, false);
      work_.teller.say("the records have errors, so none is added");
      return 1;
    }
    NewRecord made = new_record(type_, options_, loaded.corpus, seminar_of_file(loaded));
    if (!is_sound(alone(made.record), loaded.corpus.project())) return 2;
    if (!made.namesake.empty()) {
      work_.teller.say(fmt::format("{} has this name too; is it another?", made.namesake));
    }
    if (options_.write.empty()) {
      work_.environment.out.write(as_file(made.record));
    } else if (type_.name == "seminar") {
      const std::size_t slash = options_.write.find_last_of('/');
      if (slash != std::string::npos && slash > 0) {
        work_.environment.files.make_directories(options_.write.substr(0, slash));
      }
      work_.environment.files.write(options_.write, as_file(made.record));
      work_.teller.say(fmt::format("{} is in {}", made.id, options_.write));
    } else {
      add(made);
    }
    return 0;
  }

 private:
  /// The record in a file of its own, with the seminar that a reflection needs.
  static std::string alone(const editing::Record& record) {
    return (record.section == "reflections" ? "seminar: {id: s}\n" : "") + as_file(record);
  }

  /// Whether the fields hold what they may; tells what is wrong with them.
  bool is_sound(const std::string& record, const Project& project) const {
    Sources sources;
    Diagnostics diagnostics;
    yaml::Limits limits;
    limits.bytes = std::max(record.size(), options_.max_file_size);
    const SourceId id = sources.add(Source("the record", "the record", record));
    if (const auto tree = yaml::read(sources, id, limits, diagnostics)) {
      reading::read_notes(*tree, sources, project, diagnostics);
    }
    if (diagnostics.has_errors()) work_.teller.tell(diagnostics, sources, false);
    return !diagnostics.has_errors();
  }

  void check_file() const {
    if (options_.write.empty()) return;
    if (options_.write == standard_input) {
      throw Usage{"--write changes a file, and standard input is none"};
    }
    if (!options_.write.ends_with(".yaml") && !options_.write.ends_with(".yml")) {
      throw Usage{fmt::format("'{}' is no record file, which ends in .yaml", options_.write)};
    }
    if (fs::path(options_.write).filename() == project_name) {
      throw Usage{fmt::format("'{}' is a project file, which holds no records", options_.write)};
    }
    if (work_.environment.files.is_link(options_.write)) {
      throw Trouble(
          fmt::format("'{}' is a symbolic link; name the file that it leads to", options_.write));
    }
    const Files::Type there = work_.environment.files.type(options_.write);
    if (type_.name == "seminar") {
      if (there != Files::Type::missing) {
        throw Trouble(fmt::format("there is a '{}' already; a seminar has a file of its own",
                                  options_.write));
      }
    } else if (there != Files::Type::file) {
      throw Trouble(there == Files::Type::missing
                        ? fmt::format("there is no '{}'", options_.write)
                        : fmt::format("'{}' is not a file", options_.write));
    }
  }

  /// The seminar that the file belongs to, which gets the reflection.
  SeminarId seminar_of_file(const Loaded& loaded) const {
    if (options_.write.empty() || type_.name != "reflection") return {};
    Files& files = work_.environment.files;
    const std::string file = files.absolute(options_.write);
    const auto& seminars = loaded.corpus.seminars();
    for (std::uint32_t i = 0; i < seminars.size(); ++i) {
      const std::string& name = (*loaded.sources)[seminars[i].span.source].name();
      if (files.absolute(name) == file) return SeminarId{i};
    }
    throw Trouble(fmt::format("'{}' has no seminar: block, and a reflection needs a seminar",
                              options_.write));
  }

  void add(NewRecord& made) const {
    Files& files = work_.environment.files;
    Sources sources;
    Diagnostics diagnostics;
    yaml::Limits limits;
    limits.bytes = options_.max_file_size;
    limits.depth = options_.max_depth;
    const SourceId id = sources.add(
        Source(options_.write, options_.write, files.read(options_.write, options_.max_file_size)));
    const auto tree = yaml::read(sources, id, limits, diagnostics);
    // The corpus was read without an error, and the file is in it unless it is hidden there.
    if (diagnostics.has_errors()) {
      work_.teller.tell(diagnostics, sources, false);
      throw Trouble(fmt::format("'{}' has errors, so nothing is added", options_.write));
    }
    if (tree) move_into_framework(*tree, made.record);
    // Room for the record: its text is bounded by what a command line can hold.
    limits.bytes += limits.bytes / 2 + (std::size_t{1} << 20);
    const editing::Appended appended =
        editing::append(sources[id], tree ? &*tree : nullptr, made.record, limits);
    files.write(options_.write, appended.bytes);
    const Source after(options_.write, options_.write, appended.bytes);
    work_.teller.say(fmt::format("{} is at {}:{}", made.id.empty() ? "the reflection" : made.id,
                                 options_.write, after.line_at(appended.offset)));
  }

  /// A role stands in its framework where that is stated in the same file.
  static void move_into_framework(const yaml::Tree& tree, editing::Record& record) {
    if (record.section != "roles") return;
    auto& pairs = record.pair.value.pairs;
    const auto field = std::find_if(pairs.begin(), pairs.end(), [](const editing::Pair& pair) {
      return pair.key == "framework";
    });
    if (field == pairs.end() || !editing::states_framework(tree, field->value.text)) return;
    record.framework = field->value.text;
    pairs.erase(field);
    if (pairs.size() == 1 && pairs[0].key == "name") {
      editing::Value name = std::move(pairs[0].value);
      record.pair.value = std::move(name);
    }
  }

  const Work& work_;
  const Options& options_;
  const RecordType& type_;
};

int work(const Work& work) { return New(work).run(); }

}  // namespace

const Command new_command{
    .name = "new",
    .answers = "a record as YAML; --write FILE adds it where it belongs",
    .example = "mellanrum new role Watcher --status proposed --write notes/roles.yaml",
    .formats = {"yaml"},
    .filters = {},
    .takes_filter = false,
    .own = Command::Own::add,
    .work = work,
};

}  // namespace mellanrum::cli
