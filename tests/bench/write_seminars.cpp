// SPDX-License-Identifier: MIT
//
// write_seminars DIRECTORY FILES [BYTES] [SEED]: writes a corpus of seminars there.
// write_seminars --one-file FILE BYTES [SEED]: a seminar of so many bytes and all that it names.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "bench/seminars.h"

namespace {

namespace fs = std::filesystem;
using mellanrum::bench::NamedText;
using mellanrum::bench::Seminars;

bool write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path().empty() ? "." : path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (out.flush()) return true;
  std::cerr << "cannot write " << path << '\n';
  return false;
}

bool write_corpus(const fs::path& directory, const Seminars& seminars, std::size_t files) {
  for (const NamedText& file : seminars.vocabulary()) {
    if (!write(directory / file.path, file.text)) return false;
  }
  for (std::size_t i = 0; i < files; ++i) {
    const NamedText file = seminars.seminar(i);
    if (!write(directory / file.path, file.text)) return false;
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  const bool one = argc > 1 && std::string_view(argv[1]) == "--one-file";
  const int least = one ? 4 : 3;
  if (argc < least || argc > 5) {
    std::cerr << "write_seminars DIRECTORY FILES [BYTES] [SEED]\n"
                 "write_seminars --one-file FILE BYTES [SEED]\n";
    return 2;
  }
  const auto number = [&](int at, std::uint64_t usual) {
    return at < argc ? std::strtoull(argv[at], nullptr, 10) : usual;
  };
  const std::uint64_t bytes = number(3, Seminars::usual_bytes);
  const std::uint64_t seed = number(4, Seminars::usual_seed);
  if (one) return write(argv[2], Seminars(1, bytes, seed).whole()) ? 0 : 2;
  const std::uint64_t files = number(2, 0);
  return write_corpus(argv[1], Seminars(files, bytes, seed), files) ? 0 : 2;
}
