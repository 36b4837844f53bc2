// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/graph.h"

#include <fmt/format.h>

namespace mellanrum::presenting {

std::string titled(const Context& context, std::string_view title, bool several_times) {
  const Corpus& corpus = context.corpus;
  std::string of = corpus.project().title;
  if (corpus.seminars_in_scope().size() == 1 && !several_times) {
    const Word& own = corpus[corpus.seminars_in_scope().front()].title;
    if (own) of = own.text;
  }
  return of.empty() ? std::string(title) : fmt::format("{}: {}", title, of);
}

std::string quotes(const Context& context, const std::vector<ReflectionId>& said) {
  constexpr std::size_t most_quotes = 5;
  std::vector<std::string> out;
  for (const ReflectionId id : said) {
    if (out.size() == most_quotes) break;
    out.push_back(fmt::format("{} ({})",
                              view::bare(view::parse_prose(context.corpus[id].text.text)),
                              link(context, id).name));
  }
  if (said.size() > most_quotes) {
    out.push_back(
        context.words.count("gaps.places", static_cast<std::int64_t>(said.size() - most_quotes)));
  }
  return fmt::format("{}", fmt::join(out, "\n"));
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
  graph.tie_words = words("alt.tie");
  graph.mutual_words = words("alt.mutual");
  graph.gap_words = words("alt.gap");
  graph.ties_title = words("alt.ties");
  graph.gaps_title = words("alt.gaps");
  graph.ungrouped_title = words("alt.ungrouped");
}

}  // namespace mellanrum::presenting
