// SPDX-License-Identifier: MIT
//
// DOT: quoted text unquotes to the text, in pieces that Graphviz can read; a graph with the text
// everywhere has the same nodes and edges as one without.
#include <algorithm>

#include "fuzz/target.h"
#include "mellanrum/rendering/dot_escape.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/printable.h"

namespace mellanrum::fuzz {
namespace {

/// A quoted string as Graphviz reads it: pieces joined, backslashes still there.
std::string unquoted(std::string_view quoted) {
  std::string out;
  std::size_t at = 0;
  for (;;) {
    expect(at < quoted.size() && quoted[at] == '"', "a piece is quoted", quoted);
    const std::size_t begin = ++at;
    while (at < quoted.size() && quoted[at] != '"') at += quoted[at] == '\\' ? 2U : 1U;
    expect(at < quoted.size(), "a quote is closed", quoted);
    expect(at - begin <= 16'000, "a piece is short enough", quoted);
    out += quoted.substr(begin, at - begin);
    if (++at == quoted.size()) return out;
    expect(quoted.substr(at, 3) == " + ", "pieces are joined", quoted);
    at += 3;
  }
}

/// What a label shows: marks after backslashes, entities.
std::string shown(std::string_view label) {
  std::string out;
  for (std::size_t at = 0; at < label.size(); ++at) {
    if (label[at] == '\\') {
      const char mark = label.at(++at);
      expect(mark == '"' || mark == '\\' || mark == 'n', "a backslash begins a known mark", label);
      out += mark == 'n' ? '\n' : mark;
    } else if (label[at] == '&') {
      const std::string_view rest = label.substr(at);
      constexpr std::pair<std::string_view, char> entities[] = {{"&amp;", '&'}, {"&lt;", '<'},
                                                                {"&gt;", '>'},  {"&quot;", '"'},
                                                                {"&#37;", '%'}, {"&#92;", '\\'}};
      const auto* entity = std::find_if(std::begin(entities), std::end(entities),
                                        [&](const auto& e) { return rest.starts_with(e.first); });
      expect(entity != std::end(entities), "an & is an entity", label);
      out += entity->second;
      at += entity->first.size() - 1;
    } else {
      out += label[at];
    }
  }
  return out;
}

/// The graph's structure: all but what stands in quotes or between < and >.
std::string skeleton(std::string_view dot) {
  std::string out;
  for (std::size_t at = 0; at < dot.size(); ++at) {
    const char opening = dot[at];
    const bool arrow = opening == '-' && dot.substr(at, 2) == "->";
    if (opening == '"') {
      for (++at; at < dot.size() && dot[at] != '"';) at += dot[at] == '\\' ? 2U : 1U;
      out += "\"\"";
    } else if (opening == '<') {
      for (int depth = 1; depth > 0 && ++at < dot.size();) {
        depth += dot[at] == '<' ? 1 : dot[at] == '>' ? -1 : 0;
      }
      out += "<>";
    } else {
      out += arrow ? "->" : std::string(1, opening);
      at += arrow ? 1 : 0;
    }
  }
  for (std::size_t at = 0; (at = out.find("\"\" + \"\"", at)) != std::string::npos;) {
    out.erase(at, 5);
  }
  return out;
}

std::string drawn(const std::string& text) {
  view::Graph graph;
  graph.key = graph.title = graph.description = text;
  graph.groups = {{"g", text}};
  graph.nodes = {{"a", text, "actor", {text, text}, "g", text}, {"b", text, "role"}};
  graph.edges = {{"a", "b", {text, text}, "existing", false, 2, text}};
  graph.legend = {{"actor", text}, {"role", text}, {"existing", text}};
  graph.legend_title = graph.weight_name = text;
  return rendering::render_dot({"sv", {graph}, 0}, {});
}

}  // namespace

void dot(std::string_view bytes) {
  using namespace rendering;
  const std::string line = one_line(bytes);
  expect(!has_control(line), "one line has no control characters", line);
  const std::string id = unquoted(dot_id(bytes));
  expect(shown(id) == line, "an id is the text", id);

  std::string lines = printable(bytes);
  const std::string label = unquoted(dot_label(bytes));
  expect(!has_control(label), "a label is in one line", label);
  const std::string back = shown(label);
  expect(std::count(back.begin(), back.end(), '\n') == std::count(lines.begin(), lines.end(), '\n'),
         "a label keeps its lines", back);
  expect(one_line(back) == line, "a label is the text", back);

  const std::string html = dot_html(bytes);
  expect(html.find_first_of("<>\"\n") == std::string::npos, "nothing is markup", html);
  expect(shown(html) == line, "an HTML-like label is the text", html);

  std::string wrapped = wrapped_label(bytes, 18);
  std::erase_if(wrapped, [](char c) { return c == ' ' || c == '\n'; });
  std::string blankless = line;
  std::erase(blankless, ' ');
  expect(wrapped == blankless, "wrapping moves only blanks", wrapped);

  // Whether there is a text at all may add a label or a legend; long ones only take time.
  if (blankless.empty() || bytes.size() > 1'000) return;
  const std::string graph = drawn(std::string(bytes));
  expect(!has_control(graph, "\n"), "a graph has no control characters", graph);
  expect(skeleton(graph) == skeleton(drawn("x")), "text changes nothing but labels",
         skeleton(graph));
}

}  // namespace mellanrum::fuzz
