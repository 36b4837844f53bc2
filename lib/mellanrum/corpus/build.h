// SPDX-License-Identifier: MIT
//
// Builds the corpus: puts all notes in the order of time, merges what they state about one record,
// links names to ids, and checks what only shows when records meet (unknown names, cycles, two
// seminars with one id, statements that differ). Called once the files are read.
#ifndef MELLANRUM_CORPUS_BUILD_H
#define MELLANRUM_CORPUS_BUILD_H

#include <cstdint>
#include <vector>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum {

/// The corpus of `notes`, which may come in any order: the result is the same. Faults are reported
/// and the records with faults left out and counted, with the `unread_files` that could not be read
/// at all. `sources` must outlive the corpus.
Corpus build(std::vector<Notes> notes, Project project, const Sources& sources,
             Diagnostics& diagnostics, std::int64_t unread_files = 0);

/// The corpus as if only the vocabulary and the seminars with `keep[id]` had been read; what names
/// and places a record stays known. In scope is what those seminars state or mention.
Corpus narrowed(Corpus corpus, const std::vector<bool>& keep);

/// narrowed() to one seminar of `whole`, by looking at no more than the vocabulary and what belongs
/// to it: so that one after another may be asked about.
Corpus excerpt(const Corpus& whole, SeminarId only);

/// The corpus as it was after the seminar `last`: what the vocabulary and the seminars up to it
/// state, and in scope what these state or mention. Every id stays what it is, as later relations
/// and reflections stand last.
Corpus up_to(Corpus corpus, SeminarId last);

}  // namespace mellanrum

#endif
