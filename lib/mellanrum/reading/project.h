// SPDX-License-Identifier: MIT
//
// Reads the project file, mellanrum.yaml: title, language, and the vocabularies `kinds`, `levels`,
// `relation_kinds`, `reflection_kinds`, each a mapping of ids to labels or to {label, order}, or a
// list of ids.
#ifndef MELLANRUM_READING_PROJECT_H
#define MELLANRUM_READING_PROJECT_H

#include "mellanrum/model/project.h"
#include "mellanrum/text/diagnostic.h"
#include "mellanrum/yaml/tree.h"

namespace mellanrum::reading {

/// Never fails; faults are reported.
Project read_project(const yaml::Tree& tree, Sources& sources, Diagnostics& diagnostics);

}  // namespace mellanrum::reading

#endif
