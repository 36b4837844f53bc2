// SPDX-License-Identifier: MIT
//
// Adds a record to a file of records where it belongs, and leaves every other byte as it is. It
// goes to the end of what stands under its top-level key, in block or flow style as that is, with
// the indentation, the blank lines and the line ends found there; a comment indented like the
// records before it stays with them. Where the file has no such key, one is added at its end. The
// new text is read again, and proven to say what the old one said and the record, before it is
// given.
#ifndef MELLANRUM_EDITING_APPEND_H
#define MELLANRUM_EDITING_APPEND_H

#include <cstddef>
#include <string>

#include "mellanrum/editing/value.h"
#include "mellanrum/text/source.h"
#include "mellanrum/yaml/read.h"
#include "mellanrum/yaml/tree.h"

namespace mellanrum::editing {

struct Record {
  std::string section;    // the top-level key that it stands under
  std::string framework;  // of a role: in whose `roles` it stands; else empty
  Pair pair;              // its id and what it says; a reflection has no key
};

/// Whether the role can stand in the framework with that id: the file states it, and not only by a
/// name.
bool states_framework(const yaml::Tree& tree, std::string_view id);

struct Appended {
  std::string bytes;
  std::size_t offset = 0;  // where the record begins
};

/// `source` with `record`; `tree` is that of the source, none where it holds no document. Throws
/// Trouble where it cannot be added so.
Appended append(const Source& source, const yaml::Tree* tree, const Record& record,
                const yaml::Limits& limits);

}  // namespace mellanrum::editing

#endif
