// SPDX-License-Identifier: MIT
//
// The findings of gaps in running text, each as one paragraph or item of a list.
#ifndef MELLANRUM_PRESENTING_GAP_LINES_H
#define MELLANRUM_PRESENTING_GAP_LINES_H

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mellanrum/analysis/gaps.h"
#include "mellanrum/presenting/missing_ties.h"
#include "mellanrum/presenting/names.h"

namespace mellanrum::presenting {

class GapLines {
 public:
  explicit GapLines(const Context& context)
      : context_(context),
        words_(context.words),
        seminars_(context.corpus.seminars_in_scope().size()) {}

  view::Prose line(const analysis::OwnerlessTheme& found);
  view::Prose line(const analysis::VoicedGap& found);
  view::Prose line(const analysis::UncoveredRole& found);
  view::Prose line(const MissingTies& found);
  view::Prose line(const analysis::GroupPair& found, analysis::GroupBy by);

  /// What was said, by whom and where.
  view::Prose quote(ReflectionId id) const;

  /// "notes.yaml:3, notes.yaml:9 and 2 other places"
  std::string places(const std::vector<ReflectionId>& said) const;

  /// Whether any finding since the last call is seen in the records only, which its line does not
  /// say.
  bool take_structural() { return std::exchange(structural_, false); }

 private:
  template <class Ids>
  std::string listed(const Ids& ids) const {
    return words_.enumeration(names(links(context_, ids)));
  }
  std::string pair_name(const analysis::PairGap& gap) const {
    return listed(std::vector{gap.a, gap.b});
  }
  view::Prose standing(std::string_view basis, std::int64_t seminars);
  std::string leaders(const analysis::OwnerlessTheme& found) const;
  std::string ways(const MissingTies& found,
                   const std::map<analysis::Bridging, std::int64_t>& bridging) const;

  const Context& context_;
  const Wording& words_;
  std::size_t seminars_;
  bool structural_ = false;
};

}  // namespace mellanrum::presenting

#endif
