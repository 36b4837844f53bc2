// SPDX-License-Identifier: MIT
//
// The whole program on a corpus whose every text is an attack: whatever is asked, in whatever
// format, an independent reader finds the author's text and nothing that acts.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/command.h"
#include "mellanrum/analysis/cross.h"
#include "mellanrum/rendering/printable.h"
#include "mellanrum/text/unicode.h"
#include "rendering/program.h"
#include "support/acting.h"
#include "support/attacks.h"
#include "support/corpus.h"
#include "support/hostile.h"
#include "support/in_process.h"
#include "support/invariants.h"
#include "support/markdown_reader.h"
#include "support/promise.h"
#include "support/shell.h"

namespace mellanrum {
namespace {

using nlohmann::json;
using test::MemoryFiles;
using test::Outcome;
using test::replaced;

using Words = std::vector<std::string>;

Outcome run(const Words& words, MemoryFiles& files) {
  return test::run_in_process(words, files, test::real_programs());
}

std::string joined(const Words& words) {
  std::string out;
  for (const std::string& word : words) out += visible(word) + ' ';
  return out;
}

/// As many attacks as a map can show, one corpus for each.
std::vector<std::vector<std::string>> shares(std::size_t size) {
  std::vector<std::vector<std::string>> out;
  for (const std::string& attack : test::attacks_in_records()) {
    if (out.empty() || out.back().size() == size) out.emplace_back();
    out.back().push_back(attack);
  }
  return out;
}

/// Everything that can be asked, without a format: the listings, or all else.
std::vector<Words> questions(bool listings) {
  std::vector<Words> out;
  for (const cli::Command* command : cli::commands()) {
    if (command->work != nullptr) continue;  // answers nothing
    const std::string name(command->name);
    if (!listings && command->crosses) {
      for (const auto by : analysis::dimensions_for(*command->crosses))
        out.push_back({name, "--by", std::string(analysis::name_of(by)), "--evidence"});
    }
    if (listings != command->is_listing) continue;
    if (command->own == cli::Command::Own::actors) {
      out.push_back({name, "--brokers", "--evidence"});
    }
    if (command->own == cli::Command::Own::gaps) out.push_back({name, "--all"});
    if (command->own == cli::Command::Own::show) {
      for (const char* id :
           {"actor:a0", "role:r0", "theme:t0", "framework:f0", "seminar:s0", "s0#q0"})
        out.push_back({name, id});
    } else if (command->own != cli::Command::Own::check &&
               command->own != cli::Command::Own::cache) {
      out.push_back({name});
      if (command->own == cli::Command::Own::map) {
        for (const char* of : {"roles", "themes"}) out.push_back({name, "--of", of});
        out.push_back({name, "--show", "roles,themes,gaps"});
        out.push_back({name, "--collapse", "kind"});
        out.push_back({name, "--since", "s0", "--show", "roles,themes"});
      }
    }
  }
  return out;
}

struct Answer {
  Words words;
  std::string text;
};

/// The answers to every question on a corpus, by format.
class Answers {
 public:
  /// The listings hold all attacks. A cross table grows with their square: all else is of shares.
  Answers() {
    MemoryFiles all(MELLANRUM_SOURCE_DIR);
    test::put_hostile_corpus(all, "hostile", test::attacks_in_records());
    for (const Words& question : questions(true)) ask_in_every_format(question, all);
    const auto parts = shares(12);
    const std::vector<Words> others = questions(false);
    for (std::size_t i = 0; i < others.size(); ++i) {
      MemoryFiles part(MELLANRUM_SOURCE_DIR);
      test::put_hostile_corpus(part, "hostile", parts[i % parts.size()]);
      ask_in_every_format(others[i], part);
    }
  }

  const std::vector<Answer>& in(const std::string& format) { return answers_[format]; }

 private:
  void ask_in_every_format(const Words& question, MemoryFiles& files) {
    const std::string data = ask(question, "json", {}, files);
    ask(question, "md", {}, files);
    if (question[0] == "map" || question[0] == "gaps") {
      ask(question, "dot", {}, files);
      ask(question, "mermaid", {}, files);
    }
    const auto parsed = json::parse(data, nullptr, false);
    if (!parsed.is_object() || question[0] == "report") return;
    for (const auto& [key, value] : parsed.items()) {
      if (key == "schema") continue;
      for (const char* format : {"csv", "tsv"}) {
        if (key != question[0] && format[0] == 't') continue;
        ask(question, format, {"--table", key}, files);
        if (key == question[0]) ask(question, format, {"--table", key, "--csv-raw"}, files);
      }
    }
  }

  std::string ask(Words words, const std::string& format, const Words& more, MemoryFiles& files) {
    words.insert(words.end(), {"hostile", "-O", format});
    // Standard output is fitted to a terminal; a file holds all of every text.
    if (format == "md") words.insert(words.end(), {"-o", "page.md"});
    words.insert(words.end(), more.begin(), more.end());
    const Outcome outcome = run(words, files);
    EXPECT_EQ(outcome.status, 0) << joined(words) << outcome.err.substr(0, 600);
    EXPECT_EQ(test::acting(outcome.err), "") << joined(words);
    const auto broken = test::broken_invariants(words, outcome, files, MELLANRUM_SOURCE_DIR);
    for (const std::string& complaint : broken) ADD_FAILURE() << joined(words) << complaint;
    const std::string* page = files.find("page.md");
    const std::string text = format == "md" && page != nullptr ? *page : outcome.out;
    // A cell of CSV keeps its tabs and line ends.
    const std::string without = replaced(replaced(text, "\t", ""), "\u2028", "");
    EXPECT_EQ(test::acting(replaced(without, "\u2029", "")), "") << joined(words);
    answers_[format].push_back({words, text});
    return text;
  }

  std::map<std::string, std::vector<Answer>> answers_;
};

Answers& all_answers() {
  static Answers answers;
  return answers;
}

/// The addresses that authors linked.
std::set<std::string> author_links() {
  std::set<std::string> out;
  for (const std::string& attack : test::attacks_in_records()) {
    for (const view::Run& run : view::parse_prose(attack).runs)
      if (!run.link.empty()) out.insert(run.link);
    if (view::is_address(attack)) out.insert(attack);
  }
  return out;
}

std::string decoded(const std::string& address) {
  std::string out;
  for (std::size_t at = 0; at < address.size(); ++at) {
    if (address[at] == '%' && at + 2 < address.size()) {
      out += static_cast<char>(std::stoi(address.substr(at + 1, 2), nullptr, 16));
      at += 2;
    } else {
      out += address[at];
    }
  }
  return out;
}

/// The tags in what a Markdown reader found that no answer of the program has.
std::string foreign_tags(const std::string& read) {
  static const std::set<std::string> known = {"h1", "h2", "h3", "h4",     "h5",    "h6",    "p",
                                              "ul", "ol", "li", "table",  "thead", "tbody", "tr",
                                              "th", "td", "em", "strong", "a"};
  static const std::set<std::string> links = [] {
    std::set<std::string> out;
    for (const std::string& link : author_links()) out.insert(decoded(link));
    return out;
  }();
  std::string out;
  const std::string opening = "‹";
  for (std::size_t at = 0; (at = read.find(opening, at)) != std::string::npos;) {
    at += opening.size();
    const std::string tag = read.substr(at, read.find("›", at) - at);
    if (tag.starts_with("a ")) {
      const std::string address = tag.substr(tag.find('"') + 1, tag.rfind('"') - tag.find('"') - 1);
      const bool known_link = links.contains(decoded(replaced(address, "&amp;", "&")));
      if (!known_link || !tag.ends_with('"')) out += tag + "\n";
    } else if (!known.contains(tag.starts_with("/") ? tag.substr(1) : tag)) {
      out += tag + "\n";
    }
  }
  return out;
}

class HostileMarkdown : public testing::TestWithParam<test::MarkdownReader> {};

INSTANTIATE_TEST_SUITE_P(Readers, HostileMarkdown, testing::ValuesIn(test::markdown_readers()),
                         [](const auto& reader) {
                           return replaced(reader.param.program, "-", "_");
                         });

TEST_P(HostileMarkdown, IsTextInEveryAnswer) {
  const test::MarkdownReader& reader = GetParam();
  if (!test::has_program(reader.program)) GTEST_SKIP() << reader.program << " is not installed";
  const std::vector<std::string> attacks = test::attacks_in_records();
  std::vector<std::string> pages;
  for (const Answer& answer : all_answers().in("md")) pages.push_back(answer.text);
  const std::vector<std::string> read = reader.read_all(pages);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const Words& words = all_answers().in("md")[i].words;
    EXPECT_EQ(foreign_tags(read[i]), "") << joined(words);
    EXPECT_EQ(read[i].find("not read"), std::string::npos) << joined(words);
    // Of suggestions only some of the names are, the others name nothing that a text has.
    const bool lists = words[1] == "hostile" && words[0] != "map" && words[0] != "report" &&
                       words[0] != "gaps" && words[0] != "suggest";
    if (!lists) continue;
    std::string bare = read[i];
    for (const char* tag : {"‹em›", "‹/em›", "‹strong›", "‹/strong›", "‹/a›"})
      bare = replaced(bare, tag, "");
    for (std::size_t link = 0; (link = bare.find("‹a ")) != std::string::npos;)
      bare.erase(link, bare.find("›", link) + 3 - link);
    const bool is_prose = words[0] == "reflections";
    if (words[0] == "seminars") continue;
    for (const std::string& attack : attacks) {
      const std::string text =
          test::as_read(is_prose ? view::bare(view::parse_prose(attack)) : attack);
      if (is_prose && text.find("\n") != std::string::npos) continue;
      EXPECT_NE(bare.find(text), std::string::npos) << joined(words) << visible(attack);
    }
    test::tried(test::Promise::inert_text, attacks.size());
  }
  test::tried(test::Promise::inert_text, attacks.size() * 3);
}

TEST(HostileData, ReadsBackInEveryAnswer) {
  if (!test::has_program("python3")) GTEST_SKIP() << "python3 is not installed";
  json input = json::array();
  std::vector<const Answer*> answers;
  for (const char* format : {"json", "csv", "tsv"}) {
    for (const Answer& answer : all_answers().in(format)) {
      input.push_back({format, answer.text});
      answers.push_back(&answer);
    }
  }
  const std::string reader = MELLANRUM_SOURCE_DIR "/tests/support/read_data.py";
  const std::string out = test::output_of("python3 '" + reader + "'", input.dump());
  const json read = json::parse(out, nullptr, false);
  ASSERT_TRUE(read.is_array()) << out.substr(0, 1000);
  ASSERT_EQ(read.size(), answers.size());
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const Words& words = answers[i]->words;
    ASSERT_TRUE(read[i].is_array()) << joined(words) << "the rows do not line up";
    const std::string format = input[i][0];
    const bool raw = words.back() == "--csv-raw";
    const bool lists = words[1] == "hostile" && words[0] != "map" && words[0] != "report" &&
                       words[0] != "gaps" && words[0] != "seminars" && words[0] != "suggest";
    if (!lists || (format != "json" && !raw)) continue;
    const std::set<std::string> texts = read[i].get<std::set<std::string>>();
    for (const std::string& attack : test::attacks_in_records()) {
      const std::string text = format == "json"  ? attack
                               : format == "csv" ? rendering::printable(attack)
                                                 : rendering::one_line(attack);
      EXPECT_TRUE(texts.contains(text)) << joined(words) << visible(attack);
    }
    test::tried(test::Promise::inert_text, test::attacks_in_records().size());
  }
}

TEST(HostileMap, IsDrawnWithoutAnythingActive) {
  if (!test::has_program("dot")) GTEST_SKIP() << "dot is not installed";
  if (!test::has_program("python3")) GTEST_SKIP() << "python3 is not installed";
  std::string pictures;
  std::size_t count = 0;
  for (const std::vector<std::string>& attacks : shares(12)) {
    MemoryFiles files(MELLANRUM_SOURCE_DIR);
    test::put_hostile_corpus(files, "hostile", attacks);
    const Outcome outcome = run({"map", "hostile", "-O", "svg"}, files);
    EXPECT_EQ(outcome.status, 0) << outcome.err << visible(attacks.front());
    pictures += outcome.out;
    ++count;
  }
  const std::string reader = MELLANRUM_SOURCE_DIR "/tests/support/read_svg.py";
  const std::string out = test::output_of("python3 '" + reader + "'", pictures);
  const json read = json::parse(out, nullptr, false);
  ASSERT_TRUE(read.is_array()) << out;
  ASSERT_EQ(read.size(), count);
  for (const json& picture : read) {
    EXPECT_TRUE(picture["active"].empty()) << picture["active"];
    // A ring; of two it is one line, there and back.
    const std::size_t nodes = picture["node"].size();
    EXPECT_EQ(picture["edge"].size(), nodes == 2 ? 1U : nodes);
  }
  test::tried(test::Promise::inert_text, 5 * test::attacks_in_records().size());
}

TEST(HostileFaults, AreToldWithoutAnythingThatActs) {
  for (const std::string& name : test::hostile_file_names()) {
    MemoryFiles files(MELLANRUM_SOURCE_DIR);
    const std::string text = test::quoted_in_yaml(name);
    files.put("hostile/" + name + ".yaml", "seminar: {id: s}\nroles: [1]\nactors: {a: {nmae: x, " +
                                               name + ": 1}}\n" + "relations: [{from: " + text +
                                               "}]\nreflections: [{text: a, themes: [" + text +
                                               "]}]\n\x1B\u202E" + name);
    files.put("hostile/" + name + "2.yaml", "actors: {a: {name: x, part_of: " + text + "}}\n");
    for (const Words& words :
         {Words{"check", "hostile"}, Words{"roles", "hostile/" + name + ".yaml"},
          Words{"roles", "hostile/" + name + "2.yaml", "--keep-going"}}) {
      const Outcome outcome = run(words, files);
      EXPECT_NE(outcome.out + outcome.err, "");
      EXPECT_EQ(test::acting(outcome.out + outcome.err), "") << joined(words);
      test::tried(test::Promise::inert_text);
    }
  }
}

TEST(HostileArguments, AreToldWithoutAnythingThatActs) {
  MemoryFiles files(MELLANRUM_SOURCE_DIR);
  files.put("hostile/a.yaml", "actors: {a: x}\n");
  for (const std::string& attack : test::attacks_on("terminal")) {
    for (const Words& words :
         {Words{attack}, Words{"actors", attack}, Words{"actors", "hostile", "-w", attack},
          Words{"actors", "hostile", "-w", "role:" + test::quoted_in_yaml(attack)},
          Words{"actors", "hostile", "--by", attack}, Words{"actors", "hostile", "-O", attack},
          Words{"actors", "hostile", "--columns", attack}, Words{"show", attack, "hostile"},
          Words{"actors", "hostile", "-o", "none/" + attack}, Words{"actors", "--" + attack}}) {
      const Outcome outcome = run(words, files);
      EXPECT_EQ(test::acting(outcome.out + outcome.err), "") << joined(words);
    }
    test::tried(test::Promise::inert_text, 10);
  }
}

}  // namespace
}  // namespace mellanrum
