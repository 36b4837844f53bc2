// SPDX-License-Identifier: MIT
//
// Themes are what was talked over: a question, whom it concerns, who owns it, what roles it needs.
#ifndef MELLANRUM_MODEL_THEME_H
#define MELLANRUM_MODEL_THEME_H

#include <optional>
#include <vector>

#include "mellanrum/model/origin.h"
#include "mellanrum/model/value.h"

namespace mellanrum {

struct Theme : Record {
  Word id;
  Word name;
  Text question;
  Text description;
  Ref<Theme> parent;
  Refs<Actor> concerns;
  /// Not given: nothing is known. Given and empty: nobody drives it.
  std::optional<Refs<Actor>> owners;
  Refs<Role> needs;
  std::vector<Word> aliases;
  std::vector<Word> tags;
  Rare<Origin> source;
};

}  // namespace mellanrum

#endif
