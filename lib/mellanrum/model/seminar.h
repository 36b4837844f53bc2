// SPDX-License-Identifier: MIT
//
// A seminar: when and where people met, what was asked, what they point to and what comes next.
#ifndef MELLANRUM_MODEL_SEMINAR_H
#define MELLANRUM_MODEL_SEMINAR_H

#include <string>
#include <vector>

#include "mellanrum/model/date.h"
#include "mellanrum/model/origin.h"
#include "mellanrum/model/value.h"

namespace mellanrum {

/// Something to read that the seminar points to.
struct Reference : Record {
  Word title;
  Word author;
  Number year;
  Word url;
  Refs<Theme> themes;
  Rare<Origin> source;
};

struct Seminar : Record {
  Word id;
  Word title;
  Word series;
  Number part;
  Date date;
  Date until;
  Word place;
  Word language;
  Refs<Actor> participants;
  Text summary;
  Text next_steps;
  std::vector<Reference> references;
  Rare<Origin> source;
};

}  // namespace mellanrum

#endif
