// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/remarks.h"

#include <algorithm>
#include <utility>

#include "mellanrum/prose/phrases.h"

namespace mellanrum::drafting {

std::size_t Remarks::add(Form form, std::string text, std::size_t block) {
  const Section& section = desk_.sections.now();
  DraftReflection out;
  out.form = form;
  out.line = desk_.blocks[block].number;
  out.text = std::move(text);
  out.kind = kind_of(form);
  if (out.kind.empty() && prose::is_question(out.text)) out.kind = "question";
  out.section = section.name;
  section_of_.push_back(desk_.sections.size() - 1);
  desk_.carried.add(block, out.text);
  if (section.block != Section::none) desk_.carried.add_once(section.block, section.name);
  last_block_ = block;
  const bool is_task = form == Form::decision || form == Form::proposal || form == Form::action;
  const auto owners = is_task ? desk_.people.owners_in(out.text) : std::vector<std::string>();
  desk_.draft.reflections.push_back(std::move(out));
  const std::size_t index = desk_.draft.reflections.size() - 1;
  own(index, owners, block);
  return index;
}

void Remarks::speak(std::size_t remark, const std::string& speaker, std::size_t block) {
  if (speaker.empty()) return;
  desk_.draft.reflections[remark].speaker = actors_.id_of(speaker, desk_.blocks[block].number);
  desk_.carried.add(block, speaker);
}

void Remarks::own(std::size_t remark, const std::vector<std::string>& owners, std::size_t block) {
  auto& all = desk_.draft.reflections[remark].owners;
  for (const std::string& name : owners) {
    const std::string id = actors_.id_of(name, desk_.blocks[block].number);
    if (std::find(all.begin(), all.end(), id) == all.end()) all.push_back(id);
  }
}

}  // namespace mellanrum::drafting
