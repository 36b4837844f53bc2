// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/in_process.h"
#include "support/memory_files.h"
#include "support/promise.h"

namespace mellanrum::test {
namespace {

using Words = std::vector<std::string>;

std::vector<std::string> ids(const std::string& corpus, const std::string& listing) {
  MemoryFiles files(MELLANRUM_SOURCE_DIR);
  const Outcome outcome = run_in_process({listing, corpus, "-O", "json"}, files);
  std::vector<std::string> out;
  const auto answer = nlohmann::json::parse(outcome.out);
  for (const auto& record : answer.at(listing)) out.push_back(record.at("id"));
  return out;
}

Words joined(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

/// That --per writes for each record what the command alone says of it.
void expect_the_same(const std::string& corpus, const Words& command, const std::string& type,
                     const std::string& format) {
  SCOPED_TRACE(fmt::format("{} {} --per {}", corpus, fmt::join(command, " "), type));
  MemoryFiles files(MELLANRUM_SOURCE_DIR);
  const std::string name = "out/{id}." + format;
  const Outcome all = run_in_process(joined(command, {corpus, "--per", type, "-o", name}), files);
  ASSERT_EQ(all.status, 0) << all.err;
  const auto records = ids(corpus, type + "s");
  EXPECT_EQ(files.contents().size(), records.size());
  for (const std::string& id : records) {
    MemoryFiles alone(MELLANRUM_SOURCE_DIR);
    // Seminars are chosen by their id alone, the others with what lies below.
    const Outcome one = run_in_process(
        joined(command, {corpus, "-w", fmt::format("{}:{}", type, id), "-o", "one." + format}),
        alone);
    ASSERT_EQ(one.status, 0) << one.err;
    const std::string* written = files.find(fmt::format("out/{}.{}", id, format));
    ASSERT_NE(written, nullptr) << id;
    EXPECT_EQ(*written, *alone.find("one." + format)) << id;
    tried(Promise::same_bytes, 1);
  }
}

TEST(Batch, EachFileIsWhatTheCommandAloneSays) {
  for (const std::string corpus : {"examples/heat", "data/integration"}) {
    for (const Words& command :
         {Words{"roles"}, Words{"actors"}, Words{"themes"}, Words{"reflections"},
          Words{"relations"}, Words{"gaps"}, Words{"report"}, Words{"themes", "--by", "actor"}}) {
      expect_the_same(corpus, command, "seminar", "md");
      expect_the_same(corpus, command, "theme", "md");
    }
    for (const char* command : {"seminars", "actors", "gaps", "map"}) {
      for (const char* type : {"seminar", "theme", "actor", "role"}) {
        expect_the_same(corpus, {command}, type, "json");
      }
    }
  }
}

TEST(Batch, WritesAFileForEachOrNone) {
  for (const char* name :
       {"{id}.md", "{stem}.md", "{date}.md", "{series}.md", "a/{id}/x.md", "x.md", "{id}{date}.md",
        "../{id}.md", "{{{id}}}.md", "{id", "{}.md", "nul.md", "{id}/", "{id}/.."}) {
    for (const char* type : {"seminar", "theme", "actor", "role"}) {
      MemoryFiles files(MELLANRUM_SOURCE_DIR);
      const Outcome outcome =
          run_in_process({"roles", "examples/heat", "--per", type, "-O", "md", "-o", name}, files);
      const std::size_t wanted = ids("examples/heat", std::string(type) + "s").size();
      EXPECT_EQ(files.contents().size(), outcome.status == 0 ? wanted : 0U)
          << name << " " << type << "\n"
          << outcome.err;
      EXPECT_EQ(outcome.err.empty(), outcome.status == 0);
      tried(Promise::whole_files, 1);
    }
  }
}

}  // namespace
}  // namespace mellanrum::test
