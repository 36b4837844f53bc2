// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/link_mentions.h"

#include <algorithm>

#include "mellanrum/drafting/mentions.h"
#include "mellanrum/prose/phrases.h"

namespace mellanrum::drafting {
namespace {

bool has(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void add(std::vector<std::string>& ids, std::string_view id) {
  if (!has(ids, id)) ids.emplace_back(id);
}

}  // namespace

void link_mentions(Draft& draft, const Corpus& corpus) {
  const std::string& own = draft.seminar.language;
  const Mentions mentions(names_of(corpus), own.empty() ? corpus.language() : own);
  for (DraftReflection& r : draft.reflections) {
    for (const Mention& mention : mentions.in(prose::without_emphasis(r.text))) {
      if (mention.type == Type::actor && mention.id != r.speaker && !has(r.owners, mention.id)) {
        add(r.actors, mention.id);
      }
      if (mention.type == Type::role) add(r.roles, mention.id);
      if (mention.type == Type::theme && mention.id != r.theme) add(r.themes, mention.id);
    }
  }
}

}  // namespace mellanrum::drafting
