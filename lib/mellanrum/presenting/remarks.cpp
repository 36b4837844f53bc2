// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/remarks.h"

#include <fmt/format.h>

#include <utility>

namespace mellanrum::presenting {

view::List remark_list(const Context& context, const std::vector<ReflectionId>& said,
                       bool name_seminar) {
  view::List out;
  for (const ReflectionId id : said) {
    const Reflection& r = context.corpus[id];
    std::vector<std::string> by;
    if (std::string speaker = speaker_of(context, r); !speaker.empty())
      by.push_back(std::move(speaker));
    if (r.kind && r.kind.text != reflection_kinds[0]) by.push_back(kind_of(context, r).name);
    if (name_seminar) by.push_back(link(context, r.seminar).name);
    view::Prose item = view::parse_prose(r.text.text);
    if (!by.empty()) {
      item = std::move(item) + " — " + view::emphasised(fmt::format("{}", fmt::join(by, ", ")));
    }
    out.items.push_back(std::move(item));
  }
  return out;
}

}  // namespace mellanrum::presenting
