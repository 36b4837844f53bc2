// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "cli/command.h"
#include "cli/known_records.h"
#include "cli/output_names.h"
#include "mellanrum/drafting/drafter.h"
#include "mellanrum/drafting/write_draft.h"
#include "mellanrum/prose/labels.h"
#include "mellanrum/prose/lines.h"
#include "mellanrum/reading/notes.h"
#include "mellanrum/text/id_of_name.h"
#include "mellanrum/yaml/read.h"

namespace mellanrum::cli {
namespace {

namespace fs = std::filesystem;

/// One file of notes on its way to a draft.
struct Task {
  Source notes;
  std::string id;      // of the seminar
  std::string output;  // empty: standard output
};

class Import {
 public:
  explicit Import(const Work& work)
      : work_(work), options_(work.options), environment_(work.environment), teller_(work.teller) {}

  int run() {
    if (options_.paths.empty()) {
      throw Usage{"import needs notes, such as: mellanrum import notes.md -o notes.yaml"};
    }
    read_labels();
    for (const std::string& path : options_.paths) tasks_.push_back(task_for(path));
    name_outputs();
    std::vector<std::string> replaced;
    for (const Task& task : tasks_) {
      if (!task.output.empty()) replaced.push_back(task.output);
    }
    const Loaded loaded = load_known(work_, options_.corpus, tasks_.front().output, replaced);
    const bool failed = loaded.diagnostics.has_errors();
    if (failed) teller_.tell(loaded.diagnostics, *loaded.sources, false);
    if (failed && !options_.keep_going) {
      teller_.say(
          "the known records have errors, so nothing is drafted; --keep-going drafts all the same");
      return 1;
    }
    give_ids(loaded.corpus);
    std::vector<std::pair<std::string, std::string>> drafted;
    for (const Task& task : tasks_) {
      const drafting::Draft draft = drafting::draft(task.notes, task.id, loaded.corpus, labels_);
      drafted.emplace_back(checked(write_draft(draft, source_of(task)), task),
                           summary(draft, task));
    }
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      if (tasks_[i].output.empty()) {
        environment_.out.write(drafted[i].first);
      } else {
        make_directory(tasks_[i].output);
        environment_.files.write(tasks_[i].output, drafted[i].first);
      }
      teller_.say(drafted[i].second);
    }
    return failed ? 1 : 0;
  }

 private:
  void read_labels() {
    if (options_.labels.empty()) return;
    const std::string text = environment_.files.read(options_.labels, options_.max_file_size);
    if (const auto fault = labels_.add(text)) {
      throw Trouble(fmt::format("'{}', {}", options_.labels, *fault));
    }
  }

  Task task_for(const std::string& path) {
    if (path != standard_input && environment_.files.type(path) == Files::Type::directory) {
      throw Usage{fmt::format("'{}' is a directory; name the notes, such as {}/*.md", path, path)};
    }
    if (path != standard_input && environment_.files.type(path) == Files::Type::missing) {
      throw Trouble(fmt::format("there is no '{}'", path));
    }
    std::string bytes = path == standard_input
                            ? environment_.read_in(options_.max_file_size)
                            : environment_.files.read(path, options_.max_file_size);
    if (bytes.size() > options_.max_file_size) {
      throw Trouble(fmt::format("'{}' is larger than {} bytes; --max-file-size reads larger ones",
                                path, options_.max_file_size));
    }
    Source notes(path, path, std::move(bytes));
    if (const auto fault = prose::why_no_text(notes)) {
      const Position at = notes.position(fault->offset);
      throw Trouble(fmt::format("{}:{}:{}: {}", path, at.line, at.column, fault->message));
    }
    return {std::move(notes), {}, {}};
  }

  bool is_to_files() const {
    return !options_.output.empty() && options_.output != "-" && options_.output != "/dev/stdout";
  }

  static std::string stem_of(const Task& task) {
    const std::string& name = task.notes.name();
    return name == standard_input ? "notes" : fs::path(name).stem().string();
  }

  void name_outputs() {
    if (!is_to_files()) {
      if (tasks_.size() > 1) {
        throw Usage{"each of several notes gets a file of its own: -o 'DIR/{stem}.yaml'"};
      }
      return;
    }
    const OutputTemplate names(options_.output);
    if (tasks_.size() > 1 && !names.has_placeholders()) {
      throw Usage{"each of several notes gets a file of its own: -o 'DIR/{stem}.yaml'"};
    }
    std::vector<std::pair<std::string, std::string>> all;
    std::set<std::string> ids;
    for (Task& task : tasks_) {
      OutputTemplate::Values values;
      if (names.has_placeholders()) {
        const auto asks = [&](std::string_view word) {
          return options_.output.find(word) != std::string::npos;
        };
        if (asks("{date}") || asks("{series}")) {
          const Corpus nothing;
          const auto seminar = drafting::draft(task.notes, "draft", nothing, labels_).seminar;
          values.date = seminar.date;
          values.series = seminar.series;
        }
        values.stem = stem_of(task);
        values.id = unique_id(id_of_name(values.stem),
                              [&](const std::string& id) { return ids.contains(id); });
        ids.insert(values.id);
        values.record = fmt::format("the notes '{}'", task.notes.name());
      }
      task.output = names.filled(values);
      all.emplace_back(task.output, fmt::format("the notes '{}'", task.notes.name()));
    }
    check_names(all, environment_.files);
    for (const Task& task : tasks_) refuse_output(task.output);
  }

  /// Nothing that somebody has written is lost: not the notes, not a draft that was worked on.
  void refuse_output(const std::string& output) {
    Files& files = environment_.files;
    if (!output.ends_with(".yaml") && !output.ends_with(".yml")) {
      throw Usage{fmt::format("a draft is a record file, so '{}' should end in .yaml", output)};
    }
    if (fs::path(output).filename() == project_name) {
      throw Usage{fmt::format("'{}' is the name of a project file", output)};
    }
    for (const Task& task : tasks_) {
      if (files.absolute(task.notes.name()) == files.absolute(output)) {
        throw Trouble(fmt::format("'{}' holds the notes themselves", output));
      }
    }
    if (!options_.force && files.type(output) != Files::Type::missing) {
      throw Trouble(fmt::format(
          "there is a '{}' already, perhaps with work in it; --force replaces it", output));
    }
  }

  void give_ids(const Corpus& corpus) {
    std::set<std::string> taken;
    for (const Seminar& seminar : corpus.seminars()) taken.insert(std::string(seminar.id.text));
    for (Task& task : tasks_) {
      std::string id =
          id_of_name(task.output.empty() ? stem_of(task) : fs::path(task.output).stem().string());
      if (id.empty()) id = "notes";
      task.id = unique_id(id, [&](const std::string& other) { return taken.contains(other); });
      taken.insert(task.id);
    }
  }

  /// The notes as the draft names them: as seen from where the draft will stand.
  std::string source_of(const Task& task) const {
    const std::string& name = task.notes.name();
    if (name == standard_input) return name;
    Files& files = environment_.files;
    const fs::path from = task.output.empty() ? fs::path(files.absolute("."))
                                              : fs::path(files.absolute(task.output)).parent_path();
    return fs::path(files.absolute(name)).lexically_relative(from).string();
  }

  void make_directory(const std::string& output) {
    const std::size_t slash = output.find_last_of('/');
    if (slash != std::string::npos && slash > 0) {
      environment_.files.make_directories(output.substr(0, slash));
    }
  }

  /// A draft that the program itself could not read would be a trap.
  std::string checked(std::string text, const Task& task) const {
    Sources sources;
    Diagnostics diagnostics;
    const std::string name = task.output.empty() ? "draft.yaml" : task.output;
    yaml::Limits limits;
    limits.bytes = std::max(text.size(), options_.max_file_size);
    const SourceId id = sources.add(Source(name, name, text));
    if (const auto tree = yaml::read(sources, id, limits, diagnostics)) {
      reading::read_notes(*tree, sources, {}, diagnostics);
    }
    if (diagnostics.has_errors()) {
      teller_.tell(diagnostics, sources, false);
      throw Trouble(fmt::format("the draft of '{}' would have the errors above, so there is none",
                                task.notes.name()));
    }
    return text;
  }

  static std::string summary(const drafting::Draft& draft, const Task& task) {
    std::vector<std::string> parts;
    const auto add = [&](std::size_t number, std::string_view one, std::string_view many) {
      if (number > 0) parts.push_back(fmt::format("{} {}", number, number == 1 ? one : many));
    };
    const drafting::DraftSeminar& seminar = draft.seminar;
    for (const auto& [field, name] : {std::pair(&seminar.title, "title"),
                                      {&seminar.series, "series"},
                                      {&seminar.date, "date"},
                                      {&seminar.place, "place"}}) {
      if (!field->empty()) parts.emplace_back(name);
    }
    std::size_t roles = 0;
    for (const auto& framework : draft.frameworks) roles += framework.roles.size();
    add(roles, "role", "roles");
    add(draft.frameworks.size(), "framework", "frameworks");
    add(draft.actors.size(), "actor", "actors");
    add(draft.themes.size(), "theme", "themes");
    for (const auto form :
         {drafting::Form::quotation, drafting::Form::turn, drafting::Form::item,
          drafting::Form::check_out, drafting::Form::question, drafting::Form::answer,
          drafting::Form::decision, drafting::Form::proposal, drafting::Form::action}) {
      const auto count = static_cast<std::size_t>(
          std::count_if(draft.reflections.begin(), draft.reflections.end(),
                        [&](const auto& reflection) { return reflection.form == form; }));
      std::string one(name_of(form));
      if (form == drafting::Form::check_out) one += " remark";
      add(count, one, one + "s");
    }
    add(draft.seminar.references.size(), "reference", "references");
    std::size_t links = 0;
    for (const auto& r : draft.reflections) {
      links += r.actors.size() + r.roles.size() + r.themes.size();
    }
    add(links, "suggested link", "suggested links");
    if (parts.empty()) parts.emplace_back("nothing recognised");
    std::set<drafting::LineNumber> left;
    for (const auto& comment : draft.comments) left.insert(comment.line);
    return fmt::format("{}: {}; {} of {} lines left as comments", task.notes.name(),
                       fmt::join(parts, ", "), left.size(), draft.lines);
  }

  const Work& work_;
  const Options& options_;
  Environment& environment_;
  const Teller& teller_;
  prose::Labels labels_;
  std::vector<Task> tasks_;
};

int work(const Work& work) { return Import(work).run(); }

}  // namespace

const Command import_command{
    .name = "import",
    .answers = "drafts a record file from prose: text or Markdown, - for standard input",
    .example = "mellanrum import notes.md -o seminars/notes.yaml",
    .formats = {"yaml"},
    .filters = {},
    .takes_filter = false,
    .own = Command::Own::import,
    .work = work,
};

}  // namespace mellanrum::cli
