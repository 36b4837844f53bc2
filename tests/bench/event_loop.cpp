// SPDX-License-Identifier: MIT
//
// event_loop THREADS PATH...: the yardstick of reading. Reads every YAML file there and lets
// yaml-cpp tell its events to nobody, each file on the next thread that is free. Prints how many
// files and bytes there were.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;

class Nobody final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

std::vector<fs::path> files_of(int count, char** paths) {
  std::vector<fs::path> out;
  for (int i = 0; i < count; ++i) {
    if (!fs::is_directory(paths[i])) {
      out.emplace_back(paths[i]);
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(paths[i])) {
      if (entry.path().extension() == ".yaml") out.push_back(entry.path());
    }
  }
  return out;
}

std::size_t parse(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes(fs::file_size(path), '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  std::istringstream stream(bytes);
  YAML::Parser parser(stream);
  Nobody nobody;
  while (parser.HandleNextDocument(nobody)) {
  }
  return bytes.size();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "event_loop THREADS PATH...\n";
    return 2;
  }
  const std::vector<fs::path> files = files_of(argc - 2, argv + 2);
  std::atomic<std::size_t> next = 0;
  std::atomic<std::size_t> bytes = 0;
  {
    std::vector<std::thread> threads;
    for (int i = 0; i < std::atoi(argv[1]); ++i) {
      threads.emplace_back([&] {
        for (std::size_t at = next++; at < files.size(); at = next++) bytes += parse(files[at]);
      });
    }
    for (std::thread& thread : threads) thread.join();
  }
  std::cout << files.size() << " files, " << bytes << " bytes\n";
  return 0;
}
