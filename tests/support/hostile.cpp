// SPDX-License-Identifier: MIT
#include "support/hostile.h"

#include <fmt/format.h>

#include <algorithm>

#include "support/attacks.h"

namespace mellanrum::test {
namespace {

/// The texts in turn, so that each stands in every sort of field.
class Texts {
 public:
  explicit Texts(const std::vector<std::string>& texts) : texts_(texts) {}
  std::string at(std::size_t index) const { return quoted_in_yaml(texts_[index % texts_.size()]); }
  std::size_t size() const { return texts_.size(); }

 private:
  const std::vector<std::string>& texts_;
};

std::string vocabulary(const Texts& texts) {
  std::string roles = "roles:\n";
  std::string actors = "actors:\n";
  std::string themes = "themes:\n";
  std::string relations = "relations:\n";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto text = [&](std::size_t more) { return texts.at(i + more); };
    roles += fmt::format(
        "  r{}: {{name: {}, description: {}, tags: [{}], framework: f0, \"x-=<b>|\": {}}}\n", i,
        text(0), text(1), text(2), text(3));
    actors += fmt::format(
        "  a{0}: {{name: {1}, kind: {2}, level: {3}, tags: [{4}, {5}], description: {6}, "
        "x-y: {7},\n    holdings: {{r{0}: {{state: holds, note: {8}}}}}}}\n",
        i, text(0), text(1), text(i % 3 == 0 ? 2 : 3), text(4), text(5), text(6), text(7), text(8));
    themes += fmt::format(
        "  t{0}: {{name: {1}, question: {2}, description: {3}, tags: [{4}], concerns: [a{0}], "
        "owners: [], needs: [r{0}]}}\n",
        i, text(0), text(3), text(4), text(5));
    relations += fmt::format(
        "  - {{from: a{}, to: a{}, kind: {}, note: {}, weight: 3, roles: [r{}], x-z: {}}}\n", i,
        (i + 1) % texts.size(), text(0), text(1), i, text(2));
  }
  return fmt::format("frameworks:\n  f0: {{name: {}, description: {}, by: a0}}\n{}{}{}{}",
                     texts.at(0), texts.at(1), roles, actors, themes, relations);
}

std::string seminar(const Texts& texts, std::size_t number, std::size_t begin, std::size_t end) {
  const auto text = [&](std::size_t more) { return texts.at(number + more); };
  std::string out = fmt::format(
      "seminar:\n  id: s{}\n  title: {}\n  series: {}\n  place: {}\n  summary: {}\n"
      "  next_steps: {}\n  participants: [a0]\n  x-w: {}\n  references:\n",
      number, text(0), text(1), text(2), text(3), text(4), text(5));
  for (std::size_t i = begin; i < end; ++i) {
    out += fmt::format("    - {{title: {}, author: {}, url: {}, themes: [t0]}}\n", texts.at(i),
                       texts.at(i + 1), texts.at(i + 2));
  }
  out += "reflections:\n";
  for (std::size_t i = begin; i < end; ++i) {
    out += fmt::format(
        "  - {{id: q{0}, text: {1}, section: {2}, speaker: a{0}, kind: {3}, themes: [t{0}], "
        "roles: [r{0}],\n    actors: [a{0}], tags: [{4}], source: {{file: {5}, page: {6}}}}}\n",
        i, texts.at(i), texts.at(i + 1), texts.at(i + 2), texts.at(i + 3), texts.at(i + 4),
        texts.at(i + 5));
  }
  return out;
}

}  // namespace

std::vector<std::string> attacks_in_records() {
  std::vector<std::string> out;
  for (const std::string& attack : attacks()) {
    bool refused = attack.find("\uFEFF") != std::string::npos;
    for (const char c : attack)
      refused = refused || (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') ||
                c == '\x7F';
    for (const char* c1 : {"\u0080", "\u0085", "\u0090", "\u009B", "\u009C", "\u009D"})
      refused = refused || attack.find(c1) != std::string::npos;
    if (!refused) out.push_back(attack);
  }
  return out;
}

const std::vector<std::string>& hostile_file_names() {
  static const std::vector<std::string> names = {
      "a\nb",
      "a\rb",
      "a\tb",
      "\x1B[31mred",
      "\x1B]52;c;eA==\x07",
      "\u009B31m",
      "\u202Egnp",
      "a\u2028b",
      "\xFF\xFE",
      "a|b",
      "<script>alert(1)<",
      "<!--",
      "$(x)",
      "`x`",
      "-O json",
      "--",
      "=1+1",
      "@SUM(A1)",
      ";=1+1;",
      "\"=1+1\"",
      "\"",
      "a'b",
      "a\\b",
      "\\\"]; x -> y; [\"",
      "x\" -> ",
      "*x*",
      "[x](javascript:y)",
      "![x](y)",
      "www.a.se",
      "a@b.se",
      " a ",
      "%0A%41",
      "&lt;b&gt; &amp;",
      "{a|b}",
      ":smile:",
      "# a",
      "1. a",
      "javascript:x",
      "a:1:1: error: x [y]",
      "~x~",
      "$y$",
  };
  return names;
}

void put_hostile_corpus(MemoryFiles& files, const std::string& directory,
                        const std::vector<std::string>& attacks) {
  const Texts texts(attacks);
  const std::vector<std::string>& names = hostile_file_names();
  files.put(directory + "/mellanrum.yaml", "title: " + texts.at(0) + "\nlanguage: sv\n");
  files.put(directory + "/<b>vocabulary</b>.yaml", vocabulary(texts));
  // As many files as there are attacks or names, whichever are fewer.
  const std::size_t seminars = std::min(names.size(), texts.size());
  for (std::size_t i = 0; i < seminars; ++i) {
    files.put(fmt::format("{}/{}.yaml", directory, names[i]),
              seminar(texts, i, texts.size() * i / seminars, texts.size() * (i + 1) / seminars));
  }
}

std::string quoted_in_yaml(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? "\\n" : c == '\t' ? "\\t" : std::string(1, c);
  }
  return out + '"';
}

}  // namespace mellanrum::test
