#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures mellanrum beside its yardsticks and prints the tables of README.md, in Markdown.

usage: measure.py ROOT BUILD PYTHON [quick]

PYTHON is the one that has PyYAML and networkx.

Whole processes are timed, those that are compared in turn (A B A B ...), and the fastest run of
each counts. Files are in the page cache; "cold" means that the program's own cache is empty, "warm"
that it ran before. Exits with 1 where the programs' tables differ, never for a time.
"""
import contextlib
import datetime
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

MB = 1_000_000
TABLE = ["roles", "--by", "theme", "-O", "json"]


@dataclass
class Used:
    seconds: float
    bytes: int  # resident, at most; never under what this program takes itself, some 15 MB


@dataclass
class Sizes:
    files: int
    growth: tuple
    small_files: int
    one_file: int
    rounds: int


FULL = Sizes(2000, (200, 2000, 20_000), 25_000, 30 * MB, 4)
QUICK = Sizes(200, (20, 200, 2000), 2500, 3 * MB, 2)
SMALL = 4000  # bytes asked for; with all that a seminar has they become some more


def run(words, output=os.devnull, environment=None):
    """Runs to the end, without a shell between."""
    writing = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, output, writing, 0o644),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, writing, 0o644),
    ]
    start = time.perf_counter()
    process = os.posix_spawn(words[0], words, environment or os.environ, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"measure.py: failed: {' '.join(words[:6])}")
    return Used(seconds, usage.ru_maxrss * 1024)


def cat(files):
    """`cat FILES | cat >/dev/null`"""
    program = found("cat")
    outlet, inlet = os.pipe()
    start = time.perf_counter()
    reader = os.posix_spawn(program, ["cat"], os.environ, file_actions=[
        (os.POSIX_SPAWN_DUP2, outlet, 0), (os.POSIX_SPAWN_CLOSE, inlet),
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    writer = os.posix_spawn(program, ["cat", *files], os.environ, file_actions=[
        (os.POSIX_SPAWN_DUP2, inlet, 1), (os.POSIX_SPAWN_CLOSE, outlet)])
    os.close(outlet)
    os.close(inlet)
    for process in writer, reader:
        if os.waitpid(process, 0)[1] != 0:
            sys.exit("measure.py: cat failed")
    return Used(time.perf_counter() - start, 0)


def in_turn(rounds, **tasks):
    """The fastest run of each task, and the most memory."""
    runs = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            runs[name].append(task())
    return {name: Used(min(u.seconds for u in used), max(u.bytes for u in used))
            for name, used in runs.items()}


@contextlib.contextmanager
def one_core():
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    yield
    os.sched_setaffinity(0, cores)


def found(program):
    path = shutil.which(program)
    return path or sys.exit(f"measure.py: there is no {program}")


def record_files(directory):
    return sorted(os.path.join(at, name) for at, _, names in os.walk(directory) for name in names
                  if name.endswith(".yaml") and name != "mellanrum.yaml")


def time_of(seconds):
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


class Measuring:
    def __init__(self, root, build, python, sizes, scratch):
        self.root, self.python, self.sizes, self.scratch = root, python, sizes, scratch
        self.program = os.path.join(build, "mellanrum")
        self.tools = os.path.join(build, "tests", "bench")
        self.peers = os.path.join(root, "tests", "bench", "peers")
        self.cores = len(os.sched_getaffinity(0))
        self.cache = os.path.join(scratch, "cache")
        self.environment = dict(os.environ, XDG_CACHE_HOME=self.cache)
        words = subprocess.run([self.program, "roles", "--help"], check=True, capture_output=True,
                               text=True).stdout
        self.has_cache = "--no-cache" in words
        self.has_jobs = "-j, --jobs" in words or "\n  -j" in words
        self.rows, self.rooms, self.pages, self.lines_compared = [], [], {}, 0

    # What runs

    def tool(self, name, *words):
        return run([os.path.join(self.tools, "mellanrum_" + name), *map(str, words)])

    def warm(self, *words, output=os.devnull):
        return run([self.program, *words], output, self.environment)

    def cold(self, *words, output=os.devnull):
        shutil.rmtree(self.cache, ignore_errors=True)
        os.mkdir(self.cache)
        return self.warm(*words, output=output)

    def corpus(self, files, size=18_000):
        directory = os.path.join(self.scratch, f"{files}-of-{size}")
        if not os.path.isdir(directory):
            self.tool("write_seminars", directory, files, size)
        return directory

    # What is told

    def told(self, what, figure, beside, ratio, bar, met):
        mark = {True: "yes", False: "**no**", None: ""}[met]
        self.rows.append(f"| {what} | {figure} | {beside} | {ratio} | {bar} | {mark} |")

    def compared(self, what, used, beside, yardstick, most=None, least=None):
        """By time: at most so many times that of the yardstick, or at least so many times faster."""
        figure, other = time_of(used.seconds), f"{beside} {time_of(yardstick.seconds)}"
        if least is not None:
            ratio = yardstick.seconds / used.seconds
            self.told(what, figure, other, f"{ratio:.2f} × faster", f"≥ {least:g} ×", ratio >= least)
            return
        ratio = used.seconds / yardstick.seconds
        bar, met = (f"≤ {most:g} ×", ratio <= most) if most else ("", None)
        self.told(what, figure, other, f"{ratio:.2f} ×", bar, met)

    def within(self, what, seconds, beside, most):
        self.told(what, time_of(seconds), beside, f"{seconds / most:.2f}", f"≤ {time_of(most)}",
                  seconds <= most)

    def fits(self, what, used, files):
        size = sum(map(os.path.getsize, files))
        most = 3 * size + 30 * MB
        self.told(what, f"{used.bytes / MB:.0f} MB", f"3 × {size / MB:.1f} MB + 30 MB",
                  f"{used.bytes / most:.2f}", f"≤ {most / MB:.0f} MB", used.bytes <= most)

    # The bars

    def one_seminar(self):
        notes = os.path.join(self.root, "data", "integration")
        commands = ["check", "roles", "actors", "themes", "reflections", "relations", "seminars",
                    "show", "map", "gaps", "report"]
        dot = found("dot")
        tasks = {"dot": lambda: run([dot, "-V"])}
        for command in commands:
            words = ["show", "seminar:roller", notes] if command == "show" else [command, notes]
            tasks[command + " cold"] = lambda words=words: self.cold(*words)
            tasks[command + " warm"] = lambda words=words: self.warm(*words)
        used = in_turn(self.sizes.rounds * 4, **tasks)
        for state in "cold", "warm":
            slowest = max((c + " " + state for c in commands), key=lambda name: used[name].seconds)
            self.compared(f"one seminar, {state}, the slowest command: `{slowest.split()[0]}`",
                          used[slowest], "`dot -V`", used["dot"], most=2)

    def thousands(self):
        directory = self.corpus(self.sizes.files)
        files = record_files(directory)
        script = [self.python, os.path.join(self.peers, "table.py")]
        node = [found("node"), os.path.join(self.peers, "table.mjs"), directory]
        modules = dict(os.environ, NODE_PATH="/usr/share/nodejs")
        out = {name: os.path.join(self.scratch, name + ".out")
               for name in ("cold", "warm", "no_cache", "one_job", "pool", "single", "node")}
        changed = files[len(files) // 2]

        def change_one():
            with open(changed, "a", encoding="utf-8") as file:
                file.write("# Rättat efter mötet.\n")
            return self.warm(*TABLE, directory)

        tasks = {
            "loop": lambda: self.tool("event_loop", self.cores, directory),
            "cold": lambda: self.cold(*TABLE, directory, output=out["cold"]),
            "cat": lambda: cat(files),
            "warm": lambda: self.warm(*TABLE, directory, output=out["warm"]),
            "changed": change_one,
            "loop_of_one": lambda: self.tool("event_loop", 1, changed),
            "pool": lambda: run([*script, str(self.cores), directory], out["pool"]),
            "single": lambda: run([*script, "1", directory], out["single"]),
            "node": lambda: run(node, out["node"], modules),
        }
        if self.has_cache:
            tasks["no_cache"] = lambda: self.warm(*TABLE, "--no-cache", directory,
                                                  output=out["no_cache"])
        if self.has_jobs:
            tasks["loop_alone"] = lambda: self.tool("event_loop", 1, directory)
            tasks["one_job"] = lambda: self.cold(*TABLE, "-j", "1", directory, output=out["one_job"])
        used = in_turn(self.sizes.rounds, **tasks)
        self.same_tables({name: path for name, path in out.items() if os.path.exists(path)})

        what = f"{self.sizes.files:,} files"
        loop = f"event loop, {self.cores} threads,"
        self.compared(f"{what}, cold", used["cold"], loop, used["loop"], most=1.15)
        if self.has_cache:
            self.compared(f"{what}, `--no-cache`", used["no_cache"], loop, used["loop"], most=1.15)
        if self.has_jobs:
            self.compared(f"{what}, cold, `-j 1`", used["one_job"], "event loop, 1 thread,",
                          used["loop_alone"])
        self.compared(f"{what}, warm", used["warm"], "`cat`", used["cat"], most=2)
        self.within(f"{what}, one changed, beyond warm",
                    max(used["changed"].seconds - used["warm"].seconds, 0),
                    f"event loop of it {time_of(used['loop_of_one'].seconds)} + 30 ms",
                    used["loop_of_one"].seconds + 0.030)
        pool = f"PyYAML + networkx, {self.cores} processes,"
        self.compared(f"{what}, cold", used["cold"], pool, used["pool"], least=2.5)
        self.compared(f"{what}, warm", used["warm"], pool, used["pool"], least=25)
        self.compared(f"{what}, cold", used["cold"], "the same, 1 process,", used["single"],
                      least=2.5)
        self.compared(f"{what}, cold", used["cold"], "js-yaml", used["node"], least=1)
        self.fits(f"memory, {what}, cold", used["cold"], files)
        self.fits(f"memory, {what}, warm", used["warm"], files)
        return used["warm"]

    def same_tables(self, outputs):
        tables = {}
        for name, path in outputs.items():
            with open(path, encoding="utf-8") as file:
                text = file.read()
            if text.startswith("{"):
                cells = ((c["row"], c["column"], c["count"]) for c in json.loads(text)["cells"])
                text = "".join(f"{row}\t{column}\t{count}\n" for row, column, count in sorted(cells))
            tables[name] = text
        for name, table in tables.items():
            if table != tables["cold"] or not table:
                sys.exit(f"measure.py: the tables of {name} and cold differ")
        self.lines_compared = tables["cold"].count("\n")

    def growth(self):
        seconds = {"cold": {}, "warm": {}}
        for files in self.sizes.growth:
            directory = self.corpus(files)
            largest = files == self.sizes.growth[-1]
            used = in_turn(1 if largest else self.sizes.rounds,
                           cold=lambda: self.cold(*TABLE, directory),
                           warm=lambda: self.warm(*TABLE, directory))
            for state, figures in used.items():
                seconds[state][files] = figures
            if largest:
                shutil.rmtree(directory)
        for state, figures in seconds.items():
            for less, more in zip(self.sizes.growth, self.sizes.growth[1:]):
                self.compared(f"{more:,} files, {state}", figures[more], f"{less:,} files",
                              figures[less], most=11)

    def scale(self):
        directory = self.corpus(self.sizes.small_files, SMALL)
        files = record_files(directory)
        for state, task in ("cold", self.cold), ("warm", self.warm):
            self.fits(f"memory, {len(files):,} small files, {state}", task(*TABLE, directory), files)
        one = os.path.join(self.scratch, "one.yaml")
        self.tool("write_seminars", "--one-file", one, self.sizes.one_file)
        words = [*TABLE, "--max-file-size", "64M", one]
        for state, task in ("cold", self.cold), ("warm", self.warm):
            self.fits(f"memory, one file, {state}", task(*words), [one])

    def gaps(self):
        pages = ["check", "gaps", "gaps -O json", "gaps --all", "actors --brokers", "map"]
        for actors, most in (5000, 2), (500, 0.05):
            directory = os.path.join(self.scratch, f"map-{actors}")
            self.tool("write_map", directory, actors, actors * 10)
            with one_core():
                used = in_turn(self.sizes.rounds, cold=lambda: self.cold("gaps", directory),
                               warm=lambda: self.warm("gaps", directory))
                if actors == 5000:
                    self.pages = in_turn(1, **{
                        page: lambda page=page: self.warm(*page.split(), directory)
                        for page in pages})
            for state in "cold", "warm":
                self.within(f"`gaps`, {actors:,} actors, {actors * 10:,} relations, {state}",
                            used[state].seconds, "one core", most)

    def room_times(self, warm):
        """The rooms by Google Benchmark; filters and cross tables beside a warm run."""
        rooms = self.benchmark("rooms", self.corpus(self.sizes.files))
        for name, what in ("filter", "a filter"), ("cross", "a cross table"):
            self.compared(f"{what}, {self.sizes.files:,} files", Used(rooms[name][0], 0),
                          "the warm run", warm, most=0.1)
        self.rooms = [f"| {name} | {time_of(seconds)} | {rate / MB:.0f} MB/s |"
                      for name, (seconds, rate) in rooms.items()]
        maps = self.benchmark("gaps")
        self.within("gaps of a loaded corpus, 500 actors, 5,000 relations",
                    maps["gaps/500/5000"][0], "one core", 0.05)
        for name, (seconds, _) in maps.items():
            room, actors, _ = name.split("/")
            self.rooms.append(f"| {room}, {int(actors):,} actors | {time_of(seconds)} | |")

    def benchmark(self, name, *words):
        """Seconds and bytes a second of each benchmark of a program."""
        out = os.path.join(self.scratch, name + ".json")
        run([os.path.join(self.tools, "mellanrum_bench_" + name), *words,
             "--benchmark_min_time=0.1", "--benchmark_format=json"], out)
        with open(out, encoding="utf-8") as file:
            found_there = json.load(file)["benchmarks"]
        return {b["name"]: (b["real_time"] / 1000, b.get("bytes_per_second", 0))
                for b in found_there}

    def all(self):
        self.one_seminar()
        warm = self.thousands()
        self.growth()
        self.scale()
        self.gaps()
        self.room_times(warm)

    def tables(self):
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
        yield (f"Of {datetime.date.today()}, {self.cores} cores ({processor()}), {memory:.0f} GB, "
               f"{system()}. The tables of all programs were the same, {self.lines_compared:,} "
               "pairs of a role and a theme.")
        yield ""
        yield "| what | measured | beside | ratio | bar | met |"
        yield "| --- | ---: | --- | ---: | ---: | --- |"
        yield from self.rows
        yield ""
        yield f"| room, {self.sizes.files:,} files, one thread | time | of the files |"
        yield "| --- | ---: | ---: |"
        yield from self.rooms
        yield ""
        yield "| 5,000 actors, 50,000 relations, one core, warm | time | beside `check` |"
        yield "| --- | ---: | ---: |"
        for page, used in self.pages.items():
            ratio = used.seconds / self.pages["check"].seconds
            yield f"| `{page}` | {time_of(used.seconds)} | {ratio:.1f} × |"


def processor():
    with contextlib.suppress(OSError), open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("cpu MHz"):
                return f"{float(line.split(':')[1]) / 1000:.1f} GHz"
    return platform.machine()


def system():
    with contextlib.suppress(OSError):
        release = platform.freedesktop_os_release()
        return f"{release['ID'].capitalize()} {release.get('VERSION_ID', '')}".strip()
    return platform.system()


def main():
    root, build, python = sys.argv[1:4]
    sizes = QUICK if sys.argv[4:] == ["quick"] else FULL
    with tempfile.TemporaryDirectory() as scratch:
        measuring = Measuring(root, build, python, sizes, scratch)
        measuring.all()
        print("\n".join(measuring.tables()))


if __name__ == "__main__":
    main()
