// SPDX-License-Identifier: MIT
#include "mellanrum/reading/reflections.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace mellanrum::reading {
namespace {

/// The n of an id `rN`, or 0.
std::size_t position_meant(std::string_view id) {
  std::size_t number = 0;
  if (id.size() < 2 || id[0] != 'r' || id[1] == '0') return 0;
  const auto [stop, fault] = std::from_chars(id.data() + 1, id.data() + id.size(), number);
  return fault == std::errc() && stop == id.data() + id.size() ? number : 0;
}

/// What groups say for all their remarks in bytes, and that for each byte of the file.
constexpr std::size_t most_copied = std::size_t{1} << 20;
constexpr std::size_t most_copied_a_byte = 10;
constexpr std::size_t bytes_a_name = 100;

bool is_field(std::string_view key) {
  const auto table = fields<Reflection>();
  return std::any_of(table.begin(), table.end(), [&](const auto& row) { return row.key == key; });
}

class ReflectionsReader {
 public:
  explicit ReflectionsReader(Decoder& decoder) : decoder_(decoder) {}

  std::vector<Reflection> read(yaml::NodeId node) {
    if (!decoder_.sequence(node, "reflections")) return {};
    std::size_t remarks = 0;
    decoder_.items(node, [&](yaml::NodeId item) {
      const yaml::NodeId said = find_said(item);
      remarks += said == 0 ? 1 : decoder_.size(said);
    });
    out_.reserve(remarks);
    decoder_.items(node, [&](yaml::NodeId item) {
      const yaml::NodeId said = find_said(item);
      said == 0 ? remark(item, Reflection()) : group(item, said);
    });
    give_ids();
    return std::move(out_);
  }

 private:
  yaml::NodeId find_said(yaml::NodeId item) const {
    yaml::NodeId found = 0;
    if (!decoder_.is(item, yaml::Kind::mapping)) return found;
    decoder_.pairs(item, [&](yaml::NodeId key, yaml::NodeId value) {
      if (decoder_.text(key) == "said") found = value;
    });
    return found;
  }

  void group(yaml::NodeId item, yaml::NodeId said) {
    Reflection shared;
    const bool faulty = decoder_.faulty([&] {
      decoder_.pairs(item, [&](yaml::NodeId key, yaml::NodeId) {
        const std::string_view name = decoder_.text(key);
        if (std::find(own_keys.begin(), own_keys.end(), name) == own_keys.end()) return;
        decoder_.report(Rule::unknown_key, decoder_.span(key),
                        fmt::format("a group of remarks has no '{}' of its own", name),
                        "give it to each remark under said:");
      });
      decoder_.record(item, shared, {"said", "id", "text", "answers"});
    });
    shared.faulty = faulty || own_flaw(item, said);
    if (!decoder_.sequence(said, "said")) return;
    if (!affordable(shared, said)) return;
    decoder_.items(said, [&](yaml::NodeId remark_node) { remark(remark_node, shared); });
    warn_of_overridden(item, said);
  }

  /// What the group gives and no remark takes over would be lost in silence.
  void warn_of_overridden(yaml::NodeId item, yaml::NodeId said) {
    decoder_.pairs(item, [&](yaml::NodeId key, yaml::NodeId value) {
      const std::string_view name = decoder_.text(key);
      if (value == said || !is_field(name)) return;
      std::size_t remarks = 0;
      std::size_t own = 0;
      decoder_.items(said, [&](yaml::NodeId remark_node) {
        ++remarks;
        if (gives(remark_node, name)) ++own;
      });
      if (remarks == 0 || own < remarks) return;
      decoder_.report(
          Rule::overridden, decoder_.span(key),
          fmt::format("each remark here gives its own '{}', so this says nothing", name),
          "leave it out");
    });
  }

  bool gives(yaml::NodeId remark_node, std::string_view field) const {
    bool found = false;
    if (!decoder_.is(remark_node, yaml::Kind::mapping)) return found;
    decoder_.pairs(remark_node, [&](yaml::NodeId key, yaml::NodeId) {
      found = found || decoder_.text(key) == field;
    });
    return found;
  }

  /// Whether there is a flaw in what the group gives to each of its remarks.
  bool own_flaw(yaml::NodeId item, yaml::NodeId said) const {
    bool found = false;
    decoder_.pairs(item, [&](yaml::NodeId key, yaml::NodeId value) {
      found = found || (value == said ? decoder_.flawed(key) : decoder_.flawed(key, value));
    });
    return found;
  }

  /// Whether what a group says for all its remarks can be kept with each of them.
  bool affordable(const Reflection& shared, yaml::NodeId said) {
    std::size_t size = bytes_a_name * (shared.themes.size() + shared.roles.size() +
                                       shared.actors.size() + shared.tags.size());
    for (const Extra& extra : shared.extras) size += extra.key.size() + extra.value.size();
    const std::size_t remarks = decoder_.size(said);
    copied_ += size * remarks;
    if (copied_ <= most_copied + most_copied_a_byte * decoder_.span(0).end) return true;
    decoder_.report(
        Rule::too_many_pairs, decoder_.span(said),
        fmt::format("what the group says for all would be kept for {} remarks each", remarks),
        "give it to those remarks that it is about");
    return false;
  }

  void remark(yaml::NodeId node, Reflection reflection) {
    reflection.span = decoder_.span(node);
    const bool faulty = decoder_.faulty([&] {
      if (decoder_.is(node, yaml::Kind::scalar)) {
        decoder_.text(node, "text", reflection.text);
      } else if (decoder_.mapping(node, "a reflection")) {
        decoder_.record(node, reflection);
      }
    });
    reflection.faulty = reflection.faulty || faulty || decoder_.flawed(node);
    out_.push_back(std::move(reflection));
  }

  void give_ids() {
    std::unordered_map<std::string_view, Span> taken;
    taken.reserve(out_.size());
    for (std::size_t i = 0; i < out_.size(); ++i) {
      Reflection& reflection = out_[i];
      if (!reflection.id) {
        reflection.id = {decoder_.keep(fmt::format("r{}", i + 1)), reflection.span};
      } else if (const std::size_t meant = position_meant(reflection.id.text);
                 meant != 0 && meant != i + 1) {
        decoder_.report(Rule::duplicate_id, reflection.id.span,
                        fmt::format("'{}' is the id of the reflection at position {}",
                                    reflection.id.text, meant),
                        fmt::format("this is position {}; use another id, or none", i + 1));
        reflection.faulty = true;
        continue;
      }
      const auto [first, fresh] = taken.emplace(reflection.id.text, reflection.id.span);
      if (fresh) continue;
      decoder_.report(Rule::duplicate_id, reflection.id.span,
                      fmt::format("another reflection has the id '{}'", reflection.id.text), {},
                      first->second);
      reflection.faulty = true;
    }
  }

  Decoder& decoder_;
  std::vector<Reflection> out_;
  std::size_t copied_ = 0;
};

}  // namespace

std::vector<Reflection> read_reflections(Decoder& decoder, yaml::NodeId node) {
  return ReflectionsReader(decoder).read(node);
}

}  // namespace mellanrum::reading
