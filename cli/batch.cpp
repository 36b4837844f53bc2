// SPDX-License-Identifier: MIT
#include "cli/batch.h"

#include <fmt/format.h>

#include <filesystem>

#include "cli/options.h"
#include "mellanrum/text/near.h"

namespace mellanrum::cli {
namespace {

/// The name of the file in which `span` lies, without directory and ending.
std::string stem_of(const Corpus& corpus, Span span) {
  const std::string place = corpus.place(span);
  return std::filesystem::path(place.substr(0, place.find_last_of(':'))).stem().string();
}

OutputTemplate::Values values_of(const Corpus& corpus, std::string_view type, std::string_view id,
                                 Span span) {
  return {.id = std::string(id),
          .date = {},
          .series = {},
          .stem = stem_of(corpus, span),
          .record = fmt::format("the {} '{}' ({})", type, id, corpus.place(span))};
}

template <class R>
void add(std::vector<BatchRecord>& out, std::string_view type, const Corpus& corpus,
         const Store<R>& store, const query::Filter& filter) {
  for (const Id<R> id : store.ids()) {
    if (!filter.lists(corpus, id)) continue;
    const std::string named = fmt::format("{}:{}", type, store.key(id));
    out.push_back({{}, named, named, values_of(corpus, type, store.key(id), store[id].id.span)});
  }
}

}  // namespace

std::vector<BatchRecord> batch_records(std::string_view per, const Corpus& corpus,
                                       const query::Filter& filter) {
  std::vector<BatchRecord> out;
  if (per == "seminar") {
    for (const SeminarId id : corpus.seminars_in_scope()) {
      const Seminar& seminar = corpus[id];
      auto values = values_of(corpus, per, seminar.id.text, seminar.id.span);
      values.date = seminar.date ? iso(seminar.date) : std::string();
      values.series = seminar.series.text;
      out.push_back({id, {}, fmt::format("seminar:{}", seminar.id.text), std::move(values)});
    }
  } else if (per == "theme") {
    add(out, per, corpus, corpus.themes(), filter);
  } else if (per == "actor") {
    add(out, per, corpus, corpus.actors(), filter);
  } else if (per == "role") {
    add(out, per, corpus, corpus.roles(), filter);
  } else {
    const std::string advice = did_you_mean(per, {"seminar", "theme", "actor", "role"});
    throw Usage{fmt::format("--per takes seminar, theme, actor or role; not '{}'{}{}", per,
                            advice.empty() ? "" : ": ", advice)};
  }
  return out;
}

}  // namespace mellanrum::cli
