// SPDX-License-Identifier: MIT
//
// A graph in words, for who cannot see the picture: every node by its group, each tie with its
// direction and what it is, and what is missing. Plain text; the writer escapes it.
#ifndef MELLANRUM_RENDERING_GRAPH_WORDS_H
#define MELLANRUM_RENDERING_GRAPH_WORDS_H

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "mellanrum/view/document.h"

namespace mellanrum::rendering {

class GraphWords {
 public:
  /// Keeps the graph by reference.
  explicit GraphWords(const view::Graph& graph);

  /// "Anna to Bo: gives (wanted)."
  std::string of(const view::Graph::Edge& edge) const;

  /// The description, then a line for each group and each tie.
  std::string all() const;

 private:
  std::string name(const std::string& id) const;

  const view::Graph& graph_;
  std::map<std::string_view, std::string_view, std::less<>> names_;
};

}  // namespace mellanrum::rendering

#endif
