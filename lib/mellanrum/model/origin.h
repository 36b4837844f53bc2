// SPDX-License-Identifier: MIT
//
// Where in the original notes a record comes from: the prose that somebody, or `mellanrum import`,
// made it of.
#ifndef MELLANRUM_MODEL_ORIGIN_H
#define MELLANRUM_MODEL_ORIGIN_H

#include "mellanrum/model/value.h"

namespace mellanrum {

struct Origin : Record {
  Word file;
  Word page;
  Number line;
};

}  // namespace mellanrum

#endif
