// SPDX-License-Identifier: MIT
//
// Markdown: escaped text, its escapes undone, is the text; one line stays one line; a page has the
// blocks that were put in. What GitHub makes of it is for markdown_roundtrip_test, with cmark-gfm.
#include <algorithm>

#include "fuzz/target.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/markdown_escape.h"
#include "mellanrum/rendering/markdown_inline.h"
#include "mellanrum/rendering/printable.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::fuzz {
namespace {

using namespace rendering;

/// The text behind escapes; no sign that could begin markup stands without one.
std::string unescaped(std::string_view markdown) {
  constexpr std::string_view hidden = "\u200B";
  std::string out;
  for (std::size_t at = 0; at < markdown.size(); ++at) {
    const std::string_view rest = markdown.substr(at);
    const char c = markdown[at];
    expect(std::string_view("`*[]|~$<>").find(c) == std::string_view::npos, "markup is escaped",
           markdown);
    if (c == '\\') {
      expect(rest.size() > 1, "a backslash stands before what it escapes", markdown);
      out += markdown[++at];
    } else if (c == '&') {
      const bool and_sign = rest.starts_with("&amp;");
      expect(and_sign || rest.starts_with("&lt;") || rest.starts_with("&gt;"),
             "an & is an entity of ours", markdown);
      out += and_sign ? '&' : rest[1] == 'l' ? '<' : '>';
      at += and_sign ? 4 : 3;
    } else {
      out += c;
      if (c != '@') continue;
      expect(rest.substr(1).starts_with(hidden), "a zero-width space follows @", markdown);
      at += hidden.size();
    }
  }
  return out;
}

void check_escapes(const std::string& line) {
  for (const bool before_link : {false, true}) {
    const std::string escaped = escape_markdown(line, before_link);
    expect(unescaped(escaped) == line, "escaped text is the text", escaped);
    for (std::size_t at = 0; (at = escaped.find("://", at)) != std::string::npos; ++at) {
      expect(at > 0 && escaped[at - 1] == '\\', "no address links itself", escaped);
    }
  }
  std::string word = line;
  std::erase(word, ' ');
  expect(unescaped(guard_line_start(escape_markdown(word))) == word, "a guarded word is the word",
         word);
}

void check_address(std::string_view bytes) {
  for (const std::string& address : {encode_address(bytes), encode_path(bytes)}) {
    expect(!has_control(address) && !has_hidden(address) && !find_malformed(address) &&
               address.find_first_of(" \"'()<>[]\\`{|}^$") == std::string::npos,
           "an address stays between its parentheses", address);
  }
  const std::string path = encode_path(bytes);
  expect(path.find(':') == std::string::npos, "a path names no scheme", path);
}

void check_wrapped(const std::string& line) {
  const std::string wrapped = wrap_markdown(line, "- ", "  ");
  expect(wrapped.starts_with("-") && wrapped.ends_with('\n'), "an item begins and ends", wrapped);
  std::string_view rest = wrapped;
  while (!rest.empty()) {
    const std::string_view one = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(one.size() + 1);
    if (one == "-") continue;  // an item of no visible character
    const std::string_view text = one.substr(2);
    // A guard may add a backslash where the line was full.
    expect(display_width(one) <= page_width + 1 || text.find(' ') == std::string_view::npos,
           "a line fits the page or is one word", wrapped);
    expect(one.starts_with("- ") || one.starts_with("  "), "lines hang under their item", wrapped);
  }
}

void check_page(const std::string& text) {
  using namespace view;
  const Prose prose = parse_prose(text);
  Table grid{"t", {{"a", "A"}, {"b", "B"}, {"c", text, Column::Show::always, "things"}}, {}};
  grid.rows = {{text, Link{text, text}, std::vector<Link>{{text, text}, {"x", text}}},
               {prose, std::int64_t{1}, std::vector<Link>{}}};
  Table list = grid;
  list.layout = Table::Layout::list;
  list.columns[0].part = Column::Part::label;
  list.columns[1].part = Column::Part::body;
  const Document page{"sv",
                      {Heading{2, text}, Paragraph{prose}, List{{prose, plain(text), strong(text)}},
                       Paragraph{linked(text)}, Picture{text, text}, grid, list},
                      0};
  for (const bool fitted : {true, false}) {
    Options options;
    options.fitted = fitted;
    const std::string written = render_markdown(page, options);
    expect(!has_control(written, "\n"), "a page has no control characters", written);
    expect(written.ends_with('\n') && !written.ends_with("\n\n"), "a page ends in one line end",
           written);
    expect(written.find(" \n") == std::string::npos, "no line ends in blanks", written);
    expect(written.find("<http") == std::string::npos || text.find("http") != std::string::npos,
           "no address appears from nowhere", written);
  }
}

}  // namespace

void markdown(std::string_view bytes) {
  const std::string line = one_line(bytes);
  check_escapes(line);
  check_address(bytes);
  const view::Prose prose = view::parse_prose(bytes);
  expect(prose.source == bytes, "prose keeps its source");
  const std::string inlined = inline_markdown(prose.runs);
  expect(!has_control(inlined), "prose is in one line", inlined);
  expect(inlined.find("  ") == std::string::npos && !inlined.starts_with(' ') &&
             !inlined.ends_with(' '),
         "blanks are single and inside", inlined);
  check_wrapped(inlined);
  for (const std::string& paragraph : paragraphs(prose)) {
    expect(!paragraph.empty() && !has_control(paragraph), "a paragraph is a line", paragraph);
  }
  check_page(std::string(bytes));
}

}  // namespace mellanrum::fuzz
