// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/graph.h"

#include <fmt/format.h>

namespace mellanrum::presenting {

std::string titled(const Context& context, std::string_view title) {
  const Corpus& corpus = context.corpus;
  std::string of = corpus.project().title;
  if (corpus.seminars_in_scope().size() == 1) {
    const Word& own = corpus[corpus.seminars_in_scope().front()].title;
    if (own) of = own.text;
  }
  return of.empty() ? std::string(title) : fmt::format("{}: {}", title, of);
}

void complete(const Context& context, view::Graph& graph) {
  const Wording& words = context.words;
  graph.legend_title = words("word.legend");
  graph.mutual_name = words("word.mutual");
  graph.weight_name = words("word.weight");
  graph.from_title = words("column.from");
  graph.tie_title = words("column.tie");
  graph.to_title = words("column.to");
  graph.state_title = words("column.status");
  graph.loose_title = words("title.loose");
}

}  // namespace mellanrum::presenting
