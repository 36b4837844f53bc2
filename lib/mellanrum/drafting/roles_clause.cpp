// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/roles_clause.h"

#include <re2/re2.h>

#include "mellanrum/prose/phrases.h"

namespace mellanrum::drafting {

using prose::Label;
using prose::Labels;

std::string roles_clause(std::string_view text, const Labels& labels) {
  const auto sentences = prose::sentences_of(text);
  for (auto sentence = sentences.rbegin(); sentence != sentences.rend(); ++sentence) {
    const std::string plain = prose::without_emphasis(*sentence);
    static const RE2 word(R"((\pL+))");
    re2::StringPiece rest(plain);
    re2::StringPiece found;
    re2::StringPiece last;
    while (RE2::FindAndConsume(&rest, word, &found)) {
      const std::string_view now(found.data(), found.size());
      if (!last.empty() && labels.is(Label::roles, now) &&
          labels.is(Label::introducer, std::string_view(last.data(), last.size()))) {
        std::string clause = plain.substr(static_cast<std::size_t>(last.data() - plain.data()));
        static const RE2 end(R"([.:;!?, ]+$)");
        RE2::Replace(&clause, end, "");
        return clause.size() <= prose::longest_name ? clause : std::string();
      }
      last = found;
    }
  }
  return {};
}

std::string roles_clause_before(const std::vector<prose::Block>& blocks, std::size_t i,
                                std::size_t from, const Attributions& attributions,
                                const prose::Labels& labels) {
  using prose::BlockKind;
  const auto last = prose::text_before(blocks, i, from);
  if (!last) return {};
  const std::string& text = blocks[*last].text;
  if (blocks[*last].kind == BlockKind::paragraph) return roles_clause(text, labels);
  if (blocks[*last].kind != BlockKind::quotation) return {};
  const auto before = prose::text_before(blocks, *last, from);
  if (before && blocks[*before].kind == BlockKind::paragraph) {
    std::string clause = roles_clause(blocks[*before].text, labels);
    if (!clause.empty()) return clause;
  }
  return roles_clause(attributions.without_attribution(text), labels);
}

}  // namespace mellanrum::drafting
