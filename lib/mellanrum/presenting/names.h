// SPDX-License-Identifier: MIT
//
// How records and words are called: for programs by id, for people by name, in the language of the
// corpus and sorted by its rules. Every presenter makes its cells with these.
#ifndef MELLANRUM_PRESENTING_NAMES_H
#define MELLANRUM_PRESENTING_NAMES_H

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/presenting/wording.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/view/document.h"

namespace mellanrum::presenting {

/// What every presenter needs besides the answer.
struct Context {
  const Corpus& corpus;
  const Wording& words;
  const Collator& collator;
};

view::Link link(const Context& context, RoleId id);
view::Link link(const Context& context, ActorId id);
view::Link link(const Context& context, ThemeId id);
view::Link link(const Context& context, FrameworkId id);
view::Link link(const Context& context, SeminarId id);
/// Its name is its place, `file:line`.
view::Link link(const Context& context, ReflectionId id);

/// By name, then by id.
void sort_by_name(const Context& context, std::vector<view::Link>& links);

template <class R>
std::vector<view::Link> links(const Context& context, const std::vector<Id<R>>& ids) {
  std::vector<view::Link> out;
  for (const Id<R> id : ids) out.push_back(link(context, id));
  sort_by_name(context, out);
  return out;
}

template <class R>
std::vector<view::Link> links(const Context& context, const Refs<R>& refs) {
  std::vector<Id<R>> ids;
  for (const Ref<R>& ref : refs) ids.push_back(ref.id);
  return links(context, ids);
}

/// Reflections keep their order.
std::vector<view::Link> links(const Context& context, const std::vector<ReflectionId>& ids);

/// Words as they are, in their order.
std::vector<view::Link> links(const std::vector<Word>& words);

/// The names alone.
std::vector<std::string> names(const std::vector<view::Link>& links);

/// A cell with the one record, or absent.
template <class R>
view::Cell cell(const Context& context, const Ref<R>& ref) {
  return ref.id ? view::Cell(link(context, ref.id)) : view::Cell();
}
view::Cell cell(const Word& word);
view::Cell cell(const Text& text);            // prose
view::Cell cell(const Rare<Origin>& origin);  // "notes.md:12"
view::Cell cell(const Context& context, const Date& date);

/// A word of a vocabulary with what people read for it: the project's label, else that of the
/// string table (`kind.region`), else the word. Empty for an empty word.
view::Link labelled(const Context& context, Vocabulary vocabulary, std::string_view word);
/// The same where no project can relabel it, such as `role-status`.
view::Link labelled(const Context& context, std::string_view vocabulary, std::string_view word);
/// Absent where the word is empty.
view::Cell or_absent(view::Link link);

/// A reflection without a kind is a statement.
view::Link kind_of(const Context& context, const Reflection& reflection);

/// Who speaks: the speaker's name, else the voice, else nothing.
std::string speaker_of(const Context& context, const Reflection& reflection);

/// The day, or the days from one to the other; may be empty.
std::string days_of(const Context& context, const Seminar& seminar);

}  // namespace mellanrum::presenting

#endif
