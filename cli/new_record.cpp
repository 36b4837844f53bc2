// SPDX-License-Identifier: MIT
#include "cli/new_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "cli/record_named.h"
#include "mellanrum/text/id_of_name.h"
#include "mellanrum/text/trim.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::cli {
namespace {

using editing::Pair;
using editing::Value;

constexpr std::size_t longest_id = 200;  // bytes
constexpr std::string_view none = "[]";

/// `typed` in NFC; throws Usage where no record could hold it.
std::string clean(const std::string& typed, std::string_view what) {
  if (find_malformed(typed)) throw Usage{fmt::format("{} '{}' is not UTF-8", what, typed)};
  for (std::size_t at = 0; at < typed.size();) {
    const CodePoint c = code_point_at(typed, at);
    if (is_control(c.value)) {
      throw Usage{fmt::format("{} '{}' holds a control character", what, typed)};
    }
    at += c.length;
  }
  return nfc(typed);
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    std::string part(trimmed(text.substr(at, comma - at)));
    if (!part.empty()) out.push_back(std::move(part));
    at = comma + 1;
  }
  return out;
}

/// Whether the field is a date or a number and the text looks like one.
bool is_figure(const RecordField& field, std::string_view text) {
  if (field.key == "surveyed") return text == "true" || text == "false";
  constexpr std::array fields{"date", "until", "part"};
  return std::find(fields.begin(), fields.end(), field.key) != fields.end() && !text.empty() &&
         text.front() != '-' && text.find_first_not_of("0123456789-") == std::string_view::npos;
}

class Maker {
 public:
  Maker(const RecordType& type, const Options& options, const Corpus& corpus, SeminarId seminar)
      : type_(type), options_(options), corpus_(corpus), seminar_(seminar) {}

  NewRecord make() {
    called_ = clean(options_.called, fmt::format("the {}", type_.called_by));
    NewRecord out;
    out.record.section = type_.section;
    if (type_.name == "reflection") {
      out.record.pair.value = reflection();
      return out;
    }
    const std::string id = type_.name == "seminar" ? seminar_id() : entity_id();
    out.id = fmt::format("{}:{}", type_.name, id);
    if (type_.name == "role") out.namesake = namesake(corpus_.roles());
    if (type_.name == "actor") out.namesake = namesake(corpus_.actors());
    if (type_.name == "theme") out.namesake = namesake(corpus_.themes());
    std::vector<Pair> fields = given_fields();
    if (type_.name == "seminar") {
      fields.insert(fields.begin(), {"id", Value::word(id)});
      out.record.pair = {{}, Value::mapping(std::move(fields))};
      return out;
    }
    refuse_taken_aliases(id, fields);
    const bool is_only_named = fields.size() == 1;
    out.record.pair = {id, is_only_named ? fields[0].value : Value::mapping(std::move(fields))};
    return out;
  }

 private:
  /// An alias leads to one record alone.
  void refuse_taken_aliases(const std::string& id, const std::vector<Pair>& fields) const {
    for (const Pair& field : fields) {
      if (field.key != "aliases") continue;
      for (const Value& alias : field.value.items) {
        if (alias.text == id || finds(alias.text)) {
          throw Usage{fmt::format(
              "--aliases: '{}' is what {} is called already", alias.text,
              alias.text == id ? "the record itself" : "another " + std::string(type_.name))};
        }
      }
    }
  }

  template <class R>
  std::string namesake(const Store<R>& store) const {
    for (const auto& entity : store.all()) {
      const bool is_called_so =
          entity.current.name && fold(entity.current.name.text) == fold(called_);
      if (is_called_so) return fmt::format("{}:{}", type_.name, entity.key);
    }
    return {};
  }

  bool finds(const std::string& name) const {
    if (type_.name == "role") return bool(corpus_.roles().find(name));
    if (type_.name == "actor") return bool(corpus_.actors().find(name));
    return bool(corpus_.themes().find(name));
  }

  Value reflection() {
    std::vector<Pair> fields = given_fields();
    if (!options_.id.empty()) {
      fields.insert(fields.begin(), {"id", Value::word(reflection_id())});
    }
    return fields.size() == 1 ? fields[0].value : Value::mapping(std::move(fields));
  }

  std::vector<Pair> given_fields() {
    std::vector<Pair> out;
    for (const RecordField& field : type_.fields) {
      if (field.key == type_.called_by) {
        const bool is_prose = field.shape == RecordField::Shape::prose;
        out.push_back(
            {std::string(field.key), is_prose ? Value::prose(called_) : Value::word(called_)});
        continue;
      }
      std::vector<std::string> typed;
      for (const auto& [key, text] : options_.fields) {
        if (key == field.key) typed.push_back(clean(text, field.option()));
      }
      if (!typed.empty()) out.push_back({std::string(field.key), value(field, typed)});
    }
    return out;
  }

  /// What was typed for a field: each use of a list's option adds to it, else the last holds.
  Value value(const RecordField& field, const std::vector<std::string>& typed) {
    if (field.takes_none && typed.back() == none) return Value::list({});
    if (!field.is_list()) {
      const std::string& last = typed.back();
      if (field.shape == RecordField::Shape::prose) return Value::prose(last);
      if (is_figure(field, last)) return Value::figure(last);
      if (field.shape == RecordField::Shape::word) return Value::word(last);
      return Value::word(named(last, field));
    }
    std::vector<std::string> parts;
    for (const std::string& text : typed) {
      for (std::string& part : split(text)) parts.push_back(std::move(part));
    }
    if (parts.empty()) throw Usage{fmt::format("{} names nothing", field.option())};
    if (field.shape == RecordField::Shape::holdings) return holdings(field, parts);
    std::vector<Value> items;
    for (const std::string& part : parts) {
      items.push_back(
          Value::word(field.shape == RecordField::Shape::words ? part : named(part, field)));
    }
    return Value::list(std::move(items));
  }

  /// A list of roles, or where a state is given (`watcher:could`) a mapping of all.
  Value holdings(const RecordField& field, const std::vector<std::string>& parts) {
    const auto states = words_of<HoldingState>();
    RecordField role = field;
    role.refers_to = "role";
    std::vector<Value> items;
    std::vector<Pair> pairs;
    bool any_state = false;
    for (const std::string& part : parts) {
      const std::size_t colon = part.rfind(':');
      const std::string state(colon == std::string::npos
                                  ? std::string_view()
                                  : trimmed(std::string_view(part).substr(colon + 1)));
      const bool has_state = std::find(states.begin(), states.end(), state) != states.end();
      any_state = any_state || has_state;
      const std::string id = named(has_state ? part.substr(0, colon) : part, role);
      items.push_back(Value::word(id));
      pairs.push_back({id, Value::word(has_state ? state : "holds")});
    }
    return any_state ? Value::mapping(std::move(pairs)) : Value::list(std::move(items));
  }

  /// The id of the record that is meant.
  std::string named(const std::string& typed, const RecordField& field) {
    const std::string_view types[] = {field.refers_to};
    try {
      if (field.refers_to == "reflection") return reflection_named(typed);
      const presenting::AnyRecord record = record_named(corpus_, typed, types);
      return std::visit([&](auto id) { return key_of(id); }, record);
    } catch (const Usage& usage) {
      throw Usage{fmt::format("{}: {}", field.option(), usage.message)};
    }
  }

  template <class R>
  std::string key_of(Id<R> id) const {
    if constexpr (std::is_same_v<R, Role>) return corpus_.roles().key(id);
    if constexpr (std::is_same_v<R, Actor>) return corpus_.actors().key(id);
    if constexpr (std::is_same_v<R, Theme>) return corpus_.themes().key(id);
    if constexpr (std::is_same_v<R, Framework>) return corpus_.frameworks().key(id);
    return {};
  }

  /// Its own id within the seminar that gets the new one, else `seminar#id`.
  std::string reflection_named(const std::string& typed) const {
    if (seminar_) {
      for (const ReflectionId id : corpus_.said_of(seminar_)) {
        if (corpus_[id].id.text == typed) return typed;
      }
    }
    constexpr std::string_view types[] = {"reflection"};
    const auto found = std::get<ReflectionId>(record_named(corpus_, typed, types));
    return corpus_.full_id(found);
  }

  /// The id that was given, or else one made of what the record is called.
  template <class Taken>
  std::string id_or_made(Taken taken) const {
    if (options_.id.empty()) {
      const std::string made = id_of_name(called_);
      if (made.empty()) {
        throw Usage{fmt::format("no id can be made of '{}'; give one by --id", called_)};
      }
      return unique_id(made, [&](const std::string& id) { return taken(id, true); });
    }
    const std::string id = valid_id();
    if (taken(id, false)) {
      throw Usage{fmt::format("the id '{}' is taken; `mellanrum show {}:{}` shows by what", id,
                              type_.name, id)};
    }
    return id;
  }

  std::string valid_id() const {
    std::string id = clean(options_.id, "--id");
    if (!is_id(id) || id.size() > longest_id || id.starts_with("x-")) {
      throw Usage{
          fmt::format("'{}' is no id: letters, digits, '-', '_' and '.', of which a letter "
                      "or digit comes first; not x-",
                      id)};
    }
    return id;
  }

  std::string seminar_id() const {
    return id_or_made([&](const std::string& id, bool folded) {
      return std::any_of(corpus_.seminars().begin(), corpus_.seminars().end(),
                         [&](const Seminar& seminar) {
                           return seminar.id.text == id || (folded && fold(seminar.id.text) == id);
                         });
    });
  }

  std::string entity_id() const {
    if (type_.name == "role") return id_in(corpus_.roles());
    if (type_.name == "actor") return id_in(corpus_.actors());
    return id_in(corpus_.themes());
  }

  /// An id that is made differs from all others also in what is no matter of capitals.
  template <class R>
  std::string id_in(const Store<R>& store) const {
    std::vector<std::string> known;
    for (const auto& entity : store.all()) {
      known.push_back(fold(entity.key));
      for (const Word& alias : entity.current.aliases) known.push_back(fold(alias.text));
    }
    std::sort(known.begin(), known.end());
    return id_or_made([&](const std::string& id, bool folded) {
      return store.find(id) || (folded && std::binary_search(known.begin(), known.end(), fold(id)));
    });
  }

  std::string reflection_id() const {
    std::string id = valid_id();
    if (!seminar_) return id;
    const auto& said = corpus_.said_of(seminar_);
    for (const ReflectionId other : said) {
      if (corpus_[other].id.text != id) continue;
      throw Usage{fmt::format("there is a reflection '{}' already, at {}", corpus_.full_id(other),
                              corpus_.place(corpus_[other].span))};
    }
    return id;
  }

  const RecordType& type_;
  const Options& options_;
  const Corpus& corpus_;
  SeminarId seminar_;
  std::string called_;
};

}  // namespace

NewRecord new_record(const RecordType& type, const Options& options, const Corpus& corpus,
                     SeminarId seminar) {
  return Maker(type, options, corpus, seminar).make();
}

std::string as_file(const editing::Record& record) {
  const bool is_item = record.section == "reflections";
  const bool is_section = record.section == "seminar";
  const Value value = is_section ? record.pair.value
                      : is_item  ? Value::list({record.pair.value})
                                 : Value::mapping({record.pair});
  return editing::block({record.section, value}, {}) + '\n';
}

}  // namespace mellanrum::cli
