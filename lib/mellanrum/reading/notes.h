// SPDX-License-Identifier: MIT
//
// Reads the Tree of one record file into Notes: the top-level keys, the records keyed by id, the
// short forms of relations and reflections, groups of reflections. What one file can be told about
// is checked here; names are linked, and files compared, by the corpus.
#ifndef MELLANRUM_READING_NOTES_H
#define MELLANRUM_READING_NOTES_H

#include "mellanrum/model/notes.h"
#include "mellanrum/model/project.h"
#include "mellanrum/text/diagnostic.h"
#include "mellanrum/yaml/tree.h"

namespace mellanrum::reading {

/// The source keeps the texts that the records hold. Never fails: faults are reported, and the
/// records in which they stand are marked faulty.
Notes read_notes(const yaml::Tree& tree, Sources& sources, const Project& project,
                 Diagnostics& diagnostics);

}  // namespace mellanrum::reading

#endif
