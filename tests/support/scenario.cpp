// SPDX-License-Identifier: MIT
#include "support/scenario.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include "support/in_process.h"
#include "support/invariants.h"
#include "support/memory_files.h"
#include "support/script.h"
#include "support/shell.h"
#include "support/update.h"

namespace mellanrum::test {
namespace {

// No std::string: scenarios are registered before such constants are made.
constexpr const char* source_directory = MELLANRUM_SOURCE_DIR;
constexpr std::string_view not_run[] = {"sh", "cmake", "ctest", "ninja", "sudo", "git"};

/// A file of scenarios that its tests share, and that they write back.
struct Book {
  std::string path;
  std::string text;
  Script script;

  void save() {
    std::string now = write_script(script);
    if (now == text) return;
    text = std::move(now);
    std::ofstream(path, std::ios::binary) << text;
  }
};

/// The lines of a text; one without a line end says so, and escapes are made visible.
Lines shown(const std::string& text) {
  Lines out = split_lines(text);
  for (std::string& line : out) {
    for (std::size_t at = 0; (at = line.find('\x1B', at)) != std::string::npos;) {
      line.replace(at, 1, "␛");
    }
  }
  if (!text.empty() && !text.ends_with('\n')) out.emplace_back("[no line end]");
  return out;
}

Lines transcript(const Outcome& outcome) {
  Lines out = shown(outcome.out);
  if (!outcome.err.empty()) {
    out.emplace_back("--- standard error ---");
    const Lines err = shown(outcome.err);
    out.insert(out.end(), err.begin(), err.end());
  }
  if (outcome.status != 0) out.push_back(fmt::format("[exit {}]", outcome.status));
  return out;
}

/// Some lines from the first that differs.
std::string difference(const Lines& expected, const Lines& seen) {
  static constexpr std::size_t most = 20;
  const auto [want, see] =
      std::mismatch(expected.begin(), expected.end(), seen.begin(), seen.end());
  const auto some = [](auto from, auto end) {
    const auto rest = static_cast<std::size_t>(end - from);
    return join_lines(Lines{from, from + static_cast<std::ptrdiff_t>(std::min(rest, most))}) +
           (rest > most ? "…\n" : "");
  };
  return fmt::format("from line {} of the output, expected:\n{}\nseen:\n{}",
                     want - expected.begin() + 1, some(want, expected.end()),
                     some(see, seen.end()));
}

class Scenario : public testing::Test {
 public:
  /// The pieces [begin, end) of the book, after those before `common`, which hold for all.
  Scenario(std::shared_ptr<Book> book, std::size_t common, std::size_t begin, std::size_t end)
      : book_(std::move(book)), common_(common), begin_(begin), end_(end) {}

  void TestBody() override {
    for (std::size_t i = 0; i < common_; ++i) put_file(book_->script[i]);
    for (std::size_t i = begin_; i < end_; ++i) {
      put_file(book_->script[i]);
      for (Command& command : book_->script[i].commands) try_command(command);
    }
    if (updating()) book_->save();
    if (!missing_.empty() && !HasFailure()) GTEST_SKIP() << missing_ << " is not installed";
  }

 private:
  void put_file(const Piece& piece) {
    if (piece.kind == Piece::Kind::file) files_.put(piece.name, join_lines(piece.lines));
  }

  void try_command(Command& command) {
    const testing::ScopedTrace trace(book_->path.c_str(), command.number, command.text());
    const auto outcome = outcome_of(command.text());
    if (!outcome) return;
    const Lines seen = transcript(*outcome);
    if (updating()) {
      command.expected = updated(command.expected, seen);
    } else if (!fits(command.expected, seen)) {
      ADD_FAILURE() << difference(command.expected, seen);
    }
  }

  std::optional<Outcome> outcome_of(const std::string& line) {
    auto plain = read_plain(line);
    const std::string first = plain ? plain->words[0] : programs_of(line).at(0);
    if (std::find(std::begin(not_run), std::end(not_run), first) != std::end(not_run)) return {};
    if (plain && first == "PATH=" && plain->words.size() > 1 && plain->words[1] == "mellanrum") {
      plain->words.erase(plain->words.begin());
      return run_twice(*plain, no_programs());
    }
    if (plain && first == "mellanrum") return run_twice(*plain, real_programs());
    if (plain && first == "cat" && plain->words.size() == 2) return cat(plain->words[1]);
    if (plain && first == "printf" && plain->words.size() == 2 && !plain->output.empty()) {
      files_.put(plain->output, printed(plain->words[1]));
      return Outcome();
    }
    return by_shell(line);
  }

  std::optional<Outcome> run_twice(const PlainCommand& command, cli::Programs& programs) {
    std::string input;
    if (!command.input.empty()) input = files_.read(command.input, std::size_t{1} << 30);
    const std::vector<std::string> words(command.words.begin() + 1, command.words.end());
    MemoryFiles again = files_;
    Outcome outcome = run_in_process(words, files_, programs, input);
    if (&programs == &real_programs() &&
        outcome.err.find("Graphviz is not installed") != std::string::npos) {
      missing_ = "dot";
      return {};
    }
    const Outcome second = run_in_process(words, again, programs, input);
    EXPECT_TRUE(outcome == second && files_.contents() == again.contents())
        << "the same command gives something else the second time";
    for (const std::string& broken : broken_invariants(words, outcome, files_, source_directory)) {
      ADD_FAILURE() << broken;
    }
    if (!command.output.empty()) files_.put(command.output, std::exchange(outcome.out, {}));
    return outcome;
  }

  Outcome cat(const std::string& path) {
    if (const std::string* bytes = files_.find(path)) return {0, *bytes, ""};
    return {1, "", fmt::format("cat: {}: no such file in memory\n", path)};
  }

  std::optional<Outcome> by_shell(const std::string& line) {
    for (const std::string& program : programs_of(line)) {
      if (is_installed(program)) continue;
      missing_ = program;
      return {};
    }
    const auto result = run_by_shell(line, files_.contents());
    EXPECT_FALSE(result.timed_out) << "it takes too long";
    return Outcome{result.status, result.out, result.err};
  }

  std::shared_ptr<Book> book_;
  std::size_t common_;
  std::size_t begin_;
  std::size_t end_;
  MemoryFiles files_{source_directory};
  std::string missing_;
};

/// "tests/errors/yaml.md" is the suite "errors/yaml".
std::string suite_of(std::string path) {
  if (path.starts_with("tests/")) path.erase(0, 6);
  return path.substr(0, path.rfind(".md"));
}

std::string test_name(const std::string& title) {
  std::string out;
  for (const char c : title) {
    const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
    if (plain) {
      out += c;
    } else if (!out.empty() && out.back() != '_') {
      out += '_';
    }
  }
  while (out.ends_with('_')) out.pop_back();
  return out;
}

}  // namespace

void register_scenarios(const std::string& path) {
  const auto book = std::make_shared<Book>();
  book->path = std::string(source_directory) + "/" + path;
  std::stringstream text;
  text << std::ifstream(book->path, std::ios::binary).rdbuf();
  book->text = text.str();
  book->script = read_script(book->text);
  const Script& script = book->script;
  if (script.empty()) throw std::runtime_error("no scenarios in " + book->path);
  const auto title_from = [&](std::size_t at) {
    while (at < script.size() && script[at].kind != Piece::Kind::title) ++at;
    return at;
  };
  const auto add = [&](const std::string& title, int line, std::size_t common, std::size_t begin,
                       std::size_t end) {
    testing::RegisterTest(
        suite_of(path).c_str(), test_name(title).c_str(), nullptr, nullptr, book->path.c_str(),
        line, [=]() -> testing::Test* { return new Scenario(book, common, begin, end); });
  };
  const std::size_t first = title_from(0);
  const bool opens_with_commands =
      std::any_of(script.begin(), script.begin() + static_cast<std::ptrdiff_t>(first),
                  [](const Piece& piece) { return !piece.commands.empty(); });
  if (opens_with_commands) add("Opening", 1, 0, 0, first);
  for (std::size_t begin = first; begin < script.size();) {
    const std::size_t end = title_from(begin + 1);
    const bool has_commands =
        std::any_of(script.begin() + static_cast<std::ptrdiff_t>(begin),
                    script.begin() + static_cast<std::ptrdiff_t>(end),
                    [](const Piece& piece) { return !piece.commands.empty(); });
    if (has_commands) add(script[begin].name, script[begin].number, first, begin, end);
    begin = end;
  }
}

}  // namespace mellanrum::test
