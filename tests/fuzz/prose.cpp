// SPDX-License-Identifier: MIT
//
// Prose: any bytes are refused at a place within them, or make a draft that reads without a fault
// and is the same the second time.
#include "fuzz/target.h"
#include "mellanrum/corpus/corpus.h"
#include "mellanrum/drafting/drafter.h"
#include "mellanrum/drafting/write_draft.h"
#include "mellanrum/prose/lines.h"
#include "mellanrum/reading/notes.h"
#include "mellanrum/yaml/read.h"

namespace mellanrum::fuzz {

void prose(std::string_view bytes) {
  static const mellanrum::prose::Labels labels;
  static const Corpus nothing;
  const Source notes("notes", "notes", std::string(bytes));
  if (const auto fault = mellanrum::prose::why_no_text(notes)) {
    expect(fault->offset < bytes.size() && !fault->message.empty(), "what is no text has a place");
    return;
  }
  const auto drafted = [&] {
    return write_draft(drafting::draft(notes, "draft", nothing, labels), "notes");
  };
  const std::string draft = drafted();
  expect(draft == drafted(), "the same notes give the same bytes", draft);
  Sources sources;
  Diagnostics diagnostics;
  yaml::Limits limits;
  limits.bytes = draft.size();
  const auto tree = yaml::read(sources, sources.add(Source("d", "d", draft)), limits, diagnostics);
  expect(tree.has_value(), "a draft is YAML", draft);
  reading::read_notes(*tree, sources, {}, diagnostics);
  expect(!diagnostics.has_errors(), "a draft has no fault", draft);
}

}  // namespace mellanrum::fuzz
