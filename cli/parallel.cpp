// SPDX-License-Identifier: MIT
#include "cli/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace mellanrum::cli {
namespace {

class Team {
 public:
  Team(std::size_t count, const std::function<void(std::size_t)>& work)
      : count_(count), work_(work) {}

  void take_part() {
    while (!failed_) {
      const std::size_t index = next_++;
      if (index >= count_) return;
      try {
        work_(index);
      } catch (...) {
        note(index, std::current_exception());
      }
    }
  }

  void end() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  void note(std::size_t index, std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    if (!failure_ || index < first_) {
      failure_ = std::move(failure);
      first_ = index;
    }
    failed_ = true;
  }

  std::size_t count_;
  const std::function<void(std::size_t)>& work_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> failed_ = false;
  std::mutex mutex_;
  std::exception_ptr failure_;
  std::size_t first_ = 0;
};

}  // namespace

void for_each_apart(std::size_t count, std::size_t threads,
                    const std::function<void(std::size_t)>& work) {
  Team team(count, work);
  std::vector<std::jthread> others;
  try {
    for (std::size_t i = 1; i < std::min(threads, count); ++i) {
      others.emplace_back([&team] { team.take_part(); });
    }
  } catch (const std::system_error&) {
  }
  team.take_part();
  others.clear();
  team.end();
}

}  // namespace mellanrum::cli
