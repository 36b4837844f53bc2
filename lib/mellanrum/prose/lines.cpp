// SPDX-License-Identifier: MIT
#include "mellanrum/prose/lines.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::prose {
namespace {

bool is_unseen(char32_t c) { return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF; }

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Ends a line though few editors count it as one: form feed, vertical tab, a carriage return
/// alone, NEL, LS, PS.
bool is_odd_line_end(char32_t c) {
  return c == '\f' || c == '\v' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// The pieces of one line of the file.
void split_line(std::string_view raw, std::uint32_t number, std::vector<Line>& out) {
  Line line;
  line.number = number;
  bool begun = false;
  std::size_t blanks = 0;
  const auto end_line = [&] {
    line.text = nfc(line.text);
    // Word's second bullet is a letter before a tab.
    const std::size_t begin = std::min(line.raw.find_first_not_of(" \t"), line.raw.size());
    if (line.raw.compare(begin, 2, "o\t") == 0) line.text.replace(0, 1, "◦");
    // What Markdown escapes is that character, but for marks of emphasis.
    static const RE2 escaped(R"(\\([-.!#()\[\]+>~'"&$%|:;,/=<?@{}]))");
    RE2::GlobalReplace(&line.text, escaped, R"(\1)");
    line.raw = nfc(line.raw.substr(0, line.raw.find_last_not_of(" \t") + 1));
    out.push_back(line);
    line.text.clear();
    line.raw.clear();
    line.indent = 0;
    begun = false;
    blanks = 0;
  };
  for (std::size_t at = 0; at < raw.size();) {
    const CodePoint c = code_point_at(raw, at);
    const std::string_view bytes = raw.substr(at, c.length);
    at += c.length;
    constexpr char32_t soft_hyphen = 0xAD;
    line.is_divided = c.value == soft_hyphen && at == raw.size();
    if (is_unseen(c.value)) continue;
    if (!is_odd_line_end(c.value)) line.raw += bytes;
    if (is_odd_line_end(c.value)) {
      end_line();
    } else if (is_blank(c.value)) {
      if (begun) {
        ++blanks;
      } else {
        line.indent += c.value == '\t' ? 4 : 1;
      }
    } else {
      if (blanks > 0) line.text += ' ';
      blanks = 0;
      begun = true;
      line.text += bytes;
    }
  }
  end_line();
}

}  // namespace

std::optional<NoText> why_no_text(const Source& source) {
  const std::string_view bytes = source.bytes();
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return NoText{0, "this is UTF-16; save it as UTF-8, as by: iconv -f UTF-16 -t UTF-8"};
  }
  // What opens as a ZIP archive is what word processors save.
  if (bytes.starts_with("PK\x03\x04")) {
    return NoText{0,
                  "this is a word processor's document; save it as plain text or Markdown, as by: "
                  "pandoc -t gfm --wrap=none"};
  }
  if (bytes.starts_with("%PDF-")) {
    return NoText{0, "this is a PDF; take the text out of it first, as by: pdftotext"};
  }
  if (const auto malformed = find_malformed(bytes)) {
    return NoText{
        *malformed,
        "this is no UTF-8; where it is in an older encoding, as by: iconv -f CP1252 -t UTF-8"};
  }
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = code_point_at(bytes, at);
    if (is_control(c.value) && !is_odd_line_end(c.value)) {
      return NoText{at,
                    fmt::format("the control character U+{:04X} is no text; is this a document of "
                                "another kind?",
                                static_cast<std::uint32_t>(c.value))};
    }
    at += c.length;
  }
  return std::nullopt;
}

std::vector<Line> lines_of(const Source& source) {
  static const RE2 line_end(R"((?i)<br */?>)");
  std::vector<Line> out;
  for (std::uint32_t number = 1; number <= source.lines(); ++number) {
    std::string raw(source.line(number));
    // A line feed of its own cannot stand within a line, so a form feed takes its place.
    RE2::GlobalReplace(&raw, line_end, "\f");
    split_line(raw, number, out);
  }
  return out;
}

}  // namespace mellanrum::prose
