// SPDX-License-Identifier: MIT
//
// write_map DIRECTORY ACTORS RELATIONS: writes a big map's files there.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "bench/big_map.h"

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "write_map DIRECTORY ACTORS RELATIONS\n";
    return 2;
  }
  const std::filesystem::path directory = argv[1];
  std::filesystem::create_directories(directory);
  constexpr std::uint64_t seed = 4;
  for (const auto& [name, text] : mellanrum::bench::big_map(
           std::strtoul(argv[2], nullptr, 10), std::strtoul(argv[3], nullptr, 10), seed)) {
    std::ofstream out(directory / name);
    out << text;
    if (!out.flush()) {
      std::cerr << "cannot write " << directory / name << '\n';
      return 2;
    }
  }
  return 0;
}
