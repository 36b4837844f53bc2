// SPDX-License-Identifier: MIT
//
// The list of relations, in the long form (from, to or between, and the other fields) and the short
// form: `- region-skane -> kommunerna, näringslivet: stödjer`, where other fields may stand in the
// same item.
#ifndef MELLANRUM_READING_RELATIONS_H
#define MELLANRUM_READING_RELATIONS_H

#include <vector>

#include "mellanrum/model/actor.h"
#include "mellanrum/reading/decoder.h"

namespace mellanrum::reading {

std::vector<Relation> read_relations(Decoder& decoder, yaml::NodeId node);

}  // namespace mellanrum::reading

#endif
