// SPDX-License-Identifier: MIT
//
// From bytes to files to every answer. A line `== NAME` begins a file of that name, so that one
// input holds a project file, a vocabulary and seminars; what stands before the first is `x.yaml`.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "fuzz/asked.h"
#include "fuzz/target.h"

namespace mellanrum::fuzz {
namespace {

constexpr std::string_view separator = "== ";
constexpr std::size_t most_files = 8;

/// A name that a directory entry may have and that is read.
std::string file_name(std::string_view written) {
  std::string name(written.substr(0, 60));
  std::replace(name.begin(), name.end(), '/', '-');
  std::replace(name.begin(), name.end(), '\0', '-');
  return name.ends_with(".yaml") ? name : name + ".yaml";
}

std::vector<test::File> split(std::string_view bytes) {
  std::map<std::string, std::string> files;
  std::string* text = bytes.starts_with(separator) ? nullptr : &files["x.yaml"];
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, end);
    if (line.starts_with(separator) && files.size() < most_files) {
      text = &files[file_name(line.substr(separator.size()))];
    } else {
      *text += bytes.substr(0, std::min(end + 1, bytes.size()));
    }
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  std::vector<test::File> out;
  for (auto& [name, content] : files) out.push_back({name, std::move(content)});
  return out;
}

/// What `check` says of the records decides whether there is an answer.
void compare_with_check(const Words& words, const std::vector<test::File>& files) {
  const int status = ask({"check", directory}, files).status;
  const test::Outcome outcome = ask(words, files);
  const bool one_table = std::count(words.begin(), words.end(), "csv") > 0 ||
                         std::count(words.begin(), words.end(), "tsv") > 0;
  expect(outcome.status == status || (status == 0 && outcome.status == 2 && one_table),
         "check tells every fault", outcome.err);
  expect(status == 0 || outcome.out.empty(), "faulty records give no answer", outcome.out);
}

/// Where an answer holds several tables and the format one, its keys are told in the last line.
void ask_for_a_table(const Words& words, const test::Outcome& outcome, std::size_t choice,
                     const std::vector<test::File>& files) {
  constexpr std::string_view told = "mellanrum: the answer holds several tables, name one: ";
  if (outcome.status != 2) return;
  const std::size_t at = outcome.err.find_last_of('\n', outcome.err.size() - 2) + 1;
  if (!outcome.err.substr(at).starts_with(told)) return;
  std::vector<std::string> keys{""};
  for (const char c : outcome.err.substr(at + told.size())) {
    if (c == '\n') break;
    if (c == ',') keys.emplace_back();
    if (c != ',' && c != ' ') keys.back() += c;
  }
  Words more = words;
  more.insert(more.end(), {"--table", keys[choice % keys.size()]});
  expect(ask(more, files).status != 2, "a table that was named is there", outcome.err);
}

/// A record that is listed can be shown.
void show_one(std::size_t choice, const std::vector<test::File>& files) {
  static const std::vector<std::string> types{"role", "actor", "theme", "seminar", "reflection"};
  static const std::vector<std::string> formats{"md", "json"};
  const std::string& type = types[choice % types.size()];
  const test::Outcome listed = ask({type + "s", directory, "--keep-going", "-O", "json"}, files);
  if (listed.status == 2) return;
  const auto json = nlohmann::json::parse(listed.out);
  const auto& records = json.at(type + "s");
  if (records.empty()) return;
  const std::string id = records[choice / 8 % records.size()].at("id");
  const test::Outcome shown = ask({"show", type + ":" + id, directory, "--keep-going", "-O",
                                   formats[choice / 64 % formats.size()]},
                                  files);
  expect(shown.status == listed.status, "what is listed can be shown", id + "\n" + shown.err);
}

}  // namespace

void notes_asked(std::string_view bytes, std::size_t count) {
  const std::vector<test::File> files = split(bytes);
  const std::vector<Words>& all = questions();
  if (count == 0) count = all.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t choice = choice_by(bytes) + i;
    Words words = all[choice % all.size()];
    words.emplace_back(directory);
    // What is asked beside shall not depend on which question it is.
    const std::size_t beside = choice / all.size() + i;
    if (beside % 4 == 0) compare_with_check(words, files);
    words.emplace_back("--keep-going");
    ask_for_a_table(words, ask(words, files), choice, files);
    if (beside % 8 == 1) show_one(beside / 8, files);
  }
}

void notes(std::string_view bytes) { notes_asked(bytes, 1); }

}  // namespace mellanrum::fuzz
