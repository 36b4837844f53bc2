// SPDX-License-Identifier: MIT
#include "support/script.h"

#include <algorithm>

namespace mellanrum::test {
namespace {

constexpr const char* any_lines = "…";

std::string ticks(const std::string& line) {
  const std::size_t end = std::min(line.find_first_not_of('`'), line.size());
  return end < 3 ? "" : line.substr(0, end);
}

bool closes(const std::string& line, const std::string& fence) {
  return ticks(line).size() >= fence.size() && ticks(line) == line;
}

std::vector<Command> read_commands(const Lines& lines, int number) {
  std::vector<Command> out;
  for (std::size_t i = 0; i < lines.size(); ++i, ++number) {
    if (!lines[i].starts_with("$ ")) {
      if (!out.empty()) out.back().expected.push_back(lines[i]);
      continue;
    }
    Command& command = out.emplace_back();
    command.number = number;
    command.written.push_back(lines[i]);
    while (lines[i].ends_with('\\') && i + 1 < lines.size()) {
      command.written.push_back(lines[++i]);
      ++number;
    }
  }
  for (std::size_t i = 0; i + 1 < out.size(); ++i) {
    Command& command = out[i];
    if (command.expected.empty() || !command.expected.back().empty()) continue;
    command.expected.pop_back();
    command.blank_after = true;
  }
  return out;
}

}  // namespace

Lines split_lines(const std::string& text) {
  Lines out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::string join_lines(const Lines& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

std::string Command::text() const {
  std::string out = written[0].substr(2);
  for (std::size_t i = 1; i < written.size(); ++i) {
    out.pop_back();
    out += written[i];
  }
  return out;
}

Script read_script(const std::string& text) {
  Script out;
  const Lines lines = split_lines(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Piece piece;
    piece.number = static_cast<int>(i) + 1;
    piece.lines = {lines[i]};
    const std::string fence = ticks(lines[i]);
    if (lines[i].starts_with("## ")) {
      piece.kind = Piece::Kind::title;
      piece.name = lines[i].substr(3);
    } else if (!fence.empty()) {
      const std::string info = lines[i].substr(fence.size());
      const std::size_t blank = info.find(' ');
      piece.fence = lines[i];
      piece.lines.clear();
      for (++i; i < lines.size() && !closes(lines[i], fence); ++i) piece.lines.push_back(lines[i]);
      if (info == "console") {
        piece.kind = Piece::Kind::console;
        piece.commands = read_commands(piece.lines, piece.number + 1);
      } else if (blank != std::string::npos && info.find(' ', blank + 1) == std::string::npos) {
        piece.kind = Piece::Kind::file;
        piece.name = info.substr(blank + 1);
      } else {
        piece.lines.insert(piece.lines.begin(), piece.fence);
        piece.lines.push_back(fence);
      }
    }
    out.push_back(std::move(piece));
  }
  return out;
}

std::string write_script(const Script& script) {
  std::string out;
  for (const Piece& piece : script) {
    if (piece.kind == Piece::Kind::text || piece.kind == Piece::Kind::title) {
      out += join_lines(piece.lines);
      continue;
    }
    std::string inside;
    if (piece.kind == Piece::Kind::file) inside = join_lines(piece.lines);
    for (const Command& command : piece.commands) {
      inside += join_lines(command.written) + join_lines(command.expected);
      if (command.blank_after) inside += "\n";
    }
    std::string fence = ticks(piece.fence);
    const std::string info = piece.fence.substr(fence.size());
    for (const std::string& line : split_lines(inside)) {
      if (closes(line, fence)) fence = ticks(line) + "`";
    }
    out += fence + info + "\n" + inside + fence + "\n";
  }
  return out;
}

bool fits(const Lines& expected, const Lines& seen) {
  // As a glob is matched: back to the last `…` wherever a line differs.
  std::size_t want = 0;
  std::size_t see = 0;
  std::size_t star = expected.size();
  std::size_t star_saw = 0;
  while (see < seen.size()) {
    if (want < expected.size() && expected[want] == any_lines) {
      star = want++;
      star_saw = see;
    } else if (want < expected.size() && expected[want] == seen[see]) {
      ++want;
      ++see;
    } else if (star < expected.size()) {
      want = star + 1;
      see = ++star_saw;
    } else {
      return false;
    }
  }
  while (want < expected.size() && expected[want] == any_lines) ++want;
  return want == expected.size();
}

Lines updated(const Lines& expected, const Lines& seen) {
  if (fits(expected, seen)) return expected;
  const auto first = std::find(expected.begin(), expected.end(), any_lines);
  if (first == expected.end()) return seen;
  const auto last = std::find(expected.rbegin(), expected.rend(), any_lines);
  const auto before = first - expected.begin();
  const auto after = last - expected.rbegin();
  if (before + after >= static_cast<std::ptrdiff_t>(seen.size())) return seen;
  Lines out(seen.begin(), seen.begin() + before);
  out.emplace_back(any_lines);
  out.insert(out.end(), seen.end() - after, seen.end());
  return out;
}

}  // namespace mellanrum::test
