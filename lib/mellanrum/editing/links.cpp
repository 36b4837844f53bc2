// SPDX-License-Identifier: MIT
#include "mellanrum/editing/links.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "mellanrum/editing/insertion.h"
#include "mellanrum/editing/link_changes.h"
#include "mellanrum/editing/reflection_nodes.h"
#include "mellanrum/yaml/extent.h"
#include "mellanrum/yaml/scalar.h"

namespace mellanrum::editing {
namespace {

using yaml::Kind;
using yaml::Node;
using yaml::NodeId;
using yaml::Style;
using yaml::Tree;

constexpr std::size_t page_width = 100;

std::string joined(const std::vector<std::string>& ids) {
  std::string out;
  for (const std::string& id : ids) out += (out.empty() ? "" : ", ") + yaml::scalar(id);
  return out;
}

std::string field_text(const FieldChange& change) {
  return std::string(change.field) + ": [" + joined(change.all) + ']';
}

class Editor {
 public:
  Editor(std::string_view bytes, const Tree& tree) : bytes_(bytes), tree_(tree) {}

  /// False where it is written in a way that cannot be added to.
  bool add(const ReflectionNode& place, const std::vector<FieldChange>& changes) {
    if (tree_[place.node].kind == Kind::scalar) return wrap(place, changes);
    std::vector<const FieldChange*> fresh;
    for (const FieldChange& change : changes) {
      const auto value = value_of(tree_, place.node, change.field);
      if (!value) {
        fresh.push_back(&change);
      } else if (!extend(*value, change)) {
        return false;
      }
    }
    if (!fresh.empty()) add_fields(place.node, fresh);
    return true;
  }

  /// The text with all that was inserted.
  std::string text() { return inserted(bytes_, std::move(insertions_)); }

 private:
  void insert(std::size_t offset, std::string text) {
    insertions_.push_back({offset, std::move(text)});
  }

  /// Before the line end of the line in which `at` stands.
  std::size_t end_of_line(std::size_t at) const {
    const std::size_t feed = bytes_.find('\n', at);
    if (feed == std::string_view::npos) return bytes_.size();
    return feed > at && bytes_[feed - 1] == '\r' ? feed - 1 : feed;
  }

  /// The line end that the author uses there, or in the lines before.
  std::string line_end(std::size_t at) const {
    std::size_t feed = bytes_.find('\n', at);
    if (feed == std::string_view::npos) feed = bytes_.rfind('\n');
    const bool has_return = feed != std::string_view::npos && feed > 0 && bytes_[feed - 1] == '\r';
    return has_return ? "\r\n" : "\n";
  }

  std::size_t column(std::size_t at) const { return at - yaml::line_begin(bytes_, at); }
  std::string new_line(std::size_t at, std::size_t indent) const {
    return line_end(at) + std::string(indent, ' ');
  }

  /// Adds to a list, or makes one of the id that stands for a list.
  bool extend(NodeId value, const FieldChange& change) {
    const Node& node = tree_[value];
    if (node.kind == Kind::mapping) return false;
    if (node.kind == Kind::scalar) return extend_one(node, change);
    NodeId last = 0;
    for (NodeId item = tree_.first(value); item < tree_.end(value); item = tree_[item].next) {
      last = item;
    }
    if (node.style == Style::flow) {
      if (last == 0) {
        insert(node.begin + 1, joined(change.added));
      } else {
        insert(tree_[last].end, ", " + joined(change.added));
      }
      return true;
    }
    std::string text;
    for (const std::string& id : change.added) {
      text += new_line(node.begin, column(node.begin)) + "- " + yaml::scalar(id);
    }
    insert(end_of_line(tree_[last].end), text);
    return true;
  }

  bool extend_one(const Node& node, const FieldChange& change) {
    if (node.style == Style::absent || node.style == Style::literal ||
        node.style == Style::folded) {
      return false;
    }
    // What is a text of its own need not be one between brackets.
    const std::string_view written = bytes_.substr(node.begin, node.end - node.begin);
    const bool needs_quotes =
        node.style == Style::plain && written.find_first_of(",[]{}") != std::string_view::npos;
    if (needs_quotes && written.find('\'') != std::string_view::npos) return false;
    const std::string quote = needs_quotes ? "'" : "";
    insert(node.begin, '[' + quote);
    insert(node.end, quote + ", " + joined(change.added) + ']');
    return true;
  }

  void add_fields(NodeId mapping, const std::vector<const FieldChange*>& changes) {
    const Node& node = tree_[mapping];
    NodeId last = mapping;
    for (NodeId at = tree_.first(mapping); at < tree_.end(mapping); at = tree_[at].next) last = at;
    if (node.style == Style::flow) {
      // The one pair in `[text: ...]` has no braces.
      const bool is_bare = bytes_[node.begin] != '{';
      if (is_bare) insert(node.begin, "{");
      add_to_flow(node.begin, tree_[last].end, changes);
      if (is_bare) insert(tree_[last].end, "}");
    } else {
      add_lines(node.begin, last, column(node.begin), changes);
    }
  }

  /// After `end`, on the same line where that fits, or where all of the mapping is on one line.
  void add_to_flow(std::size_t begin, std::size_t end,
                   const std::vector<const FieldChange*>& changes) {
    const std::size_t feed = bytes_.substr(begin, end - begin).find('\n');
    const bool several_lines = feed != std::string_view::npos;
    const std::size_t next = begin + feed + 1;
    const std::size_t indent = several_lines ? bytes_.find_first_not_of(' ', next) - next : 0;
    std::size_t taken = several_lines ? column(end) : 0;
    std::string text;
    for (const FieldChange* change : changes) {
      const std::string field = field_text(*change);
      taken += 2 + field.size();
      const bool wraps = several_lines && taken + 1 > page_width;
      text += wraps ? "," + new_line(begin, indent) : ", ";
      if (wraps) taken = indent + field.size();
      text += field;
    }
    insert(end, text);
  }

  /// As lines after the last value; before `begin`, the first key, where what stands last takes in
  /// what comes after it.
  void add_lines(std::size_t begin, NodeId last, std::size_t indent,
                 const std::vector<const FieldChange*>& changes) {
    const bool first = takes_in(tree_[last]);
    std::string text;
    for (const FieldChange* change : changes) {
      text += first ? field_text(*change) + new_line(begin, indent)
                    : new_line(begin, indent) + field_text(*change);
    }
    insert(first ? begin : end_of_line(tree_[last].end), text);
  }

  /// Whether the line ends after a block scalar are its text: by its header, or at the file's end.
  bool takes_in(const Node& node) const {
    if (node.style != Style::literal && node.style != Style::folded) return false;
    const std::string_view header = bytes_.substr(node.begin, end_of_line(node.begin) - node.begin);
    const std::size_t comment = header.find(" #");
    const auto sign = header.substr(0, comment).find_first_of("+-");
    if (sign != std::string_view::npos) return header[sign] == '+';
    return bytes_.find('\n', node.end) == std::string_view::npos;
  }

  /// Makes a mapping of a bare text.
  bool wrap(const ReflectionNode& place, const std::vector<FieldChange>& changes) {
    const Node& node = tree_[place.node];
    if (node.style == Style::absent) return false;
    std::vector<const FieldChange*> fields;
    for (const FieldChange& change : changes) fields.push_back(&change);
    if (tree_[place.list].style == Style::flow) {
      insert(node.begin, "{text: ");
      add_to_flow(node.begin, node.end, fields);
      insert(node.end, "}");
      return true;
    }
    const std::size_t indent = column(node.begin);
    const bool first = takes_in(node);
    if (first) add_lines(node.begin, place.node, indent, fields);
    insert(node.begin, "text: ");
    shift(node, place.list);
    if (!first) add_lines(node.begin, place.node, indent, fields);
    return true;
  }

  /// Moves the further lines of a text to the right where they would not belong to it any more.
  void shift(const Node& node, NodeId list) {
    const std::size_t indent = column(node.begin);
    const bool is_block = node.style == Style::literal || node.style == Style::folded;
    const auto text_begin = [&](std::size_t line) {
      return std::min(bytes_.find_first_not_of(' ', line), bytes_.size());
    };
    std::vector<std::size_t> lines;
    bool outside = is_block;
    for (std::size_t feed = bytes_.find('\n', node.begin);
         feed != std::string_view::npos && feed + 1 < node.end;
         feed = bytes_.find('\n', feed + 1)) {
      const std::size_t text = text_begin(feed + 1);
      const bool empty = text == bytes_.size() || bytes_[text] == '\n' || bytes_[text] == '\r';
      if (empty && (!is_block || text == feed + 1)) continue;
      lines.push_back(feed + 1);
      outside = outside || text - (feed + 1) <= indent;
    }
    if (!outside) return;
    // What a header says of indentation counts from the dash, and will count from the key.
    const std::size_t dash = column(tree_[list].begin);
    const std::size_t width = indent > dash ? indent - dash : 2;
    for (const std::size_t line : lines) insert(line, std::string(width, ' '));
  }

  std::string_view bytes_;
  const Tree& tree_;
  std::vector<Insertion> insertions_;
};

}  // namespace

std::optional<std::string> with_links(const Source& source, const Tree& tree,
                                      const std::vector<NewLinks>& links,
                                      const yaml::Limits& limits) {
  std::unordered_map<std::uint32_t, ReflectionNode> places;
  for (const ReflectionNode& place : reflection_nodes(tree)) {
    places.emplace(tree[place.node].begin, place);
  }
  const std::string bytes(source.bytes());
  Editor editor(bytes, tree);
  std::map<NodeId, std::vector<FieldChange>> changes;
  for (const NewLinks& one : links) {
    const auto place = places.find(one.begin);
    if (place == places.end()) return std::nullopt;
    auto change = changes_of(tree, place->second, one);
    if (change.empty()) continue;
    if (!editor.add(place->second, change)) return std::nullopt;
    changes.emplace(place->second.node, std::move(change));
  }
  std::string text = editor.text();
  Sources again;
  Diagnostics faults;
  yaml::Limits room = limits;
  room.bytes = std::max(room.bytes, text.size());
  const SourceId id = again.add(Source(source.name(), source.place(), text));
  const auto after = yaml::read(again, id, room, faults);
  if (!after || faults.has_errors() || !only_changed(tree, *after, changes)) {
    return std::nullopt;
  }
  return text;
}

}  // namespace mellanrum::editing
