// SPDX-License-Identifier: MIT
//
// The sections of notes: a heading, what stands below it until the next, and what that makes of it.
// A heading may say what its list is (roles, decisions, a reading list); one of hashes says so for
// those below it too, but for roles: what an example of a role holds is no role.
#ifndef MELLANRUM_DRAFTING_SECTIONS_H
#define MELLANRUM_DRAFTING_SECTIONS_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/prose/blocks.h"
#include "mellanrum/prose/labels.h"

namespace mellanrum::drafting {

/// What the blocks below a heading are, where they are not just notes.
enum class Mode : std::uint8_t {
  notes,
  roles,
  check_out,
  reading,
  decision,
  proposal,
  action,
  steps,  // of which those with an owner are actions
  attendance
};

/// A heading and what stands below it until the next one.
struct Section {
  std::string name;  // as remarks name it; empty before the first heading
  std::string theme_name;
  std::size_t block = none;
  int level = 0;
  Mode mode = Mode::notes;
  std::size_t mode_block = none;  // the heading that says so, this one or one above
  bool may_be_theme = false;
  bool is_labelled_theme = false;
  bool has_speech = false;
  std::size_t framework = none;  // the one that the heading names
  static constexpr std::size_t none = ~std::size_t{0};
};

/// What remarks of a round at the end have for a section.
inline constexpr std::string_view check_out_section = "Check-out";

/// What a heading makes of the blocks below it.
Mode mode_of(const std::string& heading, const prose::Labels& labels);

class Sections {
 public:
  /// Begins with the one before the first heading. Keeps the labels by reference.
  explicit Sections(const prose::Labels& labels) : labels_(labels), all_(1) {}

  /// Begins the section of the heading `heading`, the block with the index `block`.
  void begin(const prose::Block& heading, std::size_t block);

  Section& now() { return all_.back(); }
  std::size_t size() const { return all_.size(); }
  const Section& operator[](std::size_t i) const { return all_[i]; }

 private:
  const prose::Labels& labels_;
  std::vector<Section> all_;
  std::vector<Section> open_;  // that the next may lie below
};

}  // namespace mellanrum::drafting

#endif
