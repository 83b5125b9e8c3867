"""What the Python models share: their arguments, their clocks and the line that they print.

Arguments are key=value; the answer is one line of the same.
"""

import platform
import sys
import time


class Model:
    """One line of callers in front of operators in tiers of equal size."""

    def __init__(self, words):
        values = dict(word.split("=", 1) for word in words if "=" in word)
        self.workload = values.get("workload", "W1")
        self.calls = int(values.get("n", 20_000))
        self.operators = int(values.get("c", 20))
        self.tiers = int(values.get("tiers", 1))
        self.rate = float(values.get("lambda", 10))
        self.service = float(values.get("service", 1.7))
        self.patience = float(values.get("patience", 0))
        self.pending = int(values.get("pending", 1_000))
        self.seed = int(values.get("seed", 1))

    def tier(self, operator):
        return operator // (self.operators // self.tiers)


class Answer:
    """Sums over all calls."""

    def __init__(self, model):
        self.model = model
        self.answered = 0
        self.waited = 0
        self.gave_up = 0
        self.wait = 0.0
        self.work = [0.0] * model.tiers

    def answer(self, tier, wait, talk):
        self.answered += 1
        self.work[tier] += talk
        if wait > 0:
            self.waited += 1
            self.wait += wait

    def give_up(self, wait):
        self.gave_up += 1
        self.waited += 1
        self.wait += wait

    def line(self, clock):
        model = self.model
        work = sum(self.work)
        fields = {
            "seconds": clock.wall,
            "cpu": clock.cpu,
            "events": model.calls + self.answered + self.gave_up,
            "mean_wait": self.wait / model.calls,
            "p_wait": self.waited / model.calls,
            "p_abandon": self.gave_up / model.calls,
            "util": work / model.operators / (model.calls / model.rate),
        }
        if model.tiers > 1:
            fields["tier_share"] = ",".join(str(share / work) for share in self.work)
        return fields


class Clock:
    """Time since it was made; stop() keeps it."""

    def __init__(self):
        self.wall_start = time.perf_counter()
        self.cpu_start = time.thread_time()
        self.wall = self.cpu = 0.0

    def stop(self):
        self.wall = time.perf_counter() - self.wall_start
        self.cpu = time.thread_time() - self.cpu_start


def main(name, simulate, hold=None):
    """Runs what the arguments ask for and prints the line."""
    if sys.argv[1:] == ["version"]:
        print(f"{name}, Python {platform.python_version()}")
        return
    model = Model(sys.argv[1:])
    if model.workload == "W4":
        if hold is None:
            sys.exit("this program has no event queue of its own")
        clock, step = hold(model)
        fields = {"seconds": clock.wall, "cpu": clock.cpu, "events": model.calls, "mean_step": step}
    else:
        clock = Clock()
        answer = simulate(model)
        clock.stop()
        fields = answer.line(clock)
    print("RESULT", *(f"{key}={value}" for key, value in fields.items()))
