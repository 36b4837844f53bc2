// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/draft.h"

namespace mellanrum::drafting {

std::string_view name_of(Form form) {
  switch (form) {
    case Form::quotation:
      return "quotation";
    case Form::turn:
      return "turn";
    case Form::item:
      return "item";
    case Form::check_out:
      return "check-out";
    case Form::question:
      return "question";
    case Form::answer:
      return "answer";
    case Form::decision:
      return "decision";
    case Form::proposal:
      return "proposal";
    case Form::action:
      return "action";
  }
  return {};
}

std::string_view kind_of(Form form) {
  return form >= Form::question ? name_of(form) : std::string_view();
}

}  // namespace mellanrum::drafting
