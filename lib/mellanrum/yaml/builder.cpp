// SPDX-License-Identifier: MIT
#include "mellanrum/yaml/builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"
#include "mellanrum/yaml/advice.h"
#include "mellanrum/yaml/extent.h"
#include "mellanrum/yaml/scan.h"

namespace mellanrum::yaml {
namespace {

constexpr std::size_t bytes_a_node = 8;

Style style_at(char byte) {
  switch (byte) {
    case '"':
      return Style::double_quoted;
    case '\'':
      return Style::single_quoted;
    case '|':
      return Style::literal;
    case '>':
      return Style::folded;
    default:
      return Style::plain;
  }
}

/// All below U+0300 is in Normalization Form C, and as UTF-8 has no byte from 0xCC on.
bool is_plainly_nfc(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0xCC; });
}

std::uint32_t narrow(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

}  // namespace

Builder::Builder(const Source& source, SourceId id, const Limits& limits, Diagnostics& diagnostics)
    : bytes_(source.bytes()),
      bom_(bytes_.starts_with(byte_order_mark) ? narrow(byte_order_mark.size()) : 0),
      max_depth_(limits.depth),
      diagnostics_(diagnostics),
      cursor_(bom_) {
  tree_.source = id;
  tree_.nodes.reserve(bytes_.size() / bytes_a_node + 1);
  tree_.pool.reserve(bytes_.size());
}

std::optional<Tree> Builder::take() {
  if (in_doubt_ || tree_.nodes.empty() || tree_.nodes[0].style == Style::absent) return {};
  std::sort(tree_.flaws.begin(), tree_.flaws.end());
  return std::move(tree_);
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  const std::uint32_t begin = offset(mark);
  refuse_directive(cursor_, begin);
  if (has_document_) {
    if (faults_ == 0) refuse_more(begin);
    in_doubt_ = true;
    throw Stop{};
  }
  has_document_ = true;
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) { add_null(offset(mark)); }

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) { add_null(offset(mark)); }

void Builder::OnScalar(const YAML::Mark& mark, const std::string& /*tag*/,
                       YAML::anchor_t /*anchor*/, const std::string& value) {
  Node node;
  node.begin = node.end = offset(mark);
  refuse_property(node.begin);
  if (node.begin >= bytes_.size()) return add_null(node.begin);
  std::string_view text = value;
  node.style = style_at(bytes_[node.begin]);
  switch (node.style) {
    case Style::double_quoted:
    case Style::single_quoted:
      node.end = narrow(quoted_end(bytes_, node.begin).value_or(bytes_.size()));
      if (node.style == Style::double_quoted) text = check_escapes(node, text);
      refuse_tight_comment(node.end);
      break;
    case Style::literal:
    case Style::folded: {
      const BlockExtent extent = block_extent(bytes_, node.begin, block_column());
      node.end = narrow(extent.end);
      refuse_tight_comment(bytes_.find_first_not_of("+-0123456789", node.begin + 1));
      if (extent.gains_line_end && text.ends_with('\n')) text.remove_suffix(1);
      break;
    }
    default:
      node.end = narrow(plain_end(bytes_, node.begin, text));
      node.comment = narrow(comment_after(bytes_, node.end));
  }
  store(node, text);
  const Role here = role();
  if (here == Role::value) refuse_outdented(node.begin);
  const Node& added = add(node);
  if (here == Role::key) check_key(added);
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/,
                              YAML::anchor_t /*anchor*/, YAML::EmitterStyle::value style) {
  open(Kind::sequence, mark, style);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/,
                         YAML::anchor_t /*anchor*/, YAML::EmitterStyle::value style) {
  open(Kind::mapping, mark, style);
}

Builder::Role Builder::role() const {
  if (open_.empty()) return Role::root;
  if (tree_.nodes[open_.back().id].kind == Kind::sequence) return Role::item;
  return open_.back().children % 2 == 0 ? Role::key : Role::value;
}

std::uint32_t Builder::offset(const YAML::Mark& mark) const {
  const std::size_t place = mark.pos < 0 ? cursor_ : static_cast<std::size_t>(mark.pos) + bom_;
  return narrow(std::min(place, bytes_.size()));
}

Node& Builder::add(Node node) {
  if (!open_.empty()) {
    ++open_.back().children;
    const bool in_brackets = tree_.nodes[open_.back().id].style == Style::flow;
    if (in_brackets) look_for_comments(cursor_, node.begin);
  }
  last_ = narrow(tree_.nodes.size());
  node.next = last_ + 1;
  cursor_ = std::max(cursor_, node.end);
  return tree_.nodes.emplace_back(node);
}

void Builder::add_null(std::uint32_t begin) {
  const Role here = role();
  Node node;
  if (refuse_property(begin)) {
    // Nothing that is told of the absent value is news.
    node.begin = node.end = begin;
    add(node);
    return;
  }
  // The mark of what is absent may be that of its key, or of what comes next.
  const std::size_t word = begin < cursor_ ? 0 : null_word(bytes_, begin, here == Role::key);
  if (word > 0) {
    if (here == Role::value) refuse_outdented(begin);
    node.style = Style::plain;
    node.begin = begin;
    node.end = narrow(begin + word);
    node.comment = narrow(comment_after(bytes_, node.end));
    store(node, bytes_.substr(begin, word));
  } else {
    if (here == Role::value) refuse_missing_colon();
    node.begin = node.end = absent_place(here, begin);
  }
  const Node& added = add(node);
  if (here == Role::key) check_key(added);
}

void Builder::open(Kind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style) {
  Node node;
  node.kind = kind;
  node.begin = node.end = offset(mark);
  refuse_property(node.begin);
  const bool flow = style == YAML::EmitterStyle::Flow;
  node.style = flow ? Style::flow : Style::block;
  if (open_.size() >= max_depth_) {
    report(Rule::too_deep, node.begin, node.begin + 1,
           fmt::format("lists and mappings are nested more than {} deep here", max_depth_),
           "records need five levels; --max-depth raises the limit");
    throw Stop{};
  }
  const Role here = role();
  if (here == Role::value && flow) refuse_outdented(node.begin);
  const bool bracket = flow && node.begin < bytes_.size() &&
                       (bytes_[node.begin] == '[' || bytes_[node.begin] == '{');
  add(node);
  open_.push_back({last_, 0, here});
  cursor_ = std::max(cursor_, node.begin + (bracket ? 1 : 0));
}

void Builder::close() {
  const Open done = open_.back();
  open_.pop_back();
  Node& node = tree_.nodes[done.id];
  const char first = node.begin < bytes_.size() ? bytes_[node.begin] : ' ';
  // A single pair in a flow sequence, `[a: b]`, is a flow mapping without brackets.
  if (node.style == Style::flow && (first == '[' || first == '{')) {
    const std::size_t end = flow_end(bytes_, cursor_, first == '[' ? ']' : '}');
    look_for_comments(cursor_, end);
    cursor_ = narrow(end);
    refuse_tight_comment(cursor_);
  }
  node.end = std::max(node.begin, cursor_);
  node.next = narrow(tree_.nodes.size());
  last_ = done.id;
  if (done.role == Role::key) {
    report(Rule::key_form, node.begin, node.end, "a list or a mapping cannot be a key",
           "put the key in quotes if it is meant as text");
  }
  if (node.kind == Kind::mapping) check_duplicates(done.id);
}

void Builder::store(Node& node, std::string_view text) {
  node.text = narrow(tree_.pool.size());
  if (is_plainly_nfc(text)) {
    tree_.pool += text;
  } else {
    tree_.pool += nfc(text);
  }
  node.length = narrow(tree_.pool.size() - node.text);
}

std::uint32_t Builder::absent_place(Role role, std::uint32_t mark) const {
  const std::size_t next = skip_space(bytes_, cursor_);
  const char sign = next < bytes_.size() ? bytes_[next] : ' ';
  if (role == Role::value) return narrow(sign == ':' ? next + 1 : cursor_);
  if (role == Role::item && tree_.nodes[open_.back().id].style == Style::block && sign == '-') {
    return narrow(next + 1);
  }
  return mark;
}

std::size_t Builder::block_column() const {
  if (open_.empty()) return 0;
  const std::size_t begin = tree_.nodes[open_.back().id].begin;
  return begin - line_begin(bytes_, begin);
}

void Builder::explain_failure(const YAML::Exception& failure) {
  const bool any = !tree_.nodes.empty() && cursor_ > bom_;
  Failure what{bytes_,
               tree_.source,
               offset(failure.mark),
               cursor_,
               any ? std::optional(tree_[last_]) : std::nullopt,
               std::nullopt,
               std::nullopt};
  for (const Open& open : open_) {
    const Node& node = tree_[open.id];
    if (node.style == Style::flow && !what.flow) what.flow = node.begin;
    if (node.style == Style::block) what.block = node;
  }
  const Diagnostic found = explain(failure.msg, what);
  report(found.rule, found.span.begin, found.span.end, found.message, found.advice, found.other);
}

void Builder::report(Rule rule, std::size_t begin, std::size_t end, std::string message,
                     std::string advice, std::optional<Span> other) {
  in_doubt_ = true;
  const Span span{tree_.source, narrow(begin), narrow(std::min(end, bytes_.size()))};
  diagnostics_.report(rule, span, std::move(message), std::move(advice), other);
  if (++faults_ >= most_faults) throw Stop{};
}

void Builder::report_flaw(Diagnostic fault, Span flaw) {
  diagnostics_.report(std::move(fault));
  tree_.flaws.push_back(flaw);
  if (++faults_ >= most_faults) throw Stop{};
}

}  // namespace mellanrum::yaml
