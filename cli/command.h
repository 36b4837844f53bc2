// SPDX-License-Identifier: MIT
//
// A command: its name, what it answers, which of the shared options it takes, and the function that
// answers. Each command is a file of its own that ends in such a row; commands.cpp lists them.
#ifndef MELLANRUM_CLI_COMMAND_H
#define MELLANRUM_CLI_COMMAND_H

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "cli/options.h"
#include "cli/teller.h"
#include "mellanrum/analysis/cross.h"
#include "mellanrum/analysis/group_gaps.h"
#include "mellanrum/presenting/names.h"
#include "mellanrum/query/filter.h"
#include "mellanrum/view/document.h"

namespace mellanrum::cli {

/// What a command answers from.
struct Question {
  const Options& options;
  const presenting::Context& context;
  const query::Filter& filter;
  std::string_view format;
  const Teller& teller;  // for a note on what was done unasked
  Environment& environment;
  const Sources& sources;
  int& status;  // that the run will end with
  const Corpus& corpus() const { return context.corpus; }
};

/// What a command has to work with that makes or changes files, and answers no question.
struct Work {
  const Options& options;
  Environment& environment;
  const Teller& teller;
};

struct Command {
  std::string_view name;
  std::string_view answers;  // "the roles by framework: ..."
  std::string_view example;
  /// The formats that can express its answer; the first is the one without a choice.
  std::vector<std::string_view> formats;
  /// The type of record that a filter is about; none: every type. Without filters: takes_filter.
  std::optional<query::Subject> filters = {};
  bool takes_filter = true;
  /// A listing has columns, an order and a limit; it may be crossed by another dimension.
  bool is_listing = false;
  std::optional<analysis::Dimension> crosses = {};
  /// Other options: some commands have their own.
  enum class Own {
    none,
    actors,
    map,
    gaps,
    report,
    show,
    check,
    cache,
    suggest,
    init,
    add,
    import
  } own = Own::none;
  /// Throws Usage where the options do not fit. None where it works instead.
  view::Document (*answer)(const Question& question) = nullptr;
  /// Gives the exit status; throws Usage or Trouble.
  int (*work)(const Work& work) = nullptr;
};

/// All commands, in the order of the help.
std::span<const Command* const> commands();

/// What --groups asks for: levels, or what it says. Throws Usage.
analysis::GroupBy groups_of(const Options& options);

/// The cross table that --by asks of a listing.
view::Document answer_cross(const Question& question, analysis::Dimension listed);

extern const Command roles_command;
extern const Command actors_command;
extern const Command themes_command;
extern const Command reflections_command;
extern const Command relations_command;
extern const Command seminars_command;
extern const Command show_command;
extern const Command map_command;
extern const Command gaps_command;
extern const Command report_command;
extern const Command suggest_command;
extern const Command check_command;
extern const Command cache_command;
extern const Command import_command;
extern const Command init_command;
extern const Command new_command;

}  // namespace mellanrum::cli

#endif
