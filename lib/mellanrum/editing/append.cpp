// SPDX-License-Identifier: MIT
#include "mellanrum/editing/append.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "mellanrum/editing/addition.h"
#include "mellanrum/editing/insertion.h"
#include "mellanrum/editing/layout.h"
#include "mellanrum/text/diagnostic.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/yaml/extent.h"

namespace mellanrum::editing {
namespace {

constexpr std::size_t widest_line = 100;

/// The value of a key, or none.
std::optional<yaml::NodeId> find(const yaml::Tree& tree, yaml::NodeId mapping,
                                 std::string_view name) {
  if (tree[mapping].kind != yaml::Kind::mapping) return {};
  for (yaml::NodeId key = tree.first(mapping); key < tree.end(mapping);) {
    const yaml::NodeId value = tree[key].next;
    if (tree.text(key) == name) return value;
    key = tree[value].next;
  }
  return {};
}

/// The framework with that id, where it is a mapping.
std::optional<yaml::NodeId> find_framework(const yaml::Tree& tree, std::string_view id) {
  const auto frameworks = find(tree, 0, "frameworks");
  const auto framework = frameworks ? find(tree, *frameworks, id) : std::nullopt;
  if (!framework || tree[*framework].kind != yaml::Kind::mapping) return {};
  return framework;
}

/// What is put in, and how the tree grows by it.
struct Change {
  std::vector<Insertion> insertions;
  yaml::NodeId collection = 0;
  Pair pair;
};

class Appender {
 public:
  Appender(std::string_view bytes, const yaml::Tree* tree)
      : bytes_(bytes), tree_(tree), layout_(bytes, tree) {}

  Change add(const Record& record) const {
    if (tree_ == nullptr) {
      Pair section = section_of(record);
      return {{new_section(layout_.end(), section)}, 0, std::move(section)};
    }
    if (!record.framework.empty()) {
      const yaml::NodeId framework = find_framework(*tree_, record.framework).value();
      const auto roles = find(*tree_, framework, "roles");
      return roles ? add_to(*roles, record.pair)
                   : add_to(framework, {"roles", Value::mapping({record.pair})});
    }
    if (const auto section = find(*tree_, 0, record.section)) return add_to(*section, record.pair);
    const Pair section = section_of(record);
    if ((*tree_)[0].style == yaml::Style::flow) return add_to(0, section);
    return {{new_section(layout_.end(), section)}, 0, section};
  }

 private:
  static Pair section_of(const Record& record) {
    return {record.section, record.pair.key.empty() ? Value::list({record.pair.value})
                                                    : Value::mapping({record.pair})};
  }

  Change add_to(yaml::NodeId collection, const Pair& pair) const {
    const yaml::Node& node = (*tree_)[collection];
    const yaml::Kind wanted = pair.key.empty() ? yaml::Kind::sequence : yaml::Kind::mapping;
    if (node.kind != wanted) return {{}, collection, pair};
    if (node.style == yaml::Style::flow) return {in_brackets(collection, pair), collection, pair};
    const std::size_t at = layout_.after(collection);
    std::string lines = like_the_last(collection, pair);
    if (layout_.is_spaced(collection) && !layout_.follows_blank(at)) lines.insert(0, "\n");
    return {{{at, layout_.lines_at(at, lines)}}, collection, pair};
  }

  /// Within brackets where the last member stands so and there is room.
  std::string like_the_last(yaml::NodeId collection, const Pair& pair) const {
    const yaml::Tree& tree = *tree_;
    const Indentation at = indentation(collection);
    yaml::NodeId last = layout_.last_member(collection);
    if (!pair.key.empty()) last = tree[last].next;
    const bool in_braces =
        tree[last].kind == yaml::Kind::mapping && tree[last].style == yaml::Style::flow;
    if (!in_braces || pair.value.form != Value::Form::mapping) return block(pair, at);
    const std::string line =
        std::string(at.column, ' ') + (pair.key.empty() ? "- " : "") + flow(pair);
    return display_width(line) <= widest_line ? line : block(pair, at);
  }

  /// That of the collection, and of what stands below its members.
  Indentation indentation(yaml::NodeId collection) const {
    const yaml::Tree& tree = *tree_;
    const std::size_t column = layout_.column(collection);
    for (yaml::NodeId at = tree.first(collection); at < tree.end(collection); at = tree[at].next) {
      const yaml::Node& node = tree[at];
      const bool is_block = node.kind == yaml::Kind::mapping && node.style == yaml::Style::block;
      if (is_block && layout_.column(at) > column && tree[collection].kind == node.kind) {
        return {column, layout_.column(at) - column};
      }
    }
    return {column, std::max<std::size_t>(layout_.step(yaml::Kind::mapping), 1)};
  }

  /// After the last member, or on a line of its own where the members have theirs.
  std::vector<Insertion> in_brackets(yaml::NodeId collection, const Pair& pair) const {
    const yaml::Tree& tree = *tree_;
    const yaml::Node& node = tree[collection];
    const std::string text = flow(pair);
    if (tree.first(collection) == tree.end(collection)) return {{node.begin + 1, text}};
    const yaml::NodeId last = layout_.last_member(collection);
    const yaml::NodeId value = pair.key.empty() ? last : tree[last].next;
    const std::size_t end = tree[value].end;
    const std::size_t next = yaml::skip_space(bytes_, end);
    const bool has_comma = next < bytes_.size() && bytes_[next] == ',';
    const std::size_t behind = has_comma ? next + 1 : end;
    const std::size_t line = layout_.next_line(behind);
    const std::size_t begin = tree[last].begin;
    const std::size_t line_begin = yaml::line_begin(bytes_, begin);
    const bool own_line = bytes_.find_first_not_of(' ', line_begin) == begin && line < node.end &&
                          yaml::skip_space(bytes_, behind) >= line;
    if (!own_line) return {{behind, (has_comma ? " " : ", ") + text}};
    std::vector<Insertion> out;
    if (!has_comma) out.push_back({end, ","});
    out.push_back({line, layout_.lines_at(line, std::string(begin - line_begin, ' ') + text +
                                                    (has_comma ? "," : ""))});
    return out;
  }

  Insertion new_section(std::size_t at, const Pair& section) const {
    Indentation indentation;
    if (tree_ != nullptr) indentation.column = layout_.column(0);
    const bool is_list = section.value.form == Value::Form::list;
    indentation.step = layout_.step(is_list ? yaml::Kind::sequence : yaml::Kind::mapping);
    if (!is_list) indentation.step = std::max<std::size_t>(indentation.step, 1);
    std::string lines = block(section, indentation);
    const bool parted = tree_ == nullptr || layout_.are_sections_spaced();
    if (parted && !layout_.follows_blank(at)) lines.insert(0, "\n");
    if (parted && at < bytes_.size() && at < layout_.end() && !layout_.is_blank(at)) lines += '\n';
    return {at, layout_.lines_at(at, lines)};
  }

  std::string_view bytes_;
  const yaml::Tree* tree_;
  Layout layout_;
};

/// The tree of the changed text, or none where it cannot be read.
std::optional<yaml::Tree> read_again(const std::string& bytes, const yaml::Limits& limits) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId id = sources.add(Source({}, {}, bytes));
  auto tree = yaml::read(sources, id, limits, diagnostics);
  if (diagnostics.has_errors()) return {};
  return tree;
}

bool is_proven(const yaml::Tree* before, const std::optional<yaml::Tree>& after,
               const Change& change) {
  if (!after) return false;
  if (before != nullptr) return adds_only(*before, *after, change.collection, change.pair);
  return reads_as(*after, 0, Value::mapping({change.pair}));
}

}  // namespace

bool states_framework(const yaml::Tree& tree, std::string_view id) {
  return find_framework(tree, id).has_value();
}

Appended append(const Source& source, const yaml::Tree* tree, const Record& record,
                const yaml::Limits& limits) {
  const std::string_view bytes = source.bytes();
  const Change change = Appender(bytes, tree).add(record);
  Appended out{inserted(bytes, change.insertions), 0};
  if (!is_proven(tree, read_again(out.bytes, limits), change)) {
    throw Trouble(fmt::format(
        "'{}' is written in a way in which nothing can be added without touching what is there; "
        "it is left as it was",
        source.name()));
  }
  const Insertion& last = change.insertions.back();
  const std::size_t shift = out.bytes.size() - bytes.size() - last.text.size();
  const std::size_t lead = last.text.find_first_not_of(" ,\r\n");
  out.offset = last.offset + shift + (lead == std::string::npos ? 0 : lead);
  return out;
}

}  // namespace mellanrum::editing
