// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/front_matter.h"

#include <utility>

#include "mellanrum/text/diagnostic.h"
#include "mellanrum/text/source.h"
#include "mellanrum/yaml/read.h"

namespace mellanrum::drafting {

std::vector<FrontField> front_fields(const prose::Block& block,
                                     const std::vector<prose::Line>& lines) {
  // The first and last line are the hyphens; the others keep their numbers.
  std::string text;
  for (std::size_t n = 1; n + 1 < block.lines.size(); ++n) {
    const prose::Line& line = lines[block.lines[n]];
    text += std::string(line.indent, ' ') + line.text + '\n';
  }
  Sources sources;
  Diagnostics diagnostics;
  const SourceId id = sources.add(Source("-", "-", text));
  const auto tree = yaml::read(sources, id, {}, diagnostics);
  std::vector<FrontField> out;
  if (!tree || (*tree)[0].kind != yaml::Kind::mapping) return out;
  for (yaml::NodeId key = tree->first(0); key != tree->end(0);) {
    const yaml::NodeId value = (*tree)[key].next;
    FrontField field;
    field.key = std::string(tree->text(key));
    const std::uint32_t line_in_text = sources[id].line_at((*tree)[key].begin);
    field.line = lines[block.lines[line_in_text]].number;
    field.is_list = (*tree)[value].kind == yaml::Kind::sequence;
    if ((*tree)[value].kind == yaml::Kind::scalar) field.texts.emplace_back(tree->text(value));
    if (field.is_list) {
      for (auto item = tree->first(value); item != tree->end(value); item = (*tree)[item].next) {
        if ((*tree)[item].kind == yaml::Kind::scalar) field.texts.emplace_back(tree->text(item));
      }
    }
    out.push_back(std::move(field));
    key = (*tree)[value].next;
  }
  return out;
}

}  // namespace mellanrum::drafting
