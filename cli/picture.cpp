// SPDX-License-Identifier: MIT
#include "cli/picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "mellanrum/rendering/selection.h"
#include "mellanrum/rendering/svg_text.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum::cli {
namespace {

constexpr int patience = 60;  // seconds

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++found;
  }
  return found;
}

/// `text` behind the quoted id that it begins with, which may be in pieces.
std::string_view behind_id(std::string_view text) {
  do {
    std::size_t at = 1;
    while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2U : 1U;
    text.remove_prefix(std::min(at + 1, text.size()));
    if (text.starts_with(" + \"")) text.remove_prefix(3);
  } while (text.starts_with('"'));
  return text;
}

/// The edges of a DOT: the lines that begin with an id and an arrow. Author's text may hold an
/// arrow too, but never there.
std::size_t count_edges(std::string_view dot) {
  std::size_t found = 0;
  while (!dot.empty()) {
    std::string_view line = dot.substr(0, dot.find('\n'));
    dot.remove_prefix(std::min(line.size() + 1, dot.size()));
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    const bool hidden = line.ends_with("[style=invis]");
    if (line.starts_with('"') && !hidden && behind_id(line).starts_with(" -> ")) ++found;
  }
  return found;
}

Programs::Result run_dot(Programs& programs, const std::string& dot, std::string_view format) {
  Programs::Result result = programs.run({"dot", fmt::format("-T{}", format)}, dot, patience);
  if (!result.found) {
    throw Trouble(
        "Graphviz is not installed, so there is no picture; the DOT is to be had with "
        "-O dot (on Debian: apt install graphviz)");
  }
  if (result.timed_out) {
    throw Trouble(
        fmt::format("Graphviz did not finish within {} seconds; draw less with --where, "
                    "or take the DOT with -O dot",
                    patience));
  }
  return result;
}

/// What is wrong with an SVG drawn from `dot`; empty when nothing is. Graphviz 2.42 may lose edges
/// and only say so on standard error, so they are counted.
std::string fault_of(const Programs::Result& svg, const std::string& dot) {
  if (svg.status != 0 || svg.out.empty()) {
    return fmt::format("Graphviz failed: {}", svg.err.substr(0, svg.err.find('\n')));
  }
  const std::size_t wanted = count_edges(dot);
  const std::size_t drawn = count(svg.out, "class=\"edge\"");
  if (drawn == wanted) return {};
  return fmt::format("Graphviz drew {} of {} edges; the DOT is to be had with -O dot", drawn,
                     wanted);
}

/// The picture of the first of `drafts` (DOT of one graph, laid out in different ways) that is
/// drawn whole.
std::string draw(Programs& programs, const std::vector<std::string>& drafts,
                 std::string_view format) {
  std::string fault;
  for (const std::string& dot : drafts) {
    Programs::Result svg = run_dot(programs, dot, "svg");
    fault = fault_of(svg, dot);
    if (!fault.empty()) continue;
    if (format == "svg") return std::move(svg.out);
    Programs::Result picture = run_dot(programs, dot, format);
    if (picture.status == 0 && !picture.out.empty()) return std::move(picture.out);
    fault = fmt::format("Graphviz failed: {}", picture.err.substr(0, picture.err.find('\n')));
  }
  throw Trouble(fault);
}

}  // namespace

bool is_picture(std::string_view format) {
  return format == "svg" || format == "png" || format == "pdf";
}

std::string picture_of(Programs& programs, const view::Document& document,
                       const rendering::Options& options, std::string_view format) {
  rendering::Options draft = options;
  draft.new_ranks = false;
  std::vector<std::string> drafts{rendering::render_dot(document, draft)};
  draft.new_ranks = true;
  drafts.push_back(rendering::render_dot(document, draft));
  if (drafts.front() == drafts.back()) drafts.pop_back();
  std::string picture = draw(programs, drafts, format);
  if (format != "svg") return picture;
  return rendering::with_words(std::move(picture), rendering::chosen_graph(document, options.table),
                               document.language);
}

}  // namespace mellanrum::cli
