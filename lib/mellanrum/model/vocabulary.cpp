// SPDX-License-Identifier: MIT
#include <array>

#include "mellanrum/model/actor.h"
#include "mellanrum/model/reflection.h"
#include "mellanrum/model/role.h"

namespace mellanrum {

using namespace std::string_view_literals;

template <>
std::span<const std::string_view> words_of<RoleStatus>() {
  static constexpr std::array words{"adopted"sv, "proposed"sv, "questioned"sv, "missing"sv};
  return words;
}

template <>
std::span<const std::string_view> words_of<HoldingState>() {
  static constexpr std::array words{"holds"sv, "shares"sv, "could"sv, "should"sv, "declines"sv};
  return words;
}

template <>
std::span<const std::string_view> words_of<RelationStatus>() {
  static constexpr std::array words{"existing"sv, "wanted"sv, "weak"sv,      "broken"sv,
                                    "absent"sv,   "past"sv,   "questioned"sv};
  return words;
}

template <>
std::span<const std::string_view> words_of<Voice>() {
  static constexpr std::array words{"one"sv, "group"sv, "note-taker"sv};
  return words;
}

}  // namespace mellanrum
