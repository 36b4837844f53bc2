// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cli/command.h"
#include "mellanrum/presenting/record.h"
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

Meant meant_by(const Corpus& corpus, std::string_view type, const std::string& name, bool exact) {
  Meant meant;
  const auto wanted = [&](std::string_view t) { return type.empty() || type == t; };
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

view::Document answer(const Question& question) {
  std::string name = nfc(question.options.id);
  std::string type;
  const std::size_t colon = name.find(':');
  for (const char* known : {"role", "actor", "theme", "framework", "seminar", "reflection"}) {
    if (colon == std::string::npos || name.substr(0, colon) != known) continue;
    type = known;
    name = name.substr(colon + 1);
    break;
  }
  Meant meant = meant_by(question.corpus(), type, name, true);
  const std::vector<std::string> known = std::move(meant.known);
  if (meant.found.empty()) meant = meant_by(question.corpus(), type, name, false);
  if (meant.found.empty() && !type.empty()) {
    const Meant others = meant_by(question.corpus(), {}, name, true);
    if (!others.found.empty()) {
      throw Usage{fmt::format("no {} is called '{}', but there is {}", type, name,
                              others.found.front().first)};
    }
  }
  if (meant.found.empty()) {
    const std::string advice = did_you_mean(name, {known.begin(), known.end()});
    throw Usage{fmt::format("no {} is called '{}'{}{}", type.empty() ? "record" : type, name,
                            advice.empty() ? "" : "; ", advice)};
  }
  if (meant.found.size() > 1) {
    std::vector<std::string> ids;
    for (const auto& [id, record] : meant.found) ids.push_back(id);
    throw Usage{fmt::format("'{}' means several records: {}", name, fmt::join(ids, ", "))};
  }
  return presenting::present_record(question.context, meant.found.front().second);
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
