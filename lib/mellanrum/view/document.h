// SPDX-License-Identifier: MIT
//
// A Document is an answer ready to be written, in no format yet: headings, paragraphs, lists,
// tables and graphs with typed content. It knows nothing of seminars. What is text for people and
// what is raw value stand side by side (a Link has an id and a name, a Column a key and a title),
// so a writer for people and a writer for programs need no way around it. Colours, escaping and
// layout belong to the writers.
#ifndef MELLANRUM_VIEW_DOCUMENT_H
#define MELLANRUM_VIEW_DOCUMENT_H

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "mellanrum/view/prose.h"

namespace mellanrum::view {

/// Something with an id for programs and a name for people: a record, or a word with its label.
struct Link {
  std::string id;
  std::string name;
  friend bool operator==(const Link&, const Link&) = default;
};

/// Absent, or a value: yes or no, a number, plain text, one link, prose, a list of links.
using Cell = std::variant<std::monostate, bool, std::int64_t, double, std::string, Link, Prose,
                          std::vector<Link>>;

/// Whom a block is for: the page that people read (Markdown), the data that programs read (JSON,
/// CSV, TSV), or both.
enum class Audience { everyone, page, data };

struct Column {
  std::string key;    // for programs
  std::string title;  // for people
  /// On a page: always shown; only where a row fills it; only where it was asked for by key.
  /// Data has every column.
  enum class Show { always, when_filled, on_request } show = Show::always;
  /// What a list in this column counts, in the plural ("actors"): a page that lacks the room writes
  /// "5 actors" instead of the names. Empty: lists are never shortened.
  std::string noun = {};
  /// What a page writes for a list that is given and empty ("nobody").
  std::string none = {};
  /// Never cut to fit the page: a date, a place.
  bool whole = false;
  /// In a table laid out as a list: the part of the item that this column is.
  enum class Part { detail, label, body } part = Part::detail;
};

struct Heading {
  int level = 1;  // 1 to 6
  std::string text;
};

struct Paragraph {
  Prose text;
};

struct List {
  std::vector<Prose> items;
};

/// A picture in a file beside the page.
struct Picture {
  std::string path;
  std::string description;
};

struct Table {
  std::string key;  // names the table in JSON and for --table
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  // each as long as columns
  /// On a page: a grid (fitted to 80 columns by shortening lists, then names), or a list with one
  /// item per row (label, body, then the details), for rows that hold prose.
  enum class Layout { grid, list } layout = Layout::grid;
  Audience audience = Audience::everyone;
};

/// Rows by columns, a value where they meet. Data is the list of cells that are not empty, in JSON;
/// in CSV the whole matrix.
struct CrossTable {
  std::string key;
  std::string row_title;     // "Role"
  std::string column_title;  // "Theme"
  std::string total_title;   // "Total"; empty: there are no margins
  std::vector<Link> rows;
  std::vector<Link> columns;
  /// By row and column, where they meet: a count, or words such as the states of a holding.
  struct Meeting {
    std::int64_t count = 0;
    std::vector<Link> words = {};  // shown instead of the count where there are any
  };
  std::map<std::pair<std::size_t, std::size_t>, Meeting> cells;
  std::vector<std::int64_t> row_totals;     // as many as rows, or none
  std::vector<std::int64_t> column_totals;  // as many as columns, or none
  std::int64_t total = 0;
  std::string words_key;  // the member of a JSON cell that holds its words ("states")
  Audience audience = Audience::everyone;

  const Meeting& at(std::size_t row, std::size_t column) const {
    static const Meeting none;
    const auto found = cells.find({row, column});
    return found == cells.end() ? none : found->second;
  }
};

/// Nodes and edges. A meaning says what a node or edge is (`actor`, `existing`), never how it is
/// drawn: the writer that draws has the style sheet and shows a legend of the meanings used.
struct Graph {
  struct Node {
    std::string id;  // unique in the graph, as `actor/kommunerna`
    std::string label;
    std::string meaning;
    Link kind = {};          // may be empty
    std::string group = {};  // id of its group, may be empty
    std::string tooltip = {};
    std::string change = {};  // `added`, `gone`, `changed` where two states are compared
    std::int64_t count = 0;   // of what it stands for; 0: it is one thing
  };
  struct Edge {
    std::string from;  // ids of nodes
    std::string to;
    Link kind = {};       // the word on the edge; may be empty
    std::string meaning;  // `existing`, `wanted`, ...
    bool mutual = false;
    std::int64_t weight = 0;  // 1 to 5; 0: not stated
    std::string tooltip = {};
    std::string change = {};  // as a node's
    std::int64_t count = 0;
  };
  std::string key;
  std::string title;
  std::string description;   // for who cannot see it
  std::vector<Link> groups;  // in the order to draw them
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  std::vector<Link> legend;  // names for meanings, in the order to show them
  std::string legend_title;  // "Legend"
  std::string mutual_name;   // "both ways"
  std::string weight_name;   // "strength"
  /// Titles of the edge table: from, tie, to, status.
  std::string from_title, tie_title, to_title, state_title;
  std::string loose_title;  // what nodes without an edge are called: "Without ties"
  bool compares = false;    // two states; then nodes and edges may have a change
  bool counts = false;      // nodes and edges may stand for several
  /// A tie as a sentence, with {from}, {to} and {tie} in it: one that goes one way, both ways, and
  /// one that is missing (meaning `gap`).
  std::string tie_words, mutual_words, gap_words;
  std::string ties_title, gaps_title;
  std::string ungrouped_title;  // what nodes outside every group are called: "Without a group"
  Audience audience = Audience::everyone;
};

using Block = std::variant<Heading, Paragraph, List, Picture, Table, CrossTable, Graph>;

struct Document {
  std::string language;  // BCP 47
  std::vector<Block> blocks;
  /// Records and files left out because they were faulty (--keep-going).
  std::int64_t omitted = 0;
  /// The key of the table that is meant where a format holds one and none is named; may be empty.
  std::string main_table = {};
};

}  // namespace mellanrum::view

#endif
