// SPDX-License-Identifier: MIT
#include "mellanrum/reading/notes.h"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>

#include "mellanrum/reading/decoder.h"
#include "mellanrum/reading/reflections.h"
#include "mellanrum/reading/relations.h"
#include "mellanrum/text/unicode.h"

namespace mellanrum::reading {
namespace {

constexpr std::array<std::string_view, 7> top_keys{
    "seminar", "frameworks", "roles", "actors", "relations", "themes", "reflections"};

/// Ids of a file's seminar come from its name where the author gives none.
std::string_view stem(std::string_view place) {
  if (place == "-") return "seminar";  // standard input
  const std::size_t slash = place.find_last_of('/');
  const std::string_view name = slash == std::string_view::npos ? place : place.substr(slash + 1);
  return name.substr(0, name.find_last_of('.'));
}

class NotesReader {
 public:
  NotesReader(Decoder& decoder, const Source& source, Notes& notes)
      : decoder_(decoder), source_(source), notes_(notes) {}

  void read() {
    if (!decoder_.is(0, yaml::Kind::mapping)) {
      ++notes_.omitted;
      decoder_.report(
          Rule::not_notes, decoder_.span(0), "a record file is a mapping",
          "begin with seminar:, frameworks:, roles:, actors:, relations:, themes: or reflections:");
      return;
    }
    decoder_.pairs(
        0, [&](yaml::NodeId key, yaml::NodeId value) { top(decoder_.text(key), key, value); });
    for (Reflection& reflection : notes_.reflections) {
      if (notes_.seminar) break;
      reflection.faulty = true;
    }
    if (!notes_.seminar && reflections_key_ != 0) {
      decoder_.report(Rule::no_seminar, decoder_.span(reflections_key_),
                      "reflections need a seminar, and this file has none",
                      "add a seminar: block, or move them to the seminar's file");
    }
  }

 private:
  void top(std::string_view name, yaml::NodeId key, yaml::NodeId value) {
    if (Decoder::is_extra(name)) return;
    if (name == "seminar") {
      seminar(value);
    } else if (name == "frameworks") {
      keyed<Framework>(value, name, [&](yaml::NodeId node, Framework framework) {
        framework_roles(node, framework);
        notes_.frameworks.push_back(std::move(framework));
      });
    } else if (name == "roles") {
      keyed<Role>(value, name,
                  [&](yaml::NodeId, Role role) { notes_.roles.push_back(std::move(role)); });
    } else if (name == "actors") {
      keyed<Actor>(value, name,
                   [&](yaml::NodeId, Actor actor) { notes_.actors.push_back(std::move(actor)); });
    } else if (name == "themes") {
      keyed<Theme>(value, name,
                   [&](yaml::NodeId, Theme theme) { notes_.themes.push_back(std::move(theme)); });
    } else if (name == "relations") {
      if (!decoder_.is(value, yaml::Kind::sequence)) ++notes_.omitted;
      notes_.relations = read_relations(decoder_, value);
    } else if (name == "reflections") {
      reflections_key_ = key;
      if (!decoder_.is(value, yaml::Kind::sequence)) ++notes_.omitted;
      notes_.reflections = read_reflections(decoder_, value);
    } else {
      std::string advice = did_you_mean(name, {top_keys.begin(), top_keys.end()});
      if (advice.empty()) {
        advice = fmt::format("the keys are {}; your own begin with x-", fmt::join(top_keys, ", "));
      }
      decoder_.report(Rule::unknown_key, decoder_.span(key),
                      fmt::format("a record file has no key '{}'", name), std::move(advice));
    }
  }

  void seminar(yaml::NodeId node) {
    Seminar& seminar = notes_.seminar.emplace();
    seminar.span = decoder_.span(node);
    seminar.id = {decoder_.keep(std::string(stem(source_.place()))), seminar.span};
    seminar.faulty = decoder_.flawed(node);
    if (!decoder_.mapping(node, "seminar")) {
      seminar.faulty = true;
      return;
    }
    decoder_.record(node, seminar);
    const bool named_by_file = seminar.id.span == seminar.span;
    if (named_by_file &&
        (!is_id(seminar.id.text) || seminar.id.text.size() > Decoder::longest_id)) {
      decoder_.report(
          Rule::bad_id, seminar.span,
          fmt::format("the file's name '{}' cannot be the seminar's id", seminar.id.text),
          "give the seminar an id");
      seminar.faulty = true;
    }
    if (seminar.date && seminar.until && last_day(seminar.until) < first_day(seminar.date)) {
      decoder_.report(Rule::bad_date, seminar.until.span, "the seminar ends before it begins", {},
                      seminar.date.span);
      seminar.faulty = true;
    }
  }

  /// Records keyed by id; a bare text in the place of a record is its name.
  template <class R, class Keep>
  void keyed(yaml::NodeId node, std::string_view what, Keep keep) {
    if (!decoder_.mapping(node, what)) {
      ++notes_.omitted;
      return;
    }
    decoder_.pairs(node, [&](yaml::NodeId key, yaml::NodeId value) {
      const Passage id = decoder_.text(key);
      if (Decoder::is_extra(id)) return;
      R record;
      record.span = decoder_.span(key);
      record.id = {id, record.span};
      record.faulty = decoder_.faulty([&] {
        decoder_.id(id, record.span);
        if (decoder_.is(value, yaml::Kind::scalar)) {
          decoder_.name(value, id, record.name);
        } else if (decoder_.mapping(value, id)) {
          decoder_.record(value, record);
        }
      });
      record.faulty = record.faulty || decoder_.flawed(key, value);
      if (id.size() <= Decoder::longest_id) {
        keep(value, std::move(record));
      } else {
        ++notes_.omitted;
      }
    });
  }

  /// The roles that a framework defines in place.
  void framework_roles(yaml::NodeId node, Framework& framework) {
    if (!decoder_.is(node, yaml::Kind::mapping)) return;
    decoder_.pairs(node, [&](yaml::NodeId key, yaml::NodeId value) {
      if (decoder_.text(key) != "roles") return;
      keyed<Role>(value, "roles", [&](yaml::NodeId, Role role) {
        if (role.framework && role.framework.name != framework.id.text) {
          decoder_.report(
              Rule::conflict, role.framework.span,
              fmt::format("'{}' is defined in the framework '{}'", role.id.text, framework.id.text),
              "leave out the field");
        }
        role.framework = {framework.id.text, framework.id.span, {}};
        framework.roles.push_back({role.id.text, role.id.span, {}});
        notes_.roles.push_back(std::move(role));
      });
    });
  }

  Decoder& decoder_;
  const Source& source_;
  Notes& notes_;
  yaml::NodeId reflections_key_ = 0;
};

}  // namespace

Notes read_notes(const yaml::Tree& tree, Sources& sources, const Project& project,
                 Diagnostics& diagnostics) {
  Notes notes;
  notes.source = tree.source;
  Decoder decoder(tree, sources, project, diagnostics);
  NotesReader(decoder, sources[tree.source], notes).read();
  return notes;
}

}  // namespace mellanrum::reading
