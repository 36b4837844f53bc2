// SPDX-License-Identifier: MIT
#include "cli/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "cli/arguments.h"
#include "cli/load.h"
#include "cli/picture.h"
#include "mellanrum/corpus/build.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/text/near.h"
#include "mellanrum/text/unicode.h"

namespace mellanrum::cli {
namespace {

enum Status : int { answered = 0, faulty_records = 1, trouble = 2 };

class Run {
 public:
  Run(const Arguments& arguments, Environment& environment)
      : command_(*arguments.command), options_(arguments.options), environment_(environment) {}

  int run() {
    const std::string_view format = choose_format();
    if (options_.rules) {
      write(rendered(command_.answer({options_, empty_context(), {}}), format));
      return answered;
    }
    Loaded loaded = load(options_, environment_);
    if (loaded.project_faulty) {
      tell(loaded.diagnostics, *loaded.sources, environment_.err, environment_.err_is_terminal);
      return trouble;
    }
    Diagnostics in_filter;
    const query::Filter filter = parse_filter(loaded, in_filter);
    if (in_filter.has_errors() && !loaded.diagnostics.has_errors()) {
      tell(in_filter, *loaded.sources, environment_.err, environment_.err_is_terminal);
      return trouble;
    }
    const bool is_check = command_.own == Command::Own::check;
    tell(loaded.diagnostics, *loaded.sources, is_check ? environment_.out : environment_.err,
         is_check ? environment_.out_is_terminal : environment_.err_is_terminal);
    const bool failed = loaded.diagnostics.has_errors() ||
                        (options_.strict && loaded.diagnostics.count(Severity::warning) > 0);
    if (is_check) return failed ? faulty_records : answered;
    if (failed && !options_.keep_going) {
      say(fmt::format("{}, so there is no answer; --keep-going answers from the rest",
                      summary(loaded.diagnostics)));
      return faulty_records;
    }
    if (in_filter.has_errors()) {
      tell(in_filter, *loaded.sources, environment_.err, environment_.err_is_terminal);
      return trouble;
    }
    if (filter.chooses_seminars()) {
      const std::vector<bool> chosen = filter.chosen_seminars(loaded.corpus);
      loaded.corpus = narrowed(std::move(loaded.corpus), chosen);
    }
    const std::string language =
        options_.language.empty() ? loaded.corpus.language() : options_.language;
    const presenting::Wording wording(language);
    const Collator collator(language);
    const Question question{options_, {loaded.corpus, wording, collator}, filter};
    const view::Document document =
        options_.by.empty() ? command_.answer(question) : answer_cross(question, *command_.crosses);
    if (document.omitted > 0 && (format == "csv" || format == "tsv")) {
      say(wording.count("omitted", document.omitted));
    }
    write(rendered(document, format));
    return failed ? faulty_records : answered;
  }

 private:
  static const presenting::Context& empty_context() {
    static const Corpus corpus;
    static const presenting::Wording wording("en");
    static const Collator collator("en");
    static const presenting::Context context{corpus, wording, collator};
    return context;
  }

  std::string_view choose_format() const {
    std::string wanted = options_.format;
    if (wanted.empty() && !options_.output.empty()) {
      const std::size_t dot = options_.output.find_last_of("./");
      if (dot != std::string::npos && options_.output[dot] == '.') {
        wanted = options_.output.substr(dot + 1);
      }
      const bool known = std::find(command_.formats.begin(), command_.formats.end(), wanted) !=
                         command_.formats.end();
      if (wanted == "markdown") wanted = "md";
      if (wanted == "gv") wanted = "dot";
      if (!known && wanted != "md" && wanted != "dot" &&
          rendering::find_format(wanted) == nullptr && !is_picture(wanted)) {
        wanted.clear();
      }
    }
    if (wanted.empty()) return command_.formats.front();
    for (const std::string_view format : command_.formats) {
      if (format == wanted) return format;
    }
    throw Usage{fmt::format("{} is not written as '{}'; it is as {}", command_.name, wanted,
                            fmt::join(command_.formats, ", "))};
  }

  query::Filter parse_filter(Loaded& loaded, Diagnostics& diagnostics) const {
    std::vector<SourceId> ids;
    for (const std::string& text : options_.where) {
      ids.push_back(loaded.sources->add(Source("--where", "--where", text)));
    }
    return {*loaded.sources, ids, loaded.corpus, command_.filters, diagnostics};
  }

  std::string rendered(const view::Document& document, std::string_view format) const {
    rendering::Options options;
    options.table = options_.table;
    options.csv_raw = options_.csv_raw;
    try {
      if (!is_picture(format)) return rendering::find_format(format)->render(document, options);
      options.new_ranks = false;
      const std::string with_room = rendering::render_dot(document, options);
      options.new_ranks = true;
      return draw(environment_.programs, {with_room, rendering::render_dot(document, options)},
                  format);
    } catch (const std::invalid_argument& fault) {
      throw Usage{fault.what()};
    }
  }

  void write(std::string_view bytes) {
    if (options_.output.empty() || options_.output == "-") {
      environment_.out.write(bytes);
    } else {
      environment_.files.write(options_.output, bytes);
    }
  }

  void tell(const Diagnostics& diagnostics, const Sources& sources, Output& to,
            bool terminal) const {
    const bool colour = options_.color == Color::always ||
                        (options_.color == Color::automatic && terminal && !environment_.no_color);
    for (const Diagnostic& diagnostic : diagnostics.sorted(sources)) {
      to.write(describe(diagnostic, sources, colour));
    }
  }

  void say(std::string_view text) { environment_.err.write(fmt::format("mellanrum: {}\n", text)); }

  static std::string summary(const Diagnostics& diagnostics) {
    const auto count = [](std::size_t number, std::string_view what) {
      return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
    };
    const std::size_t errors = diagnostics.count(Severity::error);
    const std::size_t warnings = diagnostics.count(Severity::warning);
    if (warnings == 0) return count(errors, "error");
    if (errors == 0) return count(warnings, "warning");
    return fmt::format("{} and {}", count(errors, "error"), count(warnings, "warning"));
  }

  const Command& command_;
  const Options& options_;
  Environment& environment_;
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
      if (arguments.command != nullptr) return Run(arguments, environment).run();
      environment.out.write(arguments.text);
      return answered;
    } catch (const Usage& usage) {
      return complain(environment, usage.message);
    } catch (const ClosedPipe&) {
      return answered;
    } catch (const std::exception& fault) {
      return complain(environment, fault.what());
    }
  } catch (...) {
    return trouble;
  }
}

}  // namespace mellanrum::cli
