"""The workloads in SimPy: a process per call; operators are a resource, or with tiers a store of idle ones by rank."""

import random

import simpy
from model import Answer, Clock, main


def simulate(model):
    env = simpy.Environment()
    chance = random.Random(model.seed).expovariate
    answer = Answer(model)
    serve = tiered(env, model, chance, answer) if model.tiers > 1 else equal(env, model, chance, answer)

    def arrivals():
        for _ in range(model.calls):
            yield env.timeout(chance(model.rate))
            env.process(serve(env.now))

    env.process(arrivals())
    env.run()
    return answer


def equal(env, model, chance, answer):
    operators = simpy.Resource(env, model.operators)

    def call(arrived):
        with operators.request() as operator:
            if model.patience and not operator.triggered:
                yield operator | env.timeout(chance(1 / model.patience))
                if not operator.triggered:
                    answer.give_up(env.now - arrived)
                    return
            else:
                yield operator
            duration = chance(1 / model.service)
            answer.answer(0, env.now - arrived, duration)
            yield env.timeout(duration)

    return call


def tiered(env, model, chance, answer):
    idle = simpy.PriorityStore(env)
    # Of one tier the longest idle first, at the start by number.
    idle.items = [(model.tier(operator), 0.0, operator) for operator in range(model.operators)]

    def call(arrived):
        tier, _, operator = yield idle.get()
        duration = chance(1 / model.service)
        answer.answer(tier, env.now - arrived, duration)
        yield env.timeout(duration)
        idle.put((tier, env.now, operator))

    return call


def hold(model):
    env = simpy.Environment()
    chance = random.Random(model.seed).expovariate

    def again():
        while True:
            yield env.timeout(chance(1))

    for _ in range(model.pending):
        env.process(again())
    # The processes start, and then each holds once on average.
    for _ in range(2 * model.pending):
        env.step()
    start = env.now
    clock = Clock()
    for _ in range(model.calls):
        env.step()
    clock.stop()
    return clock, (env.now - start) * model.pending / model.calls


main(f"SimPy {simpy.__version__}", simulate, hold)
