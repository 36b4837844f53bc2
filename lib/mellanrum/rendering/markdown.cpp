// SPDX-License-Identifier: MIT
#include <algorithm>
#include <variant>

#include "mellanrum/rendering/edge_table.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/markdown_escape.h"
#include "mellanrum/rendering/markdown_inline.h"
#include "mellanrum/rendering/markdown_matrix.h"
#include "mellanrum/rendering/markdown_table.h"
#include "mellanrum/rendering/printable.h"

namespace mellanrum::rendering {
namespace {

class Writer {
 public:
  explicit Writer(bool fitted) : fitted_(fitted) {}

  void operator()(const view::Heading& heading) {
    std::string text = inline_markdown(view::plain(heading.text).runs);
    if (text.empty()) return;
    // A last word of number signs would be taken for the end of the heading.
    const std::size_t word = text.rfind(' ') + 1;
    if (text.find_first_not_of('#', word) == std::string::npos) text.insert(word, 1, '\\');
    const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 6));
    block(std::string(level, '#') + ' ' + text + '\n');
  }

  void operator()(const view::Paragraph& paragraph) {
    for (const std::string& line : paragraphs(paragraph.text)) block(wrap_markdown(line));
  }

  void operator()(const view::List& list) {
    const char bullet = next_bullet();
    std::string items;
    for (const view::Prose& item : list.items) {
      bool first = true;
      for (const std::string& line : paragraphs(item)) {
        if (!first) items += '\n';
        items += wrap_markdown(line, first ? std::string{bullet, ' '} : "  ", "  ");
        first = false;
      }
    }
    bullets(items, bullet);
  }

  void operator()(const view::Picture& picture) {
    const std::string description = inline_markdown(view::plain(picture.description).runs);
    block(wrap_markdown("![" + description + "](" + encode_path(one_line(picture.path)) + ')'));
  }

  void operator()(const view::Table& table) {
    if (table.audience == view::Audience::data) return;
    if (table.layout == view::Table::Layout::grid) return block(grid_markdown(table, fitted_));
    const char bullet = next_bullet();
    bullets(list_markdown(table, bullet), bullet);
  }

  void operator()(const view::CrossTable& table) {
    if (table.audience != view::Audience::data) block(matrix_markdown(table, fitted_));
  }

  void operator()(const view::Graph& graph) {
    if (graph.audience == view::Audience::data) return;
    block(grid_markdown(edge_page(graph), false));
    std::string loose;
    for (const std::string& name : loose_nodes(graph)) loose += (loose.empty() ? "" : ", ") + name;
    if (loose.empty()) return;
    if (!graph.loose_title.empty()) loose = graph.loose_title + ": " + loose + ".";
    (*this)(view::Paragraph{view::plain(one_line(loose))});
  }

  std::string take() { return std::move(out_); }

 private:
  void block(const std::string& text) {
    if (text.empty()) return;
    if (!out_.empty()) out_ += '\n';
    out_ += text;
    last_bullet_ = '\0';
  }

  /// Two lists in a row would become one; another bullet keeps them apart.
  char next_bullet() const { return last_bullet_ == '-' ? '*' : '-'; }

  void bullets(const std::string& items, char bullet) {
    if (items.empty()) return;
    block(items);
    last_bullet_ = bullet;
  }

  bool fitted_;
  std::string out_;
  char last_bullet_ = '\0';
};

}  // namespace

std::string render_markdown(const view::Document& document, const Options& options) {
  Writer writer(options.fitted);
  for (const view::Block& block : document.blocks) std::visit(writer, block);
  return writer.take();
}

}  // namespace mellanrum::rendering
