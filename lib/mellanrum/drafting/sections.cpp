// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/sections.h"

#include <re2/re2.h>

#include <algorithm>

#include "mellanrum/prose/phrases.h"
#include "mellanrum/text/unicode.h"

namespace mellanrum::drafting {

using prose::Label;
using prose::Labels;

namespace {

/// "Next steps", "Decisions and next steps".
bool tells_steps(const std::string& name, const Labels& labels) {
  const auto tells = [&](const std::string& part) {
    const auto meaning = labels.meaning(part);
    return labels.is(Label::next_steps, part) || meaning == Label::decision ||
           meaning == Label::action || meaning == Label::proposal;
  };
  if (labels.is(Label::next_steps, name)) return true;
  for (const std::string& word : labels.words(Label::conjunction)) {
    const std::size_t at = fold(name).find(" " + word + " ");
    if (at == std::string::npos || fold(name).size() != name.size()) continue;
    if (tells(name.substr(0, at)) && tells(name.substr(at + word.size() + 2))) return true;
  }
  return false;
}

/// Not "Money plays no role", "Roll-up" or "The role of buses".
bool speaks_of_roles(const std::string& name, const Labels& labels) {
  static const RE2 compound(R"((?i).*\broll?e?-\pL.*)");
  static const RE2 played(R"((?i).*\b(?:spel|spil|play)\pL*.*)");
  static const RE2 one(R"((?i).*\bthe role of .*)");
  if (RE2::FullMatch(name, compound) || RE2::FullMatch(name, played) || RE2::FullMatch(name, one)) {
    return false;
  }
  const auto words = prose::folded_words(name);
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return labels.is(Label::role, word); });
}

}  // namespace

Mode mode_of(const std::string& heading, const Labels& labels) {
  std::string name = heading;
  while (!name.empty() && (name.back() == ':' || name.back() == ' ')) name.pop_back();
  if (const auto meaning = labels.meaning(name)) {
    switch (*meaning) {
      case Label::check_out:
        return Mode::check_out;
      case Label::reading:
        return Mode::reading;
      case Label::decision:
        return Mode::decision;
      case Label::proposal:
        return Mode::proposal;
      case Label::action:
        return Mode::action;
      case Label::participants:
      case Label::absent:
        return Mode::attendance;
      default:
        break;
    }
  }
  const std::string folded = fold(name);
  for (const std::string& word : labels.words(Label::check_out)) {
    if (!folded.starts_with(word)) continue;
    const std::string_view after = std::string_view(folded).substr(word.size());
    static const RE2 goes_on(R"(^[\pL\d-])");
    if (!RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), goes_on)) {
      return Mode::check_out;
    }
  }
  if (tells_steps(name, labels)) return Mode::steps;
  return speaks_of_roles(name, labels) ? Mode::roles : Mode::notes;
}

void Sections::begin(const prose::Block& heading, std::size_t block) {
  Section next;
  next.block = block;
  next.level = heading.level;
  next.mode = mode_of(heading.text, labels_);
  // A deeper heading goes on with what the one above it is about.
  while (!open_.empty() && open_.back().level >= heading.level) open_.pop_back();
  next.mode_block = block;
  if (next.mode == Mode::notes && !open_.empty() && heading.form == prose::HeadingForm::hashes &&
      open_.back().mode != Mode::roles) {
    next.mode = open_.back().mode;
    next.mode_block = open_.back().mode_block;
  }
  open_.push_back(next);
  next.name = next.mode == Mode::check_out ? std::string(check_out_section) : heading.text;
  next.theme_name = heading.text;
  // By its number people cite a paragraph of minutes; the theme is what it is about.
  static const RE2 paragraph_sign(R"(^§+ ?\d+[.:]? +)");
  RE2::Replace(&next.theme_name, paragraph_sign, "");
  if (!heading.key.empty() && !heading.rest.empty() &&
      labels_.meaning(heading.key) == Label::theme) {
    next.is_labelled_theme = true;
    next.theme_name = heading.rest;
  }
  next.may_be_theme = next.mode == Mode::notes || next.mode == Mode::roles ||
                      next.mode == Mode::decision || next.mode == Mode::proposal ||
                      next.mode == Mode::action || next.mode == Mode::steps;
  all_.push_back(std::move(next));
}

}  // namespace mellanrum::drafting
