// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/suggestions.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "mellanrum/text/unicode.h"

namespace mellanrum::drafting {
namespace {

template <class R>
std::vector<std::string> keys(const Store<R>& store, const Refs<R>& refs) {
  std::vector<std::string> out;
  for (const Ref<R>& ref : refs) {
    if (ref.id) out.push_back(store.key(ref.id));
  }
  return out;
}

/// The finders, one for each language that finds in its own way.
class Finders {
 public:
  explicit Finders(const Corpus& corpus) : corpus_(corpus), names_(names_of(corpus)) {}

  const Mentions& of(const Seminar& seminar) {
    std::string code =
        seminar.language ? std::string(seminar.language.text) : std::string(corpus_.language());
    code = fold(code.substr(0, code.find_first_of("-_")));
    constexpr std::array<std::string_view, 7> known{"sv", "en", "nb", "nn", "no", "da", "fi"};
    if (std::find(known.begin(), known.end(), code) == known.end()) code.clear();
    const auto found = finders_.find(code);
    if (found != finders_.end()) return found->second;
    return finders_.emplace(code, Mentions(names_, code)).first->second;
  }

 private:
  const Corpus& corpus_;
  std::vector<Name> names_;
  std::map<std::string, Mentions> finders_;
};

}  // namespace

std::string_view field_of(Type type) {
  constexpr std::array<std::string_view, 3> fields{"actors", "roles", "themes"};
  return fields[static_cast<std::size_t>(type)];
}

std::vector<std::string> linked(const Corpus& corpus, const Reflection& reflection, Type type) {
  switch (type) {
    case Type::role:
      return keys(corpus.roles(), reflection.roles);
    case Type::theme:
      return keys(corpus.themes(), reflection.themes);
    default:
      return keys(corpus.actors(), reflection.actors);
  }
}

std::vector<Suggestion> suggestions(const Corpus& corpus, const std::vector<ReflectionId>& said) {
  std::vector<Suggestion> out;
  if (said.empty()) return out;
  Finders finders(corpus);
  for (const ReflectionId id : said) {
    const Reflection& reflection = corpus[id];
    const std::string_view text = reflection.text.text;
    std::array<std::optional<std::set<std::string>>, 3> known;
    for (const Mention& mention : finders.of(corpus[reflection.seminar]).in(text)) {
      auto& links = known[static_cast<std::size_t>(mention.type)];
      if (!links) {
        const std::vector<std::string> ids = linked(corpus, reflection, mention.type);
        links.emplace(ids.begin(), ids.end());
        const ActorId speaker = reflection.speaker.id;
        if (mention.type == Type::actor && speaker) links->insert(corpus.actors().key(speaker));
      }
      if (!links->emplace(mention.id).second) continue;
      out.push_back({id, mention.type, std::string(mention.id),
                     std::string(text.substr(mention.begin, mention.end - mention.begin))});
    }
  }
  return out;
}

}  // namespace mellanrum::drafting
