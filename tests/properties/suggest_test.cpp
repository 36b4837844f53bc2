// SPDX-License-Identifier: MIT
//
// What holds whenever links are made: the records are the same but for the links, the author's
// bytes are all there in their order, and nothing is left to suggest.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "support/corpus.h"
#include "support/generator.h"
#include "support/hostile.h"
#include "support/in_process.h"
#include "support/memory_files.h"

namespace mellanrum {
namespace {

using nlohmann::json;
using test::MemoryFiles;

json asked(MemoryFiles& files, const std::string& command, const std::string& path,
           const std::string& table) {
  const auto outcome = test::run_in_process({command, path, "-O", "json"}, files);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const json answer = json::parse(outcome.out, nullptr, false);
  return answer.is_object() ? answer[table] : json::array();
}

bool is_within(const std::string& before, const std::string& after) {
  std::size_t at = 0;
  for (const char c : after) {
    if (at < before.size() && before[at] == c) ++at;
  }
  return at == before.size();
}

/// Makes all links below `path` and looks at what came of it; how many there were.
std::size_t expect_only_links(MemoryFiles& files, const std::string& path,
                              const std::map<std::string, std::string>& before) {
  json reflections = asked(files, "reflections", path, "reflections");
  const json suggested = asked(files, "suggest", path, "suggestions");
  const auto made = test::run_in_process({"suggest", path, "--write", "-O", "json"}, files);
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_EQ(json::parse(made.out, nullptr, false)["suggestions"].size(), suggested.size());

  std::map<std::string, json*> by_id;
  for (json& reflection : reflections) by_id[reflection["id"]] = &reflection;
  for (const json& one : suggested) {
    json& reflection = *by_id[one["id"]];
    reflection[std::string(one["field"])].push_back(one["record"]);
    reflection["x-suggested"].push_back(one["record"]);
  }
  json now = asked(files, "reflections", path, "reflections");
  EXPECT_EQ(now.size(), reflections.size());
  for (std::size_t i = 0; i < now.size() && i < reflections.size(); ++i) {
    // Lines move, and links are told by name; what else there is stays.
    for (json* reflection : {&reflections[i], &now[i]}) {
      reflection->erase("place");
      for (const char* field : {"actors", "roles", "themes"}) {
        std::sort((*reflection)[field].begin(), (*reflection)[field].end());
      }
      json& ours = (*reflection)["x-suggested"];
      if (ours.is_array()) {
        std::string written;
        for (const json& id : ours) written += (written.empty() ? "[" : ", ") + std::string(id);
        ours = written + "]";
      }
    }
    EXPECT_EQ(now[i], reflections[i]);
  }
  for (const auto& [name, text] : before) {
    EXPECT_TRUE(is_within(text, files.read(name, 1 << 24))) << name;
  }
  EXPECT_EQ(asked(files, "suggest", path, "suggestions"), json::array());
  return suggested.size();
}

/// Ways to write a text that stands after a dash, or after `text:`, whose further lines begin with
/// `indent` blanks; within brackets only some of them.
class Writing {
 public:
  Writing(std::uint64_t seed, const std::vector<test::File>& files) : random_(seed) {
    const std::string before = "{name: ";
    for (const test::File& file : files) {
      for (std::size_t at = file.text.find(before); at != std::string::npos;
           at = file.text.find(before, at + 1)) {
        const std::size_t begin = at + before.size();
        names_.push_back(file.text.substr(begin, file.text.find(',', begin) - begin));
      }
    }
  }

  std::string text(std::size_t indent, bool in_brackets) {
    const std::string first = fmt::format("We met {}", name());
    const std::string second = fmt::format("and {} there.", name());
    const std::string line = "\n" + std::string(indent, ' ');
    switch (below(in_brackets ? 2 : 9)) {
      case 0:
        return "'" + first + " " + second + "'";
      case 1:
        return "\"" + first + " " + second + "\"";
      case 2:
        return first + line + second;
      case 3:
        return ">-" + line + first + line + second;
      case 4:
        return "|" + line + first + line + "  " + second;
      case 5:
        return "> # note" + line + first + "\n" + line + second;
      case 6:
        return "'" + first + line + second + "' # note";
      case 7:
        return "|+" + line + first + line + second + "\n";
      default:
        return first + " # note";
    }
  }

  unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }

 private:
  std::string name() { return names_[below(static_cast<unsigned>(names_.size()))]; }

  std::mt19937_64 random_;
  std::vector<std::string> names_;
};

/// Puts texts that name records in the place of `piece`.
void name_records(std::string& text, const std::string& piece, std::size_t indent,
                  Writing& writing) {
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at)) {
    const bool in_brackets = text[at + piece.size()] == ']';
    const std::string named = writing.text(indent, in_brackets);
    text.replace(at, piece.size(), named);
    at += named.size();
  }
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

TEST(Suggest, MakesLinksAndNothingElse) {
  std::size_t links = 0;
  for (std::uint64_t seed = 0; seed < 240; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    MemoryFiles files(MELLANRUM_SOURCE_DIR);
    std::map<std::string, std::string> before;
    const std::vector<test::File> generated = test::generate(seed, {});
    Writing writing(seed, generated);
    for (test::File file : generated) {
      if (writing.below(2) == 0) replace_all(file.text, "[Of a", "\n      - Of a");
      replace_all(file.text, "\n      - Of a group.]", "\n      - Of a group.");
      name_records(file.text, "A bare remark.", 3 + writing.below(3), writing);
      name_records(file.text, "A remark.", 6, writing);
      name_records(file.text, "Of a group.", 8, writing);
      if (writing.below(3) == 0) replace_all(file.text, "\n", "\r\n");
      if (writing.below(3) == 0) file.text.insert(0, "\xEF\xBB\xBF");
      if (writing.below(3) == 0) file.text.resize(file.text.find_last_not_of("\r\n") + 1);
      before["notes/" + file.name] = file.text;
      files.put("notes/" + file.name, file.text);
    }
    links += expect_only_links(files, "notes", before);
    if (HasFailure()) return;
  }
  EXPECT_GT(links, 1000U);
}

TEST(Suggest, LosesNothingOfTextsThatAreAttacks) {
  MemoryFiles files(MELLANRUM_SOURCE_DIR);
  std::string text = "seminar: {id: s}\nactors: {mill: Old mill}\nreflections:\n";
  const std::vector<std::string> attacks = test::attacks_in_records();
  for (const std::string& attack : attacks) {
    text += "  - " + test::quoted_in_yaml(attack + " at the old mill, " + attack) + "\n";
  }
  files.put("hostile/a.yaml", text);
  EXPECT_GT(expect_only_links(files, "hostile", {{"hostile/a.yaml", text}}), attacks.size() / 2);
}

TEST(Suggest, MakesLinksInTheShippedCorpora) {
  for (const std::string path : {"data/integration", "examples/heat"}) {
    MemoryFiles files(MELLANRUM_SOURCE_DIR);
    std::map<std::string, std::string> before;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(test::root() / path)) {
      if (entry.path().extension() != ".yaml") continue;
      const std::string name = entry.path().lexically_relative(test::root()).generic_string();
      before[name] = files.read(name, 1 << 24);
    }
    EXPECT_GT(expect_only_links(files, path, before), 0U) << path;
  }
}

}  // namespace
}  // namespace mellanrum
