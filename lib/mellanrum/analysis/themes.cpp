// SPDX-License-Identifier: MIT
#include "mellanrum/analysis/themes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "mellanrum/analysis/said.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum::analysis {
namespace {

constexpr std::size_t most_met = 2'000'000;

Ownership ownership_of(const Theme& theme) {
  if (!theme.owners) return Ownership::unknown;
  if (theme.owners->empty()) return Ownership::nobody;
  return theme.owners->size() == 1 ? Ownership::one : Ownership::contested;
}

/// The records that `refs_of` gives for the reflections, most often named first.
template <class R, class RefsOf>
std::vector<Id<R>> named(const Corpus& corpus, const std::vector<ReflectionId>& said,
                         RefsOf refs_of) {
  std::map<Id<R>, std::size_t> count;
  for (const ReflectionId id : said) {
    std::set<Id<R>> once;
    for (const auto& ref : refs_of(corpus[id])) {
      if (once.insert(ref.id).second) ++count[ref.id];
    }
  }
  std::vector<Id<R>> out;
  for (const auto& [id, times] : count) out.push_back(id);
  std::stable_sort(out.begin(), out.end(),
                   [&](Id<R> a, Id<R> b) { return count.at(a) > count.at(b); });
  return out;
}

}  // namespace

std::vector<std::pair<ThemeId, int>> theme_order(const Corpus& corpus,
                                                 const query::Filter& filter) {
  std::vector<std::pair<ThemeId, int>> out;
  std::vector<bool> listed(corpus.themes().size());
  const std::vector<ThemeId> ids = corpus.themes().ids();
  for (const ThemeId id : ids) listed[id.index] = filter.lists(corpus, id);
  std::vector<std::pair<ThemeId, int>> waiting;
  for (const ThemeId top : ids) {
    const ThemeId parent = corpus.themes()[top].parent.id;
    if (!listed[top.index] || (parent && listed[parent.index])) continue;
    waiting.emplace_back(top, 0);
    while (!waiting.empty()) {
      const auto [id, depth] = waiting.back();
      waiting.pop_back();
      out.emplace_back(id, depth);
      const auto& children = corpus.children_of(id);
      for (auto child = children.rbegin(); child != children.rend(); ++child) {
        if (listed[child->index]) waiting.emplace_back(*child, depth + 1);
      }
    }
  }
  return out;
}

std::vector<ThemeAnswer> themes(const Corpus& corpus, const query::Filter& filter) {
  std::vector<ThemeAnswer> out;
  std::size_t met = 0;
  for (const auto& [id, depth] : theme_order(corpus, filter)) {
    const Theme& theme = corpus.themes()[id];
    ThemeAnswer answer;
    answer.id = id;
    answer.depth = depth;
    answer.ownership = ownership_of(theme);
    if (theme.owners) {
      for (const auto& owner : *theme.owners) answer.owners.push_back(owner.id);
    }
    answer.said = counted(corpus, filter, id, corpus.said_of(id));
    answer.roles_named = named<Role>(
        corpus, answer.said, [](const Reflection& r) -> const auto& { return r.roles; });
    answer.actors_named = named<Actor>(
        corpus, answer.said, [](const Reflection& r) -> const auto& { return r.actors; });
    met += answer.roles_named.size() + answer.actors_named.size();
    if (met > most_met) {
      throw Trouble(
          fmt::format("themes meet more than {} roles and actors; choose fewer with "
                      "--where",
                      most_met));
    }
    out.push_back(std::move(answer));
  }
  return out;
}

}  // namespace mellanrum::analysis
