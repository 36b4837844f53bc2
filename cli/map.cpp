// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/map.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <type_traits>
#include <utility>

#include "cli/command.h"
#include "cli/picture.h"
#include "cli/record_named.h"
#include "mellanrum/analysis/map_change.h"
#include "mellanrum/analysis/map_collapse.h"
#include "mellanrum/analysis/map_neighbourhood.h"
#include "mellanrum/corpus/build.h"
#include "mellanrum/text/near.h"

namespace mellanrum::cli {
namespace {

using analysis::Grouping;
using analysis::Map;
using analysis::MapOf;

/// More actors in one picture are a hairball.
constexpr std::size_t most_actors = 150;

std::string_view name_of(Grouping grouping) {
  switch (grouping) {
    case Grouping::kind:
      return "kind";
    case Grouping::level:
      return "level";
    case Grouping::part_of:
      return "part_of";
    case Grouping::framework:
      break;
  }
  return "framework";
}

/// What to draw, as the options ask for it.
struct Wanted {
  MapOf of = MapOf::actors;
  Grouping grouping = Grouping::level;
  analysis::Shown shown;
  bool collapses = false;
};

Grouping grouping_named(const std::string& name, MapOf of) {
  const auto groupings = analysis::groupings_for(of);
  const auto wanted = analysis::find_grouping(name);
  if (wanted && std::find(groupings.begin(), groupings.end(), *wanted) != groupings.end()) {
    return *wanted;
  }
  std::vector<std::string_view> names;
  for (const auto g : groupings) names.push_back(name_of(g));
  throw Usage{fmt::format("this map is grouped by {}, not by '{}'", fmt::join(names, ", "), name)};
}

/// What a map collapses into is what groups it.
void read_collapse(const Options& options, Wanted& wanted) {
  if (options.collapse.empty() || options.collapse == "none") return;
  if (wanted.of == MapOf::roles) throw Usage{"--collapse joins actors; this map has none"};
  const auto by = analysis::find_grouping(options.collapse);
  if (!by || *by == Grouping::framework) {
    throw Usage{
        fmt::format("--collapse takes kind, level, part_of or none, not '{}'", options.collapse)};
  }
  if (!options.group.empty() && *by != wanted.grouping) {
    throw Usage{fmt::format("--collapse {0} groups by {0}; leave out --group", options.collapse)};
  }
  wanted.grouping = *by;
  wanted.collapses = true;
}

Wanted read_wanted(const Options& options) {
  Wanted out;
  const auto of = analysis::find_map_of(options.map_of.empty() ? "actors" : options.map_of);
  if (!of) {
    throw Usage{fmt::format("a map is --of actors, roles or themes, not '{}'", options.map_of)};
  }
  out.of = *of;
  out.grouping = options.group.empty() ? analysis::groupings_for(*of).front()
                                       : grouping_named(options.group, *of);
  read_collapse(options, out);
  for (const std::string& name : options.show) {
    if (add_shown(out.shown, name)) continue;
    const auto known = analysis::names_of_shown();
    const std::string advice = did_you_mean(name, known);
    throw Usage{fmt::format("--show takes {}; not '{}'{}{}", fmt::join(known, ", "), name,
                            advice.empty() ? "" : ": ", advice)};
  }
  if (out.shown.gaps && !(options.since.empty() && options.diff.first.empty())) {
    throw Usage{"--show gaps is of one time; it does not go with --since and --diff"};
  }
  if (!options.show.empty() && *of != MapOf::actors) {
    throw Usage{"--show goes with the map of actors, not with --of"};
  }
  return out;
}

SeminarId seminar_named(const Corpus& corpus, const std::string& name) {
  static constexpr std::array<std::string_view, 1> types{"seminar"};
  return std::get<SeminarId>(record_named(corpus, name, types));
}

/// The part around the record that --around names, if any.
Map near(const Corpus& corpus, const Question& question, const Wanted& wanted, Map map) {
  const Options& options = question.options;
  if (options.around.empty()) return map;
  std::vector<std::string_view> types;
  if (wanted.of != MapOf::roles) types.push_back("actor");
  if (wanted.of == MapOf::roles || wanted.shown.roles) types.push_back("role");
  if (wanted.of == MapOf::themes || wanted.shown.themes) types.push_back("theme");
  if (wanted.of == MapOf::roles) types.push_back("framework");
  const std::optional<std::size_t> centre = std::visit(
      [&](auto id) -> std::optional<std::size_t> {
        if constexpr (std::is_constructible_v<analysis::MapRecord, decltype(id)>) {
          return analysis::find_node(map, id);
        }
        return std::nullopt;
      },
      record_named(corpus, options.around, types));
  if (!centre) {
    throw Usage{fmt::format("'{}' is not on this map{}", options.around,
                            question.filter.is_open() ? "" : ": the filter leaves it out")};
  }
  return analysis::neighbourhood(std::move(map), *centre, options.hops.value_or(1));
}

/// A picture of too many actors is collapsed unasked where that helps, and the user told so.
Map readable(const Question& question, const Wanted& wanted, Map map) {
  if (wanted.collapses) return analysis::collapsed(question.corpus(), map);
  const bool is_drawn = is_picture(question.format) || question.format == "mermaid";
  if (!is_drawn || !question.options.collapse.empty() || map.times) return map;
  const auto actors = static_cast<std::size_t>(
      std::count_if(map.nodes.begin(), map.nodes.end(),
                    [](const auto& node) { return std::holds_alternative<ActorId>(node.record); }));
  if (actors <= most_actors) return map;
  Map small = analysis::collapsed(question.corpus(), map);
  if (small.nodes.size() < 2 || small.nodes.size() >= map.nodes.size()) return map;
  question.teller.say(fmt::format(
      "{} actors are too many for one picture, so each {} is drawn as one node; --collapse "
      "none draws all, --around ID or --where fewer",
      actors, wanted.grouping == Grouping::part_of ? "whole" : name_of(wanted.grouping)));
  return small;
}

view::Document answer(const Question& question) {
  const Options& options = question.options;
  const Wanted wanted = read_wanted(options);
  const Corpus& all = question.corpus();
  if (options.since.empty() && options.diff.first.empty()) {
    Map map = analysis::map(all, question.filter, wanted.of, wanted.grouping, wanted.shown);
    map = near(all, question, wanted, std::move(map));
    return presenting::present(question.context, readable(question, wanted, std::move(map)));
  }
  const SeminarId since =
      seminar_named(all, options.diff.first.empty() ? options.since : options.diff.first);
  SeminarId until;
  if (!options.diff.first.empty()) until = seminar_named(all, options.diff.second);
  if (until && until < since) {
    throw Usage{fmt::format("'{}' is earlier than '{}': name the earlier seminar first",
                            options.diff.second, options.diff.first)};
  }
  std::optional<Corpus> then;
  query::Filter filter = question.filter;
  if (until) {
    then = up_to(all, until);
    filter.follow(*then);
  }
  const Corpus& corpus = then ? *then : all;
  Map map = analysis::compared_map(corpus, since, filter, wanted.of, wanted.grouping, wanted.shown);
  map.times->second = until;
  const presenting::Context context{corpus, question.context.words, question.context.collator};
  return presenting::present(context, near(corpus, question, wanted, std::move(map)));
}

}  // namespace

const Command map_command{
    .name = "map",
    .answers = "the system map: actors and relations, or --of roles, themes",
    .example = "mellanrum map data/integration -o map.svg",
    .formats = {"dot", "svg", "png", "pdf", "mermaid", "md", "json", "csv", "tsv"},
    .filters = {},
    .own = Command::Own::map,
    .answer = answer,
};

}  // namespace mellanrum::cli
