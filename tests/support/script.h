// SPDX-License-Identifier: MIT
//
// A file of scenarios as plain data: its pieces in order, of which the consoles can be written anew
// and all others stay as they are, byte by byte.
#ifndef MELLANRUM_TESTS_SUPPORT_SCRIPT_H
#define MELLANRUM_TESTS_SUPPORT_SCRIPT_H

#include <cstddef>
#include <string>
#include <vector>

namespace mellanrum::test {

using Lines = std::vector<std::string>;

Lines split_lines(const std::string& text);
std::string join_lines(const Lines& lines);

/// A command in a console block and what is expected of it.
struct Command {
  int number = 0;  // of its line in the file, from 1
  Lines written;   // the command's own lines: one, or more that end in a backslash
  Lines expected;
  bool blank_after = false;

  std::string text() const;
};

struct Piece {
  enum class Kind { text, title, file, console } kind = Kind::text;
  int number = 0;
  Lines lines;                    // text and title: all; file: the lines inside of the fence
  std::string fence;              // the line that opens a file or console
  std::string name;               // the title, or the file's path
  std::vector<Command> commands;  // of a console
};

using Script = std::vector<Piece>;

Script read_script(const std::string& text);
std::string write_script(const Script& script);

/// Whether what was seen fits what was expected, where a line of `…` stands for any lines.
bool fits(const Lines& expected, const Lines& seen);

/// What to expect from now on: `seen`, with `…` where it stood in `expected`.
Lines updated(const Lines& expected, const Lines& seen);

}  // namespace mellanrum::test

#endif
