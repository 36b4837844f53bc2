// SPDX-License-Identifier: MIT
//
// The JSON Schema of record files, made from the field tables, so that editors complete and check
// what the reader reads. Kept at data/schema/mellanrum.schema.json; a test compares the two.
#ifndef MELLANRUM_READING_SCHEMA_H
#define MELLANRUM_READING_SCHEMA_H

#include <string>

namespace mellanrum::reading {

/// JSON Schema, draft 7 (what YAML language servers know), with a final line end.
std::string json_schema();

}  // namespace mellanrum::reading

#endif
