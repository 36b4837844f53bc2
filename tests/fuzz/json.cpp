// SPDX-License-Identifier: MIT
//
// JSON: wherever text stands it parses back to itself; malformed bytes are replaced.
#include <nlohmann/json.hpp>

#include "fuzz/target.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::fuzz {
namespace {

view::Document document_of(const std::string& text) {
  view::Table table{"t", {{"text", ""}, {"prose", ""}, {"link", ""}, {"list", ""}}, {}};
  table.rows = {{text, view::parse_prose(text), view::Link{text, text},
                 std::vector<view::Link>{{text, ""}, {text, ""}}}};
  view::CrossTable cross;
  cross.key = "cells";
  cross.words_key = "states";
  cross.rows = cross.columns = {{text, text}};
  cross.cells[{0, 0}] = {1, {{text, text}}};
  view::Graph graph;
  graph.key = "map";
  graph.nodes = {{text, text, "actor", {text, text}, text}};
  graph.edges = {{text, text, {text, text}, text}};
  return {"sv", {table, cross, graph}, 0};
}

}  // namespace

void json(std::string_view bytes) {
  const std::string text(bytes);
  const std::string written = rendering::render_json(document_of(text), {});
  expect(!find_malformed(written), "JSON is UTF-8", written);
  for (const char c : written) {
    expect(c == '\n' || static_cast<unsigned char>(c) >= 0x20, "control characters are escaped",
           written);
  }
  const auto read = nlohmann::json::parse(written, nullptr, false);
  expect(read.is_object() && read.size() == 4, "JSON parses to an object of its blocks", written);
  const auto again = nlohmann::json::parse(
      rendering::render_json(document_of(read["t"][0]["text"].get<std::string>()), {}));
  expect(again == read, "what was read is written the same", written);
  if (find_malformed(text)) return;
  const auto expected = text.empty() ? nlohmann::json(nullptr) : nlohmann::json(text);
  const auto& row = read["t"][0];
  const auto& node = read["map"]["nodes"][0];
  const auto& edge = read["map"]["edges"][0];
  expect(row["text"] == text && row["prose"] == text && row["link"] == expected &&
             row["list"][1] == text,
         "a cell is the author's text", written);
  expect(read["cells"][0]["row"] == text && read["cells"][0]["states"][0] == text,
         "a cross table's words are the author's", written);
  expect(node["id"] == text && node["label"] == text && node["kind"] == expected &&
             node["group"] == expected && edge["from"] == text && edge["status"] == expected,
         "a graph's words are the author's", written);
}

}  // namespace mellanrum::fuzz
