// SPDX-License-Identifier: MIT
#include "mellanrum/reading/schema.h"

#include <nlohmann/json.hpp>

#include "mellanrum/reading/field.h"
#include "mellanrum/reading/reflections.h"

namespace mellanrum::reading {
namespace {

using Json = nlohmann::ordered_json;

Json scalar() { return {{"type", {"string", "number", "boolean"}}}; }
Json one_or_many() {
  return {{"anyOf", {scalar(), {{"type", "array"}, {"items", scalar()}}}}};
}
Json use(const char* definition) { return {{"$ref", std::string("#/definitions/") + definition}}; }

template <class E>
Json one_of_words() {
  Json words = Json::array();
  for (const std::string_view word : words_of<E>()) words.push_back(word);
  return {{"enum", words}};
}

/// What may be written for a member, by its type.
struct Schema {
  template <class R>
  Json operator()(Word R::*) const { return scalar(); }
  template <class R>
  Json operator()(Text R::*) const { return scalar(); }
  template <class R>
  Json operator()(Date R::*) const {
    return {{"anyOf",
             {{{"type", "string"}, {"pattern", "^\\d{4}(-\\d{2}(-\\d{2})?)?$"}},
              {{"type", "integer"}, {"minimum", 1}, {"maximum", 9999}}}}};
  }
  template <class R>
  Json operator()(Number R::*) const { return {{"type", "integer"}}; }
  template <class R>
  Json operator()(Flag R::*) const { return {{"type", "boolean"}}; }
  template <class R>
  Json operator()(std::vector<Word> R::*) const { return one_or_many(); }
  template <class R, class T>
  Json operator()(Ref<T> R::*) const {
    return {{"anyOf", {scalar(), {{"type", "array"}, {"maxItems", 0}}}}};
  }
  template <class R, class T>
  Json operator()(Refs<T> R::*) const { return one_or_many(); }
  template <class R>
  Json operator()(std::optional<Refs<Actor>> R::*) const { return one_or_many(); }
  template <class R, class E>
  Json operator()(Choice<E> R::*) const { return one_of_words<E>(); }
  template <class R>
  Json operator()(std::vector<Holding> R::*) const {
    const Json state{{"anyOf", {one_of_words<HoldingState>(), use("holding")}}};
    return {{"anyOf",
             {scalar(),
              {{"type", "array"}, {"items", scalar()}},
              {{"type", "object"}, {"additionalProperties", state}}}}};
  }
  template <class R>
  Json operator()(std::vector<Reference> R::*) const {
    return {{"type", "array"}, {"items", use("reference")}};
  }
  template <class R>
  Json operator()(Origin R::*) const { return use("source"); }
};

template <class R>
Json object() {
  Json properties = Json::object();
  Json required = Json::array();
  for (const Field<R>& field : fields<R>()) {
    Json schema = field.form == Form::in_place
                      ? Json{{"type", "object"}, {"additionalProperties", use("role")}}
                      : std::visit(Schema(), field.member);
    if (field.most != 0) {
      schema["minimum"] = field.least;
      schema["maximum"] = field.most;
    }
    schema["description"] = field.doc;
    properties[std::string(field.key)] = std::move(schema);
    if (field.required) required.push_back(field.key);
  }
  Json out{{"type", "object"},
           {"properties", properties},
           {"patternProperties", {{"^x-", Json::object()}}},
           {"additionalProperties", false}};
  if (!required.empty()) out["required"] = required;
  return out;
}

/// A record keyed by id, for which a bare text is its name.
template <class R>
Json named() { return {{"anyOf", {scalar(), object<R>()}}}; }

Json keyed(const char* definition, const char* description) {
  return {{"type", "object"}, {"description", description}, {"additionalProperties", use(definition)}};
}

Json reflection() {
  Json group = object<Reflection>();
  for (const std::string_view key : own_keys) group["properties"].erase(std::string(key));
  group["properties"]["said"] = {{"type", "array"},
                                 {"description", "The remarks that share the group's fields."},
                                 {"items", use("remark")}};
  group["required"] = {"said"};
  return {{"anyOf", {use("remark"), group}}};
}

Json relation() {
  Json arrow = object<Relation>();
  for (const char* end : {"from", "to", "between"}) arrow["properties"].erase(end);
  arrow["patternProperties"] = {{" <?-> ", scalar()}, {"^x-", Json::object()}};
  return {{"anyOf",
           {{{"type", "string"}, {"pattern", " <?-> "}}, arrow, object<Relation>()}}};
}

}  // namespace

std::string json_schema() {
  Json out;
  out["$schema"] = "http://json-schema.org/draft-07/schema#";
  out["title"] = "mellanrum record file";
  out["type"] = "object";
  out["properties"] = {
      {"seminar", use("seminar")},
      {"frameworks", keyed("framework", "Sets of roles, keyed by id.")},
      {"roles", keyed("role", "Roles, keyed by id.")},
      {"actors", keyed("actor", "Actors, keyed by id.")},
      {"relations",
       {{"type", "array"}, {"description", "How actors relate."}, {"items", use("relation")}}},
      {"themes", keyed("theme", "Themes, keyed by id.")},
      {"reflections",
       {{"type", "array"}, {"description", "What was said."}, {"items", use("reflection")}}}};
  out["patternProperties"] = {{"^x-", Json::object()}};
  out["additionalProperties"] = false;
  out["minProperties"] = 1;
  out["definitions"] = {{"seminar", object<Seminar>()},
                        {"reference", object<Reference>()},
                        {"framework", named<Framework>()},
                        {"role", named<Role>()},
                        {"actor", named<Actor>()},
                        {"holding", object<Holding>()},
                        {"relation", relation()},
                        {"theme", named<Theme>()},
                        {"remark", {{"anyOf", {scalar(), object<Reflection>()}}}},
                        {"reflection", reflection()},
                        {"source", object<Origin>()}};
  return out.dump(2) + "\n";
}

}  // namespace mellanrum::reading
