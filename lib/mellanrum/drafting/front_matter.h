// SPDX-License-Identifier: MIT
//
// The front matter of notes: YAML between lines of three hyphens, as a list of fields with the
// texts that each holds. What is no YAML gives none. Used by the head of the notes alone.
#ifndef MELLANRUM_DRAFTING_FRONT_MATTER_H
#define MELLANRUM_DRAFTING_FRONT_MATTER_H

#include <string>
#include <vector>

#include "mellanrum/drafting/draft.h"
#include "mellanrum/prose/blocks.h"
#include "mellanrum/prose/lines.h"

namespace mellanrum::drafting {

struct FrontField {
  std::string key;
  std::vector<std::string> texts;  // of a list each text in it
  bool is_list = false;
  LineNumber line = 1;
};

/// The fields of `block` in their order; mappings within it are left out.
std::vector<FrontField> front_fields(const prose::Block& block,
                                     const std::vector<prose::Line>& lines);

}  // namespace mellanrum::drafting

#endif
