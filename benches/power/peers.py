"""Times the packages powerindex and tucoopy on the games of the benchmark `power`, and compares their answers with ours.

Reads the lines of `cargo bench --features measures --bench power -- --for-peers`; `peers.sh` does all of it. Only the computation is timed:
import and start-up are left out, and so is making the game where a package has that as a step of its own.
"""

import json
import sys
import time

from powerindex import Game
from tucoopy.power.banzhaf import banzhaf_index_weighted_voting
from tucoopy.power.shapley_shubik import shapley_shubik_index_weighted_voting


def powerindex(index, quota, weights):
    game = Game(quota, list(weights))

    def run():
        if index == "banzhaf":
            game.calc_banzhaf()
            return game.banzhaf
        game.calc_shapley_shubik()
        return game.shapley_shubik

    return run


def tucoopy(index, quota, weights):
    function = banzhaf_index_weighted_voting if index == "banzhaf" else shapley_shubik_index_weighted_voting
    return lambda: function(list(weights), quota)


def shortest(run, seconds=5.0):
    """The shortest of as many runs as take so long, at least one and at most twenty; and the last answer."""
    best, spent, runs = float("inf"), 0.0, 0
    while runs == 0 or (spent < seconds and runs < 20):
        start = time.perf_counter()
        answer = run()
        took = time.perf_counter() - start
        best, spent, runs = min(best, took), spent + took, runs + 1
    return best, answer


def main():
    for line in sys.stdin:
        if not line.startswith("{"):
            continue
        game = json.loads(line)
        print(f"{game['name']}, {game['index']}: ours {game['seconds'] * 1e3:.4f} ms")
        fastest = float("inf")
        for package in (powerindex, tucoopy):
            try:
                took, answer = shortest(package(game["index"], game["quota"], game["weights"]))
            except (ArithmeticError, ValueError) as error:
                print(f"  {package.__name__}: {type(error).__name__}")
                continue
            total = sum(answer)
            off = max(abs(theirs / total - ours) for theirs, ours in zip(answer, game["values"], strict=True))
            agrees = off < 1e-9
            if agrees:
                fastest = min(fastest, took)
            says = "same answers" if agrees else "OTHER ANSWERS"
            print(f"  {package.__name__}: {took * 1e3:.2f} ms, {took / game['seconds']:.0f} times ours; {says}, off by {off:.1e}")
        print(f"  the fastest that is right: {fastest / game['seconds']:.0f} times ours; target: 100")


if __name__ == "__main__":
    main()
