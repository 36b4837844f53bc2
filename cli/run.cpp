// SPDX-License-Identifier: MIT
#include "cli/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <new>
#include <stdexcept>

#include "cli/arguments.h"
#include "cli/batch.h"
#include "cli/load.h"
#include "cli/output_names.h"
#include "cli/outputs.h"
#include "cli/picture.h"
#include "cli/progress.h"
#include "cli/teller.h"
#include "cli/watch.h"
#include "mellanrum/corpus/build.h"
#include "mellanrum/corpus/slips.h"
#include "mellanrum/rendering/dot_engine.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/selection.h"
#include "mellanrum/text/near.h"
#include "mellanrum/text/unicode.h"

namespace mellanrum::cli {
namespace {

enum Status : int { answered = 0, faulty_records = 1, trouble = 2 };

class Run {
 public:
  Run(const Arguments& arguments, Environment& environment)
      : command_(*arguments.command),
        options_(arguments.options),
        environment_(environment),
        teller_(options_, environment),
        outputs_(options_, environment) {}

  int run() {
    try {
      try {
        return answer();
      } catch (const Usage& usage) {
        return complain(usage.message);
      } catch (const ClosedPipe&) {
        throw;
      } catch (const std::bad_alloc&) {
        return complain("there is not enough memory");
      } catch (const std::exception& fault) {
        return complain(fault.what());
      }
    } catch (const ClosedPipe&) {
      // Whoever read has seen enough; what is known of the records stays true.
      return status_;
    }
  }

 private:
  int answer() {
    if (command_.work != nullptr) {
      status_ = command_.work({options_, environment_, teller_});
      return status_;
    }
    const std::string_view format = choose_format();
    if (!options_.table.empty() &&
        (is_picture(format) || !rendering::find_format(format)->one_table)) {
      throw Usage{"--table goes with csv and tsv; other formats hold all tables"};
    }
    if (!options_.engine.empty() && format != "dot" && !is_picture(format)) {
      throw Usage{"--engine goes with dot, svg, png and pdf"};
    }
    if (options_.per.empty()) refuse_placeholders();
    if (options_.rules || command_.own == Command::Own::cache) {
      static const Sources no_sources;
      const Question question{options_, empty_context(), {},         format,
                              teller_,  environment_,    no_sources, status_};
      outputs_.write(options_.output, rendered(command_.answer(question), format));
      return answered;
    }
    // To give back a large corpus piece by piece takes longer than most answers do.
    [[maybe_unused]] static Loaded* left = nullptr;
    auto owned = std::make_unique<Loaded>(load(options_, environment_));
    Loaded& loaded = *owned;
    if (environment_.ends_at_once && !options_.watch) left = owned.release();
    if (loaded.project_faulty) return refuse(loaded.diagnostics, *loaded.sources);
    Diagnostics in_filter;
    query::Filter filter = parse_filter(loaded, in_filter);
    if (in_filter.has_errors() && !loaded.diagnostics.has_errors()) {
      return refuse(in_filter, *loaded.sources);
    }
    const bool is_check = command_.own == Command::Own::check;
    if (is_check && loaded.whole && !loaded.diagnostics.has_errors()) {
      find_loose_ends(loaded.corpus, loaded.diagnostics);
    }
    const bool failed = loaded.diagnostics.has_errors() ||
                        (options_.strict && loaded.diagnostics.count(Severity::warning) > 0);
    if (failed) status_ = faulty_records;
    teller_.tell(loaded.diagnostics, *loaded.sources, is_check);
    if (is_check) return status_;
    if (failed && !options_.keep_going) {
      teller_.say(fmt::format("{}, so there is no answer; --keep-going answers from the rest",
                              summary(loaded.diagnostics.sorted(*loaded.sources))));
      return faulty_records;
    }
    if (in_filter.has_errors()) return refuse(in_filter, *loaded.sources);
    if (filter.chooses_seminars()) {
      const std::vector<bool> chosen = filter.chosen_seminars(loaded.corpus);
      loaded.corpus = narrowed(std::move(loaded.corpus), chosen);
      filter.follow(loaded.corpus);
    }
    const std::string language =
        options_.language.empty() ? loaded.corpus.language() : options_.language;
    const presenting::Wording wording(language);
    const Collator collator(language);
    const auto answer_from = [&](const Options& options, const Corpus& corpus,
                                 const query::Filter& chosen) {
      const Question question{options,         {corpus, wording, collator},
                              chosen,          format,
                              teller_,         environment_,
                              *loaded.sources, status_};
      return answered_as(format, question);
    };
    if (options_.per.empty()) {
      outputs_.announce({options_.output}, loaded.found);
      if (options_.list_outputs) {
        outputs_.list();
      } else {
        outputs_.write(options_.output, answer_from(options_, loaded.corpus, filter));
      }
    } else {
      write_each(loaded, filter, answer_from);
    }
    outputs_.write_depfile(loaded.found);
    tell_missing_picture();
    return status_;
  }

  std::string answered_as(std::string_view format, const Question& question) const {
    const view::Document document =
        options_.by.empty() ? command_.answer(question) : answer_cross(question, *command_.crosses);
    if (document.omitted > 0 && (format == "csv" || format == "tsv")) {
      teller_.say(question.context.words.count("omitted", document.omitted));
    }
    return rendered(document, format);
  }

  /// {id} in the name of a single file is meant for many.
  void refuse_placeholders() const {
    for (const std::string_view name : {"{id}", "{date}", "{series}", "{stem}"}) {
      if (options_.output.find(name) == std::string::npos) continue;
      throw Usage{fmt::format("'{}' in -o goes with --per seminar, theme, actor or role", name)};
    }
  }

  /// An answer for each record of a type, in a file of its own.
  template <class AnswerFrom>
  void write_each(Loaded& loaded, const query::Filter& filter, AnswerFrom answer_from) {
    const Corpus& corpus = loaded.corpus;
    const std::vector<BatchRecord> records = batch_records(options_.per, corpus, filter);
    const OutputTemplate names(options_.output);
    std::vector<std::pair<std::string, std::string>> named;
    for (const BatchRecord& record : records) {
      named.emplace_back(names.filled(record.values), record.values.record);
    }
    check_names(named, environment_.files);
    std::vector<std::string> files;
    for (const auto& [name, record] : named) files.push_back(name);
    outputs_.announce(files, loaded.found);
    if (options_.list_outputs) {
      outputs_.list();
      return;
    }
    for (const SourceId source : loaded.unread) {
      teller_.say(fmt::format("nothing is written of '{}', which could not be read",
                              (*loaded.sources)[source].name()));
    }
    Progress progress(options_, environment_, "writing", "files", records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
      Options one = options_;
      one.id = records[i].id;
      if (records[i].seminar) {
        const Corpus part = excerpt(corpus, records[i].seminar);
        query::Filter followed = filter;
        followed.follow(part);
        outputs_.write(files[i], answer_from(one, part, followed));
      } else {
        Diagnostics faults;
        outputs_.write(
            files[i], answer_from(one, corpus, parse_filter(loaded, faults, records[i].condition)));
      }
      progress.step();
    }
  }

  /// The status comes first, so that it stands also where nobody reads what is told.
  int complain(std::string_view message) {
    status_ = trouble;
    teller_.complain(message);
    return status_;
  }

  /// Tells what makes an answer impossible whatever the records hold.
  int refuse(const Diagnostics& diagnostics, const Sources& sources) {
    status_ = trouble;
    teller_.tell(diagnostics, sources, false);
    return status_;
  }

  static const presenting::Context& empty_context() {
    static const Corpus corpus;
    static const presenting::Wording wording("en");
    static const Collator collator("en");
    static const presenting::Context context{corpus, wording, collator};
    return context;
  }

  std::string_view choose_format() const {
    std::string wanted = options_.format;
    if (wanted.empty()) wanted = ending(options_.output);
    if (wanted == "markdown") wanted = "md";
    if (wanted == "gv") wanted = "dot";
    if (wanted == "mmd") wanted = "mermaid";
    const bool is_page = command_.formats.front() == "md";
    if (wanted.empty() || (wanted == "txt" && is_page && options_.format.empty())) {
      return command_.formats.front();
    }
    for (const std::string_view format : command_.formats) {
      if (format == wanted) return format;
    }
    throw Usage{fmt::format("{} is not written as '{}'; it is as {}", command_.name, wanted,
                            fmt::join(command_.formats, ", "))};
  }

  /// What stands after the last dot of a file's name; empty for a device or a name without one.
  static std::string ending(const std::string& path) {
    const std::size_t mark = path.find_last_of("./");
    if (mark == std::string::npos || path[mark] == '/' || path.starts_with("/dev/")) return {};
    return path.substr(mark + 1);
  }

  /// What --where asks, and one condition more.
  query::Filter parse_filter(Loaded& loaded, Diagnostics& diagnostics,
                             const std::string& more = {}) const {
    std::vector<SourceId> ids;
    if (!more.empty()) ids.push_back(loaded.sources->add(Source("--per", "--per", more)));
    for (const std::string& text : options_.where) {
      ids.push_back(loaded.sources->add(Source("--where", "--where", text)));
    }
    return {*loaded.sources, ids, loaded.corpus, command_.filters, diagnostics};
  }

  std::string rendered(const view::Document& document, std::string_view format) const {
    rendering::Options options;
    options.table = options_.table;
    options.csv_raw = options_.csv_raw;
    options.fitted = outputs_.are_standard_output();
    options.engine = options_.engine;
    try {
      if (format == "dot" || is_picture(format)) tell_engine(document);
      if (!is_picture(format)) return rendering::find_format(format)->render(document, options);
      return picture_of(environment_.programs, document, options, format);
    } catch (const std::invalid_argument& fault) {
      throw Usage{fault.what()};
    }
  }

  /// Says so where the size of a graph has chosen how it is laid out.
  void tell_engine(const view::Document& document) const {
    const view::Graph& graph = rendering::chosen_graph(document, options_.table);
    const rendering::DrawingSize size = rendering::drawing_size(graph);
    if (!options_.engine.empty() || !size.is_large()) return;
    const std::string_view engine = rendering::engine_for(size);
    teller_.say(fmt::format(
        "a map of {} nodes and {} lines is large, so {} lays it out{}; choose another with "
        "--engine, fewer with --where or --around, groups with --collapse",
        size.nodes, size.lines, engine,
        size.is_crowded(engine) ? " with the words of each line in its tooltip" : ""));
  }

  /// The report links its picture beside itself; says so where there is none yet.
  void tell_missing_picture() {
    if (options_.picture.empty()) return;
    const std::size_t slash = options_.output.find_last_of('/');
    const bool beside = slash != std::string::npos && !options_.picture.starts_with('/');
    const std::string path =
        (beside ? options_.output.substr(0, slash + 1) : std::string()) + options_.picture;
    if (environment_.files.type(path) != Files::Type::missing) return;
    teller_.say(
        fmt::format("there is no picture '{}' yet; `mellanrum map -o FILE` makes one", path));
  }

  static std::string summary(const std::vector<Diagnostic>& diagnostics) {
    const auto of = [&](Severity severity) {
      return std::count_if(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& d) {
        return row_of(d.rule).severity == severity;
      });
    };
    const auto count = [](std::ptrdiff_t number, std::string_view what) {
      return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
    };
    const std::ptrdiff_t errors = of(Severity::error);
    const std::ptrdiff_t warnings = of(Severity::warning);
    if (warnings == 0) return count(errors, "error");
    if (errors == 0) return count(warnings, "warning");
    return fmt::format("{} and {}", count(errors, "error"), count(warnings, "warning"));
  }

  const Command& command_;
  const Options& options_;
  Environment& environment_;
  Teller teller_;
  Outputs outputs_;
  int status_ = answered;
};

int complain(Environment& environment, std::string_view message) {
  environment.err.write(fmt::format("mellanrum: {}\n", visible(message)));
  return trouble;
}

}  // namespace

int run(const std::vector<std::string>& words, Environment& environment) {
  try {
    try {
      const Arguments arguments = parse_arguments(words);
      if (arguments.command != nullptr) {
        const auto answer = [&] { return Run(arguments, environment).run(); };
        return arguments.options.watch ? watch(arguments.options, environment, answer) : answer();
      }
      environment.out.write(arguments.text);
      return answered;
    } catch (const Usage& usage) {
      return complain(environment, usage.message);
    } catch (const ClosedPipe&) {
      return answered;
    } catch (const std::bad_alloc&) {
      return complain(environment, "there is not enough memory");
    } catch (const std::exception& fault) {
      return complain(environment, fault.what());
    }
  } catch (...) {
    return trouble;
  }
}

}  // namespace mellanrum::cli
