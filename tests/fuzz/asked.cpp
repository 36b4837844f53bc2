// SPDX-License-Identifier: MIT
#include "fuzz/asked.h"

#include <algorithm>
#include <charconv>

#include "cli/command.h"
#include "fuzz/target.h"
#include "mellanrum/analysis/cross.h"
#include "mellanrum/text/unicode.h"
#include "support/in_process.h"

namespace mellanrum::fuzz {
namespace {

// A root that is nowhere on the disk, and that no text can name.
constexpr const char* nowhere = "/dev/null/\x01";

/// Reads `:LINE:COLUMN: ` at the start of `text`.
bool read_place(std::string_view text, std::uint32_t& line, std::uint32_t& column) {
  for (std::uint32_t* number : {&line, &column}) {
    if (!text.starts_with(':')) return false;
    const char* end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data() + 1, end, *number);
    if (fault != std::errc()) return false;
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
  }
  return text.starts_with(": ");
}

/// Whether a line of output names a place inside one of the texts.
bool names_a_place(std::string_view line, const std::vector<test::File>& texts) {
  return std::any_of(texts.begin(), texts.end(), [&](const test::File& file) {
    const std::string shown = visible(file.name);
    std::uint32_t at = 0;
    std::uint32_t column = 0;
    if (!line.starts_with(shown) || !read_place(line.substr(shown.size()), at, column)) {
      return false;
    }
    // Lines and columns are counted anew, by what an author sees in an editor.
    std::string_view rest = file.text;
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    for (std::uint32_t before = 1; before < at; ++before) {
      const std::size_t end = rest.find('\n');
      if (end == std::string_view::npos || end + 1 == rest.size()) return false;
      rest.remove_prefix(end + 1);
    }
    return at >= 1 && column >= 1 && column <= std::min(rest.find('\n'), rest.size()) + 1;
  });
}

void check_diagnostics(std::string_view said, const std::vector<test::File>& texts) {
  while (!said.empty()) {
    const std::size_t end = said.find('\n');
    expect(end != std::string_view::npos, "what is told ends in a line end", said);
    const std::string_view line = said.substr(0, end);
    said.remove_prefix(end + 1);
    const bool excerpt = line.starts_with(' ') || (!line.empty() && line[0] >= '0' &&
                                                   line[0] <= '9' && line.find(" |") < 12);
    expect(excerpt || line.starts_with("mellanrum: ") || names_a_place(line, texts),
           "a diagnostic names a place inside a file", line);
  }
}

void add_listing(const cli::Command& command, std::vector<Words>& out) {
  const std::string name(command.name);
  if (command.is_listing) out.push_back({name, "--sort", "-id", "--limit", "2", "--lang", "en"});
  if (!command.crosses) return;
  for (const auto dimension : analysis::dimensions_for(*command.crosses)) {
    const std::string by(analysis::name_of(dimension));
    for (const char* format : {"md", "json", "csv"}) {
      out.push_back({name, "--by", by, "-O", format});
      out.push_back({name, "--by", by, "--evidence", "-O", format});
    }
  }
}

std::vector<Words> all_questions() {
  std::vector<Words> out;
  for (const cli::Command* command : cli::commands()) {
    const std::string name(command->name);
    const bool is_map = command->own == cli::Command::Own::map;
    if (command->work != nullptr || command->own == cli::Command::Own::check || command->own == cli::Command::Own::show ||
        command->own == cli::Command::Own::cache) {
      continue;
    }
    for (const std::string_view format : command->formats) {
      if (format == "svg" || format == "png" || format == "pdf") continue;  // another program's
      out.push_back({name, "-O", std::string(format)});
      if (!is_map) continue;
      out.push_back({name, "--of", "roles", "-O", std::string(format)});
      out.push_back({name, "--of", "themes", "-O", std::string(format)});
    }
    add_listing(*command, out);
  }
  out.push_back({"gaps", "--all", "--groups", "kind"});
  out.push_back({"actors", "--brokers", "--evidence"});
  out.push_back({"actors", "--brokers", "--evidence", "-O", "json"});
  for (const char* group : {"kind", "part_of"}) {
    out.push_back({"map", "--group", group});
    out.push_back({"map", "--collapse", group, "--show", "roles,themes,gaps"});
  }
  return out;
}

}  // namespace

test::Outcome ask(const Words& words, const std::vector<test::File>& files) {
  test::MemoryFiles memory(nowhere);
  std::vector<test::File> texts;
  for (const test::File& file : files) {
    texts.push_back({std::string(directory) + "/" + file.name, file.text});
    memory.put(texts.back().name, file.text);
  }
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] == "-w") texts.push_back({"--where", words[i + 1]});
  }
  test::Outcome outcome = test::run_in_process(words, memory);

  const bool is_check = words[0] == "check";
  expect(outcome.status >= 0 && outcome.status <= 2, "the exit status is 0, 1 or 2");
  expect(outcome.status == 0 || !outcome.err.empty() || (is_check && !outcome.out.empty()),
         "a failure says why");
  expect(!has_control(outcome.err, "\n") && !has_hidden(outcome.err),
         "nothing told is active on a terminal", outcome.err);
  expect(!has_control(outcome.out, is_check ? "\n" : "\t\r\n"), "no control characters are written",
         outcome.out);
  check_diagnostics(outcome.err, texts);
  if (is_check) check_diagnostics(outcome.out, texts);
  for (const std::string& broken : test::broken_invariants(words, outcome, memory, nowhere)) {
    expect(false, broken, outcome.out);
  }
  return outcome;
}

const std::vector<Words>& questions() {
  static const std::vector<Words> all = all_questions();
  return all;
}

}  // namespace mellanrum::fuzz
