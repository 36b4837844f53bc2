// SPDX-License-Identifier: MIT
//
// What Builder refuses though yaml-cpp lets it pass.
#include <fmt/format.h>

#include <algorithm>

#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"
#include "mellanrum/yaml/advice.h"
#include "mellanrum/yaml/builder.h"
#include "mellanrum/yaml/extent.h"
#include "mellanrum/yaml/scan.h"

namespace mellanrum::yaml {
namespace {

std::uint32_t narrow(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

}  // namespace

bool Builder::refuse_property(std::uint32_t begin) {
  if (begin >= bytes_.size()) return false;
  const char sign = bytes_[begin];
  if (sign != '&' && sign != '*' && sign != '!') return false;
  if (last_property_ == begin) return true;
  last_property_ = begin;
  const Diagnostic found = property_fault(bytes_, tree_.source, begin);
  report_flaw(found, found.span);
  return true;
}

void Builder::refuse_directive(std::size_t from, std::size_t to) {
  for (std::size_t at = from; at < to; ++at) {
    const bool starts_line = at == bom_ || bytes_[at - 1] == '\n';
    if (starts_line && bytes_[at] == '%') {
      report(Rule::syntax, at, line_end(bytes_, at), "a line that begins with '%' is a directive",
             "remove it, or put the text in quotes");
    }
    at = std::min(bytes_.find('\n', at), to);
  }
}

void Builder::refuse_more(std::uint32_t begin) {
  const std::string_view between = bytes_.substr(cursor_, begin - std::min(begin, cursor_));
  const bool marked =
      bytes_.substr(begin).starts_with("---") || between.find("...") != std::string_view::npos;
  if (marked) {
    report(Rule::several_documents, begin, line_end(bytes_, begin), "a second document begins here",
           "keep one document in a file");
    return;
  }
  const bool empty = tree_.nodes.empty() || tree_.nodes[0].style == Style::absent;
  const Diagnostic found =
      stray_text({bytes_, tree_.source, begin, cursor_,
                  empty ? std::nullopt : std::optional(tree_[last_]), std::nullopt, std::nullopt});
  report(found.rule, found.span.begin, found.span.end, found.message, found.advice, found.other);
}

void Builder::refuse_missing_colon() {
  // yaml-cpp takes a last line without a colon for a key without a value.
  if (tree_.nodes[open_.back().id].style != Style::block) return;
  const Node& key = tree_.nodes[last_];
  const std::size_t next = skip_space(bytes_, cursor_);
  if (key.style == Style::absent || (next < bytes_.size() && bytes_[next] == ':')) return;
  report(Rule::syntax, key.begin, key.end, "a key needs ': ' after it",
         "write ': ' and a value, or indent the line if it goes on with the text above");
}

void Builder::refuse_outdented(std::uint32_t begin) {
  // yaml-cpp takes a text or a bracket at its key's column, or before it, for the key's value.
  if (tree_.nodes[open_.back().id].style != Style::block || begin <= cursor_) return;
  const std::size_t feed = bytes_.substr(cursor_, begin - cursor_).rfind('\n');
  if (feed == std::string_view::npos) return;
  if (begin - (cursor_ + feed + 1) > block_column()) return;
  report(Rule::syntax, begin, line_end(bytes_, begin),
         "the key above has no value, and this is none",
         "indent it if it is the value; if it is a key, write ': ' after it");
}

void Builder::refuse_tight_comment(std::size_t at) {
  if (at >= bytes_.size() || bytes_[at] != '#') return;
  report(Rule::syntax, at, line_end(bytes_, at), "a '#' begins a comment only after a blank",
         "write a blank before it, or put all of the text in quotes");
}

void Builder::look_for_comments(std::size_t from, std::size_t to) {
  const std::string_view before = bytes_.substr(0, to);
  for (std::size_t at = before.find('#', from); at < to; at = before.find('#', at)) {
    const std::size_t end = line_end(bytes_, at);
    if (!blank_at(bytes_, at - 1)) {
      refuse_tight_comment(at);
    } else if (at + 1 < end && bytes_[at + 1] != '#' && !blank_at(bytes_, at + 1) &&
               skip_space(bytes_, line_begin(bytes_, at)) < at) {
      diagnostics_.report(Rule::lost_text, {tree_.source, narrow(at), narrow(end)},
                          "inside brackets too, what follows a blank and '#' is a comment",
                          "put it in quotes if it is meant, or write a blank after '#'");
    }
    at = end;
  }
}

void Builder::check_key(const Node& key) {
  const std::string_view text = tree_.text(last_);
  if (key.style == Style::absent) {
    // Where a multi-line text stands for a key, the parser fails next and says more.
    const char sign = key.begin < bytes_.size() ? bytes_[key.begin] : ' ';
    if (sign == ':' || sign == ',') {
      report(Rule::key_form, key.begin, key.begin + 1, "a key is missing here",
             "write one before it, or put the text in quotes");
    }
  } else if (key.style == Style::plain && text == "<<") {
    const Span place{tree_.source, key.begin, key.end};
    report_flaw({Rule::anchor_or_tag,
                 place,
                 "merge keys are not used in notes",
                 "write the fields out",
                 {}},
                place);
  }
}

void Builder::check_duplicates(NodeId mapping) {
  keys_.clear();
  for (NodeId key = tree_.first(mapping); key < tree_.end(mapping);) {
    const Node& node = tree_[key];
    if (node.kind == Kind::scalar && node.style != Style::absent) keys_.push_back(key);
    const NodeId value = node.next;
    if (value >= tree_.end(mapping)) break;
    key = tree_[value].next;
  }
  const auto text = [&](NodeId key) { return tree_.text(key); };
  // By length first: most keys differ in it.
  std::sort(keys_.begin(), keys_.end(), [&](NodeId a, NodeId b) {
    if (tree_[a].length != tree_[b].length) return tree_[a].length < tree_[b].length;
    const int order = text(a).compare(text(b));
    return order != 0 ? order < 0 : a < b;
  });
  for (std::size_t first = 0, i = 1; i < keys_.size(); ++i) {
    if (text(keys_[i]) != text(keys_[first])) {
      first = i;
      continue;
    }
    const Node& again = tree_[keys_[i]];
    const Node& value = tree_[again.next];
    report_flaw({Rule::duplicate_key, tree_.span(keys_[i]),
                 fmt::format("the key '{}' stands twice in this mapping", text(keys_[i])),
                 "keep one; the first is", tree_.span(keys_[first])},
                {tree_.source, again.begin, std::max(again.end, value.end)});
  }
}

std::string_view Builder::check_escapes(const Node& node, std::string_view text) {
  const std::string_view typed = bytes_.substr(node.begin, node.end - node.begin);
  if (typed.find('\\') == std::string_view::npos) return text;
  const auto at = forbidden_escape(bytes_, node.begin, node.end);
  if (!at && !find_malformed(text)) return text;
  const Span place{tree_.source, narrow(at.value_or(node.begin)), at ? narrow(*at + 2) : node.end};
  report_flaw({Rule::control_character,
               place,
               "this escape stands for a control character or for no character at all",
               "leave it out, or write the character itself",
               {}},
              {tree_.source, node.begin, node.end});
  cleaned_.clear();
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (point.valid && !is_control(point.value)) cleaned_ += text.substr(i, point.length);
    i += point.length;
  }
  return cleaned_;
}

}  // namespace mellanrum::yaml
