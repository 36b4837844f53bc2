// SPDX-License-Identifier: MIT
//
// A Source is one text as it was read: the author's bytes, the name the user knows it by, and where
// its lines begin. A Span points into one. Everything that is later said of a record, in an answer
// or in a diagnostic, finds its way back to the author's file through these two.
#ifndef MELLANRUM_TEXT_SOURCE_H
#define MELLANRUM_TEXT_SOURCE_H

#include <cstddef>
#include <cstdint>
#include <deque>
#include <forward_list>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mellanrum/text/passage.h"

namespace mellanrum {

/// Line and column, both from 1; columns count characters (code points), a byte order mark is none.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend bool operator==(const Position&, const Position&) = default;
};

/// Index of a Source in its Sources.
using SourceId = std::uint32_t;

/// Bytes [begin, end) of a source.
struct Span {
  SourceId source = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
  friend auto operator<=>(const Span&, const Span&) = default;
};

class Source {
 public:
  /// `name` is the file as the user typed it (for diagnostics), `place` the same relative to the
  /// corpus (for answers). At most 2^32 - 1 bytes.
  Source(std::string name, std::string place, std::string bytes);

  const std::string& name() const { return name_; }
  const std::string& place() const { return place_; }
  std::string_view bytes() const;

  /// Lets go of the bytes, which most runs need no more; lines are still known. Whoever asks for
  /// the bytes makes `again` give them back: the same ones, or none if they can no longer be had,
  /// as when the file was changed. From then on not for several threads at once.
  void forget(std::function<std::string()> again);

  /// Keeps a text that was made of the bytes for as long as this lives, wherever it is moved.
  Passage keep(std::string text);

  /// The number of lines; a text that ends in a line end has no empty line after it.
  std::uint32_t lines() const { return static_cast<std::uint32_t>(line_starts_.size()); }

  /// Where byte `offset` stands. An offset within a line end, or past the end of the text, gives
  /// the place just after the last character of its line. Malformed UTF-8 counts one character a
  /// byte.
  Position position(std::size_t offset) const;

  /// The line in which byte `offset` stands, without counting characters.
  std::uint32_t line_at(std::size_t offset) const;

  /// Line `number` (from 1) without its line end; empty where there is no such line.
  std::string_view line(std::uint32_t number) const;

 private:
  std::string name_;
  std::string place_;
  std::size_t size_;
  std::forward_list<std::string> kept_;
  std::vector<std::uint32_t> line_starts_;
  mutable std::string bytes_;
  mutable std::function<std::string()> again_;  // given where the bytes are forgotten

  /// The characters before an offset, noted every few bytes when first asked for, so that a place
  /// far into a long line is found without counting from the line's start.
  struct Milestone {
    std::uint32_t offset;
    std::uint32_t characters;
  };
  mutable std::vector<Milestone> milestones_;
  void set_milestones() const;
  std::uint32_t characters_before(std::size_t offset) const;
};

/// All the sources of one run. References stay valid while it lives.
class Sources {
 public:
  SourceId add(Source source);

  /// Puts `source` in the place of one that was added, as its bytes are read. Several threads may
  /// do so for different ids.
  void put(SourceId id, Source source) { sources_[id] = std::move(source); }
  Source& at(SourceId id) { return sources_[id]; }
  const Source& operator[](SourceId id) const { return sources_[id]; }
  std::size_t size() const { return sources_.size(); }

 private:
  std::deque<Source> sources_;
};

}  // namespace mellanrum

#endif
