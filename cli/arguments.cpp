// SPDX-License-Identifier: MIT
#include "cli/arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/new_options.h"
#include "cli/option_values.h"
#include "cli/options_together.h"
#include "cli/version.h"
#include "mellanrum/rendering/dot_engine.h"
#include "mellanrum/text/near.h"

namespace mellanrum::cli {
namespace {

constexpr std::string_view filter_help = R"(
EXPR is FIELD:VALUE, joined by AND (or side by side), OR, NOT and parentheses:
  theme: role: actor: speaker: framework: seminar:   a name, and what lies below
  kind: level: status: tag: section: text: name:     a part of the word
  date:2023-06..      days, months, years, or from one to another
  kind:=agency        the whole word; theme:=NAME without what lies below
  name:/^The/         a pattern
  actor:"The mill"    a name of several words
  theme:              none
`seminar:` and `date:` choose what goes in, the others what is listed.
)";

std::string overview() {
  std::string out =
      "mellanrum: who plays which role, how the actors hang together, what was talked\n"
      "about, from seminar notes kept as YAML records.\n\n"
      "  mellanrum COMMAND [PATH...] [OPTIONS]\n\nCommands:\n";
  for (const Command* command : commands()) {
    out += fmt::format("  {:<12} {}\n", command->name, command->answers);
  }
  return out +
         "\nPATH is a file, a directory or - for standard input; without one it is the\n"
         "project found from here upward. `mellanrum COMMAND --help` tells more of a command.\n\n"
         "Try:\n"
         "  mellanrum roles data/integration\n"
         "  mellanrum map data/integration -o map.svg\n"
         "  mellanrum gaps data/integration\n"
         "  mellanrum report data/integration -o report.md\n";
}

constexpr std::size_t most_filters = 100;

/// The options as CLI11 fills them, before they are looked at.
struct Raw {
  Options options;
  std::string columns;
  std::string limit;
  std::string hops;
  std::string show;
  std::string max_file_size;
  std::string max_depth;
  std::string jobs;
  bool no_cache = false;
  std::string color;
  std::string diagnostics;
  std::string max_errors;
  bool help = false;
};

CLI::Option* text_option(CLI::App& app, const std::string& name, std::string& value,
                         const std::string& help, const std::string& shown) {
  return app.add_option(name, value, help)
      ->type_name(shown)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

/// What the command asks and how it writes.
void add_own_options(CLI::App& app, const Command& command, Raw& raw) {
  Options& o = raw.options;
  if (command.takes_filter) {
    // Each use takes one value, as it is: CLI11 would take [a,b] apart as a list.
    app.add_option_function<std::string>(
           "-w,--where", [&o](const std::string& text) { o.where.push_back(text); },
           "Only what matches, as theme:NAME or kind:WORD")
        ->type_name("EXPR")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->trigger_on_parse();
  }
  if (command.is_listing) {
    text_option(app, "--columns", raw.columns, "Show these columns", "A,B,C");
    text_option(app, "--sort", o.listing.sort, "Sort by a column, with - before it descending",
                "COLUMN");
    text_option(app, "--limit", raw.limit, "At most N rows", "N");
  }
  if (command.crosses) {
    text_option(app, "--by", o.by, "A cross table instead: how often named together", "X");
    app.add_flag("--evidence", o.evidence,
                 command.own == Command::Own::actors
                     ? "With --by or --brokers: what is behind each figure"
                     : "With --by: the reflections behind each figure");
  }
  if (command.own == Command::Own::map) {
    text_option(app, "--of", o.map_of, "What to draw: actors, roles or themes", "WHAT");
    text_option(app, "--group", o.group, "Group by kind, level, part_of or framework", "BY");
    text_option(app, "--show", raw.show, "On the map of actors also roles, themes, gaps", "A,B");
    text_option(app, "--around", o.around, "Only what is near this actor (role, theme)", "ID");
    text_option(app, "--hops", raw.hops, "With --around: at most N lines away, 1 without it", "N");
    text_option(app, "--collapse", o.collapse, "Each kind, level or part_of one node; or none",
                "BY");
    text_option(app, "--since", o.since, "What has changed since this seminar", "SEMINAR");
    app.add_option("--diff", o.diff, "What changed from one seminar to another")
        ->type_name("A B")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  }
  if (command.own == Command::Own::actors) {
    app.add_flag("--brokers", o.brokers, "Who joins actors that are not tied to each other");
  }
  if (command.own == Command::Own::gaps) {
    text_option(app, "--kind", o.only, "Only findings of owner, voiced, role, pair or group",
                "KIND");
    app.add_flag("--all", o.all, "All findings, also those that are unknown");
    text_option(app, "--explain", o.explain, "One finding with every figure behind it", "ID");
  }
  if (command.own == Command::Own::gaps || command.own == Command::Own::actors) {
    text_option(app, "--groups", o.groups, "Groups of actors by level or kind", "BY");
  }
  if (command.own == Command::Own::map || command.own == Command::Own::gaps) {
    text_option(app, "--engine", o.engine,
                fmt::format("Lay out by {}", fmt::join(rendering::engines(), ", ")), "ENGINE");
  }
  if (command.own == Command::Own::report) {
    text_option(app, "--map", o.picture, "Show this picture, made by `mellanrum map -o FILE`",
                "FILE");
  }
  if (command.own == Command::Own::suggest) {
    app.add_flag("--write", o.write_links, "Make the changes in the record files");
  }
  if (command.own == Command::Own::check) {
    app.add_flag("--rules", o.rules, "List the rules with their explanation");
  }
  text_option(app, "-O,--format", o.format, fmt::format("{}", fmt::join(command.formats, ", ")),
              "FORMAT");
  text_option(app, "-o,--output", o.output, "Write to FILE; its ending chooses the format", "FILE");
  if (command.own != Command::Own::check && command.own != Command::Own::cache) {
    text_option(app, "--per", o.per,
                "A file for each seminar, theme, actor or role: -o 'out/{id}.md'", "TYPE");
    app.add_flag("--list-outputs", o.list_outputs, "Only name the files that would be written");
    app.add_flag("--dry-run", o.dry_run, "Only say which files are new or would change");
    text_option(app, "--depfile", o.depfile, "Write what the outputs depend on, for make and ninja",
                "FILE");
    text_option(app, "--depfile-target", o.depfile_target,
                "With --depfile: what depends on it, such as a stamp", "NAME");
  }
  text_option(app, "--table", o.table, "The table to write where a format holds one", "KEY");
  app.add_flag("--csv-raw", o.csv_raw, "No ' before a CSV or TSV cell that would be a formula");
}

/// From which records an answer is made, and in what language.
void add_answer_options(CLI::App& app, Options& o) {
  text_option(app, "--lang", o.language, "Headings and sorting in this language: sv, en", "CODE");
  app.add_flag("--keep-going", o.keep_going, "Leave out faulty records and answer from the rest");
  app.add_flag("--strict", o.strict, "Warnings count as errors");
  text_option(app, "--files-from", o.files_from, "Read also the files that FILE lists; - is input",
              "FILE");
  app.add_flag("--watch", o.watch, "Answer again whenever a record file changes");
}

/// How record files are read, and what is wrong in them told.
void add_reading_options(CLI::App& app, Raw& raw) {
  text_option(app, "--diagnostics", raw.diagnostics,
              "How faults are told: as text, as json (an object a line) or for github", "FORM");
  text_option(app, "--max-errors", raw.max_errors, "Tell at most N errors", "N");
  text_option(app, "--color", raw.color, "auto, always or never", "WHEN");
  text_option(app, "--max-file-size", raw.max_file_size, "Read larger files: 4M without it",
              "BYTES");
  text_option(app, "-j,--jobs", raw.jobs, "Read on N threads: on all cores without it", "N");
  app.add_flag("--no-cache", raw.no_cache, "Neither use nor keep parsed files");
  text_option(app, "--max-depth", raw.max_depth, "Read deeper nesting: 64 levels without it", "N");
}

void add_import_options(CLI::App& app, Options& o) {
  text_option(app, "-o,--output", o.output, "Write to FILE; of several notes to DIR/{stem}.yaml",
              "FILE");
  app.add_flag("--force", o.force, "Replace FILE where there is one");
  app.add_option_function<std::string>(
         "--corpus", [&o](const std::string& path) { o.corpus.push_back(path); },
         "Link what these records know: the project of FILE or from here upward without it")
      ->type_name("PATH")
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->trigger_on_parse();
  text_option(app, "--labels", o.labels, "Recognise prose by the words in FILE, too", "FILE");
  app.add_flag("--keep-going", o.keep_going, "Draft though the known records have errors");
}

/// In the order of the help.
void add_options(CLI::App& app, const Command& command, Raw& raw) {
  app.set_help_flag();
  app.allow_extras();
  if (command.own == Command::Own::import) {
    add_import_options(app, raw.options);
    add_reading_options(app, raw);
  } else if (command.own == Command::Own::init) {
    text_option(app, "--lang", raw.options.language,
                "Comments and example in this language: en, sv", "CODE");
  } else if (command.own == Command::Own::add) {
    if (!raw.options.type.empty()) {
      add_new_options(app, find_record_type(raw.options.type), raw.options);
    }
    add_reading_options(app, raw);
  } else {
    add_own_options(app, command, raw);
    if (command.own == Command::Own::cache) {
      app.add_flag("--clear", raw.options.clear, "Remove all that is kept");
    } else {
      add_answer_options(app, raw.options);
      add_reading_options(app, raw);
    }
  }
  app.add_flag("-h,--help", raw.help, "This help");
}

std::string_view arguments_of(const Command& command) {
  switch (command.own) {
    case Command::Own::show:
      return "ID [PATH...] ";
    case Command::Own::cache:
      return "";
    case Command::Own::import:
      return "NOTES... ";
    case Command::Own::init:
      return "[DIR] ";
    default:
      return "[PATH...] ";
  }
}

/// One line for each option.
std::string described_options(const CLI::App& app) {
  std::string out;
  for (const CLI::Option* option : app.get_options()) {
    std::string names = option->get_name(false, true);
    for (std::size_t at = names.find(','); at != std::string::npos; at = names.find(',', at + 2)) {
      names.insert(at + 1, " ");
    }
    if (option->get_items_expected_max() > 0) names += " " + option->get_type_name();
    out += fmt::format("  {:<24} {}\n", names, option->get_description());
  }
  return out;
}

std::string help_for(const CLI::App& app, const Command& command, const Options& options) {
  if (command.own == Command::Own::add) return new_help(options.type, described_options(app));
  std::string out =
      fmt::format("mellanrum {}\n{}\n\n  mellanrum {} {}[OPTIONS]\n\nOptions:\n", command.name,
                  command.answers, command.name, arguments_of(command)) +
      described_options(app);
  if (command.takes_filter) out += filter_help;
  if (command.crosses) {
    std::vector<std::string_view> names;
    for (const auto dimension : analysis::dimensions_for(*command.crosses)) {
      names.push_back(analysis::name_of(dimension));
    }
    out += fmt::format("\nX is {}.\n", fmt::join(names, ", "));
  }
  return out + fmt::format("\nExample:\n  {}\n", command.example);
}

/// Names the first word that no option takes.
void refuse_unknown(const CLI::App& app, const std::vector<std::string>& extras) {
  for (const std::string& word : extras) {
    if (word.size() < 2 || word.front() != '-') continue;
    const std::string name = word.substr(0, word.find('='));
    std::vector<std::string> known;
    for (const CLI::Option* option : app.get_options()) {
      for (const std::string& long_name : option->get_lnames()) known.push_back("--" + long_name);
    }
    const std::string advice = did_you_mean(name, {known.begin(), known.end()});
    throw Usage{
        fmt::format("there is no option '{}' here{}{}", name, advice.empty() ? "" : "; ", advice)};
  }
}

const Command& find_command(const std::string& name) {
  std::vector<std::string_view> known;
  for (const Command* command : commands()) {
    if (command->name == name) return *command;
    known.push_back(command->name);
  }
  const std::string advice = did_you_mean(name, known);
  throw Usage{fmt::format(
      "there is no command '{}'; {}", name,
      advice.empty() ? fmt::format("the commands are: {}", fmt::join(known, ", ")) : advice)};
}

}  // namespace

Arguments parse_arguments(const std::vector<std::string>& words) {
  Arguments out;
  if (words.size() > 1 && words[0] == "help") return parse_arguments({words[1], "--help"});
  if (words.empty() || words[0] == "-h" || words[0] == "--help" || words[0] == "help") {
    out.text = overview();
    return out;
  }
  if (words[0] == "--version") {
    out.text = fmt::format("mellanrum {}\n", version);
    return out;
  }
  if (words[0].starts_with('-')) {
    throw Usage{fmt::format("a command comes first, before '{}'", words[0])};
  }
  const Command& command = find_command(words[0]);

  // What stands after -- is a path, whatever it looks like.
  const auto dashes = std::find(words.begin() + 1, words.end(), "--");
  std::vector<std::string> reversed(words.begin() + 1, dashes);
  Raw raw;
  // Which options `new` has depends on the type of record, so that stands first.
  if (command.own == Command::Own::add) raw.options.type = take_type(reversed);
  std::reverse(reversed.begin(), reversed.end());
  CLI::App app;
  add_options(app, command, raw);
  try {
    app.parse(reversed);
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string what = error.what();
    throw Usage{fmt::format("{} lacks its value", what.substr(0, what.find(": ")))};
  } catch (const CLI::Error& error) {
    throw Usage{error.what()};
  }
  for (const CLI::Option* option : app.get_options()) {
    const auto& values = option->results();
    if (std::find(values.begin(), values.end(), "") != values.end()) {
      throw Usage{fmt::format("{} lacks its value", option->get_name())};
    }
  }
  if (raw.help) {
    out.text = help_for(app, command, raw.options);
    return out;
  }
  std::vector<std::string> rest = app.remaining();
  refuse_unknown(app, rest);
  if (dashes != words.end()) rest.insert(rest.end(), dashes + 1, words.end());

  out.command = &command;
  out.options = std::move(raw.options);
  if (out.options.where.size() > most_filters) {
    throw Usage{fmt::format("--where is taken at most {} times; AND joins terms", most_filters)};
  }
  if (!raw.columns.empty()) out.options.listing.columns = option_value::split_columns(raw.columns);
  if (!raw.show.empty()) out.options.show = option_value::split(raw.show);
  if (!raw.show.empty() && out.options.show.empty()) out.options.show = {raw.show};
  if (!raw.hops.empty()) out.options.hops = option_value::number(raw.hops, "--hops");
  if (!raw.limit.empty()) out.options.listing.limit = option_value::number(raw.limit, "--limit");
  if (!raw.max_file_size.empty())
    out.options.max_file_size = option_value::bytes(raw.max_file_size);
  if (!raw.jobs.empty()) out.options.threads = option_value::jobs(raw.jobs);
  out.options.cache = !raw.no_cache;
  if (!raw.max_depth.empty()) out.options.max_depth = option_value::depth(raw.max_depth);
  if (!raw.color.empty()) out.options.color = option_value::color(raw.color);
  if (!raw.diagnostics.empty())
    out.options.diagnostics = option_value::diagnostic_form(raw.diagnostics);
  if (!raw.max_errors.empty()) {
    out.options.max_errors = option_value::number(raw.max_errors, "--max-errors");
    if (out.options.max_errors == 0) throw Usage{"--max-errors takes 1 or more"};
  }
  if (command.own == Command::Own::show && !rest.empty() && out.options.per.empty()) {
    out.options.id = rest.front();
    rest.erase(rest.begin());
  }
  if (command.own == Command::Own::add) {
    out.options.called = take_called(find_record_type(out.options.type), rest);
  }
  out.options.paths = std::move(rest);
  check_together(command, out.options);
  return out;
}

}  // namespace mellanrum::cli
