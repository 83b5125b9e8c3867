"""The workloads in plain Python over heapq: what one would write by hand."""

import random
from collections import deque
from heapq import heapify, heappop, heappush, heapreplace

from model import Answer, Clock, main

TALK_ENDS, GIVES_UP = 0, 1


def simulate(model):
    chance = random.Random(model.seed).expovariate
    answer = Answer(model)
    # Operators by tier, in each the longest idle first.
    idle = [deque() for _ in range(model.tiers)]
    for operator in range(model.operators):
        idle[model.tier(operator)].append(operator)
    line = deque()
    pending = []
    number = 0
    next_arrival = chance(model.rate)
    left = model.calls

    def talk(operator, now, arrived):
        duration = chance(1 / model.service)
        answer.answer(model.tier(operator), now - arrived, duration)
        return (now + duration, TALK_ENDS, operator)

    while left or pending:
        if left and (not pending or next_arrival <= pending[0][0]):
            now = next_arrival
            left -= 1
            next_arrival = now + chance(model.rate)
            for tier in idle:
                if tier:
                    heappush(pending, talk(tier.popleft(), now, now))
                    break
            else:
                number += 1
                caller = [now, number]
                line.append(caller)
                if model.patience:
                    heappush(pending, (now + chance(1 / model.patience), GIVES_UP, number, caller))
            continue
        event = pending[0]
        now = event[0]
        if event[1] == GIVES_UP:
            heappop(pending)
            caller = event[3]
            if caller[0] is not None:
                answer.give_up(now - caller[0])
                caller[0] = None
            continue
        operator = event[2]
        while line and line[0][0] is None:
            line.popleft()
        if line:
            caller = line.popleft()
            arrived, caller[0] = caller[0], None
            heapreplace(pending, talk(operator, now, arrived))
        else:
            heappop(pending)
            idle[model.tier(operator)].append(operator)
    return answer


def hold(model):
    chance = random.Random(model.seed).expovariate
    pending = [(chance(1), operator) for operator in range(model.pending)]
    heapify(pending)

    def go(count):
        for _ in range(count):
            time, operator = pending[0]
            heapreplace(pending, (time + chance(1), operator))

    go(model.pending)
    start = pending[0][0]
    clock = Clock()
    go(model.calls)
    clock.stop()
    return clock, (pending[0][0] - start) * model.pending / model.calls


main("heapq", simulate, hold)
