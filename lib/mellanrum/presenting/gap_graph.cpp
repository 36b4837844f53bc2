// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "mellanrum/presenting/gap_tables.h"
#include "mellanrum/presenting/gaps.h"
#include "mellanrum/presenting/graph.h"

namespace mellanrum::presenting {
namespace {

using analysis::Covering;
using analysis::Gaps;
using analysis::OwnerlessTheme;
using analysis::Owning;
using analysis::PairGap;

class Drawing {
 public:
  explicit Drawing(const Context& context) : context_(context) {}

  /// A theme that nobody drives, or that someone missed an owner of, with those it concerns.
  void add(const OwnerlessTheme& found, const Gaps& gaps) {
    const Theme& theme = context_.corpus.themes()[found.id];
    const std::string self = node(found.id, "theme", quotes(context_, found.voiced));
    for (const auto& actor : theme.concerns) {
      edge(node(actor.id, "actor", {}), self, "concerns", {}, {});
    }
    for (const auto& role : theme.needs) {
      const auto uncovered = std::find_if(gaps.roles.begin(), gaps.roles.end(),
                                          [&](const auto& r) { return r.id == role.id; });
      if (uncovered == gaps.roles.end() || uncovered->covering == Covering::single_holder) continue;
      const std::string of_role = node(role.id, "role", quotes(context_, uncovered->voiced));
      edge(self, of_role, "needs", {}, {});
      for (const Holder& holder : uncovered->holders) {
        edge(node(holder.actor, "actor", {}), of_role, word_for(holder.state), {}, {});
      }
    }
  }

  void add(const PairGap& found) {
    edge(node(found.a, "actor", {}), node(found.b, "actor", {}), "gap",
         labelled(context_, "bridging", word_of(found.bridging)), quotes(context_, found.said),
         true);
  }

  view::Graph result() {
    const Wording& words = context_.words;
    graph_.key = "gaps_map";
    graph_.title = titled(context_, words("title.gaps"));
    for (const char* meaning : {"gap", "concerns", "needs", "holds", "shares", "could", "should"}) {
      graph_.legend.push_back(labelled(context_, "edge", meaning));
    }
    for (const char* meaning : {"actor", "role", "theme"}) {
      graph_.legend.push_back(labelled(context_, "node", meaning));
    }
    complete(context_, graph_);
    const auto number_of = [](const auto& list, std::string_view meaning) {
      return std::count_if(list.begin(), list.end(),
                           [&](const auto& one) { return one.meaning == meaning; });
    };
    graph_.description =
        words.with("word.gaps-picture",
                   words.enumeration({words.count("themes", number_of(graph_.nodes, "theme")),
                                      words.count("roles", number_of(graph_.nodes, "role")),
                                      words.count("gaps.pairs", number_of(graph_.edges, "gap"))}));
    return std::move(graph_);
  }

 private:
  template <class Id>
  std::string node(Id id, std::string_view meaning, std::string tooltip) {
    const view::Link self = link(context_, id);
    std::string name = fmt::format("{}/{}", meaning, self.id);
    if (known_.insert(name).second) {
      view::Graph::Node out;
      out.id = name;
      out.label = self.name;
      out.meaning = meaning;
      out.tooltip = std::move(tooltip);
      graph_.nodes.push_back(std::move(out));
    }
    return name;
  }

  void edge(std::string from, std::string to, std::string_view meaning, view::Link kind,
            std::string tooltip, bool mutual = false) {
    if (!drawn_.insert(fmt::format("{} {} {}", meaning, from, to)).second) return;
    view::Graph::Edge out;
    out.from = std::move(from);
    out.to = std::move(to);
    out.meaning = meaning;
    out.kind = std::move(kind);
    out.tooltip = std::move(tooltip);
    out.mutual = mutual;
    graph_.edges.push_back(std::move(out));
  }

  const Context& context_;
  view::Graph graph_;
  std::set<std::string> known_;
  std::set<std::string> drawn_;
};

}  // namespace

view::Graph gaps_graph(const Context& context, const Gaps& gaps) {
  Drawing drawing(context);
  for (const OwnerlessTheme& found : gaps.themes) {
    if (found.owning == Owning::nobody) drawing.add(found, gaps);
  }
  for (const PairGap& found : gaps.pairs.gaps) {
    if (found.asserted) drawing.add(found);
  }
  return drawing.result();
}

}  // namespace mellanrum::presenting
