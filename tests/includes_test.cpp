// SPDX-License-Identifier: MIT
//
// The house keeps its plan: rooms include only what they may, no files include each other in a
// circle, yaml-cpp is seen by one room, headers have their guards and sources their licence line.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

/// What each room may include beside itself.
const std::map<std::string, std::set<std::string>> allowed = {
    {"text", {}},
    {"yaml", {"text"}},
    {"model", {"text"}},
    {"reading", {"model", "yaml", "text"}},
    {"corpus", {"model", "text"}},
    {"query", {"corpus", "model", "text"}},
    {"analysis", {"corpus", "query", "model", "text"}},
    {"prose", {"text"}},
    {"drafting", {"prose", "corpus", "model", "yaml", "text"}},
    {"editing", {"yaml", "reading", "corpus", "model", "text"}},
    {"view", {}},
    {"presenting", {"analysis", "corpus", "drafting", "model", "view", "text"}},
    {"rendering", {"view", "text"}},
    {"cli",
     {"text", "yaml", "model", "reading", "corpus", "query", "analysis", "prose", "drafting",
      "editing", "view", "presenting", "rendering"}},
};

struct File {
  std::string room;
  std::string text;
  std::vector<std::string> includes;  // as written, with their quotes or angles
};

/// Every header and source by the name that it is included by.
std::map<std::string, File> read_files() {
  const fs::path root = MELLANRUM_SOURCE_DIR;
  std::map<std::string, File> out;
  const auto read_below = [&](const fs::path& directory, const fs::path& base) {
    for (const auto& entry : fs::recursive_directory_iterator(directory)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".h" && extension != ".cpp") continue;
      const fs::path name = entry.path().lexically_relative(base);
      std::stringstream text;
      text << std::ifstream(entry.path()).rdbuf();
      File file;
      file.text = text.str();
      file.room = name.begin()->string() == "cli" ? "cli" : std::next(name.begin())->string();
      for (std::string line; std::getline(text, line);) {
        if (line.starts_with("#include ")) file.includes.push_back(line.substr(9));
      }
      out[name.generic_string()] = std::move(file);
    }
  };
  read_below(root / "lib/mellanrum", root / "lib");
  read_below(root / "cli", root);
  return out;
}

const std::map<std::string, File>& files() {
  static const std::map<std::string, File> all = read_files();
  return all;
}

std::string unquoted(const std::string& include) {
  return include[0] == '"' ? include.substr(1, include.size() - 2) : "";
}

TEST(House, RoomsIncludeWhatTheyMay) {
  for (const auto& [name, file] : files()) {
    ASSERT_TRUE(allowed.contains(file.room)) << name << " is in a room that is not in the table";
    for (const std::string& include : file.includes) {
      const std::string other = unquoted(include);
      if (other.empty() || other == "cli/version.h") continue;
      const auto found = files().find(other);
      if (found == files().end()) {
        ADD_FAILURE() << name << " includes " << include << ", which is no file of the house";
      } else if (found->second.room != file.room) {
        EXPECT_TRUE(allowed.at(file.room).contains(found->second.room))
            << name << " (" << file.room << ") may not include " << include;
      }
    }
  }
}

TEST(House, NoFilesIncludeEachOtherInACircle) {
  std::map<std::string, int> state;  // 1: on the way, 2: done
  std::vector<std::string> way;
  const auto visit = [&](const auto& self, const std::string& name) -> void {
    const auto file = files().find(name);
    if (file == files().end() || state[name] == 2) return;
    way.push_back(name);
    if (state[name] == 1) {
      std::string circle;
      for (auto at = std::find(way.begin(), way.end(), name); at != way.end(); ++at) {
        circle += (circle.empty() ? "" : " -> ") + *at;
      }
      ADD_FAILURE() << circle;
    } else {
      state[name] = 1;
      for (const std::string& include : file->second.includes) self(self, unquoted(include));
      state[name] = 2;
    }
    way.pop_back();
  };
  for (const auto& [name, file] : files()) visit(visit, name);
}

TEST(House, OnlyOneRoomSeesYamlCpp) {
  for (const auto& [name, file] : files()) {
    if (file.room == "yaml") continue;
    for (const std::string& include : file.includes) {
      EXPECT_FALSE(include.starts_with("<yaml-cpp/")) << name << " includes " << include;
    }
  }
}

TEST(House, HeadersHaveTheirGuards) {
  for (const auto& [name, file] : files()) {
    if (!name.ends_with(".h")) continue;
    std::string guard = name.starts_with("cli/") ? "MELLANRUM_" : "";
    for (const char c : name) {
      const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0;
      guard += plain ? static_cast<char>(std::toupper(c)) : '_';
    }
    EXPECT_NE(file.text.find("\n#ifndef " + guard + "\n#define " + guard + "\n"), std::string::npos)
        << name << " is not guarded by " << guard;
  }
}

TEST(House, EveryFileBeginsWithItsLicence) {
  for (const auto& [name, file] : files()) {
    EXPECT_TRUE(file.text.starts_with("// SPDX-License-Identifier: MIT\n")) << name;
  }
}

TEST(House, EverySourceIsBuilt) {
  for (const char* part : {"lib", "cli"}) {
    const fs::path list = fs::path(MELLANRUM_SOURCE_DIR) / part / "CMakeLists.txt";
    std::stringstream text;
    text << std::ifstream(list).rdbuf();
    const std::string prefix = std::string(part) == "cli" ? "cli/" : "mellanrum/";
    for (const auto& [name, file] : files()) {
      if (!name.ends_with(".cpp") || !name.starts_with(prefix)) continue;
      const std::string listed = std::string(part) == "cli" ? name.substr(prefix.size()) : name;
      EXPECT_NE(text.str().find(listed), std::string::npos)
          << part << "/CMakeLists.txt does not build " << listed;
    }
  }
}

}  // namespace
}  // namespace mellanrum::test
