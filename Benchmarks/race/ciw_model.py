"""The workloads in Ciw: one node; tiers by a priority of servers, patience by reneging."""

import ciw
from model import Answer, main


def simulate(model):
    ciw.seed(model.seed)
    settings = {}
    if model.patience:
        settings["reneging_time_distributions"] = [ciw.dists.Exponential(1 / model.patience)]
    if model.tiers > 1:
        # A server's total_time is the time of its last release: the least is the longest idle.
        settings["server_priority_functions"] = [
            lambda server, _: (model.tier(server.id_number - 1), server.total_time)
        ]
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(model.rate)],
        service_distributions=[ciw.dists.Exponential(1 / model.service)],
        number_of_servers=[model.operators],
        **settings,
    )
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_customers(model.calls, method="Finish")
    answer = Answer(model)
    for record in simulation.get_all_records():
        if record.record_type == "renege":
            answer.give_up(record.exit_date - record.arrival_date)
        else:
            answer.answer(model.tier(record.server_id - 1), record.waiting_time, record.service_time)
    return answer


main(f"Ciw {ciw.__version__}", simulate)
