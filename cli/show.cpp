// SPDX-License-Identifier: MIT
#include <array>

#include "cli/command.h"
#include "cli/record_named.h"
#include "mellanrum/presenting/record.h"

namespace mellanrum::cli {
namespace {

constexpr std::array<std::string_view, 6> types{"role",      "actor",   "theme",
                                                "framework", "seminar", "reflection"};

view::Document answer(const Question& question) {
  return presenting::present_record(question.context,
                                    record_named(question.corpus(), question.options.id, types));
}

}  // namespace

const Command show_command{
    .name = "show",
    .answers = "one record in full, with everything that points to it",
    .example = "mellanrum show lobbyisten data/integration",
    .formats = {"md", "json", "csv", "tsv"},
    .filters = {},
    .takes_filter = false,
    .own = Command::Own::show,
    .answer = answer,
};

}  // namespace mellanrum::cli
