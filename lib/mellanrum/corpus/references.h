// SPDX-License-Identifier: MIT
//
// Visits every reference that a record holds, so that linking, narrowing and "who points at this"
// need to be written once. `visit` takes a Ref or a Refs of any record type.
#ifndef MELLANRUM_CORPUS_REFERENCES_H
#define MELLANRUM_CORPUS_REFERENCES_H

#include "mellanrum/model/notes.h"

namespace mellanrum {

template <class Visit>
void visit_references(Seminar& seminar, Visit visit) {
  visit(seminar.participants);
  for (Reference& reference : seminar.references) visit(reference.themes);
}

template <class Visit>
void visit_references(Framework& framework, Visit visit) {
  visit(framework.by);
  visit(framework.builds_on);
  visit(framework.roles);
}

template <class Visit>
void visit_references(Role& role, Visit visit) {
  visit(role.framework);
  visit(role.builds_on);
}

template <class Visit>
void visit_references(Actor& actor, Visit visit) {
  visit(actor.part_of);
  for (Holding& holding : actor.holdings) {
    visit(holding.role);
    visit(holding.evidence);
  }
}

template <class Visit>
void visit_references(Theme& theme, Visit visit) {
  visit(theme.parent);
  visit(theme.concerns);
  if (theme.owners) visit(*theme.owners);
  visit(theme.needs);
}

template <class Visit>
void visit_references(Relation& relation, Visit visit) {
  visit(relation.from);
  visit(relation.to);
  visit(relation.between);
  visit(relation.roles);
  visit(relation.themes);
  visit(relation.evidence);
}

template <class Visit>
void visit_references(Reflection& reflection, Visit visit) {
  visit(reflection.speaker);
  visit(reflection.answers);
  visit(reflection.themes);
  visit(reflection.roles);
  visit(reflection.actors);
}

}  // namespace mellanrum

#endif
