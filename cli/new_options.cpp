// SPDX-License-Identifier: MIT
#include "cli/new_options.h"

#include <fmt/format.h>

namespace mellanrum::cli {
namespace {

/// Each use takes one value, as it is: CLI11 would take [a,b] apart as a list.
void add(CLI::App& app, const std::string& name, const std::string& shown, std::string_view help,
         std::function<void(const std::string&)> take) {
  app.add_option_function<std::string>(name, std::move(take), std::string(help))
      ->type_name(shown)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->trigger_on_parse();
}

}  // namespace

void add_new_options(CLI::App& app, const RecordType& type, Options& options) {
  for (const RecordField& field : type.fields) {
    if (field.key == type.called_by) continue;
    add(app, field.option(), std::string(field.shown()), field.doc,
        [&options, key = std::string(field.key)](const std::string& text) {
          options.fields.emplace_back(key, text);
        });
  }
  const bool has_made_id = type.name != "reflection";
  add(app, "--id", "ID",
      has_made_id ? fmt::format("Its id; made of the {} without one.", type.called_by)
                  : "Its id; that of its position without one.",
      [&options](const std::string& text) { options.id = text; });
  add(app, "--write", "FILE",
      type.name == "seminar" ? "Make FILE with it." : "Add it to FILE, where it belongs.",
      [&options](const std::string& text) { options.write = text; });
}

std::string take_type(std::vector<std::string>& words) {
  if (!words.empty() && (words[0] == "-h" || words[0] == "--help")) return {};
  if (words.empty() || words[0].starts_with('-')) {
    throw Usage{"new needs a type of record, such as: mellanrum new actor 'The council'"};
  }
  const RecordType& type = find_record_type(words[0]);
  words.erase(words.begin());
  return std::string(type.name);
}

std::string take_called(const RecordType& type, std::vector<std::string>& rest) {
  if (rest.empty()) {
    throw Usage{
        fmt::format("new {} needs a {}, such as: {}", type.name, type.called_by, type.example)};
  }
  if (rest.size() > 1) {
    throw Usage{fmt::format("new {} takes one {}: put '{} {}' in quotes", type.name, type.called_by,
                            rest[0], rest[1])};
  }
  std::string out = std::move(rest.front());
  rest.clear();
  return out;
}

std::string new_help(const std::string& named, const std::string& described_options) {
  std::string out = "mellanrum new";
  const std::string answers = "\na record as YAML; --write FILE adds it where it belongs\n\n";
  if (!named.empty()) {
    const RecordType& type = find_record_type(named);
    return fmt::format("{} {}{}  mellanrum new {} {} [OPTIONS]\n\nOptions:\n{}\nExample:\n  {}\n",
                       out, type.name, answers, type.name, type.shown, described_options,
                       type.example);
  }
  out += answers;
  for (const RecordType& type : record_types()) {
    out += fmt::format("  mellanrum new {} {} [OPTIONS]\n", type.name, type.shown);
  }
  return out +
         "\nEach field of a record has its option: `mellanrum new role --help` lists them.\n"
         "Other records are named by id, alias or name, several of them parted by commas.\n\n"
         "Examples:\n"
         "  mellanrum new actor 'The council' --kind authority\n"
         "  mellanrum new role Watcher --status proposed --write notes/roles.yaml\n";
}

}  // namespace mellanrum::cli
