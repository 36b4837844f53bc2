// SPDX-License-Identifier: MIT
//
// Who could have been heard, and who is a part of whom. What is not recorded is not thereby
// absent: only of actors that were surveyed does a missing tie say that there is none.
#ifndef MELLANRUM_ANALYSIS_SURVEY_H
#define MELLANRUM_ANALYSIS_SURVEY_H

#include <cstdint>
#include <vector>

#include "mellanrum/corpus/corpus.h"

namespace mellanrum::analysis {

class Survey {
 public:
  explicit Survey(const Corpus& corpus);

  /// Whether it is an actor in the system rather than one only spoken of: all but those marked
  /// `surveyed: false`.
  bool takes_part(ActorId id) const { return takes_part_[id.index]; }

  /// Whether it, or one that it is a part of, took part in a seminar, spoke, or is marked
  /// `surveyed: true`. One that takes no part was not surveyed.
  bool surveyed(ActorId id) const { return surveyed_[id.index]; }

  /// Whether one of them is a part of the other, by however many steps, or they are the same.
  bool one_within_other(ActorId a, ActorId b) const { return within(a, b) || within(b, a); }

  /// Whether `id` is `above` or a part of it.
  bool within(ActorId id, ActorId above) const {
    return id == above ||
           (entered_[above.index] < entered_[id.index] && left_[id.index] <= left_[above.index]);
  }

 private:
  void number_parts(const Corpus& corpus);

  std::vector<bool> takes_part_;
  std::vector<bool> surveyed_;
  // A walk through the wholes and their parts enters and leaves each actor; equal: on no way down.
  std::vector<std::uint32_t> entered_;
  std::vector<std::uint32_t> left_;
  std::vector<ActorId> walked_;  // wholes before their parts
};

}  // namespace mellanrum::analysis

#endif
