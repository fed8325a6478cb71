"""Several things done at once, without changing the order in which anybody notices them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Job = TypeVar("Job")
Done = TypeVar("Done")


def in_lanes(lanes: int, jobs: Sequence[Job], whose: Callable[[Job], str], do: Callable[[Job], Done]) -> list[Done]:
    """Do each job, at most `lanes` at a time; those of one person one after another; what came of them, in their order.

    An exception goes on to the caller when all that was begun has ended; of the same person, nothing is done after it.
    """
    queues: dict[str, list[int]] = defaultdict(list)
    for number, job in enumerate(jobs):
        queues[whose(job)].append(number)
    if min(lanes, len(queues)) < 2:
        return [do(job) for job in jobs]
    done: dict[int, Done] = {}

    def work_off(numbers: Sequence[int]) -> None:
        for number in numbers:
            done[number] = do(jobs[number])

    with ThreadPoolExecutor(min(lanes, len(queues)), "deliver") as threads:
        ended = [threads.submit(work_off, numbers) for numbers in queues.values()]
    for one in ended:
        one.result()
    return [done[number] for number in range(len(jobs))]
