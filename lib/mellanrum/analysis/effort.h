// SPDX-License-Identifier: MIT
//
// A bound on work that grows faster than the records: pairs of actors, paths of two ties. Beyond it
// the question is refused with a word of how to ask for less, rather than worked on without end.
#ifndef MELLANRUM_ANALYSIS_EFFORT_H
#define MELLANRUM_ANALYSIS_EFFORT_H

#include <fmt/format.h>

#include <cstddef>
#include <string_view>

#include "mellanrum/text/diagnostic.h"

namespace mellanrum::analysis {

class Effort {
 public:
  /// `what` names the unit in the plural.
  Effort(std::string_view what, std::size_t most) : what_(what), most_(most) {}

  /// Throws Trouble when more has been spent than there is.
  void spend(std::size_t amount) {
    spent_ += amount;
    if (spent_ <= most_) return;
    throw Trouble(
        fmt::format("there are more than {} {}; choose fewer seminars with --where, or "
                    "read fewer files",
                    most_, what_));
  }

 private:
  std::string_view what_;
  std::size_t most_;
  std::size_t spent_ = 0;
};

}  // namespace mellanrum::analysis

#endif
