// SPDX-License-Identifier: MIT
#include "support/facts.h"

#include <algorithm>
#include <optional>
#include <variant>

#include "mellanrum/reading/field.h"

namespace mellanrum::test {
namespace {

class Collector {
 public:
  template <class R>
  void record(const R& record) {
    for (const reading::Field<R>& field : reading::fields<R>()) {
      std::visit([&](auto member) { value(record.*member); }, field.member);
    }
  }

  void keyed(const Word& id) { value(id); }

  std::vector<Span> take_spans() { return sorted(std::move(spans_)); }
  std::vector<std::string> take_references() { return sorted(std::move(references_)); }

 private:
  template <class V>
  static std::vector<V> sorted(std::vector<V> list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
  }

  template <class R>
  void value(const Ref<R>& ref) {
    if (!ref) return;
    spans_.push_back(ref.span);
    references_.push_back(ref.name);
  }
  template <class V>
  void value(const V& written) {
    if constexpr (requires { written.given; }) {
      if (written.given) spans_.push_back(written.span);
    } else if (written) {
      spans_.push_back(written.span);
    }
  }
  template <class V>
  void value(const std::vector<V>& list) {
    for (const V& item : list) value(item);
  }
  template <class V>
  void value(const Rare<V>& written) {
    if (written) value(*written);
  }
  template <class V>
  void value(const std::optional<V>& written) {
    if (written) value(*written);
  }
  void value(const Holding& holding) {
    value(holding.role);
    record(holding);
  }
  void value(const Reference& reference) { record(reference); }
  void value(const Origin& origin) { record(origin); }

  std::vector<Span> spans_;
  std::vector<std::string> references_;
};

Collector collected(const Notes& notes) {
  Collector out;
  const auto keyed = [&](const auto& records) {
    for (const auto& record : records) {
      out.keyed(record.id);
      out.record(record);
    }
  };
  if (notes.seminar) out.record(*notes.seminar);
  keyed(notes.frameworks);
  keyed(notes.roles);
  keyed(notes.actors);
  keyed(notes.themes);
  for (const Relation& relation : notes.relations) out.record(relation);
  for (const Reflection& reflection : notes.reflections) out.record(reflection);
  return out;
}

}  // namespace

std::vector<Span> facts_of(const Notes& notes) { return collected(notes).take_spans(); }

std::vector<std::string> references_of(const Notes& notes) {
  return collected(notes).take_references();
}

}  // namespace mellanrum::test
