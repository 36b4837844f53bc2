// SPDX-License-Identifier: MIT
#include "mellanrum/reading/schema.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "mellanrum/reading/field.h"
#include "mellanrum/reading/reflections.h"

namespace mellanrum::reading {
namespace {

using Json = nlohmann::ordered_json;

/// Editors read a value by YAML's rules; the reader takes it as it is typed.
Json scalar() { return {{"type", {"string", "number", "boolean"}}}; }
Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }
Json one_or_many() { return {{"anyOf", {scalar(), list_of(scalar())}}}; }
Json reference_to(const std::string& definition) {
  return {{"$ref", "#/definitions/" + definition}};
}
/// In draft 7 nothing beside a $ref counts, also no description.
Json use(const std::string& definition) { return {{"allOf", {reference_to(definition)}}}; }

template <class Words>
Json one_of(const Words& words) {
  Json out = Json::array();
  for (const std::string_view word : words) out.push_back(word);
  return {{"enum", out}};
}

/// Editors offer the words; others are the author's own.
template <class Words>
Json offered(const Words& words) {
  return {{"anyOf", {one_of(words), scalar()}}};
}

Json with_own_keys(Json object) {
  object["patternProperties"]["^x-"] = Json::object();
  return object;
}

/// Records keyed by id.
Json keyed(Json record) {
  Json out{{"type", "object"},
           {"propertyNames", {{"pattern", "^[^\\s!-/:-@\\[-`{-~][^\\s!-,/:-@\\[-^`{-~]*$"}}},
           {"additionalProperties", std::move(record)}};
  return with_own_keys(std::move(out));
}

/// What may be written for a member, by its type.
struct Schema {
  template <class R>
  Json operator()(Word R::*) const {
    return scalar();
  }
  template <class R>
  Json operator()(Text R::*) const {
    return scalar();
  }
  template <class R>
  Json operator()(Date R::*) const {
    return {{"anyOf",
             {{{"type", "string"}, {"pattern", "^\\d{4}(-\\d{2}(-\\d{2})?)?$"}},
              {{"type", "integer"}, {"minimum", 1}, {"maximum", 9999}}}}};
  }
  template <class R>
  Json operator()(Number R::*) const {
    return {{"type", "integer"}};
  }
  template <class R>
  Json operator()(Flag R::*) const {
    return {{"type", "boolean"}};
  }
  template <class R>
  Json operator()(std::vector<Word> R::*) const {
    return one_or_many();
  }
  template <class R, class T>
  Json operator()(Ref<T> R::*) const {
    return {{"anyOf", {scalar(), {{"type", "array"}, {"maxItems", 0}}}}};
  }
  template <class R, class T>
  Json operator()(Refs<T> R::*) const {
    return one_or_many();
  }
  template <class R>
  Json operator()(std::optional<Refs<Actor>> R::*) const {
    return one_or_many();
  }
  template <class R, class E>
  Json operator()(Choice<E> R::*) const {
    return one_of(words_of<E>());
  }
  template <class R>
  Json operator()(std::vector<Holding> R::*) const {
    const Json state{{"anyOf", {one_of(words_of<HoldingState>()), reference_to("holding")}}};
    const Json states = with_own_keys({{"type", "object"}, {"additionalProperties", state}});
    return {{"anyOf", {scalar(), list_of(scalar()), states}}};
  }
  template <class R>
  Json operator()(std::vector<Reference> R::*) const {
    return list_of(reference_to("reference"));
  }
  template <class R>
  Json operator()(Rare<Origin> R::*) const {
    return use("source");
  }
};

template <class R>
Json schema_of(const Field<R>& field) {
  if (field.form == Form::in_place) return keyed(reference_to("role"));
  Json out = field.vocabulary == Vocabulary::reflection_kinds ? offered(reflection_kinds)
                                                              : std::visit(Schema(), field.member);
  if (field.most != 0) {
    out["minimum"] = field.least;
    out["maximum"] = field.most;
  }
  return out;
}

template <class R>
Json object(const char* description) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const Field<R>& field : fields<R>()) {
    Json schema = schema_of(field);
    schema["description"] = field.doc;
    properties[std::string(field.key)] = std::move(schema);
    if (field.required) required.push_back(field.key);
  }
  Json out{{"type", "object"},
           {"description", description},
           {"properties", properties},
           {"additionalProperties", false}};
  if (!required.empty()) out["required"] = required;
  return with_own_keys(std::move(out));
}

/// A bare text in the place of a record.
Json bare(const char* description) {
  Json out = scalar();
  out["description"] = description;
  return out;
}

/// A record keyed by id, for which a bare text is its name.
template <class R>
Json named(const char* description) {
  return {{"anyOf", {bare("Its name."), object<R>(description)}}};
}

Json reflection() {
  Json group = object<Reflection>("Remarks that have something in common, written once.");
  for (const std::string_view key : own_keys) group["properties"].erase(std::string(key));
  group["properties"]["said"] = list_of(reference_to("remark"));
  group["properties"]["said"]["description"] = "The remarks that share the group's fields.";
  group["required"] = {"said"};
  return {{"anyOf", {reference_to("remark"), group}}};
}

Json relation() {
  constexpr const char* arrow_pattern = " <?-> ";
  Json arrow = object<Relation>("`from -> to: kind`, or <-> where it goes both ways.");
  for (const char* key : {"from", "to", "between", "kind"}) arrow["properties"].erase(key);
  Json kind = bare("What the one does to the other; may be left out.");
  kind["type"].push_back("null");
  arrow["patternProperties"][arrow_pattern] = kind;
  arrow["not"] = {{"propertyNames", {{"not", {{"pattern", arrow_pattern}}}}}};
  const Json bare_arrow{{"type", "string"},
                        {"description", "`from -> to`, or <-> where it goes both ways."},
                        {"pattern", arrow_pattern}};
  Json directed = object<Relation>("A relation from one actor, or several, to others.");
  directed["properties"].erase("between");
  directed["required"] = {"from", "to"};
  Json mutual = object<Relation>("A relation between every two of several actors.");
  for (const char* key : {"from", "to"}) mutual["properties"].erase(key);
  mutual["properties"]["between"] = {
      {"type", "array"}, {"items", scalar()}, {"minItems", 2}, {"description", "The actors."}};
  mutual["required"] = {"between"};
  return {{"anyOf", {bare_arrow, arrow, directed, mutual}}};
}

Json described(Json schema, const char* description) {
  schema["description"] = description;
  return schema;
}

}  // namespace

std::string json_schema() {
  Json out;
  out["$schema"] = "http://json-schema.org/draft-07/schema#";
  out["title"] = "mellanrum record file";
  out["type"] = "object";
  out["description"] = "Seminar notes: what was said, and who and what it is about.";
  out["properties"] = {
      {"seminar", described(use("seminar"), "The seminar that the file holds the notes of.")},
      {"frameworks", described(keyed(reference_to("framework")), "Sets of roles, keyed by id.")},
      {"roles", described(keyed(reference_to("role")), "Roles outside frameworks, keyed by id.")},
      {"actors", described(keyed(reference_to("actor")), "Actors, keyed by id.")},
      {"relations", described(list_of(reference_to("relation")), "How actors relate.")},
      {"themes", described(keyed(reference_to("theme")), "Themes, keyed by id.")},
      {"reflections", described(list_of(reference_to("reflection")), "What was said.")}};
  out["additionalProperties"] = false;
  out["minProperties"] = 1;
  out["definitions"] = {
      {"seminar", object<Seminar>("When and where people met, and what came of it.")},
      {"reference", object<Reference>("Something to read.")},
      {"framework", named<Framework>("A set of roles that belong together.")},
      {"role", named<Role>("A role that an organisation or a person may take.")},
      {"actor", named<Actor>("Someone who is a part of the system.")},
      {"holding", object<Holding>("How an actor plays a role, and what says so.")},
      {"relation", relation()},
      {"theme", named<Theme>("Something that was talked over.")},
      {"remark",
       {{"anyOf",
         {bare("What was said."), object<Reflection>("One thing that was said, retold.")}}}},
      {"reflection", reflection()},
      {"source", object<Origin>("A place in the original notes.")}};
  out = with_own_keys(std::move(out));
  return out.dump(2) + "\n";
}

}  // namespace mellanrum::reading
