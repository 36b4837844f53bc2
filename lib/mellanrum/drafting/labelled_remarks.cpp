// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/labelled_remarks.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <set>
#include <utility>

#include "mellanrum/text/utf8.h"

namespace mellanrum::drafting {

using prose::Block;
using prose::Label;

void LabelledRemarks::find_letters() {
  std::set<std::string> letters;
  for (const Block& block : desk_.blocks) {
    if (count_characters(block.key) == 1) letters.insert(block.key);
  }
  for (const auto& [question, answer] : {std::pair("Q", "A"), std::pair("F", "S")}) {
    if (letters == std::set<std::string>{question, answer}) {
      letters_ = {{question, Label::question}, {answer, Label::answer}};
    }
  }
}

std::optional<Label> LabelledRemarks::meaning(const std::string& key) const {
  const auto letter = letters_.find(key);
  return letter != letters_.end() ? letter->second : desk_.labels.meaning(key);
}

bool LabelledRemarks::add(std::size_t index, std::size_t from) {
  const Block& block = desk_.blocks[index];
  const auto label = meaning(block.key);
  if (!label) return false;
  if (block.rest.empty()) return true;
  switch (*label) {
    case Label::question:
      question_ = remarks_.add(Form::question, block.rest, index);
      carry_label(question_, index);
      break;
    case Label::answer:
      answer(block.rest, index);
      break;
    case Label::decision:
      carry_label(remarks_.add(Form::decision, block.rest, index), index);
      break;
    case Label::proposal:
      carry_label(remarks_.add(Form::proposal, block.rest, index), index);
      break;
    case Label::action:
      carry_label(remarks_.add(Form::action, block.rest, index), index);
      break;
    case Label::owner:
      own_last(index);
      break;
    case Label::reading:
      reading_list_.add(block.rest, index, from);
      desk_.carried.add(index, block.key);
      break;
    default:
      break;
  }
  return true;
}

bool LabelledRemarks::add_item(std::size_t block, std::size_t from) {
  const auto meaning = desk_.labels.meaning(desk_.blocks[block].key);
  const bool is_remark = meaning && *meaning >= Label::question && *meaning <= Label::action;
  return is_remark && add(block, from);
}

/// `ACTION (Ada): ...` names an owner; of any other bracket nothing is carried.
void LabelledRemarks::carry_label(std::size_t remark, std::size_t block) {
  static const RE2 bracket(R"((.*?) ?(\([^()]+\)))");
  const std::string& key = desk_.blocks[block].key;
  std::string label;
  std::string named;
  if (!RE2::FullMatch(key, bracket, &label, &named)) return desk_.carried.add(block, key);
  const auto owners = desk_.people.owners_in("- " + named);
  remarks_.own(remark, owners, block);
  desk_.carried.add(block, owners.empty() ? label : key);
}

void LabelledRemarks::answer(const std::string& text, std::size_t block) {
  const std::size_t index = remarks_.add(Form::answer, text, block);
  carry_label(index, block);
  if (question_ == none || question_ + 1 != index) return;
  DraftReflection& question = desk_.draft.reflections[question_];
  if (question.id.empty()) question.id = fmt::format("question-{}", ++questions_);
  desk_.draft.reflections[index].answers = question.id;
}

/// `Ansvarig: ...` on a line of its own, below what is to be done.
void LabelledRemarks::own_last(std::size_t block) {
  if (desk_.draft.reflections.empty() || block == 0 || !remarks_.is_last(block - 1)) return;
  const auto owners = desk_.people.owners_in(desk_.blocks[block].text);
  remarks_.own(desk_.draft.reflections.size() - 1, owners, block);
  for (const std::string& name : owners) desk_.carried.add(block, name);
  if (!owners.empty()) desk_.carried.add(block, desk_.blocks[block].key);
}

}  // namespace mellanrum::drafting
