// SPDX-License-Identifier: MIT
#include "import/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/drafting/drafter.h"
#include "mellanrum/prose/labels.h"
#include "mellanrum/prose/phrases.h"

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

/// The order of the table.
const std::vector<std::string>& kinds() {
  static const std::vector<std::string> all{
      "title",  "date",     "place",     "series",   "part",    "participant", "framework",
      "role",   "theme",    "quotation", "turn",     "item",    "check-out",   "question",
      "answer", "decision", "proposal",  "action",   "speaker", "section",     "kind",
      "tag",    "owner",    "of theme",  "reference"};
  return all;
}

}  // namespace

std::string read(const fs::path& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

const prose::Labels& labels() {
  static const prose::Labels all;
  return all;
}

std::string in_words(const Fact& fact) {
  return fmt::format("{} {}: {}", fact.line, fact.kind, fact.value);
}

std::multiset<Fact> gold_facts(const fs::path& gold) {
  std::multiset<Fact> out;
  std::istringstream lines(read(gold));
  std::set<std::uint32_t> remarks;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> parts;
    std::istringstream columns(line);
    for (std::string part; std::getline(columns, part, '\t');) parts.push_back(part);
    Fact fact{static_cast<std::uint32_t>(std::stoul(parts.at(0))), parts.at(1), parts.at(2)};
    const bool is_remark = std::any_of(out.begin(), out.end(), [&](const Fact& other) {
      return other.line == fact.line && other.kind == "section";
    });
    if (fact.kind == "theme" && (is_remark || remarks.contains(fact.line))) fact.kind = "of theme";
    for (const char* form : {"quotation", "turn", "item", "check-out", "question", "answer",
                             "decision", "proposal", "action"}) {
      if (fact.kind == form) remarks.insert(fact.line);
    }
    fact.value = prose::without_emphasis(fact.value);
    if (parts.size() > 3) fact.value += " | " + parts[3];
    out.insert(fact);
  }
  return out;
}

std::multiset<Fact> facts_of(const drafting::Draft& draft) {
  std::multiset<Fact> out;
  const auto add = [&](std::uint32_t line, const std::string& kind, const std::string& value) {
    if (!value.empty()) out.insert({line, kind, prose::without_emphasis(value)});
  };
  const auto actor = [&](const std::string& id) {
    for (const auto& each : draft.actors) {
      if (each.id == id) return each;
    }
    return drafting::DraftActor{id, id, {}, 0};
  };
  const auto theme = [&](const std::string& id) {
    for (const auto& each : draft.themes) {
      if (each.id == id) return each.name;
    }
    return id;
  };
  const drafting::DraftSeminar& s = draft.seminar;
  add(s.title_line, "title", s.title);
  add(s.date_line, "date", s.date);
  add(s.place_line, "place", s.place);
  add(s.series_line, "series", s.series);
  add(s.part_line, "part", s.part);
  for (const std::string& id : s.participants) {
    const auto person = actor(id);
    const std::string of = person.part_of.empty() ? "" : " | " + actor(person.part_of).name;
    add(person.line, "participant", person.name + of);
  }
  for (const auto& r : s.references) {
    add(r.line, "reference", r.title + (r.url.empty() || r.url == r.title ? "" : " | " + r.url));
  }
  for (const auto& framework : draft.frameworks) {
    add(framework.line, "framework", framework.name);
    for (const auto& role : framework.roles) {
      add(role.line, "role", role.name + " | " + framework.name);
    }
  }
  for (const auto& each : draft.themes) add(each.line, "theme", each.name);
  for (const auto& r : draft.reflections) {
    add(r.line, std::string(name_of(r.form)), r.text);
    add(r.line, "kind", r.kind);
    add(r.line, "section", r.section);
    add(r.line, "tag", r.tag);
    if (!r.speaker.empty()) add(r.line, "speaker", actor(r.speaker).name);
    for (const std::string& id : r.owners) add(r.line, "owner", actor(id).name);
    if (!r.theme.empty()) add(r.line, "of theme", theme(r.theme));
  }
  return out;
}

std::vector<fs::path> notes_in(const fs::path& directory) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(directory)) {
    if (entry.path().extension() != ".gold") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

Measured measure(const fs::path& directory) {
  Measured out;
  const Corpus nothing;
  for (const fs::path& path : notes_in(directory)) {
    const std::string name = path.filename().string();
    fs::path gold = path;
    const Source source(name, name, read(path));
    const auto drafted = facts_of(drafting::draft(source, "draft", nothing, labels()));
    const auto wanted = gold_facts(gold.replace_extension(".gold"));
    ++out.files;
    std::set<Fact> all(drafted.begin(), drafted.end());
    all.insert(wanted.begin(), wanted.end());
    for (const Fact& fact : all) {
      const std::size_t in_draft = drafted.count(fact);
      const std::size_t in_gold = wanted.count(fact);
      Score& score = out.by_kind[fact.kind];
      const std::size_t right = std::min(in_draft, in_gold);
      score.right += right;
      score.wrong += in_draft - right;
      score.missed += in_gold - right;
      if (in_draft > right) out.differences.push_back(name + ": + " + in_words(fact));
      if (in_gold > right) out.differences.push_back(name + ": - " + in_words(fact));
    }
  }
  return out;
}

std::string table_of(const Measured& measured) {
  std::string out =
      "| kind | in the notes | drafted | precision | recall |\n| --- | --: | --: | --: | --: |\n";
  Score all;
  const auto row = [&](const std::string& name, const Score& score) {
    const auto percent = [](std::size_t part, std::size_t whole) {
      return whole == 0 ? std::string("–")
                        : fmt::format("{:.1f} %", 100.0 * double(part) / double(whole));
    };
    const std::size_t drafted = score.right + score.wrong;
    const std::size_t wanted = score.right + score.missed;
    out += fmt::format("| {} | {} | {} | {} | {} |\n", name, wanted, drafted,
                       percent(score.right, drafted), percent(score.right, wanted));
    all.right += score.right;
    all.wrong += score.wrong;
    all.missed += score.missed;
  };
  for (const std::string& kind : kinds()) {
    const auto found = measured.by_kind.find(kind);
    if (found != measured.by_kind.end()) row(kind, found->second);
  }
  const Score sum = all;
  row("all", sum);
  return out;
}

}  // namespace mellanrum::test
