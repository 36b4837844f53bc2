// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/names.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace mellanrum::presenting {
namespace {

template <class R>
view::Link named(const Store<R>& store, Id<R> id) {
  const std::string& name = store[id].name.text;
  return {store.key(id), name.empty() ? store.key(id) : name};
}

}  // namespace

view::Link link(const Context& context, RoleId id) { return named(context.corpus.roles(), id); }
view::Link link(const Context& context, ActorId id) { return named(context.corpus.actors(), id); }
view::Link link(const Context& context, ThemeId id) { return named(context.corpus.themes(), id); }
view::Link link(const Context& context, FrameworkId id) {
  return named(context.corpus.frameworks(), id);
}
view::Link link(const Context& context, SeminarId id) {
  const Seminar& seminar = context.corpus[id];
  return {seminar.id.text, seminar.title ? seminar.title.text : seminar.id.text};
}
view::Link link(const Context& context, ReflectionId id) {
  return {context.corpus.full_id(id), context.corpus.place(context.corpus[id].span)};
}

void sort_by_name(const Context& context, std::vector<view::Link>& links) {
  std::sort(links.begin(), links.end(), [&](const view::Link& a, const view::Link& b) {
    const int order = context.collator.compare(a.name, b.name);
    return order != 0 ? order < 0 : a.id < b.id;
  });
}

std::vector<view::Link> links(const Context& context, const std::vector<ReflectionId>& ids) {
  std::vector<view::Link> out;
  for (const ReflectionId id : ids) out.push_back(link(context, id));
  return out;
}

std::vector<view::Link> links(const std::vector<Word>& words) {
  std::vector<view::Link> out;
  for (const Word& word : words) out.push_back({word.text, word.text});
  return out;
}

std::vector<std::string> names(const std::vector<view::Link>& links) {
  std::vector<std::string> out;
  for (const view::Link& link : links) out.push_back(link.name);
  return out;
}

view::Cell cell(const Word& word) { return word ? view::Cell(word.text) : view::Cell(); }

view::Cell cell(const Rare<Origin>& origin) {
  if (!origin) return {};
  std::string out = origin->file.text;
  if (origin->page) out += fmt::format("{}{}", out.empty() ? "" : ", ", origin->page.text);
  if (origin->line) out += fmt::format("{}{}", out.empty() ? "" : ":", origin->line.value);
  return out.empty() ? view::Cell() : view::Cell(out);
}

view::Cell cell(const Text& text) {
  return text ? view::Cell(view::parse_prose(text.text)) : view::Cell();
}

view::Cell cell(const Context& context, const Date& date) {
  return date ? view::Cell(view::Link{iso(date), context.words.date(date)}) : view::Cell();
}

view::Link labelled(const Context& context, Vocabulary vocabulary, std::string_view word) {
  static constexpr std::array<std::string_view, 5> keys{"", "kind", "level", "relation-kind",
                                                        "reflection-kind"};
  const VocabularyWord* known = context.corpus.project().find(vocabulary, word);
  if (known != nullptr && !known->label.empty()) return {std::string(word), known->label};
  return labelled(context, keys[static_cast<std::size_t>(vocabulary)], word);
}

view::Link labelled(const Context& context, std::string_view vocabulary, std::string_view word) {
  if (word.empty()) return {};
  return {std::string(word), context.words.label(vocabulary, word)};
}

view::Cell or_absent(view::Link link) {
  return link.id.empty() ? view::Cell() : view::Cell(std::move(link));
}

view::Link kind_of(const Context& context, const Reflection& reflection) {
  return labelled(context, Vocabulary::reflection_kinds,
                  reflection.kind ? std::string_view(reflection.kind.text) : reflection_kinds[0]);
}

std::string speaker_of(const Context& context, const Reflection& reflection) {
  if (reflection.speaker.id) return link(context, reflection.speaker.id).name;
  return labelled(context, "voice", word_for(reflection.voice.value)).name;
}

std::string days_of(const Context& context, const Seminar& seminar) {
  const Date& first = seminar.date;
  const Date& last = seminar.until;
  if (!last || iso(first) == iso(last)) return context.words.date(first);
  const bool one_month =
      first.day != 0 && last.day != 0 && first.year == last.year && first.month == last.month;
  const std::string begin = one_month ? std::to_string(first.day) : context.words.date(first);
  return context.words.with(one_month ? "date.days" : "date.range", begin,
                            context.words.date(last));
}

}  // namespace mellanrum::presenting
