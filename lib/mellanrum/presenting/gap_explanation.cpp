// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "mellanrum/presenting/gap_tables.h"
#include "mellanrum/presenting/gap_unfolding.h"
#include "mellanrum/presenting/gaps.h"
#include "mellanrum/text/diagnostic.h"
#include "mellanrum/text/near.h"
#include "mellanrum/text/unicode.h"

namespace mellanrum::presenting {
namespace {

using analysis::Gaps;

/// A finding under one of the names that it goes by.
struct Named {
  std::string_view kind;  // "owner", ...
  std::vector<std::string> names;
  std::function<view::Document()> explain;
};

class Findings {
 public:
  Findings(const Context& context, const Gaps& gaps) : context_(context) {
    for (const auto& found : gaps.themes) {
      add("owner", gaps, found, {id_of(context, found), link(context, found.id).name});
    }
    for (const auto& found : gaps.voiced) {
      std::vector<std::string> names{id_of(context, found)};
      if (found.said) names.push_back(context.corpus[found.said].id.text);
      add("voiced", gaps, found, std::move(names));
    }
    for (const auto& found : gaps.roles) {
      add("role", gaps, found, {id_of(context, found), link(context, found.id).name});
    }
    for (const auto& found : gaps.pairs.gaps) {
      const auto& actors = context.corpus.actors();
      add("pair", gaps, found,
          {id_of(context, found), fmt::format("{}+{}", actors.key(found.b), actors.key(found.a))});
    }
    for (const auto& found : gaps.groups.pairs) {
      add("group", gaps, found, {id_of(context, found), fmt::format("{}+{}", found.h, found.g)});
    }
  }

  view::Document explain(std::string id) const {
    id = nfc(id);
    if (id.starts_with("theme:")) id.replace(0, 5, "owner");
    std::string_view kind;
    for (const Named& named : found_) {
      if (id.size() > named.kind.size() && id.starts_with(named.kind) &&
          id[named.kind.size()] == ':') {
        kind = named.kind;
        id.erase(0, kind.size() + 1);
        break;
      }
    }
    std::vector<const Named*> meant = meant_by(kind, id, [](const auto& name) { return name; });
    if (meant.empty())
      meant = meant_by(kind, fold(id), [](const auto& name) { return fold(name); });
    if (meant.size() == 1) return meant.front()->explain();
    if (meant.empty()) {
      std::vector<std::string_view> known;
      for (const Named& named : found_)
        known.insert(known.end(), named.names.begin(), named.names.end());
      const std::string advice = did_you_mean(id, known);
      throw Trouble(fmt::format("no finding is called '{}'{}{}", id, advice.empty() ? "" : "; ",
                                advice.empty() ? "" : advice));
    }
    std::vector<std::string> ways;
    for (const Named* named : meant) {
      ways.push_back(fmt::format("{}:{}", named->kind, named->names.front()));
    }
    throw Trouble(fmt::format("several findings are called '{}': {}", id, fmt::join(ways, ", ")));
  }

 private:
  template <class Finding>
  void add(std::string_view kind, const Gaps& gaps, const Finding& found,
           std::vector<std::string> names) {
    found_.push_back(
        {kind, std::move(names), [this, &gaps, &found] { return unfold(context_, gaps, found); }});
  }

  template <class Form>
  std::vector<const Named*> meant_by(std::string_view kind, const std::string& id,
                                     const Form& form) const {
    std::vector<const Named*> out;
    for (const Named& named : found_) {
      if (!kind.empty() && named.kind != kind) continue;
      if (std::any_of(named.names.begin(), named.names.end(),
                      [&](const std::string& name) { return form(name) == id; })) {
        out.push_back(&named);
      }
    }
    return out;
  }

  const Context& context_;
  std::vector<Named> found_;
};

}  // namespace

view::Document explain(const Context& context, const Gaps& gaps, const std::string& id) {
  return Findings(context, gaps).explain(id);
}

}  // namespace mellanrum::presenting
