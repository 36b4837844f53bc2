// SPDX-License-Identifier: MIT
#include "mellanrum/yaml/advice.h"

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <string>
#include <utility>

#include "mellanrum/text/utf8.h"
#include "mellanrum/yaml/brackets.h"
#include "mellanrum/yaml/extent.h"

namespace mellanrum::yaml {
namespace {

/// yaml-cpp's own limit.
constexpr std::size_t longest_key = 1024;

/// [begin, end) made to lie inside the bytes and to hold a character, if there is one.
Span inside(std::string_view bytes, SourceId source, std::size_t begin, std::size_t end) {
  if (begin >= bytes.size()) {
    const std::size_t last = bytes.find_last_not_of(" \t\r\n");
    begin = last == std::string_view::npos ? 0 : last;
    while (begin > 0 && (static_cast<unsigned char>(bytes[begin]) & 0xC0U) == 0x80) --begin;
  }
  if (begin < bytes.size()) end = std::max(end, begin + code_point_at(bytes, begin).length);
  end = std::min(end, bytes.size());
  return {source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Diagnostic fault(const Failure& f, std::size_t begin, std::size_t end, std::string message,
                 std::string advice, std::optional<Span> other = {}) {
  return {Rule::syntax, inside(f.bytes, f.source, begin, end), std::move(message),
          std::move(advice), other};
}

Diagnostic line_fault(const Failure& f, std::size_t begin, std::string message,
                      std::string advice) {
  return fault(f, begin, line_end(f.bytes, begin), std::move(message), std::move(advice));
}

char byte_at(const Failure& f, std::size_t at) { return at < f.bytes.size() ? f.bytes[at] : '\n'; }

std::size_t column(const Failure& f, std::size_t at) { return at - line_begin(f.bytes, at); }

std::size_t first_on_line(const Failure& f, std::size_t at) {
  const std::size_t begin = line_begin(f.bytes, at);
  return std::min(f.bytes.find_first_not_of(" \t", begin), f.bytes.size());
}

bool spans_lines(const Failure& f, std::size_t begin, std::size_t end) {
  return begin < end && f.bytes.substr(begin, end - begin).find('\n') != std::string_view::npos;
}

bool is_quoted(const Node& node) {
  return node.style == Style::single_quoted || node.style == Style::double_quoted;
}

std::optional<Diagnostic> tab_in_indentation(const Failure& f, std::size_t at) {
  const std::size_t begin = line_begin(f.bytes, at);
  const std::size_t tab = f.bytes.find('\t', begin);
  if (tab == std::string_view::npos || tab >= first_on_line(f, at)) return std::nullopt;
  return fault(f, tab, tab + 1, "a tab cannot indent", "use spaces");
}

Diagnostic must_be_quoted(const Failure& f, std::size_t begin, std::size_t end) {
  return fault(f, begin, end,
               fmt::format("a text that begins with '{}' must be put in quotes", byte_at(f, begin)),
               "put it in double quotes");
}

Diagnostic wrong_indentation(const Failure& f, std::size_t begin) {
  return line_fault(f, begin, "the indentation here fits nothing above it",
                    "line it up with the keys or items that it belongs to");
}

Diagnostic missing_colon(const Failure& f, std::size_t begin) {
  return line_fault(f, begin, "a key needs ': ' after it",
                    "write ': ' and a value, or indent the line if it goes on with the text above");
}

Diagnostic colon_in_text(const Failure& f, std::size_t begin) {
  return line_fault(f, begin, "a text with ': ' in it must be put in quotes",
                    "put it in double quotes");
}

Diagnostic after_quote(const Failure& f) {
  const Node& quoted = *f.last;
  if (spans_lines(f, quoted.begin, quoted.end)) {
    return fault(f, quoted.begin, quoted.begin + 1,
                 "the quote opened here is closed only further down, and text follows",
                 "is its closing quote missing? It closes at",
                 inside(f.bytes, f.source, quoted.end - 1, quoted.end));
  }
  return line_fault(f, f.place, "the text goes on after its closing quote",
                    quoted.style == Style::single_quoted
                        ? "inside single quotes, write an apostrophe twice"
                        : "inside double quotes, write \\\" for a quote");
}

Diagnostic open_quote(const Failure& f) {
  const Unclosed open = unclosed(f.bytes, f.flow.value_or(f.cursor), f.bytes.size());
  if (!open.quote) return not_well_formed(f.bytes, f.source, f.place);
  return line_fault(f, *open.quote, "the quote opened here is never closed",
                    fmt::format("write {} after the text", f.bytes[*open.quote]));
}

std::optional<Diagnostic> open_bracket(const Failure& f) {
  const Unclosed open = unclosed(f.bytes, f.flow.value_or(f.cursor), f.bytes.size());
  if (open.brackets.empty()) return std::nullopt;
  const std::size_t at = open.brackets.back();
  const char sign = f.bytes[at];
  return fault(f, at, at + 1, fmt::format("this '{}' is never closed", sign),
               fmt::format("write '{}' after the last item, or put the text in quotes",
                           sign == '[' ? ']' : '}'));
}

Diagnostic wrong_close(const Failure& f) {
  const Unclosed open = unclosed(f.bytes, f.flow.value_or(f.cursor), f.place);
  const char sign = byte_at(f, f.place);
  if (open.brackets.empty()) {
    return fault(f, f.place, f.place + 1, fmt::format("this '{}' closes nothing", sign),
                 "remove it, or put the text in quotes");
  }
  const std::size_t at = open.brackets.back();
  return fault(f, f.place, f.place + 1,
               fmt::format("this '{}' does not close the '{}' before it", sign, f.bytes[at]),
               "brackets close in pairs; it was opened at", inside(f.bytes, f.source, at, at + 1));
}

Diagnostic misplaced_item(const Failure& f) {
  if (auto open = open_bracket(f)) return *open;
  return line_fault(f, f.place, "a list cannot begin here",
                    "put '- ' on a line of its own, or the text in quotes");
}

Diagnostic misplaced_question(const Failure& f) {
  return line_fault(f, f.place, "a text that begins with '? ' must be put in quotes",
                    "put it in double quotes");
}

Diagnostic misplaced_colon(const Failure& f) {
  const std::size_t begin = line_begin(f.bytes, f.place);
  const std::size_t first = first_on_line(f, f.place);
  if (auto tab = tab_in_indentation(f, f.place)) return *tab;
  if (f.place > first && f.place - first > longest_key) {
    return fault(f, first, f.place, fmt::format("a key has at most {} bytes", longest_key),
                 "put a text with ': ' in it in quotes");
  }
  const bool text_before = f.last && f.last->kind == Kind::scalar &&
                           f.last->style != Style::absent && f.last->end <= f.place;
  if (text_before && f.last->begin >= begin) {
    return is_quoted(*f.last) ? after_quote(f) : colon_in_text(f, f.last->begin);
  }
  if (text_before && f.cursor > begin) {
    // One word before the colon is rather a key that is indented too much than a sentence.
    const std::string_view words = f.bytes.substr(first, f.place - first);
    if (words.find(' ') == std::string_view::npos) return wrong_indentation(f, first);
    return colon_in_text(f, f.last->begin);
  }
  std::size_t text = skip_space(f.bytes, f.cursor);
  while (text < f.place && std::string_view("-?:").find(f.bytes[text]) != std::string_view::npos &&
         blank_at(f.bytes, text + 1)) {
    text = skip_space(f.bytes, text + 1);
  }
  if (text >= begin) {
    return fault(f, f.place, f.place + 1, "a ':' cannot stand here",
                 "put a text with ': ' in it in quotes");
  }
  if (column(f, first) < column(f, text)) return wrong_indentation(f, first);
  return missing_colon(f, text);
}

Diagnostic broken_property(const Failure& f) {
  std::size_t begin = std::min<std::size_t>(f.place, f.bytes.size());
  while (begin > 0 && !blank_at(f.bytes, begin - 1)) --begin;
  const std::size_t sign = f.bytes.find_first_of("*&!", begin);
  return property_fault(f.bytes, f.source, sign < f.place ? sign : f.place);
}

Diagnostic property_here(const Failure& f) { return property_fault(f.bytes, f.source, f.place); }

Diagnostic wrong_escape(const Failure& f) {
  const std::size_t found =
      f.place == 0 ? std::string_view::npos : f.bytes.rfind('\\', f.place - 1);
  const std::size_t begin = found == std::string_view::npos ? f.place : found;
  return fault(f, begin, f.place, "there is no such escape",
               "write a backslash twice, or put the text in single quotes");
}

Diagnostic reserved(const Failure& f) {
  if (f.place >= f.bytes.size()) return not_well_formed(f.bytes, f.source, f.place);
  if (f.bytes[f.place] == '?') {
    return fault(f, f.place, f.place + 1,
                 "inside brackets, a text with '?' in it must be put in quotes",
                 "put it in double quotes");
  }
  return must_be_quoted(f, f.place, line_end(f.bytes, f.place));
}

Diagnostic block_header(const Failure& f) {
  std::size_t begin = std::min<std::size_t>(f.place, f.bytes.size());
  while (begin > 0 &&
         std::string_view(" \t+-0123456789").find(f.bytes[begin - 1]) != std::string_view::npos) {
    --begin;
  }
  if (begin == 0) return not_well_formed(f.bytes, f.source, f.place);
  Diagnostic found = must_be_quoted(f, begin - 1, line_end(f.bytes, begin - 1));
  found.advice = "put it in double quotes, or begin the text on the next line, indented";
  return found;
}

Diagnostic broken_flow(const Failure& f) {
  if (auto open = open_bracket(f)) return *open;
  const char sign = byte_at(f, f.place);
  if (sign == '?') return reserved(f);
  if (sign == ':' && f.last && f.last->style == Style::plain) {
    return fault(f, f.last->begin, f.place + 1, "a text with ': ' in it must be put in quotes",
                 "put it in double quotes");
  }
  return fault(f, f.place, f.place + 1, "a ',' or a closing bracket is missing before this",
               "write it, or put the text in quotes; a key stands on one line");
}

Diagnostic directive(const Failure& f) {
  return line_fault(f, f.place, "a line that begins with '%' is a directive",
                    "remove it, or put the text in quotes");
}

struct Meaning {
  std::string_view message;
  Diagnostic (*explain)(const Failure&);
};

namespace Says = YAML::ErrorMsg;

/// The messages of yaml-cpp 0.7, by what they begin with; longer ones before their beginnings.
const Meaning meanings[] = {
    {Says::DOC_IN_SCALAR, open_quote},
    {Says::EOF_IN_SCALAR, open_quote},
    {Says::FLOW_END, wrong_close},
    {Says::BLOCK_ENTRY, misplaced_item},
    {Says::MAP_KEY, misplaced_question},
    {Says::MAP_VALUE, misplaced_colon},
    {Says::END_OF_MAP_FLOW, broken_flow},
    {Says::END_OF_SEQ_FLOW, broken_flow},
    {Says::END_OF_MAP, stray_text},
    {Says::END_OF_SEQ, stray_text},
    {Says::UNKNOWN_TOKEN, reserved},
    {Says::CHAR_IN_BLOCK, block_header},
    {Says::ZERO_INDENT_IN_BLOCK, block_header},
    {Says::INVALID_ESCAPE, wrong_escape},
    {Says::INVALID_HEX, wrong_escape},
    {Says::INVALID_UNICODE, wrong_escape},
    {Says::UNKNOWN_ANCHOR, property_here},
    {Says::ALIAS_NOT_FOUND, broken_property},
    {Says::ANCHOR_NOT_FOUND, broken_property},
    {Says::CHAR_IN_ALIAS, broken_property},
    {Says::CHAR_IN_ANCHOR, broken_property},
    {Says::ALIAS_CONTENT, property_here},
    {Says::MULTIPLE_TAGS, property_here},
    {Says::MULTIPLE_ANCHORS, property_here},
    {Says::CHAR_IN_TAG_HANDLE, broken_property},
    {Says::TAG_WITH_NO_SUFFIX, broken_property},
    {Says::END_OF_VERBATIM_TAG, broken_property},
    {Says::YAML_DIRECTIVE_ARGS, directive},
    {Says::YAML_VERSION, directive},
    {Says::YAML_MAJOR_VERSION, directive},
    {Says::REPEATED_YAML_DIRECTIVE, directive},
    {Says::TAG_DIRECTIVE_ARGS, directive},
    {Says::REPEATED_TAG_DIRECTIVE, directive},
};

}  // namespace

Diagnostic explain(std::string_view message, const Failure& failure) {
  if (message.starts_with(Says::TAB_IN_INDENTATION)) {
    if (auto tab = tab_in_indentation(failure, failure.place)) return *tab;
  }
  for (const Meaning& meaning : meanings) {
    if (message.starts_with(meaning.message)) return meaning.explain(failure);
  }
  return not_well_formed(failure.bytes, failure.source, failure.place);
}

Diagnostic stray_text(const Failure& f) {
  if (!f.last || f.place >= f.bytes.size()) return reserved(f);
  const Node& last = *f.last;
  if (!spans_lines(f, last.end, f.place)) {
    if (is_quoted(last)) return after_quote(f);
    if (last.style == Style::flow) return must_be_quoted(f, last.begin, last.end);
    return fault(f, f.place, f.place + 1, "this belongs to nothing before it",
                 "put the text in quotes");
  }
  if (auto tab = tab_in_indentation(f, f.place)) return *tab;
  const std::size_t here = column(f, f.place);
  if (last.comment != 0 && f.block && here > column(f, f.block->begin)) {
    return fault(f, last.comment, last.comment + 1, "' #' begins a comment, but the text goes on",
                 "put a text with ' #' in it in quotes; it goes on at",
                 inside(f.bytes, f.source, f.place, f.place + 1));
  }
  if (f.block && f.block->kind == Kind::mapping && here == column(f, f.block->begin)) {
    return missing_colon(f, f.place);
  }
  if (!f.block && last.kind == Kind::scalar) {
    return line_fault(f, f.place, "this belongs to nothing above it",
                      "begin the file with a key and ': '");
  }
  if (!f.block && here == column(f, last.begin)) {
    return line_fault(f, f.place, "this line is no part of the list or mapping above it",
                      "give the list above a key, and indent it");
  }
  return wrong_indentation(f, f.place);
}

Diagnostic property_fault(std::string_view bytes, SourceId source, std::size_t begin) {
  std::size_t end = begin;
  while (!blank_at(bytes, end)) ++end;
  const Span span = inside(bytes, source, begin, end);
  const char sign = span.begin < bytes.size() ? bytes[span.begin] : '*';
  return {Rule::anchor_or_tag,
          span,
          fmt::format("a text that begins with '{}' must be put in quotes", sign),
          "put it in double quotes; anchors, aliases and tags are not used in notes",
          {}};
}

Diagnostic not_well_formed(std::string_view bytes, SourceId source, std::size_t place) {
  return {Rule::syntax,
          inside(bytes, source, place, place + 1),
          "this is not well-formed YAML",
          "look at the indentation, the quotes and the brackets here and above",
          {}};
}

}  // namespace mellanrum::yaml
