// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/report.h"

#include "cli/command.h"

namespace mellanrum::cli {
namespace {

view::Document answer(const Question& question) {
  const Corpus& corpus = question.corpus();
  const query::Filter& filter = question.filter;
  presenting::Report report;
  report.seminars = analysis::seminars(corpus, filter);
  report.roles = analysis::roles(corpus, filter);
  report.actors = analysis::actors(corpus, filter);
  report.relations = analysis::relations(corpus, filter);
  report.themes = analysis::themes(corpus, filter);
  report.reflections = analysis::reflections(corpus, filter);
  report.gaps = analysis::gaps(corpus, filter, analysis::GroupBy::level);
  report.map = analysis::map(corpus, filter, analysis::MapOf::actors, analysis::Grouping::level);
  report.roles_by_themes =
      analysis::cross(corpus, filter, analysis::Dimension::role, analysis::Dimension::theme);
  report.picture = question.options.picture;
  return presenting::present(question.context, report);
}

}  // namespace

const Command report_command{
    .name = "report",
    .answers = "one whole document to send to the participants",
    .example = "mellanrum report data/integration -o report.md",
    .formats = {"md", "json", "csv", "tsv"},
    .filters = {},
    .own = Command::Own::report,
    .answer = answer,
};

}  // namespace mellanrum::cli
