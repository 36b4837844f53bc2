// SPDX-License-Identifier: MIT
//
// What holds of every draft: it reads without an error, nothing of the notes is lost, the same
// notes give the same bytes, and any bytes at all are either notes or refused with a place.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <random>
#include <sstream>

#include "import/measure.h"
#include "mellanrum/corpus/build.h"
#include "mellanrum/drafting/drafter.h"
#include "mellanrum/drafting/write_draft.h"
#include "mellanrum/prose/keyed.h"
#include "mellanrum/prose/lines.h"
#include "mellanrum/prose/phrases.h"
#include "mellanrum/reading/notes.h"
#include "mellanrum/text/unicode.h"
#include "support/attacks.h"
#include "support/corpus.h"
#include "support/promise.h"
#include "support/sanitized.h"
#include "support/update.h"

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

const fs::path notes_directory = root() / "tests/import/notes";
const fs::path held_out_directory = root() / "tests/import/held-out";

std::string drafted(const std::string& notes) {
  const Source source("notes.md", "notes.md", notes);
  if (prose::why_no_text(source)) return {};
  static const Corpus nothing;
  return write_draft(drafting::draft(source, "draft", nothing, labels()), "notes.md");
}

/// `line` without the label that the field of a record says instead: "Present:" is `participants`.
std::string without_label(std::string line) {
  static const std::string marks = "-*+•–—#_: ";
  // The number of a part or an item is its place, and no text.
  static const RE2 number(R"(^#* *(?:\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+|[a-z]\)) )");
  line = prose::without_emphasis(line);
  RE2::Replace(&line, number, "");
  std::string text = prose::without_emphasis(line);
  text.erase(0, std::min(text.find_first_not_of(marks), text.size()));
  // Of front matter the keys may be small.
  static const RE2 small_key(R"(^\p{Ll}+: )");
  if (RE2::PartialMatch(text, small_key)) text = capitalized(text);
  const auto [key, rest] = prose::keyed(text);
  static const RE2 letter("[QAFS]");
  const bool is_label = labels().meaning(key) || RE2::FullMatch(key, letter);
  if (!key.empty() && is_label) return rest;
  text.erase(text.find_last_not_of(marks) + 1);
  static const RE2 plain_number(R"(^\d{1,2} )");
  RE2::Replace(&text, plain_number, "");
  return labels().meaning(text) ? std::string() : line;
}

/// What a draft says of a line of the notes.
class Said {
 public:
  explicit Said(const drafting::Draft& draft) : draft_(draft) {
    const drafting::DraftSeminar& s = draft.seminar;
    for (const std::string* field : {&s.title, &s.series, &s.part, &s.date, &s.until, &s.place}) {
      of_all_ += fold(*field) + '\n';
    }
    for (const std::string& id : s.participants) of_all_ += name_of(id);
    for (const auto& comment : draft.comments) {
      // With the marks of emphasis and without, for the words of a label come without.
      at_[comment.line] += fold(comment.text + '\n' + prose::without_emphasis(comment.text) + '\n');
    }
    for (const auto& actor : draft.actors) at_[actor.line] += fold(actor.name) + '\n';
    headings_ += fold(s.title) + '\n';
    for (const auto& theme : draft.themes) headings_ += fold(theme.name) + '\n';
    for (const auto& framework : draft.frameworks) {
      headings_ += fold(framework.name) + '\n';
      for (const auto& role : framework.roles) {
        from_[role.line] += fold(role.name + '\n' + role.description + '\n');
      }
    }
    for (const auto& r : s.references) {
      from_[r.line] += fold(r.title + '\n' + r.author + '\n' + r.year + '\n' + r.url + '\n');
    }
    for (const auto& r : draft.reflections) {
      std::string all = fold(r.text + '\n' + prose::without_emphasis(r.text)) + '\n' +
                        name_of(r.speaker) + r.time + '\n';
      if (!r.time.empty()) stamped_[r.line] = name_of(r.speaker) + r.time;
      for (const std::string& id : r.owners) all += name_of(id);
      from_[r.line] += all;
      headings_ += fold(r.section) + '\n';
    }
  }

  bool has(std::uint32_t line, const std::string& word) const {
    const auto is_in = [&](const std::string& text) {
      return text.find(word) != std::string::npos;
    };
    const auto own = at_.find(line);
    auto record = from_.upper_bound(line);
    const auto stamped = stamped_.lower_bound(line);
    constexpr std::uint32_t near = 6;  // a stamp stands above what was said
    const bool is_stamp = stamped != stamped_.end() && stamped->first <= line + near;
    if (is_stamp && is_in(stamped->second)) return true;
    return (own != at_.end() && is_in(own->second)) || is_in(of_all_) ||
           (record != from_.begin() && is_in((--record)->second));
  }
  bool is_heading(const std::vector<std::string>& words) const {
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
      return headings_.find(word) != std::string::npos;
    });
  }

 private:
  /// With the organisation.
  std::string name_of(const std::string& id) const {
    for (const auto& actor : draft_.actors) {
      if (actor.id == id) {
        return fold(actor.name) + '\n' + (actor.part_of.empty() ? "" : name_of(actor.part_of));
      }
    }
    return {};
  }

  const drafting::Draft& draft_;
  std::map<std::uint32_t, std::string> at_;       // what stands at just that line
  std::map<std::uint32_t, std::string> from_;     // records, from their first line on
  std::map<std::uint32_t, std::string> stamped_;  // who says it and when
  std::string of_all_;
  std::string headings_;
};

/// The words of the notes that the draft does not say where they stand.
std::vector<std::string> lost(const std::string& notes) {
  static const Corpus nothing;
  static const RE2 initials(R"(^[-*+•#>\s\d.)\[\]:]*[*_]*\p{Lu}{1,4}[*_]*:[*_]* )");
  const Source source("n", "n", notes);
  const drafting::Draft draft = drafting::draft(source, "draft", nothing, labels());
  const Said said(draft);
  std::vector<std::string> out;
  const auto lines = prose::lines_of(source);
  const prose::SmallNames small = prose::small_names_in(lines);
  for (const prose::Line& line : lines) {
    // `Place` and a tab before what it is.
    static const RE2 tabbed(R"( *([^\t]+?) *\t[\t ]*(\S.*))");
    std::string label;
    std::string behind;
    const bool is_tabbed =
        RE2::FullMatch(line.raw, tabbed, &label, &behind) && labels().meaning(label);
    std::string text = is_tabbed ? behind : without_label(line.text);
    RE2::Replace(&text, initials, "");
    const std::size_t begin = std::min(text.find_first_not_of("-*+•–—_ "), text.size());
    const auto [key, rest] = prose::keyed(std::string_view(text).substr(begin), small);
    if (small.contains(key)) text = rest;
    const auto words = prose::folded_words(text);
    // `1 Opening`: the number is the place of a part.
    static const RE2 number(R"(\d{1,2})");
    const bool is_numbered = !words.empty() && RE2::FullMatch(words.front(), number);
    if (said.is_heading({words.begin() + (is_numbered ? 1 : 0), words.end()})) continue;
    for (const std::string& word : words) {
      if (!said.has(line.number, word)) out.push_back(std::to_string(line.number) + ": " + word);
    }
  }
  return out;
}

/// The errors of a draft in a corpus of its own.
std::vector<std::string> errors(const std::string& draft) {
  const Built built = build_files({{"draft.yaml", draft}});
  std::vector<std::string> out;
  for (const Diagnostic& d : built.diagnostics.all()) {
    if (row_of(d.rule).severity == Severity::error) out.push_back(d.message);
  }
  return out;
}

void expect_sound(const std::string& notes) {
  tried(Promise::nothing_lost);
  const std::string draft = drafted(notes);
  if (draft.empty()) return;
  EXPECT_EQ(errors(draft), Words()) << notes << "\n=====\n" << draft;
  EXPECT_EQ(lost(notes), Words()) << notes << "\n=====\n" << draft;
  EXPECT_EQ(draft, drafted(notes));
}

/// The table in the README behind `mark`.
void expect_table(const Measured& measured, const std::string& mark) {
  const fs::path path = root() / "tests/import/README.md";
  const std::string kept = read(path);
  const std::string begin = "<!-- " + mark + " -->\n";
  const std::size_t at = kept.find(begin);
  ASSERT_NE(at, std::string::npos);
  const std::size_t from = at + begin.size();
  const std::size_t to = kept.find("<!-- end -->", from);
  ASSERT_NE(to, std::string::npos);
  const std::string table = table_of(measured);
  if (updating()) {
    std::ofstream(path, std::ios::binary) << kept.substr(0, from) + table + kept.substr(to);
  } else {
    EXPECT_EQ(kept.substr(from, to - from), table) << "rewrite it with --update";
  }
}

TEST(Import, FindsWhatAnAnalystFinds) {
  const Measured measured = measure(notes_directory);
  EXPECT_GE(measured.files, 30U);
  expect_table(measured, "tuned");
  expect_table(measure(held_out_directory), "held-out");
}

TEST(Import, LosesNothingOfTheNotes) {
  for (const fs::path& directory : {notes_directory, held_out_directory}) {
    for (const fs::path& path : notes_in(directory)) {
      SCOPED_TRACE(path.filename());
      expect_sound(read(path));
    }
  }
}

TEST(Import, LosesNothingOfTextsThatAreAttacks) {
  std::string all = "# Attacks\n\n";
  for (const std::string& attack : attacks()) {
    expect_sound(attack);
    expect_sound("– " + attack + "\n\n- *" + attack + "* – " + attack + "\n" + attack + ": " +
                 attack);
    const Source source("n", "n", attack);
    if (!prose::why_no_text(source)) all += "– " + attack + "\n\n- " + attack + "\n\n";
  }
  expect_sound(all);
}

TEST(Import, WhatIsTooLongForANameIsText) {
  std::string words = "Ada";
  while (words.size() < 1500) words += " Holm";
  for (const std::string& name : {std::string(1500, 'A'), "A" + std::string(1500, 'b'), words}) {
    const auto shape = [&](std::string text) {
      for (std::size_t at = 0; (at = text.find('%', at)) != std::string::npos; at += name.size()) {
        text.replace(at, 1, name);
      }
      expect_sound(text);
    };
    for (const char* text :
         {"# %\n\n– Yes.\n",
          "%\n===\n\n– Yes.\n",
          "%\n\n– Yes.\n",
          "**%**\n\n– Yes.\n",
          "1. %\n\n– Yes.\n",
          "# A\n\nPlace: %\nSeries: %\nDate: %\nPresent: %, % (%), % - % (AB)\n%: %, %\n",
          "# A\n\nTheme: %\n\n– Yes.\n",
          "# A\n\n## Reading\n\n- %\n- %, %, 2016\n- [%](https://a.b/%)\n",
          "# A\n\n## Roles\n\n- **%** – %\n- *%*\n",
          "# A\n\n## B\n\n- *%* – %\n",
          "# A\n\n%: Yes.\n%: No.\n",
          "# A\n\n**%**: Yes.\n",
          "# A\n\n<%> yes\n",
          "# A\n\n[00:01] %\nYes.\n",
          "# A\n\n– Yes, said %.\n\n– No, said Hull city/%.\n",
          "# A\n\nDecision: Buy it (%)\nAction (%): Sell it @%\n",
          "# A\n\n% said two roles:\n\n- *B*\n",
          "---\ntitle: %\nplace: %\nparticipants: [%, % (%)]\n---\n\n# A\n\n– Yes.\n",
          "From: %\nTo: %\nSubject: %\n\nHello.\n",
          "> \"Yes.\" – %\n",
          "# A\n\n## Check-out\n\n%: Bye.\n"}) {
      shape(text);
    }
  }
}

/// Notes with lines taken out, doubled, moved, cut or joined.
std::string changed(std::vector<std::string> lines, std::mt19937& random) {
  const auto any = [&](std::size_t size) { return size == 0 ? 0 : random() % size; };
  for (int i = 0; i < 4; ++i) {
    const std::size_t at = any(lines.size());
    switch (random() % 6) {
      case 0:
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      case 1:
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), lines[any(lines.size())]);
        break;
      case 2:
        std::swap(lines[at], lines[any(lines.size())]);
        break;
      case 3:
        lines[at] = "- " + lines[at];
        break;
      case 4:
        lines[at] = "**" + lines[at] + "**:";
        break;
      default:
        lines[at] += lines[any(lines.size())];
    }
    if (lines.empty()) lines.emplace_back("–");
  }
  std::string out;
  for (const std::string& line : lines) out += line + '\n';
  return out;
}

TEST(Import, LosesNothingOfChangedNotes) {
  std::mt19937 random(6);
  const int times = is_sanitized ? 2 : 8;
  for (const fs::path& path : notes_in(notes_directory)) {
    std::vector<std::string> lines;
    std::istringstream text(read(path));
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    for (int i = 0; i < times; ++i) {
      expect_sound(changed(lines, random));
      if (testing::Test::HasFailure()) return;
    }
  }
}

TEST(Import, AnyBytesAreNotesOrRefused) {
  std::mt19937 random(7);
  const std::string signs = "#*_-–:()[]{}|>\"'`&!%@\\ \t\n\n.?,0123aAåÅ1.\xC2\xA0\xE2\x80\x8B";
  std::size_t refused = 0;
  for (int i = 0; i < 400; ++i) {
    std::string notes;
    for (std::size_t n = random() % 200; n > 0; --n) {
      notes += i % 2 == 0 ? static_cast<char>(random()) : signs[random() % signs.size()];
    }
    const Source source("n", "n", notes);
    if (const auto fault = prose::why_no_text(source)) {
      EXPECT_LE(fault->offset, notes.size());
      EXPECT_FALSE(fault->message.empty());
      ++refused;
    } else {
      expect_sound(notes);
    }
  }
  EXPECT_GT(refused, 100U);
  EXPECT_LT(refused, 400U);
}

TEST(Import, SaysWhatIsNoText) {
  const auto why = [](const std::string& bytes) {
    const auto fault = prose::why_no_text(Source("n", "n", bytes));
    return fault ? std::to_string(fault->offset) + " " + fault->message.substr(0, 15) : "";
  };
  EXPECT_EQ(why("\xFF\xFE"
                "a"),
            "0 this is UTF-16;");
  EXPECT_EQ(why("sm\xF6rg\xE5s"), "2 this is no UTF-");
  EXPECT_EQ(why(std::string("a\0b", 3)), "1 the control cha");
  EXPECT_EQ(why("PK\x03\x04\x14"), "0 this is a word ");
  EXPECT_EQ(why("%PDF-1.7\n"), "0 this is a PDF; ");
  EXPECT_EQ(why("a\fb\vc\n"), "");
}

}  // namespace
}  // namespace mellanrum::test
