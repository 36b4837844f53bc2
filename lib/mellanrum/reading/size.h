// SPDX-License-Identifier: MIT
//
// How much a file's Tree will become: records and values take far more memory than the bytes that
// they are written with, and a file of the shortest there are would take hundreds of times its
// size. So what is read is measured against the bytes before it is decoded. Used by the loader.
#ifndef MELLANRUM_READING_SIZE_H
#define MELLANRUM_READING_SIZE_H

#include <cstddef>

#include "mellanrum/yaml/tree.h"

namespace mellanrum::reading {

/// What was read, of one file or of several.
struct Size {
  std::size_t bytes = 0;
  std::size_t records = 0;
  std::size_t values = 0;

  Size& operator+=(const Size& other);

  /// The records and values that so many bytes may hold: some thousands in any case, and of a large
  /// input a record for every 100 bytes and a value for every 16.
  std::size_t most_records() const { return 100'000 + bytes / 100; }
  std::size_t most_values() const { return 1'000'000 + bytes / 16; }

  /// Whether a file is no denser than files that are written by hand are: what comes of many such
  /// files is in proportion to them, so each may be decoded before it is known what the others
  /// hold.
  bool is_usual() const { return records <= 50 + bytes / 50 && values <= 1'000 + bytes / 8; }
};

/// Of a record file of so many bytes, whatever is wrong in it.
Size size_of(const yaml::Tree& tree, std::size_t bytes);

}  // namespace mellanrum::reading

#endif
