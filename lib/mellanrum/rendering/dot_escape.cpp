// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/dot_escape.h"

#include <algorithm>
#include <utility>

#include "mellanrum/rendering/printable.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::rendering {
namespace {

/// Collects a quoted string in pieces that Graphviz can read, none of them ending inside an escape
/// or a character.
class Quoted {
 public:
  void add(std::string_view unit) {
    if (piece_ + unit.size() > longest_piece) {
      out_ += "\" + \"";
      piece_ = 0;
    }
    out_ += unit;
    piece_ += unit.size();
  }

  std::string take() { return std::move(out_) + '"'; }

 private:
  static constexpr std::size_t longest_piece = 16'000;
  std::string out_ = "\"";
  std::size_t piece_ = 0;
};

template <typename Escape>
std::string quoted(std::string_view text, Escape escape) {
  Quoted out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    out.add(escape(text.substr(at, point.length)));
    at += point.length;
  }
  return out.take();
}

std::string quoted_lines(std::string_view author, std::string_view backslash) {
  const std::string text = printable(author);
  std::string lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (begin > 0) lines += '\n';
    lines += one_line(std::string_view(text).substr(begin, end - begin));
    begin = end + 1;
  }
  return quoted(lines, [&](std::string_view character) {
    if (character == "\"") return std::string_view("\\\"");
    if (character == "\\") return backslash;
    if (character == "&") return std::string_view("&amp;");
    if (character == "\n") return std::string_view("\\n");
    return character;
  });
}

}  // namespace

std::string dot_id(std::string_view id) {
  bool first = true;
  return quoted(one_line(id), [&](std::string_view character) {
    const bool leads = std::exchange(first, false);
    if (character == "%" && leads) return std::string_view("&#37;");
    if (character == "\"") return std::string_view("\\\"");
    if (character == "\\") return std::string_view("&#92;");
    if (character == "&") return std::string_view("&amp;");
    return character;
  });
}

std::string dot_label(std::string_view text) { return quoted_lines(text, "\\\\"); }

std::string dot_tooltip(std::string_view text) { return quoted_lines(text, "\\\\\\\\"); }

std::string dot_html(std::string_view text) {
  std::string out;
  for (const char c : one_line(text)) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c == '\\') {
      out += "\\\\";  // Graphviz reads layout marks here too, after entities
    } else {
      out += c;
    }
  }
  return out;
}

std::string wrapped_label(std::string_view text, std::size_t width) {
  const std::string line = one_line(text);
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    const std::string_view word = std::string_view(line).substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const std::size_t columns = display_width(word);
    if (column > 0) {
      const bool fits = column + 1 + columns <= width;
      out += fits ? ' ' : '\n';
      column = fits ? column + 1 : 0;
    }
    out += word;
    column += columns;
  }
  return out;
}

}  // namespace mellanrum::rendering
