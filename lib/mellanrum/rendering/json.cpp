// SPDX-License-Identifier: MIT
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/json_escape.h"
#include "mellanrum/rendering/selection.h"

namespace mellanrum::rendering {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json ids_of(const std::vector<view::Link>& links) {
  Json ids = Json::array();
  for (const view::Link& link : links) ids.push_back(link.id);
  return ids;
}

Json value_of(const view::Cell& cell) {
  return std::visit(
      [](const auto& value) -> Json {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, std::monostate>) {
          return nullptr;
        } else if constexpr (std::is_same_v<T, view::Link>) {
          return text_or_null(value.id);
        } else if constexpr (std::is_same_v<T, view::Prose>) {
          return value.source;
        } else if constexpr (std::is_same_v<T, std::vector<view::Link>>) {
          return ids_of(value);
        } else {
          return value;  // a double that is no number is written as null
        }
      },
      cell);
}

/// What nodes and edges have only where the graph compares or counts.
template <class Item>
void add_unusual(Json& to, const view::Graph& graph, const Item& item) {
  if (graph.compares) to["change"] = text_or_null(item.change);
  if (graph.counts) to["count"] = item.count == 0 ? Json(nullptr) : Json(item.count);
}

/// Writes the answer an item at a time: a document of all would take many times its bytes.
class Writer {
 public:
  Writer() { out_ = "{\n"; }

  /// A member of the whole.
  void member(std::string_view key, const Json& value) {
    name(key);
    out_ += value.dump();
  }

  void write(std::string_view key, const view::Table& table) {
    std::vector<std::size_t> columns;  // the first of each key
    std::set<std::string_view> known;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (known.insert(table.columns[i].key).second) columns.push_back(i);
    }
    name(key);
    Items items(*this, 1);
    for (const std::vector<view::Cell>& row : table.rows) {
      Json object = Json::object();
      auto& members = object.get_ref<Json::object_t&>();
      // Straight to the end: a search for the key at each would be slow where there are many.
      for (const std::size_t i : columns) {
        members.Container::emplace_back(table.columns[i].key, value_of(row[i]));
      }
      items.add(object);
    }
  }

  void write(std::string_view key, const view::CrossTable& table) {
    name(key);
    Items items(*this, 1);
    for (const auto& [at, meeting] : table.cells) {
      if (meeting.count == 0 && meeting.words.empty()) continue;
      Json cell = {{"row", table.rows[at.first].id},
                   {"column", table.columns[at.second].id},
                   {"count", meeting.count}};
      if (!table.words_key.empty()) cell[table.words_key] = ids_of(meeting.words);
      items.add(cell);
    }
  }

  void write(std::string_view key, const view::Graph& graph) {
    name(key);
    out_ += "{\n    \"nodes\": ";
    {
      Items nodes(*this, 2);
      for (const view::Graph::Node& node : graph.nodes) {
        Json item = {{"id", node.id},
                     {"label", node.label},
                     {"kind", text_or_null(node.kind.id)},
                     {"group", text_or_null(node.group)}};
        add_unusual(item, graph, node);
        nodes.add(item);
      }
    }
    out_ += ",\n    \"edges\": ";
    {
      Items edges(*this, 2);
      for (const view::Graph::Edge& edge : graph.edges) {
        Json item = {{"from", edge.from},
                     {"to", edge.to},
                     {"kind", text_or_null(edge.kind.id)},
                     {"status", text_or_null(edge.meaning)},
                     {"mutual", edge.mutual},
                     {"weight", edge.weight == 0 ? Json(nullptr) : Json(edge.weight)}};
        add_unusual(item, graph, edge);
        edges.add(item);
      }
    }
    out_ += "\n  }";
  }

  std::string take() { return std::move(out_) + "\n}\n"; }

 private:
  static constexpr int step = 2;

  /// An array whose brackets stand at a depth, and its items one deeper.
  class Items {
   public:
    Items(Writer& writer, std::size_t depth) : out_(writer.out_), indent_(step * depth, ' ') {}
    ~Items() { out_ += first_ ? "[]" : "\n" + indent_ + "]"; }
    Items(const Items&) = delete;
    Items& operator=(const Items&) = delete;

    void add(const Json& item) {
      out_ += first_ ? "[" : ",";
      first_ = false;
      const std::string text = item.dump(step, ' ', false, Json::error_handler_t::replace);
      for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out_ += '\n' + indent_ + std::string(step, ' ');
        out_.append(text, at, end - at);
        at = end + 1;
      }
    }

   private:
    std::string& out_;
    std::string indent_;
    bool first_ = true;
  };

  void name(std::string_view key) {
    if (!first_) out_ += ",\n";
    first_ = false;
    out_ += "  " + Json(key).dump() + ": ";
  }

  std::string out_;
  bool first_ = true;
};

}  // namespace

std::string render_json(const view::Document& document, const Options&) {
  Writer out;
  out.member("schema", "mellanrum/1");
  if (document.omitted > 0) out.member("omitted", document.omitted);
  const std::vector<DataBlock> blocks = data_blocks(document);
  const auto same_key = [](std::string_view key) {
    return [key](const DataBlock& block) { return block.key == key; };
  };
  for (auto block = blocks.begin(); block != blocks.end(); ++block) {
    if (std::any_of(blocks.begin(), block, same_key(block->key))) continue;
    const auto last = std::find_if(blocks.rbegin(), blocks.rend(), same_key(block->key));
    std::visit(
        [&](const auto& value) {
          if constexpr (requires { value.key; }) out.write(block->key, value);
        },
        *last->block);
  }
  return inert_json(out.take());
}

}  // namespace mellanrum::rendering
