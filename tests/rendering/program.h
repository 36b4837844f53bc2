// SPDX-License-Identifier: MIT
//
// Runs a program on a text, for the tests that let an independent reader read what was written.
#ifndef MELLANRUM_TESTS_RENDERING_PROGRAM_H
#define MELLANRUM_TESTS_RENDERING_PROGRAM_H

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace mellanrum::test {

inline bool has_program(const std::string& name) {
  return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

/// What `command` prints, its standard error too, with `input` in a file as its standard input.
inline std::string output_of(const std::string& command, const std::string& input) {
  std::string path = "/tmp/mellanrum-rendering-XXXXXX";
  const int file = mkstemp(path.data());
  if (file < 0) return "no temporary file";
  close(file);
  std::ofstream(path, std::ios::binary) << input;
  std::string out;
  if (std::FILE* pipe = popen((command + " <" + path + " 2>&1").c_str(), "r")) {
    char buffer[4096];
    for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
      out.append(buffer, n);
    if (pclose(pipe) != 0) out += "\nthe program failed";
  }
  std::remove(path.c_str());
  return out;
}

}  // namespace mellanrum::test

#endif
