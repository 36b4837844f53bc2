// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/markdown_inline.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "mellanrum/rendering/markdown_escape.h"
#include "mellanrum/rendering/printable.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::rendering {
namespace {

using view::Run;

constexpr auto none = std::string_view::npos;

bool is_marked(const Run& run) { return run.emphasis || run.strong; }

void append(std::vector<Run>& runs, Run run) {
  if (!runs.empty() && runs.back().emphasis == run.emphasis && runs.back().strong == run.strong &&
      runs.back().link == run.link) {
    runs.back().text += run.text;
  } else {
    runs.push_back(std::move(run));
  }
}

/// The words of `runs`, and between any two with a blank between them one blank: marked where both
/// its neighbours are, inside one link. What is marked alike is one run.
std::vector<Run> spaced(const std::vector<Run>& runs) {
  std::vector<Run> joined;
  Run last;  // the marks and the link of the last word
  bool blank = false;
  const auto add = [&](Run word) {
    if (blank && !joined.empty()) {
      const bool together = last.link == word.link;
      append(joined, {" ", together && last.emphasis && word.emphasis,
                      together && last.strong && word.strong, together ? word.link : ""});
    }
    blank = false;
    last = {{}, word.emphasis, word.strong, word.link};
    append(joined, std::move(word));
  };
  for (const Run& run : runs) {
    const std::string text = one_line(run.text);
    for (std::size_t at = 0; at < text.size();) {
      if (text[at] == ' ') {
        blank = true;
        ++at;
        continue;
      }
      const std::size_t end = std::min(text.find(' ', at), text.size());
      add({text.substr(at, end - at), run.emphasis, run.strong,
           view::is_address(run.link) ? run.link : ""});
      at = end;
    }
  }
  return joined;
}

/// What CommonMark asks of the characters beside a mark. What is surely neither blank nor
/// punctuation is a letter; of what is uncertain, unknown, no use is made.
enum class Beside { blank, punctuation, letter, unknown };

Beside beside(char32_t c) {
  if (c <= ' ') return Beside::blank;
  if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
    return Beside::letter;
  if (c == '@') return Beside::unknown;  // written with a zero-width space
  if (c < 0x7F) return Beside::punctuation;
  if (c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
      c == 0x3000)
    return Beside::blank;
  if (c == 0xAB || c == 0xBB || (c >= 0x2010 && c <= 0x2027)) return Beside::punctuation;
  const bool letter = (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) ||
                      (c >= 0x388 && c <= 0x3CE) || (c >= 0x400 && c <= 0x481);
  return letter ? Beside::letter : Beside::unknown;
}

char32_t first_of(std::string_view text) { return code_point_at(text, 0).value; }

char32_t last_of(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
  return code_point_at(text, at).value;
}

/// Whether a mark between `outer` and `inner`, its marked side, is seen as one: left-flanking as it
/// opens, right-flanking as it closes.
bool flanks(Beside inner, Beside outer) {
  if (inner == Beside::blank) return false;
  return inner == Beside::letter || outer == Beside::blank || outer == Beside::punctuation;
}

/// An island is a stretch of runs with marks, within one link or outside of any. Its marks are kept
/// if each of their ends is seen as one and no two of them cross or touch.
bool is_expressible(const std::vector<Run>& runs, std::size_t begin, std::size_t end) {
  std::optional<std::size_t> emphasis_since;
  std::optional<std::size_t> strong_since;
  for (std::size_t i = begin; i <= end; ++i) {
    const bool emphasis = i < end && runs[i].emphasis;
    const bool strong = i < end && runs[i].strong;
    const bool opens = (emphasis && !emphasis_since) || (strong && !strong_since);
    const bool closes_emphasis = !emphasis && emphasis_since;
    const bool closes_strong = !strong && strong_since;
    if (opens && (closes_emphasis || closes_strong)) return false;
    // A link's brackets are punctuation, and so is what stands where one begins or ends.
    const bool brackets = i > 0 && i < runs.size() && runs[i - 1].link != runs[i].link;
    const bool at_edge = (i == 0 || i == runs.size()) && !runs[begin].link.empty();
    const auto side = [&](bool before) {
      const bool there = before ? i > 0 : i < runs.size();
      const bool inner = before ? i > begin : i < end;
      if (!inner && (brackets || at_edge)) return Beside::punctuation;
      if (!there) return Beside::blank;
      return beside(before ? last_of(runs[i - 1].text) : first_of(runs[i].text));
    };
    if (opens && !flanks(side(false), side(true))) return false;
    if ((closes_emphasis || closes_strong) && !flanks(side(true), side(false))) return false;
    if (closes_emphasis && !closes_strong && strong_since > emphasis_since) return false;
    if (closes_strong && !closes_emphasis && emphasis_since > strong_since) return false;
    if (!emphasis) emphasis_since.reset();
    if (!strong) strong_since.reset();
    if (emphasis && !emphasis_since) emphasis_since = i;
    if (strong && !strong_since) strong_since = i;
  }
  return true;
}

void drop_inexpressible_marks(std::vector<Run>& runs) {
  for (std::size_t begin = 0; begin < runs.size();) {
    std::size_t end = begin + 1;
    if (is_marked(runs[begin])) {
      while (end < runs.size() && is_marked(runs[end]) && runs[end].link == runs[begin].link) ++end;
      if (!is_expressible(runs, begin, end))
        for (std::size_t i = begin; i < end; ++i) runs[i].emphasis = runs[i].strong = false;
    }
    begin = end;
  }
}

/// Whether the piece is a link that shows its own address and nothing else, which reads best as
/// `<https://...>`.
bool is_bare_address(const std::vector<Run>& pieces, std::size_t i) {
  if (i >= pieces.size() || pieces[i].link.empty()) return false;
  const Run& piece = pieces[i];
  const bool alone = (i == 0 || pieces[i - 1].link != piece.link) &&
                     (i + 1 == pieces.size() || pieces[i + 1].link != piece.link);
  return alone && !piece.emphasis && !piece.strong && piece.text == piece.link &&
         piece.link.starts_with("http") && encode_address(piece.link) == piece.link;
}

/// Ends the marks and the link of the piece before.
void close(std::string& out, const Run& before) {
  if (before.strong) out += "**";
  if (before.emphasis) out += '*';
  if (!before.link.empty()) out += "](" + encode_address(before.link) + ')';
}

}  // namespace

std::string inline_markdown(const std::vector<Run>& runs) {
  std::vector<Run> pieces = spaced(runs);
  drop_inexpressible_marks(pieces);
  std::string out;
  Run before;
  const Run after;
  for (std::size_t i = 0; i <= pieces.size(); ++i) {
    const Run& piece = i < pieces.size() ? pieces[i] : after;
    if (is_bare_address(pieces, i)) {
      close(out, before);
      out += '<' + piece.text + '>';
      before = {};
      continue;
    }
    const bool other_link = piece.link != before.link;
    if (before.strong && (!piece.strong || other_link)) out += "**";
    if (before.emphasis && (!piece.emphasis || other_link)) out += '*';
    if (other_link) {
      if (!before.link.empty()) out += "](" + encode_address(before.link) + ')';
      if (!piece.link.empty()) out += '[';
    }
    if (piece.emphasis && (!before.emphasis || other_link)) out += '*';
    if (piece.strong && (!before.strong || other_link)) out += "**";
    const bool before_link =
        i + 1 < pieces.size() && !pieces[i + 1].link.empty() && pieces[i + 1].link != piece.link;
    out += escape_markdown(piece.text, before_link);
    before = piece;
  }
  return out;
}

std::vector<std::string> paragraphs(const view::Prose& prose) {
  std::vector<std::string> found;
  std::vector<Run> paragraph;
  const auto end_paragraph = [&] {
    std::string line = inline_markdown(paragraph);
    if (!line.empty()) found.push_back(std::move(line));
    paragraph.clear();
  };
  for (const Run& run : prose.runs) {
    Run part = run;
    std::size_t begin = 0;
    for (std::size_t at = run.text.find('\n'); at != none; at = run.text.find('\n', at + 1)) {
      const std::size_t next = run.text.find_first_not_of(" \t\r", at + 1);
      if (next == none || run.text[next] != '\n') continue;
      part.text = run.text.substr(begin, at - begin);
      paragraph.push_back(part);
      end_paragraph();
      begin = at = next;
    }
    part.text = run.text.substr(begin);
    paragraph.push_back(part);
  }
  end_paragraph();
  return found;
}

std::string wrap_markdown(std::string_view line, std::string_view first, std::string_view rest) {
  std::string out(first);
  std::size_t column = display_width(first);
  bool at_start = true;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    std::string word(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
    const std::size_t width = display_width(word);
    if (!at_start && column + 1 + width > page_width) {
      out += '\n';
      out += rest;
      column = display_width(rest);
      at_start = true;
    }
    if (at_start) {
      word = guard_line_start(std::move(word));
    } else {
      out += ' ';
      ++column;
    }
    column += at_start ? display_width(word) : width;
    out += word;
    at_start = false;
  }
  out.resize(out.find_last_not_of(' ') + 1);  // the mark of an item of no visible character
  out += '\n';
  return out;
}

}  // namespace mellanrum::rendering
