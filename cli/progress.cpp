// SPDX-License-Identifier: MIT
#include "cli/progress.h"

#include <fmt/format.h>

#include <utility>

#include "mellanrum/text/diagnostic.h"

namespace mellanrum::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds patience{1000};
constexpr milliseconds pause{200};
constexpr std::string_view line_start = "\r\x1B[K";  // and the line emptied

/// "40 s", "3 min".
std::string duration(milliseconds time) {
  const auto seconds = (time.count() + 999) / 1000;
  return seconds < 100 ? fmt::format("{} s", seconds) : fmt::format("{} min", (seconds + 59) / 60);
}

}  // namespace

Progress::Progress(const Options& options, Environment& environment, std::string doing,
                   std::string what, std::size_t total)
    : environment_(environment),
      doing_(std::move(doing)),
      what_(std::move(what)),
      total_(total),
      silent_(environment.clock == nullptr || !environment.err_is_terminal ||
              options.diagnostics != DiagnosticForm::text) {
  if (silent_) return;
  begun_ = environment.clock->now();
  next_ = begun_ + patience;
}

void Progress::step() {
  if (silent_) return;
  const std::lock_guard lock(mutex_);
  ++done_;
  const milliseconds now = environment_.clock->now();
  if (now >= next_ && done_ < total_) show(now);
}

void Progress::show(milliseconds now) {
  const auto rest = static_cast<milliseconds::rep>(total_ - done_);
  const milliseconds left = (now - begun_) * rest / static_cast<milliseconds::rep>(done_);
  write(fmt::format("{}{} {} of {} {}, {} left", line_start, doing_, done_, total_, what_,
                    duration(left)));
  next_ = now + pause;
  shown_ = true;
}

void Progress::end() {
  if (std::exchange(shown_, false)) write(line_start);
  silent_ = true;
}

void Progress::write(std::string_view text) {
  try {
    environment_.err.write(text);
  } catch (const Trouble&) {
    silent_ = true;  // who cannot see it misses nothing of the answer
  }
}

}  // namespace mellanrum::cli
