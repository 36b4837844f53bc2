// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/missing_ties.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace mellanrum::presenting {
namespace {

using analysis::PairGap;

constexpr std::size_t fewest_together = 3;
/// Beyond so many lines of a theme nobody reads on, and each takes a look at all its gaps.
constexpr int most_lines_of_a_theme = 50;

using Gaps = std::vector<const PairGap*>;
using Neighbours = std::map<ActorId, std::set<ActorId>>;

Neighbours neighbours_in(const Gaps& gaps) {
  Neighbours out;
  for (const PairGap* gap : gaps) {
    out[gap->a].insert(gap->b);
    out[gap->b].insert(gap->a);
  }
  return out;
}

/// Actors of whom no two are tied, found from those with most gaps on; not always the most.
std::set<ActorId> together(const Neighbours& near) {
  std::vector<ActorId> order;
  for (const auto& [actor, others] : near) order.push_back(actor);
  std::stable_sort(order.begin(), order.end(),
                   [&](ActorId x, ActorId y) { return near.at(x).size() > near.at(y).size(); });
  std::set<ActorId> out;
  for (const ActorId actor : order) {
    const auto& others = near.at(actor);
    if (std::all_of(out.begin(), out.end(), [&](ActorId o) { return others.contains(o); })) {
      out.insert(actor);
    }
  }
  return out;
}

MissingTies line_of(std::vector<ActorId> actors, Gaps gaps) {
  MissingTies out{std::move(actors), std::move(gaps), {}};
  out.themes = out.gaps.front()->themes;
  for (const PairGap* gap : out.gaps) {
    std::vector<ThemeId> shared;
    std::set_intersection(out.themes.begin(), out.themes.end(), gap->themes.begin(),
                          gap->themes.end(), std::back_inserter(shared));
    out.themes = std::move(shared);
  }
  return out;
}

}  // namespace

std::vector<MissingTies> missing_ties(const Gaps& gaps) {
  std::map<ThemeId, Gaps> by_theme;
  std::map<const PairGap*, std::size_t> places;
  for (const PairGap* gap : gaps) {
    places.emplace(gap, places.size());
    for (const ThemeId theme : gap->themes) by_theme[theme].push_back(gap);
  }
  std::vector<ThemeId> themes;
  for (const auto& [theme, list] : by_theme) themes.push_back(theme);
  std::stable_sort(themes.begin(), themes.end(),
                   [&](ThemeId x, ThemeId y) { return by_theme[x].size() > by_theme[y].size(); });
  std::vector<MissingTies> out;
  std::set<const PairGap*> told;
  for (const ThemeId theme : themes) {
    Gaps left = std::move(by_theme[theme]);
    for (int line = 0; line < most_lines_of_a_theme; ++line) {
      left.erase(std::remove_if(left.begin(), left.end(),
                                [&](const PairGap* gap) { return told.contains(gap); }),
                 left.end());
      const std::set<ActorId> actors = together(neighbours_in(left));
      if (actors.size() < fewest_together) break;
      Gaps of_line;
      for (const PairGap* gap : left) {
        if (actors.contains(gap->a) && actors.contains(gap->b)) of_line.push_back(gap);
      }
      told.insert(of_line.begin(), of_line.end());
      out.push_back(line_of({actors.begin(), actors.end()}, std::move(of_line)));
    }
  }
  for (const PairGap* gap : gaps) {
    if (!told.contains(gap)) out.push_back(line_of({gap->a, gap->b}, {gap}));
  }
  std::stable_sort(out.begin(), out.end(), [&](const MissingTies& x, const MissingTies& y) {
    return places.at(x.gaps.front()) < places.at(y.gaps.front());
  });
  return out;
}

}  // namespace mellanrum::presenting
