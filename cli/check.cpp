// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "mellanrum/text/rule.h"

namespace mellanrum::cli {
namespace {

/// The rules; what is wrong with the records is told by the frame of every command.
view::Document answer(const Question&) {
  view::Table table;
  table.key = "rules";
  table.layout = view::Table::Layout::list;
  table.columns = {{.key = "id", .title = "", .part = view::Column::Part::label},
                   {.key = "severity", .title = ""},
                   {.key = "explanation", .title = "", .part = view::Column::Part::body}};
  for (const RuleRow& rule : rules()) {
    table.rows.push_back(
        {std::string(rule.id), std::string(name_of(rule.severity)), std::string(rule.explanation)});
  }
  view::Document out;
  out.language = "en";
  out.blocks.push_back(view::Heading{1, "Rules"});
  out.blocks.push_back(std::move(table));
  return out;
}

}  // namespace

const Command check_command{
    .name = "check",
    .answers = "every fault in the records, and nothing else",
    .example = "mellanrum check data/integration",
    .formats = {"md", "json", "csv", "tsv"},
    .filters = {},
    .takes_filter = false,
    .own = Command::Own::check,
    .answer = answer,
};

}  // namespace mellanrum::cli
