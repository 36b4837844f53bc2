// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/gaps.h"

#include <fmt/format.h>

#include "cli/command.h"

namespace mellanrum::cli {
namespace {

view::Document answer(const Question& question) {
  const Options& options = question.options;
  presenting::GapsPage page;
  page.all = options.all;
  page.with_data = question.format != "md";
  if (!options.only.empty()) {
    page.only = presenting::find_gap_kind(options.only);
    if (!page.only) {
      throw Usage{
          fmt::format("--kind takes owner, voiced, role, pair or group, not '{}'", options.only)};
    }
  }
  const analysis::Gaps gaps =
      analysis::gaps(question.corpus(), question.filter, groups_of(options));
  if (!options.explain.empty()) {
    return presenting::explain(question.context, gaps, options.explain);
  }
  return presenting::present(question.context, gaps, page);
}

}  // namespace

const Command gaps_command{
    .name = "gaps",
    .answers = "what lies between: themes without an owner, roles without a holder, missing ties",
    .example = "mellanrum gaps data/integration --explain helheten",
    .formats = {"md", "json", "csv", "tsv", "dot", "svg", "png", "pdf", "mermaid"},
    .filters = {},
    .own = Command::Own::gaps,
    .answer = answer,
};

}  // namespace mellanrum::cli
