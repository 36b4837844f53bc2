// SPDX-License-Identifier: MIT
#include "mellanrum/editing/layout.h"

#include <algorithm>

#include "mellanrum/text/utf8.h"
#include "mellanrum/yaml/extent.h"

namespace mellanrum::editing {
namespace {

constexpr std::size_t usual_step = 2;

}  // namespace

std::size_t Layout::column(yaml::NodeId collection) const {
  const yaml::Tree& tree = *tree_;
  const bool is_list = tree[collection].kind == yaml::Kind::sequence;
  const std::size_t begin = tree[is_list ? collection : tree.first(collection)].begin;
  return begin - yaml::line_begin(bytes_, begin);
}

std::size_t Layout::step(yaml::Kind kind) const {
  if (tree_ == nullptr || (*tree_)[0].style != yaml::Style::block) return usual_step;
  const yaml::Tree& tree = *tree_;
  std::size_t other = 0;
  for (yaml::NodeId key = tree.first(0); key < tree.end(0);) {
    const yaml::NodeId value = tree[key].next;
    if (tree[value].style == yaml::Style::block && column(value) >= column(0)) {
      const std::size_t found = column(value) - column(0);
      if (tree[value].kind == kind) return found;
      other = std::max(other, found);
    }
    key = tree[value].next;
  }
  return other > 0 ? other : usual_step;
}

std::size_t Layout::next_line(std::size_t at) const {
  const std::size_t feed = bytes_.find('\n', at);
  return feed == std::string_view::npos ? bytes_.size() : feed + 1;
}

std::size_t Layout::after(yaml::NodeId collection) const {
  std::size_t out = next_line((*tree_)[collection].end);
  while (keeps_blank_lines(collection) && out < bytes_.size() && is_blank(out)) {
    out = next_line(out);
  }
  const std::size_t least = column(collection);
  if (least == 0) return out;
  for (std::size_t at = out; at < bytes_.size(); at = next_line(at)) {
    if (is_blank(at)) continue;
    const std::size_t text = std::min(bytes_.find_first_not_of(' ', at), bytes_.size());
    if (text == bytes_.size() || bytes_[text] != '#' || text - at < least) break;
    out = next_line(at);
  }
  return out;
}

bool Layout::keeps_blank_lines(yaml::NodeId collection) const {
  const yaml::Tree& tree = *tree_;
  if (tree.end(collection) == tree.first(collection)) return false;
  const yaml::Node& last = tree[tree.end(collection) - 1];
  if (last.style != yaml::Style::literal && last.style != yaml::Style::folded) return false;
  const std::string_view header =
      bytes_.substr(last.begin, yaml::line_end(bytes_, last.begin) - last.begin);
  return header.substr(0, header.find(' ')).find('+') != std::string_view::npos;
}

std::size_t Layout::end() const {
  std::size_t at = 0;
  if (tree_ != nullptr) {
    at = next_line((*tree_)[0].end);
  } else if (bytes_.starts_with(byte_order_mark)) {
    at = byte_order_mark.size();
  }
  for (; at < bytes_.size(); at = next_line(at)) {
    if (bytes_.substr(at, 3) == "..." && yaml::blank_at(bytes_, at + 3)) return at;
  }
  return bytes_.size();
}

yaml::NodeId Layout::last_member(yaml::NodeId collection) const {
  const yaml::Tree& tree = *tree_;
  yaml::NodeId last = tree.first(collection);
  for (yaml::NodeId at = last; at < tree.end(collection);) {
    last = at;
    at = tree[at].next;
    if (tree[collection].kind == yaml::Kind::mapping) at = tree[at].next;
  }
  return last;
}

bool Layout::are_sections_spaced() const {
  return last_member(0) == tree_->first(0) || is_spaced(0);
}

bool Layout::is_spaced(yaml::NodeId collection) const {
  const yaml::Tree& tree = *tree_;
  const yaml::NodeId last = last_member(collection);
  if (last == tree.first(collection)) return false;
  for (std::size_t at = next_line(tree[last - 1].end); at < tree[last].begin; at = next_line(at)) {
    if (is_blank(at)) return true;
  }
  return false;
}

bool Layout::is_blank(std::size_t at) const {
  return bytes_.find_first_not_of(" \t\r", at) == std::string_view::npos ||
         bytes_[bytes_.find_first_not_of(" \t\r", at)] == '\n';
}

bool Layout::follows_blank(std::size_t at) const {
  const std::size_t start = bytes_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  if (at <= start) return true;
  return bytes_[at - 1] == '\n' && is_blank(yaml::line_begin(bytes_, at - 1));
}

std::string Layout::lines_at(std::size_t at, std::string_view lines) const {
  const std::size_t feed = bytes_.find('\n');
  const bool has_returns = feed != std::string_view::npos && feed > 0 && bytes_[feed - 1] == '\r';
  const std::string_view line_feed = has_returns ? "\r\n" : "\n";
  const std::size_t start = bytes_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  const bool in_last_line = at > start && bytes_[at - 1] != '\n';
  std::string out;
  if (in_last_line) out += line_feed;
  for (const char c : lines) {
    if (c == '\n') {
      out += line_feed;
    } else {
      out += c;
    }
  }
  if (!in_last_line) out += line_feed;
  return out;
}

}  // namespace mellanrum::editing
