// SPDX-License-Identifier: MIT
//
// The table of formats: each row names a format, which is also its file name ending, and the
// function that writes a Document in it. A new format is a source file of its own and a row here.
#ifndef MELLANRUM_RENDERING_FORMATS_H
#define MELLANRUM_RENDERING_FORMATS_H

#include <span>
#include <string>
#include <string_view>

#include "mellanrum/view/document.h"

namespace mellanrum::rendering {

struct Options {
  /// The one table or graph to write where the format holds one; empty: the only one there is.
  std::string table;
  /// CSV and TSV without the leading ' that keeps spreadsheets from running a cell as a formula.
  bool csv_raw = false;
  /// Markdown tables fitted to 80 columns, for a terminal; else nothing in them is cut.
  bool fitted = true;
  /// DOT with newrank=true. Graphviz 2.42 then draws every edge of every graph, but may lay labels
  /// upon each other; without it labels have room, but edges between groups may be lost.
  bool new_ranks = true;
  /// DOT laid out by this engine of Graphviz (see dot_engine.h); empty: by the size of the graph.
  std::string engine = {};
};

struct Format {
  std::string_view name;
  /// Whether it holds one table (CSV, TSV).
  bool one_table;
  std::string (*render)(const view::Document&, const Options&);
};

/// md, dot, mermaid, json, csv, tsv.
std::span<const Format> formats();

/// The format of that name, or nothing.
const Format* find_format(std::string_view name);

std::string render_markdown(const view::Document& document, const Options& options);
/// The graph with the key options.table; without one the document must hold just one: else
/// std::invalid_argument. Several ties from one node to another are one edge; for a better layout
/// one may be written from its end to its beginning, with `dir=back`.
std::string render_dot(const view::Document& document, const Options& options);
/// The same graph as a flowchart of Mermaid. std::invalid_argument also where it is larger than
/// Mermaid draws.
std::string render_mermaid(const view::Document& document, const Options& options);
std::string render_json(const view::Document& document, const Options& options);
/// The table, cross table or graph (as its edges) with the key options.table; without one the
/// document must hold just one: else std::invalid_argument, whose what() lists the keys.
std::string render_csv(const view::Document& document, const Options& options);
std::string render_tsv(const view::Document& document, const Options& options);

}  // namespace mellanrum::rendering

#endif
