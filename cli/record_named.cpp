// SPDX-License-Identifier: MIT
#include "cli/record_named.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/options.h"
#include "mellanrum/text/near.h"
#include "mellanrum/text/unicode.h"

namespace mellanrum::cli {
namespace {

using presenting::AnyRecord;

/// The records that `name` may mean, with their typed ids, and all names for a suggestion.
struct Meant {
  std::vector<std::pair<std::string, AnyRecord>> found;
  std::vector<std::string> known;
};

template <class R>
void look(const Store<R>& store, std::string_view type, const std::string& name, bool exact,
          Meant& meant) {
  const std::string folded = fold(name);
  for (const Id<R> id : store.ids()) {
    const std::string& key = store.key(id);
    bool same =
        exact ? store.find(name) == id : fold(key) == folded || fold(store[id].name.text) == folded;
    if constexpr (requires { store[id].aliases; }) {
      for (const Word& alias : store[id].aliases)
        same = same || (!exact && fold(alias.text) == folded);
    }
    if (same) meant.found.emplace_back(fmt::format("{}:{}", type, key), id);
    if (exact) meant.known.push_back(key);
    if (exact && store[id].name) meant.known.push_back(store[id].name.text);
  }
}

using Types = std::span<const std::string_view>;

bool contains(Types types, std::string_view type) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

Meant meant_by(const Corpus& corpus, Types types, const std::string& name, bool exact) {
  Meant meant;
  const auto wanted = [&](std::string_view type) { return contains(types, type); };
  if (wanted("role")) look(corpus.roles(), "role", name, exact, meant);
  if (wanted("actor")) look(corpus.actors(), "actor", name, exact, meant);
  if (wanted("theme")) look(corpus.themes(), "theme", name, exact, meant);
  if (wanted("framework")) look(corpus.frameworks(), "framework", name, exact, meant);
  for (const SeminarId id : corpus.seminars_in_scope()) {
    if (!wanted("seminar")) break;
    const Seminar& seminar = corpus[id];
    const bool same =
        exact ? seminar.id.text == name
              : fold(seminar.id.text) == fold(name) || fold(seminar.title.text) == fold(name);
    if (same) meant.found.emplace_back(fmt::format("seminar:{}", seminar.id.text), id);
    if (exact) meant.known.push_back(seminar.id.text);
  }
  for (std::uint32_t i = 0; i < corpus.reflections().size(); ++i) {
    if (!wanted("reflection")) break;
    const std::string full = corpus.full_id({i});
    const bool bare = name.find('#') == std::string::npos;
    if (exact && (bare ? corpus.reflections()[i].id.text : full) == name) {
      meant.found.emplace_back(fmt::format("reflection:{}", full), ReflectionId{i});
    }
    if (exact) meant.known.push_back(full);
  }
  return meant;
}

constexpr std::array<std::string_view, 6> all_types{"role",      "actor",   "theme",
                                                    "framework", "seminar", "reflection"};

/// More are no help in one line.
constexpr std::size_t most_listed = 10;

}  // namespace

AnyRecord record_named(const Corpus& corpus, const std::string& typed, Types types) {
  std::string name = nfc(typed);
  const std::size_t colon = name.find(':');
  for (const std::string_view& known : all_types) {
    if (colon == std::string::npos || name.substr(0, colon) != known) continue;
    if (!contains(types, known)) {
      throw Usage{fmt::format("'{}' is of type {}, where {} is asked for", typed, known,
                              fmt::join(types, " or "))};
    }
    name = name.substr(colon + 1);
    types = Types(&known, 1);
    break;
  }
  const bool any = types.size() == all_types.size();
  const std::string what = any ? "record" : fmt::format("{}", fmt::join(types, " or "));
  Meant meant = meant_by(corpus, types, name, true);
  const std::vector<std::string> known = std::move(meant.known);
  if (meant.found.empty()) meant = meant_by(corpus, types, name, false);
  if (meant.found.empty() && !any) {
    const Meant others = meant_by(corpus, all_types, name, true);
    if (!others.found.empty()) {
      throw Usage{fmt::format("no {} is called '{}', but there is {}", what, name,
                              others.found.front().first)};
    }
  }
  if (meant.found.empty()) {
    std::string advice = did_you_mean(name, {known.begin(), known.end()});
    if (advice.empty() && what == "seminar" && known.size() <= most_listed) {
      advice = fmt::format("there are: {}", fmt::join(known, ", "));
    }
    throw Usage{
        fmt::format("no {} is called '{}'{}{}", what, name, advice.empty() ? "" : "; ", advice)};
  }
  if (meant.found.size() > 1) {
    std::vector<std::string> ids;
    for (const auto& [id, record] : meant.found) ids.push_back(id);
    throw Usage{fmt::format("'{}' means several records: {}", name, fmt::join(ids, ", "))};
  }
  return meant.found.front().second;
}

}  // namespace mellanrum::cli
