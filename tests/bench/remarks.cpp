// SPDX-License-Identifier: MIT
#include "bench/remarks.h"

#include <fmt/format.h>

#include <string_view>

#include "bench/prose.h"
#include "bench/yaml_text.h"

namespace mellanrum::bench {
namespace {

using Texts = std::string_view[];

constexpr Texts sections = {"Inledning",
                            "Var står vi nu?",
                            "Tre exempel från golvet",
                            "Samtal i par",
                            "Det som skaver",
                            "Vem gör vad",
                            "Besök på plats",
                            "Gästens tankar",
                            "Kartan på väggen",
                            "Efter lunch",
                            "Om vi fick börja om",
                            "Hinder och genvägar",
                            "Uppdrag till oss själva",
                            "Check-out"};
constexpr Texts kinds = {"challenge", "challenge", "proposal", "proposal",
                         "principle", "action",    "decision"};
constexpr Texts tags = {"vardag", "styrning", "resurser", "lärande", "gränser", "jämlikhet"};
constexpr Texts words = {"hållpunkt", "iakttagelse", "invändning", "minnesbild", "önskan", "tråd"};

constexpr std::size_t bytes_a_group = 1'400;
constexpr std::size_t most_evidence = 60;  // ids to choose from

}  // namespace

Remarks::Remarks(const Network& network, const Series& series, Random& random,
                 const std::string& earlier)
    : network_(network), series_(series), random_(random) {
  roles_ = random_.some(network_.roles(), 8);
  for (const std::string& role : series_.roles) roles_.push_back(role);
  text_ = "reflections:\n";
  opening(earlier);
}

void Remarks::fill(std::size_t bytes) {
  while (text_.size() + bytes_a_group / 2 < bytes) group();
}

void Remarks::opening(const std::string& earlier) {
  std::string item = text_field(random_, 4, "text", question(random_, series_.topic));
  item[2] = '-';
  text_ += item + "    id: dagens-fråga\n    section: Inledning\n    voice: note-taker\n";
  text_ += "    kind: question\n" + list_field(random_, 4, "themes", series_.themes) + "\n";
  ids_.emplace_back("dagens-fråga");
  ++said_;
  if (earlier.empty() || random_.chance(50)) return;
  item = text_field(random_, 4, "text", prose(random_, series_.topic, 150));
  item[2] = '-';
  text_ += item + fmt::format("    kind: answer\n    answers: {}\n", earlier) +
           list_field(random_, 4, "themes", random_.some(series_.themes, 2)) + "\n";
  ++said_;
}

void Remarks::group() {
  text_ += fmt::format("  - section: {}\n", random_.of(sections));
  if (random_.chance(70)) {
    text_ += fmt::format("    speaker: {}\n    voice: one\n", random_.of(series_.people));
  } else {
    text_ += "    voice: group\n";
  }
  text_ += list_field(random_, 4, "themes", random_.some(series_.themes, random_.between(1, 2)));
  const bool kind = random_.chance(15);
  if (kind) text_ += fmt::format("    kind: {}\n", random_.of(kinds));
  if (random_.chance(15)) text_ += list_field(random_, 4, "roles", random_.some(roles_, 1));
  if (random_.chance(10)) text_ += list_field(random_, 4, "actors", actors(1));
  text_ += "    said:\n";
  const std::size_t count = random_.between(4, 9);
  for (std::size_t i = 0; i < count; ++i) text_ += remark(i == 0, kind);
  text_ += '\n';
}

/// The first of a group takes all that the group gives, lest the group's word be lost.
std::string Remarks::remark(bool first, bool group_has_kind) {
  ++said_;
  const bool asks = !group_has_kind && random_.chance(12);
  const std::string said = asks ? question(random_, series_.topic)
                                : prose(random_, series_.topic, random_.between(20, 130));
  std::string out = text_field(random_, 8, "text", said);
  out[6] = '-';
  if (first) return out;
  std::string own;
  if (random_.chance(90)) {
    own = id();
    out += fmt::format("        id: {}\n", own);
  }
  const bool gap = !asks && random_.chance(4);
  if (asks) {
    out += "        kind: question\n";
    if (!own.empty()) question_ = own;
  } else if (gap) {
    out += "        kind: gap\n";
  } else if (!question_.empty() && random_.chance(30)) {
    out += fmt::format("        kind: answer\n        answers: {}\n", question_);
    question_.clear();
  } else if (random_.chance(22)) {
    out += fmt::format("        kind: {}\n", random_.of(kinds));
  }
  if (random_.chance(55)) {
    out += list_field(random_, 8, "roles", random_.some(roles_, random_.between(1, 3)));
  }
  if (gap) {
    out += list_field(random_, 8, "actors", random_.some(series_.actors, random_.between(2, 3)));
  } else if (random_.chance(55)) {
    out += list_field(random_, 8, "actors", actors(random_.between(1, 3)));
  }
  if (random_.chance(15)) {
    out += list_field(random_, 8, "themes", random_.some(series_.themes, random_.between(1, 3)));
  }
  if (random_.chance(20)) out += fmt::format("        tags: [{}]\n", random_.of(tags));
  if (random_.chance(3)) out += "        speaker: []\n";
  if (random_.chance(5)) {
    out += fmt::format("        source: {{file: anteckningar.txt, line: {}}}\n", said_ * 3);
  }
  return out;
}

/// Of the series, and now and then one of another.
std::vector<std::string> Remarks::actors(std::size_t count) {
  if (random_.chance(10)) return random_.some(random_.of(network_.series()).actors, 1);
  return random_.some(series_.actors, count);
}

std::string Remarks::id() {
  std::string out = fmt::format("{}-{}", random_.of(words), said_);
  if (ids_.size() < most_evidence) ids_.push_back(out);
  return out;
}

}  // namespace mellanrum::bench
